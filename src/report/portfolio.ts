/** What `status` and `agenda` show: engagements with their progress, narrowed to what was asked for, the most urgent first. */
import type { AgendaEntry } from '../engagement/agenda.ts'
import { type NextThing, nextThings } from '../engagement/nextThings.ts'
import { type Progress, progressOf, type ServiceProgress, type TaskProgress } from '../engagement/progress.ts'
import type { States } from '../engagement/states.ts'
import type { PeopleFile } from '../playbook/shape.ts'
import { type Words, wordsOf } from '../playbook/words.ts'
import type { IsoDate } from '../util/dates.ts'
import { lookup } from '../util/json.ts'
import { managerOf, personKey, standingFor } from './persons.ts'

export interface EngagementStatus {
  /** Relative to the working directory, `/`-separated. */
  readonly path: string
  /** The customer's name; that of the file where there is none. */
  readonly customer: string
  readonly manager?: string
  /** active, blocked, paused or closed. */
  readonly status: string
  readonly states: States
  readonly staff: PeopleFile
  readonly words: Words
  readonly progress: Progress
  /** Pending tasks that were asked for; mandatory ones first. */
  readonly pending: readonly TaskProgress[]
  readonly overdue: readonly TaskProgress[]
  readonly stalled: readonly TaskProgress[]
  /** Services listed, or those asked for. */
  readonly services: readonly ServiceProgress[]
  readonly agenda: readonly AgendaEntry[]
  readonly next: readonly NextThing[]
  /** Parts of the file have syntax errors and were not read. */
  readonly partial: boolean
  /** Sections among `tasks` and `services` that could not be read: nothing that rests on them is shown. */
  readonly lost: readonly LostSection[]
}

export type LostSection = 'tasks' | 'services'

/** A file that is named instead of shown. */
export interface UnreadFile {
  readonly path: string
  /** In the user's language. */
  readonly reason: string
}

export interface Portfolio {
  readonly asOf: IsoDate
  readonly engagements: readonly EngagementStatus[]
  readonly unread: readonly UnreadFile[]
  /** Only a part was asked for, so an engagement may be shown in part. */
  readonly filtered: boolean
}

export interface Filter {
  /** Whoever asks, for "mine": key, name, e-mail or GitHub name. Those they cover count too. */
  readonly me?: string
  readonly role?: string
  readonly service?: string
  readonly owner?: string
}

export interface ReadStatus {
  readonly path: string
  readonly states: States
  readonly staff: PeopleFile
  readonly locale: string
  readonly dueSoon: number
  /** Keys of the sections that could not be read. */
  readonly lost: readonly string[]
}

export function isFiltered(filter: Filter): boolean {
  return Object.values(filter).some(value => value !== undefined)
}

/** How an engagement stands; undefined when nothing of it was asked for. */
export function engagementStatus(read: ReadStatus, filter: Filter): EngagementStatus | undefined {
  const { states, staff } = read
  const { file, playbook } = states
  const words = wordsOf(playbook, read.locale)
  const lost = (['tasks', 'services'] as const).filter(section => read.lost.includes(section))
  const progress = withoutLost(progressOf(states, { words, dueSoon: read.dueSoon }), states, lost)
  const manager = managerOf(file)
  const accept = createAccept(states, staff, filter)
  const pending = progress.pending.filter(accept.task)
  const agenda = progress.agenda.filter(accept.entry)
  const services = filter.service === undefined ? progress.services : progress.services.filter(({ id }) => id === filter.service)
  // The engagement itself is asked for, not only single tasks of it: by its manager, or for a service it lists.
  const whole =
    accept.manager &&
    filter.role === undefined &&
    filter.owner === undefined &&
    (filter.service === undefined || services.length > 0)
  // What cannot be read may be what was asked for.
  const isDoubtful = accept.manager && (lost.includes('tasks') || (filter.service !== undefined && lost.length > 0))
  if (isFiltered(filter) && !whole && !isDoubtful && pending.length + agenda.length === 0) return undefined
  const pendingIds = new Set(pending.map(({ id }) => id))
  return {
    path: read.path,
    customer: file.customer?.name?.trim() || (read.path.split('/').at(-1) as string),
    manager,
    status: file.engagement?.status ?? 'active',
    states,
    staff,
    words,
    progress,
    pending,
    overdue: progress.overdue.filter(({ id }) => pendingIds.has(id)),
    stalled: progress.stalled.filter(({ id }) => pendingIds.has(id)),
    services,
    agenda,
    next: isFiltered(filter) ? nextOf(progress, { pending, agenda, items: whole }) : progress.next,
    partial: read.lost.length > 0,
    lost,
  }
}

/** The progress without what nobody can know because its section could not be read. */
function withoutLost(progress: Progress, states: States, lost: readonly LostSection[]): Progress {
  if (lost.length === 0) return progress
  const hasTasks = !lost.includes('tasks')
  const hasServices = !lost.includes('services')
  const pending = hasTasks ? progress.pending : []
  const agenda = progress.agenda.filter(
    entry => (hasTasks || entry.kind !== 'task') && (hasServices || entry.kind === 'task' || entry.service === undefined),
  )
  // Whether a phase may be left rests on both.
  const advance = { ...progress.advance, unmet: [] }
  return {
    ...progress,
    pending,
    overdue: hasTasks ? progress.overdue : [],
    dueSoon: hasTasks ? progress.dueSoon : [],
    stalled: hasTasks ? progress.stalled : [],
    later: hasTasks ? progress.later : [],
    services: hasServices ? progress.services : [],
    agenda,
    next: nextThings(states, { pending, agenda, advance }),
  }
}

