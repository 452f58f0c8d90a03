/** The dates of a task lie between the assignment and today. */
import { addDays } from '../util/dates.ts'
import { defineRule, type FileContext } from './rule.ts'
import { visitWrittenParts, type WrittenPart } from './writtenTasks.ts'

export const taskDates = defineRule({
  name: 'task-dates',
  summary: 'A task is not completed in the future or before the engagement was assigned, nor due before that.',
  why: 'Such a date is a slip of the pen, and everything computed from it is wrong.',
  severity: 'error',
  examples: {
    bad: 'tasks:\n  994:\n    status: complete\n    completed: 2025-11-24\n',
    good: 'tasks:\n  994:\n    status: complete\n    completed: 2026-11-24\n',
  },
  check(context) {
    const tomorrow = addDays(context.today, 1)
    visitWrittenParts(context, part => checkDates(context, part, tomorrow))
  },
})

function checkDates(context: FileContext, { path, entry, label }: WrittenPart, tomorrow: string): void {
  const { engagement, states, words, t, report } = context
  const { assigned } = engagement.engagement
  const { completed, due } = entry ?? {}
  const related = () => [{ at: ['engagement', 'assigned'], message: t('Assigned on {date}', { date: assigned }) }]
  if (completed && completed > tomorrow && !states.silent) {
    report({
      at: [...path, 'completed'],
      on: 'value',
      message: t('{task} cannot have been completed on {date}, that day is still to come', { task: label(), date: completed }),
      hint: t('Write a planned day under "{field}"', { field: words.key('due') }),
      level: 'warning',
      clock: true,
    })
  }
  if (completed && assigned && completed < assigned) {
    report({
      at: [...path, 'completed'],
      on: 'value',
      message: t('{task} was completed on {date}, before the engagement was assigned on {assigned}', {
        task: label(),
        date: completed,
        assigned,
      }),
      hint: t('Correct the date that is wrong'),
      related: related(),
    })
  }
  if (due && assigned && due < assigned) {
    report({
      at: [...path, 'due'],
      on: 'value',
      message: t('{task} is due on {date}, before the engagement was assigned on {assigned}', {
        task: label(),
        date: due,
        assigned,
      }),
      hint: t('Correct the date that is wrong'),
      level: 'warning',
      related: related(),
    })
  }
}
