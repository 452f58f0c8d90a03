/**
 * Holds a playbook or locale file against its schema. What does not fit is a finding, and the data that comes back has the
 * schema's types all the same: a value that is missing or wrong is replaced by an empty one, so that other checks can go on.
 */
import type { TSchema } from 'typebox'
import { findClosest } from '../util/closest.ts'
import { isMap, type Json, type JsonMap, type Path } from '../util/json.ts'
import { type Finding, hintFor, type Sentence } from './findings.ts'

/** The part of JSON Schema that the model uses. */
interface Node {
  type?: string
  anyOf?: Node[]
  properties?: Record<string, Node>
  required?: string[]
  additionalProperties?: Node | false
  items?: Node
  enum?: string[]
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
}

export interface CheckedShape<T> {
  /** Of the schema's type; a root that is no map gives an empty one. */
  readonly data: T
  readonly findings: Finding[]
  /** Places whose value is missing or of the wrong type, keys joined by `/`. */
  readonly broken: ReadonlySet<string>
}

/** @returns data of the schema's type and what was wrong with the data given. */
export function checkPlaybookShape<T>(data: Json | undefined, schema: TSchema): CheckedShape<T> {
  const found: Found = { findings: [], broken: new Set() }
  const value = checkValue(data ?? {}, schema as unknown as Node, [], found)
  return { data: value as T, ...found }
}

interface Found {
  readonly findings: Finding[]
  readonly broken: Set<string>
}

function checkValue(value: Json, node: Node, path: Path, found: Found): Json {
  if (node.anyOf) {
    const type = typeOf(value)
    const choice =
      node.anyOf.find(({ enum: words }) => words?.includes(value as string)) ??
      node.anyOf.find(option => fits(type, option)) ??
      node.anyOf.find(option => option.type === 'string' && !option.enum && type === 'integer')
    if (choice) return checkValue(value, choice, path, found)
    const expected = node.anyOf.map(option => option.enum?.join(', ') ?? words[option.type ?? ''] ?? '').filter(Boolean)
    return wrong(path, node, found, 'valid-type', {
      key: 'This must be one of: {values}',
      values: { values: expected.join('; ') },
    })
  }
  switch (node.type) {
    case 'object':
      return node.properties ? checkClosedMap(value, node, path, found) : checkOpenMap(value, node, path, found)
    case 'array':
      if (!Array.isArray(value)) return wrongType(value, node, path, found)
      return checkList(value, node, path, found)
    case 'string':
      return checkText(value, node, path, found)
    case 'integer':
    case 'number':
      if (!fits(typeOf(value), node)) return wrongType(value, node, path, found)
      if ((value as number) >= (node.minimum ?? -Infinity) && (value as number) <= (node.maximum ?? Infinity)) return value
      return wrong(path, node, found, 'valid-value', {
        key: 'The number {value} is out of range',
        values: { value: value as number },
      })
    default:
      return fits(typeOf(value), node) ? value : wrongType(value, node, path, found)
  }
}

function checkClosedMap(value: Json, node: Node, path: Path, found: Found): Json {
  if (!isMap(value)) return wrongType(value, node, path, found)
  const properties = node.properties as Record<string, Node>
  const result: JsonMap = {}
  const written = new Set<string>()
  for (const [key, entry] of Object.entries(value)) {
    const property = Object.hasOwn(properties, key) ? properties[key] : undefined
    if (property) {
      result[key] = checkValue(entry, property, [...path, key], found)
      continue
    }
    const free = Object.keys(properties).filter(name => !Object.hasOwn(value, name))
    const closest = findClosest(
      key,
      free.map(id => ({ id, names: [id] })),
    )
    if (closest !== undefined) {
      written.add(closest)
      found.broken.add([...path, closest].join('/'))
    }
    found.findings.push({
      code: 'unknown-key',
      path: [...path, key],
      part: 'key',
      message: { key: 'Unknown key "{key}"', values: { key } },
      hint: hintFor(closest, free),
    })
  }
  for (const key of node.required ?? []) {
    if (Object.hasOwn(value, key)) continue
    result[key] = emptyOf(properties[key] as Node)
    // A misspelt key is one mistake, not an unknown and a missing one.
    if (written.has(key)) continue
    found.broken.add([...path, key].join('/'))
    found.findings.push({
      code: 'missing-key',
      ...placeOf(value, path),
      message: { key: 'Missing key "{key}"', values: { key } },
    })
  }
  return result
}

