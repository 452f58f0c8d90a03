import { businessReason } from '../../src/rules/businessReason.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(businessReason, {
  valid: {
    'one of the playbook': 'services:\n  exchange:\n    dibs:\n      business-reason: work-from-anywhere\n',
    'not said': 'services:\n  exchange:\n    dibs:\n      business-reason:\n',
    'a number is a problem of type': 'services:\n  exchange:\n    dibs:\n      business-reason: 4\n',
  },
  invalid: {
    'by its name': {
      text: 'services:\n  exchange:\n    dibs:\n      business-reason: ⟦Increase security⟧ # their words\n',
      problems: ['Unknown business reason "Increase security"'],
      hints: ['Did you mean "increase-security"? It says: Lower the risk that data is lost or stolen.'],
      levels: ['error'],
      fixed: 'services:\n  exchange:\n    dibs:\n      business-reason: increase-security # their words\n',
      portuguese: ['Motivo de negócios desconhecido "Increase security"'],
    },
    'a letter wrong, in flow style': {
      text: 'services:\n  exchange: { dibs: { business-reason: ⟦work-from-anywere⟧ } }\n',
      problems: ['Unknown business reason "work-from-anywere"'],
      hints: ['Did you mean "work-from-anywhere"? It says: Work safely in any place and on any device.'],
      fixed: 'services:\n  exchange: { dibs: { business-reason: work-from-anywhere } }\n',
    },
    'nothing like it': {
      text: 'services:\n  exchange:\n    dibs:\n      business-reason: ⟦toString⟧\n',
      problems: ['Unknown business reason "toString"'],
      fixed: 'services:\n  exchange:\n    dibs:\n      business-reason: toString\n',
    },
  },
})
