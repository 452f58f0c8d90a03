/** Pending tasks under headings: by customer, phase, role, service, owner or date. */
import type { TaskProgress } from '../engagement/progress.ts'
import { addDays, type IsoDate } from '../util/dates.ts'
import type { Translate } from '../util/translate.ts'
import { personName } from './persons.ts'
import { type EngagementStatus, isFolded, ownersOfTask, type Portfolio, roleOf, servicesOfTask } from './portfolio.ts'

export const groupings = ['customer', 'phase', 'role', 'service', 'owner', 'due'] as const
export type Grouping = (typeof groupings)[number]

export interface GroupedTask {
  readonly engagement: EngagementStatus
  readonly task: TaskProgress
}

export interface Group {
  /** An id, a key of a person, a date's range; empty where the tasks have none. */
  readonly id: string
  readonly name: string
  readonly tasks: readonly GroupedTask[]
}

/** When something is due, as seen from today. */
export type When = (typeof whens)[number]
export const whens = ['overdue', 'expected', 'today', 'this-week', 'later'] as const

/** The week ends on Sunday. A day that is past and not overdue is one that the playbook computes. */
export function whenOf(date: IsoDate, today: IsoDate, overdue: boolean, week = endOfWeek(today)): When {
  if (overdue) return 'overdue'
  if (date < today) return 'expected'
  if (date === today) return 'today'
  return date <= week ? 'this-week' : 'later'
}

export function whenText(when: When, t: Translate): string {
  const texts = {
    overdue: t('Overdue'),
    expected: t('Expected by the playbook (not overdue)'),
    today: t('Today'),
    'this-week': t('This week'),
    later: t('Later'),
  }
  return texts[when]
}

/** Groups in the order of the playbook, of time or of the alphabet; those without a name last. Paused and closed engagements are left out. */
export function groupTasks({ engagements, asOf }: Portfolio, by: Grouping, t: Translate): Group[] {
  const groups = new Map<string, { name: string; order: string; tasks: GroupedTask[] }>()
  for (const engagement of engagements) {
    if (isFolded(engagement)) continue
    for (const task of engagement.pending) {
      for (const { id, name, order } of keysOf(engagement, task, { by, asOf, t })) {
        const key = `${id}\u0000${name}`
        const group = groups.get(key) ?? { name, order: id === '' ? '\uffff' : order, tasks: [] }
        groups.set(key, group)
        group.tasks.push({ engagement, task })
      }
    }
  }
  return [...groups]
    .sort(([, a], [, b]) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.name < b.name ? -1 : 1))
    .map(([key, { name, tasks }]) => ({
      id: key.split('\u0000')[0] as string,
      name,
      tasks: by === 'due' ? byDate(tasks) : tasks,
    }))
}

/** The earliest first; of one day in the order given. */
function byDate(tasks: readonly GroupedTask[]): GroupedTask[] {
  const dateOf = ({ task }: GroupedTask) => task.due ?? ''
  return [...tasks].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0))
}

interface GroupKey {
  readonly id: string
  readonly name: string
  readonly order: string
}

function keysOf(
  { words, states, staff, customer, path }: EngagementStatus,
  task: TaskProgress,
  { by, asOf, t }: { by: Grouping; asOf: IsoDate; t: Translate },
): GroupKey[] {
  const named = (id: string, name: string): GroupKey => ({ id, name, order: name.toLowerCase() })
  switch (by) {
    case 'customer':
      return [named(path, customer)]
    case 'phase': {
      const index = states.playbook.phases.findIndex(({ id }) => id === task.phase)
      return [{ id: task.phase, name: words.phase(task.phase), order: String(index).padStart(4, '0') }]
    }
    case 'role': {
      const role = roleOf(states, task.id)
      return [role === undefined ? named('', t('No role')) : named(role, words.role(role))]
    }
    case 'service': {
      const services = servicesOfTask(states, task)
      if (services.length > 0) return services.map(id => named(id, words.service(id)))
      return [named('', t('All services'))]
    }
    case 'owner': {
      const owners = ownersOfTask(task)
      if (owners.length > 0) return owners.map(key => named(key, personName(key, states.file, staff)))
      return [named('', t('Nobody'))]
    }
    case 'due': {
      if (task.due === undefined) return [named('', t('No date'))]
      const when = whenOf(task.due, asOf, task.overdue)
      return [{ id: when, name: whenText(when, t), order: String(whens.indexOf(when)) }]
    }
  }
}

/** The Sunday of the week that a day is in. */
export function endOfWeek(today: IsoDate): IsoDate {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
  return addDays(today, (7 - weekday) % 7)
}
