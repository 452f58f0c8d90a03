import { knownService } from '../../src/rules/knownService.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(knownService, {
  valid: {
    known: 'services:\n  exchange:\n  core-onboarding:\n  x-own:\n',
    'in every place': 'team:\n  sme: { windows-10: { person: ana } }\ntasks:\n  1904:\n    services:\n      exchange:\n',
  },
  invalid: {
    misspelt: {
      text: 'services:\n  ⟦exchagne⟧: # the first\n    entitlements: 5\n',
      problems: ['Unknown service "exchagne"'],
      hints: ['Did you mean "exchange"?'],
      levels: ['error'],
      fixed: 'services:\n  exchange: # the first\n    entitlements: 5\n',
      portuguese: ['Serviço desconhecido "exchagne"'],
    },
    'by its other names, in every place': {
      text: 'team:\n  sme: { ⟦Win10⟧: { person: ana } }\ntasks:\n  1904:\n    services:\n      ⟦"Exchange Online"⟧: complete\nrisks:\n  one:\n    service: ⟦SPO⟧\n',
      problems: ['Unknown service "Win10"', 'Unknown service "Exchange Online"', 'Unknown service "SPO"'],
      fixed:
        'team:\n  sme: { windows-10: { person: ana } }\ntasks:\n  1904:\n    services:\n      "exchange": complete\nrisks:\n  one:\n    service: sharepoint\n',
    },
    'the right one stands there too': {
      text: 'services:\n  exchange:\n  ⟦EXO⟧:\n',
      problems: ['Unknown service "EXO"'],
      fixed: 'services:\n  exchange:\n  EXO:\n',
    },
  },
})
