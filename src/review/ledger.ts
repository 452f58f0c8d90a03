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
  /** In the order of the later file. */
  readonly left: FactChange[]
}

/** Gives out the changed facts that the test picks. */
export function take(scene: Scene, test: (change: FactChange) => boolean): FactChange[] {
  const taken = scene.left.filter(test)
  if (taken.length > 0) scene.left.splice(0, scene.left.length, ...scene.left.filter(change => !taken.includes(change)))
  return taken
}

/** The changed facts at a path and below. */
export function takeBelow(scene: Scene, path: Path, test: (change: FactChange) => boolean = () => true): FactChange[] {
  return take(scene, change => isBelow(change.path, path) && test(change))
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

/** Keys directly below a path, before and after, those of the later file first. */
export function keysBelow(scene: Scene, path: Path): string[] {
  const keys = [...scene.after.values(), ...scene.before.values()].flatMap(fact =>
    fact.path.length > path.length && isBelow(fact.path, path) ? [String(fact.path[path.length])] : [],
  )
  return [...new Set(keys)]
}

/** Keys directly below a path at which something changed and was not given out. */
export function changedKeys(scene: Scene, path: Path): string[] {
  const keys = scene.left.flatMap(change =>
    change.path.length > path.length && isBelow(change.path, path) ? [String(change.path[path.length])] : [],
  )
  return [...new Set(keys)]
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
  if (textAt(facts, [...parent, 'completed']) ?? textAt(facts, [...parent, 'closed'])) return true
  const status = textAt(facts, [...parent, 'status'])
  if (status === undefined) return false
  const state = lookup(playbook?.vocabulary['task-statuses'], status)?.state
  return status === 'complete' || state === 'closed'
}
