/** What a file says of one task, wherever it stands: among those of the playbook or among the uncategorized ones. */
import { partOf, type TaskPart } from '../../engagement/taskState.ts'
import { shortTaskName } from '../../playbook/taskName.ts'
import { taskLabel } from '../../report/thingText.ts'
import { entriesOf, keysOf, lookup, type Path } from '../../util/json.ts'
import type { Snapshot } from '../snapshot.ts'

/** Of the playbook or of the file. */
export function isTask({ facts }: Snapshot, id: string): boolean {
  const written = [...keysOf(facts.file.tasks), ...keysOf(facts.file[uncategorized])]
  return facts.playbook.tasks.has(id) || written.includes(id)
}

/** Of a task of the playbook or the file, for each service where it is split. Never empty. */
export function partsOf(snapshot: Snapshot, id: string): readonly TaskPart[] {
  const { facts } = snapshot
  if (!isUncategorized(snapshot, id)) return facts.states.task(id).parts
  const path = taskPath(snapshot, id)
  const raw = lookup(facts.file[uncategorized], id)
  const assigned = facts.file.engagement?.assigned
  const split = typeof raw === 'string' ? [] : entriesOf(raw?.services)
  if (split.length === 0) return [partOf(facts.playbook, raw, path, assigned)]
  return split.map(([service, part]) => ({
    ...partOf(facts.playbook, part, [...path, 'services', service], assigned),
    service,
  }))
}

/** Where a task is or will be written. */
export function taskPath(snapshot: Snapshot, id: string): Path {
  return [isUncategorized(snapshot, id) ? uncategorized : 'tasks', id]
}

export const uncategorized = 'uncategorized-tasks'

/** It stands among the uncategorized tasks alone. One that the playbook holds has to be moved first: a rule offers that. */
export function isUncategorized({ facts }: Snapshot, id: string): boolean {
  const { file, playbook } = facts
  return !playbook.tasks.has(id) && !keysOf(file.tasks).includes(id) && keysOf(file[uncategorized]).includes(id)
}

/** Number and name. */
export function labelOf(snapshot: Snapshot, id: string): string {
  const { file, words } = snapshot.facts
  const raw = isUncategorized(snapshot, id) ? lookup(file[uncategorized], id) : undefined
  const name = typeof raw === 'string' ? undefined : raw?.name
  const label = taskLabel(id, words)
  return name ? `${id} ${shortTaskName(name)}` : label === `${id} ${id}` ? id : label
}

/** The playbook holds it, and it stands among those that the playbook does not hold. */
export function isMisplaced({ facts }: Snapshot, id: string): boolean {
  const { file, playbook } = facts
  return playbook.tasks.has(id) && lookup(file.tasks, id) == null && keysOf(file[uncategorized]).includes(id)
}

/** Something below an entry is written and could not be understood. */
export function hasGapBelow({ checked }: Snapshot, path: Path): boolean {
  return checked.gaps.some(gap => gap.length > path.length && path.every((step, index) => String(step) === String(gap[index])))
}

/** The sound data at a path. */
export function rawAt({ facts }: Snapshot, path: Path): unknown {
  let found: unknown = facts.file
  for (const key of path) found = lookup(found as Record<string, unknown> | undefined, String(key))
  return found
}
