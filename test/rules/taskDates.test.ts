import { taskDates } from '../../src/rules/taskDates.ts'
import { testRule } from '../helpers/testRule.ts'

const kickoff = 'Conduct Initiate/Kickoff Meeting(s) (994)'

testRule(taskDates, {
  valid: {
    'on the day of assignment and tomorrow':
      'tasks:\n  3616: { status: complete, completed: 2026-11-16 }\n  994: { status: complete, completed: 2026-12-02, due: 2026-11-16 }\n',
    'in the future, but paused':
      'engagement: { motion: rfa, assigned: 2026-11-16, status: paused }\ntasks:\n  994: { status: complete, completed: 2027-01-10 }\n',
    'due in the future': 'tasks:\n  994: { due: 2027-06-01 }\n',
    'short form': 'tasks:\n  994: complete\n',
  },
  invalid: {
    'the day after tomorrow': {
      text: 'tasks:\n  994:\n    status: complete\n    completed: ⟦2026-12-03⟧\n',
      problems: [`${kickoff} cannot have been completed on 2026-12-03, that day is still to come`],
      hints: ['Write a planned day under "due"'],
      levels: ['warning'],
    },
    'before the assignment, even when closed': {
      text: 'engagement: { motion: rfa, assigned: 2026-11-16, status: closed, closed: 2026-11-30 }\ntasks:\n  994: { status: complete, completed: ⟦2026-11-15⟧ }\n',
      problems: [`${kickoff} was completed on 2026-11-15, before the engagement was assigned on 2026-11-16`],
      levels: ['error'],
    },
    'due before the assignment': {
      text: 'tasks:\n  994: { due: ⟦2026-11-13⟧ }\n',
      problems: [`${kickoff} is due on 2026-11-13, before the engagement was assigned on 2026-11-16`],
      levels: ['warning'],
    },
    'many dates: the assignment is wrong': {
      text: 'engagement:\n  motion: rfa\n  assigned: ⟦2027-11-16⟧\ntasks:\n  3616: { status: complete, due: 2026-11-18, completed: 2026-11-17 }\n  994: { status: complete, completed: 2026-11-24 }\n',
      problems: ['The engagement was assigned on 2027-11-16, after 3 dates of its tasks'],
      hints: ['Correct the date of assignment, or those of the tasks'],
      levels: ['error'],
      portuguese: ['O engajamento foi atribuído em 2027-11-16, depois de 3 datas das suas tarefas'],
    },
    'a part for one service, and an uncategorized task': {
      text: 'tasks:\n  1904:\n    services:\n      exchange: { status: complete, completed: ⟦2025-11-24⟧ }\nuncategorized-tasks:\n  7001: { status: complete, completed: ⟦2025-11-24⟧ }\n',
      problems: [
        'Confirm customer approval of FastTrack Terms and Conditions (1904) for Exchange was completed on 2025-11-24, before the engagement was assigned on 2026-11-16',
        '7001 was completed on 2025-11-24, before the engagement was assigned on 2026-11-16',
      ],
    },
  },
})
