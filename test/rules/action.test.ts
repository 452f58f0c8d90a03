import { action } from '../../src/rules/action.ts'
import { testRule } from '../helpers/testRule.ts'

const paused =
  'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  status: paused\n  paused:\n    until: 2027-01-11\n    reason: x\n'

testRule(action, {
  valid: {
    'no actions': 'actions:\n',
    'due today': 'actions:\n  plan:\n    owner: ana\n    due: 2026-12-01\n',
    'past, but done': 'actions:\n  plan:\n    owner: ana\n    due: 2026-11-27\n    completed: 2026-11-30\n',
    'done without owner and due date': 'actions:\n  plan:\n    completed: 2026-11-30\n',
    'past, but paused': `${paused}actions:\n  plan:\n    owner: ana\n    due: 2026-11-27\n`,
    'past, but closed':
      'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  status: closed\n  closed: 2026-11-30\nactions:\n  plan:\n    owner: ana\n    due: 2026-11-27\n',
    'not read': 'actions:\n  x-plan:\n    what: Nothing\n',
  },
  invalid: {
    'neither owner nor due date': {
      text: 'actions:\n  ⟦plan⟧: # from the kickoff\n    what: Send the plan\n',
      problems: ['The action "Send the plan" has no owner and no due date'],
      hints: ['Say who does it and by when ("owner", "due")'],
      levels: ['warning'],
      asked: 'actions:\n  plan: # from the kickoff\n    what: Send the plan\n    owner: ${1:owner}\n    due: ${2:due}\n',
      portuguese: ['A ação "Send the plan" não tem responsável nem prazo'],
    },
    'an empty entry': {
      text: 'actions:\n  ⟦plan⟧:\n',
      problems: ['The action "plan" has no owner and no due date'],
    },
    'no owner': {
      text: 'actions:\n  ⟦plan⟧: { what: Send the plan, due: 2026-11-27 }\n',
      problems: ['The action "Send the plan" has no owner'],
    },
    'no due date, although paused': {
      text: `${paused}actions:\n  ⟦plan⟧:\n    owner: ana\n`,
      problems: ['The action "plan" has no due date'],
    },
    past: {
      text: 'actions:\n  plan:\n    what: Send the plan\n    owner: ana\n    due: ⟦2026-11-30⟧\n',
      problems: ['The action "Send the plan" was due on 2026-11-30 and is open'],
      hints: ['Record when it was done ("completed"), or agree on a new date ("due")'],
      levels: ['warning'],
      asked: 'actions:\n  plan:\n    what: Send the plan\n    owner: ana\n    due: 2026-11-30\n    completed: ${1:completed}\n',
    },
    'past, and the pause is over': {
      text: `${paused.replace('2027-01-11', '2026-11-20')}actions:\n  plan:\n    owner: ana\n    due: ⟦2026-11-27⟧\n`,
      problems: ['The action "plan" was due on 2026-11-27 and is open'],
    },
  },
})
