/** Every service that a file names is one of the playbook's. */
import { visitReferences } from '../engagement/references.ts'
import { candidatesOf } from '../playbook/candidates.ts'
import { didYouMean, valueAt } from './didYouMean.ts'
import { defineRule } from './rule.ts'

export const knownService = defineRule({
  name: 'known-service',
  summary: 'Every service is one of the playbook.',
  why: 'Tasks, dates and progress are worked out by service. A service that the playbook does not know has none of them.',
  severity: 'error',
  source: 'the engagement format, services',
  examples: { bad: 'services:\n  exchagne:\n', good: 'services:\n  exchange:\n' },
  check({ engagement, playbook, words, t, report }) {
    const { services } = playbook.vocabulary
    visitReferences(engagement, ['service'], (_, value, path, isKey) => {
      if (Object.hasOwn(services, value)) return
      const at = [...path]
      const siblings = isKey ? (valueAt(engagement, at.slice(0, -1)) as object) : undefined
      report({
        at,
        on: isKey ? 'key' : 'value',
        message: t('Unknown service "{value}"', { value }),
        ...didYouMean(
          { path: at, value, isKey, candidates: candidatesOf(playbook, 'service'), nameOf: words.service, siblings },
          t,
        ),
      })
    })
  },
})
