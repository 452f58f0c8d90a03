/** Three-way merge of data by key and field: what the merged text has to say. */
import type { Path } from '../util/json.ts'
import { equalData } from '../yaml/editData.ts'
import type { Data } from '../yaml/editTree.ts'

export interface MergedData {
  /** Undefined: not there. Where both sides differ, ours. */
  readonly data: Data | undefined
  /** Where both sides changed the same thing in different ways. */
  readonly conflicts: readonly Path[]
}

/** @param base undefined where nothing was */
export function mergeData(path: Path, base: Data | undefined, ours: Data | undefined, theirs: Data | undefined): MergedData {
  const conflicts: Path[] = []
  return { data: merge(path, base, ours, theirs, conflicts), conflicts }
}

function merge(
  path: Path,
  base: Data | undefined,
  ours: Data | undefined,
  theirs: Data | undefined,
  conflicts: Path[],
): Data | undefined {
  if (same(ours, theirs)) return ours
  if (same(base, ours)) return theirs
  if (same(base, theirs)) return ours
  // Empty equals absent, so a side that only wrote or removed an empty key stated nothing.
  if (isNothing(base) && isNothing(ours)) return theirs
  if (isNothing(base) && isNothing(theirs)) return ours
  const [b, o, t] = alike(path, base, ours, theirs)
  if (o instanceof Map && t instanceof Map) return mergeMaps(path, b instanceof Map ? b : new Map(), o, t, conflicts)
  if (isWords(o) && isWords(t)) return mergeLists(isWords(b) ? b : [], o, t)
  conflicts.push(path)
  return ours
}

function mergeMaps(
  path: Path,
  base: Map<string, Data>,
  ours: Map<string, Data>,
  theirs: Map<string, Data>,
  conflicts: Path[],
): Data {
  const merged = new Map<string, Data>()
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const twins = base.has(key) ? undefined : twinKeys(path, key, ours, theirs)
    if (twins) {
      merged.set(twins.ours, ours.get(key) as Data)
      merged.set(twins.theirs, theirs.get(key) as Data)
      continue
    }
    const value = merge([...path, key], base.get(key), ours.get(key), theirs.get(key), conflicts)
    if (value !== undefined) merged.set(key, value)
  }
  return merged
}

/** Lists are sets: what a side added is there, what it removed is not. */
function mergeLists(base: readonly Data[], ours: readonly Data[], theirs: readonly Data[]): Data[] {
  const [inBase, inOurs, inTheirs] = [new Set(base), new Set(ours), new Set(theirs)]
  return [
    ...ours.filter(item => !inBase.has(item) || inTheirs.has(item)),
    ...theirs.filter(item => !inBase.has(item) && !inOurs.has(item)),
  ]
}

/**
 * Two different log entries or actions that happened to get the same key on both sides: each keeps its text, one of them gets
 * another key; which one depends on the texts only.
 */
export function twinKeys(
  path: Path,
  key: string,
  ours: ReadonlyMap<string, Data>,
  theirs: ReadonlyMap<string, Data>,
): { ours: string; theirs: string } | undefined {
  if (path.length !== 1 || (path[0] !== 'log' && path[0] !== 'actions') || !/^[\w.-]+$/.test(key)) return undefined
  const [o, t] = [ours.get(key), theirs.get(key)]
  if (!(o instanceof Map) || !(t instanceof Map) || equalData(o, t)) return undefined
  let other = `${key}-2`
  for (let n = 3; ours.has(other) || theirs.has(other); n++) other = `${key}-${n}`
  return canonicalText(o) < canonicalText(t) ? { ours: key, theirs: other } : { ours: other, theirs: key }
}

/** The same text for the same facts, whatever the order of keys and items; null and empty collections are alike. */
export function canonicalText(data: Data | undefined, path: Path = []): string {
  if (data === null || data === undefined) return 'null'
  if (Array.isArray(data))
    return data.length === 0
      ? 'null'
      : `[${data
          .map(item => canonicalText(item))
          .sort()
          .join()}]`
  if (data instanceof Map) {
    if (data.size === 0) return 'null'
    const entries = [...data].map(([key, value]) => `${JSON.stringify(key)}:${canonicalText(value, [...path, key])}`)
    return `{${entries.sort().join()}}`
  }
  return isTask(path) && typeof data === 'string' ? canonicalText(new Map([['status', data]])) : JSON.stringify(data)
}

/** The three as maps or lists where one of them is: a short task is a map with a status, nothing an empty collection. */
function alike(path: Path, ...all: readonly (Data | undefined)[]): readonly (Data | undefined)[] {
  if (all.some(data => data instanceof Map)) {
    return all.map(data => {
      if (isNothing(data)) return new Map<string, Data>()
      return isTask(path) && typeof data === 'string' ? new Map<string, Data>([['status', data]]) : data
    })
  }
  return all.some(Array.isArray) ? all.map(data => (isNothing(data) ? [] : data)) : all
}

/** Where a text stands for a map with a status. */
function isTask(path: Path): boolean {
  if (path[0] !== 'tasks' && path[0] !== 'uncategorized-tasks') return false
  return path.length === 2 || (path.length === 4 && path[2] === 'services')
}

function same(a: Data | undefined, b: Data | undefined): boolean {
  return a === undefined || b === undefined ? a === b : equalData(a, b)
}

function isNothing(data: Data | undefined): boolean {
  return data === null || data === undefined
}

function isWords(data: Data | undefined): data is Data[] {
  return Array.isArray(data) && data.every(item => item === null || typeof item !== 'object')
}
