/** While an engagement is active, something is heard of it. */
import { daysBetween, type IsoDate, isIsoDate } from '../util/dates.ts'
import { entriesOf } from '../util/json.ts'
import { blank } from '../yaml/edit.ts'
import { defineRule } from './rule.ts'

export const logStale = defineRule({
  name: 'log-stale',
  summary: 'The log of an active engagement has an entry of the last weeks.',
  why: 'Two weeks without a word are overdue in reports; after two months an engagement counts as inactive and surveys stop.',
  severity: 'warning',
  source: 'required data, overall status',
  examples: {
    bad: 'log:\n  2026-09-01-call:\n    kind: outreach\n    text: Reached the CIO\n',
    good: 'log:\n  2026-11-24-call:\n    kind: outreach\n    text: Reached the CIO\n',
  },
  check({ engagement, playbook, today, t, report }) {
    const policy = playbook.policies.log
    const status = engagement.engagement?.status ?? 'active'
    if (!policy || status !== 'active' || !engagement.log) return
    const last = lastEntry(engagement.log)
    if (!last) return
    const days = daysBetween(last.date, today)
    if (days <= Math.min(policy['quiet-days'], policy['stale-days'])) return
    const path = ['log', `${today}-note`]
    const value = { by: blank('by', { kind: 'person' }), kind: 'note', text: blank('text', { kind: 'text' }) }
    report({
      at: ['log', last.key],
      message: t('The last log entry is of {date}, {days} ago', {
        date: last.date,
        days: t.count(days, 'one day', '{n} days'),
      }),
      hint: t('Write down how the engagement stands, or pause it'),
      level: days > policy['stale-days'] ? 'warning' : 'info',
      clock: true,
      ask: { title: t('Add a log entry'), edit: { do: 'insert', path, value } },
    })
  },
})

/** The latest by its date, or by the date its key begins with; undefined when an entry has none, since that may be the latest. */
function lastEntry(log: Readonly<Record<string, { date?: string | null } | null>>): { key: string; date: IsoDate } | undefined {
  let last: { key: string; date: IsoDate } | undefined
  for (const [key, entry] of entriesOf(log)) {
    const date = entry?.date ?? key.slice(0, 10)
    if (!isIsoDate(date)) return undefined
    if (!last || date > last.date) last = { key, date }
  }
  return last
}
