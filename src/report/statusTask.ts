/** A pending task on one line of a terminal. */
import type { TaskProgress } from '../engagement/progress.ts'
import { joinWords, type Translate } from '../util/translate.ts'
import { cut, squeeze, widthOf } from './columns.ts'
import type { Paint } from './paint.ts'
import { personName } from './persons.ts'
import { type EngagementStatus, ownersOfTask, roleOf } from './portfolio.ts'
import { dueText, taskLabel } from './thingText.ts'

export interface TextOptions {
  readonly t: Translate
  readonly paint: Paint
  /** Columns of the terminal. */
  readonly width: number
}

/** "tasks cannot be read", for each section that could not be. */
export function lostTexts({ lost }: Pick<EngagementStatus, 'lost'>, t: Translate): string[] {
  const texts = { tasks: t('tasks cannot be read'), services: t('services cannot be read') }
  return lost.map(section => texts[section])
}

/** The engagements of which a part could not be read, one a line: those that are not counted here would look done. */
export function partialLines(engagements: readonly EngagementStatus[], t: Translate): string[] {
  return engagements
    .filter(({ partial }) => partial)
    .map(one => `(!) ${one.path}: ${lostTexts(one, t).join(', ') || t('read in part')}`)
}

/** Mark, task, role, owner and date of a pending task on one line; the name is cut. */
export function taskLine(
  one: EngagementStatus,
  task: TaskProgress,
  { t, paint, width }: TextOptions,
  withCustomer = false,
): string {
  const { words, states, staff } = one
  const role = roleOf(states, task.id)
  const owners = ownersOfTask(task).map(key => personName(key, states.file, staff))
  const date = task.due && dueText(task.due, { today: states.today, computed: task.computed, t })
  const stalled =
    task.state === 'stalled' ? task.parts.filter(part => part.state === 'stalled').map(part => words.status(part.status)) : []
  const notes = [
    ...(withCustomer ? [one.customer] : []),
    ...new Set(stalled),
    ...(role ? [words.abbreviation(role) ?? words.role(role)] : []),
    ...(owners.length > 0 ? [joinWords(owners, t.locale)] : []),
  ]
  const rest = [...squeeze(notes, width - 28 - (date ? widthOf(date) + 2 : 0)), ...(date ? [date] : [])].join('  ')
  const mark = task.mandatory ? '●' : '○'
  const label = cut(taskLabel(task.id, words), Math.max(20, width - 6 - widthOf(rest)))
  const colour = task.overdue ? paint.red : task.state === 'stalled' ? paint.yellow : paint.dim
  return `  ${task.mandatory ? paint.bold(mark) : mark} ${label}  ${colour(rest)}\n`.replace(/ +\n$/, '\n')
}
