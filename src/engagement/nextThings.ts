/** The few things to do next: what is late, then what the playbook puts next, then what holds the phase back. */
import type { TaskStateName } from '../playbook/model.ts'
import type { IsoDate } from '../util/dates.ts'
import type { Path } from '../util/json.ts'
import type { AgendaEntry } from './agenda.ts'
import type { Advance } from './checklist.ts'
import type { States } from './states.ts'

export interface NextThing {
  readonly kind: 'task' | 'agenda' | 'item'
  /** The task, or the item of the checklist. */
  readonly id?: string
  /** What is late, where it is no task. */
  readonly entry?: AgendaEntry
  readonly date?: IsoDate
  readonly overdue: boolean
  readonly path: Path
}

interface PendingTask {
  readonly id: string
  readonly mandatory: boolean
  readonly state: TaskStateName | undefined
  readonly due?: IsoDate
  readonly overdue: boolean
  readonly path: Path
}

interface Sources {
  /** Mandatory ones first. */
  readonly pending: readonly PendingTask[]
  readonly agenda: readonly AgendaEntry[]
  readonly advance: Advance
}

/** At most `limit` things, none twice; none for an engagement that is closed or paused. */
export function nextThings(states: States, { pending, agenda, advance }: Sources, limit = 3): NextThing[] {
  if (states.silent) return []
  // What waits for somebody else, or for another task, is not the next thing to do.
  const ready = pending.filter(task => task.state !== 'stalled' && isReady(states, task.id))
  const late = agenda.filter(entry => entry.overdue && entry.kind !== 'task')
  const candidates: NextThing[] = [
    ...pending.filter(task => task.overdue).map(toThing),
    ...late.map((entry): NextThing => ({ kind: 'agenda', entry, date: entry.date, overdue: true, path: entry.path })),
    ...ready.filter(task => task.mandatory && !closesSomething(states, task.id)).map(toThing),
    ...advance.unmet.flatMap(({ kind, id, path }): NextThing[] => (kind === 'item' ? [{ kind, id, overdue: false, path }] : [])),
    ...ready.filter(task => task.mandatory).map(toThing),
    ...ready.filter(task => task.state === 'active').map(toThing),
    ...agenda
      .filter(entry => !entry.overdue && !entry.later && entry.kind !== 'task' && entry.date >= states.today)
      .map((entry): NextThing => ({ kind: 'agenda', entry, date: entry.date, overdue: false, path: entry.path })),
  ]
  const seen = new Set<string>()
  return candidates.filter(({ path }) => !seen.has(path.join('/')) && seen.add(path.join('/'))).slice(0, limit)
}

function toThing(task: PendingTask): NextThing {
  return { kind: 'task', id: task.id, date: task.due, overdue: task.overdue, path: task.path }
}

/** Everything that comes before the task and counts is closed. */
function isReady(states: States, id: string): boolean {
  return states.playbook.orders.every(order => {
    if (order.later !== id || !states.applies(order.earlier) || !states.holds(order.when, ['tasks', id])) return true
    const earlier = states.task(order.earlier)
    return earlier.closed || (!earlier.written && !earlier.place?.task.mandatory)
  })
}

/** A gate comes after what it closes. */
function closesSomething(states: States, id: string): boolean {
  return Boolean(states.playbook.tasks.get(id)?.task.closes)
}
