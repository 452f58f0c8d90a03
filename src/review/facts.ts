/**
 * The facts of an engagement, one by one, the same however they are written: order, quotes, comments, long and short form of a
 * task, null and absent make no difference, and neither do defaults that are written out.
 */
import type { FactChange, FactShape, FactValue } from '../engagement/changes.ts'
import { initialStatus } from '../engagement/taskState.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { EngagementFile, type ServiceTaskEntry, type TaskEntry } from '../playbook/shape.ts'
import { isIsoDate } from '../util/dates.ts'
import { entriesOf, isMap, type Path } from '../util/json.ts'

export interface Fact {
  readonly path: Path
  readonly value: FactValue
  readonly shape: FactShape
}

/** By `keyOf` of their paths, in the order of the file. */
export type Facts = ReadonlyMap<string, Fact>

/** @param file of sound shape */
export function factsOf(file: EngagementFile, playbook: Playbook | undefined): Facts {
  const facts = new Map<string, Fact>()
  walk(EngagementFile as unknown as Node, canonical(file, playbook), [], facts)
  return facts
}

/** One text for a path; two paths have the same only when they are the same. */
export function keyOf(path: Path): string {
  return JSON.stringify(path.map(String))
}

/** What makes `after` of `before`, in the order of `after`, with what is gone at the end. */
export function diffFacts(before: Facts, after: Facts): FactChange[] {
  const changes: FactChange[] = []
  for (const [key, { path, value, shape }] of after) {
    const old = before.get(key)
    if (!old) changes.push({ path, after: value, shape })
    else if (!sameValue(old.value, value)) changes.push({ path, before: old.value, after: value, shape })
  }
  for (const [key, { path, value, shape }] of before) if (!after.has(key)) changes.push({ path, before: value, shape })
  return changes
}

/** The facts after the changes. */
export function applyFacts(changes: readonly FactChange[], before: Facts): Facts {
  const facts = new Map(before)
  for (const { path, after, shape } of changes) {
    if (after === undefined) facts.delete(keyOf(path))
    else facts.set(keyOf(path), { path, value: after, shape })
  }
  return facts
}

export function sameValue(a: FactValue | undefined, b: FactValue | undefined): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && JSON.stringify(a) === JSON.stringify(b))
}

interface Node {
  anyOf?: Node[]
  type?: string
  form?: string
  refers?: FactShape['refers']
  kind?: string
  of?: string
  properties?: Record<string, Node>
  additionalProperties?: Node | false
  items?: Node
}

function walk(node: Node, value: unknown, path: Path, facts: Map<string, Fact>): void {
  if (value === null || value === undefined) return
  const options = optionsOf(node)
  if (Array.isArray(value)) {
    const items = [...new Set(value.filter(item => item != null).map(String))].sort()
    const list = options.find(({ type }) => type === 'array')?.items
    if (items.length > 0) add(facts, path, items, list ?? {})
  } else if (isMap(value)) {
    const map = options.find(({ type }) => type === 'object')
    for (const [key, child] of entriesOf(value)) {
      const at = [...path, key]
      const inner = map?.properties && Object.hasOwn(map.properties, key) ? map.properties[key] : map?.additionalProperties
      if (!inner) continue
      if (!map?.properties && isEntry(map, path)) add(facts, at, null, {})
      walk(inner, child, at, facts)
    }
  } else {
    const scalar = options.find(({ type }) => type === typeof value) ?? options.find(({ type }) => type === 'integer') ?? {}
    const isId = options.some(({ refers }) => refers !== undefined)
    add(facts, path, isId ? String(value) : (value as FactValue), scalar)
  }
}

/** Whether an empty entry says something: that a service is listed, a person known, a risk seen. */
function isEntry(node: Node | undefined, path: Path): boolean {
  if (path[0] === 'tasks') return false
  if (path[0] === 'uncategorized-tasks') return path.length === 1
  return node?.of === 'entry'
    ? path[0] !== 'processes'
    : node?.of !== undefined && path.length === 1 && path[0] !== 'team' && path[0] !== 'processes'
}

function add(facts: Map<string, Fact>, path: Path, value: FactValue, { form, refers, kind }: Node): void {
  facts.set(keyOf(path), { path, value, shape: { ...(form && { form }), ...(refers && { refers }), ...(kind && { kind }) } })
}

const options = new WeakMap<Node, Node[]>()

function optionsOf(node: Node): Node[] {
  let known = options.get(node)
  if (!known) {
    known = node.anyOf ? node.anyOf.flatMap(optionsOf) : [node]
    options.set(node, known)
  }
  return known
}

/** The file with tasks in their long form and without what only repeats a default. */
function canonical(file: EngagementFile, playbook: Playbook | undefined): EngagementFile {
  const initial = playbook ? initialStatus(playbook) : 'not-started'
  const { status, phase, ...engagement } = file.engagement ?? {}
  const first = playbook?.phases[0]?.id
  return {
    ...file,
    engagement: {
      ...engagement,
      ...(status !== 'active' && { status }),
      ...(phase !== first && { phase }),
    } as EngagementFile['engagement'],
    tasks: eachOf(file.tasks, raw => longTask(raw, initial)),
    'uncategorized-tasks': eachOf(file['uncategorized-tasks'], raw => longTask(raw, initial)),
    log: eachOf(file.log, (entry, key) => ({
      date: isIsoDate(key.slice(0, 10)) ? key.slice(0, 10) : undefined,
      ...stated(entry),
    })),
  }
}

type Raw = string | TaskEntry | ServiceTaskEntry | null

function longTask(raw: Raw, initial: string): TaskEntry {
  const entry: TaskEntry = { ...(typeof raw === 'string' ? { status: raw } : stated(raw)) }
  if (entry.status === initial) delete entry.status
  if (!entry.services) return entry
  // Beside the task's own status an empty part means not started, unlike one that is absent.
  return {
    ...entry,
    services: eachOf(entry.services, part => ({
      status: initial,
      ...(typeof part === 'string' ? { status: part } : stated(part)),
    })),
  }
}

/** The fields that hold something. */
function stated<T extends object>(entry: T | null | undefined): Partial<T> {
  return Object.fromEntries(Object.entries(entry ?? {}).filter(([, value]) => value != null)) as Partial<T>
}

function eachOf<T, R>(
  map: { [key: string]: T } | null | undefined,
  change: (value: T, key: string) => R,
): { [key: string]: R } | undefined {
  return map ? Object.fromEntries(entriesOf(map).map(([key, value]) => [key, change(value, key)])) : undefined
}
