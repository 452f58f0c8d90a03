/** The outline of an engagement: sections, tasks, services, people and records under telling names in the user's language. */
import { countParts, dibsParts, ssatParts } from '../engagement/adoption.ts'
import { initialStatus } from '../engagement/taskState.ts'
import { EngagementFile, type Reference } from '../playbook/shape.ts'
import { shortTaskName } from '../playbook/taskName.ts'
import { personName } from '../report/persons.ts'
import type { Snapshot } from './snapshot.ts'
import type { DocumentSymbol } from './types.ts'
import { childOf, findWritten, keySpan, textOf, valueSpan, type Written, type WrittenTree, writtenOf } from './written.ts'

/** In the order of the text, broken parts as far as their lines tell. Names are never empty. */
export function documentSymbols(snapshot: Snapshot): DocumentSymbol[] {
  const tree = writtenOf(snapshot.text)
  const context = { snapshot, tree }
  return tree.entries.map(entry => symbolOf(context, entry, { fields: fieldsOf(root, String(entry.key)), parents: [] }))
}

interface Context {
  readonly snapshot: Snapshot
  readonly tree: WrittenTree
}

/** What the format says of an entry. */
interface Place {
  readonly fields: readonly Field[]
  /** What the keys around this entry refer to. */
  readonly of?: Reference | 'entry'
  /** The entries it stands in, outermost first. */
  readonly parents: readonly Written[]
}

interface Field {
  readonly anyOf?: readonly Field[]
  readonly refers?: Reference
  readonly of?: Reference | 'entry'
  /** `word`, `date`, ... */
  readonly form?: string
  readonly type?: string
  /** Of a word: what its names are listed under. */
  readonly kind?: string
  readonly properties?: Readonly<Record<string, Field>>
  readonly additionalProperties?: Field | false
  readonly items?: Field
}

const root: readonly Field[] = [EngagementFile as unknown as Field]

function symbolOf(context: Context, entry: Written, place: Place): DocumentSymbol {
  const { fields, parents } = place
  const parts = fields.flatMap(partsOf)
  const of = parts.find(field => field.of !== undefined)?.of
  const selection = typeof entry.key === 'number' ? valueSpan(entry) : keySpan(entry)
  const name = nameOf(context, entry, place)
  const detail = detailOf(context, entry, { ...place, fields: parts })
  return {
    name: name.trim() || '-',
    ...(detail ? { detail: cut(detail) } : {}),
    kind: kindOf(place, parts),
    range: { start: entry.start, end: entry.end },
    selection,
    children: entry.children.map(child => {
      const own = typeof child.key === 'number' ? parts.flatMap(({ items }) => items ?? []) : fieldsOf(parts, child.key)
      return symbolOf(context, child, { fields: own, of, parents: [...parents, entry] })
    }),
  }
}

/** The options of a value, unions taken apart. */
function partsOf(field: Field): readonly Field[] {
  let parts = options.get(field)
  if (!parts) {
    parts = field.anyOf?.flatMap(partsOf) ?? [field]
    options.set(field, parts)
  }
  return parts
}

/** The format has few fields, a file many entries. */
const options = new WeakMap<Field, readonly Field[]>()

function fieldsOf(fields: readonly Field[], key: string): readonly Field[] {
  return fields.flatMap(({ properties, additionalProperties }) => {
    if (properties && Object.hasOwn(properties, key)) return properties[key] as Field
    return additionalProperties && !key.startsWith('x-') ? additionalProperties : []
  })
}

function kindOf({ of, parents }: Place, parts: readonly Field[]): DocumentSymbol['kind'] {
  if (parents.length === 0) return 'section'
  if (of === 'task' || of === 'service' || of === 'person') return of
  if (of !== undefined && of !== 'role') return 'entry'
  return parts.some(({ form }) => form === 'date' || form === 'item') ? 'date' : 'field'
}

/** Fields that say what an entry is about, the most telling first. */
const telling = ['name', 'what', 'topic', 'scope', 'text'] as const

function nameOf({ snapshot, tree }: Context, entry: Written, { fields, of, parents }: Place): string {
  const { words } = snapshot.facts
  const key = String(entry.key)
  if (typeof entry.key === 'number') {
    const said = textOf(tree, entry)
    const refers = fields.flatMap(partsOf).find(field => field.refers)?.refers
    return said ? cut(wordFor(snapshot, tree, { refers }, said)) : String(entry.key + 1)
  }
  switch (of) {
    case undefined:
      return fields.length > 0 ? words.key(key) : key
    case 'task': {
      const known = words.task(key)
      const name = known === key ? textOf(tree, childOf(entry, 'name')) : known
      return name ? `${key} ${shortTaskName(name)}` : key
    }
    case 'service':
      return words.service(key)
    case 'role':
      return words.role(key)
    case 'process':
      return words.process(key)
    default:
      if (parents[0]?.key === 'processes') return words.item(String(parents[1]?.key), key)
      return recordName({ snapshot, tree }, entry, parents[0]?.key === 'log')
  }
}

