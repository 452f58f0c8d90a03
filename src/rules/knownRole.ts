/** Every role that a team or a task names is one of the playbook's. */
import { visitReferences } from '../engagement/references.ts'
import { candidatesOf } from '../playbook/candidates.ts'
import { didYouMean } from './didYouMean.ts'
import { defineRule } from './rule.ts'

export const knownRole = defineRule({
  name: 'known-role',
  summary: 'Every role in the team and of a task is one of the playbook.',
  why: 'A task without an owner belongs to the person of its role. A misspelt role leaves its tasks to nobody.',
  severity: 'error',
  source: 'the engagement format, team',
  examples: { bad: 'team:\n  fasttrack-manger: ana\n', good: 'team:\n  fasttrack-manager: ana\n' },
  check({ engagement, playbook, words, t, report }) {
    const { roles } = playbook.vocabulary
    visitReferences(engagement, ['role'], (_, value, path, isKey) => {
      if (Object.hasOwn(roles, value)) return
      const at = [...path]
      const candidates = candidatesOf(playbook, 'role')
      const siblings = isKey ? (engagement.team ?? undefined) : undefined
      report({
        at,
        on: isKey ? 'key' : 'value',
        message: t('Unknown role "{value}"', { value }),
        ...didYouMean({ path: at, value, isKey, candidates, nameOf: words.role, siblings }, t),
      })
    })
  },
})
