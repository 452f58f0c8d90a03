/** One step of an edit: what it changes in the text, what it does to the data, and which comments may go with it. */

import type { Path } from '../util/json.ts'
import type { TextEdit } from '../util/textEdits.ts'
import { commentsAbove, entryEnd, insertBlock, insertDocument, isFirstOnLine, removeBlock, replaceBlock } from './editBlock.ts'
import { insertData, putData, removeData, renameData } from './editData.ts'
import { insertFlow, removeFlow, replaceFlow } from './editFlow.ts'
import { placeOf } from './editOrder.ts'
import { columnOf, type Data, type Entry, lineEnd, type Node, nextLine, type Tree } from './editTree.ts'
import {
  dataOf,
  type Layout,
  quoteAs,
  Raw,
  renderEntry,
  renderFlow,
  renderItem,
  renderKey,
  renderValue,
  type Value,
} from './editValue.ts'

export type Reason = 'unparsable' | 'exists' | 'missing' | 'not-a-map' | 'anchored' | 'unsafe'
export type KeyOrder = (map: Path) => readonly string[] | 'sorted' | undefined

/** Why an edit is not offered. */
export class Refusal extends Error {
  constructor(
    readonly reason: Reason,
    readonly at?: { start: number; end: number },
  ) {
    super(reason)
  }
}

export type Step =
  | { do: 'put'; path: Path; value: Value }
  | { do: 'insert-item'; path: Path; index: number; value: Value }
  | { do: 'rename-key'; path: Path; to: string }
  | { do: 'remove'; path: Path; withAbove?: boolean }
  | { do: 'quote'; path: Path }
  /** A scalar becomes the first entry of a map: only text in front of it is new. */
  | { do: 'wrap'; path: Path; key: string }

export interface Planned {
  edits: TextEdit[]
  /** The data afterwards. */
  data: Data
  /** The range whose comments go with a removed entry. */
  removed?: { start: number; end: number }
}

export interface Rules extends Layout {
  orderOf: KeyOrder
}

/** What stands at a path, with what holds it. */
export interface Found {
  /** The deepest node on the way that is written, and how many steps of the path lead to it. */
  node: Node
  depth: number
  entry: Entry | undefined
  parent: Node | undefined
  /** True inside brackets: the parent is a flow collection. */
  inside: boolean
}

/** @throws Refusal when the step cannot be done. */
export function planStep(tree: Tree, step: Step, rules: Rules): Planned {
  switch (step.do) {
    case 'put':
      return planPut(tree, step.path, step.value, rules)
    case 'insert-item':
      return planItem(tree, step.path, step.index, step.value, rules)
    case 'rename-key':
      return planRename(tree, step.path, step.to, rules)
    case 'remove':
      return planRemove(tree, step.path, step.withAbove === true)
    case 'quote':
      return planQuote(tree, step.path)
    case 'wrap':
      return planWrap(tree, step.path, step.key, rules)
  }
}

/** How far a path is written. @throws Refusal for a repeated key, or an alias or referenced anchor on the way. */
export function find(tree: Tree, path: Path): Found | undefined {
  if (!tree.root) return undefined
  const found: Found = { node: tree.root, depth: 0, entry: undefined, parent: undefined, inside: false }
  for (const step of path) {
    const { node } = found
    refuseShared(tree, node)
    if (node.kind === 'alias') throw new Refusal('anchored', node)
    const entries = node.kind === 'seq' ? [node.items[Number(step)]] : node.items.filter(({ key }) => key === String(step))
    const [entry] = entries
    if (!entry) break
    if (entries.length > 1) throw new Refusal('unsafe', { start: entry.keyStart, end: entry.keyEnd })
    Object.assign(found, { node: entry.value, depth: found.depth + 1, entry, parent: node, inside: node.flow })
  }
  return found
}

/** The entry that is written at exactly this path. @throws Refusal 'missing' */
export function findEntry(tree: Tree, path: Path): Found & { entry: Entry; parent: Node } {
  const found = find(tree, path)
  if (!found?.entry || !found.parent || found.depth < path.length) throw new Refusal('missing')
  return { ...found, entry: found.entry, parent: found.parent }
}

/** Text under an existing entry, ready to stand elsewhere. @param inside the new place is inside brackets. */
export function toRaw(tree: Tree, { entry, parent }: Found & { entry: Entry; parent: Node }, inside: boolean): Value {
  const { text } = tree
  const stop = parent.flow ? entry.end : entryEnd(text, entry)
  if (inside) {
    if (tree.comments.some(({ offset }) => offset > entry.start && offset < stop)) throw new Refusal('unsafe', entry)
    return fromData(entry.value.data, entry)
  }
  const column = columnOf(text, entry.start)
  const lines = text.slice(entry.colonEnd, stop).split(/\r?\n/)
  const [head = '', ...below] = lines
  const shift = parent.flow
    ? Math.min(...below.filter(line => line.trim()).map(line => line.length - line.trimStart().length)) - 2
    : column
  const moved = below.map(line =>
    line.trim() ? line.slice(0, Math.max(shift, 0)).trimStart() + line.slice(Math.max(shift, 0)) : '',
  )
  const from =
    isWorthMoving(parent, entry) && !parent.flow && isFirstOnLine(text, entry) ? commentsAbove(text, entry) : entry.start
  const above = text.slice(from, entry.start).split(/\r?\n/)
  return new Raw(
    { head: head.trim(), lines: moved },
    above.map(line => line.trim()).filter(line => line !== ''),
    entry.value.data,
  )
}

