/** The tasks that a command is about: named by it, under the cursor, or chosen. */
import type { ServiceTaskEntry } from '../../playbook/shape.ts'
import { shortTaskName } from '../../playbook/taskName.ts'
import type { Choice } from '../../protocol/messages.ts'
import { isMap, keysOf, lookup, type Path } from '../../util/json.ts'
import type { Edit, EditValue } from '../../yaml/edit.ts'
import type { Snapshot } from '../snapshot.ts'
import type { FileChange } from './finish.ts'
import { argOf, cursorPath, openEngagement, refused, requireReadable, requireWritable, type Scene } from './scene.ts'
import { pick, stop, type Talk } from './talk.ts'
import {
  hasGapBelow,
  isMisplaced,
  isTask,
  isUncategorized,
  labelOf,
  partsOf,
  rawAt,
  taskPath,
  uncategorized,
} from './taskEntry.ts'

/** A task, or its part for one service. */
export interface Subject {
  readonly snapshot: Snapshot
  readonly id: string
  readonly service?: string
  /** Where it is or will be written: `tasks/994`, `tasks/1904/services/exchange`, `uncategorized-tasks/7001`. */
  readonly path: Path
}

/** At least one task; of a task that is split by service and named without one, each part or the one chosen. */
export function* chooseTasks(scene: Scene): Talk<readonly Subject[]> {
  const refs = refsOf(scene)
  const subjects: Subject[] = []
  if (refs.length > 1) {
    for (const ref of refs) {
      const snapshot = scene.context.snapshotOf(ref.uri)
      if (!snapshot) return yield* stop(refused(scene.t('The file of this engagement cannot be read'), { detail: [ref.uri] }))
      yield* requireReadable(scene, snapshot)
      yield* requireTask(scene, snapshot, ref.task)
      const services = ref.service === undefined ? splitServices(snapshot, ref.task) : [ref.service]
      for (const service of services.length > 0 ? services : [undefined]) {
        subjects.push(yield* subjectOf(scene, snapshot, ref.task, service))
      }
    }
  } else subjects.push(...(yield* chooseOne(scene, refs[0])))
  const seen = new Set<string>()
  const each = subjects.filter(({ snapshot, path }) => {
    const name = [snapshot.uri, ...path].join('\u0000')
    return !seen.has(name) && seen.add(name)
  })
  for (const { snapshot, path } of each) yield* requireWritable(scene, snapshot, path)
  return each
}

/** The task of the arguments or under the cursor, else asked for. */
export function* chooseTask(scene: Scene, snapshot: Snapshot): Talk<{ id: string; service?: string }> {
  const named = argOf(scene, 'task')
  const found = named === undefined ? taskAtCursor(scene, snapshot) : { id: named, service: argOf(scene, 'service') }
  if (found) {
    yield* requireTask(scene, snapshot, found.id)
    return found
  }
  yield* requireWritable(scene, snapshot, ['tasks'])
  const { t } = scene
  const id = yield* pick(taskChoices(snapshot), { key: 'task', title: t('Which task?'), placeholder: t('Number, name or role') })
  return { id }
}

/** Pending tasks, then those that are done or left out, then those of later phases. */
export function taskChoices(snapshot: Snapshot): Choice[] {
  const { facts, t } = snapshot
  const { states, words, file } = facts
  const all = [...new Set([...states.playbook.taskIds, ...keysOf(file.tasks)])]
  const groups: [string, Choice[]][] = [
    [t('Pending'), []],
    [t('Done or left out'), []],
    [t('Later'), []],
    [t('Does not apply'), []],
    [t('Not in the playbook'), []],
  ]
  const add = (index: number, choice: Choice) => {
    const [group, choices] = groups[index] as [string, Choice[]]
    choices.push({ ...choice, group })
  }
  for (const id of all) {
    const task = states.task(id)
    const index = states.isPending(id) ? 0 : task.closed ? 1 : states.applies(id) ? 2 : 3
    if (index === 3 && !task.written) continue
    const place = task.place?.task
    const role = task.entry?.role ?? place?.role
    const notes = [role && words.role(role), place && (place.mandatory ? t('mandatory') : t('optional'))].filter(Boolean)
    const english = shortTaskName(facts.english.task(id))
    const label = labelOf(snapshot, id)
    const detail = label.endsWith(english) ? undefined : english
    add(index, { value: id, label, description: notes.join(', '), detail })
  }
  for (const id of keysOf(file['uncategorized-tasks'])) {
    if (!isUncategorized(snapshot, id)) continue
    const [part] = partsOf(snapshot, id)
    add(4, { value: id, label: labelOf(snapshot, id), description: part ? words.status(part.status) : '' })
  }
  return groups.flatMap(([, choices]) => choices)
}

