/** Line ends and line numbers of a text. */

export interface Position {
  /** 1-based. */
  line: number
  /** 1-based, in UTF-16 units. */
  column: number
}

export interface LineIndex {
  position(offset: number): Position
  /** The offset of a position; one outside the text gives the nearest offset inside. */
  offset(line: number, column: number): number
}

let latest: { text: string; index: LineIndex } | undefined

/** As `createLineIndex`, remembering the latest text, for callers that ask again and again. */
export function lineIndexOf(text: string): LineIndex {
  if (latest?.text !== text) latest = { text, index: createLineIndex(text) }
  return latest.index
}

/** Line numbers of a text; a line ends with LF, CR LF or a lone CR, as editors have it. */
export function createLineIndex(text: string): LineIndex {
  const starts = [0]
  const pattern = /\r\n?|\n/g
  while (pattern.test(text)) starts.push(pattern.lastIndex)
  const lineOf = (offset: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    position(offset) {
      const at = Math.max(0, Math.min(offset, text.length))
      const line = lineOf(at)
      return { line: line + 1, column: at - starts[line]! + 1 }
    },
    offset(line, column) {
      if (line < 1) return 0
      if (line > starts.length) return text.length
      const start = starts[line - 1]!
      const next = line < starts.length ? starts[line]! : text.length + 1
      return Math.min(start + Math.max(0, column - 1), Math.max(start, next - 1))
    },
  }
}

/** The text with each lone CR as LF, at the same length, so that one kind of line break is left to look for. */
export function normalizeBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text
}

/** The offset where the line of an offset ends, without its line break (text as of `normalizeBreaks`). */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset)
  const end = at < 0 ? text.length : at
  return end > offset && text[end - 1] === '\r' ? end - 1 : end
}

/** The offset where the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}
