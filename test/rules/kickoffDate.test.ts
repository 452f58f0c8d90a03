import { kickoffDate } from '../../src/rules/kickoffDate.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(kickoffDate, {
  valid: {
    'not held': 'tasks:\n  994:\n',
    'in progress': 'tasks:\n  994: in-progress\n',
    'same day':
      'tasks:\n  3616: { status: complete, completed: 2026-11-18 }\n  994: { status: complete, completed: 2026-11-18 }\n',
    'first contact waived': 'tasks:\n  3616: not-required\n  994: complete\n',
    'kickoff waived': 'tasks:\n  994: not-required\n',
    'date not known': 'tasks:\n  3616: complete\n  994:\n    status: complete\n    completed: 2026-11-17\n',
    'status misspelled': 'tasks:\n  3616: compleet\n  994: complete\n',
  },
  invalid: {
    'first contact absent': {
      text: 'tasks:\n  ⟦994⟧: complete\n',
      problems: ['The kickoff (994) is complete although the first contact (3616) is open'],
      hints: ['Record the date of the first contact ("status: complete" and "completed")'],
      levels: ['error'],
      portuguese: ['A reunião de abertura (994) está concluída, mas o primeiro contato (3616) está em aberto'],
    },
    'first contact in progress': {
      text: 'tasks:\n  3616: in-progress\n  ⟦994⟧:\n    status: complete\n    completed: 2026-11-24\n',
      problems: ['The kickoff (994) is complete although the first contact (3616) is open'],
    },
    'before the first contact': {
      text: 'tasks:\n  3616: { status: complete, completed: 2026-11-18 }\n  994: { status: complete, ⟦completed⟧: 2026-11-17 }\n',
      problems: ['The kickoff (994) on 2026-11-17 was before the first contact (3616) on 2026-11-18'],
      hints: ['Correct the date that is wrong'],
      levels: ['error'],
    },
    'split by service': {
      text: 'services:\n  exchange:\n  teams:\ntasks:\n  3616:\n    services:\n      exchange: complete\n  994:\n    services:\n      exchange: complete\n      ⟦teams⟧:\n        status: complete\n',
      problems: ['The kickoff (994) is complete although the first contact (3616) is open'],
    },
    'also in a closed engagement': {
      text: 'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  status: closed\n  closed: 2026-11-30\ntasks:\n  ⟦994⟧: complete\n',
      problems: ['The kickoff (994) is complete although the first contact (3616) is open'],
    },
  },
})
