/** The state of one task from what is written, part by part. */
import type { TaskStateName } from '../playbook/model.ts'
import type { Playbook, TaskPlace } from '../playbook/playbook.ts'
import type { ServiceTaskEntry, TaskEntry } from '../playbook/shape.ts'
import type { IsoDate } from '../util/dates.ts'
import { lookup, type Path } from '../util/json.ts'

/** The task for one service, or as a whole where it is not split. */
export interface TaskPart {
  /** The service, where the task is split by service. */
  readonly service?: string
  /** The status id as written; the playbook's first open one when empty. */
  readonly status: string
  /** Undefined when the status is no word of the playbook: nothing is then said about the task. */
  readonly state: TaskStateName | undefined
  /** Closed by being done, as opposed to being waived. */
  readonly complete: boolean
  readonly due?: IsoDate
  /** Unknown where the written date lies before the assignment. */
  readonly completed?: IsoDate
  /** The long form where there is one. */
  readonly entry?: ServiceTaskEntry
  /** Where it is written: `tasks/994` or `tasks/1904/services/exchange`. */
  readonly path: Path
}

export interface TaskState {
  readonly id: string
  /** Absent for an id the playbook does not hold. */
  readonly place?: TaskPlace
  readonly entry?: TaskEntry
  /** True when the file has a key for it, even an empty one. */
  readonly written: boolean
  readonly path: Path
  /** Never empty; more than one only when split by service. */
  readonly parts: readonly TaskPart[]
  /** Over all parts; undefined when a status is no word of the playbook. */
  readonly state: TaskStateName | undefined
  readonly closed: boolean
  /** All parts closed and at least one complete. */
  readonly complete: boolean
  /** Closed without being complete: not required or cancelled. */
  readonly waived: boolean
  /** Active, stalled or closed in at least one part. */
  readonly begun: boolean
  /** Known and not closed. */
  readonly unfinished: boolean
  /** When complete: the latest date; undefined when one is missing. */
  readonly completed?: IsoDate
  /** The earliest written due date of a part that is not closed, else the latest of all. */
  readonly due?: IsoDate
}

/** The status that an empty task has: the first open one of the playbook. */
export function initialStatus(playbook: Playbook): string {
  return Object.entries(playbook.vocabulary['task-statuses']).find(([, status]) => status.state === 'open')?.[0] ?? 'not-started'
}

/** One part: a task that is not split, or its share for one service. @param path where it is written */
export function partOf(
  playbook: Playbook,
  raw: string | ServiceTaskEntry | null | undefined,
  path: Path,
  assigned: IsoDate | null | undefined,
): TaskPart {
  const entry = raw != null && typeof raw !== 'string' ? raw : undefined
  const status = (typeof raw === 'string' ? raw : entry?.status) ?? initialStatus(playbook)
  const term = lookup(playbook.vocabulary['task-statuses'], status)
  return {
    status,
    state: term?.state,
    complete: term?.complete === true,
    due: entry?.due ?? undefined,
    // Nothing was completed before the engagement began: such a date is a slip, and says nothing of the order of tasks.
    completed: entry?.completed && !(assigned && entry.completed < assigned) ? entry.completed : undefined,
    entry,
    path,
  }
}

/** What the parts make of the task. */
export function sumOf(parts: readonly TaskPart[]): Omit<TaskState, 'id' | 'place' | 'entry' | 'written' | 'path' | 'parts'> {
  const known = parts.every(part => part.state !== undefined)
  const every = (state: TaskStateName) => parts.every(part => part.state === state)
  const some = (state: TaskStateName) => parts.some(part => part.state === state)
  const closed = known && every('closed')
  const begun = some('active') || some('stalled') || some('closed')
  const complete = closed && parts.some(part => part.complete)
  const dates = parts.filter(part => part.complete).map(part => part.completed)
  const open = parts.filter(part => part.state !== 'closed' && part.due).map(part => part.due as IsoDate)
  const dues = parts.filter(part => part.due).map(part => part.due as IsoDate)
  return {
    state: !known ? undefined : closed ? 'closed' : some('stalled') ? 'stalled' : begun ? 'active' : 'open',
    closed,
    complete,
    waived: closed && !complete,
    begun,
    unfinished: known && !closed,
    completed: complete && dates.every(date => date !== undefined) ? dates.sort().at(-1) : undefined,
    due: open.sort()[0] ?? dues.sort().at(-1),
  }
}