function recordName({ snapshot, tree }: Context, entry: Written, isLog: boolean): string {
  const key = String(entry.key)
  if (isLog) {
    const date = textOf(tree, childOf(entry, 'date')) || /^\d{4}-\d{2}-\d{2}(?=-|$)/.exec(key)?.[0]
    const kind = textOf(tree, childOf(entry, 'kind'))
    return date ? [date, kind && snapshot.facts.words.value('log-kind', kind)].filter(Boolean).join(' ') : key
  }
  const found = telling.map(field => textOf(tree, childOf(entry, field)).trim()).find(text => text !== '')
  return found === undefined ? key : cut(found)
}

function detailOf(context: Context, entry: Written, place: Place): string | undefined {
  const { snapshot, tree } = context
  const { words, playbook } = snapshot.facts
  const said = (field: string) => textOf(tree, childOf(entry, field))
  if (typeof entry.key === 'number') return undefined
  const [section] = place.parents
  if (place.of === 'task') {
    const parts = childOf(entry, 'services')?.children ?? []
    const split = parts.map(
      part => `${words.service(String(part.key))}: ${words.status(statusOf(context, part) || said('status'))}`,
    )
    if (split.length > 0) return split.join(', ')
    if (entry.kind === 'list') return undefined
    return words.status(statusOf(context, entry) || initialStatus(playbook))
  }
  if (place.of === 'service' && place.parents.length > 1 && section?.key !== 'team') return words.status(statusOf(context, entry))
  if (place.of === 'service' && section?.key === 'services') {
    const status = said('status')
    return [status && words.entitlementStatus(status), ...partsDone(snapshot, String(entry.key))].filter(Boolean).join(' · ')
  }
  switch (place.parents.length === 1 && place.of !== undefined ? section?.key : undefined) {
    case 'people':
      return said('role') || (said('side') && words.value('side', said('side')))
    case 'risks':
      return said('kind') && words.value('risk-kind', said('kind'))
    case 'actions':
      return [said('owner') && nameOfPerson(snapshot, tree, said('owner')), said('completed') || said('due')]
        .filter(Boolean)
        .join(' · ')
    case 'knowledge-gaps':
      return said('kind') && words.value('gap-kind', said('kind'))
    case 'log':
      return said('text')
  }
  const text = textOf(tree, entry)
  if (/^(?:true|false)$/.test(text) && place.fields.some(({ type }) => type === 'boolean')) return words.value('boolean', text)
  return text && wordFor(snapshot, tree, place.fields.find(({ refers, kind }) => refers ?? kind) ?? {}, text)
}

function statusOf({ tree }: Context, entry: Written): string {
  return textOf(tree, entry) || textOf(tree, childOf(entry, 'status'))
}

/** DIBS and SSAT, where they are asked for. */
function partsDone({ facts: { states, playbook } }: Snapshot, service: string): string[] {
  if (!states.isIntended(service)) return []
  const entry = states.service(service)
  return [`DIBS ${countParts(dibsParts(entry, playbook))}/4`, `SSAT ${countParts(ssatParts(entry))}/4`]
}

function nameOfPerson({ facts, staff }: Snapshot, tree: WrittenTree, key: string): string {
  return textOf(tree, childOf(findWritten(tree, ['people', key]), 'name')) || personName(key, facts.file, staff)
}

/** An id or word of the format in the user's language; any other text as it is. */
function wordFor(snapshot: Snapshot, tree: WrittenTree, { refers, kind }: Pick<Field, 'refers' | 'kind'>, text: string): string {
  const { words } = snapshot.facts
  if (kind !== undefined) return words.value(kind, text)
  switch (refers) {
    case 'person':
      return nameOfPerson(snapshot, tree, text)
    case 'task':
      return words.task(text) === text ? text : `${text} ${shortTaskName(words.task(text))}`
    case 'service':
      return words.service(text)
    case 'role':
      return words.role(text)
    case 'motion':
      return words.motion(text)
    case 'phase':
      return words.phase(text)
    case 'task-status':
      return words.status(text)
    case 'entitlement-status':
      return words.entitlementStatus(text)
    case 'entitlement-reason':
      return words.entitlementReason(text)
    case 'entitlement-detail':
      return words.entitlementDetail(text)
    case 'business-reason':
      return words.businessReason(text).name
    case 'waiver-reason':
      return words.waiverReason(text)
    default:
      return text
  }
}

function cut(text: string, longest = 80): string {
  const units = [...text.slice(0, longest * 2)]
  return units.length <= longest
    ? text
    : `${units
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}
