/** Finds out which column of a table holds what: by the words of its header, else by what stands in its cells. */
import { readInline } from './inline.ts'
import type { ColumnKind } from './languageWords.ts'
import { isExact, readNames } from './names.ts'
import { isDelimiterRow, isIdLike, type Row } from './tableLines.ts'
import { foldName, type Vocabulary } from './vocabulary.ts'

export type Column = ColumnKind | 'other'

/** Letters of the column of marks, folded, and whether they say mandatory; undefined for one that stands for both. */
export type Letters = ReadonlyMap<string, boolean | undefined>

export interface TaskColumns {
  readonly columns: readonly Column[]
  /** Header words by column; empty without a header. */
  readonly titles: readonly string[]
  readonly letters: Letters
  /** Columns that were told by their cells. */
  readonly byCells: readonly number[]
}

/** The columns of tables of tasks as they usually stand. */
export const usualColumns: readonly Column[] = ['id', 'name', 'mark', 'role', 'services']

export interface HeaderWords {
  readonly columns: readonly Column[]
  readonly titles: readonly string[]
  readonly letters: Letters
  /** How many cells are known words of tables of tasks. */
  readonly known: number
}

export function readHeader({ cells }: Row, vocabulary: Vocabulary): HeaderWords {
  const titles = cells.map(({ text }) => readInline(text).text)
  const used = new Set<Column>()
  const letters = new Map<string, boolean | undefined>()
  const columns = titles.map((title): Column => {
    const found = lettersIn(title, vocabulary)
    if (found.size > 0 && !used.has('mark')) {
      for (const [letter, mandatory] of found) letters.set(letter, mandatory)
      used.add('mark')
      return 'mark'
    }
    return 'other'
  })
  titles.forEach((title, index) => {
    if (columns[index] !== 'other') return
    const kind = vocabulary.column(title).find(name => isColumn(name) && !used.has(name)) as ColumnKind | undefined
    if (!kind) return
    used.add(kind)
    columns[index] = kind
  })
  return { columns, titles, letters, known: columns.filter(column => column !== 'other').length }
}

/**
 * A header that lost or doubled a pipe, when its words say where.
 * @param widths of the lines below it, one of which is to be reached
 */
export function repairHeader(row: Row, widths: readonly number[], vocabulary: Vocabulary): Row | undefined {
  const { cells } = row
  const whole = (candidate: Row) => readHeader(candidate, vocabulary).known === candidate.cells.length
  const filled = cells.filter(({ text }) => text !== '')
  if (filled.length < cells.length && widths.includes(filled.length) && whole({ ...row, cells: filled }))
    return { ...row, cells: filled }
  if (cells.length > 12 || !widths.includes(cells.length + 1) || whole(row)) return undefined
  for (const [index, cell] of cells.entries()) {
    if (cell.text.length > 120) continue
    for (const { index: gap } of cell.text.matchAll(/\s+/g)) {
      const left = { ...cell, text: cell.text.slice(0, gap).trim() }
      const right = { ...cell, text: cell.text.slice(gap).trim() }
      const candidate = { ...row, cells: [...cells.slice(0, index), left, right, ...cells.slice(index + 1)] }
      if (whole(candidate)) return candidate
    }
  }
  return undefined
}

