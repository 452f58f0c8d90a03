/** Pending tasks under headings, as `playbook status --group-by` puts them. */
import type { GroupBy } from '../../protocol/tree.ts'
import { endOfWeek, type When, whenOf, whens, whenText } from '../../report/statusGroups.ts'
import type { IsoDate } from '../../util/dates.ts'
import type { Translate } from '../../util/translate.ts'
import type { PendingTask, Summary } from '../summary.ts'
import { compare, idOf, nameOf, ownersOf, partsOf } from './context.ts'

export interface GroupedTask {
  readonly one: Summary
  readonly task: PendingTask
}

export interface Group {
  /** An id of the playbook, a key of a person, a file; empty where the tasks have none. */
  readonly key: string
  readonly name: string
  /** Overdue ones first. */
  readonly tasks: readonly GroupedTask[]
}

interface Heading {
  readonly key: string
  readonly name: string
  readonly order: string
}

/**
 * Groups in the order of the playbook, of time or of the alphabet, those without a name last; customers with overdue tasks first.
 * @param tasks those of the most urgent engagement first
 */
export function groupTasks(
  tasks: readonly GroupedTask[],
  by: GroupBy,
  { today, t }: { readonly today: IsoDate; readonly t: Translate },
): Group[] {
  const headingsOf = headings(by, today, t)
  const groups = new Map<Heading, { heading: Heading; tasks: GroupedTask[] }>()
  for (const item of tasks) {
    for (const heading of headingsOf(item)) {
      const group = groups.get(heading)
      if (group) group.tasks.push(item)
      else groups.set(heading, { heading, tasks: [item] })
    }
  }
  const orderOf = ({ heading, tasks }: { heading: Heading; tasks: readonly GroupedTask[] }) => {
    const late = by === 'customer' && tasks.some(({ task }) => task.overdue) ? '0' : '1'
    return `${late}${heading.key === '' ? '\uffff' : heading.order}\u0000${heading.name}\u0000${heading.key}`
  }
  return [...groups.values()]
    .map(group => ({ ...group, order: orderOf(group) }))
    .sort((a, b) => compare(a.order, b.order))
    .map(({ heading: { key, name }, tasks }) => ({ key, name, tasks: sorted(tasks, by) }))
}

/** Of its node. Two people may share a key in two files: then the name tells them apart. */
export function groupId(by: GroupBy, { key, name }: Pick<Group, 'key' | 'name'>): string {
  return idOf('group', by, key, by === 'customer' ? '' : name)
}

/** Finds a group by the key and name in its node's id. */
export function indexGroups(groups: readonly Group[], by: GroupBy): (id: string) => Group | undefined {
  const known = new Map(groups.map(group => [textOf(by, group.key, group.name), group]))
  return id => {
    const [kind, grouping, key = '', name = ''] = partsOf(id) ?? []
    return kind === 'group' && grouping === by ? known.get(textOf(by, key, name)) : undefined
  }
}

function textOf(by: GroupBy, key: string, name: string): string {
  return by === 'customer' ? key : `${key}\u0000${name}`
}

function sorted(tasks: readonly GroupedTask[], by: GroupBy): readonly GroupedTask[] {
  const dateOf = ({ task }: GroupedTask) => task.due ?? ''
  if (by !== 'due' && !tasks.some(({ task }) => task.overdue)) return tasks
  const late = tasks.filter(({ task }) => task.overdue).sort((a, b) => compare(dateOf(a), dateOf(b)))
  const others = tasks.filter(({ task }) => !task.overdue)
  return [...late, ...(by === 'due' ? others.sort((a, b) => compare(dateOf(a), dateOf(b))) : others)]
}

function headings(by: GroupBy, today: IsoDate, t: Translate): (item: GroupedTask) => readonly Heading[] {
  // One object for a key and a name, so that groups are found without building texts.
  const known = new Map<string, Heading[]>()
  const named = (key: string, name: string, order?: string): Heading => {
    const found = known.get(key)?.find(heading => heading.name === name)
    if (found) return found
    const heading = { key, name, order: order ?? name.toLowerCase() }
    known.set(key, [...(known.get(key) ?? []), heading])
    return heading
  }
  const week = endOfWeek(today)
  switch (by) {
    case 'customer':
      return ({ one }) => [named(one.uri, one.customer)]
    case 'phase':
      return ({ task }) => [named(task.phase, task.phaseName, String(task.phaseIndex).padStart(4, '0'))]
    case 'role':
      return ({ task }) => [task.role === '' ? named('', t('No role')) : named(task.role, task.roleName)]
    case 'service':
      return ({ one, task }) =>
        task.services.length > 0
          ? task.services.map(id => named(id, one.services.find(service => service.id === id)?.name ?? id))
          : [named('', t('All services'))]
    case 'owner':
      return ({ one, task }) => {
        const owners = ownersOf(task)
        return owners.length > 0 ? owners.map(key => named(key, nameOf(key, one))) : [named('', t('Nobody'))]
      }
    case 'due': {
      const texts = Object.fromEntries(whens.map(when => [when, whenText(when, t)])) as Record<When, string>
      return ({ task }) => {
        if (task.due === undefined) return [named('', t('No date'))]
        const when = whenOf(task.due, today, task.overdue, week)
        return [named(when, texts[when], String(whens.indexOf(when)))]
      }
    }
  }
}
