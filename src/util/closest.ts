/** The value that was meant: exact after folding, then by name or alias, then by a small edit distance. */
import { distance } from 'fastest-levenshtein'

/** One allowed value and everything people call it. */
export interface Candidate {
  readonly id: string
  /** The id, its names and aliases in every language. */
  readonly names: readonly string[]
}

/** Case, accents, spaces, hyphens, underscores and full-width forms do not count: `Em Andamento` -> `emandamento`. */
export function fold(text: string): string {
  if (ascii.test(text)) return text.replace(/[\s_-]/g, '').toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\s\p{Pd}_]/gu, '')
    .toLowerCase()
}

const ascii = /^[\0-\x7f]*$/

/** The id the text is, or is called, after folding; undefined when none or several fit. Ids go before names. */
export function findExact(text: string, candidates: readonly Candidate[]): string | undefined {
  const folded = fold(text)
  if (folded === '') return undefined
  const index = indexOf(candidates)
  return index.ids.get(folded) ?? index.names.get(folded) ?? undefined
}

/**
 * The id that was probably meant: `findExact`, else the only one whose id or name is within an edit distance of two and
 * of a third of the text's length. Undefined when nothing is near or two are equally near.
 */
export function findClosest(text: string, candidates: readonly Candidate[]): string | undefined {
  const folded = fold(text)
  if (folded === '') return undefined
  const index = indexOf(candidates)
  if (index.ids.has(folded)) return index.ids.get(folded) ?? undefined
  if (index.names.has(folded)) return index.names.get(folded) ?? undefined
  const length = [...folded].length
  const digits = digitsOf(folded)
  let best = Math.min(2, Math.floor(length / 3)) + 1
  let found: string | undefined
  const consider = (names: ReadonlyMap<string, string | null>) => {
    for (const [name, id] of names) {
      if (id === null || Math.abs(name.length - folded.length) > best) continue
      // A number is never misspelled: "windows-11" is not "windows-10".
      if (digitsOf(name) !== digits) continue
      const edits = editDistance(folded, name)
      if (edits < best) {
        best = edits
        found = id
      } else if (edits === best && found !== id && found !== undefined) {
        found = ambiguous
      }
    }
  }
  consider(index.ids)
  consider(index.names)
  return found === ambiguous ? undefined : found
}

const digitsOf = (text: string) => text.replace(/\D+/g, '')
const ambiguous = '\u0000'

interface Index {
  /** Folded id -> id, null where two ids fold alike. */
  readonly ids: ReadonlyMap<string, string | null>
  readonly names: ReadonlyMap<string, string | null>
}

const indexes = new WeakMap<readonly Candidate[], Index>()

function indexOf(candidates: readonly Candidate[]): Index {
  let index = indexes.get(candidates)
  if (index) return index
  const ids = new Map<string, string | null>()
  const names = new Map<string, string | null>()
  const add = (map: Map<string, string | null>, text: string, id: string) => {
    const folded = fold(text)
    if (folded !== '') map.set(folded, map.has(folded) && map.get(folded) !== id ? null : id)
  }
  for (const { id } of candidates) add(ids, id, id)
  for (const candidate of candidates) for (const name of candidate.names) add(names, name, candidate.id)
  index = { ids, names }
  indexes.set(candidates, index)
  return index
}

/** Levenshtein's distance, in which two neighbours that changed places count as one edit. */
function editDistance(a: string, b: string): number {
  const edits = distance(a, b)
  if (edits < 2 || a.length !== b.length) return edits
  let start = 0
  while (a[start] === b[start]) start++
  const swapped = a.slice(0, start) + (a[start + 1] ?? '') + (a[start] ?? '') + a.slice(start + 2)
  return Math.min(edits, 1 + distance(swapped, b))
}
