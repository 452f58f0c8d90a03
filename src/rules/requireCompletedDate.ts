/** What is complete happened on a day. */
import { blank } from '../yaml/edit.ts'
import { defineRule } from './rule.ts'
import { visitWrittenParts } from './writtenTasks.ts'

export const requireCompletedDate = defineRule({
  name: 'require-completed-date',
  summary: 'A complete task has the date on which it was completed.',
  why: 'Without its date nobody can tell whether the task was in time or in order.',
  severity: 'warning',
  source: 'the engagement format, tasks',
  examples: {
    bad: 'tasks:\n  3616: complete\n',
    good: 'tasks:\n  3616:\n    status: complete\n    completed: 2026-11-17\n',
  },
  check(context) {
    const { t, report } = context
    visitWrittenParts(context, ({ path, complete, entry, label }) => {
      if (!complete || entry?.completed) return
      report({
        at: path,
        message: t('{task} is complete, but its date is missing', { task: label() }),
        hint: t('Record the day it was completed ("completed")'),
        ask: {
          title: t('Enter the date'),
          edit: { do: 'merge', path, value: { completed: blank('completed', { kind: 'date' }) }, scalarKey: 'status' },
        },
      })
    })
  },
})
