import { requireCompletedDate } from '../../src/rules/requireCompletedDate.ts'
import { minimal } from '../helpers/minimal.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(requireCompletedDate, {
  valid: {
    'with its date': 'tasks:\n  994: { status: complete, completed: 2026-11-24 }\n',
    'in progress': 'tasks:\n  994: in-progress\n',
    'left out': 'tasks:\n  994: not-required\n',
    'every part with its date':
      'tasks:\n  1904:\n    status: complete\n    services:\n      exchange: { status: complete, completed: 2026-11-24 }\n',
  },
  invalid: {
    'short form': {
      text: 'tasks:\n  ⟦3616⟧: complete # called\n',
      problems: ['Complete Initial customer outreach (3616) is complete, but its date is missing'],
      hints: ['Record the day it was completed ("completed")'],
      levels: ['warning'],
      asked: `${minimal}tasks:\n  3616:\n    status: complete # called\n    completed: \${1:completed}\n`,
    },
    'long form, flow style': {
      text: 'tasks: { ⟦994⟧: { status: complete, note: Held } }\n',
      problems: ['Conduct Initiate/Kickoff Meeting(s) (994) is complete, but its date is missing'],
    },
    'one of two parts, and the status for the rest': {
      text: 'services:\n  exchange:\n  sharepoint:\n  onedrive:\ntasks:\n  ⟦1904⟧:\n    status: complete\n    services:\n      ⟦exchange⟧: complete\n',
      problems: [
        'Confirm customer approval of FastTrack Terms and Conditions (1904) is complete, but its date is missing',
        'Confirm customer approval of FastTrack Terms and Conditions (1904) for Exchange is complete, but its date is missing',
      ],
    },
    uncategorized: {
      text: 'uncategorized-tasks:\n  ⟦7001⟧: complete\n',
      problems: ['7001 is complete, but its date is missing'],
    },
  },
})
