/** Tasks are done in the playbook's order. */
import type { TaskPart, TaskState } from '../engagement/states.ts'
import type { TaskOrder } from '../playbook/playbook.ts'
import { addDays } from '../util/dates.ts'
import { keysOf } from '../util/json.ts'
import { defineRule, type FileContext, type Related } from './rule.ts'
import { isReason, needsWaiver, waiverOf } from './waivers.ts'
import { taskLabel } from './writtenTasks.ts'

export const taskOrder = defineRule({
  name: 'task-order',
  summary: 'A task is done after those that the playbook puts before it.',
  why: 'The later task builds on the earlier one: either a record is wrong or the work has no ground.',
  severity: 'error',
  source: 'the tables of tasks, and the guidance of each task',
  examples: {
    bad: 'engagement:\n  motion: rfa\n  phase: assess\n  assigned: 2026-11-16\ntasks:\n  3070:\n  1049: complete\n',
    good: 'engagement:\n  motion: rfa\n  phase: assess\n  assigned: 2026-11-16\ntasks:\n  3070: complete\n  1049: complete\n',
  },
  check(context) {
    const { engagement, playbook, states } = context
    const written = keysOf(engagement.tasks)
    if (written.length === 0) return
    for (const order of playbook.orders) {
      if (!written.includes(order.later)) continue
      const later = states.task(order.later)
      if (!later.begun || !states.applies(order.later) || !states.applies(order.earlier)) continue
      if (!states.holds(order.when, ['tasks', order.later])) continue
      const earlier = states.task(order.earlier)
      // An optional task that nobody has written down need not come first.
      if (!earlier.written && !earlier.place?.task.mandatory) continue
      checkOrder(context, order, earlier, later)
    }
  },
})

function checkOrder(context: FileContext, order: TaskOrder, earlier: TaskState, later: TaskState): void {
  const seen = new Set<string>()
  for (const part of later.parts) {
    const place = part.path.join('/')
    if (seen.has(place)) continue
    for (const before of partsBefore(earlier, part)) {
      if (!checkPair(context, order, { task: earlier, part: before }, { task: later, part })) continue
      seen.add(place)
      break
    }
  }
}

/** What of the earlier task must come before a part of the later one: the same service where both are split. */
function partsBefore(earlier: TaskState, { service }: TaskPart): readonly TaskPart[] {
  const isSplit = earlier.parts.some(part => part.service !== undefined)
  return service === undefined || !isSplit ? earlier.parts : earlier.parts.filter(part => part.service === service)
}

interface End {
  readonly task: TaskState
  readonly part: TaskPart
}

/** @returns whether there was something to report. */
function checkPair(context: FileContext, { later: id }: TaskOrder, earlier: End, later: End): boolean {
  const { states, t, report } = context
  const { part } = later
  const before = earlier.part
  if (before.state === undefined || (part.state !== 'active' && !part.complete)) return false
  const values = { later: labelOf(context, later), earlier: labelOf(context, earlier), date: part.completed ?? '' }
  const place: Related = { at: before.path, message: t('Comes first: {task}', { task: values.earlier }) }
  const related = states.task(earlier.task.id).written ? [place] : []
  const about = [['tasks', id]]
  if (before.state !== 'closed') {
    report({
      at: part.path,
      message: !part.complete
        ? t('{later} has begun, but {earlier} comes first and is not closed', values)
        : part.completed
          ? t('{later} was completed on {date}, but {earlier} comes first and is not closed', values)
          : t('{later} is complete, but {earlier} comes first and is not closed', values),
      hint: t('Close the earlier task, or leave it out with a reason ("waiver")'),
      level: part.complete ? 'error' : 'warning',
      about,
      related,
    })
    return true
  }
  if (before.complete) {
    const wrong = part.complete && before.completed && part.completed && before.completed > part.completed
    // A day that is still to come is the problem of task-dates.
    if (!wrong || ((before.completed ?? '') > addDays(context.today, 1) && !states.silent)) return false
    const dates = { ...values, earlierDate: before.completed as string }
    report({
      at: [...part.path, 'completed'],
      on: 'value',
      message: t('{later} was completed on {date}, before {earlier} on {earlierDate}, which comes first', dates),
      hint: t('Correct the date that is wrong'),
      about,
      related: [{ ...place, at: [...before.path, 'completed'] }],
    })
    return true
  }
  // A missing waiver of a task that needs one is reported there.
  if (!part.complete || needsWaiver(earlier.task.id, context.playbook)) return false
  if (isReason(waiverOf(earlier.task, before)?.reason)) return false
  report({
    at: part.path,
    message: t('{later} is complete, but {earlier} comes first and was left out without a reason', values),
    hint: t('Say in the earlier task why it is left out ("waiver")'),
    about,
    related,
  })
  return true
}

function labelOf(context: FileContext, { task, part }: End): string {
  return taskLabel(context, task.id, part.path.length > 2 ? part.service : undefined)
}
