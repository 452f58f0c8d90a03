/** Everything dated that is still to come or to do, in the order of the dates. */
import type { IsoDate } from '../util/dates.ts'
import { entriesOf, type Path } from '../util/json.ts'
import { enablementOf, migrationOf } from './delivery.ts'
import { ownerOf } from './owner.ts'
import type { States, TaskPart, TaskState } from './states.ts'

export type AgendaKind =
  | 'task'
  | 'action'
  | 'knowledge-gap'
  | 'dibs-follow-up'
  | 'ssat-follow-up'
  | 'dibs-date'
  | 'awareness'
  | 'training'
  | 'enablement'
  | 'unblock-by'
  | 'pause-end'
  | 'engagement-start'
  | 'migration-start'
  | 'migration-end'

/** Ids and what people typed; views put the words to them. */
export interface AgendaEntry {
  readonly date: IsoDate
  readonly kind: AgendaKind
  readonly task?: string
  readonly service?: string
  /** Key of an action or knowledge gap. */
  readonly key?: string
  /** What the user wrote about it. */
  readonly text?: string
  /** Key of a person. */
  readonly owner?: string
  readonly path: Path
  /** Past, and something has to be done about it. */
  readonly overdue: boolean
  /** The playbook computes the date; it is not written in the file and never overdue. */
  readonly computed: boolean
  /** Of a later phase: not to be done yet. */
  readonly later: boolean
}

/** Empty for a closed engagement; while one is paused nothing is overdue. Equal dates keep the order of the format. */
export function agendaOf(states: States): AgendaEntry[] {
  if (states.file.engagement?.status === 'closed') return []
  const entries = [...pauseEnd(states), ...tasks(states), ...records(states), ...services(states)]
  return entries.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

type Draft = Omit<AgendaEntry, 'overdue' | 'computed' | 'later'>

function toEntry(states: States, draft: Draft, more: { computed?: boolean; later?: boolean } = {}): AgendaEntry {
  const { computed = false, later = false } = more
  const overdue = !computed && !later && !states.silent && draft.date < states.today
  return { ...draft, overdue, computed, later }
}

function pauseEnd(states: States): AgendaEntry[] {
  const { status, paused } = states.file.engagement ?? {}
  if (status !== 'paused' || !paused?.until) return []
  const text = paused.reason ?? undefined
  return [toEntry(states, { date: paused.until, kind: 'pause-end', text, path: ['engagement', 'paused', 'until'] })]
}

function tasks(states: States): AgendaEntry[] {
  const found: AgendaEntry[] = []
  for (const task of states.tasks) {
    if (task.closed || !states.applies(task.id)) continue
    const pending = states.pendingParts(task.id)
    const seen = new Set<string>()
    for (const part of task.parts) {
      const place = part.path.join('/')
      if (part.state === 'closed' || seen.has(place)) continue
      const entry = taskEntry(states, task, part, pending.includes(part))
      if (!entry) continue
      seen.add(place)
      found.push(entry)
    }
  }
  return found
}

function taskEntry(states: States, task: TaskState, part: TaskPart, isPending: boolean): AgendaEntry | undefined {
  const computed = part.due === undefined
  const date = part.due ?? (isPending ? states.computedDue(task.id) : undefined)
  if (!date) return undefined
  const service = part.path.length > 2 ? part.service : undefined
  const owner = ownerOf(states, task, part)?.person
  const path = computed ? part.path : [...part.path, 'due']
  return toEntry(states, { date, kind: 'task', task: task.id, service, owner, path }, { computed, later: !isPending })
}

function records(states: States): AgendaEntry[] {
  const found: AgendaEntry[] = []
  for (const [key, action] of entriesOf(states.file.actions)) {
    if (!action?.due || action.completed) continue
    const draft = { date: action.due, text: action.what ?? undefined, owner: action.owner ?? undefined }
    found.push(toEntry(states, { ...draft, kind: 'action', key, path: ['actions', key, 'due'] }))
  }
  for (const [key, gap] of entriesOf(states.file['knowledge-gaps'])) {
    if (!gap?.due || gap.closed) continue
    const path = ['knowledge-gaps', key, 'due']
    found.push(toEntry(states, { date: gap.due, kind: 'knowledge-gap', key, text: gap.topic ?? undefined, path }))
  }
  return found
}

/** A service that is not wanted has no dates any more. */
function services(states: States): AgendaEntry[] {
  return states.inScope.flatMap(service => {
    const found: AgendaEntry[] = []
    const entry = states.service(service)
    if (!entry) return found
    const owner = entry.owner ?? undefined
    const add = (kind: AgendaKind, date: IsoDate | null | undefined, path: Path, more: Partial<Draft> = {}) => {
      if (date) found.push(toEntry(states, { date, kind, service, owner, path: ['services', service, ...path], ...more }))
    }
    const { dibs, ssat } = entry
    const isEnabled = enablementOf(states, service).done
    const migration = migrationOf(states, service)
    const isUpcoming = (date: IsoDate | null | undefined) => (date && date >= states.today ? date : undefined)
    const isBlocked = entry.status === states.playbook.policies.entitlements?.blocked
    add('engagement-start', isUpcoming(entry['engagement-start']), ['engagement-start'])
    if (isBlocked) add('unblock-by', entry['unblock-by'], ['unblock-by'])
    if (!isEnabled) {
      add('dibs-date', dibs?.date, ['dibs', 'date'], { owner: dibs?.['success-owner'] ?? owner })
      add('enablement', entry.enablement?.due, ['enablement', 'due'])
    }
    add('dibs-follow-up', dibs?.gap?.['follow-up'], ['dibs', 'gap', 'follow-up'], { text: dibs?.gap?.reason ?? undefined })
    add('ssat-follow-up', ssat?.gap?.['follow-up'], ['ssat', 'gap', 'follow-up'], { text: ssat?.gap?.reason ?? undefined })
    for (const kind of ['awareness', 'training'] as const) {
      if (ssat?.[kind]?.status !== 'complete') add(kind, ssat?.[kind]?.due, ['ssat', kind, 'due'])
    }
    if (migration && !migration.done) {
      add('migration-start', isUpcoming(migration.start), ['migration', 'start'])
      add('migration-end', migration.end, ['migration', 'end'])
    }
    return found
  })
}
