import { migrationDates } from '../../src/rules/migrationDates.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(migrationDates, {
  valid: {
    'one day': 'services:\n  exchange:\n    migration:\n      start: 2027-02-01\n      end: 2027-02-01\n',
    'no end': 'services:\n  exchange:\n    migration:\n      start: 2027-02-01\n',
    'no start': 'services:\n  exchange:\n    migration:\n      end: 2027-02-01\n',
    'one that cannot be read': 'services:\n  exchange:\n    migration:\n      start: next year\n      end: 2027-02-01\n',
  },
  invalid: {
    'a day before': {
      text: 'services:\n  exchange:\n    migration:\n      start: 2027-02-01\n      end: ⟦2027-01-31⟧ # estimate\n',
      problems: ['The migration to Exchange ends on 2027-01-31, before it starts on 2027-02-01'],
      hints: ['Correct the date that is wrong'],
      levels: ['error'],
      asked: `services:\n  exchange:\n    migration:\n      start: 2027-02-01\n      end: \${1:end} # estimate\n`,
      portuguese: ['A migração para Exchange termina em 2027-01-31, antes de começar em 2027-02-01'],
    },
    'flow style': {
      text: 'services:\n  onedrive: { migration: { start: 2027-02-01, end: ⟦2026-02-01⟧ } }\n',
      problems: ['The migration to OneDrive for Business ends on 2026-02-01, before it starts on 2027-02-01'],
    },
  },
})
