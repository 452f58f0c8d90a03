/**
 * Data with gaps: values that stand in the text but could not be read. A rule that looked at one knows too little, so what it
 * says afterwards about that entry would be the fallout of a mistake that is reported already.
 */

import type { ShapeFinding } from '../engagement/checkShape.ts'
import { fieldsAt } from '../engagement/edit.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { EngagementFile } from '../playbook/shape.ts'
import { fieldMeant } from '../rules/fieldMeant.ts'
import { type JsonMap, keysOf, lookup, type Path } from '../util/json.ts'

/** Paths of values that are written (or required, or under a misspelled key) and absent from the data. */
export function gapsOf(findings: readonly ShapeFinding[], unreadable: readonly string[]): readonly Path[] {
  return [...unreadable.map(key => [key]), ...findings.flatMap(finding => gapOf(finding) ?? [])]
}

/** Tasks of the playbook that stand among the uncategorized ones: what the file says of them is not where rules look. */
export function misplacedTasks(file: EngagementFile, playbook: Playbook | undefined): readonly Path[] {
  const uncategorized = file['uncategorized-tasks']
  if (!uncategorized || !playbook) return []
  const misplaced = keysOf(uncategorized).filter(id => playbook.tasks.has(id) && lookup(file.tasks, id) == null)
  return misplaced.map(id => ['tasks', id])
}

function gapOf(finding: ShapeFinding): Path[] | undefined {
  if (finding.code !== 'unknown-key') return [finding.path]
  const meant = fieldMeant(finding)
  if (meant) return [meant]
  // A field of several entries beside it: it may be missing in any of them.
  const key = String(finding.path.at(-1))
  const parent = finding.path.slice(0, -1)
  // Or it slid into the entry above its own.
  const above = parent.slice(0, -1)
  return [
    ...(finding.keys ?? []).filter(home => fieldsAt([...parent, home])?.includes(key)).map(home => [...parent, home, key]),
    ...(fieldsAt(above) ?? []).filter(home => fieldsAt([...above, home])?.includes(key)).map(home => [...above, home, key]),
  ]
}

/** A copy of the data in which reading a gap is noticed. @param onRead told the path of each gap read. */
export function watchGaps(file: EngagementFile, gaps: readonly Path[], onRead: (gap: Path) => void): EngagementFile {
  let root: JsonMap = file as unknown as JsonMap
  for (const gap of gaps) root = watch(root, gap, 0, () => onRead(gap))
  return root as unknown as EngagementFile
}

/** True when a gap makes a problem about this entry doubtful. A gap in a section of its own, such as `customer`, touches all. */
export function isTouched(about: Path, gap: Path): boolean {
  if (gap.length < 2 || gap[0] === 'customer' || gap[0] === 'engagement') return true
  return about.length < 2 ? about[0] === gap[0] : about[0] === gap[0] && about[1] === gap[1]
}

const watched = new WeakSet<JsonMap>()

function watch(map: JsonMap, gap: Path, depth: number, onRead: () => void): JsonMap {
  const key = String(gap[depth])
  // Of a map that is watched already, its getters are copied, not what they would give.
  const copy: JsonMap = watched.has(map) ? Object.defineProperties({}, Object.getOwnPropertyDescriptors(map)) : { ...map }
  watched.add(copy)
  const child = Object.getOwnPropertyDescriptor(map, key)
  if (depth < gap.length - 1 && child && typeof child.value === 'object' && child.value !== null && !Array.isArray(child.value)) {
    copy[key] = watch(child.value as JsonMap, gap, depth + 1, onRead)
  } else if (child === undefined || isStandIn(child.value, gap)) {
    // Not enumerable: walking over the entries does not read what is not there. A whole section reads as an empty one.
    const empty = depth === 0 ? {} : undefined
    const get = () => {
      onRead()
      return empty
    }
    Object.defineProperty(copy, key, { configurable: true, enumerable: false, get })
  }
  return copy
}

/** The empty section that stands in the data for one that cannot be read. */
function isStandIn(value: unknown, gap: Path): boolean {
  return gap.length === 1 && typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
