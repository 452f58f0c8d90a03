import { taskPercent } from '../../src/rules/taskPercent.ts'
import { testRule } from '../helpers/testRule.ts'

const kickoff = 'Conduct Initiate/Kickoff Meeting(s) (994)'

testRule(taskPercent, {
  valid: {
    'complete at 100': 'tasks:\n  994: { status: complete, percent: 100 }\n',
    'not started at 0': 'tasks:\n  994: { status: not-started, percent: 0 }\n',
    'in progress at 0 and at 100':
      'tasks:\n  994: { status: in-progress, percent: 0 }\n  3616: { status: in-progress, percent: 100 }\n',
    'left out': 'tasks:\n  994: { status: cancelled, percent: 40 }\n',
    'a misspelled status': 'tasks:\n  994: { status: dun, percent: 40 }\n',
    'short form': 'tasks:\n  994: complete\n',
    'split, the whole is under way':
      'services:\n  exchange:\n  sharepoint:\ntasks:\n  1904:\n    percent: 50\n    services:\n      exchange: complete\n      sharepoint:\n',
  },
  invalid: {
    'complete at 80': {
      text: 'tasks:\n  994:\n    status: complete\n    percent: ⟦80⟧ # nearly\n',
      problems: [`${kickoff} is complete, but at 80%`],
      hints: ['Set it to 100, or change the status'],
      levels: ['warning'],
      asked:
        'playbook: fasttrack@2020.05\ncustomer:\n  name: Contoso\nengagement:\n  motion: rfa\n  assigned: 2026-11-16\nservices:\n  exchange:\ntasks:\n  994:\n    status: complete\n    percent: 100 # nearly\n',
    },
    'not started at 1': {
      text: 'tasks:\n  994: { percent: ⟦1⟧ }\n',
      problems: [`${kickoff} is not started, but at 1%`],
    },
    'below and above the range, once each': {
      text: 'tasks:\n  994: { status: complete, percent: ⟦101⟧ }\n  3616: { status: in-progress, percent: ⟦-1⟧ }\n',
      problems: [
        `${kickoff} is at 101%, which is not between 0 and 100`,
        'Complete Initial customer outreach (3616) is at -1%, which is not between 0 and 100',
      ],
    },
    'in a part for one service': {
      text: 'tasks:\n  1904:\n    services:\n      exchange: { status: complete, percent: ⟦90⟧ }\n',
      problems: ['Confirm customer approval of FastTrack Terms and Conditions (1904) for Exchange is complete, but at 90%'],
    },
    'beside the parts': {
      text: 'tasks:\n  1904:\n    percent: ⟦50⟧\n    services:\n      exchange: complete\n',
      problems: ['Confirm customer approval of FastTrack Terms and Conditions (1904) is complete, but at 50%'],
    },
    uncategorized: {
      text: 'uncategorized-tasks:\n  7001: { name: Welcome letter, status: complete, percent: ⟦5⟧ }\n',
      problems: ['Welcome letter (7001) is complete, but at 5%'],
    },
  },
})
