/** What the views are worked out from, and small things that all of them need. */
import type { Catalogue } from '../../playbook/catalogue.ts'
import type { PeopleFile } from '../../playbook/shape.ts'
import type { IsoDate } from '../../util/dates.ts'
import { lookup, type Path } from '../../util/json.ts'
import type { Translate } from '../../util/translate.ts'
import type { PendingTask, Summary } from '../summary.ts'

export interface TreeContext {
  /** Every engagement of the workspace. A change of one makes a new list: what is worked out is kept by the list. */
  readonly summaries: readonly Summary[]
  readonly catalogue: Catalogue
  /** Our own staff, of the whole workspace or of the `people.yaml` nearest to a file. */
  readonly staff?: PeopleFile
  readonly staffOf?: (uri: string) => PeopleFile
  readonly today: IsoDate
  readonly t: Translate
  /** Files that were not read because there are too many. */
  readonly more?: number
  /** Numbers of the tasks that this branch changed in a file; absent or none where that is not known. */
  readonly changedTasks?: (uri: string) => ReadonlySet<string> | undefined
}

export function staffFor({ staff, staffOf }: TreeContext, uri: string): PeopleFile {
  return staffOf?.(uri) ?? staff ?? noStaff
}

const noStaff: PeopleFile = {}

export function isChanged({ changedTasks }: TreeContext, { uri }: Summary, { id }: PendingTask): boolean {
  return changedTasks?.(uri)?.has(id) === true
}

/** Keys of those who own what is still to be done of a task. */
export function ownersOf({ parts, owner }: PendingTask): readonly string[] {
  if (!parts) return owner ? [owner.person] : []
  return [...new Set(parts.filter(part => part.pending).flatMap(part => part.owner?.person ?? []))]
}

export function nameOf(person: string, { people }: Summary): string {
  return lookup(people, person) ?? person
}

/** Everything overdue: tasks, and other dated things. */
export function overdueIn({ pending, agenda }: Summary): number {
  return pending.filter(task => task.overdue).length + agenda.filter(entry => entry.overdue && entry.kind !== 'task').length
}

/** A text of several parts that is unique for them, whatever they hold. */
export function idOf(...parts: readonly string[]): string {
  return parts.map(encoded).join('/')
}

/** Half a surrogate pair has no encoding; `@` stays as people write it in the names of playbooks. */
function encoded(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')).replaceAll('%40', '@')
}

/** The parts of `idOf`; undefined for a text that it did not make. */
export function partsOf(id: string): string[] | undefined {
  try {
    return id.split('/').map(decodeURIComponent)
  } catch {
    return undefined
  }
}

/** A path as one part of an id. */
export function pathId(path: Path): string {
  return path.join('/')
}

export function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The parts that are not empty, behind each other. */
export function joined(...parts: readonly (string | undefined | false)[]): string {
  return parts.filter(Boolean).join(' · ')
}

/** A whole sentence for screen readers. */
export function spoken(...parts: readonly (string | undefined | false)[]): string {
  return parts.filter(Boolean).join(', ')
}
