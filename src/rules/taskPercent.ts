/** The percentage of a task is one, and agrees with its status. */
import type { TaskState } from '../engagement/states.ts'
import { lookup } from '../util/json.ts'
import { blank } from '../yaml/edit.ts'
import { defineRule, type FileContext } from './rule.ts'
import { taskLabel, visitWrittenParts, type WrittenPart } from './writtenTasks.ts'

export const taskPercent = defineRule({
  name: 'task-percent',
  summary: 'A task is between 0 and 100 percent, at 100 when complete and at 0 when not started.',
  why: 'Status and percentage are shown side by side: when they disagree, nobody knows which one holds.',
  severity: 'warning',
  source: 'required data, tasks',
  // Who is at 30 percent has begun: that the task counts as open is the same mistake.
  covers: ['task-overdue'],
  examples: {
    bad: 'tasks:\n  994:\n    status: complete\n    completed: 2026-11-24\n    percent: 80\n',
    good: 'tasks:\n  994:\n    status: complete\n    completed: 2026-11-24\n    percent: 100\n',
  },
  check(context) {
    let split: TaskState | undefined
    visitWrittenParts(context, part => {
      const { task } = part
      const isSplit = task?.entry?.services != null
      if (!isSplit || part.path.length > 2) checkPercent(context, part)
      if (!isSplit || task === split) return
      split = task
      checkSplit(context, task)
    })
  },
})

type Checked = Pick<WrittenPart, 'path' | 'entry' | 'state' | 'complete' | 'label'>

function checkPercent({ t, report }: FileContext, { path, entry, state, complete, label }: Checked): void {
  const percent = entry?.percent
  if (percent == null) return
  const at = [...path, 'percent']
  const values = () => ({ task: label(), percent })
  if (percent < 0 || percent > 100) {
    report({
      at,
      on: 'value',
      message: t('{task} is at {percent}%, which is not between 0 and 100', values()),
      hint: t('Give a number from 0 to 100'),
      about: [at],
      ask: {
        title: t('Enter the percentage'),
        edit: { do: 'set', path: at, value: blank('percent', { kind: 'number', suggest: complete ? '100' : undefined }) },
      },
    })
  } else if (complete && percent < 100) {
    report({
      at,
      on: 'value',
      message: t('{task} is complete, but at {percent}%', values()),
      hint: t('Set it to 100, or change the status'),
      about: [at],
      ask: { title: t('Set the percentage to {percent}', { percent: 100 }), edit: { do: 'set', path: at, value: 100 } },
    })
  } else if (state === 'open' && percent > 0) {
    report({
      at,
      on: 'value',
      message: t('{task} is not started, but at {percent}%', values()),
      hint: t('Set it to 0, or change the status'),
      ask: { title: t('Set the percentage to {percent}', { percent: 0 }), edit: { do: 'set', path: at, value: 0 } },
    })
  }
}

/** The percentage of a split task stands beside its own status, or says how far all of it is. */
function checkSplit(context: FileContext, task: TaskState): void {
  const { entry, path } = task
  if (entry?.percent == null) return
  const term = lookup(context.playbook.vocabulary['task-statuses'], entry.status)
  const { state, complete } = entry.status ? { state: term?.state, complete: term?.complete === true } : task
  checkPercent(context, { path, entry, state, complete, label: () => taskLabel(context, task.id) })
}
