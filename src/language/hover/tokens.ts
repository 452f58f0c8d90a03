/** The keys and plain values of a text with their paths and exact ranges, in block and in flow style, without a parser. */
import type { Path } from '../../util/json.ts'
import { lineEnd } from '../../yaml/lines.ts'
import { beginsToken, commentStart } from '../../yaml/lineTokens.ts'
import { findLastBefore, type Outline, type OutlineNode, outlineOf, pathOf } from '../../yaml/outline.ts'
import { closingQuote, isBlank, unquote } from '../../yaml/topLevel.ts'
import type { Span } from '../types.ts'

export interface Token {
  /** Of the entry or item; the same for its key and its value. */
  readonly path: Path
  readonly part: 'key' | 'value'
  readonly range: Span
}

/** The key or plain value at an offset, its end included; undefined between tokens, inside comments and block texts. Never throws. */
export function tokenAt(text: string, offset: number): Token | undefined {
  const outline = outlineOf(text)
  const index = findLastBefore(outline, offset)
  const node = outline.nodes[index]
  const tokens = node ? tokensOfNode(outline, index, node) : flowRoot(outline)
  return tokens.find(({ range }) => range.start <= offset && offset <= range.end)
}

/** The keys and plain values below some top-level keys (all where none are named) that begin in a range, in the order of the text. */
export function tokensBelow(
  text: string,
  sections: readonly string[] | undefined,
  range: Span = { start: 0, end: text.length },
): Token[] {
  const outline = outlineOf(text)
  const { nodes } = outline
  const isWanted = (section: string) => !sections || sections.includes(section)
  const within = (token: Token) =>
    token.path.length > 1 && isWanted(String(token.path[0])) && token.range.start >= range.start && token.range.start <= range.end
  if (nodes.length === 0) return flowRoot(outline).filter(within)
  const found: Token[] = []
  // A value may begin before the range and go on into it.
  for (let index = Math.max(0, findLastBefore(outline, range.start)); index < nodes.length; index++) {
    const node = nodes[index] as OutlineNode
    if (node.start > range.end) break
    let top = index
    while ((nodes[top] as OutlineNode).parent >= 0) top = (nodes[top] as OutlineNode).parent
    if (!isWanted(String(nodes[top]?.key))) continue
    for (const token of tokensOfNode(outline, index, node)) if (within(token)) found.push(token)
  }
  return found
}

/** The comment that holds an offset and the path of the key on its line; undefined without either. */
export function commentAt(text: string, offset: number): Token | undefined {
  const outline = outlineOf(text)
  const index = findLastBefore(outline, offset)
  const node = outline.nodes[index]
  if (!node || typeof node.key === 'number') return undefined
  const stop = lineEnd(outline.text, node.start)
  const value = node.valueStart >= 0 && node.valueStart < stop ? node.valueEnd : node.keyEnd
  const start = commentStart(outline.text, Math.max(value, node.keyEnd), stop)
  if (start >= stop || offset < start || offset > stop) return undefined
  return { path: pathOf(outline, index), part: 'key', range: { start, end: stop } }
}

/** What a token says: quotes taken away, lines of a plain text joined. */
export function tokenText(text: string, { range }: Token): string {
  const source = text.slice(range.start, range.end)
  const quote = source[0]
  if ((quote === '"' || quote === "'") && source.length > 1 && source.endsWith(quote)) return unquote(source)
  return source.replace(/\s*[\r\n]\s*/g, ' ')
}

function tokensOfNode(outline: Outline, index: number, node: OutlineNode): Token[] {
  const path = pathOf(outline, index)
  const tokens: Token[] = []
  if (typeof node.key === 'string') tokens.push({ path, part: 'key', range: { start: node.start, end: node.keyEnd } })
  if (node.valueStart < 0) return tokens
  const code = outline.text.charCodeAt(node.valueStart)
  if (code === 91 || code === 123) scanFlow(outline.text, { start: node.valueStart, end: node.valueEnd }, path, tokens)
  // A block text is prose.
  else if (code !== 124 && code !== 62)
    tokens.push({ path, part: 'value', range: { start: node.valueStart, end: node.valueEnd } })
  return tokens
}

/** Of a document that is one flow collection. */
function flowRoot({ text, end }: Outline): Token[] {
  const start = text.search(/[^\s\ufeff]/)
  const tokens: Token[] = []
  if (start >= 0 && (text[start] === '{' || text[start] === '[')) scanFlow(text, { start, end }, [], tokens)
  return tokens
}

interface Frame {
  readonly isMap: boolean
  readonly base: Path
  index: number
  /** Of the entry the scan is in; undefined before its colon. Inside `[...]` that of a `key: value`. */
  key: string | undefined
  start: number
  end: number
}

/** Nothing that deep is read anyway. */
const deepest = 100

function scanFlow(text: string, { start, end }: Span, base: Path, tokens: Token[]): void {
  const frames: Frame[] = []
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    const frame = frames.at(-1)
    if (code === 91 || code === 123) {
      if (frames.length >= deepest) return
      frames.push({ isMap: code === 123, base: frame ? pathIn(frame) : base, index: 0, key: undefined, start: -1, end: -1 })
    } else if (!frame) return
    else if (code === 93 || code === 125) {
      flush(text, frame, tokens)
      frames.pop()
      if (frames.length === 0) return
    } else if (code === 44) {
      flush(text, frame, tokens)
      frame.index++
      frame.key = undefined
    } else if (code === 35 && isBlank(text.charCodeAt(at - 1))) at = lineEnd(text, at)
    else if ((code === 34 || code === 39) && frame.start < 0 && beginsToken(text, at)) {
      const close = closingQuote(text, at, end)
      frame.start = at
      frame.end = close < 0 ? lineEnd(text, at) : close + 1
      at = frame.end - 1
    } else if (code === 58 && frame.start >= 0 && frame.key === undefined && isColon(text, at)) {
      frame.key = tokenText(text, { path: [], part: 'key', range: frame })
      tokens.push({ path: pathIn(frame), part: 'key', range: { start: frame.start, end: frame.end } })
      frame.start = -1
    } else if (!isBlank(code)) {
      if (frame.start < 0) frame.start = at
      frame.end = at + 1
    }
  }
  const last = frames.at(-1)
  if (last) flush(text, last, tokens)
}

function pathIn({ isMap, base, index, key }: Frame): Path {
  const rest = key === undefined ? [] : [key]
  return isMap ? [...base, ...rest] : [...base, index, ...rest]
}

function flush(text: string, frame: Frame, tokens: Token[]): void {
  if (frame.start < 0) return
  const range = { start: frame.start, end: frame.end }
  frame.start = -1
  // A word alone in a map is a key without a value.
  const isKey = frame.isMap && frame.key === undefined
  const path = isKey ? [...frame.base, tokenText(text, { path: [], part: 'key', range })] : pathIn(frame)
  tokens.push({ path, part: isKey ? 'key' : 'value', range })
}

function isColon(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  const before = text.charCodeAt(at - 1)
  return isBlank(next) || next === 44 || next === 93 || next === 125 || before === 34 || before === 39
}
