/** What can be folded. */
import type { Snapshot } from './snapshot.ts'
import type { Span } from './types.ts'
import { valueSpan, type Written, writtenOf } from './written.ts'

export interface Fold extends Span {
  readonly kind?: 'comment' | 'region'
}

/** Sections, entries, long texts, blocks of comments and `# region` marks; each over at least two lines, one for each first line. */
export function folding({ text }: Snapshot): Fold[] {
  const tree = writtenOf(text)
  const folds: Fold[] = []
  const texts: Span[] = []
  const visit = (entries: readonly Written[]): void => {
    for (const entry of entries) {
      const { start, end } = entry
      if (spansLines(tree.text, start, end)) folds.push({ start, end })
      if (entry.kind === 'scalar') texts.push(valueSpan(entry))
      visit(entry.children)
    }
  }
  visit(tree.entries)
  folds.push(...commentFolds(tree.text, texts))
  folds.sort((a, b) => a.start - b.start || b.end - a.end)
  const seen = new Set<number>()
  return folds.filter(({ start }) => {
    const line = tree.text.lastIndexOf('\n', start - 1)
    return !seen.has(line) && seen.add(line)
  })
}

function spansLines(text: string, start: number, end: number): boolean {
  const newline = text.indexOf('\n', start)
  return newline >= 0 && newline < end
}

/** @param texts spans of scalars in the order of the text: a `#` inside one is no comment */
function commentFolds(text: string, texts: readonly Span[]): Fold[] {
  const folds: Fold[] = []
  const regions: number[] = []
  const long = texts.filter(({ start, end }) => spansLines(text, start, end))
  let block: { start: number; end: number; lines: number } | undefined
  let index = 0
  const close = (): void => {
    if (block && block.lines > 1) folds.push({ start: block.start, end: block.end, kind: 'comment' })
    block = undefined
  }
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at)
    const stop = newline < 0 ? text.length : newline
    const line = text.slice(at, stop).trimEnd()
    const start = at + line.length - line.trimStart().length
    while (index < long.length && (long[index] as Span).end < start) index++
    const inside = long[index]
    if (text[start] !== '#' || (inside && inside.start < start)) close()
    else {
      const end = at + line.length
      const mark = /^#\s*(end)?region\b/i.exec(text.slice(start, end))
      if (mark) close()
      if (mark?.[1]) {
        const from = regions.pop()
        if (from !== undefined) folds.push({ start: from, end, kind: 'region' })
      } else if (mark) regions.push(start)
      else if (block) block = { start: block.start, end, lines: block.lines + 1 }
      else block = { start, end, lines: 1 }
    }
    at = stop + 1
  }
  close()
  return folds
}
