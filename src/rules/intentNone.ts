/** Whether the customer wants a service is said once, and not otherwise a second time. */
import { intents } from '../playbook/shape.ts'
import { entriesOf, type Path } from '../util/json.ts'
import { blank } from '../yaml/edit.ts'
import { statusesOf } from './entitlementRows.ts'
import { defineRule, type FileContext } from './rule.ts'

export const intentNone = defineRule({
  name: 'intent-none',
  summary: 'The intent in the DIBS and the status of the entitlements say the same.',
  why: 'A service that is both wanted and not wanted is left alone by some and worked on by others.',
  severity: 'error',
  source: 'conduct-customer-kickoff, Confirm DIBS (Kickoff Meeting)',
  covers: ['dibs-date', 'status-reason', 'status-note'],
  examples: {
    bad: 'services:\n  exchange:\n    status: in-progress\n    reason: migration\n    dibs:\n      intent: none\n',
    good: `services:
  exchange:
    status: no-intent
    reason: using-competitive-solution
    note: Stays with the mail service of its hosting company until 2029
    dibs:
      intent: none
`,
  },
  check(context) {
    const { playbook, states } = context
    const names = playbook.policies.entitlements
    if (!names) return
    for (const id of states.services) {
      const service = states.service(id)
      const intent = service?.dibs?.intent
      if (intent !== 'none' && intent !== 'confirmed') continue
      const statuses = statusesOf(service)
      if (statuses.length === 0) continue
      const known = playbook.vocabulary['entitlement-statuses']
      const isSplit = entriesOf(service?.split?.parts).length > 0
      if (intent === 'confirmed') {
        if (statuses.every(status => status === names['no-intent'])) reportOne(context, id, 'confirmed', names['no-intent'])
        continue
      }
      // Duplicates beside users who do not want the service are no contradiction.
      const other = statuses.find(
        status =>
          Object.hasOwn(known, status) && status !== names['no-intent'] && !(isSplit && status === names['duplicate-invalid']),
      )
      if (other) reportOne(context, id, 'none', other)
    }
  },
})

function reportOne({ words, playbook, states, t, report }: FileContext, id: string, intent: string, status: string): void {
  const at: Path = ['services', id, 'dibs', 'intent']
  const statusAt = statusPath(states.service(id), id, status)
  const value = { service: words.service(id), intent: words.value('intent', intent), status: words.entitlementStatus(status) }
  const isNone = intent === 'none'
  const choices = Object.keys(playbook.vocabulary['entitlement-statuses'])
  const suggest = playbook.policies.entitlements?.['no-intent']
  report({
    at,
    on: 'value',
    message: t('The intent for {service} is "{intent}", but its status is "{status}"', value),
    hint: isNone
      ? t('Correct the status, or the intent; who only declines our help may well want the service')
      : t('Correct the intent, or the status'),
    about: [
      ['services', id],
      ['services', id, 'dibs', 'date'],
    ],
    related: [{ at: statusAt, message: t('The status stands here') }],
    ask: isNone
      ? {
          title: t('Correct the status'),
          edit: { do: 'set', path: statusAt, value: blank('status', { kind: 'choice', choices, suggest }) },
        }
      : {
          title: t('Correct the intent'),
          edit: { do: 'set', path: at, value: blank('intent', { kind: 'choice', choices: intents, suggest: 'none' }) },
        },
  })
}

function statusPath(service: ReturnType<FileContext['states']['service']>, id: string, status: string): Path {
  const part = entriesOf(service?.split?.parts).find(([, one]) => one?.status === status)
  return part ? ['services', id, 'split', 'parts', part[0], 'status'] : ['services', id, 'status']
}
