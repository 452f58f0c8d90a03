/** The entries of a text in block style with their exact places, found by indentation in one linear scan, without a parser. */
import { normalizeBreaks } from './lines.ts'
import { closingQuote, documentMark, isBlank, keyOfLine } from './topLevel.ts'

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

export interface Outline {
  /** Line breaks as of `normalizeBreaks`. */
  text: string
  /** In the order of the text. */
  nodes: OutlineNode[]
  /** The document is a block map or block list as far as this scan can tell. */
  certain: boolean
  /** Indexes of top-level entries whose inside is unusual or broken, so that a parser must be asked. */
  uncertain: Set<number>
  /** Where the first document ends. */
  end: number
}

let latest: { source: string; outline: Outline } | undefined

/** The outline of a text. The latest one is remembered, since callers ask for many paths of one text. */
export function outlineOf(source: string): Outline {
  if (latest?.source !== source) latest = { source, outline: scan(normalizeBreaks(source)) }
  return latest.outline
}

/** The index of the entry at a path, the first when a key stands twice; -1 when block style holds none. */
export function findNode(outline: Outline, path: readonly (string | number)[]): number {
  let parent = -1
  for (const segment of path) {
    const end = parent < 0 ? outline.nodes.length : outline.nodes[parent]!.next
    let found = -1
    for (let index = parent + 1; index < end; index = outline.nodes[index]!.next) {
      const { key } = outline.nodes[index]!
      if (key !== segment && (typeof key === 'number' || key !== String(segment))) continue
      found = index
      break
    }
    if (found < 0) return -1
    parent = found
  }
  return parent
}

/** The path of an entry. */
export function pathOf(outline: Outline, index: number): (string | number)[] {
  const path: (string | number)[] = []
  for (let at = index; at >= 0; at = outline.nodes[at]!.parent) path.push(outline.nodes[at]!.key)
  return path.reverse()
}

/** Whether entries stand below this one in block style. */
export function hasChildren(outline: Outline, index: number): boolean {
  return outline.nodes[index]!.next > index + 1
}

/** The index of the top-level entry an entry belongs to. */
export function topOf(outline: Outline, index: number): number {
  let at = index
  while (outline.nodes[at]!.parent >= 0) at = outline.nodes[at]!.parent
  return at
}

