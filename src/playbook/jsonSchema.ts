/**
 * Writes the JSON Schema (Draft-07) of engagement files for one playbook and language, from the shape and the playbook's ids
 * and words, so that any YAML or JSON editor completes and checks them without this program.
 */
import type { TSchema } from 'typebox'
import type { Playbook } from './playbook.ts'
import { schemaSnippets } from './schemaSnippets.ts'
import { taskText } from './schemaText.ts'
import { EngagementFile } from './shape.ts'
import { type VocabularyKey, type Words, wordsOf } from './words.ts'

/** The parts of JSON Schema that are read and written here. */
export interface SchemaNode {
  $schema?: string
  $ref?: string
  title?: string
  description?: string
  markdownDescription?: string
  type?: string
  anyOf?: SchemaNode[]
  allOf?: SchemaNode[]
  definitions?: Record<string, SchemaNode>
  properties?: Record<string, SchemaNode>
  patternProperties?: Record<string, SchemaNode>
  additionalProperties?: SchemaNode | false
  required?: string[]
  items?: SchemaNode
  enum?: string[]
  enumDescriptions?: string[]
  examples?: unknown[]
  defaultSnippets?: { label: string; description?: string; body: unknown }[]
  pattern?: string
  minLength?: number
  minimum?: number
  maximum?: number
  form?: string
  refers?: string
  kind?: string
  of?: string
}

const draft = 'http://json-schema.org/draft-07/schema#'

/** The keywords that say something to people and tools and check nothing; a strict validator must be told of them. */
export const annotationKeywords = ['form', 'refers', 'kind', 'of', 'defaultSnippets', 'markdownDescription', 'enumDescriptions']

/** The shape of engagement files apart from any playbook; every id is a text in it. */
export const shapeSchema: SchemaNode = { $schema: draft, ...(JSON.parse(JSON.stringify(EngagementFile)) as SchemaNode) }

/** @param options.locale language of the descriptions; English when absent. */
export function engagementJsonSchema(playbook: Playbook, options: { locale?: string } = {}): SchemaNode {
  const words = wordsOf(playbook, options.locale)
  const writer: Writer = { playbook, words, definitions: {} }
  const root = write(JSON.parse(JSON.stringify(EngagementFile)) as SchemaNode, writer, [])
  return {
    $schema: draft,
    // No title: editors repeat it in the hover of every key.
    description: `${words.title()} ${playbook.version}`,
    ...root,
    definitions: writer.definitions,
  }
}

/** The schema of a file of the playbook itself (`PlaybookFile`, `LocaleFile`). */
export function modelJsonSchema(model: TSchema, title: string): SchemaNode {
  return { $schema: draft, title, ...(acceptDigits(JSON.parse(JSON.stringify(model))) as SchemaNode) }
}

/** The digits of an id are a number to YAML; where an id is wanted the loader reads them as text. */
function acceptDigits(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(acceptDigits)
  if (typeof node !== 'object' || node === null) return node
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, acceptDigits(value)]))
  const isId = copy.type === 'string' && typeof copy.pattern === 'string'
  return isId ? { anyOf: [copy, { type: 'integer', minimum: 0 }] } : copy
}

interface Writer {
  readonly playbook: Playbook
  readonly words: Words
  readonly definitions: Record<string, SchemaNode>
}

const nothing: SchemaNode = { type: 'null' }

/** @param path keys from the top of the file; `*` stands for the keys of a record. */
function write(node: SchemaNode, writer: Writer, path: readonly string[]): SchemaNode {
  if (node.anyOf)
    return { anyOf: node.anyOf.map(choice => write(choice, writer, path)).flatMap(choice => choice.anyOf ?? [choice]) }
  if (node.properties) return writeMap(node, writer, path)
  if (node.type === 'object') return writeRecord(node, writer, path)
  if (node.type === 'array') return { type: 'array', items: { anyOf: [write(node.items ?? {}, writer, path), nothing] } }
  if (node.form === 'id') return writeId(node, writer)
  const { form, kind, ...plain } = node
  if (form === 'word' && kind) {
    const { words } = writer
    const describe = (word: string) => joined(words.value(kind, word), words.valueDescription(kind, word))
    return { ...plain, enumDescriptions: plain.enum?.map(describe) }
  }
  return form === 'date' ? { ...plain, examples: ['2026-11-24'] } : plain
}

function writeMap(node: SchemaNode, writer: Writer, path: readonly string[]): SchemaNode {
  const { words } = writer
  const properties = Object.entries(node.properties ?? {}).map(([key, value]): [string, SchemaNode] => {
    const description = joined(words.key(key), words.keyDescription(key))
    return [key, { description, ...write(value, writer, [...path, key]), ...schemaSnippets([...path, key], words) }]
  })
  return { ...node, properties: Object.fromEntries(properties) }
}

