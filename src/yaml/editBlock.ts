/** Text edits in block style: whole lines come and go, the comment of a line stays on it, blank lines follow the neighbours. */

import type { TextEdit } from '../util/textEdits.ts'
import { columnOf, type Entry, lineEnd, lineStart, type Node, nextLine, type Tree } from './editTree.ts'
import { indent, type Rendered } from './editValue.ts'

/**
 * Lines put among the entries of a block collection.
 * @param index place among the entries; the lines are relative to the collection's column.
 * @param spaced whether a blank line separates entries, where there are no neighbours to tell.
 */
export function insertBlock(tree: Tree, node: Node, index: number, lines: readonly string[], spaced: boolean): TextEdit[] {
  const { text, eol } = tree
  const first = node.items[0] as Entry
  const column = columnOf(text, first.start)
  const gap = hasGap(tree, node, index) ?? spaced
  const previous = node.items[index - 1]
  if (previous) {
    const at = gap ? pastOwnComments(tree, node, index - 1) : entryEnd(text, previous)
    return [{ start: at, end: at, text: eol + (gap ? eol : '') + indent(lines, column).join(eol) }]
  }
  if (!isFirstOnLine(text, first)) {
    const rest = [...lines, ...(gap ? [''] : []), ''].map((line, at) => (at > 0 && line ? ' '.repeat(column) + line : line))
    return [{ start: first.start, end: first.start, text: rest.join(eol) + ' '.repeat(column) }]
  }
  const start = lineStart(text, first.start)
  const at = node === tree.root ? start : commentsAbove(text, first)
  return [{ start: at, end: at, text: indent(lines, column).join(eol) + eol + (gap ? eol : '') }]
}

/** Content for a text that has none. */
export function insertDocument(tree: Tree, lines: readonly string[]): TextEdit[] {
  const { text, eol, contentAt } = tree
  const before = text.slice(0, contentAt)
  const broken = before === '' || before === '\uFEFF' || before.endsWith('\n')
  const end = broken ? eol : contentAt < text.length ? eol : ''
  return [{ start: contentAt, end: contentAt, text: (broken ? '' : eol) + lines.join(eol) + end }]
}

/** A value put in the place of another; `item` where the entry is one of a list. */
export function replaceBlock(tree: Tree, entry: Entry, item: boolean, rendered: Rendered): TextEdit[] {
  const { text, eol } = tree
  const { value: node } = entry
  const { head, lines } = rendered
  const column = columnOf(text, entry.start)
  const below = lines.length > 0 ? eol + indent(lines, column).join(eol) : ''
  const start = node.tagStart ?? node.start
  const headEdit = (end: number): TextEdit[] => {
    if ((node.kind === 'empty' && node.tagStart === undefined) || !/\S/.test(text.slice(start, end))) {
      const spare = head && /^[ \t](?:\r?\n|$)/.test(text.slice(node.start, node.start + 3))
      return head
        ? [{ start: node.start + (spare ? 1 : 0), end: node.start + (spare ? 1 : 0), text: spare ? head : ` ${head}` }]
        : []
    }
    if (head) return [{ start, end, text: head }]
    return [{ start: start - (/\s*$/.exec(text.slice(entry.colonEnd, start))?.[0].length ?? 0), end, text: '' }]
  }
  const oneLine = !text.slice(entry.colonEnd, node.start).includes('\n')
  if (node.headerEnd !== undefined && oneLine) {
    const lineStop = lineEnd(text, node.headerEnd)
    return [...headEdit(node.headerEnd), { start: lineStop, end: Math.max(node.end, lineStop), text: below }]
  }
  const isBlock = (node.kind === 'map' || node.kind === 'seq') && !node.flow
  if (isBlock && !oneLine) {
    const headStop = lineEnd(text, entry.colonEnd)
    const stop = entryEnd(text, entry)
    const at = Math.max(node.anchor === undefined ? 0 : afterAnchor(text, entry), entry.colonEnd)
    return [
      ...keepComments(tree, entry, headStop, stop),
      ...(head ? [{ start: at, end: at, text: ` ${head}` }] : []),
      { start: headStop, end: stop, text: below },
    ]
  }
  if (!oneLine) return [{ start: node.start, end: node.end, text: inPlace(text, node, rendered, tree) }]
  // A collection that begins on the line of its dash goes with all its lines; its comments find a place above.
  const stop = isBlock ? entryEnd(text, entry) : node.end
  const kept = isBlock ? keepComments(tree, entry, node.start, stop) : []
  const inline =
    lines.length > 0 &&
    !head &&
    item &&
    node.anchor === undefined &&
    (isBlock || !/^[ \t]*#/.test(text.slice(stop, lineEnd(text, stop))))
  if (inline) {
    const shift = Math.min(...lines.filter(Boolean).map(line => line.length - line.trimStart().length))
    const moved = indent(
      lines.map(line => line.slice(shift)),
      column + 2,
    )
    return [...kept, { start, end: stop, text: (node.kind === 'empty' ? ' ' : '') + moved.join(eol).trimStart() }]
  }
  const lineStop = lineEnd(text, stop)
  const edits = headEdit(stop)
  if (!below) return [...kept, ...edits]
  const last = edits.at(-1)
  if (last && last.end === lineStop) return [...kept, ...edits.slice(0, -1), { ...last, text: last.text + below }]
  return [...kept, ...edits, { start: lineStop, end: lineStop, text: below }]
}

/** The lines of an entry go away with its own comments; of the blank lines around it one remains. */
export function removeBlock(tree: Tree, node: Node, index: number, withAbove = false): TextEdit[] {
  const { text } = tree
  const entry = node.items[index] as Entry
  const next = node.items[index + 1]
  const end = entryEnd(text, entry)
  if (!isFirstOnLine(text, entry)) {
    const comment = next ? text.slice(end, next.start).indexOf('#') : -1
    if (next) return [{ start: entry.start, end: comment < 0 ? next.start : end + comment, text: '' }]
    const spaces = /[ \t]*$/.exec(text.slice(0, entry.start))?.[0].length ?? 0
    return [{ start: entry.start - spaces, end, text: '' }]
  }
  let start = withAbove ? commentsAbove(text, entry) : lineStart(text, entry.start)
  let stop = nextLine(text, end)
  const blankBefore = /(?:^\uFEFF?|\n)[ \t]*\r?\n$/.exec(text.slice(0, start))
  const blankAfter = /^(?:[ \t]*\r?\n)+/.exec(text.slice(stop))?.[0].length ?? 0
  const isFirst = index === 0 && !isComment(text, lineStart(text, Math.max(start - 1, 0)))
  if (stop + blankAfter >= text.length || (!next && blankAfter === 0)) {
    if (blankBefore) start -= /(?:[ \t]*\r?\n)*$/.exec(text.slice(lineEndBefore(text, start), start))?.[0].length ?? 0
    if (stop === text.length && !text.endsWith('\n') && start > 0) start = lineEndBefore(text, start)
  } else if (blankBefore || isFirst) {
    stop += blankAfter
  }
  return [{ start, end: stop, text: '' }]
}

/** The end of the last line of an entry: deeper comments below it are its own. */
export function entryEnd(text: string, entry: Entry): number {
  const column = columnOf(text, entry.start)
  let end = lineEnd(text, entry.end)
  for (let at = nextLine(text, end); at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at))
    if (!line.trim()) continue
    if (!line.trimStart().startsWith('#') || line.length - line.trimStart().length <= column) break
    end = lineEnd(text, at)
  }
  return end
}

