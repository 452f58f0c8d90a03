/** Nodes of the `yaml` package as plain data, with duplicate keys, aliases and their sizes checked on the way. */
import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml'
import type { Json, JsonMap, Path } from '../util/json.ts'
import { duplicateKey, type SyntaxProblem } from './syntaxProblem.ts'

/** Values that aliases may add to a text before it counts as a bomb. */
const maxAliasedValues = 10_000

/** Keys that stand twice which are reported; more help nobody. */
const maxProblems = 1000

export interface Converted {
  data: Json | undefined
  problems: SyntaxProblem[]
  /** Entries of the top-level map that could not be converted. */
  unreadable: { key: string; start: number; end: number }[]
}

interface Context {
  text: string
  anchors: Map<string, { value: Json; size: number }>
  /** Values that aliases stand for so far. */
  aliased: number
  problems: SyntaxProblem[]
  /** Names of anchors in parts of the text that are left out because they are broken. */
  hiddenAnchors: ReadonlySet<string>
}

/**
 * Thrown inside this file: the top-level entry is unreadable; without a problem when another entry is to blame. No `Error`, whose
 * stack would cost more than the text it stands for.
 */
class Unreadable {
  readonly problem: SyntaxProblem | undefined
  constructor(problem: SyntaxProblem | undefined) {
    this.problem = problem
  }
}

/**
 * Converts the root node of a text. What cannot be converted costs its top-level entry only, or all when the root is no map.
 * @param text the text the ranges of the nodes belong to
 */
export function toData(root: ParsedNode | null, text: string, hiddenAnchors: ReadonlySet<string> = new Set()): Converted {
  const context: Context = { text, anchors: new Map(), aliased: 0, problems: [], hiddenAnchors }
  const unreadable: Converted['unreadable'] = []
  let data: Json | undefined
  try {
    data = convert(root, [], context, (key, keyNode, valueNode, error) => {
      if (error.problem && !context.problems.some(problem => problem.code === 'alias')) context.problems.push(error.problem)
      unreadable.push({ key, start: keyNode.range[0], end: valueNode?.range?.[1] ?? keyNode.range[1] })
    }).value
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    if (error.problem) context.problems.push(error.problem)
  }
  return { data: data === null ? undefined : data, problems: context.problems, unreadable }
}

type OnUnreadable = (key: string, keyNode: Ranged, value: ParsedNode | null, error: Unreadable) => void
type Ranged = { range: readonly [number, number, number] }
type Sized = { value: Json; size: number }

function convert(node: ParsedNode | null, path: Path, context: Context, onUnreadable?: OnUnreadable): Sized {
  if (!node) return { value: null, size: 1 }
  if (isAlias(node)) return resolveAlias(node.source, node as unknown as Ranged, path, context)
  let result: Sized
  if (isMap(node)) result = convertMap(node.items as unknown as PairLike[], path, context, onUnreadable)
  else if (isSeq(node)) {
    const value: Json[] = []
    let size = 1
    for (const [index, item] of (node.items as ParsedNode[]).entries()) {
      const converted = convert(item, [...path, index], context)
      value.push(converted.value)
      size += converted.size
    }
    result = { value, size }
  } else result = { value: scalarValue(node as Scalar.Parsed), size: 1 }
  const anchor = (node as { anchor?: string }).anchor
  if (anchor) context.anchors.set(anchor, result)
  return result
}

interface PairLike {
  key: ParsedNode | null
  value: ParsedNode | null
}

function convertMap(pairs: readonly PairLike[], path: Path, context: Context, onUnreadable?: OnUnreadable): Sized {
  const value: JsonMap = {}
  const first = new Map<string, PairLike>()
  let size = 1
  for (const pair of pairs) {
    const key = keyText(pair.key, context)
    const keyNode = pair.key as unknown as Ranged
    const itsPath = [...path, key]
    const earlier = first.get(key)
    if (earlier) {
      const valueRange = (pair.value as unknown as Ranged | null)?.range
      const firstRange = (earlier.value as unknown as Ranged | null)?.range
      const of = (from: PairLike, range: Ranged['range'] | undefined) => ({
        key: (from.key as unknown as Ranged).range,
        value: range ?? [0, 0],
      })
      if (context.problems.length < maxProblems)
        context.problems.push(duplicateKey(context.text, key, itsPath, of(earlier, firstRange), of(pair, valueRange)))
      registerAnchors(pair.value, itsPath, context)
      continue
    }
    first.set(key, pair)
    try {
      const converted = convert(pair.value, itsPath, context)
      setOwn(value, key, converted.value)
      size += converted.size
    } catch (error) {
      if (!onUnreadable || !(error instanceof Unreadable)) throw error
      onUnreadable(key, keyNode, pair.value, error)
    }
  }
  return { value, size }
}

/** A value that is dropped may hold anchors that later parts refer to. */
function registerAnchors(node: ParsedNode | null, path: Path, context: Context): void {
  const count = context.problems.length
  try {
    convert(node, path, context)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
  }
  context.problems.length = count
}

function keyText(node: ParsedNode | null, context: Context): string {
  if (!node) return ''
  if (isAlias(node)) {
    const target = context.anchors.get(node.source)?.value
    return typeof target === 'object' ? `*${node.source}` : String(target ?? `*${node.source}`)
  }
  if (!isScalar(node)) return ''
  if (node.anchor) context.anchors.set(node.anchor, { value: String(node.value ?? ''), size: 1 })
  return String(node.value ?? '')
}

/** `defineProperty` for the one key that a plain assignment would not make an own property. */
export function setOwn(map: JsonMap, key: string, value: Json): void {
  if (key === '__proto__') Object.defineProperty(map, key, { value, configurable: true, enumerable: true, writable: true })
  else map[key] = value
}

function scalarValue(node: Scalar.Parsed): Json {
  const value = node.value as unknown
  if (typeof value === 'number' && !Number.isFinite(value) && !/^[-+]?\.(inf|nan)$/i.test(node.source)) return node.source
  return value as Json
}

function resolveAlias(name: string, node: Ranged, path: Path, context: Context): Sized {
  const target = context.anchors.get(name)
  const [start, end] = node.range
  if (!target) {
    if (context.hiddenAnchors.has(name)) throw new Unreadable(undefined)
    throw new Unreadable({ code: 'unknown-alias', start, end, values: { name }, path })
  }
  if (target.size > 1) context.aliased += target.size
  if (context.aliased > maxAliasedValues) throw new Unreadable({ code: 'alias', start, end, values: { name }, path })
  return target
}
