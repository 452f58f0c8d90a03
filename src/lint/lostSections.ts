/**
 * Sections that a slip in column 1 made unreadable: `tasks` without its colon, a field or a task that lost its indentation, a
 * section that was indented into the one above it. Nobody knows what they hold, so they are taken out of the data as a whole.
 */
import type { ShapeFinding } from '../engagement/checkShape.ts'
import { fieldsAt } from '../engagement/edit.ts'
import { keyCandidates } from '../playbook/candidates.ts'
import { findClosest, findExact } from '../util/closest.ts'
import { isMap, type Json, type JsonMap, type Path } from '../util/json.ts'
import type { ParsedYaml, SyntaxProblem } from '../yaml/parse.ts'
import { topLevelEntries } from '../yaml/topLevel.ts'

export interface Readable {
  readonly parsed: ParsedYaml
  /** Sections that stand inside of another one. */
  readonly swallowed: readonly ShapeFinding[]
}

/**
 * The parsed file without the sections that cannot be trusted, which then count as unreadable, and with entries that slid into
 * the entry above at their own place.
 * @param isSound the data have the shape of an engagement: no entry holds another
 */
export function withoutLostSections(text: string, parsed: ParsedYaml, isSound: boolean): Readable {
  if (!isMap(parsed.data)) return { parsed, swallowed: [] }
  const inner = isSound && parsed.problems.length === 0 ? [] : findInner(parsed)
  const sectionsInside = findSwallowed(parsed.data)
  const outside = [...findOutside(text, parsed), ...(isSound ? [] : findEntriesOutside(parsed.data))]
  const fields = findFieldsOutside(parsed.data)
  const doubled = doubledGroups(parsed.problems)
  const swallowed = [...sectionsInside, ...inner, ...outside, ...fields]
  // Of an entry whose first line alone slid, nobody can tell which field is whose.
  const lost = [
    ...sectionsInside.flatMap(({ path }) => path.map(String)),
    ...inner.filter(({ value }) => value === null).map(({ path }) => String(path[0])),
    ...outside.map(({ value }) => String(value)),
    ...outside.map(({ path }) => String(path[0])),
    ...fields.map(({ path }) => String(path[0])),
    // Fields that stand twice in an entry may be those of two.
    ...parsed.problems.flatMap(({ code, path = [] }) =>
      code === 'duplicate-key' && path.length > 2 && records.includes(String(path[0])) ? [String(path[0])] : [],
    ),
    ...lostByColumn(text, parsed),
  ]
  if (swallowed.length === 0 && lost.length === 0) return { parsed, swallowed }
  const data = { ...parsed.data }
  for (const { path, value } of inner) if (value !== null) lift(data, path, value as Json)
  for (const key of lost) delete data[key]
  const repeated = new Set(doubled.flatMap(group => group.slice(1)))
  const problems = parsed.problems.filter(
    problem => !repeated.has(problem) && !isFallout(problem, inner) && !isInside(problem, parsed, outside),
  )
  const unreadable = [...parsed.unreadable, ...lost.map(key => ({ key, start: 0, end: 0 }))]
  return { parsed: { ...parsed, data, problems, unreadable }, swallowed }
}

function isFallout({ code, path }: SyntaxProblem, inner: readonly ShapeFinding[]): boolean {
  return code === 'duplicate-key' && inner.some(one => one.path.slice(0, -1).every((key, index) => path?.[index] === key))
}

function lift(data: JsonMap, path: Path, value: Json): void {
  const [section = '', key = '', slid = ''] = path.map(String)
  const entries = data[section] as JsonMap
  const { [slid]: _, ...rest } = entries[key] as JsonMap
  data[section] = { ...entries, [key]: rest, ...(Object.hasOwn(entries, slid) ? {} : { [slid]: value }) }
}

const sections = fieldsAt([]) ?? []
/** Sections of entries with one name each and the same fields. */
const records = sections.filter(section => fieldsAt([section]) === undefined && fieldsAt([section, 'any']) !== undefined)
const entryFields = new Map(records.map(section => [section, fieldsAt([section, 'any']) ?? []]))
const indentedSections = new Map(sections.map(section => [section, new RegExp(`^[ \\t]+${section}:`, 'm')]))
/** Undefined for sections with keys of people's own choice. */
const fieldsOf = new Map(sections.map(section => [section, fieldsAt([section])]))

function lostByColumn(text: string, { data, problems, unreadable }: ParsedYaml): string[] {
  if (problems.length === 0) return []
  const lost: string[] = []
  for (const { code, start, values } of problems) {
    if (code !== 'missing-colon' || (start > 0 && text[start - 1] !== '\n')) continue
    const written = String(values?.text ?? '')
    const key = findExact(written, keyCandidates(sections)) ?? findExact(written.split(/\s/)[0] ?? '', keyCandidates(sections))
    if (key !== undefined) lost.push(key)
  }
  // A section that is indented and makes what follows it unreadable.
  for (const key of sections) {
    const isKnown = unreadable.some(one => one.key === key) || (isMap(data) && Object.hasOwn(data, key))
    if (!isKnown && indentedSections.get(key)?.test(text)) lost.push(key)
  }
  return lost
}