/** Comments above the first of several entries may speak of all of them, so they stay. */
export function isWorthMoving(parent: Node, entry: Entry): boolean {
  return parent.items[0] !== entry || parent.items.length === 1
}

function planPut(tree: Tree, path: Path, value: Value, rules: Rules): Planned {
  const data = putData(tree.data, path, dataOf(value))
  const found = find(tree, path)
  if (!found) {
    const whole = nest(path, value)
    if (!(whole instanceof Map) || whole.size === 0) throw new Refusal('unsafe')
    return { edits: insertDocument(tree, topLines(whole, rules)), data }
  }
  const { node, depth } = found
  const rest = path.slice(depth)
  if (rest.length === 0) refuseReferenced(tree, node)
  else refuseShared(tree, node)
  const isEmptyMap = node.kind === 'map' && node.items.length === 0
  if (rest.length > 0 && node.kind !== 'empty' && !(isEmptyMap && !found.inside)) {
    const step = rest[0] as string | number
    if (node.kind === 'scalar' || node.kind === 'alias') throw new Refusal('not-a-map', node)
    const inner = nest(rest.slice(1), value)
    if (node.kind === 'seq') {
      if (step !== node.items.length) throw new Refusal('missing')
      return { edits: insertEntry(tree, node, node.items.length, step, inner, path.slice(0, depth + 1), rules), data }
    }
    const index = placeOf(node, String(step), rules.orderOf(path.slice(0, depth)))
    return { edits: insertEntry(tree, node, index, String(step), inner, path.slice(0, depth + 1), rules), data }
  }
  const whole = nest(rest, value)
  if (!found.entry) {
    if (!isEmptyMap || !(whole instanceof Map)) throw new Refusal('unsafe', node)
    return { edits: [{ start: node.start, end: node.end, text: topLines(whole, rules).join(tree.eol) }], data }
  }
  return { edits: replaceValue(tree, found, whole, path.slice(0, depth), rules), data }
}

function replaceValue(tree: Tree, found: Found, value: Value, path: Path, rules: Rules): TextEdit[] {
  const { entry, parent, node } = found
  if (!entry || !parent) throw new Refusal('unsafe', node)
  const style = node.kind === 'scalar' ? node.style : undefined
  if (!found.inside) {
    const isItem = parent.kind === 'seq'
    // Below a dash a list cannot be flush with what holds it.
    const layout = isItem ? { ...rules, seqStep: rules.seqStep || rules.step } : rules
    return replaceBlock(tree, entry, isItem, renderValue(value, path, layout, style))
  }
  if (value instanceof Raw) throw new Refusal('unsafe', node)
  return replaceFlow(tree, entry, renderFlow(value, rules, true, style) || (parent.kind === 'seq' ? 'null' : ''))
}

function insertEntry(
  tree: Tree,
  node: Node,
  index: number,
  key: string | number,
  value: Value,
  path: Path,
  rules: Rules,
): TextEdit[] {
  if (node.bare) throw new Refusal('unsafe', node)
  if (!node.flow) {
    const lines = node.kind === 'seq' ? renderItem(value, path, rules) : renderEntry(String(key), value, path, rules)
    return insertBlock(tree, node, index, lines, node.kind === 'map' && rules.spaced(path.slice(0, -1)))
  }
  if (value instanceof Raw) throw new Refusal('unsafe', node)
  const text = renderFlow(value, rules) || (node.kind === 'seq' ? 'null' : '')
  return insertFlow(tree, node, index, node.kind === 'seq' ? text : `${renderKey(String(key), rules, true)}: ${text}`.trimEnd())
}

function planItem(tree: Tree, path: Path, index: number, value: Value, rules: Rules): Planned {
  const data = insertData(tree.data, path, index, dataOf(value))
  const found = find(tree, path)
  if (!found || found.depth < path.length || found.node.kind === 'empty') return planPut(tree, path, [value], rules)
  const { node } = found
  refuseShared(tree, node)
  if (node.kind !== 'seq') throw new Refusal(node.kind === 'alias' ? 'anchored' : 'not-a-map', node)
  return { edits: insertEntry(tree, node, Math.min(index, node.items.length), index, value, [...path, index], rules), data }
}

