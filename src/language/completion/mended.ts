/** A line as its writer means it where it is not written so: tabs, a missing indentation, no space behind the colon. */
import { lineEnd, lineStart, normalizeBreaks } from '../../yaml/lines.ts'
import { type Cursor, cursorAt } from './cursor.ts'

/**
 * The cursors that the line of an offset would give if it were written well, the likeliest first; what they insert mends the line.
 * @param found the cursor as the line is; only a key that nothing fits is looked at again
 */
export function mendedCursors(source: string, offset: number, found: Cursor | undefined): Cursor[] {
  if (offset < 0 || offset > source.length) return []
  const text = normalizeBreaks(source)
  const from = lineStart(text, offset)
  const line = text.slice(from, offset)
  const indentation = /^[ \t]*/.exec(line)?.[0] ?? ''
  if (indentation.includes('\t'))
    return above(text, from).flatMap(column => mended(source, offset, from, indentation.length, column))
  if (found?.part !== 'key' || found.isFlow || found.hasColon || found.quote !== '') return []
  const colon = /^ *[\p{L}\p{N}_-]+:(?=[^\s:]+$)/u.exec(line)?.[0].length
  if (colon !== undefined) return mendedAt(source, offset, { from: from + colon, taken: 0, instead: ' ' })
  if (found.typed === '') return []
  return above(text, from).flatMap(column =>
    column > indentation.length ? mended(source, offset, from, indentation.length, column) : [],
  )
}

/** Columns in which an entry can follow the one above: below it where it is empty, else beside it. */
function above(text: string, from: number): number[] {
  let start = from
  while (start > 0) {
    const end = start - 1
    start = lineStart(text, end)
    const line = text.slice(start, lineEnd(text, start))
    const key = /^( *)(?:[\p{L}\p{N}_-]+|"[^"]*"|'[^']*'):[ \t]*(.*)$/u.exec(line)
    if (!key) {
      if (/^\s*(?:#.*)?$/.test(line)) continue
      return []
    }
    const [, indent = '', value = ''] = key
    const isEmpty = value === '' || value.startsWith('#')
    return [indent.length + (isEmpty ? unitOf(text) : 0)]
  }
  return []
}

/** Columns of one level, as the first indented line has it. */
function unitOf(text: string): number {
  return /\n( +)[^\s#-]/.exec(text)?.[1]?.length ?? 2
}

const mended = (source: string, offset: number, from: number, taken: number, column: number): Cursor[] =>
  mendedAt(source, offset, { from, taken, instead: ' '.repeat(column) })

interface Mending {
  readonly from: number
  /** Characters that go. */
  readonly taken: number
  readonly instead: string
}

/** The cursor in the mended text, brought back to the one that is there. */
function mendedAt(source: string, offset: number, { from, taken, instead }: Mending): Cursor[] {
  const shift = instead.length - taken
  const cursor = cursorAt(`${source.slice(0, from)}${instead}${source.slice(from + taken)}`, offset + shift)
  // Only what begins right behind the mended place is understood.
  if (cursor?.before !== '' || cursor.replace.start !== from + instead.length) return []
  const replace = { start: from, end: cursor.replace.end - shift }
  const { colonEnd: _, ...rest } = cursor
  return [{ ...rest, before: instead, replace }]
}
