import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { lintEngagement } from '../../src/lint/lint.ts'
import { defaultSettings } from '../../src/lint/settings.ts'
import { disengagement } from '../../src/rules/disengagement.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { catalogue } from '../helpers/bundled.ts'
import { overMinimal } from '../helpers/minimal.ts'
import { testRule } from '../helpers/testRule.ts'

const enabled = 'services:\n  exchange:\n    enablement:\n      completed: 2026-11-27\n'
const migrated = 'services:\n  exchange:\n    migration:\n      wanted: true\n      completed: 2026-11-27\n'
const wanted = 'services:\n  exchange:\n    migration:\n      wanted: true\n'
const discussed = 'disengagement:\n  discussion: 2026-11-30\n'
const ended = `${discussed}  completed: 2026-11-30\n`
const marked = `${discussed}  completed: ⟦2026-11-30⟧\n`
const missing = (list: string) => [`The engagement is recorded as ended, but this is missing: ${list}`]
const enablementTask = 'Disengagement Process is Complete (enablement) (4058)'
const migrationTask = 'Disengagement Process is Complete (migration) (4060)'

testRule(disengagement, {
  valid: {
    'nothing claimed': 'services:\n  exchange:\ntasks:\n  4058: in-progress\n',
    'only discussed': discussed,
    'another motion': 'engagement:\n  motion: targeting\n  assigned: 2026-11-16\ndisengagement:\n  completed: 2026-11-30\n',
    'enabled by date': `${enabled}tasks:\n  4058: complete\n${ended}`,
    'enabled by task': `tasks:\n  1701: complete\n  4058: complete\n${ended}`,
    'enabled by a part of the task': `tasks:\n  1701:\n    services:\n      exchange: complete\n  4058: complete\n${discussed}`,
    migrated: `${migrated}tasks:\n  4060: complete\n${ended}`,
    'one migrated, one enabled': `${migrated}  teams:\n    enablement:\n      completed: 2026-11-27\ntasks:\n  4060: complete\n${ended}`,
    'a service that is not wanted': `${enabled}  teams:\n    status: no-intent\ntasks:\n  4058: complete\n${ended}`,
    'a task with a status nobody knows': `${enabled}tasks:\n  4058: compleet\n${ended}`,
    'a service nobody knows': `services:\n  exchnage:\ntasks:\n  4058: complete\n${ended}`,
    'waived, and nothing claimed': 'tasks:\n  4058: not-required\n',
  },
  invalid: {
    'no discussion': {
      text: `${enabled}tasks:\n  4058: complete\ndisengagement:\n  completed: ⟦2026-11-30⟧ # by mail\n`,
      problems: missing('the completion discussion'),
      hints: ['Record what has happened, or take back the end of the engagement'],
      levels: ['error'],
      asked: `${enabled}tasks:\n  4058: complete\ndisengagement:\n  discussion: \${1:discussion}\n  completed: 2026-11-30 # by mail\n`,
      portuguese: ['O engajamento está registrado como encerrado, mas falta: a conversa de encerramento'],
    },
    'the task claims it too': {
      text: `${enabled}tasks:\n  ⟦4058⟧: complete\n`,
      problems: missing('the completion discussion'),
      asked: `${enabled}tasks:\n  4058: complete\ndisengagement:\n  discussion: \${1:discussion}\n`,
    },
    'no task': {
      text: `${enabled}${marked}`,
      problems: missing(enablementTask),
      asked: `${enabled}tasks:\n  4058:\n    status: complete\n    completed: \${1:completed}\n${ended}`,
    },
    'a task that was waived': {
      text: `${enabled}tasks:\n  4058: not-required\n${marked}`,
      problems: missing(enablementTask),
    },
    'the task for enablement although a migration was wanted': {
      text: `${migrated}tasks:\n  ⟦4058⟧: complete\n${discussed}`,
      problems: missing(migrationTask),
    },
    'the task for migration although none was wanted': {
      text: `${enabled}tasks:\n  ⟦4060⟧: complete\n${discussed}`,
      problems: missing(enablementTask),
    },
    'not enabled': {
      text: `${enabled}  teams:\n  yammer:\ntasks:\n  ⟦4058⟧: complete\n${discussed}`,
      problems: missing('the enablement of Teams and Yammer'),
      asked: `${enabled}  teams:\n    enablement:\n      completed: \${1:completed}\n  yammer:\n    enablement:\n      completed: \${2:completed}\ntasks:\n  4058: complete\n${discussed}`,
    },
    'enabled for another service only': {
      text: `services:\n  exchange:\n  teams:\ntasks:\n  1701:\n    services:\n      teams: complete\n  ⟦4058⟧: complete\n${discussed}`,
      problems: missing('the enablement of Exchange'),
    },
    'enabled, but not migrated': {
      text: `${wanted}    enablement:\n      completed: 2026-11-27\ntasks:\n  ⟦4060⟧: complete\n${discussed}`,
      problems: missing('the migration to Exchange'),
    },
    'everything, flow style': {
      text: 'services:\n  exchange: { migration: { wanted: true } }\n  teams:\ndisengagement: { completed: ⟦2026-11-30⟧ }\n',
      problems: missing(`the completion discussion, ${migrationTask}, the migration to Exchange, and the enablement of Teams`),
    },
    'a service nobody knows hides nothing but the services': {
      text: 'services:\n  exchnage:\ntasks:\n  ⟦4058⟧: complete\n',
      problems: missing('the completion discussion'),
    },
  },
})

describe('disengagement', () => {
  it('is the one problem of its task', () => {
    for (const text of [
      `${wanted}tasks:\n  4058: complete\n`,
      `${wanted}tasks:\n  4060: complete\n`,
      'tasks:\n  4058: complete\n',
    ]) {
      const { problems } = lintEngagement({
        text: overMinimal(text),
        settings: defaultSettings,
        catalogue,
        staff: {},
        today: '2026-12-01',
        t: createTranslate('en'),
      })
      const rules = problems.filter(problem => problem.path[0] === 'tasks').map(problem => problem.rule)
      assert.ok(rules.includes('disengagement') && !rules.includes('gate-task') && !rules.includes('task-applies'), rules.join())
    }
  })
})