/** The task under the cursor, where it is one of the playbook or of the file. */
export function taskAtCursor(scene: Scene, snapshot: Snapshot): { id: string; service?: string } | undefined {
  const [section, id, services, service] = cursorPath(scene, snapshot) ?? []
  if ((section !== 'tasks' && section !== uncategorized) || id === undefined || !isTask(snapshot, String(id))) return undefined
  return { id: String(id), service: services === 'services' && service !== undefined ? String(service) : undefined }
}

/** As messages name it: number, name, and the service where it is about one. */
export function subjectLabel({ snapshot, id, service, path }: Subject): string {
  const { words } = snapshot.facts
  const label = labelOf(snapshot, id)
  return service !== undefined && path.length > 2 ? `${label} (${words.service(service)})` : label
}

/** "994 Conduct Kickoff", or how many. */
export function subjectsLabel({ t }: Scene, subjects: readonly Subject[]): string {
  const [first] = subjects
  return first && subjects.length === 1 ? subjectLabel(first) : t.count(subjects.length, 'one task', '{n} tasks')
}

/** Its long form where it has one. */
export function entryOf({ snapshot, path }: Subject): ServiceTaskEntry | undefined {
  const raw = rawAt(snapshot, path)
  return isMap(raw as never) ? (raw as ServiceTaskEntry) : undefined
}

/** The edits that give the task these fields, in the form in which it is written; `status` first. */
export function fieldEdits(subject: Subject, fields: Readonly<Record<string, EditValue>>): Edit[] {
  const { snapshot, path, service } = subject
  const raw = rawAt(snapshot, path)
  const { status, ...rest } = fields
  const value = status !== undefined && Object.keys(rest).length === 0 ? status : fields
  if (typeof raw === 'string') {
    const own: Edit[] = status === undefined ? [] : [{ do: 'set', path, value: status }]
    return Object.keys(rest).length === 0 ? own : [...own, { do: 'merge', path, value: rest, scalarKey: 'status' }]
  }
  // An entry of which nothing could be understood is not empty.
  if (raw != null && (Object.keys(raw as object).length > 0 || hasGapBelow(snapshot, path))) {
    return Object.entries(fields).map(([key, field]): Edit => ({ do: 'set', path: [...path, key], value: field }))
  }
  const own = path.slice(0, 2)
  const whole = path.length > 2 ? rawAt(snapshot, own) : undefined
  if (typeof whole === 'string' && service !== undefined) {
    return [{ do: 'merge', path: own, value: { services: { [service]: value } }, scalarKey: 'status' }]
  }
  return [{ do: 'set', path, value }]
}

/** One change for each file, in the order of the subjects. */
export function changesOf(subjects: readonly Subject[], editsOf: (subject: Subject) => readonly Edit[]): FileChange[] {
  const changes = new Map<string, FileChange>()
  for (const subject of subjects) {
    const { snapshot } = subject
    const change = changes.get(snapshot.uri) ?? { snapshot, edits: [] }
    changes.set(snapshot.uri, change)
    change.edits.push(...editsOf(subject))
  }
  return [...changes.values()]
}

/** The files of the subjects, each once. */
export function snapshotsOf(subjects: readonly Subject[]): Snapshot[] {
  return [...new Map(subjects.map(({ snapshot }) => [snapshot.uri, snapshot])).values()]
}

interface Ref {
  readonly uri: string
  readonly task: string
  readonly service?: string
}

