import { rfaFirstContact } from '../../src/rules/rfaFirstContact.ts'
import { testRule } from '../helpers/testRule.ts'

const holiday = { name: 'br', dates: new Map([['2026-11-18', 'Founding day']]) }

testRule(rfaFirstContact, {
  valid: {
    'on the second business day': 'tasks:\n  3616:\n    status: complete\n    completed: 2026-11-18\n',
    'complete, date not known': 'tasks:\n  3616: complete\n',
    'not due yet': { text: 'tasks:\n  3616:\n', today: '2026-11-17' },
    waived: 'tasks:\n  3616: not-required\n',
    'another motion': 'engagement:\n  motion: targeting\n  assigned: 2026-11-02\n',
    'a day still to come, which is a slip of the pen': 'tasks:\n  3616:\n    status: complete\n    completed: 2027-11-17\n',
    paused: 'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  status: paused\n',
  },
  invalid: {
    'one day late': {
      text: 'tasks:\n  ⟦3616⟧:\n    status: complete\n    completed: 2026-11-19 # by phone\n',
      problems: ['First contact (3616) on 2026-11-19 is one business day late, it was due on 2026-11-18'],
      hints: ['Say why at the task ("note")'],
      levels: ['error'],
      portuguese: ['O primeiro contato (3616) em 2026-11-19 está um dia útil atrasado, o prazo era 2026-11-18'],
    },
    'late with a note': {
      text: 'tasks:\n  ⟦3616⟧: { status: complete, completed: 2026-11-23, note: "Customer away until then" }\n',
      problems: ['First contact (3616) on 2026-11-23 is 3 business days late, it was due on 2026-11-18'],
      levels: ['info'],
      hints: [undefined],
    },
    'late over a holiday': {
      text: 'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  calendar: br\ntasks:\n  ⟦3616⟧:\n    status: complete\n    completed: 2026-11-20\n',
      settings: { calendars: new Map([['br', holiday]]) },
      problems: [
        'First contact (3616) on 2026-11-20 is one business day late, it was due on 2026-11-19 (not counted: 2026-11-18 Founding day)',
      ],
    },
    'due today': {
      text: '⟦tasks⟧:\n',
      today: '2026-11-18',
      problems: ['First contact (3616) is due today, 2026-11-18'],
      levels: ['info'],
    },
    missed: {
      text: 'tasks:\n  ⟦3616⟧:\n',
      today: '2026-11-19',
      problems: ['First contact (3616) was due on 2026-11-18 and is not recorded'],
      levels: ['warning'],
    },
  },
})
