/** The entries in column 1 of a text, found line by line, whatever stands between them. */
import { normalizeBreaks } from './lines.ts'

export interface TopLevelEntry {
  key: string
  keyStart: number
  keyEnd: number
  /** Where its first line starts. */
  start: number
  /** Where the next key in column 1 starts, or the document ends. */
  end: number
}

/**
 * The keys in column 1 with the text that belongs to them: an entry ends at the next key in column 1, even inside a
 * bracket or quote that nobody closed. A document that is a list, a scalar or in flow style has none. Reads one document.
 */
export function topLevelEntries(source: string): TopLevelEntry[] {
  const text = normalizeBreaks(source)
  const entries: TopLevelEntry[] = []
  const close = (end: number): void => {
    const last = entries.at(-1)
    if (last) last.end = end
  }
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let content = false
  while (at < text.length) {
    const newline = text.indexOf('\n', at)
    const next = newline < 0 ? text.length : newline + 1
    const code = text.charCodeAt(at)
    if (code !== 32 && code !== 10 && code !== 13 && code !== 35 && code !== 9) {
      const mark = documentMark(text, at)
      if (mark !== undefined) {
        if (content) {
          close(at)
          return entries
        }
      } else if (code !== 37 || content) {
        // A flow collection or a list is the whole document.
        if (!content && (code === 91 || code === 123)) return entries
        content = true
        const key = keyOfLine(text, at, newline < 0 ? text.length : newline)
        if (key) {
          close(at)
          entries.push({ ...key, start: at, end: text.length })
        }
      }
    }
    at = next
  }
  return entries
}

/** `---` or `...` alone at the start of a line. */
export function documentMark(text: string, at: number): '---' | '...' | undefined {
  const code = text.charCodeAt(at)
  if ((code !== 45 && code !== 46) || text.charCodeAt(at + 1) !== code || text.charCodeAt(at + 2) !== code) return undefined
  const after = text.charCodeAt(at + 3)
  if (!isBlank(after)) return undefined
  return code === 45 ? '---' : '...'
}

export interface LineKey {
  key: string
  keyStart: number
  /** After the key, its quotes included. */
  keyEnd: number
}

/**
 * The block key that starts at an offset, in the rest of its line: plain or quoted, maybe behind an anchor or a tag.
 * Undefined when there is none.
 */
export function keyOfLine(text: string, at: number, end: number): LineKey | undefined {
  let start = at
  while (text.charCodeAt(start) === 38 || text.charCodeAt(start) === 33) {
    while (start < end && text.charCodeAt(start) > 32) start++
    while (start < end && (text[start] === ' ' || text[start] === '\t')) start++
  }
  const code = text.charCodeAt(start)
  if (code === 34 || code === 39) {
    const close = closingQuote(text, start, end)
    if (close < 0) return undefined
    let colon = close + 1
    while (text[colon] === ' ' || text[colon] === '\t') colon++
    if (text.charCodeAt(colon) !== 58 || !isBlank(text.charCodeAt(colon + 1))) return undefined
    return { key: unquote(text.slice(start, close + 1)), keyStart: start, keyEnd: close + 1 }
  }
  // `# comment`, `- item`, `[flow]`, `{flow}`, `| text`, `%directive` ... are no plain keys.
  if (code === 35 || code === 44 || code === 91 || code === 93 || code === 123 || code === 125 || code === 42) return undefined
  if (code === 124 || code === 62 || code === 37 || code === 64 || code === 96) return undefined
  if ((code === 45 || code === 63) && isBlank(text.charCodeAt(start + 1))) return undefined
  // Bounded by the line: `indexOf` would read to the end of a text that has no colon.
  for (let at = start; at < end; at++) {
    const here = text.charCodeAt(at)
    if (here === 35 && at > start && isBlank(text.charCodeAt(at - 1))) return undefined
    if (here !== 58 || !isBlank(text.charCodeAt(at + 1))) continue
    let keyEnd = at
    while (keyEnd > start && isBlank(text.charCodeAt(keyEnd - 1))) keyEnd--
    return { key: text.slice(start, keyEnd), keyStart: start, keyEnd }
  }
  return undefined
}

/** The offset of the quote that closes the one at `start`, before `end`; -1 when none does. */
export function closingQuote(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) === 39) {
    for (let at = start + 1; at < end; at++) {
      if (text.charCodeAt(at) !== 39) continue
      if (text.charCodeAt(at + 1) !== 39) return at
      at++
    }
    return -1
  }
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 92) at++
    else if (code === 34) return at
  }
  return -1
}

/** Space, tab, line break or end of the text. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || Number.isNaN(code)
}

const escapes: Record<string, string> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
  '"': '"',
  '/': '/',
  '\\': '\\',
}

/** The text of a quoted scalar on one line, its quotes included in `source`. */
export function unquote(source: string): string {
  const inner = source.slice(1, -1)
  if (source[0] === "'") return inner.replaceAll("''", "'")
  if (!inner.includes('\\')) return inner
  return inner.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/gs, (whole, x, u, long, simple) => {
    const hex: string | undefined = x ?? u ?? long
    if (hex === undefined) return escapes[simple as string] ?? whole
    const point = Number.parseInt(hex, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}
