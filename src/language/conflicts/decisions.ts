/** What somebody has to decide between two sides of a conflict, and what needs no decision. */
import { canonicalText, twinKeys } from '../../review/mergeData.ts'
import type { Path } from '../../util/json.ts'
import { equalData } from '../../yaml/editData.ts'
import type { Data } from '../../yaml/editTree.ts'
import type { Side, Sides } from './markers.ts'

/** One thing that both sides say in different ways; undefined: a side removed it. */
export interface Decision extends Sides<Data | undefined> {
  readonly path: Path
  /** How both can stand: as two entries, or as this value; absent where only one can. */
  readonly both?: 'entries' | { readonly value: Data }
}

/** A field that one side only has, in an entry about which something is to be decided. */
export interface OneSided {
  readonly path: Path
  readonly side: Side
  readonly value: Data
}

export interface Origins extends Sides<Data> {
  /** Undefined where the markers do not show what both sides come from: then nothing counts as removed. */
  readonly base: Data | undefined
}

/** In the order of our side, then of theirs. */
export function findDecisions({ base, ours, theirs }: Origins): Decision[] {
  const found: Decision[] = []
  compare([], { base, ours, theirs, isKnown: base !== undefined }, found)
  return found
}

/** Without a base: whether one side added these or the other one removed them cannot be told. */
export function findOneSided({ base, ours, theirs }: Origins, decisions: readonly Decision[]): OneSided[] {
  if (base !== undefined) return []
  const inEntries = decisions.filter(({ path }) => path.length > 2).map(({ path }) => path.slice(0, 2))
  const entries = new Map(inEntries.map(path => [JSON.stringify(path), path]))
  const decided = new Set(decisions.map(({ path }) => JSON.stringify(path)))
  return [...entries.values()].flatMap(path => oneSidedIn(path, at(ours, path), at(theirs, path), decided))
}

function oneSidedIn(path: Path, ours: Data | undefined, theirs: Data | undefined, decided: ReadonlySet<string>): OneSided[] {
  if (decided.has(JSON.stringify(path))) return []
  const [o, t] = asMaps(path, ours, theirs)
  if (!o || !t) return []
  return keysOf(o, t).flatMap((key): OneSided[] => {
    const below = [...path, key]
    if (decided.has(JSON.stringify(below))) return []
    const [own, other] = [o.get(key), t.get(key)]
    if (isNothing(own) && isNothing(other)) return []
    if (isNothing(other)) return [{ path: below, side: 'ours', value: own as Data }]
    if (isNothing(own)) return [{ path: below, side: 'theirs', value: other as Data }]
    return oneSidedIn(below, own, other, decided)
  })
}

interface Compared {
  readonly base: Data | undefined
  readonly ours: Data | undefined
  readonly theirs: Data | undefined
  /** The base is known. */
  readonly isKnown: boolean
}

function compare(path: Path, sides: Compared, found: Decision[]): void {
  const { base, ours, theirs, isKnown } = sides
  if (canonicalText(ours, path) === canonicalText(theirs, path)) return
  if (isKnown && (same(base, ours) || same(base, theirs))) return
  if (isNothing(ours) || isNothing(theirs)) {
    // What one side took away and the other one changed.
    if (isKnown && !isNothing(base)) found.push({ path, ours, theirs })
    return
  }
  const [o, t] = asMaps(path, ours, theirs)
  if (o && t) {
    const [b] = asMaps(path, base, new Map())
    for (const key of keysOf(o, t))
      compareEntry([...path, key], { ...sides, base: b, ours: o, theirs: t } as MapsCompared, key, found)
  } else if (Array.isArray(ours) && Array.isArray(theirs)) {
    if (![...ours, ...theirs].every(isWord)) found.push({ path, ours, theirs, both: { value: union(ours, theirs) } })
  } else found.push({ path, ours, theirs, both: joined(path, ours, theirs) })
}

interface MapsCompared {
  readonly base: Map<string, Data> | undefined
  readonly ours: Map<string, Data>
  readonly theirs: Map<string, Data>
  readonly isKnown: boolean
}

function compareEntry(path: Path, { base, ours, theirs, isKnown }: MapsCompared, key: string, found: Decision[]): void {
  const [b, o, t] = [base?.get(key), ours.get(key), theirs.get(key)]
  if (b === undefined && twinKeys(path.slice(0, -1), key, ours, theirs)) {
    // Two entries that got the same key by chance both stay. Without a base they may be one entry that a side changed.
    if (isKnown) return
    if (said(o) !== said(t)) {
      found.push({ path, ours: o, theirs: t, both: 'entries' })
      return
    }
  }
  compare(path, { base: b, ours: o, theirs: t, isKnown }, found)
}

/** What a log entry or an action is about. */
function said(entry: Data | undefined): string {
  const texts = entry instanceof Map ? [entry.get('text'), entry.get('what')] : []
  return JSON.stringify(texts.map(text => text ?? null))
}

/** Two texts behind each other, where a text is what somebody tells. */
function joined(path: Path, ours: Data, theirs: Data): Decision['both'] {
  if (typeof ours !== 'string' || typeof theirs !== 'string' || !toldFields.has(String(path.at(-1)))) return undefined
  const [own, other] = [ours.trim(), theirs.trim()]
  if (!own || !other || own.includes(other) || other.includes(own)) return undefined
  const isShort = !/\n/.test(own + other) && own.length + other.length < 100
  return { value: isShort ? `${own} / ${other}` : `${own}\n\n${other}\n` }
}

const toldFields: ReadonlySet<string> = new Set([
  'note',
  'text',
  'background',
  'objectives',
  'blocker',
  'outcome',
  'scope',
  'engagement-start-reason',
])

function union(ours: readonly Data[], theirs: readonly Data[]): Data[] {
  return [...ours, ...theirs.filter(item => !ours.some(other => equalData(other, item)))]
}

/** Both as maps, where they are maps: a task in its short form has a status, nothing is a map without entries. */
function asMaps(path: Path, ...all: readonly (Data | undefined)[]): (Map<string, Data> | undefined)[] {
  const isMixed = all.some(data => data instanceof Map)
  return all.map(data => {
    if (data instanceof Map) return data
    if (!isMixed) return undefined
    if (isNothing(data)) return new Map()
    return isTask(path) && typeof data === 'string' ? new Map<string, Data>([['status', data]]) : undefined
  })
}

/** Where a text stands for a map with a status. */
export function isTask(path: Path): boolean {
  if (path[0] !== 'tasks' && path[0] !== 'uncategorized-tasks') return false
  return path.length === 2 || (path.length === 4 && path[2] === 'services')
}

/** The value at a path; a task's short form is its status. */
export function at(data: Data | undefined, path: Path): Data | undefined {
  let found = data
  for (const [index, step] of path.entries()) {
    if (found instanceof Map) found = found.get(String(step))
    else if (typeof found === 'string' && isTask(path.slice(0, index)) && step === 'status') continue
    else return undefined
  }
  return found
}

function keysOf(ours: ReadonlyMap<string, Data>, theirs: ReadonlyMap<string, Data>): string[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])]
}

function isWord(data: Data): boolean {
  return data === null || typeof data !== 'object'
}

export function isNothing(data: Data | undefined): data is null | undefined {
  return data === null || data === undefined
}

function same(a: Data | undefined, b: Data | undefined): boolean {
  return a === undefined || b === undefined ? a === b : equalData(a, b)
}
