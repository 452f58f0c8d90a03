import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { lintEngagement } from '../../src/lint/lint.ts'
import { defaultSettings } from '../../src/lint/settings.ts'
import { createCatalogue } from '../../src/playbook/catalogue.ts'
import { knownTask } from '../../src/rules/knownTask.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { bundled } from '../helpers/bundled.ts'
import { overMinimal } from '../helpers/minimal.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(knownTask, {
  valid: {
    known: 'tasks:\n  994:\n  "983": in-progress\n  x-note: more\n',
    uncategorized: 'uncategorized-tasks:\n  99999: complete\n',
  },
  invalid: {
    'unknown in a playbook with some of the tasks': {
      text: 'tasks:\n  994:\n  ⟦99999⟧:\n    status: complete # in the portal\n',
      problems: ['Unknown task "99999"'],
      hints: ['If the number is right, write the task under "uncategorized-tasks": this playbook holds only some of the tasks'],
      levels: ['warning'],
      fixed: 'tasks:\n  994:\n  99999:\n    status: complete # in the portal\n',
      asked: 'tasks:\n  994:\nuncategorized-tasks:\n  99999:\n    status: complete # in the portal\n',
      portuguese: ['Tarefa desconhecida "99999"'],
    },
    'numbers are not guessed': {
      text: 'tasks: { 994: , ⟦995⟧: complete }\nuncategorized-tasks: { 995: complete }\n',
      problems: ['Unknown task "995"'],
      fixed: 'tasks: { 994: , 995: complete }\nuncategorized-tasks: { 995: complete }\n',
    },
    'by name': {
      text: 'tasks:\n  ⟦Quick Leads⟧: in-progress\n  ⟦Task 994⟧:\n',
      problems: ['Unknown task "Quick Leads"', 'Unknown task "Task 994"'],
      hints: ['Did you mean 983 (QuickLeads)?', 'Did you mean 994 (Conduct Initiate/Kickoff Meeting(s))?'],
      levels: ['error', 'error'],
      fixed: 'tasks:\n  983: in-progress\n  994:\n',
    },
    'by name, beside its number': {
      text: 'tasks:\n  983:\n  ⟦QuickLeads⟧: in-progress\n',
      problems: ['Unknown task "QuickLeads"'],
      fixed: 'tasks:\n  983:\n  QuickLeads: in-progress\n',
    },
    retired: {
      text: 'tasks:\n  ⟦1910⟧:\n  ⟦2008⟧:\n',
      problems: ['Task 1910 is retired', 'Task 2008 is retired'],
      hints: [
        'Use 3690 (Identify Survey Contact) instead',
        'Nothing replaces it: remove it, or keep it under "uncategorized-tasks"',
      ],
      levels: ['warning', 'warning'],
    },
  },
})

describe('known-task with a whole playbook', () => {
  it('is an error and offers no move', () => {
    const { problems } = lintEngagement({
      text: overMinimal('tasks:\n  99999:\n'),
      settings: defaultSettings,
      catalogue: createCatalogue([{ ...bundled, partial: false }]),
      staff: {},
      today: '2026-11-16',
      t: createTranslate('en'),
    })
    const [problem] = problems.filter(({ rule }) => rule === 'known-task')
    assert.equal(problem?.severity, 'error')
    assert.equal(problem?.fix, undefined)
    assert.equal(problem?.hint, 'Check the number, or write the task under "uncategorized-tasks"')
  })
})
