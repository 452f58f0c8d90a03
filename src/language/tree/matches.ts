/** Finding typed words in texts without regard to case and accents, and where they stand. */
import { fold } from '../../util/closest.ts'

/** The words of what was typed, folded; none for an empty text. */
export function wordsIn(typed: string | undefined): string[] {
  return (typed ?? '').split(/\s+/).flatMap(word => folded(word) || [])
}

/** Every word stands in one of the texts. */
export function hasWords(words: readonly string[], texts: readonly (string | undefined)[]): boolean {
  return words.every(word => texts.some(text => text !== undefined && folded(text).includes(word)))
}

/** Where the words stand in a text: ranges that neither touch nor overlap, in order. */
export function matchRanges(text: string, words: readonly string[]): [number, number][] {
  if (words.length === 0) return []
  let plain = ''
  const starts: number[] = []
  const ends: number[] = []
  let offset = 0
  for (const character of text) {
    const piece = fold(character)
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(offset)
      ends.push(offset + character.length)
    }
    plain += piece
    offset += character.length
  }
  const found: [number, number][] = []
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) {
      found.push([starts[at] as number, ends[at + word.length - 1] as number])
    }
  }
  return merged(found)
}

function merged(ranges: [number, number][]): [number, number][] {
  const all: [number, number][] = []
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = all.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else all.push([start, end])
  }
  return all
}

/** The same names are asked for again and again: thousands of engagements share them. */
function folded(text: string): string {
  let known = memo.get(text)
  if (known === undefined) {
    if (memo.size > 20_000) memo.clear()
    known = fold(text)
    memo.set(text, known)
  }
  return known
}

const memo = new Map<string, string>()
