import { knownKey } from '../../src/rules/knownKey.ts'
import { testRule } from '../helpers/testRule.ts'

const kickoff = 'processes:\n  conduct-customer-kickoff:\n'

testRule(knownKey, {
  valid: {
    'fields of our own': 'customer:\n  name: Contoso\n  x-crm: { anything: [1] }\nx-more: true\n',
    'an item with a proof may be typed': `${kickoff}    inputs:\n      research-done: 2026-11-16\n`,
    'ids of an unknown playbook': 'playbook: other@1\nprocesses:\n  some-process:\n    inputs:\n      some-item:\n',
  },
  invalid: {
    misspelt: {
      text: 'services:\n  exchange:\n    dibs:\n      ⟦succes-owner⟧: ana # tbc\n',
      problems: ['Unknown field "succes-owner"'],
      hints: ['Did you mean "success-owner"?'],
      levels: ['error'],
      fixed: 'services:\n  exchange:\n    dibs:\n      success-owner: ana # tbc\n',
      portuguese: ['Campo desconhecido "succes-owner"'],
    },
    'in the words of another language, quoted': {
      text: '⟦"tarefas"⟧:\n  994:\n',
      problems: ['Unknown field "tarefas"'],
      fixed: '"tasks":\n  994:\n',
    },
    'the right one stands there too': {
      text: 'customer:\n  name: Contoso\n  ⟦nmae⟧: Contoso\n',
      problems: ['Unknown field "nmae"'],
      hints: ['Did you mean "name"?'],
      fixed: 'customer:\n  name: Contoso\n  nmae: Contoso\n',
    },
    'one level too high': {
      text: 'services:\n  exchange:\n    ⟦success-owner⟧: ana\n    note: On its way\n',
      problems: ['Unknown field "success-owner"'],
      hints: ['"success-owner" belongs under "dibs"'],
      fixed: 'services:\n  exchange:\n    note: On its way\n    dibs:\n      success-owner: ana\n',
    },
    'in flow style': {
      text: 'engagement: { motion: rfa, ⟦assignd⟧: 2026-11-16 }\n',
      problems: ['Unknown field "assignd"'],
      fixed: 'engagement: { motion: rfa, assigned: 2026-11-16 }\n',
    },
    'nothing near': {
      text: 'partners:\n  fabrikam:\n    ⟦colour⟧: red\n',
      problems: ['Unknown field "colour"'],
      hints: ['One of: name, scope'],
    },
    'a merge key': {
      text: 'partners:\n  fabrikam:\n    ⟦<<⟧: { name: Fabrikam }\n',
      problems: ['Unknown field "<<"'],
    },
    'a process': {
      text: 'processes:\n  ⟦conduct-customer-kick-of⟧:\n',
      problems: ['Unknown process "conduct-customer-kick-of"'],
      hints: ['Did you mean "conduct-customer-kickoff"?'],
      fixed: 'processes:\n  conduct-customer-kickoff:\n',
    },
    'points of its lists': {
      text: `${kickoff}    inputs:\n      ⟦team-asigned⟧: 2026-11-16\n    outputs:\n      ⟦unheard-of⟧:\n`,
      problems: ['Conduct Customer Kickoff has no input "team-asigned"', 'Conduct Customer Kickoff has no output "unheard-of"'],
      fixed: `${kickoff}    inputs:\n      team-assigned: 2026-11-16\n    outputs:\n      unheard-of:\n`,
    },
  },
})
