/** Formatting that only normalises spacing: the data, the comments and the words of every text stay as they are. */
import { parseYaml } from '../yaml/parse.ts'
import type { Snapshot } from './snapshot.ts'
import { gapsOf, linesOf, type Token, tokensOf } from './spacing.ts'
import type { TextEdit } from './types.ts'

/**
 * No spaces at line ends, one blank line instead of several, one line break at the end, one space behind a colon, two before
 * a comment; columns that somebody lined up stay. Nothing for a file with syntax errors, or where the result would not mean the same.
 */
export function formatting({ text }: Snapshot): TextEdit[] {
  // A lone CR is a line break to editors and none to YAML.
  if (/\r(?!\n)/.test(text) || text.trim() === '') return []
  const before = parseYaml(text)
  if (before.problems.length > 0) return []
  let formatted = text
  for (let round = 0; round < 20; round++) {
    const next = respace(text.includes('\r\n') ? '\r\n' : '\n', formatted)
    if (next === formatted) break
    formatted = next
  }
  if (formatted === text) return []
  const after = parseYaml(formatted)
  const isSame =
    after.problems.length === 0 &&
    JSON.stringify(after.data) === JSON.stringify(before.data) &&
    commentsOf(formatted).join('\n') === commentsOf(text).join('\n')
  return isSame ? spaceEdits(text, formatted) : []
}

function respace(eol: string, text: string): string {
  const lines = linesOf(tokensOf(text), eol)
  const gaps = gapsOf(lines)
  return lines
    .map(token => {
      const gap = gaps.get(token)
      if (!gap || gap.isAligned) return token.source
      if (gap.before === 'value') return ' '
      return gap.isLoose ? token.source : '  '
    })
    .join('')
}

function commentsOf(text: string): string[] {
  return tokensOf(text).flatMap(({ type, source }: Token) => (type === 'comment' ? source.trimEnd() : []))
}

/** Edits that turn one text into another that differs in white space only. */
function spaceEdits(from: string, to: string): TextEdit[] {
  const edits: TextEdit[] = []
  let at = 0
  let other = 0
  while (at < from.length || other < to.length) {
    const start = at
    const otherStart = other
    while (isSpace(from.charCodeAt(at))) at++
    while (isSpace(to.charCodeAt(other))) other++
    const old = from.slice(start, at)
    const text = to.slice(otherStart, other)
    if (old !== text) edits.push(smallest(start, old, text))
    at++
    other++
  }
  return edits
}

function smallest(start: number, old: string, text: string): TextEdit {
  const shorter = Math.min(old.length, text.length)
  let head = 0
  while (head < shorter && old[head] === text[head]) head++
  let tail = 0
  while (tail < shorter - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++
  // A line break of two characters is not taken apart.
  if (old[head - 1] === '\r') head--
  return { start: start + head, end: start + old.length - tail, text: text.slice(head, text.length - tail) }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}