/** A record keyed by ids of the playbook offers them as properties; others take any key. */
function writeRecord(node: SchemaNode, writer: Writer, path: readonly string[]): SchemaNode {
  const { playbook, words } = writer
  const value = node.additionalProperties as SchemaNode
  const { of, ...record } = node
  const entry = (name: string) => shared(name, writer, () => write(value, writer, [...path, '*']))
  const named = (name: string, ids: Iterable<string>, describe: (id: string) => SchemaNode): Record<string, SchemaNode> => {
    const reference = entry(name)
    return Object.fromEntries([...ids].map(id => [id, { ...describe(id), ...reference }]))
  }
  if (of === 'task' && path[0] === 'tasks') {
    const properties = named('task', playbook.tasks.keys(), id => taskText(playbook, words, id))
    return { ...record, properties, additionalProperties: playbook.partial ? entry('task') : false }
  }
  if (of === 'service') {
    const name = path[0] === 'services' ? 'service' : path[0] === 'team' ? 'team-member' : 'task-of-service'
    const describe = (id: string) => ({ description: joined(words.service(id), words.definition('services', id)) })
    return {
      ...record,
      properties: named(name, Object.keys(playbook.vocabulary.services), describe),
      additionalProperties: false,
    }
  }
  if (of === 'role') {
    const describe = (id: string) => ({ description: joined(words.role(id), words.definition('roles', id)) })
    return {
      ...record,
      properties: named('team-role', Object.keys(playbook.vocabulary.roles), describe),
      additionalProperties: false,
    }
  }
  if (of === 'process') {
    const properties = [...playbook.processes.keys()].map((id): [string, SchemaNode] => [
      id,
      { description: words.process(id), ...writeProcess(value, writer, id) },
    ])
    return { ...record, properties: Object.fromEntries(properties), additionalProperties: false }
  }
  return { ...record, additionalProperties: write(value, writer, [...path, '*']) }
}

/** The inputs and outputs of one process by id. */
function writeProcess(node: SchemaNode, writer: Writer, id: string): SchemaNode {
  const process = writer.playbook.processes.get(id)?.process
  const sides = Object.entries({ inputs: process?.inputs ?? [], outputs: process?.outputs ?? [] })
  const map = node.anyOf?.find(choice => choice.properties) ?? node
  const properties = sides.map(([side, items]): [string, SchemaNode] => {
    const record = map.properties?.[side]?.anyOf?.find(choice => choice.type === 'object')
    const value = write(record?.additionalProperties || {}, writer, ['processes', '*', side, '*'])
    const entries = items.map((item): [string, SchemaNode] => [
      item.id,
      { description: writer.words.item(id, item.id), ...value },
    ])
    const closed: SchemaNode = {
      type: 'object',
      properties: Object.fromEntries(entries),
      patternProperties: { '^x-': {} },
      additionalProperties: false,
    }
    const description = joined(writer.words.key(side), writer.words.keyDescription(side))
    return [side, { description, anyOf: [closed, nothing] }]
  })
  return { anyOf: [{ ...map, properties: Object.fromEntries(properties) }, nothing] }
}

const vocabularyKeys: Readonly<Record<string, VocabularyKey>> = {
  service: 'services',
  role: 'roles',
  motion: 'motions',
  'task-status': 'task-statuses',
  'entitlement-status': 'entitlement-statuses',
  'entitlement-reason': 'entitlement-reasons',
  'business-reason': 'business-reasons',
  'waiver-reason': 'waiver-reasons',
}

function writeId(node: SchemaNode, { playbook, words }: Writer): SchemaNode {
  const { form: _form, refers = '', ...plain } = node
  const enumOf = (ids: readonly string[], describe: (id: string) => string): SchemaNode => ({
    type: 'string',
    enum: [...ids],
    enumDescriptions: ids.map(describe),
  })
  if (refers === 'phase')
    return enumOf(
      playbook.phases.map(({ id }) => id),
      id => words.phase(id),
    )
  // YAML reads the digits of a task's id as a number.
  if (refers === 'task')
    return {
      anyOf: [
        { ...plain, examples: [...playbook.tasks.keys()].slice(0, 3) },
        { type: 'integer', minimum: 0 },
      ],
    }
  if (refers === 'playbook') return { ...plain, examples: [`${playbook.id}@${playbook.version}`] }
  const key = vocabularyKeys[refers]
  if (!key) return plain
  const name = termNames(words)[key]
  const ids = idsOf(playbook, key)
  // A reason that no list holds is written as `other` with a note.
  const all = refers === 'waiver-reason' && !ids.includes('other') ? [...ids, 'other'] : ids
  return enumOf(all, id => joined(name?.(id) ?? id, words.definition(key, id)))
}

function idsOf({ vocabulary }: Playbook, key: VocabularyKey): string[] {
  if (key === 'entitlement-reasons') {
    const statuses = Object.values(vocabulary['entitlement-statuses'])
    return [...new Set(statuses.flatMap(status => Object.keys(status.reasons ?? {})))]
  }
  return Object.keys(vocabulary[key as keyof typeof vocabulary])
}

function termNames(words: Words): Partial<Record<VocabularyKey, (id: string) => string>> {
  return {
    services: words.service,
    roles: words.role,
    motions: words.motion,
    'task-statuses': words.status,
    'entitlement-statuses': words.entitlementStatus,
    'entitlement-reasons': words.entitlementReason,
    'business-reasons': id => words.businessReason(id).name,
    'waiver-reasons': words.waiverReason,
  }
}

/** A reference to a definition, which is written when it is first asked for. */
function shared(name: string, { definitions }: Writer, create: () => SchemaNode): SchemaNode {
  definitions[name] ??= create()
  return { allOf: [{ $ref: `#/definitions/${name}` }] }
}

function joined(name: string, definition: string | undefined): string {
  return definition ? `${name}: ${definition}` : name
}
