/** Moves an engagement file to another version of its playbook: the pin, replaced and retired tasks; facts and comments stay. */
import { compareVersions } from '../playbook/catalogue.ts'
import { createIds, type RefersTo } from '../playbook/ids.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { EngagementFile, Reference } from '../playbook/shape.ts'
import { entriesOf, isMap, type Json, type JsonMap, keysOf, lookup, type Path } from '../util/json.ts'
import type { TextEdit } from '../util/textEdits.ts'
import type { Edit } from '../yaml/edit.ts'
import { readTree } from '../yaml/editTree.ts'
import { parseYaml } from '../yaml/parse.ts'
import { checkEngagementShape } from './checkShape.ts'
import { editEngagement } from './edit.ts'
import { referencesIn } from './references.ts'

export interface MigrateOptions {
  readonly to: Playbook
  /** The playbook the file is on, where it is known; without it nothing is said of what is left as it is. */
  readonly from?: Playbook
  /** `id@version` or `id` that files without a playbook are checked against. */
  readonly standard?: string
}

/** Why a file is not touched. */
export type NotMigrated =
  /** Another playbook, or no engagement. */
  | { readonly reason: 'other-playbook' | 'newer'; readonly pin: string }
  | { readonly reason: 'no-engagement' | 'unparsable' | 'anchored' | 'comments' | 'unsafe' }
  /** Both the replaced task and its successor, or two tasks with one successor, say something. */
  | { readonly reason: 'both'; readonly tasks: readonly [string, string]; readonly successor: string }

export interface Migrated {
  readonly ok: true
  readonly text: string
  readonly edits: readonly TextEdit[]
  /** False when the file is on the version already and nothing of it is replaced. */
  readonly changed: boolean
  /** What the file named before; absent: nothing. */
  readonly pin?: string
  readonly reference: string
  /** Tasks whose entry, and places that refer to them, now have the number of the successor. */
  readonly replaced: readonly { task: string; by: string; places: number }[]
  /** Retired tasks that nothing replaces; their entries stand among the uncategorized tasks. */
  readonly setAside: readonly string[]
  /** What the file refers to and the new version does not hold; left as it is. */
  readonly left: readonly { kind: Reference | 'item'; value: string; path: Path }[]
}

export type MigrationResult = Migrated | ({ readonly ok: false } & NotMigrated)

