import { unblockBy } from '../../src/rules/unblockBy.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(unblockBy, {
  valid: {
    'not blocked': 'services:\n  exchange:\n    status: in-progress\n',
    'today is still in time': 'services:\n  exchange:\n    status: blocked\n    unblock-by: 2026-12-01\n',
    'past, but not blocked any more': 'services:\n  exchange:\n    status: in-progress\n    unblock-by: 2026-11-01\n',
    'past, but paused':
      'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  status: paused\nservices:\n  exchange:\n    status: blocked\n    unblock-by: 2026-11-01\n',
    'blocked and not wanted is a contradiction of its own':
      'services:\n  exchange:\n    status: blocked\n    dibs:\n      intent: none\n',
    'one that cannot be read': 'services:\n  exchange:\n    status: blocked\n    unblock-by: next year\n',
  },
  invalid: {
    'no day': {
      text: 'services:\n  ⟦exchange⟧:\n    status: blocked # since Monday\n    owner: carla\n',
      problems: ['Exchange is blocked, but nobody says until when'],
      hints: ['Enter the day by which the blocker should be gone ("unblock-by")'],
      levels: ['warning'],
      asked: `services:\n  exchange:\n    status: blocked # since Monday\n    unblock-by: \${1:unblock-by}\n    owner: carla\n`,
      portuguese: ['O serviço Exchange está bloqueado, mas não se diz até quando'],
    },
    'a part is blocked': {
      text: 'services:\n  ⟦exchange⟧: { split: { why: companies, parts: { a: { status: blocked }, b: { status: in-progress } } } }\n',
      problems: ['Exchange is blocked, but nobody says until when'],
    },
    past: {
      text: 'services:\n  exchange:\n    status: blocked\n    unblock-by: ⟦2026-11-30⟧\n',
      problems: ['Exchange should have been unblocked by 2026-11-30'],
      levels: ['warning'],
      asked: `services:\n  exchange:\n    status: blocked\n    unblock-by: \${1:unblock-by}\n`,
    },
  },
})
