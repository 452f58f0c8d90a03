/** What changed between two versions of a playbook: tasks first, then everything else that engagements may refer to, then words. */
import { successorOf } from '../engagement/migrate.ts'
import type { PlaybookTask } from '../playbook/model.ts'
import type { Playbook, TaskPlace } from '../playbook/playbook.ts'

/** A part of a task that decides who does it, when and for whom. */
export type TaskField =
  | 'name'
  | 'mandatory'
  | 'role'
  | 'services'
  | 'motions'
  | 'when'
  | 'before'
  | 'after'
  | 'due'
  | 'closes'
  | 'waiver-reasons'
  | 'phase'
  | 'process'
  | 'step'

export interface FieldDifference {
  readonly field: TaskField
  /** As the playbook writes it; lists are joined by commas, what is absent is undefined. */
  readonly from?: string
  readonly to?: string
}

export type TaskDifference =
  | { readonly kind: 'added'; readonly task: string; readonly replaces: readonly string[] }
  /** `by`: the task that stands for it now. `stays`: nobody says that it is retired, it is only gone. */
  | { readonly kind: 'retired'; readonly task: string; readonly by?: string; readonly stays?: boolean }
  | { readonly kind: 'changed'; readonly task: string; readonly fields: readonly FieldDifference[] }

/** Something beside tasks. */
export interface PartDifference {
  readonly part: 'phase' | 'process' | 'step' | 'item' | 'role' | 'service' | 'motion' | 'task-status' | 'policy'
  readonly change: 'added' | 'removed' | 'changed'
  readonly id: string
  /** Words for people; of what is gone the old ones. */
  readonly name?: string
  /** Process of a step or item. */
  readonly process?: string
}

export interface PlaybookDiff {
  readonly before: Playbook
  readonly after: Playbook
  /** Retired ones first, then as the later version has them. */
  readonly tasks: readonly TaskDifference[]
  readonly parts: readonly PartDifference[]
  /** Ids of tasks, processes and phases of which only other words changed: guidance, overview, texts of lists. */
  readonly words: readonly string[]
  readonly locales: {
    readonly added: readonly string[]
    readonly removed: readonly string[]
    readonly changed: readonly string[]
  }
}

export function diffPlaybooks(before: Playbook, after: Playbook): PlaybookDiff {
  const tasks = [...retiredTasks(before, after), ...taskDifferences(before, after)]
  const changed = new Set(tasks.map(({ task }) => task))
  return {
    before,
    after,
    tasks,
    parts: [
      ...phaseParts(before, after),
      ...processParts(before, after),
      ...termParts(before, after),
      ...policyParts(before, after),
    ],
    words: wordChanges(before, after, changed),
    locales: localeChanges(before, after),
  }
}

/** Nothing of it changed but perhaps the number of the version. */
export function isSamePlaybook({ tasks, parts, words, locales }: PlaybookDiff): boolean {
  const lists = [tasks, parts, words, locales.added, locales.removed, locales.changed]
  return lists.every(list => list.length === 0)
}

function retiredTasks(before: Playbook, after: Playbook): TaskDifference[] {
  return before.taskIds
    .filter(id => !after.tasks.has(id))
    .map(task => {
      const by = successorOf(task, after)
      return { kind: 'retired', task, ...(by === undefined ? {} : { by }), ...(after.retired.has(task) ? {} : { stays: true }) }
    })
}

function taskDifferences(before: Playbook, after: Playbook): TaskDifference[] {
  return after.taskIds.flatMap((id): TaskDifference[] => {
    const [old, now] = [before.tasks.get(id), after.tasks.get(id) as TaskPlace]
    if (!old) {
      const replaces = before.taskIds.filter(other => !after.tasks.has(other) && successorOf(other, after) === id)
      return [{ kind: 'added', task: id, replaces }]
    }
    const fields = fieldDifferences(old, now)
    return fields.length > 0 ? [{ kind: 'changed', task: id, fields }] : []
  })
}

const readers: Record<TaskField, (place: TaskPlace) => string | undefined> = {
  name: ({ task }) => task.name,
  mandatory: ({ task }) => String(task.mandatory),
  role: ({ task }) => task.role,
  services: ({ task }) => scopeText(task.services),
  motions: ({ step }) => (step.motions ? [...step.motions].sort().join(', ') : undefined),
  when: ({ task }) => task.when,
  before: ({ task }) => orderText(task.before),
  after: ({ task }) => orderText(task.after),
  due: ({ task: { due } }) => due && `${due.after} + ${due['business-days']}${due.when === undefined ? '' : ` (${due.when})`}`,
  closes: ({ task }) => task.closes ?? undefined,
  'waiver-reasons': ({ task }) => task['waiver-reasons']?.join(', '),
  phase: ({ phase }) => phase.id,
  process: ({ process }) => process.id,
  step: ({ step }) => step.id,
}

