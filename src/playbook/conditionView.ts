/**
 * What conditions see of an engagement: types generated from the schema of the file, and views that read the file's own
 * data when a field is asked for. Nothing is copied; a field that is absent or of the wrong type has its zero value.
 */
import type { Environment } from '@marcbachmann/cel-js'
import type { TSchema } from 'typebox'
import type { Holidays, IsoDate } from '../util/dates.ts'
import { isMap, type JsonMap, keysOf, lookup } from '../util/json.ts'
import type { TaskStateName } from './model.ts'
import { EngagementFile } from './shape.ts'

/** What a condition is asked about. */
export interface ConditionSubject {
  readonly file: EngagementFile
  readonly today: IsoDate
  readonly holidays: Holidays
  readonly inScope: readonly string[]
  readonly intended: readonly string[]
  readonly taskIds: readonly string[]
  taskState(id: string): TaskStateName
}

/** What is known about a field beside its type: the vocabulary its text refers to, or its closed list of words. */
export interface FieldFact {
  readonly refers?: string
  readonly values?: readonly string[]
}

/** The evaluation that is running: conditions are evaluated one inside another when one asks for the state of a task. */
export interface Evaluation {
  readonly subject: ConditionSubject
  /** Steps that are left; below zero the evaluation ends with an error. */
  steps: number
}

let running: Evaluation | undefined

/** Runs `action` with the views reading from `evaluation`. */
export function during<T>(evaluation: Evaluation, action: () => T): T {
  const outer = running
  running = evaluation
  try {
    return action()
  } finally {
    running = outer
  }
}

export function runningEvaluation(): Evaluation {
  if (!running) throw new Error('A condition is read outside of its evaluation')
  return running
}

/** Thrown when an evaluation has used up its steps. One instance: it may be thrown many times in one loop. */
export const tooManySteps = new Error('The condition needs too many steps')

/** Counts work; a condition that goes round and round over a large file ends here. */
export function spend(steps: number): void {
  const evaluation = runningEvaluation()
  evaluation.steps -= steps
  if (evaluation.steps < 0) throw tooManySteps
}

/** Facts about fields by `Type.field`, e.g. `engagement.motion`. */
export const fieldFacts = new Map<string, FieldFact>()

const fieldNames = new Map<string, readonly string[]>()

/** Names of a type's fields; the names of the top level for an empty type name. */
export function namesOf(type: string): readonly string[] {
  return fieldNames.get(type) ?? []
}

