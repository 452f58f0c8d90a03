/** Puts tasks into the order of the playbook, and fields into that of the format; each entry takes its comments along. */
import { layoutOf } from '../../engagement/edit.ts'
import { findIgnoreComments } from '../../lint/ignoreComments.ts'
import type { Path } from '../../util/json.ts'
import { applyTextEdits, type TextEdit } from '../../util/textEdits.ts'
import { equalData } from '../../yaml/editData.ts'
import { readTree } from '../../yaml/editTree.ts'
import { lineEnd, lineStart } from '../../yaml/lines.ts'
import { findNode, outlineOf } from '../../yaml/outline.ts'
import type { Snapshot } from '../snapshot.ts'
import type { CodeAction } from '../types.ts'
import { keepsComments } from './safeEdit.ts'

/** For the maps around the cursor, innermost first. @param path of the cursor */
export function orderActions(snapshot: Snapshot, path: Path): CodeAction[] {
  const { text, t, checked } = snapshot
  const actions: CodeAction[] = []
  const { orderOf } = layoutOf(checked.playbook)
  for (let length = path.length; length >= 0; length--) {
    // Sections are ordered where somebody stands on one, not from within.
    if (length === 0 && path.length > 1) break
    const map = path.slice(0, length)
    const order = orderOf?.(map)
    const edits = order && order !== 'sorted' ? orderEntries(text, map, order) : undefined
    if (!edits) continue
    const title =
      length === 0
        ? t('Put the sections into the usual order')
        : length === 1 && map[0] === 'tasks'
          ? t('Put the tasks into the order of the playbook')
          : t('Put the fields into the usual order')
    actions.push({ title, kind: 'refactor.rewrite', edits })
  }
  return actions
}

/**
 * The edits that put the entries of a map in block style into an order; an entry that the order does not know stays behind the one
 * before it. Undefined where they are in order already, or cannot be moved without changing what is read.
 */
export function orderEntries(text: string, map: Path, order: readonly string[]): TextEdit[] | undefined {
  const chunks = chunksOf(text, map)
  if (!chunks || chunks.length < 2) return undefined
  const sorted = sortedBy(chunks, order)
  if (sorted.every((chunk, index) => chunk === chunks[index])) return undefined
  const edits = chunks.flatMap((chunk, index): TextEdit[] => {
    const other = sorted[index] as Chunk
    return other === chunk ? [] : [{ start: chunk.start, end: chunk.end, text: text.slice(other.start, other.end) }]
  })
  return isSame(text, applyTextEdits(text, edits)) ? edits : undefined
}

/** An entry with its comments, whole lines without the last line break. */
interface Chunk {
  readonly key: string
  readonly start: number
  readonly end: number
}

function chunksOf(source: string, map: Path): Chunk[] | undefined {
  const { nodes, ...outline } = outlineOf(source)
  const parent = map.length === 0 ? -1 : findNode({ nodes, ...outline }, map)
  if (!outline.certain || (map.length > 0 && parent < 0)) return undefined
  const { text } = outline
  const last = parent < 0 ? nodes.length : (nodes[parent]?.next ?? 0)
  const stop = nodes[last]?.start ?? outline.end
  const starts: { key: string; start: number; own: number; indent: number }[] = []
  for (let index = parent + 1; index < last; index = nodes[index]?.next ?? last) {
    const node = nodes[index]
    if (!node || typeof node.key === 'number') return undefined
    const line = lineStart(text, node.start)
    if (text.slice(line, node.start).trim() !== '') return undefined
    // What heads a file speaks of the file.
    const above = map.length === 0 && index === 0 ? line : commentsAbove(text, line, node.indent)
    starts.push({ key: node.key, start: above, own: line, indent: node.indent })
  }
  return starts.map(({ key, start, own, indent }, index) => {
    const next = starts[index + 1]?.start ?? lineStart(text, Math.min(stop, text.length))
    const from = starts[index + 1] || stop < text.length ? next : stop
    return { key, start, end: visibleEnd(text, own, from, indent) }
  })
}

/** The start of the lines of comments directly above a line; those indented deeper belong to the entry before. */
function commentsAbove(text: string, line: number, indent: number): number {
  let start = line
  while (start > 0) {
    const above = lineStart(text, start - 1)
    const comment = /^( *)#/.exec(text.slice(above, start))
    if (!comment || (comment[1] ?? '').length > indent) break
    start = above
  }
  return start
}

/** The end of an entry's last line, without empty lines and comments behind it that are not indented deeper. */
function visibleEnd(text: string, start: number, stop: number, indent: number): number {
  let end = stop
  while (end > start) {
    const line = lineStart(text, text[end - 1] === '\n' ? end - 1 : end)
    const content = text.slice(line, end)
    const comment = /^( *)#/.exec(content)
    const isOutside = content.trim() === '' || (comment !== null && (comment[1] ?? '').length <= indent)
    if (!isOutside || line <= start) break
    end = line
  }
  const line = lineStart(text, text[end - 1] === '\n' ? end - 1 : end)
  const close = Math.min(lineEnd(text, line), end)
  return text[close - 1] === '\r' ? close - 1 : close
}

function sortedBy(chunks: readonly Chunk[], order: readonly string[]): Chunk[] {
  let rank = -1
  const ranked = chunks.map((chunk, index) => {
    const own = order.indexOf(chunk.key)
    rank = own < 0 ? rank : own
    return { chunk, rank, index }
  })
  return ranked.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ chunk }) => chunk)
}

/** Only the order differs: same data, same comments, and each comment that silences something covers what it covered. */
function isSame(before: string, after: string): boolean {
  const [old, now] = [readTree(before), readTree(after)]
  const covered = (text: string) =>
    findIgnoreComments(text)
      .map(({ span, scope, target, first }) =>
        JSON.stringify([text.slice(span.start, span.end), scope, first && scope, target?.path]),
      )
      .sort()
      .join('\n')
  return (
    old.errors.length === now.errors.length &&
    equalData(old.data, now.data) &&
    keepsComments(before, after) &&
    covered(before) === covered(after)
  )
}