/** The text on the other version. Asserts no fact: a status moves as it is stated, or the file is not touched. Never throws. */
export function migrateEngagement(text: string, options: MigrateOptions): MigrationResult {
  const { to, standard } = options
  const parsed = parseYaml(text)
  if (!isMap(parsed.data)) return { ok: false, reason: parsed.problems.length > 0 ? 'unparsable' : 'no-engagement' }
  if (parsed.problems.length > 0) return { ok: false, reason: 'unparsable' }
  const { file } = checkEngagementShape(parsed.data)
  const pin = file.playbook ?? undefined
  const refused = refusePin(pin ?? standard, to)
  if (refused) return { ok: false, ...refused }
  const reference = `${to.id}@${to.version}`
  const plan = planTasks(parsed.data, file, to)
  if ('reason' in plan) return { ok: false, ...plan }
  const edits: Edit[] = pin === reference ? [] : [{ do: 'set', path: ['playbook'], value: reference }]
  edits.push(...plan.edits, ...referenceEdits(file, parsed.data, plan.successors))
  const left = leftAsIs(file, options)
  const edited = editEngagement(text, edits, to)
  if (!edited.ok) {
    const { reason } = edited
    return { ok: false, reason: reason === 'unparsable' || reason === 'anchored' ? reason : 'unsafe' }
  }
  if (losesComment(text, edited.text)) return { ok: false, reason: 'comments' }
  const counts = new Map<string, number>()
  for (const { value } of taskReferences(file)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return {
    ok: true,
    text: edited.text,
    edits: edited.edits,
    changed: edited.text !== text,
    ...(pin === undefined ? {} : { pin }),
    reference,
    replaced: [...plan.successors].flatMap(([task, by]) => {
      const places = (counts.get(task) ?? 0) + (plan.written.includes(task) ? 1 : 0)
      return places > 0 ? [{ task, by, places }] : []
    }),
    setAside: plan.setAside,
    left,
  }
}

/** The task that stands for a retired one at last; undefined when nothing does. */
export function successorOf(id: string, { retired, tasks }: Playbook): string | undefined {
  const seen = new Set<string>()
  let at = id
  while (!tasks.has(at)) {
    if (seen.has(at)) return undefined
    seen.add(at)
    const next = retired.get(at)?.replacedBy
    if (next === undefined) return undefined
    at = next
  }
  return at === id ? undefined : at
}

function refusePin(reference: string | undefined, to: Playbook): NotMigrated | undefined {
  if (reference === undefined) return undefined
  const [id, version] = reference.split('@')
  if (id !== to.id) return { reason: 'other-playbook', pin: reference }
  return version !== undefined && compareVersions(version, to.version) > 0 ? { reason: 'newer', pin: reference } : undefined
}

interface TaskPlan {
  readonly edits: Edit[]
  /** Of every retired task that the file names anywhere. */
  readonly successors: ReadonlyMap<string, string>
  readonly written: readonly string[]
  readonly setAside: readonly string[]
}

/** @param data as it is written: an entry of the wrong shape moves as well */
function planTasks(data: JsonMap, file: EngagementFile, to: Playbook): TaskPlan | NotMigrated {
  const tasks = isMap(data.tasks) ? data.tasks : {}
  const uncategorized = isMap(data['uncategorized-tasks']) ? data['uncategorized-tasks'] : {}
  const named = [...keysOf(tasks), ...taskReferences(file).map(({ value }) => value)]
  const successors = new Map(
    [...new Set(named)].flatMap(id => {
      const by = successorOf(id, to)
      return by === undefined ? [] : [[id, by] as const]
    }),
  )
  const edits: Edit[] = []
  const written: string[] = []
  const setAside: string[] = []
  const holders = new Map<string, string>()
  for (const [id, entry] of entriesOf(tasks)) if (!isEmpty(entry) && !successors.has(id)) holders.set(id, id)
  for (const [id, entry] of entriesOf(tasks)) {
    const by = successors.get(id)
    if (by !== undefined) {
      written.push(id)
      const other = holders.get(by)
      if (other !== undefined && !isEmpty(entry)) return { reason: 'both', tasks: [other, id], successor: by }
      const there = Object.hasOwn(tasks, by) || written.some(task => task !== id && successors.get(task) === by)
      if (!isEmpty(entry)) holders.set(by, id)
      // Of two that say nothing one is enough.
      if (there && (isEmpty(entry) || other !== undefined)) edits.push({ do: 'remove', path: ['tasks', id] })
      else {
        if (there) edits.push({ do: 'remove', path: ['tasks', by] })
        edits.push({ do: 'move', path: ['tasks', id], to: ['tasks', by] })
      }
    } else if (to.retired.has(id) && !to.tasks.has(id)) {
      if (lookup(uncategorized, id) != null && !isEmpty(entry)) {
        return { reason: 'both', tasks: [id, id], successor: id }
      }
      if (Object.hasOwn(uncategorized, id)) edits.push({ do: 'remove', path: ['uncategorized-tasks', id] })
      edits.push({ do: 'move', path: ['tasks', id], to: ['uncategorized-tasks', id] })
      setAside.push(id)
    }
  }
  return { edits, successors, written, setAside }
}

/** Other places that name a retired task get the number of its successor, written as the old one was. */
function referenceEdits(file: EngagementFile, data: Json, successors: ReadonlyMap<string, string>): Edit[] {
  return taskReferences(file).flatMap(({ path, value }): Edit[] => {
    const by = successors.get(value)
    if (by === undefined) return []
    const written = path.reduce<Json | undefined>((at, key) => {
      if (Array.isArray(at)) return at[Number(key)]
      return isMap(at) ? at[String(key)] : undefined
    }, data)
    const isNumber = typeof written === 'number' && /^[1-9]\d*$/.test(by)
    return [{ do: 'set', path: movedPath(path, successors), value: isNumber ? Number(by) : by }]
  })
}

/** A place inside of an entry that was moved before. */
function movedPath(path: Path, successors: ReadonlyMap<string, string>): Path {
  const by = path[0] === 'tasks' ? successors.get(String(path[1])) : undefined
  return by === undefined ? path : ['tasks', by, ...path.slice(2)]
}

function taskReferences(file: EngagementFile): { path: Path; value: string }[] {
  return referencesIn(file, ['task']).filter(({ isKey }) => !isKey)
}

const otherKinds: readonly (Reference & RefersTo)[] = ['role', 'service', 'motion', 'phase', 'process', 'task-status']

/** What the old version holds and the new one does not. */
function leftAsIs(file: EngagementFile, { from, to }: MigrateOptions): Migrated['left'] {
  if (!from) return []
  const [before, after] = [createIds(from.file, new Set()), createIds(to.file, new Set())]
  const references = referencesIn(file, otherKinds).filter(
    ({ kind, value }) => before.all(kind as RefersTo).includes(value) && !after.all(kind as RefersTo).includes(value),
  )
  const tasks = keysOf(file.tasks).filter(id => from.tasks.has(id) && !to.tasks.has(id) && !to.retired.has(id))
  const itemsOf = (playbook: Playbook, process: string, list: 'inputs' | 'outputs') =>
    (playbook.processes.get(process)?.process[list] ?? []).map(({ id }) => id)
  const items = entriesOf(file.processes).flatMap(([process, entry]) =>
    (['inputs', 'outputs'] as const).flatMap(list =>
      keysOf(entry?.[list])
        .filter(id => itemsOf(from, process, list).includes(id) && !itemsOf(to, process, list).includes(id))
        .map(id => ({ kind: 'item' as const, value: id, path: ['processes', process, list, id] })),
    ),
  )
  return [
    ...tasks.map(id => ({ kind: 'task' as const, value: id, path: ['tasks', id] })),
    ...references.map(({ kind, value, path }) => ({ kind, value, path })),
    ...items,
  ]
}

/** Nothing is stated yet. */
function isEmpty(entry: unknown): boolean {
  return entry == null || (isMap(entry) && Object.keys(entry).length === 0)
}

function losesComment(before: string, after: string): boolean {
  const left = readTree(after).comments.map(({ source }) => source)
  return readTree(before).comments.some(({ source }) => {
    const index = left.indexOf(source)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}
