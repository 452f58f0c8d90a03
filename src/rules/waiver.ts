/** Who leaves out a task that matters says why, who decided it and when. */
import type { TaskPart, TaskState } from '../engagement/states.ts'
import { keysOf, lookup, type Path } from '../util/json.ts'
import { joinWords } from '../util/translate.ts'
import { blank, type EditValue } from '../yaml/edit.ts'
import { defineRule, type FileContext, type Report } from './rule.ts'
import { isReason, needsWaiver, type Waiver, waiverOf } from './waivers.ts'
import { taskLabel } from './writtenTasks.ts'

export const waiver = defineRule({
  name: 'waiver',
  summary: 'A mandatory task, or one that a policy names, is left out only with a reason, a person and a date.',
  why: 'Later somebody asks why it was not done, and the file has to know.',
  severity: 'error',
  source: 'every process, the mark on mandatory tasks',
  covers: ['valid-value'],
  examples: {
    bad: 'tasks:\n  994: not-required\n',
    good: 'tasks:\n  994:\n    status: not-required\n    waiver:\n      reason: done-elsewhere\n      by: ana\n      date: 2026-11-20\n',
  },
  check(context) {
    const { engagement, playbook, states } = context
    for (const id of keysOf(engagement.tasks)) {
      if (!needsWaiver(id, playbook)) continue
      const task = states.task(id)
      const seen = new Set<string>()
      for (const part of task.parts) {
        const place = part.path.join('/')
        if (part.state !== 'closed' || part.complete || seen.has(place)) continue
        seen.add(place)
        // What does not apply need not be waived; what is in scope is not known while a service is misspelled.
        if (states.applies(id) || states.hasUnknownService) checkPart(context, task, part)
      }
    }
  },
})

function checkPart(context: FileContext, task: TaskState, part: TaskPart): void {
  const { words, t, report } = context
  const given: Waiver = waiverOf(task, part) ?? {}
  const label = taskLabel(context, task.id, part.path.length > 2 ? part.service : undefined)
  const at = part.entry?.waiver
    ? [...part.path, 'waiver']
    : part.entry || !task.entry?.waiver
      ? part.path
      : [...task.path, 'waiver']
  const empty = emptyReason(context, given, label, at)
  if (empty) {
    report(empty)
    return
  }
  const needsNote = given.reason === 'other' && !given.note
  if (given.reason && given.by && given.date && !needsNote) return
  const asked = askedFields(context, task, given, needsNote)
  const missing = { reason: t('why'), by: t('who decided it'), date: t('when'), note: t('why in a note') }
  const names = (['reason', 'by', 'date', 'note'] as const).filter(field => field in asked).map(field => missing[field])
  const values = { task: label, status: words.status(part.status), missing: joinWords(names, t.locale) }
  report({
    at,
    message:
      Object.keys(given).length === 0
        ? t('{task} is {status} without a waiver', values)
        : t('The waiver of {task} does not say {missing}', values),
    hint: t('Say why it is left out, who decided that and when ("waiver" with "reason", "by", "date")'),
    // Says nothing of the task's other words.
    about: [['tasks', task.id, 'waiver']],
    ask: {
      title: t('Enter the waiver'),
      edit: { do: 'merge', path: part.path, value: { waiver: asked }, scalarKey: 'status' },
    },
  })
}

function askedFields({ playbook }: FileContext, task: TaskState, given: Waiver, needsNote: boolean): Record<string, EditValue> {
  const choices = task.place?.task['waiver-reasons'] ?? keysOf(playbook.vocabulary['waiver-reasons'])
  const asked: Record<string, EditValue> = {}
  if (!given.reason) asked.reason = blank('reason', { kind: 'choice', choices })
  if (!given.by) asked.by = blank('by', { kind: 'person' })
  if (!given.date) asked.date = blank('date', { kind: 'date' })
  if (needsNote) asked.note = blank('note', { kind: 'text' })
  return asked
}

/** A reason, or the note that stands for one, that says nothing. Another word that the playbook does not know is no matter of this rule. */
function emptyReason({ playbook, words, t }: FileContext, given: Waiver, task: string, at: Path): Report | undefined {
  const { reason, note } = given
  if (reason && reason !== 'other' && !isReason(reason) && !lookup(playbook.vocabulary['waiver-reasons'], reason)) {
    return {
      at: [...at, 'reason'],
      on: 'value',
      message: t('"{reason}" is no reason for leaving out {task}', { reason, task }),
      hint: t('Use one of: {values}', { values: keysOf(playbook.vocabulary['waiver-reasons']).join(', ') }),
    }
  }
  if (reason !== 'other' || !note || isReason(note)) return undefined
  return {
    at: [...at, 'note'],
    on: 'value',
    message: t('"{reason}" is no reason for leaving out {task}', { reason: note, task }),
    hint: t('With "{reason}" as the reason, the note says why', { reason: words.waiverReason('other') }),
  }
}