/** Where the run of comments directly above an entry, at its column, begins. */
export function commentsAbove(text: string, entry: Entry): number {
  let start = lineStart(text, entry.start)
  const column = entry.start - start
  while (start > 0) {
    const above = lineStart(text, start - 1)
    if (above >= start || !isComment(text, above) || columnOfComment(text, above) !== column) break
    start = above
  }
  return start
}

export function isFirstOnLine(text: string, entry: Entry): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, entry.start), entry.start))
}

/** With a blank line between entries, comments right below the last line that belong to no later entry stay with it. */
function pastOwnComments(tree: Tree, node: Node, index: number): number {
  const { text } = tree
  const entry = node.items[index] as Entry
  const column = columnOf(text, entry.start)
  const end = entryEnd(text, entry)
  let last = end
  for (let at = nextLine(text, end); at < text.length; at = nextLine(text, at)) {
    if (!isComment(text, at) || columnOfComment(text, at) !== column) {
      return text.slice(at, lineEnd(text, at)).trim() && node.items[index + 1]?.start === at + column ? end : last
    }
    last = lineEnd(text, at)
  }
  return last
}

/** Whether a blank line stands where an entry would go, as its neighbours have it; undefined with fewer than two. */
function hasGap(tree: Tree, node: Node, index: number): boolean | undefined {
  if (node.items.length < 2) return undefined
  const after = Math.min(Math.max(index, 1), node.items.length - 1)
  const between = tree.text.slice(entryEnd(tree.text, node.items[after - 1] as Entry), node.items[after]?.start)
  return /\n[ \t]*\r?\n/.test(between)
}

/** Comments inside lines that go away find a place above the entry. */
function keepComments(tree: Tree, entry: Entry, start: number, end: number): TextEdit[] {
  const { text, eol } = tree
  const kept = tree.comments.filter(({ offset }) => offset >= start && offset < end)
  const at = lineStart(text, entry.start)
  const margin = /^ */.exec(text.slice(at, entry.start))?.[0] ?? ''
  return kept.length === 0 ? [] : [{ start: at, end: at, text: kept.map(({ source }) => margin + source + eol).join('') }]
}

/** A value on lines of its own below the key, written where the old one stood. */
function inPlace(text: string, node: Node, { head, lines }: Rendered, { eol }: Tree): string {
  if (head && lines.length === 0) return head
  const column = columnOf(text, node.start)
  const shift = Math.min(...lines.filter(Boolean).map(line => line.length - line.trimStart().length))
  const moved = lines.map(line => line.slice(shift))
  return head ? [head, ...indent(moved, column)].join(eol) : indent(moved, column).join(eol).trimStart()
}

function afterAnchor(text: string, entry: Entry): number {
  const match = /&\S+/.exec(text.slice(entry.colonEnd, lineEnd(text, entry.colonEnd)))
  return match ? entry.colonEnd + match.index + match[0].length : entry.colonEnd
}

function isComment(text: string, start: number): boolean {
  return text.slice(start, lineEnd(text, start)).trimStart().startsWith('#')
}

function columnOfComment(text: string, start: number): number {
  const line = text.slice(start, lineEnd(text, start))
  return line.length - line.trimStart().length
}

/** The end of the content of the line above the one that begins at the offset. */
function lineEndBefore(text: string, start: number): number {
  if (start === 0) return 0
  return text[start - 2] === '\r' ? start - 2 : start - 1
}