/** Where something missing is reported: at the map's key, for an item of a list at what it begins with. */
function placeOf(value: JsonMap, path: Path): Pick<Finding, 'path' | 'part'> {
  const first = Object.keys(value)[0]
  if (typeof path.at(-1) !== 'number' || first === undefined) return { path, part: 'key' }
  return { path: [...path, first], part: first === 'id' ? 'value' : 'key' }
}

function checkOpenMap(value: Json, node: Node, path: Path, found: Found): Json {
  if (!isMap(value)) return wrongType(value, node, path, found)
  const entry = node.additionalProperties as Node
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, checkValue(item, entry, [...path, key], found)]))
}

/** Items whose `id` is missing or wrong keep an empty one; whoever looks ids up leaves these out. */
function checkList(value: Json[], node: Node, path: Path, found: Found): Json {
  return value.map((item, index) => checkValue(item, node.items as Node, [...path, index], found))
}

function checkText(value: Json, node: Node, path: Path, found: Found): Json {
  // Task ids are digits in most playbooks; only texts with a pattern are ids.
  const text = typeof value === 'number' && node.pattern && Number.isSafeInteger(value) ? String(value) : value
  if (typeof text !== 'string') {
    if (typeof text !== 'number' && typeof text !== 'boolean') return wrongType(value, node, path, found)
    return wrong(
      path,
      node,
      found,
      'quote-number',
      { key: 'This must be a text and YAML reads it as {value}', values: { value: String(text) } },
      { key: 'Put it in quotes' },
    )
  }
  if (node.enum && !node.enum.includes(text)) {
    const closest = findClosest(
      text,
      node.enum.map(id => ({ id, names: [id] })),
    )
    return wrong(
      path,
      node,
      found,
      'valid-value',
      { key: 'Unknown value "{value}"', values: { value: text } },
      hintFor(closest, node.enum),
    )
  }
  if (text.length < (node.minLength ?? 0)) return wrong(path, node, found, 'valid-value', { key: 'This text is empty' })
  if (text.length > (node.maxLength ?? Infinity)) {
    return wrong(path, node, found, 'valid-value', {
      key: 'This text has more than {limit} characters',
      values: { limit: node.maxLength as number },
    })
  }
  if (node.pattern && !new RegExp(node.pattern).test(text)) {
    return wrong(path, node, found, 'valid-value', {
      key: '"{value}" is no id: only letters, digits and hyphens',
      values: { value: text },
    })
  }
  return text
}

const words: Record<string, string> = {
  string: 'a text',
  object: 'a map',
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
}

function wrongType(value: Json, node: Node, path: Path, found: Found): Json {
  if (value === null) return wrong(path, node, found, 'valid-type', { key: 'This is empty' })
  const sentences: Record<string, string> = {
    string: 'This must be a text',
    object: 'This must be a map',
    array: 'This must be a list',
    boolean: 'This must be true or false',
    integer: 'This must be a whole number',
    number: 'This must be a number',
  }
  return wrong(path, node, found, 'valid-type', { key: sentences[node.type ?? ''] ?? 'This has the wrong type' })
}

function wrong(path: Path, node: Node, found: Found, code: string, message: Sentence, hint?: Sentence): Json {
  if (code === 'valid-type') found.broken.add(path.join('/'))
  found.findings.push({ code, path, part: 'value', message, hint })
  return emptyOf(node)
}

function emptyOf(node: Node): Json {
  if (node.anyOf) return emptyOf(node.anyOf[0] as Node)
  if (node.enum) return node.enum[0] as string
  switch (node.type) {
    case 'string':
      return ''
    case 'array':
      return []
    case 'boolean':
      return false
    case 'integer':
    case 'number':
      return node.minimum ?? 0
    case 'object':
      return Object.fromEntries((node.required ?? []).map(key => [key, emptyOf(node.properties?.[key] as Node)]))
    default:
      return null
  }
}

function typeOf(value: Json): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value === 'object' ? 'object' : typeof value
}

function fits(type: string, node: Node): boolean {
  if (node.enum) return false
  return node.type === type || (node.type === 'number' && type === 'integer')
}
