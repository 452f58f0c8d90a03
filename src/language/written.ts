/** The entries of a text as a tree with their places, in block and in flow style, whatever state the text is in. No parser is asked. */
import type { Json, JsonMap, Path } from '../util/json.ts'
import { type OutlineNode, outlineOf } from '../yaml/outline.ts'
import { setOwn } from '../yaml/toData.ts'
import { unquote } from '../yaml/topLevel.ts'
import type { Span } from './types.ts'
import { scanFlowTree, type Written } from './writtenFlow.ts'

export type { Written } from './writtenFlow.ts'

export interface WrittenTree {
  /** Line breaks as of `normalizeBreaks`; offsets are those of the given text. */
  readonly text: string
  readonly entries: readonly Written[]
}

/** Deeper entries are left out, so that walks may recurse. */
const maxDepth = 100

let latest: { source: string; tree: WrittenTree } | undefined

/** Linear; never throws. The latest tree is remembered. */
export function writtenOf(source: string): WrittenTree {
  if (latest?.source !== source) latest = { source, tree: read(source) }
  return latest.tree
}

/** The entries that hold an offset, outermost first. */
export function entriesAt(tree: WrittenTree, offset: number): readonly Written[] {
  const found: Written[] = []
  let level = tree.entries
  for (;;) {
    const next = level.findLast(({ start, end }) => start <= offset && offset <= end)
    if (!next) return found
    found.push(next)
    level = next.children
  }
}

/** The entry at a path, the first when a key stands twice. */
export function findWritten(tree: WrittenTree, path: Path): Written | undefined {
  let found: Written | undefined
  let level = tree.entries
  for (const step of path) {
    found = entryFor(level, step)
    if (!found) return undefined
    level = found.children
  }
  return found
}

/** Remembered for large maps, in which many paths are looked up. */
const byKey = new WeakMap<readonly Written[], ReadonlyMap<string | number, Written>>()

function entryFor(level: readonly Written[], step: string | number): Written | undefined {
  if (level.length < 20) return level.find(({ key }) => key === step)
  let keys = byKey.get(level)
  if (!keys) {
    // From behind, so that of two the first stays.
    keys = new Map([...level].reverse().map(entry => [entry.key, entry]))
    byKey.set(level, keys)
  }
  return keys.get(step)
}

export function childOf(entry: Written | undefined, key: string): Written | undefined {
  return entry?.children.find(child => child.key === key)
}

export function keySpan({ start, keyEnd }: Written): Span {
  return { start, end: keyEnd }
}

/** Of an empty value the span of its key. */
export function valueSpan(entry: Written): Span {
  return entry.valueStart < 0 ? keySpan(entry) : { start: entry.valueStart, end: entry.end }
}

/** A scalar as it is meant: without quotes, several lines as one. Empty for a map, a list and nothing. */
export function textOf({ text }: WrittenTree, entry: Written | undefined): string {
  if (entry?.kind !== 'scalar') return ''
  const source = text.slice(entry.valueStart, entry.end)
  const code = source.charCodeAt(0)
  if (code === 124 || code === 62) return oneLine(source.replace(/^.*/, ''))
  const isQuoted = (code === 34 || code === 39) && source.length > 1 && source.at(-1) === source[0]
  return isQuoted ? unquote(oneLine(source)) : oneLine(source)
}

/** What is written as plain data in which every scalar is a text: for walks that need no more. Aliases and `~` are null. */
export function dataOf(tree: WrittenTree, entries = tree.entries): JsonMap {
  const map: JsonMap = {}
  for (const entry of entries) {
    const key = String(entry.key)
    if (!Object.hasOwn(map, key)) setOwn(map, key, plainOf(tree, entry))
  }
  return map
}

function plainOf(tree: WrittenTree, entry: Written): Json {
  if (entry.kind === 'map') return dataOf(tree, entry.children)
  if (entry.kind === 'list') return entry.children.map(child => plainOf(tree, child))
  if (entry.kind === 'empty' || tree.text[entry.valueStart] === '*') return null
  const text = textOf(tree, entry)
  return text === '~' || text === 'null' ? null : text
}

function oneLine(source: string): string {
  return source.includes('\n') ? source.trim().replace(/\s*\n\s*/g, ' ') : source
}

type Building = { -readonly [K in keyof Written]: Written[K] } & { children: Written[] }

function read(source: string): WrittenTree {
  const outline = outlineOf(source)
  const { text, nodes } = outline
  const entries: Written[] = []
  if (nodes.length === 0) {
    const first = text.search(/[^\s\ufeff]/)
    const start = first >= 0 && text[first] === '#' ? text.search(/^[ \t]*[[{]/m) : first
    if (start >= 0) entries.push(...scanFlowTree(text, start, outline.end).children)
    return { text, entries }
  }
  const built: (Building | undefined)[] = []
  const depths: number[] = []
  for (const [index, node] of nodes.entries()) {
    const depth = node.parent < 0 ? 1 : (depths[node.parent] as number) + 1
    depths.push(depth)
    const parent = node.parent < 0 ? undefined : built[node.parent]
    built.push(depth > maxDepth ? undefined : entryOf(text, node, depth))
    const entry = built[index]
    if (!entry) continue
    if (node.parent < 0) entries.push(entry)
    else if (parent) addChild(parent, entry)
  }
  // Children come after their parents, so that ends add up from behind.
  for (let index = nodes.length - 1; index >= 0; index--) {
    const entry = built[index]
    const parent = built[nodes[index]!.parent]
    if (entry && parent && parent.end < entry.end) parent.end = entry.end
  }
  return { text, entries }
}

function entryOf(text: string, node: OutlineNode, depth: number): Building {
  const { key, start, keyEnd, valueStart } = node
  const end = Math.max(node.valueEnd, keyEnd)
  const code = valueStart < 0 ? 0 : text.charCodeAt(valueStart)
  if (code === 91 || code === 123) {
    const { kind, children } = scanFlowTree(text, valueStart, end, maxDepth - depth)
    return { key, start, keyEnd, valueStart, end, kind, children: [...children] }
  }
  return { key, start, keyEnd, valueStart, end, kind: valueStart < 0 ? 'empty' : 'scalar', children: [] }
}

function addChild(parent: Building, child: Written): void {
  // A text with entries below it is broken; the entries are what can be used.
  if (parent.children.length === 0 || parent.kind === 'scalar') parent.valueStart = child.start
  parent.kind = typeof child.key === 'number' ? 'list' : 'map'
  parent.children.push(child)
}
