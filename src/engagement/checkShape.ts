/**
 * Holds plain data against the shape of an engagement file. Sound data goes through untouched; of other data a copy is made
 * without the values of the wrong shape, so that no rule trips over them, and each of them is one finding.
 */

import type { TSchema } from 'typebox'
import { EngagementFile, PeopleFile } from '../playbook/shape.ts'
import { isMap, type Json, type JsonMap, type Path } from '../util/json.ts'

/** What a value should have been. */
export type Expected = 'text' | 'number' | 'boolean' | 'date' | 'list' | 'map' | 'item'

export interface ShapeFinding {
  readonly code: 'unknown-key' | 'missing-key' | 'type' | 'value' | 'date'
  readonly path: Path
  /** The offending value; for an unknown key its value, for a missing one undefined. */
  readonly value?: Json
  readonly expected?: readonly Expected[]
  /** Keys allowed beside an unknown one. */
  readonly keys?: readonly string[]
  /** Closed words allowed, and the kind that names them in `words/<locale>.ts`. */
  readonly words?: readonly string[]
  readonly kind?: string
  /** The schema of the place, for its annotations. */
  readonly minimum?: number
}

export interface Checked<T> {
  /** Data of the right shape; a root that is no map gives a file with empty sections. */
  readonly file: T
  readonly findings: readonly ShapeFinding[]
}

export function checkEngagementShape(data: Json | undefined): Checked<EngagementFile> {
  const { file, findings } = check<EngagementFile>(data, EngagementFile)
  // Rules may rely on the two sections that every engagement has.
  return { file: { ...file, customer: file.customer ?? {}, engagement: file.engagement ?? {} }, findings }
}

export function checkPeopleShape(data: Json | undefined): Checked<PeopleFile> {
  return check<PeopleFile>(data, PeopleFile)
}

/** The part of JSON Schema that the shape uses. */
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
  minimum?: number
  form?: string
  kind?: string
}

const absent = Symbol('absent')
type Sound = Json | typeof absent

function check<T>(data: Json | undefined, schema: TSchema): Checked<T> {
  const findings: ShapeFinding[] = []
  const root = schema as unknown as Node
  const sound = checkMap(data === null || data === undefined ? {} : data, root, [], findings)
  return { file: (sound === absent ? {} : sound) as T, findings }
}

function checkValue(value: Json, node: Node, path: Path, findings: ShapeFinding[]): Sound {
  if (node.anyOf) {
    const choices = choicesOf(node)
    const choice = choices.find(option => option.type === typeOf(value, option))
    if (choice) return checkValue(value, choice, path, findings)
    const expected = choices.filter(({ type }) => type !== 'null').map(expectedOf)
    findings.push({ code: typeCode(value, expected), path, value, expected })
    return absent
  }
  if (value === null && node.type === 'null') return value
  if (node.type !== typeOf(value, node)) {
    const expected = [expectedOf(node)]
    findings.push({ code: typeCode(value, expected), path, value, expected })
    return absent
  }
  switch (node.type) {
    case 'object':
      return checkMap(value, node, path, findings)
    case 'array':
      return checkList(value as Json[], node, path, findings)
    default:
      return checkScalar(value, node, path, findings)
  }
}

function checkMap(value: Json, node: Node, path: Path, findings: ShapeFinding[]): Sound {
  if (!isMap(value)) {
    findings.push({ code: 'type', path, value, expected: ['map'] })
    return absent
  }
  let copy: JsonMap | undefined
  for (const key of Object.keys(value)) {
    if (key.startsWith('x-')) continue
    const at = [...path, key]
    const child = node.properties && Object.hasOwn(node.properties, key) ? node.properties[key] : node.additionalProperties
    let sound: Sound = absent
    if (child) sound = checkValue(requiredMap(value[key] as Json, child), child, at, findings)
    else findings.push({ code: 'unknown-key', path: at, value: value[key], keys: fieldsOf(node) })
    if (sound === value[key]) continue
    copy ??= { ...value }
    if (sound === absent) delete copy[key]
    else copy[key] = sound
  }
  for (const key of node.required ?? []) {
    const child = node.properties?.[key]
    if (Object.hasOwn(value, key) && (value[key] !== null || child?.required)) continue
    // A section that is missing as a whole is one finding, whatever it would have had to hold.
    findings.push({ code: 'missing-key', path: [...path, key], expected: child && [expectedOf(child)], keys: child?.required })
  }
  return copy ?? value
}

function checkList(value: readonly Json[], node: Node, path: Path, findings: ShapeFinding[]): Sound {
  const items = value.map((item, index) =>
    // An empty item is an absent one.
    item === null ? absent : checkValue(item, node.items ?? {}, [...path, index], findings),
  )
  if (items.every((item, index) => item === value[index])) return value as Json[]
  return items.filter(item => item !== absent) as Json[]
}

function checkScalar(value: Json, node: Node, path: Path, findings: ShapeFinding[]): Sound {
  if (node.enum && !node.enum.includes(value as string)) {
    findings.push({ code: 'value', path, value, words: node.enum, kind: node.kind })
    return absent
  }
  if (node.pattern && !new RegExp(node.pattern).test(value as string)) {
    findings.push({ code: node.form === 'date' ? 'date' : 'value', path, value, expected: [expectedOf(node)] })
    return absent
  }
  if (node.minLength && (value as string).length < node.minLength) {
    findings.push({ code: 'value', path, value, expected: [expectedOf(node)] })
    return absent
  }
  if (node.minimum !== undefined && (value as number) < node.minimum) {
    findings.push({ code: 'value', path, value, expected: ['number'], minimum: node.minimum })
    return absent
  }
  return value
}

/** `20261124` where a date belongs is a date in another form. */
function typeCode(value: Json, expected: readonly Expected[]): 'date' | 'type' {
  return expected[0] === 'date' && typeof value !== 'object' ? 'date' : 'type'
}

/** `customer:` alone is a customer without a name, one finding at the name. */
function requiredMap(value: Json, node: Node): Json {
  return value === null && node.type === 'object' && node.required ? {} : value
}

/** The alternatives of a node, those of alternatives included; worked out once. */
function choicesOf(node: Node): readonly Node[] {
  let known = choices.get(node)
  if (!known) {
    known = node.anyOf ? node.anyOf.flatMap(choicesOf) : [node]
    choices.set(node, known)
  }
  return known
}

/** The keys that a map may have; the same list for the same node, so that others may remember what follows from it. */
function fieldsOf(node: Node): readonly string[] {
  let known = fields.get(node)
  if (!known) {
    known = Object.keys(node.properties ?? {})
    fields.set(node, known)
  }
  return known
}

const choices = new WeakMap<Node, readonly Node[]>()
const fields = new WeakMap<Node, readonly string[]>()

/** The JSON Schema type of a value as far as `node` distinguishes it. */
function typeOf(value: Json, node: Node): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number' && node.type === 'integer' && Number.isInteger(value)) return 'integer'
  return typeof value
}

function expectedOf(node: Node): Expected {
  if (node.anyOf) return expectedOf(choicesOf(node)[0] ?? {})
  if (node.type === 'string') return node.form === 'date' ? 'date' : node.form === 'item' ? 'item' : 'text'
  if (node.type === 'integer' || node.type === 'number') return 'number'
  if (node.type === 'boolean') return 'boolean'
  return node.type === 'array' ? 'list' : 'map'
}