/** A field or a task that begins in column 1 and breaks what follows it: the value of its finding is the section it belongs to. */
function findOutside(text: string, { unreadable }: ParsedYaml): ShapeFinding[] {
  const strays = unreadable.filter(({ key }) => !sections.includes(key))
  if (strays.length === 0) return []
  const entries = topLevelEntries(text)
  return strays.flatMap(({ key }): ShapeFinding[] => {
    const at = entries.findIndex(entry => entry.key === key)
    const home = entries.slice(0, Math.max(0, at)).findLast(entry => sections.includes(entry.key))?.key
    if (home === undefined) return []
    const isField = (fieldsOf.get(home) ?? entryFields.get(home))?.includes(key)
    const isEntry =
      !fieldsOf.get(home) &&
      !key.startsWith('x-') &&
      /^[\w-]+$/.test(key) &&
      findClosest(key, keyCandidates(sections)) === undefined
    return isField || isEntry ? [{ code: 'unknown-key', path: [key], value: home }] : []
  })
}

/** An entry that begins in column 1, below the section it belongs to. */
function findEntriesOutside(data: JsonMap): ShapeFinding[] {
  const found: ShapeFinding[] = []
  let home: string | undefined
  for (const [key, value] of Object.entries(data)) {
    if (sections.includes(key)) home = key
    else if (home === undefined || key.startsWith('x-')) continue
    else if (!isMap(value) && value !== null) {
      if (entryFields.get(home)?.includes(key)) found.push({ code: 'unknown-key', path: [key], value: home })
    } else if (records.includes(home) && isMap(value)) {
      const fields = fieldsAt([home, key]) ?? []
      const keys = Object.keys(value)
      if (keys.length > 0 && keys.every(field => fields.includes(field))) {
        found.push({ code: 'unknown-key', path: [key], value: home })
      }
    }
  }
  return found
}

/** The first field of each section that stands beside its entries instead of in one. */
function findFieldsOutside(data: JsonMap): ShapeFinding[] {
  return records.flatMap((section): ShapeFinding[] => {
    const entries = Object.hasOwn(data, section) ? data[section] : undefined
    if (!isMap(entries)) return []
    const fields = entryFields.get(section) ?? []
    const stray = Object.keys(entries).find(key => {
      const value = entries[key]
      if (!fields.includes(key) || value === null || Array.isArray(value)) return false
      return !isMap(value) || fieldsAt([section, 'any', key]) !== undefined
    })
    return stray === undefined ? [] : [{ code: 'unknown-key', path: [section, stray] }]
  })
}

/** Several fields that stand twice in one entry: the first line of the second entry is missing. */
function doubledGroups(problems: readonly SyntaxProblem[]): SyntaxProblem[][] {
  const groups = new Map<string, SyntaxProblem[]>()
  for (const problem of problems) {
    if (problem.code !== 'duplicate-key' || (problem.path?.length ?? 0) < 3) continue
    const key = JSON.stringify(problem.path?.slice(0, -1))
    groups.set(key, [...(groups.get(key) ?? []), problem])
  }
  return [...groups.values()].filter(group => group.length > 1)
}

/** What was found wrong with the indentation below such a field. */
function isInside({ code, start }: SyntaxProblem, { unreadable }: ParsedYaml, outside: readonly ShapeFinding[]): boolean {
  if (code !== 'indentation') return false
  return unreadable.some(one => start >= one.start && start <= one.end && outside.some(({ path }) => path[0] === one.key))
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

/** An entry in the entry above it: its fields stand there twice when only its first line slid, else below it. */
function findInner({ data, problems }: ParsedYaml): ShapeFinding[] {
  const found: ShapeFinding[] = []
  if (!isMap(data)) return found
  const doubled = problems.filter(({ code, path }) => code === 'duplicate-key' && path?.length === 3)
  for (const section of records) {
    const entries = data[section]
    if (!isMap(entries)) continue
    for (const [key, entry] of Object.entries(entries)) {
      if (!isMap(entry)) continue
      const fields = fieldsAt([section, key]) ?? []
      const isDoubled = doubled.some(({ path }) => path?.[0] === section && path[1] === key)
      for (const [slid, value] of Object.entries(entry)) {
        if (fields.includes(slid) || slid.startsWith('x-') || (byNumber.includes(section) && !/^\d+$/.test(slid))) continue
        const isEntry = isMap(value) && Object.keys(value).length > 1 && Object.keys(value).every(field => fields.includes(field))
        if (isEntry || (isDoubled && value === null)) found.push({ code: 'unknown-key', path: [section, key, slid], value })
      }
    }
  }
  return found
}

/** Their entries are numbers, so nothing else can be one of them. */
const byNumber: readonly string[] = ['tasks', 'uncategorized-tasks']

/** Their keys are ids of the playbook. */
const closed: readonly string[] = ['team', 'services', 'tasks', 'uncategorized-tasks', 'processes']

/** Where people choose the keys, a word that happens to name a section is one of theirs when something stands below it. */
function isBare(value: Json | undefined): boolean {
  return value === null
}
