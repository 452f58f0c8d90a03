/** The customer of a Request for Assistance hears from us within the playbook's number of business days. */
import { addBusinessDays, addDays, businessDaysBetween, daysBetween, holidaysBetween } from '../util/dates.ts'
import { defineRule, type FileContext } from './rule.ts'

export const rfaFirstContact = defineRule({
  name: 'rfa-first-contact',
  summary: 'The first contact of a Request for Assistance happens within two business days of assignment.',
  why: 'A customer who asked for help and hears nothing loses trust before the work begins.',
  severity: 'error',
  source: 'conduct-customer-kickoff, Schedule and Conduct Kickoff Meeting',
  covers: ['task-overdue'],
  examples: {
    bad: 'tasks:\n  3616:\n    status: complete\n    completed: 2026-11-20\n',
    good: 'tasks:\n  3616:\n    status: complete\n    completed: 2026-11-18\n',
  },
  check(context) {
    const { engagement, playbook, states, holidays } = context
    const policy = playbook.policies['first-contact']
    const { motion, assigned } = engagement.engagement
    if (!policy || motion !== policy.motion || !assigned) return
    const contact = states.task(policy.task)
    const due = addBusinessDays(assigned, policy['business-days'], holidays)
    if (contact.waived || contact.state === undefined) return
    // A day that is still to come is the problem of task-dates.
    if (contact.completed && contact.completed > addDays(context.today, 1) && !states.silent) return
    if (!contact.complete) checkOpen(context, policy.task, due)
    else if (contact.completed && contact.completed > due) checkLate(context, policy.task, contact.completed, due)
  },
})

function checkLate({ states, holidays, t, report }: FileContext, task: string, completed: string, due: string): void {
  const late = businessDaysBetween(due, completed, holidays)
  const explained = Boolean(states.task(task).entry?.note)
  report({
    at: ['tasks', task],
    message: t('First contact ({task}) on {date} is {late} late, it was due on {due}{skipped}', {
      task,
      date: completed,
      late:
        late > 0
          ? t.count(late, 'one business day', '{n} business days')
          : t.count(daysBetween(due, completed), 'one day', '{n} days'),
      due,
      skipped: skippedDays(states.file.engagement.assigned, completed, { holidays, t }),
    }),
    hint: explained ? undefined : t('Say why at the task ("note")'),
    level: explained ? 'info' : 'error',
  })
}

function checkOpen({ states, today, t, report, engagement, holidays }: FileContext, task: string, due: string): void {
  if (states.silent || today < due) return
  const values = { task, due, skipped: skippedDays(engagement.engagement.assigned, due, { holidays, t }) }
  const dueToday = today === due
  report({
    at: ['tasks', task],
    message: dueToday
      ? t('First contact ({task}) is due today, {due}{skipped}', values)
      : t('First contact ({task}) was due on {due} and is not recorded{skipped}', values),
    hint: t('Record the date of the first contact ("status: complete" and "completed")'),
    level: dueToday ? 'info' : 'warning',
    clock: true,
  })
}

/** Names the holidays that were no business days on the way: " (2026-11-20 Consciência Negra is a holiday)". */
function skippedDays(from: string, to: string, { holidays, t }: Pick<FileContext, 'holidays' | 't'>): string {
  const days = holidaysBetween(from, to, holidays).map(({ date, name }) => `${date} ${name}`)
  return days.length === 0 ? '' : t(' (not counted: {days})', { days: days.join(', ') })
}
