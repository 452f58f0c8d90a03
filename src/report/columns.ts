/** Text in columns: widths as a terminal shows them, so that wide characters and accents keep the columns straight. */
import stringWidth from 'string-width'
import { visible } from './plainText.ts'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Columns that a text without colours takes. */
export function widthOf(text: string): number {
  return printable.test(text) ? text.length : stringWidth(text)
}

/** One column for each character: most texts, and found out much faster. */
const printable = /^[ -~]*$/

/** The text without control characters, cut with `…` where it is wider than `width` columns. No colours in it yet. */
export function cut(raw: string, width: number): string {
  const text = visible(raw)
  if (widthOf(text) <= width) return text
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    const wide = stringWidth(segment)
    if (used + wide > width - 1) break
    kept += segment
    used += wide
  }
  return width < 1 ? '' : `${kept.trimEnd()}…`
}

/** The text cut or filled up with spaces to exactly `width` columns. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const shown = cut(text, width)
  const space = ' '.repeat(Math.max(0, width - widthOf(shown)))
  return side === 'left' ? shown + space : space + shown
}

/** The text in lines of at most `width` columns, broken between words; a word that is longer stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Texts that together take at most `room` columns with two spaces between them: the widest are cut first, none below eight. */
export function squeeze(texts: readonly string[], room: number): string[] {
  const shown = texts.map(text => cut(text, 60))
  for (;;) {
    const widths = shown.map(widthOf)
    const over = widths.reduce((sum, one) => sum + one, 0) + 2 * (shown.length - 1) - room
    const widest = Math.max(...widths)
    if (shown.length === 0 || over <= 0 || widest <= 8) return shown
    const index = widths.indexOf(widest)
    const second = Math.max(8, ...widths.filter((_, other) => other !== index))
    shown[index] = cut(shown[index] as string, Math.max(8, widest - over, Math.min(second, widest - 1)))
  }
}