/** The next things of what was asked for; when none of them is, the first task or date that is. */
function nextOf(
  progress: Progress,
  { pending, agenda, items }: { pending: readonly TaskProgress[]; agenda: readonly AgendaEntry[]; items: boolean },
): NextThing[] {
  const asked = progress.next.filter(({ kind, id, entry }) => {
    if (kind === 'task') return pending.some(task => task.id === id)
    return kind === 'item' ? items : entry !== undefined && agenda.includes(entry)
  })
  if (asked.length > 0 || progress.silent) return asked
  const task = pending.find(({ state }) => state !== 'stalled')
  if (task) return [{ kind: 'task', id: task.id, date: task.due, overdue: task.overdue, path: task.path }]
  return agenda
    .filter(entry => !entry.later && entry.kind !== 'task')
    .slice(0, 1)
    .map(entry => ({ kind: 'agenda', entry, date: entry.date, overdue: entry.overdue, path: entry.path }))
}

/** The most urgent first: mandatory tasks overdue, anything overdue, then by the date of what comes next; paused and closed ones last. */
export function sortByUrgency(engagements: readonly EngagementStatus[]): EngagementStatus[] {
  const keyed = engagements.map(one => ({ one, key: urgencyOf(one) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ one }) => one)
}

/** Closed, or paused and the pause is not over. */
export function isFolded({ progress }: EngagementStatus): boolean {
  return progress.silent
}

/** Everything overdue: tasks, and other dated things. */
export function overdueCount(one: EngagementStatus): number {
  return one.overdue.length + one.agenda.filter(entry => entry.overdue && entry.kind !== 'task').length
}

/** DIBS or SSAT over the services the customer intends: how many of how many; undefined where there is none. */
export function adoptionSum(one: EngagementStatus, kind: 'dibs' | 'ssat'): { done: number; total: number } | undefined {
  const intended = one.services.filter(service => service.intended)
  if (intended.length === 0) return undefined
  return { done: intended.reduce((sum, service) => sum + service[kind].count, 0), total: intended.length * 4 }
}

/** The role a task is for: its own in this engagement, else the playbook's. */
export function roleOf(states: States, id: string): string | undefined {
  const task = states.task(id)
  return task.entry?.role ?? task.place?.task.role
}

/** The services a pending task is still to be done for; empty for tasks done once per tenant. */
export function servicesOfTask(states: States, task: TaskProgress): readonly string[] {
  const split = task.parts.filter(part => part.pending && part.service !== undefined).map(part => part.service as string)
  if (split.length > 0) return split
  const scope = states.playbook.tasks.get(task.id)?.task.services
  return scope === undefined || scope === 'all' ? [] : states.servicesOf(task.id)
}

/** Keys of those who own what is still to be done of a task. */
export function ownersOfTask(task: TaskProgress): readonly string[] {
  const owners = task.parts.filter(part => part.pending).flatMap(part => part.owner?.person ?? [])
  return [...new Set(owners)]
}

interface Accept {
  readonly task: (task: TaskProgress) => boolean
  readonly entry: (entry: AgendaEntry) => boolean
  /** Whoever asks is the engagement's manager, or nobody asked for theirs. */
  readonly manager: boolean
}

function createAccept(states: States, staff: PeopleFile, filter: Filter): Accept {
  const { file } = states
  const me = filter.me === undefined ? undefined : standingFor(personKey(filter.me, staff), staff, states.today)
  const manager = managerOf(file)
  const isManager = me === undefined || (manager !== undefined && me.has(manager))
  const owner = filter.owner === undefined ? undefined : personKey(filter.owner, { people: { ...staff.people, ...file.people } })
  // What customers and partners own, or nobody, is for the manager to follow up.
  const isOurs = (person: string) => lookup(staff.people, person) !== undefined || person === manager
  const isMine = (person: string | undefined) => {
    if (me === undefined) return true
    return person !== undefined && isOurs(person) ? me.has(person) : isManager || (person !== undefined && me.has(person))
  }
  return {
    manager: isManager,
    task: task => {
      if (filter.role !== undefined && roleOf(states, task.id) !== filter.role) return false
      if (filter.service !== undefined && !concerns(states, task.id, servicesOfTask(states, task), filter.service)) return false
      const owners = ownersOfTask(task)
      if (owner !== undefined && !owners.includes(owner)) return false
      return owners.length === 0 ? isMine(undefined) : owners.some(isMine)
    },
    entry: entry => {
      if (filter.role !== undefined && (entry.task === undefined || roleOf(states, entry.task) !== filter.role)) return false
      if (filter.service !== undefined && !entryConcerns(states, entry, filter.service)) return false
      if (owner !== undefined && entry.owner !== owner) return false
      return isMine(entry.owner)
    },
  }
}

/** A task for all services concerns each that is in scope. */
function concerns(states: States, task: string, services: readonly string[], service: string): boolean {
  if (services.length > 0) return services.includes(service)
  return states.playbook.tasks.get(task)?.task.services === 'all' && states.isInScope(service)
}

function entryConcerns(states: States, entry: AgendaEntry, service: string): boolean {
  if (entry.service !== undefined) return entry.service === service
  return entry.task !== undefined && concerns(states, entry.task, states.servicesOf(entry.task), service)
}

function urgencyOf(one: EngagementStatus): string {
  const late = one.agenda.filter(entry => entry.overdue)
  const dates = (late.length > 0 ? late : one.agenda.filter(entry => !entry.later)).map(entry => entry.date).sort()
  const rank = isFolded(one)
    ? 4
    : one.overdue.some(task => task.mandatory)
      ? 0
      : late.length > 0
        ? 1
        : one.stalled.length > 0
          ? 2
          : 3
  return [rank, dates[0] ?? '9999-12-31', one.customer.toLowerCase(), one.path].join('\u0000')
}
