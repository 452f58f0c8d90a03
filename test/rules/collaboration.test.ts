import { collaboration } from '../../src/rules/collaboration.ts'
import { testRule } from '../helpers/testRule.ts'

const engagement = (more = '') => `engagement:\n  motion: rfa\n  assigned: 2026-11-16\n${more}`
const teams = 'services:\n  teams:\ntasks:\n  994: complete\n'

testRule(collaboration, {
  valid: {
    'before the kickoff': 'services:\n  teams:\n',
    'not in scope': 'tasks:\n  994: complete\n',
    'in Teams': `${engagement('  collaboration: teams\n')}${teams}`,
    'no intent': 'services:\n  teams:\n    status: no-intent\ntasks:\n  994: complete\n',
  },
  invalid: {
    'nothing said': {
      text: `⟦engagement⟧:\n  motion: rfa\n  assigned: 2026-11-16\n${teams}`,
      problems: ['Teams is in scope but nothing says where the work with the customer takes place'],
      hints: ['Invite the customer to work with you in Teams'],
      levels: ['info'],
      asked: `${engagement('  collaboration: ${1:teams}\n')}${teams}`,
    },
    elsewhere: {
      text: `${engagement('  ⟦collaboration⟧: mail\n')}${teams}`,
      problems: ['Teams is in scope but the work with the customer takes place in "mail"'],
      portuguese: ['Teams está no escopo, mas o trabalho com o cliente acontece em "mail"'],
    },
    'another spelling': {
      text: `${engagement('  collaboration: ⟦Microsoft Teams⟧ # since the kickoff\n')}${teams}`,
      problems: ['The working space is written "Microsoft Teams" and not "teams"'],
      fixed: `${engagement('  collaboration: teams # since the kickoff\n')}${teams}`,
    },
  },
})
