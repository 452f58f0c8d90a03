import { validType } from '../../src/rules/validType.ts'
import { testRule } from '../helpers/testRule.ts'

const customer = 'customer:\n  name: Contoso\n'

testRule(validType, {
  valid: {
    'numbers of tasks without quotes': 'referrals:\n  one:\n    task: 983\nlog:\n  2026-11-17-call:\n    task: "994"\n',
    'empty fields': `${customer}  seats:\n  managed:\n  licences:\nservices:\n  exchange: {}\n`,
    'an empty name is missing': {
      text: 'playbook: fasttrack@2020.05\ncustomer:\n  name:\nengagement:\n  motion: rfa\n  assigned: 2026-11-16\n',
      whole: true,
    },
    'a file that is no map': { text: '- a\n', whole: true },
  },
  invalid: {
    'a number for a text': {
      text: 'services:\n  windows-10:\n    configmgr:\n      version: ⟦1902⟧ # as told\n',
      problems: ['"version" takes text, and without quotes 1902 is a number'],
      hints: ['Put it in quotes'],
      levels: ['error'],
      fixed: 'services:\n  windows-10:\n    configmgr:\n      version: "1902" # as told\n',
      portuguese: ['"version" pede um texto, e sem aspas 1902 é um número'],
    },
    'true for a text': {
      text: 'customer: { name: ⟦true⟧ }\n',
      problems: ['"name" takes text, and without quotes true means yes or no'],
      fixed: 'customer: { name: "true" }\n',
    },
    'a list for a text': {
      text: 'customer:\n  ⟦name⟧: [Contoso]\n',
      problems: ['"name" takes one text'],
      hints: ['Write it on one line, without brackets and dashes'],
    },
    'a number in quotes': {
      text: `${customer}  seats: ⟦"12,000"⟧\n`,
      problems: ['"seats" takes a number, and "12,000" is text'],
      hints: ['Write 12000 without quotes'],
      fixed: `${customer}  seats: 12000\n`,
    },
    'a word for a number': {
      text: `${customer}  seats: ⟦many⟧\n`,
      problems: ['"seats" takes a number, and "many" is text'],
      fixed: `${customer}  seats: many\n`,
    },
    'half a seat': {
      text: `${customer}  seats: ⟦12.5⟧\n`,
      problems: ['"seats" takes a whole number, not 12.5'],
    },
    'yes and no': {
      text: `${customer}  managed: ⟦sim⟧\n  dedicated: ⟦"No"⟧\n`,
      problems: ['"managed" takes true or false', '"dedicated" takes true or false'],
      hints: ['Write true', 'Write false'],
      fixed: `${customer}  managed: true\n  dedicated: false\n`,
    },
    perhaps: {
      text: `${customer}  managed: ⟦perhaps⟧\n`,
      problems: ['"managed" takes true or false'],
      hints: ['Write true for yes, false for no'],
      fixed: `${customer}  managed: perhaps\n`,
    },
    'one for a list': {
      text: 'services:\n  exchange:\n    ssat:\n      stakeholders: ⟦ana⟧\n      scenarios: ⟦Mail, calendar⟧\n',
      problems: ['"stakeholders" takes a list', '"scenarios" takes a list'],
      hints: ['Write [ana], or one a line after "- "', 'Write each one on a line of its own below it, after "- "'],
      fixed: 'services:\n  exchange:\n    ssat:\n      stakeholders:\n        - ana\n      scenarios: Mail, calendar\n',
    },
    'a list of services': {
      text: '⟦services⟧: [exchange, teams]\n',
      problems: ['"services" takes entries with a name of their own'],
      fixed: 'services:\n  exchange:\n\n  teams:\n',
    },
    'one service': {
      text: 'services: ⟦exchange⟧\n',
      problems: ['"services" takes entries with a name of their own'],
      hints: ['Write a short name and a colon on the next line, indented'],
      fixed: 'services:\n  exchange:\n',
    },
    'a list of people': {
      text: '⟦people⟧:\n  - name: Ana\n',
      problems: ['"people" takes entries with a name of their own'],
      hints: ['Begin each entry with a short name and a colon, on a line of its own'],
    },
    'text for fields': {
      text: 'services:\n  exchange: ⟦blocked⟧\n',
      problems: ['"exchange" takes fields of its own'],
      hints: ['Write for example "entitlements:" and its value on the next line, indented'],
    },
    'neither a status nor fields': {
      text: 'tasks:\n  994: ⟦true⟧\n  ⟦983⟧: [complete]\n',
      problems: ['"994" takes a status or fields of its own', '"983" takes a status or fields of its own'],
    },
    'a list of persons for one': {
      text: 'team:\n  ⟦fasttrack-manager⟧: [ana]\n',
      problems: ['"fasttrack-manager" takes the short name of a person'],
    },
    'a list for a date': {
      text: 'tasks:\n  994:\n    ⟦due⟧: [2026-11-24]\n',
      problems: ['"due" takes a date'],
    },
    'true for a point of a list': {
      text: 'processes:\n  conduct-customer-kickoff:\n    inputs:\n      team-assigned: ⟦true⟧\n',
      problems: ['"team-assigned" takes a date'],
    },
  },
})
