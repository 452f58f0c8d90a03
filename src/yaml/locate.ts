/** Where the value, key or entry at a path stands in a text. Does its work only when asked. */
import { isMap as isMapNode, isScalar, isSeq, type ParsedNode } from 'yaml'
import type { Path } from '../util/json.ts'
import { compose } from './compose.ts'
import { findNode, hasChildren, type Outline, outlineOf } from './outline.ts'

export { createLineIndex, type LineIndex, type Position } from './lines.ts'
export { type TopLevelEntry, topLevelEntries } from './topLevel.ts'

export type Part = 'key' | 'value' | 'entry'

export interface OffsetRange {
  /** UTF-16 offset. */
  start: number
  /** Exclusive. */
  end: number
}

/**
 * The range of a key (quotes included), a value (without the comment or line breaks behind it), or both and what lies between.
 * Of an empty value, the range of its key; of a list item, the item whatever the part (its dash when it is empty). Undefined when
 * the path is not written in the text; of a key that stands twice, the first. Never throws.
 */
export function locate(text: string, path: Path, part: Part = 'key'): OffsetRange | undefined {
  const outline = outlineOf(text)
  if (path.length === 0) return locateRoot(outline)
  return locateIn(text, outline, path, part)
}

/** As `locate`, and the key of the nearest parent that is written when the path is not; the start of the text when none is. */
export function locateNearest(text: string, path: Path, part: Part = 'key'): OffsetRange {
  const exact = path.length > 0 ? locate(text, path, part) : undefined
  if (exact) return exact
  for (let length = path.length - 1; length > 0; length--) {
    const range = locate(text, path.slice(0, length), 'key')
    if (range) return range
  }
  return { start: 0, end: 0 }
}

function locateRoot(outline: Outline): OffsetRange | undefined {
  const { text, end } = outline
  const visible = /[^\s\ufeff]/.exec(text)
  if (!visible || visible.index >= end) return undefined
  return { start: visible.index, end: text.slice(0, end).trimEnd().length }
}

function locateIn(text: string, outline: Outline, path: Path, part: Part): OffsetRange | undefined {
  if (!outline.certain) return locateNode(parsed(text, outline, 0, outline.end), path, part)
  const top = findNode(outline, path.slice(0, 1))
  if (top < 0) return undefined
  if (outline.uncertain.has(top)) {
    const { nodes } = outline
    const next = nodes[top]!.next
    const end = next < nodes.length ? nodes[next]!.start : outline.end
    const isItem = typeof path[0] === 'number'
    const range = locateNode(parsed(text, outline, nodes[top]!.start, end), isItem ? [0, ...path.slice(1)] : path, part)
    // What cannot be parsed at all still has the places the scan saw.
    return range ?? fromOutline(text, outline, path, part)
  }
  return fromOutline(text, outline, path, part)
}

function fromOutline(text: string, outline: Outline, path: Path, part: Part): OffsetRange | undefined {
  const { nodes } = outline
  let length = path.length
  let index = findNode(outline, path)
  while (index < 0 && length > 1) index = findNode(outline, path.slice(0, --length))
  if (index < 0) return undefined
  const node = nodes[index]!
  if (length < path.length) {
    // The rest of the path can only lie inside a flow collection.
    const code = outline.text.charCodeAt(node.valueStart)
    if (node.valueStart < 0 || hasChildren(outline, index) || (code !== 91 && code !== 123)) return undefined
    return locateNode(parsed(text, outline, node.valueStart, node.valueEnd), path.slice(length), part)
  }
  const key = { start: node.start, end: node.keyEnd }
  const isItem = typeof node.key === 'number'
  if (part === 'key' && !isItem) return key
  let value: OffsetRange | undefined
  if (hasChildren(outline, index)) value = { start: nodes[index + 1]!.start, end: nodes[node.next - 1]!.valueEnd }
  else if (node.valueStart >= 0) value = { start: node.valueStart, end: node.valueEnd }
  if (isItem || part === 'value') return value ?? key
  return { start: key.start, end: value?.end ?? node.valueEnd }
}

interface Piece {
  root: ParsedNode | null
  /** Offset of the piece in the text. */
  offset: number
  text: string
}

let latest: { text: string; start: number; end: number; piece: Piece } | undefined

/** Parts longer than this are not given to the parser, which would take seconds for the largest files. */
const longest = 768 * 1024

/** A part of the text read by the parser; the latest one is remembered. */
function parsed(source: string, outline: Outline, start: number, end: number): Piece {
  if (latest && latest.text === source && latest.start === start && latest.end === end) return latest.piece
  const bom = start === 0 && outline.text.charCodeAt(0) === 0xfeff ? 1 : 0
  const text = outline.text.slice(start + bom, end)
  const root = text.length > longest ? null : (compose(text).documents[0]?.contents ?? null)
  const piece = { root, offset: start + bom, text }
  latest = { text: source, start, end, piece }
  return piece
}

function locateNode(piece: Piece, path: Path, part: Part): OffsetRange | undefined {
  let node: ParsedNode | null = piece.root
  let key: ParsedNode | null = null
  for (const segment of path) {
    if (isMapNode(node)) {
      const pair = (node.items as unknown as { key: ParsedNode | null; value: ParsedNode | null }[]).find(
        item => (isScalar(item.key) ? String(item.key.value ?? '') : '') === String(segment),
      )
      if (!pair) return undefined
      key = pair.key
      node = pair.value
    } else if (isSeq(node) && typeof segment === 'number') {
      key = null
      node = (node.items as ParsedNode[])[segment] ?? null
      if (!node) return undefined
    } else return undefined
  }
  const keyRange = key && rangeOf(piece, key)
  const value = node && rangeOf(piece, node)
  if (!keyRange) return value && value.end === value.start ? dashBefore(piece, value) : (value ?? undefined)
  if (part === 'key') return keyRange
  const isEmpty = !value || value.end <= value.start
  if (part === 'value') return isEmpty ? keyRange : value
  return { start: keyRange.start, end: value ? Math.max(trimEnd(piece, value.end), keyRange.end) : keyRange.end }
}

/** The dash of an empty item, which stands right before it. */
function dashBefore(piece: Piece, at: OffsetRange): OffsetRange {
  const before = at.start - piece.offset - 1
  return piece.text[before] === '-' ? { start: at.start - 1, end: at.start } : at
}

function rangeOf(piece: Piece, node: ParsedNode): OffsetRange | undefined {
  const range = (node as Ranged).range
  if (!range) return undefined
  const start = range[0] + piece.offset
  const end = ((lastLeaf(node) as Ranged).range?.[1] ?? range[1]) + piece.offset
  return { start, end: Math.max(start, trimEnd(piece, end)) }
}

/** The offset without white space before it. */
function trimEnd(piece: Piece, offset: number): number {
  let end = offset - piece.offset
  while (end > 0 && /\s/.test(piece.text[end - 1]!)) end--
  return end + piece.offset
}

type Ranged = { range?: [number, number, number] | null }

/** The node where a value ends: the range of a block collection goes on over the comment behind its last value. */
function lastLeaf(node: ParsedNode): ParsedNode {
  let leaf = node
  for (;;) {
    if ((!isMapNode(leaf) && !isSeq(leaf)) || leaf.flow) return leaf
    const last = leaf.items.at(-1) as unknown as { key: ParsedNode; value: ParsedNode | null } | ParsedNode | undefined
    const next: ParsedNode | null | undefined = isMapNode(leaf)
      ? ((last as { value: ParsedNode | null }).value ?? (last as { key: ParsedNode }).key)
      : (last as ParsedNode)
    if (!next) return leaf
    leaf = next
  }
}
