/** What opens with a click: addresses on the web, the pages of tasks and services that a value refers to, and docs of ignored rules. */
import { findIgnoreComments } from '../lint/ignoreComments.ts'
import { rules } from '../rules/index.ts'
import { pageOf } from './definition.ts'
import type { Snapshot } from './snapshot.ts'
import { symbolsIn } from './symbols.ts'
import type { DocumentLink } from './types.ts'
import { writtenOf } from './written.ts'

/** In the order of the text. Keys are no links: they have "go to definition", and a file full of lines under them is hard to read. */
export function documentLinks(snapshot: Snapshot): DocumentLink[] {
  const { text, facts } = snapshot
  const { words } = facts
  const pages = symbolsIn(writtenOf(text), ['task', 'service']).flatMap(({ kind, value, part, span }): DocumentLink[] => {
    const page = part === 'value' ? pageOf(snapshot, kind, value) : undefined
    if (page === undefined) return []
    return [{ range: span, page, tooltip: kind === 'task' ? words.task(value) : words.service(value) }]
  })
  return [...addresses(text), ...pages, ...ruleDocs(text)].sort((a, b) => a.range.start - b.range.start)
}

/** Rules that a comment silences: one wants to know what they ask for. */
function ruleDocs(text: string): DocumentLink[] {
  return findIgnoreComments(text)
    .flatMap(({ names }) => names)
    .filter(({ name }) => rules.some(rule => rule.name === name))
    .map(({ name, span }) => ({ range: { start: span.start, end: span.end }, page: `rule/${name}` }))
}

const address = /https?:\/\/[\p{L}\p{N}[][^\s<>"'`|\\^“”«»]*/giu

function addresses(text: string): DocumentLink[] {
  return [...text.matchAll(address)].map(({ index, 0: found }) => {
    const target = withoutTail(found)
    return { range: { start: index, end: index + target.length }, target }
  })
}

const openers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** Without what belongs to the sentence or the list around it: closing marks, and brackets that the address does not open. */
function withoutTail(found: string): string {
  // Counted once, so that an address of a thousand brackets costs no more than any other.
  const counts: Record<string, number> = {}
  for (const sign of found) if ('()[]{}'.includes(sign)) counts[sign] = (counts[sign] ?? 0) + 1
  let end = found.length
  for (; end > 0; end--) {
    const last = found[end - 1] as string
    const opener = openers[last]
    if (opener !== undefined) {
      if ((counts[last] ?? 0) <= (counts[opener] ?? 0)) break
      counts[last] = (counts[last] ?? 0) - 1
    } else if (!'.,;:!?*_'.includes(last)) break
  }
  return found.slice(0, end)
}
