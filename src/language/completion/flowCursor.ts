/** What stands under a cursor inside `{...}` or `[...]`, and the entries beside it. */
import type { Span } from '../../rules/rule.ts'
import { lineEnd } from '../../yaml/lines.ts'
import { beginsToken } from '../../yaml/lineTokens.ts'
import { closingQuote, isBlank, unquote } from '../../yaml/topLevel.ts'

export interface FlowCursor {
  readonly part: 'key' | 'value'
  /** Offset of the bracket of the map or list it stands in. */
  readonly open: number
  readonly isMap: boolean
  /** Of a value in a map. */
  readonly key?: string
  /** Of an item. */
  readonly index: number
  readonly typed: string
  readonly quote: '' | '"' | "'"
  readonly replace: Span
  readonly before: string
  readonly hasColon: boolean
}

interface Frame {
  open: number
  isMap: boolean
  index: number
  /** Where the token under way begins; -1 before it. */
  start: number
  key?: string
  /** Behind the colon. */
  colonEnd: number
  /** A collection or closed quote has ended in this entry. */
  isOver: boolean
}

/** @param start the opening bracket of the outermost collection. Undefined in a comment, behind a finished value, behind the end. */
export function flowCursor(text: string, start: number, at: number): FlowCursor | undefined {
  const frames: Frame[] = []
  for (let offset = start; offset < at; offset++) {
    const code = text.charCodeAt(offset)
    const frame = frames.at(-1)
    if (code === 91 || code === 123) {
      if (frame && frame.start >= 0) return undefined
      frames.push({ open: offset, isMap: code === 123, index: 0, start: -1, colonEnd: -1, isOver: false })
      continue
    }
    if (!frame) return undefined
    if (code === 93 || code === 125) {
      frames.pop()
      const outer = frames.at(-1)
      if (!outer) return undefined
      outer.isOver = true
    } else if (code === 44) {
      Object.assign(frame, { index: frame.index + 1, start: -1, key: undefined, colonEnd: -1, isOver: false })
    } else if (code === 35 && isBlank(text.charCodeAt(offset - 1))) {
      offset = lineEnd(text, offset)
      if (offset >= at) return undefined
    } else if ((code === 34 || code === 39) && frame.start < 0 && beginsToken(text, offset)) {
      frame.start = offset
      const close = closingQuote(text, offset, lineEnd(text, offset))
      if (close < 0 || close >= at) break
      offset = close
      frame.isOver = close < at - 1
    } else if (code === 58 && frame.isMap && frame.key === undefined && frame.start >= 0 && isColon(text, offset)) {
      Object.assign(frame, { key: keyText(text.slice(frame.start, offset)), colonEnd: offset + 1, start: -1, isOver: false })
    } else if (!isBlank(code) && frame.start < 0) frame.start = offset
  }
  const frame = frames.at(-1)
  return frame && !(frame.isOver && text[at - 1] !== ',') ? tokenOf(text, frame, at) : undefined
}

function tokenOf(text: string, frame: Frame, at: number): FlowCursor | undefined {
  const { open, isMap, index, key } = frame
  const stop = lineEnd(text, at)
  let start = frame.start
  if (start < 0) {
    // Between a comma and the token behind it nothing new can begin.
    if (isBlank(text.charCodeAt(at)) && /^[ \t]+[^\s,\]}#]/.test(text.slice(at, stop))) return undefined
    start = at
  }
  if (/[&*!|>@`%[{]/.test(text[start] ?? '')) return undefined
  const first = text[start]
  const quote = first === '"' || first === "'" ? first : ''
  let end = Math.max(at, start)
  if (quote) {
    const close = closingQuote(text, start, stop)
    if (close < 0) return undefined
    end = close + 1
    if (at > end) return undefined
  } else {
    for (; end < stop; end++) {
      const code = text.charCodeAt(end)
      if (code === 44 || code === 93 || code === 125 || code === 91 || code === 123) break
      if (code === 58 && isMap && key === undefined && isColon(text, end)) break
      if (code === 35 && isBlank(text.charCodeAt(end - 1))) break
    }
    while (end > Math.max(at, start) && isBlank(text.charCodeAt(end - 1))) end--
  }
  // A plain token over several lines cannot be replaced on one.
  if (text.slice(start, at).includes('\n')) return undefined
  const hasColon = /^[ \t]*:/.test(text.slice(end, stop))
  const typed = text.slice(start + quote.length, Math.max(at, start + quote.length))
  const part = isMap && key === undefined ? 'key' : 'value'
  const before = part === 'value' && isMap && start === frame.colonEnd && at === start ? ' ' : ''
  return { part, open, isMap, key, index, typed, quote, replace: { start, end }, before, hasColon: part === 'key' && hasColon }
}

/** The entries of the flow map whose bracket stands at an offset, with the texts of plain and quoted values. */
export function flowEntries(text: string, open: number, except?: string): Map<string, string> {
  const found = new Map<string, string>()
  let depth = 0
  let start = -1
  let key: string | undefined
  const finish = (end: number) => {
    if (key !== undefined && key !== except) found.set(key, keyText(text.slice(start < 0 ? end : start, end)))
    key = undefined
    start = -1
  }
  for (let at = open; at < text.length && at < open + 20_000; at++) {
    const code = text.charCodeAt(at)
    if (code === 91 || code === 123) {
      depth++
      if (depth === 2 && start < 0) start = at
    } else if (code === 93 || code === 125) {
      if (--depth === 0) {
        finish(at)
        break
      }
    } else if (code === 44 && depth === 1) finish(at)
    else if (code === 35 && isBlank(text.charCodeAt(at - 1))) at = lineEnd(text, at)
    else if ((code === 34 || code === 39) && beginsToken(text, at)) {
      const close = closingQuote(text, at, text.length)
      if (close < 0) break
      if (depth === 1 && start < 0) start = at
      at = close
    } else if (code === 58 && depth === 1 && key === undefined && start >= 0 && isColon(text, at)) {
      key = keyText(text.slice(start, at))
      start = -1
    } else if (depth === 1 && start < 0 && !isBlank(code)) start = at
  }
  return found
}

function isColon(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  if (isBlank(next) || next === 44 || next === 93 || next === 125) return true
  return text[at - 1] === '"' || text[at - 1] === "'"
}

function keyText(source: string): string {
  const key = source.trim()
  return /^(".*"|'.*')$/s.test(key) && key.length > 1 ? unquote(key) : key
}
