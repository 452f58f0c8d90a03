import { partnerScope } from '../../src/rules/partnerScope.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(partnerScope, {
  valid: {
    none: 'partners:\n',
    'with a scope': 'partners:\n  fabrikam: { name: Fabrikam, scope: Training }\n',
  },
  invalid: {
    'no scope': {
      text: 'partners:\n  ⟦fabrikam⟧: { name: Fabrikam Ltd. }\n',
      problems: ['The partner "Fabrikam Ltd." has no scope'],
      hints: ['Write down what the partner does, as opposed to us'],
      levels: ['warning'],
      portuguese: ['O parceiro "Fabrikam Ltd." não tem escopo'],
    },
    'empty entry': {
      text: 'partners:\n  ⟦fabrikam⟧:\n',
      problems: ['The partner "fabrikam" has no scope'],
      asked: 'partners:\n  fabrikam:\n    scope: ${1:scope}\n',
    },
  },
})