/** `active-users` -> `activeUsers`. */
export function camelCase(key: string): string {
  return key.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** Registers every type and top-level name. @returns the class of the object that holds the names' values. */
export function registerView(environment: Environment): new () => object {
  class Names {}
  for (const [key, schema] of Object.entries(EngagementFile.properties as Record<string, TSchema>)) {
    const name = camelCase(key)
    const field = fieldOf(environment, valueSchema(schema), name)
    environment.registerVariable(name, field.type)
    noteFact('', name, schema)
    define(Names.prototype, name, () => field.read((running?.subject.file as JsonMap | undefined)?.[key], ''))
  }
  const list = (name: 'inScope' | 'intended') => {
    environment.registerVariable(name, 'list<string>')
    define(Names.prototype, name, () => readTexts(running?.subject[name]))
  }
  list('inScope')
  list('intended')
  environment.registerVariable('today', 'string')
  define(Names.prototype, 'today', () => running?.subject.today)
  fieldNames.set('', Object.keys(Names.prototype))
  return Names
}

interface Field {
  readonly type: string
  /** @param key the key under which the value stands, for entries of a map. */
  read(value: unknown, key: string): unknown
}

const text: Field = { type: 'string', read: readText }
const scalars: Record<string, Field> = {
  string: text,
  boolean: { type: 'bool', read: value => value === true },
  integer: { type: 'int', read: value => (typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : 0n) },
  number: { type: 'double', read: value => (typeof value === 'number' ? value : 0) },
  array: { type: 'list<string>', read: readTexts },
}

/** @param path name of the field from the top, e.g. `services.dibs`; names the type of a closed map. */
function fieldOf(environment: Environment, schema: TSchema, path: string): Field {
  const { anyOf, type, properties } = schema as { anyOf?: TSchema[]; type?: string; properties?: Record<string, TSchema> }
  if (anyOf) return unionOf(environment, anyOf, path)
  if (type !== 'object') return scalars[type ?? ''] ?? text
  if (properties) return messageOf(environment, properties, path)
  const entry = fieldOf(environment, valueSchema((schema as { additionalProperties: TSchema }).additionalProperties), path)
  return { type: `map<string, ${entry.type}>`, read: value => new RecordView(asMap(value), entry, path === 'tasks') }
}

/** A task written as one word is its status; a team entry is a person or, by service, persons. */
function unionOf(environment: Environment, choices: TSchema[], path: string): Field {
  const map = choices.find(choice => (choice as { type?: string }).type === 'object')
  if (!map) return text
  if ((map as { properties?: object }).properties) {
    const long = fieldOf(environment, map, path)
    return { type: long.type, read: (value, key) => long.read(typeof value === 'string' ? { status: value } : value, key) }
  }
  const byService = fieldOf(environment, map, `${path}.services`)
  const short = { person: { type: 'string' }, services: map } as unknown as Record<string, TSchema>
  const long = messageOf(environment, short, path, { services: byService })
  return { type: long.type, read: (value, key) => long.read(isMap(value) ? { services: value } : { person: value }, key) }
}

function messageOf(
  environment: Environment,
  properties: Record<string, TSchema>,
  path: string,
  ready: Record<string, Field> = {},
): Field {
  class View {
    readonly data: JsonMap | undefined
    readonly key: string
    constructor(data: JsonMap | undefined, key: string) {
      this.data = data
      this.key = key
    }
  }
  const fields: Record<string, string> = {}
  for (const [key, schema] of Object.entries(properties)) {
    const name = camelCase(key)
    const field = ready[key] ?? fieldOf(environment, valueSchema(schema), `${path}.${name}`)
    fields[name] = field.type
    noteFact(path, name, schema)
    define(View.prototype, name, function (this: View) {
      return field.read(this.data?.[key], key)
    })
  }
  if (path === 'tasks') {
    fields.state = 'string'
    fieldFacts.set('tasks.state', { values: ['open', 'active', 'stalled', 'closed'] })
    define(View.prototype, 'state', function (this: View) {
      return runningEvaluation().subject.taskState(this.key)
    })
  }
  fieldNames.set(path, Object.keys(fields))
  environment.registerType(path, { ctor: View, fields })
  return { type: path, read: (value, key) => new View(asMap(value), key) }
}

/** A map whose keys a user typed. An absent key gives an entry of zero values; `in` and loops see the written keys. */
export class RecordView extends Map<string, unknown> {
  readonly #data: JsonMap | undefined
  readonly #entry: Field
  readonly #tasks: boolean

  constructor(data: JsonMap | undefined, entry: Field, tasks: boolean) {
    super()
    this.#data = data
    this.#entry = entry
    this.#tasks = tasks
  }

  override get(key: string): unknown {
    return this.#entry.read(key.startsWith('x-') ? undefined : lookup(this.#data, key), key)
  }

  override has(key: string): boolean {
    if (key.startsWith('x-')) return false
    return lookup(this.#data, key) !== undefined || (this.#tasks && runningEvaluation().subject.taskIds.includes(key))
  }

  override keys(): MapIterator<string> {
    const written = keysOf(this.#data)
    const keys = this.#tasks ? [...new Set([...runningEvaluation().subject.taskIds, ...written])] : written
    spend(keys.length >> 4)
    return keys.values()
  }

  override get size(): number {
    return [...this.keys()].length
  }
}
// The expression library takes a value for a map when its constructor is Map itself.
Object.defineProperty(RecordView.prototype, 'constructor', { value: Map })

function noteFact(path: string, name: string, schema: TSchema): void {
  const value = valueSchema(schema) as { refers?: string; enum?: string[]; anyOf?: TSchema[] }
  if (value.refers || value.enum) fieldFacts.set(path ? `${path}.${name}` : name, { refers: value.refers, values: value.enum })
}

/** The schema without the null that means open. */
function valueSchema(schema: TSchema): TSchema {
  const { anyOf } = schema as { anyOf?: TSchema[] }
  if (!anyOf) return schema
  const rest = anyOf.filter(choice => (choice as { type?: string }).type !== 'null')
  if (rest.length === 1) return valueSchema(rest[0] as TSchema)
  return { anyOf: rest.map(valueSchema) } as unknown as TSchema
}

function readText(value: unknown): string {
  if (typeof value !== 'string') return ''
  if (value.length > 1024) spend(value.length >> 10)
  return value
}

function readTexts(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  if (value.length > 16) spend(value.length >> 4)
  return value.every(item => typeof item === 'string') ? value : value.filter(item => typeof item === 'string')
}

function asMap(value: unknown): JsonMap | undefined {
  return isMap(value) ? value : undefined
}

function define(prototype: object, name: string, get: () => unknown): void {
  Object.defineProperty(prototype, name, { get, enumerable: true })
}
