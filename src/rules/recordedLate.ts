/** Facts that came into the file long after they happened. */
import type { Change } from '../engagement/changes.ts'
import { businessDaysBetween, type IsoDate } from '../util/dates.ts'
import { type ChangeWords, recordText, taskText, wordsFor } from './changeWords.ts'
import { defineChangeRule } from './rule.ts'

export const recordedLate = defineChangeRule({
  name: 'recorded-late',
  summary: 'What was done is recorded within a few business days.',
  why: 'A date written from memory weeks later is often wrong, and until then every report was.',
  severity: 'info',
  source: 'Git history of the engagement',
  options: { 'business-days': 5 },
  optionDocs: { 'business-days': 'Business days that may pass until something is recorded' },
  examples: {
    today: '2026-12-18',
    before: 'tasks:\n  3616:\n',
    bad: 'tasks:\n  3616:\n    status: complete\n    completed: 2026-11-18\n',
    good: 'tasks:\n  3616:\n    status: complete\n    completed: 2026-12-15\n',
  },
  check(context) {
    const { changes, recordedOn, holidays, t, options, report } = context
    if (recordedOn === undefined) return
    const names = wordsFor(context)
    for (const change of changes) {
      const found = happened(change, names)
      if (!found) continue
      const { what, date } = found
      const late = businessDaysBetween(date, recordedOn, holidays)
      if (late <= options['business-days']) continue
      const days = t.count(late, 'one business day', '{n} business days')
      report({
        of: change,
        at: change.path,
        message: t('{what} happened on {date} and was recorded {days} later', { what, date, days }),
      })
    }
  },
})

function happened(change: Change, names: ChangeWords): { what: string; date: IsoDate } | undefined {
  if (change.kind === 'task-status') {
    const { task, services, to } = change
    return to.complete && to.completed ? { what: taskText(names, task, services), date: to.completed } : undefined
  }
  if (change.kind !== 'record' || !change.date) return undefined
  const isNew = change.change === 'closed' || (change.change === 'added' && change.section === 'log')
  return isNew ? { what: recordText(names, change), date: change.date } : undefined
}
