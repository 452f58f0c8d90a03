/** It is clear what a partner does, as opposed to us. */
import { entriesOf } from '../util/json.ts'
import { blank } from '../yaml/edit.ts'
import { defineRule } from './rule.ts'

export const partnerScope = defineRule({
  name: 'partner-scope',
  summary: 'Each partner has a scope: what it does, as opposed to us.',
  why: 'Work that two believe to be the duty of the other is done by nobody.',
  severity: 'warning',
  source: 'conduct-customer-kickoff, Objectives',
  examples: {
    bad: 'partners:\n  fabrikam:\n    name: Fabrikam\n',
    good: 'partners:\n  fabrikam:\n    name: Fabrikam\n    scope: Training of the key users\n',
  },
  check({ engagement, t, report }) {
    for (const [key, partner] of entriesOf(engagement.partners)) {
      if (partner?.scope?.trim()) continue
      const at = ['partners', key]
      report({
        at,
        message: t('The partner "{partner}" has no scope', { partner: partner?.name?.trim() || key }),
        hint: t('Write down what the partner does, as opposed to us'),
        ask: {
          title: t('Add the scope'),
          edit: { do: 'merge', path: at, value: { scope: blank('scope', { kind: 'text' }) } },
        },
      })
    }
  },
})
