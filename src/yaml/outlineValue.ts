/** The values of an outline: where each ends, over all its lines. */
import { closingBracket, commentStart } from './lineTokens.ts'
import { closingQuote, isBlank, keyOfLine } from './topLevel.ts'

/** An entry of a map or an item of a list. */
export interface OutlineNode {
  /** Index of the entry it stands in; -1 at the top. */
  parent: number
  /** A map key, or the index of an item. */
  key: string | number
  /** Column of the key or the dash, from 0. */
  indent: number
  /** Offset of the key, its quote included, or of the dash. */
  start: number
  /** After the key or the dash. */
  keyEnd: number
  /** Where a value of its own (a scalar or a flow collection) starts, behind anchors and tags; -1 when there is none. */
  valueStart: number
  /** End of its own value, else after the colon or dash. Of a block text: end of its last visible line. */
  valueEnd: number
  /** Index after its last descendant. */
  next: number
}

export interface Scanner {
  text: string
  nodes: OutlineNode[]
  /** Indexes of the open entries, outermost first. */
  open: number[]
  /** The last child so far of each entry, at its index plus one; at 0 the last top-level entry. */
  lastChild: (number | undefined)[]
  uncertain: Set<number>
  certain: boolean
}

/** Open entries beyond which a value is not followed over several lines, so that the scan stays linear. */
const deep = 200

/** Reads the value that starts at an offset, through its last line. Gives the offset of the line after it. */
export function readValue(scanner: Scanner, index: number, from: number, lineStop: number): number {
  const { text } = scanner
  const node = scanner.nodes[index]!
  let at = from
  let stop = lineStop
  // Anchors and tags stand before the value, maybe on a line of their own.
  while (text.charCodeAt(at) === 38 || text.charCodeAt(at) === 33) {
    while (at < stop && !isBlank(text.charCodeAt(at))) at++
    while (text.charCodeAt(at) === 32) at++
    if (at >= stop || text.charCodeAt(at) === 13 || text.charCodeAt(at) === 35) {
      node.valueEnd = from
      doubt(scanner)
      return stop + 1
    }
  }
  const code = text.charCodeAt(at)
  if (code === 35) return stop + 1
  if (code === 45 && isBlank(text.charCodeAt(at + 1))) doubt(scanner)
  node.valueStart = at
  if (code === 124 || code === 62) return readBlockText(scanner, node, at, stop)
  if (code === 34 || code === 39 || code === 91 || code === 123) {
    const closing = code === 34 || code === 39 ? closingQuote : closingBracket
    let last = closing(text, at, stop)
    if (last < 0 && scanner.open.length < deep) last = closing(text, at, boundary(text, node.indent, stop))
    if (last < 0) {
      doubt(scanner)
      node.valueEnd = trimEnd(text, at, stop)
      return stop + 1
    }
    node.valueEnd = last + 1
    stop = text.indexOf('\n', last)
    if (stop < 0) stop = text.length
    const rest = text.slice(last + 1, stop)
    if (!/^\s*$|^[ \t]+#/.test(rest)) doubt(scanner)
    return stop + 1
  }
  return readPlain(scanner, node, at, stop)
}

function readPlain(scanner: Scanner, node: OutlineNode, from: number, lineStop: number): number {
  const { text } = scanner
  let at = from
  let stop = lineStop
  for (;;) {
    const comment = commentStart(text, at, stop)
    node.valueEnd = trimEnd(text, at, comment)
    let next = stop + 1
    // Blank lines belong to a text that goes on behind them.
    let column = next
    let lineFrom = next
    while (next < text.length) {
      lineFrom = next
      column = next
      while (text.charCodeAt(column) === 32) column++
      const code = text.charCodeAt(column)
      if (code !== 10 && code !== 13) break
      const newline = text.indexOf('\n', column)
      next = newline < 0 ? text.length : newline + 1
    }
    if (next >= text.length || comment < stop) return stop + 1
    const code = text.charCodeAt(column)
    if (code === 9) doubt(scanner)
    if (column - lineFrom <= node.indent || code === 35) return stop + 1
    at = column
    stop = text.indexOf('\n', column)
    if (stop < 0) stop = text.length
    // Looks like an entry below a text: broken.
    if (keyOfLine(text, at, stop)) {
      doubt(scanner)
      return lineFrom
    }
  }
}

function readBlockText(scanner: Scanner, node: OutlineNode, from: number, stop: number): number {
  const { text } = scanner
  node.valueEnd = trimEnd(text, from, commentStart(text, from, stop))
  if (!/^[|>](?:[-+]?[1-9]?|[1-9][-+])$/.test(text.slice(from, node.valueEnd))) doubt(scanner)
  const digit = /[1-9]/.exec(text.slice(from, node.valueEnd))
  // Else the first line with content says how far the text is indented; a comment may stand further left behind it.
  let indent = digit ? node.indent + Number(digit[0]) : 0
  let at = stop + 1
  while (at < text.length) {
    let column = at
    while (text.charCodeAt(column) === 32) column++
    const newline = text.indexOf('\n', column)
    const lineStop = newline < 0 ? text.length : newline
    const code = text.charCodeAt(column)
    if (code === 10 || code === 13 || column >= text.length) {
      at = lineStop + 1
      continue
    }
    if (column - at <= node.indent) return at
    if (column - at < indent) {
      if (code !== 35) doubt(scanner)
      return at
    }
    indent ||= column - at
    node.valueEnd = trimEnd(text, column, lineStop)
    at = lineStop + 1
  }
  return at
}

/** Where the line starts that cannot belong to a value begun above it, since it stands at its key or left of it. */
function boundary(text: string, indent: number, stop: number): number {
  let at = stop + 1
  while (at < text.length) {
    let column = at
    while (text.charCodeAt(column) === 32) column++
    const code = text.charCodeAt(column)
    const closing = code === 93 || code === 125
    if (code !== 10 && code !== 13 && !closing && column - at <= indent) return at
    const newline = text.indexOf('\n', column)
    if (newline < 0) break
    at = newline + 1
  }
  return text.length
}

/** What stands here is unusual or broken: a parser must be asked about its top-level entry. */
export function doubt(scanner: Scanner): void {
  if (scanner.open.length > 0) scanner.uncertain.add(scanner.open[0]!)
  else scanner.certain = false
}

function trimEnd(text: string, from: number, end: number): number {
  let at = end
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--
  return at
}
