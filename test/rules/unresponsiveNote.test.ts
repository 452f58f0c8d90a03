import { unresponsiveNote } from '../../src/rules/unresponsiveNote.ts'
import { testRule } from '../helpers/testRule.ts'

const silent = (more = '') => `services:\n  exchange:\n    status: status-unknown\n    reason: customer-unresponsive\n${more}`
const customer = 'customer:\n  name: Contoso\n  managed: false\n'
const log = 'log:\n  2026-11-17-call: { kind: outreach }\n  2026-11-18-meeting: { kind: meeting }\n'

testRule(unresponsiveNote, {
  valid: {
    'two attempts': `${customer}${silent('    contact-attempts: 2\n')}`,
    'two in the log': `${customer}${silent()}${log}  2026-11-19-mail: { kind: outreach }\n`,
    'not known for another reason':
      'services:\n  exchange:\n    status: status-unknown\n    reason: new-subscription-or-workload\n',
    'a number that cannot be read': `${customer}${silent('    contact-attempts: some\n')}`,
  },
  invalid: {
    none: {
      text: `${customer}${silent().replace('exchange', '⟦exchange⟧')}`,
      problems: ['Exchange counts as unresponsive, but no attempt to reach the customer is recorded'],
      levels: ['warning'],
      asked: `${customer}${silent(`    contact-attempts: \${1:contact-attempts}\n`)}`,
    },
    'one; the larger number counts': {
      text: `${customer}${silent('    contact-attempts: ⟦0⟧\n')}${log}`,
      problems: ['Exchange counts as unresponsive after one attempt to reach the customer, at least 2 are needed'],
      portuguese: [
        'O serviço Exchange consta como sem resposta após uma tentativa de contato com o cliente, são necessárias ao menos 2',
      ],
    },
    'managed or not is not said, once': {
      text: '⟦customer⟧:\n  name: Contoso\nservices:\n  exchange: { status: status-unknown, reason: customer-unresponsive, contact-attempts: 3 }\n  teams: { split: { parts: { a: { status: status-unknown, reason: customer-unresponsive } } }, contact-attempts: 2 }\n',
      problems: ['Exchange counts as unresponsive, but it is not said whether the customer is managed'],
      hints: ['Say whether the customer has an account team; if so, ask it for help'],
      asked: `customer:\n  name: Contoso\n  managed: \${1|true,false|}\nservices:\n  exchange: { status: status-unknown, reason: customer-unresponsive, contact-attempts: 3 }\n  teams: { split: { parts: { a: { status: status-unknown, reason: customer-unresponsive } } }, contact-attempts: 2 }\n`,
    },
  },
})