function fieldDifferences(old: TaskPlace, now: TaskPlace): FieldDifference[] {
  const found = Object.entries(readers).flatMap(([field, read]): FieldDifference[] => {
    const [from, to] = [read(old), read(now)]
    return from === to ? [] : [{ field: field as TaskField, from, to }]
  })
  // A task in another phase is in another process and step, which go without saying.
  const moved = found.find(({ field }) => field === 'phase') ?? found.find(({ field }) => field === 'process')
  if (!moved) return found
  return found.filter(({ field }) => field === moved.field || !['phase', 'process', 'step'].includes(field))
}

function scopeText(services: PlaybookTask['services']): string {
  return services === 'all' ? 'all' : [...services].sort().join(', ')
}

function orderText(orders: PlaybookTask['before']): string | undefined {
  if (!orders || orders.length === 0) return undefined
  return orders
    .map(order => (typeof order === 'string' ? order : `${order.task}${order.when === undefined ? '' : ` (${order.when})`}`))
    .sort()
    .join(', ')
}

function phaseParts(before: Playbook, after: Playbook): PartDifference[] {
  const named = (playbook: Playbook) => new Map(playbook.phases.map(({ id, title }) => [id, { name: title }]))
  return compareNamed('phase', named(before), named(after))
}

function processParts(before: Playbook, after: Playbook): PartDifference[] {
  const named = (playbook: Playbook) => new Map([...playbook.processes].map(([id, { process }]) => [id, { name: process.title }]))
  const found = compareNamed('process', named(before), named(after))
  for (const [id, { process: now }] of after.processes) {
    const old = before.processes.get(id)?.process
    if (!old) continue
    const steps = (list: typeof old.steps) => new Map(list.map(step => [step.id, { name: step.title, about: step.role }]))
    const items = (one: typeof old) =>
      new Map(
        [...(one.inputs ?? []), ...(one.outputs ?? [])].map(item => [
          item.id,
          { name: item.text, about: `${item.when} ${item.proof} ${item.gate}` },
        ]),
      )
    const inside = [...compareNamed('step', steps(old.steps), steps(now.steps)), ...compareNamed('item', items(old), items(now))]
    found.push(...inside.map(part => ({ ...part, process: id })))
  }
  return found
}

function termParts(before: Playbook, after: Playbook): PartDifference[] {
  const kinds = [
    ['roles', 'role'],
    ['services', 'service'],
    ['motions', 'motion'],
    ['task-statuses', 'task-status'],
  ] as const
  return kinds.flatMap(([key, part]) => {
    const named = ({ vocabulary }: Playbook) => {
      const terms: Readonly<Record<string, { name: string; state?: string }>> = vocabulary[key]
      return new Map(Object.entries(terms).map(([id, { name, state }]) => [id, { name, about: state }]))
    }
    return compareNamed(part, named(before), named(after))
  })
}

function policyParts(before: Playbook, after: Playbook): PartDifference[] {
  const named = ({ policies }: Playbook) =>
    new Map(Object.entries(policies).map(([id, policy]) => [id, { about: JSON.stringify(policy) }]))
  return compareNamed('policy', named(before), named(after))
}

/** @param about what else decides whether two are the same */
function compareNamed(
  part: PartDifference['part'],
  before: ReadonlyMap<string, { name?: string; about?: string }>,
  after: ReadonlyMap<string, { name?: string; about?: string }>,
): PartDifference[] {
  const found: PartDifference[] = []
  for (const [id, { name }] of before) if (!after.has(id)) found.push({ part, change: 'removed', id, name })
  for (const [id, { name, about }] of after) {
    const old = before.get(id)
    if (!old) found.push({ part, change: 'added', id, name })
    else if (old.name !== name || old.about !== about) found.push({ part, change: 'changed', id, name })
  }
  return found
}

function wordChanges(before: Playbook, after: Playbook, changed: ReadonlySet<string>): string[] {
  const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)
  const phases = after.phases.filter(({ id, overview }) => {
    const old = before.phases.find(phase => phase.id === id)
    return old && differ(old.overview, overview)
  })
  const processes = [...after.processes.values()].filter(({ process: now }) => {
    const old = before.processes.get(now.id)?.process
    const words = ({ overview, objectives, history, steps }: typeof now) => [
      overview,
      objectives,
      history,
      steps.map(step => [step.id, step.guidance]),
    ]
    return old && differ(words(old), words(now))
  })
  const tasks = after.taskIds.filter(id => {
    const old = before.tasks.get(id)?.task
    return old && !changed.has(id) && differ(old.guidance, after.tasks.get(id)?.task.guidance)
  })
  return [...phases.map(({ id }) => id), ...processes.map(({ process }) => process.id), ...tasks]
}

function localeChanges(before: Playbook, after: Playbook): PlaybookDiff['locales'] {
  const [old, now] = [[...before.locales.keys()], [...after.locales.keys()]]
  return {
    added: now.filter(tag => !before.locales.has(tag)),
    removed: old.filter(tag => !after.locales.has(tag)),
    changed: now.filter(
      tag => before.locales.has(tag) && JSON.stringify(before.locales.get(tag)) !== JSON.stringify(after.locales.get(tag)),
    ),
  }
}
