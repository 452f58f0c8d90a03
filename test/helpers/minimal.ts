/** The minimal engagement file, and texts laid over it: a top-level entry of the text stands for that of the file. */
import { topLevelEntries } from '../../src/yaml/locate.ts'

export const minimal = `playbook: fasttrack@2020.05
customer:
  name: Contoso
engagement:
  motion: rfa
  assigned: 2026-11-16
services:
  exchange:
`

/** @returns the minimal file without the entries that `text` has, then `text` as it is. */
export function overMinimal(text: string): string {
  const own = new Set(topLevelEntries(text.replace(/[⟦⟧]/g, '')).map(entry => entry.key))
  const kept = topLevelEntries(minimal).filter(entry => !own.has(entry.key))
  return kept.map(entry => minimal.slice(entry.start, entry.end)).join('') + text
}
