import { migrationComplete } from '../../src/rules/migrationComplete.ts'
import { testRule } from '../helpers/testRule.ts'

const migration = (more: string) => `services:\n  exchange:\n    migration:\n      wanted: true\n${more}`

testRule(migrationComplete, {
  valid: {
    'all moved': migration('      agreed-users: 600\n      migrated-users: 600\n      completed: 2026-11-27\n'),
    'more than agreed': migration('      agreed-users: 600\n      migrated-users: 612\n      completed: 2026-11-27\n'),
    'not complete': migration('      agreed-users: 600\n      migrated-users: 540\n'),
    'no number agreed': migration('      migrated-users: 540\n      completed: 2026-11-27\n'),
    'nobody knows how many moved': migration('      agreed-users: 600\n      completed: 2026-11-27\n'),
  },
  invalid: {
    'one missing': {
      text: migration('      agreed-users: 600\n      migrated-users: 599 # last wave\n      completed: ⟦2026-11-27⟧\n'),
      problems: ['The migration to Exchange is recorded as complete with 599 of 600 agreed users'],
      hints: ['Correct the numbers, or take the date away until the rest has moved'],
      levels: ['error'],
      asked: migration(
        `      agreed-users: 600\n      migrated-users: \${1:migrated-users} # last wave\n      completed: 2026-11-27\n`,
      ),
      portuguese: ['A migração para Exchange está registrada como concluída com 599 de 600 usuários combinados'],
    },
    'nobody moved, flow style': {
      text: 'services:\n  onedrive: { migration: { agreed-users: 600, migrated-users: 0, completed: ⟦2026-11-27⟧ } }\n',
      problems: ['The migration to OneDrive for Business is recorded as complete with 0 of 600 agreed users'],
    },
  },
})
