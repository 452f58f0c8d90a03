/** What changed in the tasks: status, waiver, evidence. Dates and owners are left for those who take all of them. */
import type { Change, EvidenceChange, FactChange, TaskMoment, TaskStatusChange, WaiverChange } from '../engagement/changes.ts'
import type { States } from '../engagement/states.ts'
import { initialStatus } from '../engagement/taskState.ts'
import { lookup, type Path } from '../util/json.ts'
import { type Facts, keyOf } from './facts.ts'
import { changedKeys, isBelow, leftBelow, type Scene, takeBelow, textAt } from './ledger.ts'

type Section = 'tasks' | 'uncategorized-tasks'

/** @param states of both versions, for the services that a split task is for */
export function taskChanges(scene: Scene, states: readonly (States | undefined)[]): Change[] {
  return (['tasks', 'uncategorized-tasks'] as const).flatMap(section =>
    changedKeys(scene, [section]).flatMap(id => [
      ...withWaivers(statusChanges(scene, section, id, states), waiverChanges(scene, section, id)),
      ...evidenceChanges(scene, section, id),
    ]),
  )
}

/** One change for all services that went the same way. */
function statusChanges(scene: Scene, section: Section, id: string, states: readonly (States | undefined)[]): Change[] {
  const path = [section, id]
  if (!leftBelow(scene, path).some(isMoment)) return []
  const listed = [scene.before, scene.after].flatMap(facts => servicesIn(facts, path))
  const services = listed.length === 0 ? [] : [...new Set([...listed, ...states.flatMap(one => one?.servicesOf(id) ?? [])])]
  const parts = listed.length === 0 ? [undefined] : services
  const moves = parts.map(service => ({
    service,
    from: momentOf(scene, scene.before, path, service),
    to: momentOf(scene, scene.after, path, service),
  }))
  const groups = new Map<string, { services: string[]; from: TaskMoment; to: TaskMoment }>()
  for (const { service, from, to } of moves) {
    if (from.status === to.status) continue
    const name = JSON.stringify([from.status, to.status, to.completed])
    const group = groups.get(name) ?? { services: [], from, to }
    if (service !== undefined) group.services.push(service)
    groups.set(name, group)
  }
  if (groups.size === 0) return splitChange(scene, path, moves)
  const found: TaskStatusChange[] = []
  for (const { services, from, to } of groups.values()) {
    const own = takeBelow(scene, path, change => isMoment(change) && isPartOf(change, services))
    found.push({ ...statusChange(scene, section, id, services, from, to), facts: own })
  }
  // What the task itself says goes with the first of its services, and so do parts that are only written elsewhere now.
  const still = moves.flatMap(({ service, from, to }) =>
    service !== undefined && from.status === to.status && from.completed === to.completed ? [service] : [],
  )
  const rest = takeBelow(
    scene,
    path,
    change => isMoment(change) && (change.path.length === 3 || still.includes(String(change.path[3]))),
  )
  return found.map((change, index) => (index === 0 ? { ...change, facts: [...change.facts, ...rest] } : change))
}

function statusChange(
  scene: Scene,
  section: Section,
  id: string,
  services: readonly string[],
  from: TaskMoment,
  to: TaskMoment,
): Omit<TaskStatusChange, 'facts'> {
  const mandatory = section === 'tasks' && scene.playbook?.tasks.get(id)?.task.mandatory === true
  const waived = to.state === 'closed' && !to.complete && !(from.state === 'closed' && !from.complete)
  const path = services.length === 1 ? partPath([section, id], services[0], scene.after) : [section, id]
  return { kind: 'task-status', path, task: id, services, mandatory, from, to, ...(waived && mandatory && { relaxes: true }) }
}

/** A waiver that comes with the status is told with it. */
function withWaivers(changes: readonly Change[], waivers: readonly WaiverChange[]): Change[] {
  const left = [...waivers]
  const told = changes.map((change): Change => {
    if (change.kind !== 'task-status' || change.to.state !== 'closed' || change.to.complete) return change
    const index = left.findIndex(
      one => one.change === 'added' && (one.service === undefined || change.services.includes(one.service)),
    )
    if (index < 0) return change
    const [{ reason, by, date, note, facts }] = left.splice(index, 1) as [WaiverChange]
    return { ...change, relaxes: true, waiver: { reason, by, date, note }, facts: [...change.facts, ...facts] }
  })
  return [...told, ...left]
}

