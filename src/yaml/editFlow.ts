/** Text edits inside brackets: entries join and leave without a change of how the rest is laid out. */

import type { TextEdit } from '../util/textEdits.ts'
import { type Entry, lineEnd, lineStart, type Node, nextLine, type Tree } from './editTree.ts'

/** @param index place of the new entry among the entries of the collection. */
export function insertFlow(tree: Tree, node: Node, index: number, entry: string): TextEdit[] {
  const { text, eol } = tree
  const next = node.items[index]
  const previous = node.items[index - 1]
  if (previous) {
    const comma = findComma(text, previous.end, next?.start ?? node.end - 1)
    const at = lineEnd(text, comma ?? previous.end)
    if (isFirstOnLine(text, previous) && at < (next?.start ?? node.end - 1)) {
      const line = eol + text.slice(lineStart(text, previous.start), previous.start) + entry
      if (comma !== undefined) return [insertion(at, `${line},`)]
      return at === previous.end ? [insertion(at, `,${line}`)] : [insertion(previous.end, ','), insertion(at, line)]
    }
    return [insertion(previous.end, `, ${entry}`)]
  }
  if (next) {
    const line = text.slice(lineStart(text, next.start), next.start)
    return [insertion(next.start, isFirstOnLine(text, next) ? `${entry},${eol}${line}` : `${entry}, `)]
  }
  const blank = /^[ \t]*$/.test(text.slice(node.start + 1, node.end - 1))
  return [{ start: blank ? node.start + 1 : node.end - 1, end: node.end - 1, text: entry }]
}

export function removeFlow(tree: Tree, node: Node, index: number): TextEdit[] {
  const { text } = tree
  const entry = node.items[index] as Entry
  const next = node.items[index + 1]
  const previous = node.items[index - 1]
  const close = node.end - 1
  const comma = findComma(text, entry.end, next?.start ?? close)
  const end = comma === undefined ? entry.end : comma + 1
  const line = lineEnd(text, end)
  const ownLines = isFirstOnLine(text, entry) && line < (next?.start ?? close) && /^[ \t]*(?:#.*)?$/.test(text.slice(end, line))
  const before = previous ? findComma(text, previous.end, entry.start) : undefined
  if (ownLines) {
    const edits = [{ start: lineStart(text, entry.start), end: nextLine(text, end), text: '' }]
    if (!next && comma === undefined && before !== undefined) edits.unshift({ start: before, end: before + 1, text: '' })
    return edits
  }
  if (next) {
    const between = text.slice(end, next.start)
    const spaces = /^[ \t]*$/.test(between) ? between.length : 0
    return [{ start: entry.start, end: end + spaces, text: '' }]
  }
  if (previous) {
    const between = text.slice((before ?? previous.end) + 1, entry.start)
    if (/^\s*$/.test(between)) return [{ start: previous.end, end: entry.end, text: '' }]
    return [{ start: entry.start, end, text: '' }]
  }
  const only = /^[ \t]*$/.test(text.slice(node.start + 1, entry.start) + text.slice(end, close))
  return [only ? { start: node.start + 1, end: close, text: '' } : { start: entry.start, end, text: '' }]
}

/** @param value the new value in one line; empty for null. */
export function replaceFlow(tree: Tree, entry: Entry, value: string): TextEdit[] {
  const { text } = tree
  const { value: node } = entry
  if (node.kind !== 'empty') return [{ start: node.tagStart ?? node.start, end: node.end, text: value }]
  if (!value) return []
  if (!entry.hasColon && entry.keyEnd > entry.keyStart) return [insertion(entry.keyEnd, `: ${value}`)]
  const afterSpace = text[node.start] === ' ' && /[^\s#]/.test(text[node.start + 1] ?? '')
  return [insertion(node.start + (afterSpace ? 1 : 0), afterSpace ? value : ` ${value}`)]
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text }
}

function isFirstOnLine(text: string, entry: Entry): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, entry.start), entry.start))
}

/** The comma after an entry, past blanks and comments. */
function findComma(text: string, start: number, end: number): number | undefined {
  const gap = text.slice(start, end).replace(/(^|\s)#.*/g, comment => ' '.repeat(comment.length))
  const at = gap.indexOf(',')
  return at < 0 ? undefined : start + at
}
