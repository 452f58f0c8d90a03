/** What stands under a cursor: a key or a value, where, in which style, and what has been typed of it. Needs no parse. */
import type { Span } from '../../rules/rule.ts'
import type { Path } from '../../util/json.ts'
import { lineEnd, lineStart, normalizeBreaks } from '../../yaml/lines.ts'
import { commentStart } from '../../yaml/lineTokens.ts'
import { findLastBefore, findNode, type Outline, type OutlineNode, outlineOf, pathOf } from '../../yaml/outline.ts'
import { pathAt } from '../../yaml/pathAt.ts'
import { closingQuote, documentMark, isBlank, keyOfLine } from '../../yaml/topLevel.ts'
import { flowCursor, flowEntries } from './flowCursor.ts'
import { siblingsOf } from './siblings.ts'

export interface Cursor {
  readonly part: 'key' | 'value'
  /** Of the map whose key it is; of the value. */
  readonly path: Path
  readonly isFlow: boolean
  /** From the start of the key or value to the cursor, without an opening quote. */
  readonly typed: string
  readonly quote: '' | '"' | "'"
  /** The whole key or value; behind an opening quote, its quotes too. */
  readonly replace: Span
  /** What has to stand before the text that is inserted: a missing space, the right indentation. */
  readonly before: string
  /** A space where a comment or another word would else touch what is inserted. */
  readonly after: string
  /** Of a key: its colon stands there. */
  readonly hasColon: boolean
  /** Column of the keys of this map, or of the key whose value this is. */
  readonly indent: number
  /** Columns by which one level of this file is indented. */
  readonly unit: number
  readonly eol: string
  /** The other entries of the map: the texts of their values, empty where they have none of their own. */
  readonly siblings: ReadonlyMap<string, string>
  /** Of a value in block style with nothing on its line yet: the end of the colon, from where entries can go on lines of their own. */
  readonly colonEnd?: number
}

type Draft = Pick<Cursor, 'part' | 'path' | 'typed' | 'quote' | 'replace' | 'indent'> &
  Partial<Pick<Cursor, 'isFlow' | 'before' | 'after' | 'hasColon' | 'siblings' | 'colonEnd'>>

/** Undefined where nothing can be offered: in a comment, in a block text, between tokens. */
export function cursorAt(source: string, offset: number): Cursor | undefined {
  const text = normalizeBreaks(source)
  if (offset < 0 || offset > text.length) return undefined
  const outline = outlineOf(source)
  if (offset > outline.end) return undefined
  const draft = inFlow(outline, source, offset) ?? inBlock(outline, source, offset)
  if (!draft || draft === 'nowhere') return undefined
  const rest = text.charCodeAt(draft.replace.end)
  return {
    isFlow: false,
    before: '',
    after: rest === 35 ? ' ' : '',
    hasColon: false,
    siblings: new Map(),
    ...draft,
    unit: unitOf(outline, draft),
    eol: source.includes('\r\n') ? '\r\n' : '\n',
  }
}

/** As the entry itself is indented below its parent, else the first difference between two levels of the file. */
function unitOf(outline: Outline, { part, path, indent, isFlow }: Draft): number {
  const { nodes } = outline
  const above = nodes[findNode(outline, part === 'key' ? path : path.slice(0, -1))]
  if (above && !isFlow && indent > above.indent) return indent - above.indent
  for (const node of nodes) {
    const parent = nodes[node.parent]
    if (parent && typeof node.key === 'string' && typeof parent.key === 'string') return Math.max(1, node.indent - parent.indent)
  }
  return 2
}

function inFlow(outline: Outline, source: string, offset: number): Draft | 'nowhere' | undefined {
  const { text, nodes } = outline
  const index = findLastBefore(outline, offset)
  const node = nodes[index]
  const start = node ? node.valueStart : nodes.length === 0 ? text.search(/[^\s\ufeff]/) : -1
  const code = text.charCodeAt(start)
  if (start < 0 || offset <= start || (code !== 91 && code !== 123)) return undefined
  if (node && offset > Math.max(node.valueEnd, lineEnd(text, node.valueEnd))) return undefined
  const found = flowCursor(text, start, offset)
  if (!found) return offset < (node?.valueEnd ?? text.length) ? 'nowhere' : undefined
  const path = pathAt(source, found.open)
  const base = { isFlow: true, indent: node?.indent ?? 0, typed: found.typed, quote: found.quote, replace: found.replace }
  const siblings = found.isMap ? flowEntries(text, found.open, found.key) : new Map<string, string>()
  if (found.part === 'key') return { ...base, part: 'key', path, siblings, hasColon: found.hasColon }
  return { ...base, part: 'value', path: [...path, found.key ?? found.index], siblings, before: found.before }
}

