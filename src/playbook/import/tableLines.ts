/** Splits lines of tables into cells by our own rules, because a Markdown parser drops cells and rows that do not fit. */

import { fold } from '../../util/closest.ts'
import { languages } from './languages/index.ts'
import type { Line } from './pageText.ts'

export interface Cell {
  /** Inline Markdown, trimmed. */
  readonly text: string
  /** Columns of the trimmed text in the line. */
  readonly from: number
  readonly to: number
}

export interface Row {
  readonly line: Line
  readonly cells: readonly Cell[]
}

/** More cells than this in one line are not looked at one by one. */
export const mostCells = 200

/** Marks of quotes, a bullet and white space before the first cell are left out, and so are the outer pipes. */
export function splitRow(line: Line): Row {
  const { text } = line
  const start = /^[\s>]*(?:[-*+]\s+(?=\|))?/.exec(text)?.[0].length ?? 0
  const end = text.trimEnd().length
  const cells: Cell[] = []
  let from = start
  const add = (to: number) => {
    const raw = text.slice(from, to)
    const trimmed = raw.trim()
    const left = from + (trimmed === '' ? 0 : raw.indexOf(trimmed))
    cells.push({ text: trimmed.replace(/\\\|/g, '|').replace(/\s+/g, ' '), from: left, to: left + trimmed.length })
  }
  for (let at = start; at < end; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '|') {
      if (at > start) add(at)
      from = at + 1
    }
  }
  if (from < end) add(end)
  return { line, cells }
}

export function isDelimiterRow({ cells }: Row): boolean {
  let dashes = 0
  for (const { text } of cells) {
    if (text === '') continue
    if (!/^[:：]?\s*\p{Pd}+\s*[:：]?$/u.test(text)) return false
    dashes++
  }
  return dashes > 0 && cells.length > 1
}

/** True for a line with at least two pipes that are not escaped, or one and nothing but a delimiter. */
export function isPipeLine(text: string): boolean {
  const pipes = countPipes(text)
  return pipes >= 2 || (pipes === 1 && (/^[\s|:\p{Pd}]+$/u.test(text) || /^[\s>]*\|/.test(text)))
}

/** A few lines with pipes in running text are a table when one is a delimiter, begins with a task id or names columns. */
export function isTableRun(texts: readonly string[]): boolean {
  return texts.some(text => {
    const { cells } = splitRow({ text, number: 0, start: 0, end: 0 })
    if (cells.length > 1 && isDelimiterRow({ line: { text, number: 0, start: 0, end: 0 }, cells })) return true
    if (cells.slice(0, mostCells).some(cell => isIdLike(cell.text)) && cells.length > 2) return true
    return cells.slice(0, mostCells).filter(cell => columnWords.has(fold(cell.text))).length >= 2
  })
}

/** Three to five digits alone, as link, bold, full-width or with a sign before them. */
export function isIdLike(text: string): boolean {
  return (
    text.length < 3000 && /^\D{0,3}\d{2,6}\D{0,2}$/.test(unlinked(text).normalize('NFKC')) && !/[\p{L}%/]/u.test(unlinked(text))
  )
}

/** The text of a cell that is one link, without emphasis. */
export function unlinked(text: string): string {
  return text
    .replace(/^[*_\s]*\[([^\]]*)\]\s?\([^)]*\)[*_\s]*$/, '$1')
    .replace(/[*_`]/g, '')
    .trim()
}

function countPipes(text: string): number {
  let pipes = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '|') pipes++
  }
  return pipes
}

const columnWords = new Set(languages.flatMap(({ columns }) => Object.values(columns).flat()).map(fold))
