/** The scan behind an outline: its entries, line by line. */
import { normalizeBreaks } from './lines.ts'
import { doubt, type OutlineNode, readValue, type Scanner } from './outlineValue.ts'
import { documentMark, isBlank, keyOfLine } from './topLevel.ts'

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

/** Scans a text from its start to the end of its first document. Linear; never throws. */
export function scanOutline(source: string): Outline {
  const text = normalizeBreaks(source)
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
