/** The entries inside brackets and braces as a tree with their places, in one pass without a parser. */
import { lineEnd } from '../yaml/lines.ts'
import { beginsToken } from '../yaml/lineTokens.ts'
import { closingQuote, isBlank, unquote } from '../yaml/topLevel.ts'

export interface Written {
  readonly key: string | number
  /** Of the key or dash; of an item in brackets, where the item starts. */
  readonly start: number
  /** After the key or dash. */
  readonly keyEnd: number
  /** -1 when nothing is written; of a map or list in block style its first entry. */
  readonly valueStart: number
  /** After the value, without the comment behind it. */
  readonly end: number
  readonly kind: 'map' | 'list' | 'scalar' | 'empty'
  readonly children: readonly Written[]
}

export interface FlowTree {
  readonly kind: 'map' | 'list'
  readonly children: readonly Written[]
}

interface Frame {
  isMap: boolean
  children: Written[]
  /** Where the current entry begins; -1 before it. */
  start: number
  /** Where its visible text ends. */
  end: number
  /** The colon behind its key; -1 when it has none. */
  colon: number
  /** The collection that is its value. */
  inner: FlowTree | undefined
}

/** What stands between the bracket at `from` and the one that closes it, or `to` where none does. @param deepest levels that are kept */
export function scanFlowTree(text: string, from: number, to: number, deepest = 100): FlowTree {
  const root: Frame = frameOf(text.charCodeAt(from) === 123)
  const frames = [root]
  for (let at = from + 1; at < to; at++) {
    const frame = frames.at(-1) as Frame
    const code = text.charCodeAt(at)
    if (code === 91 || code === 123) {
      if (frames.length >= deepest) break
      if (frame.start < 0) frame.start = at
      frames.push(frameOf(code === 123))
    } else if (code === 93 || code === 125) {
      finish(text, frame)
      frames.pop()
      const outer = frames.at(-1)
      if (!outer) return treeOf(frame)
      outer.inner = treeOf(frame)
      outer.end = at + 1
    } else if (code === 44) finish(text, frame)
    else if (code === 35 && isBlank(text.charCodeAt(at - 1))) at = lineEnd(text, at) - 1
    else if ((code === 34 || code === 39) && beginsToken(text, at)) {
      if (frame.start < 0) frame.start = at
      const close = closingQuote(text, at, to)
      at = close < 0 ? to - 1 : close
      frame.end = at + 1
    } else if (!isBlank(code)) {
      if (frame.start < 0) frame.start = at
      if (code === 58 && frame.colon < 0 && isColon(text, at)) frame.colon = at
      frame.end = at + 1
    }
  }
  // Nobody closed it: what was open ends here.
  for (let frame = frames.pop(); frame; frame = frames.pop()) {
    finish(text, frame)
    const outer = frames.at(-1)
    if (!outer) break
    outer.inner = treeOf(frame)
    outer.end = Math.max(outer.end, frame.children.at(-1)?.end ?? outer.start + 1)
  }
  return treeOf(root)
}

const frameOf = (isMap: boolean): Frame => ({ isMap, children: [], start: -1, end: -1, colon: -1, inner: undefined })
const treeOf = ({ isMap, children }: Frame): FlowTree => ({ kind: isMap ? 'map' : 'list', children })

function isColon(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  const before = text.charCodeAt(at - 1)
  return isBlank(next) || next === 44 || next === 93 || next === 125 || before === 34 || before === 39
}

/** Closes the entry that was being read. */
function finish(text: string, frame: Frame): void {
  const { start, end, colon, inner, isMap, children } = frame
  frame.start = frame.end = frame.colon = -1
  frame.inner = undefined
  if (start < 0 || end < start) return
  if (isMap) children.push(pairOf(text, { start, end, colon, inner }))
  else {
    const key = children.length
    // `[a: 1]` is a list of a map.
    if (colon >= 0) {
      const pair = pairOf(text, { start, end, colon, inner })
      children.push({ key, start, keyEnd: start, valueStart: start, end, kind: 'map', children: [pair] })
    } else children.push({ key, start, keyEnd: start, ...partsOf(text, start, end, inner) })
  }
}

function pairOf(text: string, { start, end, colon, inner }: Pick<Frame, 'start' | 'end' | 'colon' | 'inner'>): Written {
  const stop = colon < 0 ? end : colon
  let keyEnd = stop
  while (keyEnd > start && isBlank(text.charCodeAt(keyEnd - 1))) keyEnd--
  const source = text.slice(start, keyEnd)
  const key = source.length > 1 && /^(".*"|'.*')$/s.test(source) ? unquote(source) : source
  let from = colon < 0 ? end : colon + 1
  while (from < end && isBlank(text.charCodeAt(from))) from++
  return { key, start, keyEnd, ...partsOf(text, from, Math.max(end, keyEnd), inner) }
}

function partsOf(text: string, from: number, end: number, inner: FlowTree | undefined) {
  let start = from
  // Anchors and tags stand before the value.
  while (start < end && (text.charCodeAt(start) === 38 || text.charCodeAt(start) === 33)) {
    while (start < end && !isBlank(text.charCodeAt(start))) start++
    while (start < end && isBlank(text.charCodeAt(start))) start++
  }
  if (start >= end) return { valueStart: -1, end, kind: 'empty' as const, children: [] }
  return { valueStart: start, end, kind: inner?.kind ?? ('scalar' as const), children: inner?.children ?? [] }
}
