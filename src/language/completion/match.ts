/** Whether what was typed means an item: each typed word begins a word of one of its names. */
import { foldWords } from './datePhrases.ts'

/**
 * 0 a name as it is, 1 the beginning of a name that is shown, 2 of another one, 3 beginnings of a name's words; undefined when no name
 * fits. So `com` is "Complete" before what an alias such as "commenced" stands for.
 * @param shown the names that a person sees
 */
export function matchRank(typed: string, names: readonly string[], shown: readonly string[] = names): number | undefined {
  const text = foldWords(typed)
  if (text === '') return 1
  const joined = text.replace(gaps, '')
  const words = text.split(gaps).filter(word => word !== '')
  if (words.length === 0) return undefined
  let best: number | undefined
  for (const name of new Set([...shown, ...names])) {
    const found = rankOf(foldWords(name), joined, words)
    const rank = found === 1 && !shown.includes(name) ? 2 : found
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
  return words.every(word => parts.some(part => part.startsWith(word))) ? 3 : undefined
}
