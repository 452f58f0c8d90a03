/** Ids from titles: lower case, bracketed parts dropped, every other run of non-alphanumerics one hyphen. */
import { withoutBrackets } from './vocabulary.ts'

/** Empty for a text without Latin letters or digits. */
export function slug(text: string): string {
  const plain = withoutBrackets(text)
  return toSlug(plain === '' ? text : plain)
}

/** As `slug`, with the words in brackets kept. */
export function wholeSlug(text: string): string {
  return toSlug(text)
}

/** An id made of the first words of a sentence. */
export function shortSlug(text: string, words = 6): string {
  return slug(text).split('-').slice(0, words).join('-')
}

/** The first of the ids that is not empty and not taken, else the first of them with a number. */
export function uniqueId(ids: readonly string[], taken: Set<string>): string {
  const usable = ids.filter(id => id !== '')
  let id = usable.find(candidate => !taken.has(candidate))
  for (let count = 2; id === undefined; count++) {
    const numbered = `${usable[0] ?? 'item'}-${count}`
    if (!taken.has(numbered)) id = numbered
  }
  taken.add(id)
  return id
}

function toSlug(text: string): string {
  return text
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
