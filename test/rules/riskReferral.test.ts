import { riskReferral } from '../../src/rules/riskReferral.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(riskReferral, {
  valid: {
    none: 'risks:\n',
    closed: 'risks:\n  upgrade:\n    closed: 2026-11-25\n',
    'partner discussed': 'risks:\n  upgrade: { kind: blocker, partner-discussed: 2026-11-24 }\n',
    'referral begun': 'risks:\n  upgrade:\n    kind: blocker\ntasks:\n  983: in-progress\n',
    'referral not needed': 'risks:\n  upgrade:\n    kind: blocker\ntasks:\n  983: not-required\n',
    'status of the referral misspelled': 'risks:\n  upgrade:\n    kind: blocker\ntasks:\n  983: in-progres\n',
  },
  invalid: {
    open: {
      text: 'risks:\n  ⟦upgrade⟧:\n    kind: constraint\ntasks:\n  983:\n',
      problems: ['No partner has been discussed for the open risk "upgrade" and task 983 has not begun'],
      hints: ['Ask the customer whether a partner should help, and record the date'],
      levels: ['warning'],
      asked: 'risks:\n  upgrade:\n    kind: constraint\n    partner-discussed: ${1:partner-discussed}\ntasks:\n  983:\n',
      portuguese: ['Nenhum parceiro foi discutido para o risco aberto "upgrade" e a tarefa 983 não começou'],
    },
    'two, one discussed': {
      text: 'risks:\n  upgrade: { partner-discussed: 2026-11-24 }\n  ⟦network⟧: { kind: blocker }\n',
      problems: ['No partner has been discussed for the open risk "network" and task 983 has not begun'],
    },
  },
})