function inBlock(outline: Outline, source: string, offset: number): Draft | 'nowhere' | undefined {
  const { text, nodes } = outline
  const from = lineStart(text, offset)
  const to = lineEnd(text, offset)
  let first = from
  while (first < to && (text.charCodeAt(first) === 32 || text.charCodeAt(first) === 0xfeff)) first++
  // A tab is no indentation.
  if (offset > to || text.charCodeAt(first) === 9 || documentMark(text, from) !== undefined || text[from] === '%')
    return undefined
  const last = nodes[findLastBefore(outline, offset)]
  if (last && last.valueStart >= 0 && last.valueStart < from && continues(text, last, offset)) return 'nowhere'
  if (first >= to || text[first] === '#') {
    return offset > first ? 'nowhere' : onEmptyLine(outline, source, offset, from, to, text[first] === '#' ? first : to)
  }
  if (offset < first) return 'nowhere'
  let at = first
  let dash = -1
  while (text.charCodeAt(at) === 45 && isBlank(text.charCodeAt(at + 1))) {
    dash = at++
    while (at < to && text.charCodeAt(at) === 32) at++
  }
  const key = dash < 0 ? keyOfLine(text, at, to) : undefined
  if (key) return onEntry(outline, source, offset, to, at, key)
  if (dash >= 0) {
    if (offset <= dash) return 'nowhere'
    const column = dash - from
    if (goesOnBelow(outline, findLastBefore(outline, dash), to)) return 'nowhere'
    return scalar(text, { path: pathAt(source, offset), from: dash + 1, to, offset, indent: column })
  }
  return onWord(outline, source, offset, from, to, at)
}

/** Inside the text of an entry that began on a line above. */
function continues(text: string, node: OutlineNode, offset: number): boolean {
  const code = text.charCodeAt(node.valueStart)
  if (code !== 124 && code !== 62) return offset <= node.valueEnd && !isHalfWritten(text, node, offset)
  if (offset <= node.valueEnd) return true
  // Behind a block text, a line that is indented more than its key goes on with it.
  const between = text.slice(node.valueEnd, lineStart(text, offset))
  const line = text.slice(lineStart(text, offset), offset)
  return between.trim() === '' && /^ *$/.test(line) && line.length > node.indent
}

/** Words on lines below a key, in one column: entries whose colon has not been typed, or that have no space behind it. */
function isHalfWritten(text: string, { keyEnd, valueStart }: OutlineNode, offset: number): boolean {
  if (!/[\p{L}\p{N}]/u.test(text[valueStart] as string) || !text.slice(keyEnd, valueStart).includes('\n')) return false
  const from = lineStart(text, offset)
  const indent = /^ */.exec(text.slice(from, offset))?.[0].length
  return indent === valueStart - lineStart(text, valueStart)
}

/** `key: value` on the line of the cursor. */
function onEntry(
  outline: Outline,
  source: string,
  offset: number,
  to: number,
  at: number,
  key: { key: string; keyStart: number; keyEnd: number },
): Draft | 'nowhere' {
  const { text } = outline
  const indent = at - lineStart(text, at)
  if (offset < key.keyStart) return 'nowhere'
  const path = pathAt(source, key.keyStart)
  const siblings = siblingsOf(outline, path.slice(0, -1), key.key)
  if (offset <= key.keyEnd) {
    const first = text[key.keyStart]
    const quote = first === '"' || first === "'" ? first : ''
    const typed = text.slice(key.keyStart + quote.length, Math.max(offset, key.keyStart + quote.length))
    const replace = { start: key.keyStart, end: key.keyEnd }
    return { part: 'key', path: path.slice(0, -1), typed, quote, replace, hasColon: true, indent, siblings }
  }
  let colon = key.keyEnd
  while (text.charCodeAt(colon) !== 58) colon++
  if (offset <= colon || goesOnBelow(outline, findLastBefore(outline, key.keyStart), to)) return 'nowhere'
  return scalar(text, { path, from: colon + 1, to, offset, indent, siblings, colonEnd: colon + 1 })
}

/** Its value stands on the lines below, wholly or in part. */
function goesOnBelow({ nodes }: Outline, index: number, to: number): boolean {
  const node = nodes[index]
  return node !== undefined && (node.next > index + 1 || node.valueStart > to || node.valueEnd > to)
}

interface ValuePlace {
  path: Path
  /** After the colon or dash. */
  from: number
  to: number
  offset: number
  indent: number
  siblings?: ReadonlyMap<string, string>
  colonEnd?: number
}

