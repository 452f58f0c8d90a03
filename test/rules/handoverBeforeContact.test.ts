import { handoverBeforeContact } from '../../src/rules/handoverBeforeContact.ts'
import { testRule } from '../helpers/testRule.ts'

const targeting = 'engagement:\n  motion: targeting\n  assigned: 2026-11-16\n'

testRule(handoverBeforeContact, {
  valid: {
    'nothing begun': targeting,
    'another motion': 'tasks:\n  3616: complete\n',
    'on the same day': `${targeting}tasks:\n  3979: { status: complete, completed: 2026-11-18 }\n  3616: { status: complete, completed: 2026-11-18 }\n`,
    'hand-over waived': `${targeting}tasks:\n  3979: not-required\n  3616: complete\n`,
    'date of the hand-over not known': `${targeting}tasks:\n  3979: complete\n  3616:\n    status: complete\n    completed: 2026-11-17\n`,
    'contact waived': `${targeting}tasks:\n  3616: not-required\n`,
    'misspelled status': `${targeting}tasks:\n  3979: compleet\n  3616: complete\n`,
    'split, each service in order': `${targeting}services:\n  exchange:\n  teams:\ntasks:\n  3979:\n    services:\n      exchange: complete\n  3616:\n    services:\n      exchange: complete\n`,
  },
  invalid: {
    'complete without the hand-over': {
      text: `${targeting}tasks:\n  ⟦3616⟧: complete # by phone\n`,
      problems: ['The first contact (3616) is complete although the hand-over (3979) is open'],
      hints: ['Close the hand-over first, or leave it out with a reason ("waiver")'],
      levels: ['error'],
      portuguese: ['O primeiro contato (3616) está concluído, mas a transferência (3979) está em aberto'],
    },
    'hand-over still in progress': {
      text: `${targeting}tasks:\n  3979: in-progress\n  ⟦3616⟧: { status: complete }\n`,
      problems: ['The first contact (3616) is complete although the hand-over (3979) is open'],
    },
    'begun without the hand-over': {
      text: `${targeting}tasks:\n  ⟦3616⟧: in-progress\n`,
      problems: ['The first contact (3616) has begun although the hand-over (3979) is open'],
      levels: ['warning'],
    },
    'the day before the hand-over': {
      text: `${targeting}tasks:\n  3979:\n    status: complete\n    completed: 2026-11-18\n  3616:\n    status: complete\n    ⟦completed⟧: 2026-11-17\n`,
      problems: ['The first contact (3616) on 2026-11-17 was before the hand-over (3979) on 2026-11-18'],
      levels: ['error'],
    },
    'split, one service out of order': {
      text: `${targeting}services:\n  exchange:\n  teams:\ntasks:\n  3979:\n    services:\n      exchange: complete\n  3616:\n    services:\n      exchange: complete\n      ⟦teams⟧: complete\n`,
      problems: ['The first contact (3616) is complete although the hand-over (3979) is open'],
    },
  },
})
