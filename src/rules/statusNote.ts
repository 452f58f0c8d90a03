/** What stops a service, or why it is not wanted or not valid, is said in a note. */
import { blank } from '../yaml/edit.ts'
import { type EntitlementRow, entitlementRows } from './entitlementRows.ts'
import { defineRule, type FileContext } from './rule.ts'

export const statusNote = defineRule({
  name: 'status-note',
  summary: 'A service that is blocked, not wanted, duplicate or invalid has a note.',
  why: 'The status says what is the case, the note why; without it nobody can help or ask again.',
  severity: 'error',
  source: 'status guidance, entitlement status notes',
  examples: {
    bad: 'services:\n  exchange:\n    status: blocked\n    reason: legal-regulatory\n',
    good: 'services:\n  exchange:\n    status: blocked\n    reason: legal-regulatory\n    note: The regulator decides about mail outside the country in March\n',
  },
  check(context) {
    const names = context.playbook.policies.entitlements
    if (!names) return
    for (const row of entitlementRows(context)) {
      if (row.status == null || row.note?.trim()) continue
      if (row.status === names.blocked) reportOne(context, row, context.t('Say what blocks it and what would resolve that'))
      else if (row.status === names['no-intent']) reportOne(context, row, context.t('Say why the customer does not want it'))
      else if (row.status === names['duplicate-invalid']) {
        reportOne(context, row, context.t('Say why the entitlements are duplicate or invalid'))
      }
    }
  },
})

function reportOne({ words, t, report }: FileContext, row: EntitlementRow, hint: string): void {
  const at = [...row.path, 'note']
  report({
    at,
    message: t('{service} has the status "{status}" but no note', {
      service: row.label(),
      status: words.entitlementStatus(row.status ?? ''),
    }),
    hint,
    ask: { title: t('Write the note'), edit: { do: 'set', path: at, value: blank('note', { kind: 'text' }) } },
  })
}
