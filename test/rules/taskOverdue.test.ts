import { taskOverdue } from '../../src/rules/taskOverdue.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(taskOverdue, {
  valid: {
    'due today': 'tasks:\n  994: { due: 2026-12-01 }\n',
    closed: 'tasks:\n  994: { status: complete, due: 2026-11-20 }\n  983: { status: not-required, due: 2026-11-20 }\n',
    'a date of the playbook only': 'tasks:\n  3616:\n',
    'stalled, with blocker and owner':
      'tasks:\n  994: { status: blocked-other, due: 2026-11-20, blocker: No room, owner: ana }\n',
    paused: 'engagement: { motion: rfa, assigned: 2026-11-16, status: paused }\ntasks:\n  994: { due: 2026-11-20 }\n',
    'of a later phase': 'tasks:\n  1699: { due: 2026-11-20 }\n',
    'not in scope': 'services:\n  teams:\ntasks:\n  1904: { due: 2026-11-20 }\n',
    'a misspelled status': 'tasks:\n  994: { status: dun, due: 2026-11-20 }\n',
  },
  invalid: {
    'a mandatory task, yesterday': {
      text: 'tasks:\n  994:\n    due: ⟦2026-11-30⟧\n',
      problems: [
        'The mandatory task Conduct Initiate/Kickoff Meeting(s) (994) was due on 2026-11-30, one day ago, and is not closed',
      ],
      hints: ['Record how it stands, or agree on a new date'],
      levels: ['warning'],
    },
    'an optional task, stalled without an owner': {
      text: 'tasks:\n  983: { status: blocked-other, blocker: No answer, due: ⟦2026-11-20⟧ }\n',
      problems: ['QuickLeads (983) was due on 2026-11-20, 11 days ago, and is not closed'],
      levels: ['warning'],
    },
    'the open one of two parts': {
      text: 'services:\n  exchange:\n  sharepoint:\ntasks:\n  1904:\n    services:\n      exchange: { status: complete, due: 2026-11-20 }\n      sharepoint: { status: in-progress, due: ⟦2026-11-20⟧ }\n',
      problems: [
        'Confirm customer approval of FastTrack Terms and Conditions (1904) for SharePoint was due on 2026-11-20, 11 days ago, and is not closed',
      ],
    },
    uncategorized: {
      text: 'uncategorized-tasks:\n  7001: { name: Welcome letter, due: ⟦2026-11-20⟧ }\n',
      problems: ['Welcome letter (7001) was due on 2026-11-20, 11 days ago, and is not closed'],
    },
  },
})
