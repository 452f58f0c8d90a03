/** Customers of the workspace by name, manager or path, found by some of their letters. */
import { fold } from '../util/closest.ts'
import { lookup, type Path } from '../util/json.ts'
import type { Summary } from './summary.ts'

export interface WorkspaceSymbol {
  /** The customer. */
  readonly name: string
  /** Manager, phase and path. */
  readonly detail: string
  readonly uri: string
  readonly path: Path
}

/** Every word of the query must be found, each in the name, the manager's name or the path. An empty query finds all. Best first. */
export function workspaceSymbols(query: string, others: readonly Summary[]): WorkspaceSymbol[] {
  const words = query.split(/\s+/).map(fold).filter(Boolean)
  return others
    .map(summary => ({ summary, score: scoreOf(words, summary) }))
    .filter(({ score }) => score !== undefined)
    .sort((a, b) => (a.score as number) - (b.score as number))
    .map(({ summary }) => toSymbol(summary))
}

function toSymbol(summary: Summary): WorkspaceSymbol {
  const { customer, phase, path, uri } = summary
  const detail = [managerOf(summary), phase?.name, path].filter(Boolean).join(' · ')
  return { name: customer, detail, uri, path: ['customer', 'name'] }
}

function managerOf({ manager, people }: Summary): string | undefined {
  return lookup(people, manager) ?? manager
}

/** Lower is better; undefined when a word is not found. */
function scoreOf(words: readonly string[], summary: Summary): number | undefined {
  const texts = [summary.customer, managerOf(summary) ?? '', summary.path].map(fold)
  const worst = words.map(word => {
    const scores = texts.map((text, index) => {
      const found = match(word, text)
      return found === undefined ? Number.POSITIVE_INFINITY : found * texts.length + index
    })
    return Math.min(...scores)
  })
  const sum = worst.reduce((total, score) => total + score, 0)
  return Number.isFinite(sum) ? sum : undefined
}

/** At the start, inside, or its letters in this order. */
function match(word: string, text: string): number | undefined {
  const at = text.indexOf(word)
  if (at >= 0) return at === 0 ? 0 : 1
  let from = 0
  for (const letter of word) {
    from = text.indexOf(letter, from) + 1
    if (from === 0) return undefined
  }
  return 2
}