/** The scalar between a colon or dash and the end of its line. */
function scalar(text: string, { path, from, to, offset, indent, siblings, colonEnd }: ValuePlace): Draft | 'nowhere' {
  let start = from
  while (start < to && (text[start] === ' ' || text[start] === '\t')) start++
  const first = text[start] ?? ''
  const base = { part: 'value', path, indent, siblings } as const
  if (start >= to || first === '#') {
    if (offset > start) return 'nowhere'
    // A comment right behind needs its space.
    const after = first === '#' && offset === start ? ' ' : ''
    const before = offset === from ? ' ' : ''
    return { ...base, typed: '', quote: '', replace: { start: offset, end: offset }, before, after, colonEnd }
  }
  if (offset < start || /[|>&*!@`%]/.test(first)) return 'nowhere'
  const comment = commentStart(text, start, to)
  if (offset > comment) return 'nowhere'
  if (first === '"' || first === "'") {
    const close = closingQuote(text, start, to)
    const end = close < 0 ? trimmed(text, start, comment) : close + 1
    if (offset > end || (offset === end && close >= 0)) return 'nowhere'
    const typed = text.slice(start + 1, Math.max(start + 1, offset))
    return { ...base, typed, quote: first, replace: { start, end } }
  }
  if (first === '[' || first === '{') return 'nowhere'
  let end = Math.max(trimmed(text, start, comment), offset)
  // What looks like an entry behind the cursor is none of this value.
  if (/:(?:\s|$)/.test(text.slice(offset, end))) for (end = offset; !isBlank(text.charCodeAt(end)); ) end++
  const after = end < comment || comment === to ? '' : ' '
  return {
    ...base,
    colonEnd,
    typed: text.slice(start, offset),
    quote: '',
    replace: { start, end },
    after: end === comment ? after : '',
  }
}

/** A word that is no entry yet: a key that is being typed, or a value on a line of its own. */
function onWord(outline: Outline, source: string, offset: number, from: number, to: number, at: number): Draft | 'nowhere' {
  const { text } = outline
  if (/[|>&*!@`%[\]{},?]/.test(text[at] as string)) return 'nowhere'
  const comment = commentStart(text, at, to)
  if (offset > comment) return 'nowhere'
  const path = pathAt(source, at)
  const indent = at - from
  const quote = text[at] === '"' || text[at] === "'" ? (text[at] as '"' | "'") : ''
  const start = at + quote.length
  const typed = text.slice(start, Math.max(start, offset))
  let end = Math.max(offset, start)
  if (quote) {
    const close = closingQuote(text, at, to)
    end = close < 0 ? Math.max(trimmed(text, at, comment), offset) : close + 1
    if (offset > end) return 'nowhere'
  } else while (end < comment && !isBlank(text.charCodeAt(end))) end++
  const place = inMap(outline, path, indent, offset)
  const replace = place.column === indent ? { start: at, end } : { start: from, end }
  const before = place.column === indent ? '' : ' '.repeat(place.column)
  const after = end === comment && comment < to ? ' ' : ''
  return {
    part: 'key',
    path: place.path,
    typed,
    quote,
    replace,
    before,
    after,
    indent: place.column,
    siblings: siblingsOf(outline, place.path),
  }
}

function onEmptyLine(
  outline: Outline,
  source: string,
  offset: number,
  from: number,
  to: number,
  comment: number,
): Draft | 'nowhere' {
  const column = offset - from
  const place = inMap(outline, pathAt(source, offset), column, offset)
  const fits = place.column === column
  return {
    part: 'key',
    path: place.path,
    typed: '',
    quote: '',
    replace: fits ? { start: offset, end: offset } : { start: from, end: offset },
    before: fits ? '' : ' '.repeat(place.column),
    after: comment < to ? ' ' : '',
    indent: place.column,
    siblings: siblingsOf(outline, place.path),
  }
}

/** The map an entry in a column would stand in, and the column it has to stand in. */
function inMap(outline: Outline, path: Path, column: number, offset: number): { path: Path; column: number } {
  const { nodes, text } = outline
  // Further left than the entry below it, the new one would take that one in: it is its neighbour.
  const next = nodes[findLastBefore(outline, offset) + 1]
  if (next && next.indent > column) return { path: next.parent < 0 ? [] : pathOf(outline, next.parent), column: next.indent }
  let index = findNode(outline, path)
  // An entry with a text of its own holds no entries: the new one is its neighbour.
  while (index >= 0 && holdsText(text, nodes[index] as OutlineNode, column)) index = (nodes[index] as OutlineNode).parent
  const depth = depthOf(outline, index)
  const parent = nodes[index]
  const child = nodes.findIndex((node, at) => at > index && node.parent === index && typeof node.key === 'string')
  const own = (nodes[child] as OutlineNode | undefined)?.indent
  const least = parent ? parent.indent + 1 : 0
  return { path: path.slice(0, depth), column: own ?? (parent ? Math.max(column, least) : 0) }
}

function holdsText(text: string, node: OutlineNode, column: number): boolean {
  if (node.indent >= column) return true
  if (node.valueStart < 0) return false
  // A word on a line of its own below the key is what is being typed.
  return !text.slice(node.keyEnd, node.valueStart).includes('\n')
}

function depthOf({ nodes }: Outline, index: number): number {
  let depth = 0
  for (let at = index; at >= 0; at = (nodes[at] as OutlineNode).parent) depth++
  return depth
}

function trimmed(text: string, from: number, end: number): number {
  let at = end
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--
  return at
}
