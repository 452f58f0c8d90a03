/** Finds tasks that a text names by their number: `task 1910`, `(Aufgabe 1910)`, `task IDs 1910 and 1911`. */
import type { LanguageWords } from './import/languageWords.ts'

export interface TaskMention {
  readonly id: string
  /** Columns of the number, end exclusive. */
  readonly start: number
  readonly end: number
}

/** A number alone may be a year or an amount: one counts that follows a word for task, or another one that does. */
export function namedTasks(text: string, { headings, columns, and }: LanguageWords): TaskMention[] {
  if (!/\d{3}/.test(text)) return []
  const words = [...headings.tasks, ...columns.id, ...columns.name]
    .map(word => word.toLowerCase())
    .filter(word => word.length > 1)
  const found: TaskMention[] = []
  let last = -1
  for (const match of text.slice(0, longest).matchAll(/(?<![\p{N}\p{L}.,/-])\d{3,6}(?![\p{N}/-]|[.,]\d)/gu)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index).toLowerCase()
    const between = last >= 0 ? text.slice(last, match.index) : undefined
    const isListed = between !== undefined && (/^\s*[,/、，&+]\s*$/.test(between) || and.includes(between.trim().toLowerCase()))
    const stem = before.replace(/[\s#:(（"“*_[\]-]+$/, '')
    if (!isListed && !words.some(word => stem.endsWith(word) || stem.endsWith(`${word}s`))) continue
    last = match.index + match[0].length
    found.push({ id: match[0], start: match.index, end: last })
  }
  return found
}

/** A longer line is no sentence. */
const longest = 5_000
