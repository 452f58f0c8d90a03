/** A blocked service names the day by which the blocker should be gone. */
import { blank } from '../yaml/edit.ts'
import { statusesOf } from './entitlementRows.ts'
import { defineRule } from './rule.ts'

export const unblockBy = defineRule({
  name: 'unblock-by',
  summary: 'A blocked service names the day by which the blocker should be gone, and that day is not past.',
  why: 'A blocker without a day is one that nobody comes back to.',
  severity: 'warning',
  source: 'status guidance, entitlement status notes',
  examples: {
    bad: 'services:\n  exchange:\n    status: blocked\n    reason: legal-regulatory\n',
    good: 'services:\n  exchange:\n    status: blocked\n    reason: legal-regulatory\n    unblock-by: 2027-01-29\n',
  },
  check({ playbook, states, today, words, t, report }) {
    const blocked = playbook.policies.entitlements?.blocked
    if (!blocked) return
    for (const id of states.services) {
      const service = states.service(id)
      // Blocked and not wanted contradict each other: which of them holds decides whether a day is needed.
      if (!service || service.dibs?.intent === 'none' || !statusesOf(service).includes(blocked)) continue
      const at = ['services', id, 'unblock-by']
      const date = service['unblock-by']
      if (!date) {
        report({
          at,
          message: t('{service} is blocked, but nobody says until when', { service: words.service(id) }),
          hint: t('Enter the day by which the blocker should be gone ("unblock-by")'),
          ask: { title: t('Enter the day'), edit: { do: 'insert', path: at, value: blank('unblock-by', { kind: 'date' }) } },
        })
      } else if (date < today && !states.silent) {
        report({
          at,
          on: 'value',
          message: t('{service} should have been unblocked by {date}', { service: words.service(id), date }),
          hint: t('Enter a new day, or change the status'),
          clock: true,
          ask: { title: t('Enter the day'), edit: { do: 'set', path: at, value: blank('unblock-by', { kind: 'date' }) } },
        })
      }
    }
  },
})
