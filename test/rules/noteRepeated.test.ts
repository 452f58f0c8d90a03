import { noteRepeated } from '../../src/rules/noteRepeated.ts'
import { testRule } from '../helpers/testRule.ts'

const long = 'The firewall drops port 443 for everybody.'
const forty = 'a'.repeat(40)

testRule(noteRepeated, {
  valid: {
    'one service': `services:\n  exchange:\n    note: ${long}\n`,
    'different notes': `services:\n  exchange:\n    note: ${long}\n  teams:\n    note: ${long} And more.\n`,
    'forty characters': `services:\n  exchange:\n    note: ${forty}\n  teams:\n    note: ${forty}\n`,
    'parts of one service': `services:\n  exchange:\n    split:\n      parts:\n        a:\n          note: ${long}\n        b:\n          note: ${long}\n`,
    'a customer that does not answer': `services:\n  exchange:\n    status: status-unknown\n    reason: customer-unresponsive\n    note: ${long}\n  teams:\n    status: status-unknown\n    reason: customer-unresponsive\n    note: ${long}\n`,
  },
  invalid: {
    'two services': {
      text: `services:\n  exchange:\n    note: ${long}\n  teams:\n    note: ⟦${long}⟧\n`,
      problems: ['The same note stands at Exchange and Teams'],
      hints: ['Say for each service what the main reason is'],
      levels: ['warning'],
      portuguese: ['A mesma observação aparece em Exchange e Teams'],
    },
    'forty-one characters': {
      text: `services:\n  exchange: { note: ${forty}a }\n  teams: { note: ⟦${forty}a⟧ }\n`,
      problems: ['The same note stands at Exchange and Teams'],
    },
    'three services, other case and line breaks': {
      text: `services:\n  exchange:\n    note: ${long}\n  teams:\n    note: ⟦${long.toUpperCase()}⟧\n  sharepoint:\n    note: >-\n      The firewall drops port 443\n      for everybody\n`,
      problems: ['The same note stands at Exchange, Teams, and SharePoint'],
    },
    'a service and a part of another': {
      text: `services:\n  exchange:\n    note: ${long}\n  teams:\n    split:\n      parts:\n        a:\n          note: ⟦${long}⟧\n`,
      problems: ['The same note stands at Exchange and Teams'],
    },
  },
})
