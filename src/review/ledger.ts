/** The facts that changed, each given out once: what nobody takes is left for the next who asks. */
import type { DateChange, FactChange, FactValue, Moved } from '../engagement/changes.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { businessDaysBetween, daysBetween, type Holidays, isIsoDate } from '../util/dates.ts'
import { lookup, type Path } from '../util/json.ts'
import { type Facts, keyOf } from './facts.ts'

/** What the parts of a difference are made from. */
export interface Scene {
  readonly before: Facts
  readonly after: Facts
  /** That of the later version where there is one. */
  readonly playbook: Playbook | undefined
  readonly holidays: Holidays
  /** Not given out yet, by `entryKey`, in the order of the later file. */
  readonly left: Map<string, FactChange[]>
}

/** The changes by the entry they belong to, so that a file with thousands of entries is not searched for each of them. */
export function byEntry(changes: readonly FactChange[]): Map<string, FactChange[]> {
  const entries = new Map<string, FactChange[]>()
  for (const change of changes) {
    const key = entryKey(change.path)
    const known = entries.get(key)
    if (known) known.push(change)
    else entries.set(key, [change])
  }
  return entries
}

function entryKey(path: Path): string {
  return keyOf(path.slice(0, 2))
}

/** What is left at a path and below. */
export function leftBelow({ left }: Scene, path: Path): FactChange[] {
  if (path.length >= 2) return (left.get(entryKey(path)) ?? []).filter(change => isBelow(change.path, path))
  return [...left.values()].flat().filter(change => isBelow(change.path, path))
}

/** Gives out the changed facts that the test picks. */
export function take(scene: Scene, test: (change: FactChange) => boolean): FactChange[] {
  return [...scene.left.keys()].flatMap(key => takeFrom(scene, key, test))
}

/** Gives out the changed facts at a path and below. @param path of an entry or deeper, or of a section */
export function takeBelow(scene: Scene, path: Path, test: (change: FactChange) => boolean = () => true): FactChange[] {
  const isWanted = (change: FactChange) => isBelow(change.path, path) && test(change)
  return path.length >= 2 ? takeFrom(scene, entryKey(path), isWanted) : take(scene, isWanted)
}

function takeFrom({ left }: Scene, key: string, test: (change: FactChange) => boolean): FactChange[] {
  const all = left.get(key) ?? []
  const taken = all.filter(test)
  if (taken.length === all.length) left.delete(key)
  else if (taken.length > 0) {
    const gone = new Set(taken)
    left.set(
      key,
      all.filter(change => !gone.has(change)),
    )
  }
  return taken
}

export function isBelow(path: Path, parent: Path): boolean {
  return parent.length <= path.length && parent.every((key, index) => String(key) === String(path[index]))
}

/** A fact before or after; undefined where it is not stated. */
export function valueAt(facts: Facts, path: Path): FactValue | undefined {
  return facts.get(keyOf(path))?.value
}

/** As `valueAt`, of a fact that is one text. */
export function textAt(facts: Facts, path: Path): string | undefined {
  const value = valueAt(facts, path)
  return value === undefined || value === null || Array.isArray(value) ? undefined : String(value)
}

/** Keys directly below a path at which something changed and was not given out. */
export function changedKeys(scene: Scene, path: Path): string[] {
  const deeper = leftBelow(scene, path).filter(change => change.path.length > path.length)
  return [...new Set(deeper.map(change => String(change.path[path.length])))]
}

/** How far a date moved; undefined unless both are dates. */
export function movedBetween(from: unknown, to: unknown, holidays: Holidays): Moved | undefined {
  if (!isIsoDate(from) || !isIsoDate(to) || from === to) return undefined
  return { days: daysBetween(from, to), businessDays: businessDaysBetween(from, to, holidays) }
}

const plannedFields: ReadonlySet<string> = new Set([
  ...['due', 'unblock-by', 'engagement-start', 'follow-up', 'until', 'start', 'end'],
])

/** A date that was recorded, moved or taken away. */
export function dateChange(scene: Scene, fact: FactChange): DateChange {
  const { path, before, after } = fact
  const from = isIsoDate(before) ? before : undefined
  const to = isIsoDate(after) ? after : undefined
  const field = String(path.at(-1))
  const planned = plannedFields.has(field) || (field === 'date' && path.at(-2) === 'dibs')
  const closed = planned ? isClosed(scene.after, path, scene.playbook) : from !== undefined && to !== undefined
  return { kind: 'date', path, facts: [fact], from, to, moved: movedBetween(from, to, scene.holidays), planned, closed }
}

/** Whether what a date belongs to is over. */
function isClosed(facts: Facts, path: Path, playbook: Playbook | undefined): boolean {
  const parent = path.slice(0, -1)
  if (path.at(-1) === 'unblock-by') return textAt(facts, [...parent, 'status']) !== playbook?.policies.entitlements?.blocked
  if (textAt(facts, [...parent, 'completed']) ?? textAt(facts, [...parent, 'closed'])) return true
  const status = textAt(facts, [...parent, 'status'])
  if (status === undefined) return false
  const state = lookup(playbook?.vocabulary['task-statuses'], status)?.state
  return status === 'complete' || state === 'closed'
}
