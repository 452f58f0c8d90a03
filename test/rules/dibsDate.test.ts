import { dibsDate } from '../../src/rules/dibsDate.ts'
import { testRule } from '../helpers/testRule.ts'

const held = 'tasks:\n  994: { status: complete, completed: 2026-11-24 }\n'
const dated = (more: string, date = '2026-11-30') => `services:\n  exchange:\n${more}    dibs:\n      date: ${date}\n`

testRule(dibsDate, {
  valid: {
    'the day after the start': dated('    engagement-start: 2026-12-31\n', '2027-01-01'),
    'no start known': dated('', '2027-01-01'),
    today: dated('', '2026-12-01'),
    'past, but enabled': dated('    enablement: { completed: 2026-11-20 }\n'),
    'past, but task 1701 is complete': `${dated('')}tasks:\n  1701: complete\n`,
    'past, but task 1701 is complete for this service': `${dated('')}tasks:\n  1701:\n    services:\n      exchange: complete\n`,
    'past, but migrated as wanted': dated('    migration: { wanted: true, completed: 2026-11-20 }\n'),
    'past, but not known whether it is intended': dated('    status: status-unknown\n    reason: new-subscription-or-workload\n'),
    'past, but closed': `${dated('')}engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  status: closed\n  closed: 2026-11-30\n`,
    'past, but paused': `${dated('')}engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  status: paused\n`,
    'in progress before the kickoff': 'services:\n  exchange:\n    status: in-progress\n',
    'in progress with a follow-up': `services:\n  exchange:\n    status: in-progress\n    dibs:\n      gap: { reason: The board decides, follow-up: 2026-12-10 }\n${held}`,
    'in progress, but not wanted': `services:\n  exchange:\n    status: in-progress\n    dibs:\n      intent: none\n${held}`,
    'blocked without a date': `services:\n  exchange:\n    status: blocked\n${held}`,
    'not wanted in one part only': dated(
      '    split: { why: companies, parts: { a: { status: no-intent }, b: { status: in-progress } } }\n',
      '2027-01-01',
    ),
    'one that cannot be read is not missing': `services:\n  exchange:\n    status: in-progress\n    dibs:\n      date: soon\n${held}`,
  },
  invalid: {
    'on the day of the start': {
      text: 'services:\n  exchange:\n    engagement-start: 2027-01-01\n    dibs:\n      date: ⟦2027-01-01⟧ # from the contract\n',
      problems: ['The target date of Exchange, 2027-01-01, is not after its engagement start on 2027-01-01'],
      hints: ['Correct the target date or the engagement start'],
      levels: ['error'],
      portuguese: ['A data prevista do serviço Exchange, 2027-01-01, não é posterior ao início do engajamento em 2027-01-01'],
    },
    'before the start, and past': {
      text: 'services:\n  exchange: { engagement-start: 2026-11-24, dibs: { date: ⟦2026-11-20⟧ } }\n',
      problems: ['The target date of Exchange, 2026-11-20, is not after its engagement start on 2026-11-24'],
      levels: ['error'],
    },
    'past while work is open': {
      text: 'services:\n  exchange:\n    dibs:\n      date: ⟦2026-11-30⟧\n',
      problems: ['The target date of Exchange was 2026-11-30, but the work is not complete'],
      levels: ['warning'],
    },
    'past, enabled but not migrated as wanted': {
      text: dated('    enablement: { completed: 2026-11-20 }\n    migration: { wanted: true }\n').replace(
        '2026-11-30',
        '⟦2026-11-30⟧',
      ),
      problems: ['The target date of Exchange was 2026-11-30, but the work is not complete'],
    },
    'past, and another service is enabled by task 1701': {
      text: 'services:\n  exchange:\n    dibs:\n      date: ⟦2026-11-30⟧\n  teams:\ntasks:\n  1701:\n    services:\n      teams: complete\n',
      problems: ['The target date of Exchange was 2026-11-30, but the work is not complete'],
    },
    'a date for a service nobody wants': {
      text: 'services:\n  exchange:\n    status: no-intent\n    dibs:\n      date: ⟦2027-03-31⟧\n      intent: none\n',
      problems: ['Exchange has a target date although its status is "No Intent"'],
      levels: ['warning'],
      asked: 'services:\n  exchange:\n    status: no-intent\n    dibs:\n      intent: none\n',
    },
    'a date for duplicates, in all parts': {
      text: dated(
        '    split: { why: approved-duplicates, parts: { a: { status: duplicate-invalid }, b: { status: no-intent } } }\n',
        '⟦2027-03-31⟧',
      ),
      problems: ['Exchange has a target date although its status is "Duplicate/Invalid"'],
      levels: ['warning'],
    },
    'in progress without a date': {
      text: `services:\n  exchange:\n    status: in-progress\n    ⟦dibs⟧:\n      intent: confirmed\n${held}`,
      problems: ['Exchange is in progress without a target date although the kickoff (994) is complete'],
      levels: ['warning'],
      asked: `services:\n  exchange:\n    status: in-progress\n    dibs:\n      date: $\{1:date}\n      intent: confirmed\n${held}`,
    },
    'in progress in one part, without DIBS': {
      text: `services:\n  ⟦exchange⟧:\n    split: { why: companies, parts: { a: { status: blocked }, b: { status: in-progress } } }\n${held}`,
      problems: ['Exchange is in progress without a target date although the kickoff (994) is complete'],
    },
  },
})
