/** Spaces that do not break (U+00A0) in an indentation: they look like spaces, and YAML takes them for text. */

/** The indentations with such a space in front of an entry, outside of block texts; each up to the entry. */
export function findNoBreakSpaces(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  /** How far the header of a block text is indented; its lines stand further right. */
  let header: number | undefined
  for (const { index, 0: line, 1: indent = '' } of text.matchAll(/^([ \u00a0]*)\S.*$/gm)) {
    if (header !== undefined && indent.length > header) continue
    header = /(?:^|[\s:-])[|>][-+\d]*\s*$/.test(line) ? indent.length : undefined
    if (!indent.includes('\u00a0') || !/^(?:[\w-]+:(?:\s|$)|- )/.test(line.slice(indent.length))) continue
    found.push({ start: index, end: index + indent.length })
  }
  return found
}

/** The text with plain spaces at these places, at the same length. */
export function withPlainSpaces(text: string, places: readonly { start: number; end: number }[]): string {
  let plain = ''
  let at = 0
  for (const { start, end } of places) {
    plain += text.slice(at, start) + ' '.repeat(end - start)
    at = end
  }
  return plain + text.slice(at)
}
