/** A pause has a reason and an end. */
import { type Blank, blank } from '../yaml/edit.ts'
import { defineRule, type FileContext } from './rule.ts'

export const pause = defineRule({
  name: 'pause',
  summary: 'A paused engagement says why and until when, and goes on after that day.',
  why: 'A paused engagement leaves every list: without an end it never comes back.',
  severity: 'warning',
  source: 'required data, overall status',
  examples: {
    bad: 'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  status: paused\n  paused:\n    until: 2027-01-11\n',
    good: 'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  status: paused\n  paused:\n    until: 2027-01-11\n    reason: The customer closes its books\n',
  },
  check(context) {
    const { engagement, today } = context
    if (engagement.engagement?.status !== 'paused') return
    const { until, reason } = engagement.engagement.paused ?? {}
    const hasReason = Boolean(reason?.trim())
    if (!until || !hasReason) reportMissing(context, until, hasReason)
    if (until && until < today) reportPast(context, until)
  },
})

function reportMissing({ t, report }: FileContext, until: string | null | undefined, hasReason: boolean): void {
  const value: Record<string, Blank> = {}
  if (!until) value.until = blank('until', { kind: 'date' })
  if (!hasReason) value.reason = blank('reason', { kind: 'text' })
  const path = ['engagement', 'paused']
  report({
    at: path,
    message: until
      ? t('The engagement is paused without a reason')
      : hasReason
        ? t('The engagement is paused, but nobody says until when')
        : t('The engagement is paused without a reason and without an end'),
    hint: t('Say why it is paused and until when ("paused" with "reason", "until")'),
    about: [path],
    ask: { title: t('Enter what is missing'), edit: { do: 'merge', path, value } },
  })
}

function reportPast({ t, report }: FileContext, until: string): void {
  const path = ['engagement', 'paused', 'until']
  report({
    at: path,
    on: 'value',
    message: t('The pause ended on {date}, but the engagement is still paused', { date: until }),
    hint: t('Set the status to active, or agree on a new day ("until")'),
    clock: true,
    about: [path],
    ask: { title: t('Enter the new day'), edit: { do: 'set', path, value: blank('until', { kind: 'date' }) } },
  })
}
