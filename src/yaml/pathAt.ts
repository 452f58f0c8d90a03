/** The path of the entry a cursor stands in, from indentation alone, so that completion and hover need no parse. */
import type { Path } from '../util/json.ts'
import { lineEnd, lineStart } from './lines.ts'
import { beginsToken } from './lineTokens.ts'
import { findLastBefore, type Outline, type OutlineNode, outlineOf, pathOf } from './outline.ts'
import { closingQuote, isBlank, unquote } from './topLevel.ts'

/**
 * The path of the entry whose key or value holds an offset. On an empty line, or one that is no entry yet, the path of the entry it
 * would belong to by its column. Inside `[...]` and `{...}` the path goes on to the item or key there. Never throws.
 */
export function pathAt(text: string, offset: number): Path {
  const outline = outlineOf(text)
  const at = Math.max(0, Math.min(offset, text.length))
  const from = lineStart(outline.text, at)
  const to = lineEnd(outline.text, at)
  const { nodes } = outline
  let first = from
  while (first < to && (outline.text[first] === ' ' || outline.text[first] === '\ufeff')) first++
  // The entry that began last, on this line or above.
  let index = findLastBefore(outline, at)
  if (index < 0 || nodes[index]!.start < from) {
    const next = nodes[index + 1]
    // In the indentation of an entry that begins on this line.
    if (next && next.start < to && next.start >= from && first >= next.start) return pathOf(outline, index + 1)
  }
  if (index < 0) return nodes.length === 0 && outline.text[first] ? flowPath(outline.text, firstVisible(outline.text), at) : []
  const node = nodes[index]!
  if (node.start >= from) return within(outline, index, node, at)
  // A line of a value that began above
  if (node.valueStart >= 0 && node.valueStart <= at && at <= node.valueEnd) return within(outline, index, node, at)
  const isEmpty = first >= to || outline.text[first] === '#'
  const column = isEmpty ? at - from : first - from
  if (!isEmpty && node.valueStart >= from) return within(outline, index, node, at)
  while (index >= 0 && nodes[index]!.indent >= column) index = nodes[index]!.parent
  return index < 0 ? [] : pathOf(outline, index)
}

function within(outline: Outline, index: number, node: OutlineNode, at: number): Path {
  const path = pathOf(outline, index)
  const code = outline.text.charCodeAt(node.valueStart)
  if (node.valueStart < 0 || at < node.valueStart || (code !== 91 && code !== 123)) return path
  return at >= node.valueEnd && outline.text[node.valueEnd - 1] === (code === 91 ? ']' : '}')
    ? path
    : [...path, ...flowPath(outline.text, node.valueStart, at)]
}

function firstVisible(text: string): number {
  const at = text.search(/[^\s\ufeff]/)
  return at < 0 ? text.length : at
}

interface Frame {
  isMap: boolean
  index: number
  /** Of the entry the scan is in; undefined before a key is complete. */
  key: string | undefined
  /** Where its text starts; -1 before it. */
  tokenStart: number
  /** A `key: value` inside `[...]` is a map of its own. */
  pairKey: string | undefined
}

/** The path inside a flow collection that starts at `start`, up to the offset `at`. */
function flowPath(text: string, start: number, at: number): (string | number)[] {
  const frames: Frame[] = []
  for (let offset = start; offset < at && offset < text.length; offset++) {
    const code = text.charCodeAt(offset)
    const frame = frames.at(-1)
    if (code === 91 || code === 123) {
      if (frame && frame.tokenStart < 0) frame.tokenStart = offset
      frames.push({ isMap: code === 123, index: 0, key: undefined, tokenStart: -1, pairKey: undefined })
      continue
    }
    if (!frame) break
    if (code === 93 || code === 125) {
      frames.pop()
      if (frames.length === 0) break
    } else if (code === 44) {
      frame.index++
      frame.key = undefined
      frame.pairKey = undefined
      frame.tokenStart = -1
    } else if (code === 35 && isBlank(text.charCodeAt(offset - 1))) {
      offset = lineEnd(text, offset)
    } else if ((code === 34 || code === 39) && beginsToken(text, offset)) {
      if (frame.tokenStart < 0) frame.tokenStart = offset
      const close = closingQuote(text, offset, text.length)
      if (close < 0 || close >= at) break
      offset = close
    } else if (code === 58 && frame.tokenStart >= 0 && isColon(text, offset)) {
      const key = keyText(text.slice(frame.tokenStart, offset))
      if (frame.isMap) frame.key ??= key
      else frame.pairKey ??= key
    } else if (!isBlank(code) && frame.tokenStart < 0) frame.tokenStart = offset
  }
  const path: (string | number)[] = []
  for (const [depth, frame] of frames.entries()) {
    const last = depth === frames.length - 1
    if (frame.isMap) {
      const key = frame.key ?? (last ? keyAhead(text, frame, at) : undefined)
      if (key === undefined) break
      path.push(key)
    } else {
      if (last && frame.tokenStart < 0 && !isItemAhead(text, at)) break
      path.push(frame.index)
      const key = frame.pairKey ?? (last && frame.tokenStart >= 0 ? keyAhead(text, frame, at) : undefined)
      if (key !== undefined) path.push(key)
    }
  }
  return path
}

/** The key the cursor stands in or before, when its colon follows. */
function keyAhead(text: string, frame: Frame, at: number): string | undefined {
  let start = frame.tokenStart < 0 ? at : frame.tokenStart
  while (text[start] === ' ') start++
  let end = start
  const code = text.charCodeAt(start)
  if (code === 34 || code === 39) {
    end = closingQuote(text, start, lineEnd(text, start)) + 1
    if (end === 0) return undefined
  }
  for (; end < text.length; end++) {
    const next = text.charCodeAt(end)
    if (next === 58 && isColon(text, end)) return keyText(text.slice(start, end))
    if (next === 44 || next === 93 || next === 125 || next === 10 || next === 91 || next === 123) break
  }
  // A word alone in a map is a key without a value.
  const word = text.slice(start, end).trim()
  return frame.isMap && word !== '' && text.charCodeAt(end) !== 10 && code !== 91 && code !== 123 ? keyText(word) : undefined
}

function isItemAhead(text: string, at: number): boolean {
  return !isBlank(text.charCodeAt(at)) && text[at] !== ']' && text[at] !== ',' && text[at] !== '#'
}

function isColon(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  if (isBlank(next) || next === 44 || next === 93 || next === 125) return true
  const before = text.charCodeAt(at - 1)
  return (before === 34 || before === 39) && /^["']/.test(text.slice(at - 1, at))
}

function keyText(source: string): string {
  const key = source.trim()
  return /^(".*"|'.*')$/s.test(key) && key.length > 1 ? unquote(key) : key
}