interface Scanner {
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

function scan(text: string): Outline {
  const scanner: Scanner = { text, nodes: [], open: [], lastChild: [undefined], uncertain: new Set(), certain: true }
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let begun = false
  let end = text.length
  while (at < text.length) {
    const newline = text.indexOf('\n', at)
    const stop = newline < 0 ? text.length : newline
    let column = at
    while (text.charCodeAt(column) === 32) column++
    const code = text.charCodeAt(column)
    if (code === 35 || column >= stop || code === 13) {
      at = stop + 1
      continue
    }
    if (column === at) {
      if (documentMark(text, at) !== undefined) {
        if (begun || text[at] === '.') {
          end = at
          break
        }
        begun = true
        if (text.slice(at + 3, stop).trim() !== '') scanner.certain = false
        at = stop + 1
        continue
      }
      if (code === 37 && !begun) {
        at = stop + 1
        continue
      }
    }
    begun = true
    at = readLine(scanner, at, column, stop)
  }
  while (scanner.open.length > 0) close(scanner)
  return { text, nodes: scanner.nodes, certain: scanner.certain, uncertain: scanner.uncertain, end }
}

function close(scanner: Scanner): void {
  scanner.nodes[scanner.open.pop()!]!.next = scanner.nodes.length
}

function doubt(scanner: Scanner): void {
  if (scanner.open.length > 0) scanner.uncertain.add(scanner.open[0]!)
  else scanner.certain = false
}

/** Reads a line with content and the lines its value goes on in. Gives the offset of the next line to read. */
function readLine(scanner: Scanner, start: number, first: number, stop: number): number {
  const { text, nodes, open } = scanner
  let at = first
  // `- ` once or more
  while (text.charCodeAt(at) === 45 && isBlank(text.charCodeAt(at + 1))) {
    const indent = at - start
    while (open.length > 0 && isBeside(nodes[open.at(-1)!]!, indent)) close(scanner)
    push(scanner, itemIndex(scanner), indent, at, at + 1)
    at++
    while (text.charCodeAt(at) === 32) at++
    if (text.charCodeAt(at) === 9) doubt(scanner)
    if (at >= stop || isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === 35) return stop + 1
  }
  const key = keyOfLine(text, at, stop)
  if (key) {
    const indent = at - start
    while (open.length > 0 && nodes[open.at(-1)!]!.indent >= indent) close(scanner)
    let colon = key.keyEnd
    while (text.charCodeAt(colon) !== 58) colon++
    push(scanner, key.key, indent, key.keyStart, key.keyEnd, colon + 1)
    // An anchor or tag before a key, or a key that goes on from the line above.
    if (key.keyStart !== at) doubt(scanner)
    let value = colon + 1
    while (text.charCodeAt(value) === 32 || text.charCodeAt(value) === 9) value++
    if (value >= stop || text.charCodeAt(value) === 13) return stop + 1
    return readValue(scanner, open.at(-1)!, value, stop)
  }
  // `? key`, a tab as indentation, or something in column 1 that is no key
  const code = text.charCodeAt(at)
  const top = open.at(-1)
  const indent = at - start
  if ((code === 63 && isBlank(text.charCodeAt(at + 1))) || code === 9 || top === undefined) {
    doubt(scanner)
    if (top === undefined || indent === 0) scanner.certain = scanner.certain && nodes.length > 0
    return stop + 1
  }
  const node = nodes[top]!
  if (node.indent >= indent || node.valueStart >= 0 || node.next !== -1 || top !== nodes.length - 1) {
    doubt(scanner)
    return stop + 1
  }
  return readValue(scanner, top, at, stop)
}

/** Whether an open entry ends where an item begins in a column; a list may stand in the column of its key. */
function isBeside(node: OutlineNode, indent: number): boolean {
  return node.indent > indent || (node.indent === indent && typeof node.key === 'number')
}

function itemIndex(scanner: Scanner): number {
  const parent = scanner.open.at(-1) ?? -1
  const last = scanner.lastChild[parent + 1]
  if (last === undefined) return 0
  const { key } = scanner.nodes[last]!
  if (typeof key === 'number') return key + 1
  doubt(scanner)
  return 0
}

function push(scanner: Scanner, key: string | number, indent: number, start: number, keyEnd: number, valueEnd = keyEnd): void {
  const { nodes, open } = scanner
  const parent = open.at(-1) ?? -1
  if (parent >= 0 && nodes[parent]!.valueStart >= 0) doubt(scanner)
  const last = scanner.lastChild[parent + 1]
  if (last !== undefined && (nodes[last]!.indent !== indent || typeof nodes[last]!.key !== typeof key)) doubt(scanner)
  scanner.lastChild[parent + 1] = nodes.length
  scanner.lastChild[nodes.length + 1] = undefined
  open.push(nodes.length)
  nodes.push({ parent, key, indent, start, keyEnd, valueStart: -1, valueEnd, next: -1 })
}

/** Reads the value that starts at an offset, through its last line. Gives the offset of the line after it. */
function readValue(scanner: Scanner, index: number, from: number, lineStop: number): number {
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

/** The bracket that closes the one at an offset, quotes and comments skipped; -1 when none does before `end`. */
export function closingBracket(text: string, start: number, end: number): number {
  let depth = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 91 || code === 123) depth++
    else if (code === 93 || code === 125) {
      if (--depth === 0) return at
    } else if ((code === 34 || code === 39) && beginsToken(text, at)) {
      const close = closingQuote(text, at, end)
      if (close < 0) return -1
      at = close
    } else if (code === 35 && isBlank(text.charCodeAt(at - 1))) {
      const newline = text.indexOf('\n', at)
      if (newline < 0) return -1
      at = newline
    }
  }
  return -1
}

/** Whether a quote begins a text, unlike an apostrophe inside a word. */
export function beginsToken(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && isBlank(text.charCodeAt(before))) before--
  const code = text.charCodeAt(before)
  return code === 91 || code === 123 || code === 44 || (code === 58 && before < at) || Number.isNaN(code)
}

/** Where the comment behind a plain value begins, else `stop`. */
export function commentStart(text: string, from: number, stop: number): number {
  for (let at = from + 1; at < stop; at++) {
    if (text.charCodeAt(at) === 35 && isBlank(text.charCodeAt(at - 1))) return at
  }
  return stop
}

function trimEnd(text: string, from: number, end: number): number {
  let at = end
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--
  return at
}

/** The index of the last entry that starts at or before an offset; -1 when none does. */
export function findLastBefore(outline: Outline, offset: number): number {
  const { nodes } = outline
  let low = -1
  let high = nodes.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (nodes[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}
