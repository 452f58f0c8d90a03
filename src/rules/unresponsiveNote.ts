/** "The customer does not answer" is backed by attempts to reach it. */
import { entriesOf } from '../util/json.ts'
import { blank } from '../yaml/edit.ts'
import { entitlementRows } from './entitlementRows.ts'
import { defineRule, type FileContext } from './rule.ts'

export const unresponsiveNote = defineRule({
  name: 'unresponsive-note',
  summary: 'For a customer who does not respond, the attempts to reach it are recorded and whether it is managed.',
  why: 'A managed customer is reached through its account team. One mail without an answer is no silence.',
  severity: 'warning',
  source: 'status guidance, entitlement status notes',
  examples: {
    bad: 'customer:\n  name: Contoso\n  managed: false\nservices:\n  exchange:\n    status: status-unknown\n    reason: customer-unresponsive\n    contact-attempts: 1\n',
    good: 'customer:\n  name: Contoso\n  managed: false\nservices:\n  exchange:\n    status: status-unknown\n    reason: customer-unresponsive\n    contact-attempts: 3\n',
  },
  check(context) {
    const { engagement, playbook, states } = context
    const names = playbook.policies.entitlements
    if (!names) return
    let logged: number | undefined
    let seen: string | undefined
    let first: string | undefined
    for (const { reason, service } of entitlementRows(context)) {
      if (reason !== names.unresponsive || service === seen) continue
      seen = service
      first ??= service
      logged ??= entriesOf(engagement.log).filter(([, entry]) => entry?.kind === 'outreach').length
      const attempts = Math.max(logged, states.service(service)?.['contact-attempts'] ?? 0)
      if (attempts < names.attempts) reportAttempts(context, service, { attempts, needed: names.attempts })
    }
    if (first && engagement.customer?.managed == null) reportManaged(context, first)
  },
})

function reportAttempts(
  { states, words, t, report }: FileContext,
  id: string,
  { attempts, needed }: { attempts: number; needed: number },
): void {
  const at = ['services', id, 'contact-attempts']
  const service = words.service(id)
  report({
    at,
    on: states.service(id)?.['contact-attempts'] == null ? 'key' : 'value',
    message:
      attempts === 0
        ? t('{service} counts as unresponsive, but no attempt to reach the customer is recorded', { service })
        : t('{service} counts as unresponsive after {attempts} to reach the customer, at least {needed} are needed', {
            service,
            attempts: t.count(attempts, 'one attempt', '{n} attempts'),
            needed,
          }),
    hint: t('Record each attempt in the log with the kind "outreach", or enter how many there were'),
    ask: {
      title: t('Enter the number of attempts'),
      edit: { do: 'set', path: at, value: blank('contact-attempts', { kind: 'number' }) },
    },
  })
}

function reportManaged({ words, t, report }: FileContext, service: string): void {
  const at = ['customer', 'managed']
  report({
    at,
    message: t('{service} counts as unresponsive, but it is not said whether the customer is managed', {
      service: words.service(service),
    }),
    hint: t('Say whether the customer has an account team; if so, ask it for help'),
    about: [at],
    ask: {
      title: t('Enter whether the customer is managed'),
      edit: { do: 'set', path: at, value: blank('managed', { kind: 'boolean', choices: ['true', 'false'] }) },
    },
  })
}
