/** The plain values inside a flow collection, with their paths, in one pass without a parser. */
import { lineEnd } from './lines.ts'
import { beginsToken } from './lineTokens.ts'
import { closingQuote, isBlank, unquote } from './topLevel.ts'

export interface FlowEntry {
  /** Inside the collection. */
  path: (string | number)[]
  /** The plain value, with what follows its commas when that has no colon of its own. */
  start: number
  end: number
  /** The comma behind which text is lost; undefined when none is. */
  lostFrom: number | undefined
}

interface Frame {
  isMap: boolean
  index: number
  /** Where the current entry begins; -1 before it. */
  start: number
  /** Where its visible text ends. */
  end: number
  /** The colon behind its key; -1 when it has none. */
  colon: number
  /** Whether key or value hold a quote or a collection. */
  isPlain: boolean
  /** Of a map: the last entry with a plain value, which a fragment without a colon belongs to. */
  last: FlowEntry | undefined
}

/** The plain values of a flow collection from its opening bracket to behind its closing one, in the order they end. */
export function scanFlow(text: string, from: number, to: number): FlowEntry[] {
  const found: FlowEntry[] = []
  const frames: Frame[] = []
  const path: (string | number)[] = []
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    const frame = frames.at(-1)
    if (code === 91 || code === 123) {
      if (frame) {
        frame.isPlain = false
        if (frame.start < 0) frame.start = at
        path.push(segment(text, frame))
      }
      // Nothing that deep is read anyway.
      if (frames.length > 100) return found
      frames.push({ isMap: code === 123, index: 0, start: -1, end: -1, colon: -1, isPlain: true, last: undefined })
    } else if (!frame) break
    else if (code === 93 || code === 125) {
      finish(text, frame, at, path, found)
      frames.pop()
      path.pop()
    } else if (code === 44) {
      finish(text, frame, at, path, found)
      frame.index++
      frame.start = -1
      frame.colon = -1
      frame.isPlain = true
    } else if (code === 35 && isBlank(text.charCodeAt(at - 1))) at = lineEnd(text, at) - 1
    else if ((code === 34 || code === 39) && beginsToken(text, at)) {
      if (frame.start < 0) frame.start = at
      if (frame.colon >= 0 || !frame.isMap) frame.isPlain = false
      const close = closingQuote(text, at, to)
      if (close < 0) return found
      at = close
      frame.end = at + 1
    } else if (!isBlank(code)) {
      if (frame.start < 0) frame.start = at
      if (code === 58 && frame.colon < 0 && isColon(text, at)) frame.colon = at
      frame.end = at + 1
    }
  }
  return found
}

function isColon(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  const before = text.charCodeAt(at - 1)
  return isBlank(next) || next === 44 || next === 93 || next === 125 || before === 34 || before === 39
}

function segment(text: string, frame: Frame): string | number {
  if (!frame.isMap) return frame.index
  const key = text.slice(frame.start, Math.max(frame.start, frame.colon)).trim()
  return key.length > 1 && /^(".*"|'.*')$/s.test(key) ? unquote(key) : key
}

function finish(text: string, frame: Frame, stop: number, path: readonly (string | number)[], found: FlowEntry[]): void {
  if (frame.start < 0 || !frame.isPlain) {
    if (frame.start >= 0) frame.last = undefined
    return
  }
  if (frame.isMap && frame.colon < 0) {
    const { last } = frame
    const code = text.charCodeAt(frame.start)
    if (!last || code === 34 || code === 39) return
    last.lostFrom ??= last.end
    last.end = frame.end
    return
  }
  let start = frame.isMap || frame.colon >= 0 ? frame.colon + 1 : frame.start
  while (start < stop && isBlank(text.charCodeAt(start))) start++
  if (start >= frame.end) {
    frame.last = undefined
    return
  }
  if (!frame.isMap && frame.colon >= 0) return
  const entry = { path: [...path, segment(text, frame)], start, end: frame.end, lostFrom: undefined }
  frame.last = frame.isMap ? entry : undefined
  found.push(entry)
}
