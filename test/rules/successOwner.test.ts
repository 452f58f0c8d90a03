import { successOwner } from '../../src/rules/successOwner.ts'
import { testRule } from '../helpers/testRule.ts'

const owned = (person: string, more = '') =>
  `people:\n  carla: ${person}\nservices:\n  exchange:\n    dibs:\n      success-owner: carla\n${more}`
const held = 'tasks:\n  994: complete\n'

testRule(successOwner, {
  valid: {
    'customer with a role': owned('{ side: customer, role: CIO }'),
    'partner with an address': owned('{ side: partner, email: carla@example.com }'),
    'somebody nobody knows': 'services:\n  exchange:\n    dibs:\n      success-owner: carla\n',
    'in people and in the staff': {
      text: owned('{ side: customer, role: CIO }'),
      staff: { people: { carla: { name: 'Carla' } } },
    },
    'a side that cannot be read': owned('{ side: client, role: CIO }'),
  },
  invalid: {
    'of the account team': {
      text: 'people:\n  rui:\n    side: account-team\n    role: Account Executive\nservices:\n  exchange:\n    dibs:\n      success-owner: ⟦rui⟧\n  teams:\n    dibs:\n      success-owner: rui\n',
      problems: ['The success owner "rui" belongs to neither the customer nor a partner, but to: Account team'],
      hints: ['Name somebody at the customer or at its partner'],
      levels: ['error'],
      asked: `people:\n  rui:\n    side: account-team\n    role: Account Executive\nservices:\n  exchange:\n    dibs:\n      success-owner: \${1:success-owner}\n  teams:\n    dibs:\n      success-owner: \${2:success-owner}\n`,
      portuguese: ['O responsável pelo sucesso "rui" não é do cliente nem de um parceiro, e sim de: Equipe da conta'],
    },
    'of our own': {
      text: 'services:\n  exchange:\n    dibs:\n      success-owner: ⟦ana⟧\n',
      staff: { people: { ana: { name: 'Ana Souza' } } },
      problems: ['The success owner "ana" is one of our own staff'],
      levels: ['error'],
    },
    'no role and no address, before the kickoff': {
      text: owned('{ side: customer }').replace('  carla:', '  ⟦carla⟧:'),
      problems: ['The success owner "carla" has neither a role nor an address'],
      levels: ['info'],
      asked: owned(`{ side: customer, role: \${1:role} }`),
    },
    'no role and no address, after the kickoff': {
      text: owned('{ side: customer }', held).replace('  carla:', '  ⟦carla⟧:'),
      problems: ['The success owner "carla" has neither a role nor an address'],
      levels: ['warning'],
    },
    'no side': {
      text: owned('{ role: CIO }', held).replace('  carla:', '  ⟦carla⟧:'),
      problems: ['The success owner "carla" has no side'],
      levels: ['warning'],
    },
    'an empty entry': {
      text: 'people:\n  ⟦carla⟧:\nservices:\n  exchange:\n    dibs:\n      success-owner: carla\n',
      problems: ['The success owner "carla" has no side, and neither a role nor an address'],
      asked: `people:\n  carla:\n    side: \${1|customer,partner|}\n    role: \${2:role}\nservices:\n  exchange:\n    dibs:\n      success-owner: carla\n`,
    },
  },
})
