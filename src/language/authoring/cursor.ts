/** What stands at a cursor of a YAML text: a key or a value, of which path, and the word that is being typed. No parse. */
import type { Path } from '../../util/json.ts'
import { lineEnd, lineStart } from '../../yaml/lines.ts'
import { findLastBefore, outlineOf } from '../../yaml/outline.ts'
import { pathAt } from '../../yaml/pathAt.ts'
import { unquote } from '../../yaml/topLevel.ts'
import type { Span } from '../types.ts'

export interface Cursor {
  readonly role: 'key' | 'value'
  /** A value that stands alone behind a dash: it may become the first key of a map as well. */
  readonly item: boolean
  /** Of the map for a key; of the value else. */
  readonly path: Path
  /** The word around the cursor, quotes included; empty where nothing is typed. */
  readonly replace: Span
  /** A colon follows the word already. */
  readonly hasColon: boolean
  /** Inside brackets. */
  readonly flow: boolean
  /** Where the value begins, maybe some lines above. */
  readonly valueStart: number
}

/** Undefined in a comment and behind what is complete. Never throws. */
export function cursorAt(source: string, offset: number): Cursor | undefined {
  const outline = outlineOf(source)
  const { text } = outline
  const at = Math.max(0, Math.min(offset, text.length))
  const node = outline.nodes[findLastBefore(outline, at)]
  const line = lineStart(text, at)
  const above = node !== undefined && node.valueStart >= 0 && node.valueStart < line && at <= node.valueEnd
  const isFlow = above && /[[{]/.test(text[node.valueStart] ?? '')
  const path = pathAt(source, at)
  if (above && !isFlow) {
    return {
      role: 'value',
      item: false,
      path,
      replace: wordAt(text, line, at),
      hasColon: false,
      flow: false,
      valueStart: node.valueStart,
    }
  }
  const from = isFlow ? node.valueStart : line
  const scan = scanTo(text, from, at, isFlow)
  if (!scan) return undefined
  const { role, tokenStart, stack } = scan
  const flow = stack.length > 0
  const replace = { start: tokenStart, end: tokenEnd(text, tokenStart, at, flow, role === 'value') }
  const word = text.slice(replace.start, replace.end).trimEnd()
  const hasColon = /^[ \t]*:(?=\s|$|[,}\]])/.test(text.slice(replace.end, lineEnd(text, replace.end)))
  const common = {
    replace: { start: replace.start, end: replace.start + Math.max(word.length, at - replace.start) },
    flow,
    valueStart: tokenStart,
  }
  if (role === 'value') return { role, item: false, path, hasColon: false, ...common }
  const key = word === '' ? '' : plain(word)
  const isOwn = word !== '' && path.length > 0 && String(path.at(-1)) === key && (hasColon || flow)
  const isItem = role === 'item' && !hasColon
  const own = isOwn ? path.slice(0, -1) : path
  return { role: isItem ? 'value' : 'key', item: isItem && !flow, path: own, hasColon, ...common }
}

interface Scan {
  readonly role: 'key' | 'value' | 'item'
  readonly tokenStart: number
  readonly stack: readonly ('map' | 'list')[]
}

function scanTo(text: string, from: number, at: number, isFlow: boolean): Scan | undefined {
  let role: Scan['role'] | 'none' = isFlow ? 'value' : 'key'
  const stack: ('map' | 'list')[] = []
  let start = from
  const skip = () => {
    while (start < at && /[ \t\ufeff\r\n]/.test(text[start] ?? '')) start++
  }
  skip()
  while (!isFlow && text[start] === '-' && /\s/.test(text[start + 1] ?? ' ') && start + 1 <= at) {
    role = 'item'
    start++
    if (start < at) skip()
  }
  for (let index = start; index < at; index++) {
    const char = text[index] as string
    const atToken = index === start
    if ((char === '"' || char === "'") && atToken) {
      const close = text.indexOf(char, index + 1)
      if (close < 0 || close >= at) break
      index = close
    } else if (char === '#' && /\s/.test(text[index - 1] ?? ' ')) {
      const end = lineEnd(text, index)
      if (end >= at) return undefined
      index = end
      if (text.slice(start, index).trim().startsWith('#')) start = index + 1
    } else if ((char === '{' || char === '[') && (atToken || text.slice(start, index).trim() === '')) {
      stack.push(char === '{' ? 'map' : 'list')
      role = char === '{' ? 'key' : 'item'
      start = index + 1
    } else if ((char === '}' || char === ']') && stack.length > 0) {
      stack.pop()
      role = 'none'
    } else if (char === ',' && stack.length > 0) {
      role = stack.at(-1) === 'map' ? 'key' : 'item'
      start = index + 1
    } else if (char === ':' && role !== 'value' && /\s|^$/.test(text[index + 1] ?? '')) {
      role = 'value'
      start = index + 1
    } else continue
    if (/[{[,:\n]/.test(char)) {
      while (start < at && /[ \t\r\n]/.test(text[start] ?? '')) start++
      if (start > index + 1) index = start - 1
    }
  }
  return role === 'none' ? undefined : { role, tokenStart: Math.min(start, at), stack }
}

/** The end of the word that begins at `start`, at the cursor or behind it. */
function tokenEnd(text: string, start: number, at: number, flow: boolean, isValue: boolean): number {
  const stop = lineEnd(text, at)
  const quote = text[start]
  if ((quote === '"' || quote === "'") && start < at) {
    const close = text.indexOf(quote, start + 1)
    return close >= 0 && close < stop ? close + 1 : Math.max(at, stop)
  }
  let end = at
  while (end < stop) {
    const char = text[end] as string
    if (flow && /[,[\]{}]/.test(char)) break
    if (char === ':' && !isValue && /\s|^$/.test(text[end + 1] ?? '')) break
    if (char === '#' && /\s/.test(text[end - 1] ?? '')) break
    end++
  }
  while (end > at && /\s/.test(text[end - 1] ?? '')) end--
  return end
}

function wordAt(text: string, from: number, at: number): Span {
  let start = at
  while (start > from && /[\p{L}\p{N}_-]/u.test(text[start - 1] ?? '')) start--
  let end = at
  while (/[\p{L}\p{N}_-]/u.test(text[end] ?? '')) end++
  return { start, end }
}

function plain(word: string): string {
  return /^(".*"|'.*')$/s.test(word) && word.length > 1 ? unquote(word) : word
}
