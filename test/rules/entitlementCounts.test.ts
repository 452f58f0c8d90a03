import { entitlementCounts } from '../../src/rules/entitlementCounts.ts'
import { testRule } from '../helpers/testRule.ts'

const split = (a: string, b: string, more = '', why = '      why: companies\n') =>
  `services:\n  exchange:\n    entitlements: 1000\n${more}    split:\n${why}      parts:\n        a: { ${a} }\n        b: { ${b} }\n`

testRule(entitlementCounts, {
  valid: {
    'adds up': split('count: 700', 'count: 300'),
    'one not counted, the rest is left': split('count: 700', 'status: blocked'),
    'entitlements not known': split('count: 700', 'count: 200').replace('    entitlements: 1000\n', ''),
    'an empty split': 'services:\n  exchange:\n    status: blocked\n    split:\n',
    'as many active users as entitlements': 'services:\n  exchange:\n    entitlements: 10\n    usage: { active-users: 10 }\n',
    'a count that cannot be read': split('count: 700', 'count: many'),
  },
  invalid: {
    'too few': {
      text: split('count: 700', 'count: 299').replace('parts:', '⟦parts⟧:'),
      problems: ['The parts of Exchange add up to 999, but its entitlements are 1000'],
      hints: ['Correct the number of a part or of the entitlements'],
      levels: ['error'],
      asked: split('count: 700', 'count: 299').replace('entitlements: 1000', `entitlements: \${1:999}`),
      portuguese: ['As partes do serviço Exchange somam 999, mas os direitos são 1000'],
    },
    'too many, one not counted': {
      text: split('count: 1001', 'status: blocked').replace('parts:', '⟦parts⟧:'),
      problems: ['The parts of Exchange add up to 1001, but its entitlements are 1000'],
    },
    'a status of its own': {
      text: split('count: 700', 'count: 300', '    ⟦status⟧: blocked\n    reason: legal-regulatory\n'),
      problems: ['Exchange has both a status of its own and a split status'],
      levels: ['error'],
    },
    'a reason of its own': {
      text: split('count: 700', 'count: 300', '    ⟦reason⟧: legal-regulatory\n'),
      problems: ['Exchange has a reason of its own beside a split status'],
    },
    'no reason for the split': {
      text: split('count: 700', 'count: 300', '', '').replace('split:', '⟦split⟧:'),
      problems: ['The status of Exchange is split without a reason'],
      levels: ['warning'],
      asked: split('count: 700', 'count: 300', '', `      why: \${1|geographies,companies,approved-duplicates|}\n`),
    },
    'more active users than entitlements': {
      text: 'services:\n  exchange: { entitlements: 10, usage: { active-users: ⟦11⟧ } }\n',
      problems: ['Exchange has more active users (11) than entitlements (10)'],
      levels: ['warning'],
    },
  },
})
