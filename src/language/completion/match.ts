/** Whether what was typed means an item: each typed word begins a word of one of its names. */
import { foldWords } from './datePhrases.ts'

/** 0 a name as it is, 1 the beginning of a name, 2 beginnings of its words; undefined when no name fits. */
export function matchRank(typed: string, names: readonly string[]): number | undefined {
  const text = foldWords(typed)
  if (text === '') return 1
  const joined = text.replace(gaps, '')
  const words = text.split(gaps).filter(word => word !== '')
  if (words.length === 0) return undefined
  let best: number | undefined
  for (const name of names) {
    const rank = rankOf(foldWords(name), joined, words)
    if (rank !== undefined && (best === undefined || rank < best)) best = rank
    if (best === 0) break
  }
  return best
}

const gaps = /[\s\-–—_/.,:;()&+'"]+/g

function rankOf(name: string, joined: string, words: readonly string[]): number | undefined {
  const whole = name.replace(gaps, '')
  if (whole === joined) return 0
  if (joined !== '' && whole.startsWith(joined)) return 1
  const parts = name.split(gaps)
  return words.every(word => parts.some(part => part.startsWith(word))) ? 2 : undefined
}
