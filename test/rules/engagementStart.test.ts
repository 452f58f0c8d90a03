import { engagementStart } from '../../src/rules/engagementStart.ts'
import { testRule } from '../helpers/testRule.ts'

const held = 'tasks:\n  994: { status: complete, completed: 2026-11-24 }\n'

testRule(engagementStart, {
  valid: {
    'no DIBS': 'services:\n  exchange:\n    status: in-progress\n',
    'nothing stated in the DIBS': 'services:\n  exchange:\n    dibs:\n      intent: unknown\n',
    'blocked: the start belongs to services under way':
      'services:\n  exchange:\n    status: blocked\n    dibs:\n      intent: confirmed\n',
    'not wanted': 'services:\n  exchange:\n    dibs:\n      intent: none\n',
    'on the day of the kickoff': `services:\n  exchange:\n    engagement-start: 2026-11-24\n${held}`,
    'after the kickoff, with a reason': `services:\n  exchange:\n    engagement-start: 2027-01-04\n    engagement-start-reason: Budget of the new year\n${held}`,
    'after the kickoff, but not the first': `services:\n  exchange:\n    engagement-start: 2027-01-04\n  teams:\n    engagement-start: 2026-11-24\n${held}`,
    'kickoff not held': 'services:\n  exchange:\n    engagement-start: 2027-01-04\ntasks:\n  994: { due: 2026-11-24 }\n',
    'day of the kickoff not known': 'services:\n  exchange:\n    engagement-start: 2027-01-04\ntasks:\n  994: complete\n',
  },
  invalid: {
    'DIBS without a start': {
      text: 'services:\n  ⟦exchange⟧:\n    status: in-progress\n    dibs:\n      intent: confirmed\n',
      problems: ['Exchange has DIBS but no engagement start'],
      levels: ['info'],
      asked: `services:\n  exchange:\n    status: in-progress\n    engagement-start: \${1:engagement-start}\n    dibs:\n      intent: confirmed\n`,
      portuguese: ['O serviço Exchange tem DIBS, mas não tem início do engajamento'],
    },
    'in progress in one part': {
      text: 'services:\n  ⟦exchange⟧: { split: { why: companies, parts: { a: { status: blocked }, b: { status: in-progress } } }, dibs: { date: 2027-03-31 } }\n',
      problems: ['Exchange has DIBS but no engagement start'],
    },
    'the first service starts after the kickoff': {
      text: `services:\n  exchange:\n    engagement-start: 2027-02-01\n  teams:\n    engagement-start: ⟦2026-11-25⟧\n    usage:\n${held}`,
      problems: ['Work on Teams, the first service, starts on 2026-11-25, after the kickoff (994) on 2026-11-24'],
      hints: ['Correct the engagement start, or say why it is late'],
      levels: ['info'],
      asked: `services:\n  exchange:\n    engagement-start: 2027-02-01\n  teams:\n    engagement-start: 2026-11-25\n    engagement-start-reason: $\{1:engagement-start-reason}\n    usage:\n${held}`,
    },
  },
})
