/** Comma-separated values by RFC 4180, safe to open in a spreadsheet. */
import { visible } from './plainText.ts'

/** One row with its line end. A text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvRow(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  // Line breaks and tabs stay; what a terminal or a program would act on is shown instead.
  const plain = value.replace(/[^\t\r\n]+/g, visible)
  const text = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(plain) ? `'${plain}` : plain
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
