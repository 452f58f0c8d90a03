/** What an edit did to a text, line by line. */

/** Lines that came and lines that went, each as often as it did. */
export function linesBetween(before: string, after: string): { added: string[]; removed: string[] } {
  return { added: without(after, before), removed: without(before, after) }
}

function without(text: string, other: string): string[] {
  const left = new Map<string, number>()
  for (const line of other.split('\n')) left.set(line, (left.get(line) ?? 0) + 1)
  return text.split('\n').filter(line => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}
