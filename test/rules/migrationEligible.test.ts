import { migrationEligible } from '../../src/rules/migrationEligible.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(migrationEligible, {
  valid: {
    'one above the limit': 'services:\n  exchange:\n    entitlements: 501\n    migration:\n      wanted: true\n',
    'entitlements not known': 'services:\n  exchange:\n    migration:\n      wanted: true\n',
    'not wanted': 'services:\n  teams:\n    entitlements: 20\n    migration:\n      wanted: false\n',
    'not in scope': 'services:\n  exchange:\n    status: no-intent\n    entitlements: 20\n    migration:\n      wanted: true\n',
    'a service nobody knows': 'services:\n  exchnage:\n    migration:\n      wanted: true\n',
  },
  invalid: {
    'at the limit': {
      text: 'services:\n  exchange:\n    entitlements: 500\n    migration:\n      ⟦wanted⟧: true\n',
      problems: ['A migration is wanted for Exchange with 500 entitlements, but more than 500 are needed'],
      hints: ['Tell the customer and look for a partner, or correct the entry'],
      levels: ['warning'],
      portuguese: ['Uma migração é desejada para Exchange com 500 direitos, mas são necessários mais de 500'],
    },
    'another service, flow style': {
      text: 'services:\n  teams: { entitlements: 20, migration: { ⟦wanted⟧: true } }\n',
      problems: ['A migration is wanted for Teams, but FastTrack migrates only Exchange, OneDrive for Business, and SharePoint'],
    },
    'one entitlement': {
      text: 'services:\n  sharepoint:\n    entitlements: 1\n    migration:\n      ⟦wanted⟧: true\n',
      problems: ['A migration is wanted for SharePoint with one entitlement, but more than 500 are needed'],
    },
  },
})
