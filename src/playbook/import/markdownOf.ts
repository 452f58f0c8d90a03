/** Joins lines of Markdown to one text: without empty lines around it and without the indentation that all lines share. */
export function markdownOf(lines: readonly string[]): string | undefined {
  const filled = lines.filter(line => line.trim() !== '')
  if (filled.length === 0) return undefined
  const indent = filled.reduce((least, line) => Math.min(least, line.length - line.trimStart().length), 40)
  return lines
    .map(line => line.slice(Math.min(indent, line.length - line.trimStart().length)))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}
