/** Two tasks in an order, compared service by service where both are split by service. */
import type { TaskPart, TaskState } from '../engagement/states.ts'
import type { IsoDate } from '../util/dates.ts'
import type { Path } from '../util/json.ts'

/** A part of the later task and what of the earlier one must come before it. */
export interface TaskPair {
  readonly earlier: {
    /** Undefined when a status is no word of the playbook. */
    readonly closed: boolean | undefined
    readonly completed?: IsoDate
    readonly path: Path
  }
  readonly later: TaskPart
}

/** One pair for each part of the later task. */
export function pairsOf(earlier: TaskState, later: TaskState): TaskPair[] {
  return later.parts.map(part => ({ earlier: earlierFor(earlier, part.service), later: part }))
}

function earlierFor(task: TaskState, service: string | undefined): TaskPair['earlier'] {
  const part = service === undefined ? undefined : task.parts.find(one => one.service === service)
  if (part) return { closed: part.state && part.state === 'closed', completed: part.completed, path: part.path }
  return { closed: task.state && task.closed, completed: task.completed, path: task.path }
}
