/** What "expand selection" selects next. */
import type { Snapshot } from './snapshot.ts'
import type { Span } from './types.ts'
import { entriesAt, keySpan, valueSpan, writtenOf } from './written.ts'

/** Around an offset, inner to outer: the text without its quotes, the value or key, its entry, and so on up to the document. */
export function selectionRanges({ text }: Snapshot, offset: number): Span[] {
  const at = Math.max(0, Math.min(offset, text.length))
  const tree = writtenOf(text)
  const found: Span[] = []
  const add = (span: Span): void => {
    const last = found.at(-1)
    const holdsLast = !last || (span.start <= last.start && span.end >= last.end && span.end - span.start > last.end - last.start)
    if (span.start <= at && at <= span.end && holdsLast) found.push({ start: span.start, end: span.end })
  }
  for (const entry of [...entriesAt(tree, at)].reverse()) {
    const value = valueSpan(entry)
    for (const span of [keySpan(entry), value]) {
      const quote = tree.text[span.start]
      const isQuoted = (quote === '"' || quote === "'") && span.end - span.start > 1 && tree.text[span.end - 1] === quote
      if (isQuoted) add({ start: span.start + 1, end: span.end - 1 })
      add(span)
    }
    add({ start: entry.start, end: entry.end })
  }
  add({ start: 0, end: text.length })
  return found
}
