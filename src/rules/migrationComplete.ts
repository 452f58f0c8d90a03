/** A migration is complete when the agreed number of users has moved. */
import { blank } from '../yaml/edit.ts'
import { defineRule } from './rule.ts'

export const migrationComplete = defineRule({
  name: 'migration-complete',
  summary: 'A migration is complete when at least the agreed number of users has been migrated.',
  why: 'The number was agreed with the customer: whoever is left behind has nobody who moves them.',
  severity: 'error',
  source: 'migration, Complete Migration',
  examples: {
    bad: 'services:\n  exchange:\n    migration:\n      wanted: true\n      agreed-users: 600\n      migrated-users: 540\n      completed: 2026-11-27\n',
    good: 'services:\n  exchange:\n    migration:\n      wanted: true\n      agreed-users: 600\n      migrated-users: 600\n      completed: 2026-11-27\n',
  },
  check({ states, words, t, report }) {
    for (const id of states.services) {
      const migration = states.service(id)?.migration
      if (!migration?.completed) continue
      const agreed = migration['agreed-users']
      const migrated = migration['migrated-users']
      if (agreed == null || migrated == null || migrated >= agreed) continue
      const path = ['services', id, 'migration']
      report({
        at: [...path, 'completed'],
        on: 'value',
        message: t('The migration to {service} is recorded as complete with {migrated} of {agreed} agreed users', {
          service: words.service(id),
          migrated,
          agreed,
        }),
        hint: t('Correct the numbers, or take the date away until the rest has moved'),
        related: [
          { at: [...path, 'migrated-users'], message: t('Users migrated') },
          { at: [...path, 'agreed-users'], message: t('Users agreed') },
        ],
        ask: {
          title: t('Enter the number of migrated users'),
          edit: { do: 'set', path: [...path, 'migrated-users'], value: blank('migrated-users', { kind: 'number' }) },
        },
      })
    }
  },
})
