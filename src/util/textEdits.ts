/** Edits of a text as ranges of offsets (UTF-16 units). Two that overlap are the caller's bug. */

export interface TextEdit {
  /** Offset of the first unit replaced. */
  start: number
  /** Offset after the last unit replaced; equal to `start` for an insertion. */
  end: number
  text: string
}

/** The text after all edits. @throws RangeError when two edits overlap or one lies outside the text. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let result = ''
  let at = 0
  for (const edit of sorted) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`Text edits overlap or lie outside the text at offset ${edit.start}`)
    }
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}