/** Fills in columns that the header does not name by what most of their cells are. */
export function inferColumns(
  header: HeaderWords | undefined,
  rows: readonly Row[],
  vocabulary: Vocabulary,
): TaskColumns | undefined {
  const body = rows.filter(row => !isDelimiterRow(row)).slice(0, 60)
  const count = header?.columns.length ?? mostFrequent(body.map(({ cells }) => cells.length))
  if (count === undefined || count > 30) return undefined
  const columns: Column[] = header ? [...header.columns] : Array.from({ length: count }, () => 'other' as const)
  const letters = header?.letters ?? new Map<string, boolean | undefined>()
  const whole = body.filter(({ cells }) => cells.length === count)
  const byCells: number[] = []
  const texts = (index: number) => whole.map(({ cells }) => readInline(cells[index]?.text ?? '').text).filter(text => text !== '')
  const tests: [ColumnKind, (text: string) => boolean][] = [
    ['id', isIdLike],
    ['mark', text => readMark(text, letters, vocabulary) !== undefined],
    ['role', text => !vocabulary.isNothing(text) && isExact(readNames('role', text, vocabulary))],
    ['services', text => !vocabulary.isNothing(text) && isExact(readNames('service', text, vocabulary))],
  ]
  for (const [kind, fits] of tests) {
    if (columns.includes(kind)) continue
    const index = columns.findIndex((column, at) => {
      const cells = column === 'other' ? texts(at) : []
      return cells.length > 0 && cells.filter(fits).length >= cells.length * 0.8
    })
    if (index < 0) continue
    columns[index] = kind
    byCells.push(index)
  }
  if (!columns.includes('name')) {
    const free = columns.flatMap((column, index) => (column === 'other' ? [index] : []))
    const length = (index: number) => texts(index).reduce((sum, text) => sum + text.length, 0)
    const name = free.sort((a, b) => length(b) - length(a))[0]
    if (name !== undefined && length(name) > 0) {
      columns[name] = 'name'
      byCells.push(name)
    }
  }
  if (!columns.includes('id') || !columns.includes('name')) return undefined
  return { columns, titles: header?.titles ?? [], letters, byCells: byCells.sort((a, b) => a - b) }
}

/** Mandatory, optional, or neither: the letters of the table count first, then words, then the usual letters. */
export function readMark(text: string, letters: Letters, vocabulary: Vocabulary): boolean | undefined {
  const plain = text.normalize('NFKC').replace(/[()[\]{}*_`'".\s]/g, '')
  if (plain === '' || plain.length > 30) return undefined
  if (letters.has(foldName(plain))) return letters.get(foldName(plain))
  if ([...plain].length === 1) return vocabulary.letter(plain) ?? vocabulary.mark(plain)
  return vocabulary.mark(plain) ?? vocabulary.mark(text)
}

/** `(M)andatory / (O)ptional`, `(b) Obrigatório`, `Mandatory (M)`, `M = Mandatory`: letters with what they stand for. */
function lettersIn(title: string, vocabulary: Vocabulary): Map<string, boolean | undefined> {
  const letters = new Map<string, boolean | undefined>()
  const open: string[] = []
  if (title.length > 200 || !/[([{（=:：]/.test(title)) return letters
  const plain = title.normalize('NFKC')
  for (const match of plain.matchAll(/(\p{L}[\p{L} ]{0,40})?[([{]\s*(\p{L})\s*[)\]}]\s*([^([{/|,;]*)/gu)) {
    const [, before = '', letter = '', after = ''] = match
    const words = [letter + after, after, before].map(word => word.trim()).filter(word => word.length > 1)
    const mandatory = words.map(word => vocabulary.mark(word)).find(mark => mark !== undefined)
    if (mandatory === undefined) open.push(letter)
    else letters.set(foldName(letter), (letters.get(foldName(letter)) ?? mandatory) === mandatory ? mandatory : undefined)
  }
  for (const [, letter = '', word = ''] of plain.matchAll(/(?<!\p{L})(\p{L})\s*[=:]\s*(\p{L}{2,})/gu)) {
    const mandatory = vocabulary.mark(word)
    if (mandatory !== undefined) letters.set(foldName(letter), mandatory)
  }
  // Of two letters one is known: the other is its opposite.
  const only = open[0]
  if (letters.size === 1 && open.length === 1 && only !== undefined) letters.set(foldName(only), ![...letters.values()][0])
  return letters
}

function isColumn(name: string): name is ColumnKind {
  return (usualColumns as readonly string[]).includes(name)
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
