/**
 * Sections that a slip in column 1 made unreadable: `tasks` without its colon, a field or a task that lost its indentation, a
 * section that was indented into the one above it. Nobody knows what they hold, so they are taken out of the data as a whole.
 */
import type { ShapeFinding } from '../engagement/checkShape.ts'
import { fieldsAt } from '../engagement/edit.ts'
import { keyCandidates } from '../playbook/candidates.ts'
import { findClosest, findExact } from '../util/closest.ts'
import { isMap, type Json, type JsonMap } from '../util/json.ts'
import type { ParsedYaml } from '../yaml/parse.ts'
import { topLevelEntries } from '../yaml/topLevel.ts'

export interface Readable {
  readonly parsed: ParsedYaml
  /** Sections that stand inside of another one. */
  readonly swallowed: readonly ShapeFinding[]
}

/** The parsed file without the sections that cannot be trusted; they count as unreadable. */
export function withoutLostSections(text: string, parsed: ParsedYaml): Readable {
  if (!isMap(parsed.data)) return { parsed, swallowed: [] }
  const swallowed = findSwallowed(parsed.data)
  const lost = [...swallowed.flatMap(({ path }) => path.map(String)), ...lostByColumn(text, parsed)]
  if (lost.length === 0) return { parsed, swallowed }
  const data = { ...parsed.data }
  for (const key of lost) delete data[key]
  const unreadable = [...parsed.unreadable, ...lost.map(key => ({ key, start: 0, end: 0 }))]
  return { parsed: { ...parsed, data, unreadable }, swallowed }
}

const sections = fieldsAt([]) ?? []
/** Undefined for sections with keys of people's own choice. */
const fieldsOf = new Map(sections.map(section => [section, fieldsAt([section])]))

function lostByColumn(text: string, { problems, unreadable }: ParsedYaml): string[] {
  if (problems.length === 0) return []
  const lost: string[] = []
  for (const { code, start, values } of problems) {
    if (code !== 'missing-colon' || (start > 0 && text[start - 1] !== '\n')) continue
    const key = findExact(String(values?.text ?? ''), keyCandidates(sections))
    if (key !== undefined) lost.push(key)
  }
  // A field that begins in column 1 and breaks what follows it belongs to the section above.
  const strays = unreadable.filter(({ key }) => findClosest(key, keyCandidates(sections)) === undefined)
  if (strays.length === 0) return lost
  const entries = topLevelEntries(text)
  for (const { key } of strays) {
    const at = entries.findIndex(entry => entry.key === key)
    const home = entries.slice(0, Math.max(0, at)).findLast(entry => sections.includes(entry.key))
    if (home) lost.push(home.key)
  }
  return lost
}

/** A section under another one, where the file has none of its own: all that follows it in the text slid with it. */
function findSwallowed(data: JsonMap): ShapeFinding[] {
  const found: ShapeFinding[] = []
  for (const outer of sections) {
    const entries = Object.hasOwn(data, outer) ? data[outer] : undefined
    if (!isMap(entries)) continue
    const fields = fieldsOf.get(outer)
    for (const key of sections) {
      if (!Object.hasOwn(entries, key) || Object.hasOwn(data, key) || fields?.includes(key)) continue
      if (fields || closed.includes(outer) || isBare(entries[key])) found.push({ code: 'unknown-key', path: [outer, key] })
    }
  }
  return found
}

/** Their keys are ids of the playbook. */
const closed: readonly string[] = ['team', 'services', 'tasks', 'uncategorized-tasks', 'processes']

/** Where people choose the keys, a word that happens to name a section is one of theirs when something stands below it. */
function isBare(value: Json | undefined): boolean {
  return value === null
}
