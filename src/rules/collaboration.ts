/** Who is to use Teams works with us in Teams. */

import { fold } from '../util/closest.ts'
import { lookup } from '../util/json.ts'
import { blank } from '../yaml/edit.ts'
import { defineRule } from './rule.ts'

const field = ['engagement', 'collaboration']

export const collaboration = defineRule({
  name: 'collaboration',
  summary: 'With Teams in scope, the work with the customer takes place in Teams once the kickoff was held.',
  why: 'The customer learns the service while using it for the engagement.',
  severity: 'info',
  source: 'conduct-customer-kickoff, Key Outputs',
  examples: {
    bad: 'services:\n  teams:\ntasks:\n  994: complete\n',
    good: 'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  collaboration: teams\nservices:\n  teams:\ntasks:\n  994: complete\n',
  },
  check({ engagement, playbook, states, words, t, report }) {
    const policy = playbook.policies.collaboration
    if (!policy || !states.kickoffHeld || !states.isInScope(policy.service)) return
    const written = engagement.engagement.collaboration?.trim()
    if (written === policy.value) return
    const service = words.service(policy.service)
    const term = lookup(playbook.vocabulary.services, policy.service)
    const names = [policy.value, policy.service, term?.name ?? '', ...(term?.aliases ?? [])].map(fold)
    if (written && names.includes(fold(written))) {
      report({
        at: field,
        on: 'value',
        message: t('The working space is written "{written}" and not "{value}"', { written, value: policy.value }),
        fix: {
          title: t('Change to "{value}"', { value: policy.value }),
          edit: { do: 'set', path: field, value: policy.value },
        },
      })
      return
    }
    report({
      at: field,
      message: written
        ? t('{service} is in scope but the work with the customer takes place in "{written}"', { service, written })
        : t('{service} is in scope but nothing says where the work with the customer takes place', { service }),
      hint: t('Invite the customer to work with you in {service}', { service }),
      ask: {
        title: t('Record where you work with the customer'),
        edit: { do: 'set', path: field, value: blank('collaboration', { kind: 'text', suggest: policy.value }) },
      },
    })
  },
})
