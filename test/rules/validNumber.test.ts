import { validNumber } from '../../src/rules/validNumber.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(validNumber, {
  valid: {
    digits: 'customer:\n  name: Contoso\n  seats: 12000\n',
    'a text with digits': 'customer:\n  name: Contoso\n  background: 12.000\n',
    'in quotes': 'customer:\n  name: Contoso\n  seats: "12,000"\n',
  },
  invalid: {
    'a point': {
      text: 'customer:\n  name: Contoso\n  seats: ⟦12.000⟧ # paid\n',
      problems: ['"12.000" is not read as 12000'],
      hints: ['Write 12000'],
      levels: ['error'],
      fixed: 'customer:\n  name: Contoso\n  seats: 12000 # paid\n',
      portuguese: ['"12.000" não é lido como 12000'],
    },
    'a comma in a flow row': {
      text: 'services: { exchange: { entitlements: ⟦1,234,567⟧ } }\n',
      problems: ['"1,234,567" is not read as 1234567'],
      fixed: 'services: { exchange: { entitlements: 1234567 } }\n',
    },
  },
})
