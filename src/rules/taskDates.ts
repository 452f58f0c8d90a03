/** The dates of a task lie between the assignment and today. */
import { addDays } from '../util/dates.ts'
import { defineRule, type FileContext } from './rule.ts'
import { visitWrittenParts, type WrittenPart } from './writtenTasks.ts'

export const taskDates = defineRule({
  name: 'task-dates',
  summary: 'A task is not completed in the future or before the engagement was assigned, nor due before that.',
  why: 'Such a date is a slip of the pen, and everything computed from it is wrong.',
  severity: 'error',
  source: 'the engagement format, tasks',
  examples: {
    bad: 'tasks:\n  994:\n    status: complete\n    completed: 2025-11-24\n',
    good: 'tasks:\n  994:\n    status: complete\n    completed: 2026-11-24\n',
  },
  check(context) {
    const tomorrow = addDays(context.today, 1)
    let early: EarlyDate[] | undefined
    visitWrittenParts(context, part => {
      checkFuture(context, part, tomorrow)
      const { assigned } = context.engagement.engagement
      for (const field of ['completed', 'due'] as const) {
        const date = part.entry?.[field]
        if (!date || !assigned || date >= assigned) continue
        early ??= []
        early.push({ part, field, date })
      }
    })
    if (!early) return
    if (early.length < many) for (const one of early) reportEarly(context, one)
    else reportAssigned(context, early)
  },
})

/** So many dates before the assignment are one wrong date of assignment. */
const many = 3

interface EarlyDate {
  readonly part: WrittenPart
  readonly field: 'completed' | 'due'
  readonly date: string
}

function checkFuture({ states, t, report }: FileContext, { path, entry, label }: WrittenPart, tomorrow: string): void {
  const completed = entry?.completed
  if (!completed || completed <= tomorrow || states.silent) return
  report({
    at: [...path, 'completed'],
    on: 'value',
    message: t('{task} cannot have been completed on {date}, that day is still to come', { task: label(), date: completed }),
    hint: t('Write a planned day under "{field}"', { field: 'due' }),
    level: 'warning',
    clock: true,
  })
}

function reportEarly({ engagement, t, report }: FileContext, { part, field, date }: EarlyDate): void {
  const { assigned } = engagement.engagement
  const values = { task: part.label(), date, assigned }
  report({
    at: [...part.path, field],
    on: 'value',
    message:
      field === 'completed'
        ? t('{task} was completed on {date}, before the engagement was assigned on {assigned}', values)
        : t('{task} is due on {date}, before the engagement was assigned on {assigned}', values),
    hint: t('Correct the date that is wrong'),
    level: field === 'completed' ? 'error' : 'warning',
    related: [{ at: ['engagement', 'assigned'], message: t('Assigned on {date}', { date: assigned }) }],
  })
}

function reportAssigned({ engagement, t, report }: FileContext, early: readonly EarlyDate[]): void {
  const { assigned } = engagement.engagement
  report({
    at: ['engagement', 'assigned'],
    on: 'value',
    message: t('The engagement was assigned on {assigned}, after {n} dates of its tasks', { assigned, n: early.length }),
    hint: t('Correct the date of assignment, or those of the tasks'),
    level: early.some(({ field }) => field === 'completed') ? 'error' : 'warning',
    related: early.map(({ part, field, date }) => ({
      at: [...part.path, field],
      message: t('{task}: {date}', { task: part.label(), date }),
    })),
  })
}
