/** What in a file is about persons, or may be: found by the marks of the shape, so that a new field is covered by being described. */
import type { TSchema } from 'typebox'
import { EngagementFile, PeopleFile } from '../playbook/shape.ts'
import { isMap, type Json } from '../util/json.ts'

export interface PersonalText {
  /** Keys, names and addresses of persons, and the tenant, with what is shown instead: the same for all of one person. */
  readonly people: ReadonlyMap<string, string>
  /** Keys that people chose for entries, such as those of actions, and what is shown instead. */
  readonly entries: ReadonlyMap<string, string>
  /** Everything else that somebody typed freely. */
  readonly texts: ReadonlySet<string>
  /** Names of customers and numbers of engagements: they stay, as they do in the names of files. */
  readonly kept: ReadonlySet<string>
}

/**
 * @param files plain data of engagement files, such as both versions of one; what is of no known shape counts as free text
 * @param staff plain data of `people.yaml`
 */
export function personalTextOf(files: readonly (Json | undefined)[], staff: readonly (Json | undefined)[] = []): PersonalText {
  const found: Found = { people: new Map(), entries: new Map(), texts: new Set(), kept: new Set(), counts: new Map() }
  for (const data of files) {
    // People first, so that whoever is referred to has a number already.
    if (isMap(data)) visit(data.people, nodeAt(EngagementFile, 'people'), ['people'], found)
    visit(data, EngagementFile as unknown as Node, [], found)
  }
  for (const data of staff) visit(data, PeopleFile as unknown as Node, ['staff'], found)
  return found
}

/** The part of the schema that is looked at. */
interface Node {
  type?: string
  anyOf?: Node[]
  refers?: string
  of?: string
  form?: string
  enum?: unknown[]
  properties?: Record<string, Node>
  additionalProperties?: Node | false
  items?: Node
}

interface Found {
  readonly people: Map<string, string>
  readonly entries: Map<string, string>
  readonly texts: Set<string>
  readonly kept: Set<string>
  readonly counts: Map<string, number>
}

/** Free text that says which engagement it is, not who works on it. */
const kept: ReadonlySet<string> = new Set([
  'customer name',
  'engagement id',
  'engagement previous',
  'engagement calendar',
  'playbook',
])

function nodeAt(schema: TSchema, key: string): Node {
  return (schema as unknown as Node).properties?.[key] ?? {}
}

function visit(value: Json | undefined, node: Node, path: readonly string[], found: Found): void {
  if (value === null || value === undefined || typeof value === 'boolean') return
  if (typeof value === 'string' || typeof value === 'number') visitScalar(String(value), node, path, found)
  else if (Array.isArray(value)) {
    const items = options(node).find(option => option.items)?.items ?? {}
    for (const item of value) visit(item, items, path, found)
  } else visitMap(value, node, path, found)
}

function visitMap(value: { readonly [key: string]: Json }, node: Node, path: readonly string[], found: Found): void {
  const choices = options(node).filter(({ properties, additionalProperties }) => properties || additionalProperties)
  for (const [key, child] of Object.entries(value)) {
    const field = choices.map(({ properties }) => properties).find(properties => properties && Object.hasOwn(properties, key))?.[
      key
    ]
    const record = choices.find(({ additionalProperties }) => additionalProperties)
    if (field) visit(child, field, [...path, key], found)
    else if (record) {
      noteKey(key, record.of, path, found)
      const name = record.of === 'person' && isMap(child) ? person(key, found) : undefined
      if (name !== undefined && isMap(child)) noteNames(child, name, found)
      visit(child, record.additionalProperties || {}, [...path, key], found)
    } else {
      noteText(key, found)
      visit(child, {}, [...path, key], found)
    }
  }
}

function visitScalar(value: string, node: Node, path: readonly string[], found: Found): void {
  if (value.trim() === '') return
  const choices = options(node)
  if (choices.some(({ refers }) => refers === 'person')) person(value, found)
  else if (kept.has(path.join(' '))) found.kept.add(value)
  else if (path.join(' ') === 'customer tenant') found.people.set(value.trim(), '[tenant]')
  else if (choices.some(({ form }) => form === 'text') || choices.length === 0) noteText(value, found)
}

/** The keys of a record: persons, entries named by people, or ids of the playbook, which stay. */
function noteKey(key: string, of: string | undefined, path: readonly string[], found: Found): void {
  if (key.startsWith('x-')) noteText(key, found)
  else if (of === 'person' && path[1] !== 'covers') person(key, found)
  else if (of === 'entry' || of === 'risk' || of === 'partner' || of === 'person') {
    // The items of a process are the playbook's own.
    if (path[0] !== 'processes' && !found.entries.has(key)) found.entries.set(key, numbered(singular(path.at(-1) ?? ''), found))
  }
}

function noteNames(entry: { readonly [key: string]: Json }, name: string, found: Found): void {
  for (const field of ['name', 'email', 'github']) {
    const text = entry[field]
    if (typeof text === 'string' && text.trim()) found.people.set(text.trim(), field === 'email' ? '[address]' : name)
  }
}

function noteText(text: string, found: Found): void {
  if (/[\p{L}\p{N}]/u.test(text) && !found.people.has(text.trim())) found.texts.add(text.trim())
}

function person(key: string, found: Found): string {
  const known = found.people.get(key)
  if (known) return known
  const name = numbered('person', found)
  found.people.set(key, name)
  return name
}

function numbered(kind: string, { counts }: Found): string {
  const number = (counts.get(kind) ?? 0) + 1
  counts.set(kind, number)
  return `${kind}-${number}`
}

function singular(section: string): string {
  return section.replace(/s$/, '') || 'entry'
}

/** The shapes a value may have. */
function options(node: Node): Node[] {
  return node.anyOf ? node.anyOf.flatMap(options) : Object.keys(node).length > 0 ? [node] : []
}
