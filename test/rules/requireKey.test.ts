import { requireKey } from '../../src/rules/requireKey.ts'
import { testRule } from '../helpers/testRule.ts'

const closed = 'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n'

testRule(requireKey, {
  valid: {
    'the minimal file': '',
    'a default playbook': {
      text: `customer:\n  name: Contoso\n${closed}`,
      whole: true,
      settings: { playbook: 'fasttrack' },
    },
    'closed with its date': `${closed}  status: closed\n  closed: 2026-12-01\n`,
    'closed with a date that cannot be read': `${closed}  status: closed\n  closed: 01/13/14\n`,
    'a misspelt field is not missing': 'customer:\n  nmae: Contoso\n',
    'a field at the wrong place is not missing': 'engagement:\n  motion: rfa\nassigned: 2026-11-16\n',
    'a part that cannot be read is not missing': 'customer:\n  name: "Contoso\n',
    'a value of another kind is not missing': 'customer: Contoso\n',
    'log entries': 'log:\n  2026-11-17-call:\n  visit:\n    date: 2026-11-18\n',
    'a log entry with a date that cannot be read': 'log:\n  visit:\n    date: yesterday\n',
  },
  invalid: {
    'an empty file': {
      text: '⟦⟧# nothing yet\n',
      whole: true,
      problems: ['The file is empty'],
      levels: ['error'],
    },
    'no map': {
      text: '⟦⟧- name: Contoso\n',
      whole: true,
      problems: ['The file holds no engagement'],
      portuguese: ['O arquivo não contém um engajamento'],
    },
    'no playbook': {
      text: `⟦⟧customer:\n  name: Contoso\n${closed}`,
      whole: true,
      problems: ['The file names no playbook'],
      hints: ['Begin the file with "playbook: fasttrack@2020.05"'],
      asked: `playbook: \${1:fasttrack@2020.05}\ncustomer:\n  name: Contoso\n${closed}`,
    },
    'no customer': {
      text: `⟦⟧playbook: fasttrack@2020.05\n${closed}`,
      whole: true,
      problems: ['"customer" is missing'],
      hints: ['Add it with: name'],
    },
    'an empty customer': {
      text: '⟦customer⟧:\n',
      problems: ['The name of the customer is missing'],
      asked: 'customer:\n  name: ${1:name}\n',
    },
    'no motion, in flow style': {
      text: '⟦engagement⟧: { assigned: 2026-11-16 }\n',
      problems: ['The motion of the engagement is missing'],
      asked: 'engagement: { motion: ${1|rfa,targeting,customer-health|}, assigned: 2026-11-16 }\n',
    },
    'no date of assignment': {
      text: '⟦engagement⟧:\n  motion: rfa\n',
      problems: ['The date of assignment is missing'],
      asked: 'engagement:\n  motion: rfa\n  assigned: ${1:assigned}\n',
    },
    'closed without its date': {
      text: `${closed}  status: ⟦closed⟧\n`,
      problems: ['The engagement is closed, but the date is missing'],
      asked: `${closed}  status: closed\n  closed: \${1:closed}\n`,
    },
    'dated, but not closed': {
      text: `${closed}  ⟦closed⟧: 2026-12-01\n`,
      problems: ['The engagement was closed on 2026-12-01, but its status is "active"'],
      asked:
        'engagement:\n  motion: rfa\n  status: ${1|closed,active,blocked,paused|}\n  assigned: 2026-11-16\n  closed: 2026-12-01\n',
    },
    'a log entry without a date': {
      text: 'log:\n  ⟦first-call⟧:\n    text: Reached the CIO\n  ⟦2026-02-30-call⟧:\n',
      problems: ['The log entry "first-call" has no date', 'The log entry "2026-02-30-call" has no date'],
      asked: 'log:\n  first-call:\n    date: ${1:date}\n    text: Reached the CIO\n  2026-02-30-call:\n',
    },
  },
})
