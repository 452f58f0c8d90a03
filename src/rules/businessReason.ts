/** Why the customer wants a service is said in the playbook's words. */
import { candidatesOf } from '../playbook/candidates.ts'
import { findClosest } from '../util/closest.ts'
import { changeTo, didYouMean } from './didYouMean.ts'
import { defineRule } from './rule.ts'

export const businessReason = defineRule({
  name: 'business-reason',
  summary: "The business reason of a service is one of the playbook's.",
  why: 'Reasons in the same words can be counted and compared over all customers.',
  severity: 'error',
  source: 'conduct-customer-kickoff, Confirm DIBS (Kickoff Meeting)',
  covers: ['valid-value'],
  examples: {
    bad: 'services:\n  exchange:\n    dibs:\n      business-reason: security-increase\n',
    good: 'services:\n  exchange:\n    dibs:\n      business-reason: increase-security\n',
  },
  check({ playbook, states, words, t, report }) {
    const reasons = playbook.vocabulary['business-reasons']
    for (const id of states.services) {
      const value = states.service(id)?.dibs?.['business-reason']
      if (value == null || Object.hasOwn(reasons, value)) continue
      const path = ['services', id, 'dibs', 'business-reason']
      const candidates = candidatesOf(playbook, 'business-reason')
      const meant = findClosest(value, candidates)
      const definition = meant && words.businessReason(meant).definition
      const nameOf = (reason: string) => words.businessReason(reason).name
      report({
        at: path,
        on: 'value',
        about: [path],
        message: t('Unknown business reason "{value}"', { value }),
        ...(meant && definition
          ? {
              hint: t('Did you mean "{meant}"? It says: {definition}', { meant, definition }),
              fix: changeTo(path, meant, false, t),
            }
          : didYouMean({ path, value, candidates, nameOf }, t)),
      })
    }
  },
})
