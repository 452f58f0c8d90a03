import { uncategorizedTask } from '../../src/rules/uncategorizedTask.ts'
import { minimal } from '../helpers/minimal.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(uncategorizedTask, {
  valid: {
    'not in the playbook': 'uncategorized-tasks:\n  7001: { name: Welcome letter }\n',
    retired: 'uncategorized-tasks:\n  1910: complete\n',
  },
  invalid: {
    known: {
      text: 'uncategorized-tasks:\n  7001: in-progress\n  ⟦983⟧: in-progress # asked\n',
      problems: ['QuickLeads (983) is a task of the playbook'],
      hints: ['Move it to the tasks'],
      levels: ['info'],
      fixed: `${minimal}tasks:\n  983: in-progress # asked\nuncategorized-tasks:\n  7001: in-progress\n`,
    },
    'with its own name': {
      text: 'tasks:\n  3616:\nuncategorized-tasks:\n  ⟦994⟧:\n    name: conduct initiate/kickoff meeting(s)\n    status: in-progress\n  7001:\n',
      problems: ['Conduct Initiate/Kickoff Meeting(s) (994) is a task of the playbook'],
      fixed: `${minimal}tasks:\n  3616:\n\n  994:\n    status: in-progress\nuncategorized-tasks:\n  7001:\n`,
    },
    'with another name it may be another task': {
      text: 'uncategorized-tasks:\n  ⟦994⟧: { name: Send flowers, status: complete }\n  7001:\n',
      problems: ['Conduct Initiate/Kickoff Meeting(s) (994) is a task of the playbook'],
      fixed: `${minimal}uncategorized-tasks:\n  994: { name: Send flowers, status: complete }\n  7001:\n`,
    },
    'in both places': {
      text: 'tasks:\n  994: complete\nuncategorized-tasks: { ⟦994⟧: complete }\n',
      problems: ['Conduct Initiate/Kickoff Meeting(s) (994) stands both here and among the tasks of the playbook'],
      hints: ['Keep the entry among the tasks'],
    },
  },
})