/** The tasks that the arguments name; those that are none are left out. */
function refsOf(scene: Scene): Ref[] {
  const { request } = scene
  const tasks = lookup(request.args, 'tasks')
  if (!Array.isArray(tasks)) return []
  return tasks.flatMap((one: unknown): Ref[] => {
    if (typeof one === 'string' && request.uri !== undefined) return [{ uri: request.uri, task: one }]
    if (typeof one !== 'object' || one === null) return []
    const { uri = request.uri, task, service } = one as Record<string, unknown>
    if (typeof uri !== 'string' || (typeof task !== 'string' && typeof task !== 'number')) return []
    return [{ uri, task: String(task), service: typeof service === 'string' ? service : undefined }]
  })
}

function* chooseOne(scene: Scene, ref: Ref | undefined): Talk<Subject[]> {
  let snapshot: Snapshot
  let task: { id: string; service?: string }
  if (ref) {
    const found = scene.context.snapshotOf(ref.uri)
    if (!found) return yield* stop(refused(scene.t('The file of this engagement cannot be read'), { detail: [ref.uri] }))
    snapshot = found
    yield* requireReadable(scene, snapshot)
    yield* requireTask(scene, snapshot, ref.task)
    task = { id: ref.task, service: ref.service }
  } else {
    snapshot = yield* openEngagement(scene)
    task = yield* chooseTask(scene, snapshot)
  }
  if (task.service !== undefined) return [yield* subjectOf(scene, snapshot, task.id, task.service)]
  const services = splitServices(snapshot, task.id)
  if (services.length < 2) return [yield* subjectOf(scene, snapshot, task.id, services[0])]
  const { words } = snapshot.facts
  const statusOf = (service: string) => partsOf(snapshot, task.id).find(part => part.service === service)?.status ?? ''
  const all = '*'
  const choices: Choice[] = [
    ...services.map(service => ({ value: service, label: words.service(service), description: words.status(statusOf(service)) })),
    { value: all, label: scene.t('All of them') },
  ]
  const service = yield* pick(choices, {
    key: 'service',
    title: scene.t('For which service?'),
    placeholder: labelOf(snapshot, task.id),
  })
  const subjects: Subject[] = []
  for (const one of service === all ? services : [service]) subjects.push(yield* subjectOf(scene, snapshot, task.id, one))
  return subjects
}

function* requireTask({ t }: Scene, snapshot: Snapshot, id: string): Talk<void> {
  if (isMisplaced(snapshot, id)) {
    const message = t('{task} stands among the tasks that are not in the playbook: move it first', {
      task: labelOf(snapshot, id),
    })
    yield* stop(refused(message, { reveal: { uri: snapshot.uri, path: [uncategorized, id] } }))
  }
  if (isTask(snapshot, id)) return
  yield* stop(refused(t('The playbook has no task "{task}"', { task: id }), { reveal: { uri: snapshot.uri, path: ['tasks'] } }))
}

/** @returns the whole task where it is for this service alone; stops where it is not for the service at all */
function* subjectOf({ t }: Scene, snapshot: Snapshot, id: string, service: string | undefined): Talk<Subject> {
  const { states, words } = snapshot.facts
  const own = taskPath(snapshot, id)
  if (service === undefined) return { snapshot, id, path: own }
  const split = (rawAt(snapshot, own) as (ServiceTaskEntry & { services?: object }) | undefined)?.services
  const path = [...own, 'services', service]
  if (keysOf(split as Record<string, unknown> | undefined).includes(service)) return { snapshot, id, service, path }
  const services = isUncategorized(snapshot, id) ? [] : states.servicesOf(id)
  if (!services.includes(service)) {
    const values = { task: labelOf(snapshot, id), service: words.service(service) }
    yield* stop(refused(t('{task} is not for {service}', values), { reveal: { uri: snapshot.uri, path: own } }))
  }
  // A task for one service only needs not be split.
  return split != null || services.length > 1 ? { snapshot, id, service, path } : { snapshot, id, path: own }
}

/** The services by which a task is split; empty where it is not. */
function splitServices(snapshot: Snapshot, id: string): string[] {
  return partsOf(snapshot, id).flatMap(part => part.service ?? [])
}