function planRename(tree: Tree, path: Path, to: string, rules: Rules): Planned {
  const { entry, parent } = findEntry(tree, path)
  if (parent.kind !== 'map') throw new Refusal('not-a-map', parent)
  const data = renameData(tree.data, path, to)
  if (to === entry.key) return { edits: [], data }
  const same = parent.items.find(({ key }) => key === to)
  if (same) throw new Refusal('exists', { start: same.keyStart, end: same.keyEnd })
  const quote = tree.text[entry.keyStart]
  const style = quote === '"' ? 'QUOTE_DOUBLE' : quote === "'" ? 'QUOTE_SINGLE' : undefined
  return { edits: [{ start: entry.keyStart, end: entry.keyEnd, text: renderKey(to, rules, parent.flow, style) }], data }
}

function planRemove(tree: Tree, path: Path, withAbove: boolean): Planned {
  const { entry, parent } = findEntry(tree, path)
  if (parent.bare) throw new Refusal('unsafe', parent)
  refuseReferenced(tree, entry.value)
  const { text } = tree
  const index = parent.items.indexOf(entry)
  const data = removeData(tree.data, path, parent.flow ? 'kept' : null)
  if (!parent.flow) {
    const end = entryEnd(text, entry)
    return { edits: removeBlock(tree, parent, index, withAbove), data, removed: { start: withAbove ? 0 : entry.start, end } }
  }
  const line = lineEnd(text, entry.end)
  const next = parent.items[index + 1]?.start ?? parent.end - 1
  return { edits: removeFlow(tree, parent, index), data, removed: { start: entry.start, end: line < next ? line : entry.end } }
}

function planQuote(tree: Tree, path: Path): Planned {
  const { entry, node } = findEntry(tree, path)
  refuseReferenced(tree, entry.value)
  if (node.kind !== 'scalar') throw new Refusal(node.kind === 'empty' ? 'missing' : 'unsafe', node)
  if (node.style !== 'PLAIN') return { edits: [], data: tree.data }
  const source = tree.text.slice(node.start, node.end)
  const value = source.replace(/[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/g, breaks => '\n'.repeat(breaks.split('\n').length - 2) || ' ')
  const data = putData(tree.data, path, value)
  const quoted = quoteAs(value, undefined, tree)
  const mark = quoted[0] as string
  if (quoted.slice(1, -1) !== value) return { edits: [{ start: node.start, end: node.end, text: quoted }], data }
  return { edits: [node.start, node.end].map(at => ({ start: at, end: at, text: mark })), data }
}

function planWrap(tree: Tree, path: Path, key: string, rules: Rules): Planned {
  const { entry, parent, node } = findEntry(tree, path)
  refuseReferenced(tree, entry.value)
  if (node.kind !== 'scalar' && node.kind !== 'alias') throw new Refusal('not-a-map', node)
  const data = putData(tree.data, path, new Map([[key, node.data]]))
  const name = `${renderKey(key, rules, parent.flow)}:`
  if (parent.flow) {
    return { edits: [insertion(node.start, `{${name} `), insertion(node.end, '}')], data }
  }
  if (parent.kind === 'seq') return { edits: [insertion(node.start, `${name} `)], data }
  if (tree.text.slice(entry.colonEnd, node.start).includes('\n')) throw new Refusal('unsafe', node)
  const deeper = columnOf(tree.text, entry.start) + tree.step
  const edits = [insertion(entry.colonEnd, `${tree.eol}${' '.repeat(deeper)}${name}`)]
  for (let at = nextLine(tree.text, node.start); at < node.end; at = nextLine(tree.text, at)) {
    if (tree.text.slice(at, lineEnd(tree.text, at)).trim()) edits.push(insertion(at, ' '.repeat(tree.step)))
  }
  return { edits, data }
}

/** Data elsewhere would change with an anchor that something refers to. */
function refuseShared(tree: Tree, node: Node): void {
  if (node.anchor !== undefined && tree.aliases.has(node.anchor)) throw new Refusal('anchored', node)
}

/** As refuseShared, and for what is below. */
function refuseReferenced(tree: Tree, node: Node): void {
  const visit = (inner: Node): void => {
    const uses = inner.anchor === undefined ? undefined : tree.aliases.get(inner.anchor)
    if (uses?.some(at => at < node.start || at >= node.end)) throw new Refusal('anchored', inner)
    for (const { value } of inner.items) visit(value)
  }
  visit(node)
}

/** The value below new parents: `['a', 'b']` and 1 give `a: { b: 1 }`. */
function nest(path: Path, value: Value): Value {
  return path.reduceRight<Value>((inner, step) => {
    if (typeof step === 'string') return new Map([[step, inner]])
    if (step !== 0) throw new Refusal('missing')
    return [inner]
  }, value)
}

function topLines(map: Map<string, Value>, rules: Rules): string[] {
  const spaced = rules.spaced([])
  return [...map].flatMap(([key, value], index) => [
    ...(spaced && index > 0 ? [''] : []),
    ...renderEntry(key, value, [key], rules),
  ])
}

function fromData(data: Data, entry: Entry): Value {
  if (typeof data === 'string' && data.startsWith('\0')) throw new Refusal('unsafe', entry)
  if (Array.isArray(data)) return data.map(item => fromData(item, entry))
  if (data instanceof Map) return new Map([...data].map(([key, item]) => [key, fromData(item, entry)]))
  return data
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text }
}