/** The same statuses, written for the whole task before and service by service now, or the other way round. */
function splitChange(scene: Scene, path: Path, moves: readonly { from: TaskMoment; to: TaskMoment }[]): Change[] {
  const isStatus = (change: FactChange) => change.path.at(-1) === 'status' && isMoment(change)
  if (!leftBelow(scene, path).some(isStatus)) return []
  const sameDates = moves.every(({ from, to }) => from.completed === to.completed)
  const facts = takeBelow(scene, path, change => isStatus(change) || (sameDates && isMoment(change)))
  const isSplit = servicesIn(scene.after, path).length > 0
  return [{ kind: 'field', path: [...path, 'services'], from: !isSplit, to: isSplit, shape: {}, facts }]
}

function waiverChanges(scene: Scene, section: Section, id: string): WaiverChange[] {
  const parents: Path[] = [
    [section, id],
    ...changedKeys(scene, [section, id, 'services']).map(key => [section, id, 'services', key]),
  ]
  return parents.flatMap((parent): WaiverChange[] => {
    const path = [...parent, 'waiver']
    const facts = takeBelow(scene, path)
    if (facts.length === 0) return []
    const has = (facts: Facts) => [...facts.values()].some(fact => isBelow(fact.path, path))
    const change = !has(scene.before) ? 'added' : has(scene.after) ? 'changed' : 'removed'
    const side = change === 'removed' ? scene.before : scene.after
    const mandatory = section === 'tasks' && scene.playbook?.tasks.get(id)?.task.mandatory === true
    return [
      {
        kind: 'waiver',
        path,
        task: id,
        ...(parent.length > 2 && { service: String(parent[3]) }),
        mandatory,
        change,
        reason: textAt(side, [...path, 'reason']),
        by: textAt(side, [...path, 'by']),
        date: textAt(side, [...path, 'date']),
        note: textAt(side, [...path, 'note']),
        facts,
        ...(change === 'added' && { relaxes: true }),
      },
    ]
  })
}

function evidenceChanges(scene: Scene, section: Section, id: string): EvidenceChange[] {
  return takeBelow(scene, [section, id], ({ path }) => path.at(-1) === 'evidence').map(fact => {
    const before = (fact.before ?? []) as readonly string[]
    const after = (fact.after ?? []) as readonly string[]
    return {
      kind: 'evidence',
      path: fact.path,
      task: id,
      ...(fact.path.length > 3 && { service: String(fact.path[3]) }),
      added: after.filter(link => !before.includes(link)),
      removed: before.filter(link => !after.includes(link)),
      facts: [fact],
    }
  })
}

/** Status, the date of completion and how much is done change together. */
function isMoment({ path }: FactChange): boolean {
  const field = path.at(-1)
  const isField = path.length === 3 || (path.length === 5 && path[2] === 'services')
  return isField && (field === 'status' || field === 'completed' || field === 'percent')
}

function isPartOf({ path }: FactChange, services: readonly string[]): boolean {
  return services.length === 0 ? path.length === 3 : path.length === 5 && services.includes(String(path[3]))
}

function servicesIn(facts: Facts, path: Path): string[] {
  const parent = [...path, 'services']
  return [...facts.values()].flatMap(fact =>
    fact.path.length === 5 && fact.path[4] === 'status' && isBelow(fact.path, parent) ? [String(fact.path[3])] : [],
  )
}

function momentOf(scene: Scene, facts: Facts, path: Path, service: string | undefined): TaskMoment {
  const at = partPath(path, service, facts)
  const { playbook } = scene
  const status = textAt(facts, [...at, 'status']) ?? (playbook ? initialStatus(playbook) : 'not-started')
  const term = lookup(playbook?.vocabulary['task-statuses'], status)
  return { status, state: term?.state, complete: term?.complete === true, completed: textAt(facts, [...at, 'completed']) }
}

/** Where the part for a service is written: below the task, or at the task itself where it has no part of its own. */
function partPath(path: Path, service: string | undefined, facts: Facts): Path {
  if (service === undefined) return path
  const own = [...path, 'services', service]
  return facts.has(keyOf([...own, 'status'])) ? own : path
}
