/** Customer text in Markdown, where nothing of it may act as markup, as a link or as a mention. */
import { visible } from './plainText.ts'

/** The text for a table cell or a line; shown as it was typed, on one line. */
export function markdownText(text: string): string {
  const oneLine = visible(text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' '))
  return (
    oneLine
      .replace(/[\\`*_{}[\]()<>#|~!&$]/g, character => entities[character] ?? `\\${character}`)
      // A mention or a bare address would notify somebody or become a link.
      .replaceAll('@', '@<!-- -->')
      .replace(/:\/\//g, ':<!-- -->//')
      .replace(/\bwww\./gi, match => `${match.slice(0, 3)}<!-- -->.`)
      .replace(/^([-+]|\d+[.)])(?=\s)/, match => `\\${match}`)
  )
}

/** A table; cells are texts of `markdownText` or of our own. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('')
}

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '|': '&#124;', '`': '&#96;' }
