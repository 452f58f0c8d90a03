/** Where brackets, quotes and comments of YAML begin and end in a text. */
import { closingQuote, isBlank } from './topLevel.ts'

/** The bracket that closes the one at an offset, quotes and comments skipped; -1 when none does before `end`. */
export function closingBracket(text: string, start: number, end: number): number {
  let depth = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 91 || code === 123) depth++
    else if (code === 93 || code === 125) {
      if (--depth === 0) return at
    } else if ((code === 34 || code === 39) && beginsToken(text, at)) {
      const close = closingQuote(text, at, end)
      if (close < 0) return -1
      at = close
    } else if (code === 35 && isBlank(text.charCodeAt(at - 1))) {
      const newline = text.indexOf('\n', at)
      if (newline < 0) return -1
      at = newline
    }
  }
  return -1
}

/** Whether a quote begins a text, unlike an apostrophe inside a word. */
export function beginsToken(text: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && isBlank(text.charCodeAt(before))) before--
  const code = text.charCodeAt(before)
  return code === 91 || code === 123 || code === 44 || (code === 58 && before < at) || Number.isNaN(code)
}

/** Where the comment behind a plain value begins, else `stop`. */
export function commentStart(text: string, from: number, stop: number): number {
  for (let at = from + 1; at < stop; at++) {
    if (text.charCodeAt(at) === 35 && isBlank(text.charCodeAt(at - 1))) return at
  }
  return stop
}
