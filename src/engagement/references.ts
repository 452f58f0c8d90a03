/** Where an engagement file refers to something: read from the shape once, so that only those places are visited. */
import type { TSchema } from 'typebox'
import { EngagementFile, type Reference } from '../playbook/shape.ts'
import { isMap, type Json, type Path } from '../util/json.ts'

export interface FoundReference {
  readonly kind: Reference
  readonly path: Path
  /** What is written: a key of the workspace, an id of the playbook. */
  readonly value: string
  /** The reference is the last key of the path, such as `exchange` under `services`. */
  readonly isKey: boolean
}

/**
 * Every reference of these kinds in a file of sound shape. People, risks and partners are referred to by values only: their
 * own keys define them.
 */
export function referencesIn(file: EngagementFile, kinds: readonly Reference[]): FoundReference[] {
  const found: FoundReference[] = []
  visitReferences(file, kinds, (kind, value, path, isKey) => {
    found.push({ kind, path: [...path], value, isKey })
  })
  return found
}

/** @param path is reused for the next reference: copy it to keep it */
export type Visit = (kind: Reference, value: string, path: Path, isKey: boolean) => void

/** As `referencesIn`, without building anything: for files in which all references are known. Nothing under `x-` is read. */
export function visitReferences(file: EngagementFile, kinds: readonly Reference[], visit: Visit): void {
  const start = placesOf(kinds)
  if (start) walk(start, file as unknown as Json, [], visit)
}

/** A place of the file below which references stand. */
interface Place {
  /** The value here is a reference, where it is a text. */
  value?: Reference
  /** The keys of the map here are references. */
  keys?: Reference
  fields?: [string, Place][]
  /** What stands under every key that is no field. */
  entries?: Place
  items?: Place
}

/** Compiled once for every set of kinds, by its kinds. */
const compiled = new Map<string, Place | undefined>()

function placesOf(kinds: readonly Reference[]): Place | undefined {
  const name = kinds.join(' ')
  if (!compiled.has(name)) compiled.set(name, compile(EngagementFile, new Set(kinds)))
  return compiled.get(name)
}

const definedHere: ReadonlySet<string> = new Set(['person', 'risk', 'partner'])

interface Node {
  anyOf?: Node[]
  refers?: Reference
  of?: Reference | 'entry'
  properties?: Record<string, Node>
  additionalProperties?: Node | false
  items?: Node
}

function compile(schema: TSchema | Node, kinds: ReadonlySet<string>): Place | undefined {
  const node = schema as Node
  const place: Place = {}
  for (const option of node.anyOf ?? []) Object.assign(place, compile(option, kinds))
  if (node.refers && kinds.has(node.refers)) place.value = node.refers
  if (node.of && node.of !== 'entry' && kinds.has(node.of) && !definedHere.has(node.of)) place.keys = node.of
  const fields = Object.entries(node.properties ?? {}).flatMap(([key, child]): [string, Place][] => {
    const compiledChild = compile(child, kinds)
    return compiledChild ? [[key, compiledChild]] : []
  })
  if (fields.length > 0) place.fields = fields
  const entries = node.additionalProperties && compile(node.additionalProperties, kinds)
  if (entries) place.entries = entries
  const items = node.items && compile(node.items, kinds)
  if (items) place.items = items
  return Object.keys(place).length > 0 ? place : undefined
}

function walk(place: Place, value: Json | undefined, path: (string | number)[], visit: Visit): void {
  if (value === null || value === undefined) return
  if (typeof value === 'string' || typeof value === 'number') {
    if (place.value) visit(place.value, String(value), path, false)
  } else if (Array.isArray(value)) {
    if (!place.items) return
    for (let index = 0; index < value.length; index++) {
      path.push(index)
      walk(place.items, value[index], path, visit)
      path.pop()
    }
  } else if (isMap(value)) {
    for (const [key, child] of place.fields ?? []) {
      if (!Object.hasOwn(value, key)) continue
      path.push(key)
      walk(child, value[key], path, visit)
      path.pop()
    }
    if (!place.keys && !place.entries) return
    for (const key of Object.keys(value)) {
      if (key.startsWith('x-')) continue
      path.push(key)
      if (place.keys) visit(place.keys, key, path, true)
      if (place.entries) walk(place.entries, value[key], path, visit)
      path.pop()
    }
  }
}
