/** A date that somebody planned has passed. */
import { daysBetween } from '../util/dates.ts'
import { blank } from '../yaml/edit.ts'
import { heldBy } from './blockedNeedsNote.ts'
import { defineRule } from './rule.ts'
import { visitWrittenParts, type WrittenPart } from './writtenTasks.ts'

export const taskOverdue = defineRule({
  name: 'task-overdue',
  summary: 'A task is closed by its planned date, or gets a new one.',
  why: 'A planned date that has passed tells the customer nothing any more.',
  severity: 'warning',
  source: 'the engagement format, tasks',
  examples: {
    bad: 'tasks:\n  994:\n    due: 2026-11-24\n',
    good: 'tasks:\n  994:\n    due: 2026-12-04\n',
  },
  check(context) {
    const { states, today, t, report } = context
    if (states.silent) return
    visitWrittenParts(context, part => {
      const due = part.entry?.due
      if (!due || due >= today || !isPending(part)) return
      const { blocker, owner } = part.state === 'stalled' ? heldBy(context, part) : {}
      if (blocker && owner) return
      const at = [...part.path, 'due']
      const mandatory = part.task?.place?.task.mandatory === true
      const values = { task: part.label(), due, late: t.count(daysBetween(due, today), 'one day', '{n} days') }
      report({
        at,
        on: 'value',
        message: mandatory
          ? t('The mandatory task {task} was due on {due}, {late} ago, and is not closed', values)
          : t('{task} was due on {due}, {late} ago, and is not closed', values),
        hint: t('Record how it stands, or agree on a new date'),
        clock: true,
        ask: { title: t('Enter a new date'), edit: { do: 'set', path: at, value: blank('due', { kind: 'date' }) } },
      })
    })

    function isPending({ task, part, state }: WrittenPart): boolean {
      if (state === undefined || state === 'closed') return false
      return task && part ? states.pendingParts(task.id).some(({ path }) => path === part.path) : true
    }
  },
})
