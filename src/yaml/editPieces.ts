/** Keeps what an edited text is made of, pieces of the original and new ones, and turns it into minimal edits of the original. */

import type { TextEdit } from '../util/textEdits.ts'
import { isPlain, type Mark, quoteAs } from './editValue.ts'

/** A stretch of the original text, or a new text. */
export type Piece = { readonly from: number; readonly to: number } | { readonly text: string }

/** The pieces after more edits, whose offsets are those of the text that the pieces make. @throws RangeError as applyTextEdits. */
export function editPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  const result: Piece[] = []
  let at = 0
  for (const edit of sorted) {
    if (edit.start < at || edit.end < edit.start) throw new RangeError(`Text edits overlap at offset ${edit.start}`)
    result.push(...slicePieces(pieces, at, edit.start), { text: edit.text })
    at = edit.end
  }
  return [...result, ...slicePieces(pieces, at, Number.POSITIVE_INFINITY)]
}

/** The smallest edits, in order, that make the pieces' text of the original. */
export function toTextEdits(original: string, pieces: readonly Piece[]): TextEdit[] {
  const edits: TextEdit[] = []
  let at = 0
  let text = ''
  for (const piece of [...pieces, { from: original.length, to: original.length }]) {
    if ('text' in piece) {
      text += piece.text
      continue
    }
    if (piece.from === piece.to && piece.from !== original.length) continue
    const edit = trimEdit(original, { start: at, end: piece.from, text })
    if (edit.end > edit.start || edit.text) edits.push(edit)
    at = piece.to
    text = ''
  }
  return edits
}

/** The edit as a snippet: marks become tab stops numbered from `first`, and what a snippet would read is escaped. */
export function toSnippet(edit: TextEdit, marks: ReadonlyMap<string, Mark>, first: number): { edit: TextEdit; next: number } {
  let next = first
  const parts = marks.size === 0 ? [edit.text] : edit.text.split(new RegExp(`(${[...marks.keys()].join('|')})`, 'u'))
  const text = parts.map(part => {
    const mark = marks.get(part)
    return mark ? tabStop(mark, next++) : escapeSnippet(part)
  })
  return { edit: { ...edit, text: text.join('') }, next }
}

function tabStop({ blank }: Mark, number: number): string {
  if (blank.choices?.length) {
    const { suggest, choices, kind } = blank
    const first =
      suggest !== undefined && choices.includes(suggest) ? [suggest, ...choices.filter(choice => choice !== suggest)] : choices
    return `\${${number}|${first.map(choice => word(choice, kind).replace(/[\\,|]/g, '\\$&')).join(',')}|}`
  }
  return `\${${number}:${escapeSnippet(blank.suggest === undefined ? blank.blank : word(blank.suggest, blank.kind))}}`
}

function word(text: string, kind?: string): string {
  return kind === 'number' || kind === 'boolean' || isPlain(text, true) ? text : quoteAs(text, undefined, { quote: '"' })
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

function slicePieces(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const result: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    const length = 'text' in piece ? piece.text.length : piece.to - piece.from
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, length)
    if (from < to)
      result.push('text' in piece ? { text: piece.text.slice(from, to) } : { from: piece.from + from, to: piece.from + to })
    at += length
  }
  return result
}

/** Without what is the same at both ends; a line end or a character outside the BMP is not torn apart. */
function trimEdit(original: string, { start, end, text }: TextEdit): TextEdit {
  const old = original.slice(start, end)
  const longest = Math.min(old.length, text.length)
  let head = 0
  while (head < longest && old[head] === text[head]) head++
  while (head > 0 && isTorn(old, head, text)) head--
  let tail = 0
  while (tail < longest - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++
  while (tail > 0 && (isTorn(old, old.length - tail, '') || isTorn(text, text.length - tail, ''))) tail--
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) }
}

function isTorn(text: string, at: number, other: string): boolean {
  return [text, other].some(one => /\r\n|[\ud800-\udbff][\udc00-\udfff]/.test(one.slice(Math.max(at - 1, 0), at + 1)) && at > 0)
}
