/** Lays the cells of a row on the columns of its table, also when a pipe is missing, doubled or in the wrong place. */
import { fold } from '../../util/closest.ts'
import { type Column, type Letters, readMark } from './columns.ts'
import { readInline } from './inline.ts'
import { languages } from './languages/index.ts'
import { isExact, readNames } from './names.ts'
import { type Cell, mostCells, unlinked } from './tableLines.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How the cells had to be changed to fit. */
export type RowRepair =
  | 'empty-cells-dropped'
  | 'cells-joined'
  | 'cell-split'
  | 'cells-swapped'
  | 'cells-missing'
  | 'cells-left'
  | 'rows-joined'
  | 'values-split'

export interface SolvedRow {
  /** One for each column; undefined where the row has none. */
  readonly cells: readonly (Cell | undefined)[]
  /** Cells that belong to no column. */
  readonly rest: readonly Cell[]
  readonly repair?: RowRepair
}

export interface RowRules {
  readonly columns: readonly Column[]
  readonly letters: Letters
  readonly vocabulary: Vocabulary
}

/** @returns the tasks of the row, mostly one; `ambiguous` or `none` when the cells cannot be laid on the columns beyond doubt. */
export function solveRow(cells: readonly Cell[], rules: RowRules): SolvedRow[] | 'ambiguous' | 'none' {
  const count = rules.columns.length
  if (cells.length > mostCells) return 'none'
  if (cells.length === count && isStrict(cells, rules)) {
    const moved = withMovedPipe(cells, rules)
    return splitValues(moved ? { cells: moved, rest: [], repair: 'cell-split' } : { cells, rest: [] }, rules)
  }
  const joined = cells.length > count ? splitRows(cells, rules) : undefined
  if (joined) return joined
  const ways: [RowRepair, () => (readonly (Cell | undefined)[])[]][] = [
    ['empty-cells-dropped', () => withoutEmpty(cells, count)],
    ['cells-joined', () => withJoined(cells, count)],
    ['cell-split', () => withSplit(cells, count)],
    ['cells-missing', () => withMissing(cells, rules.columns)],
    ['cells-swapped', () => [cells, ...withoutEmpty(cells, count)].flatMap(laid => permutations(laid, rules.columns))],
  ]
  for (const [repair, candidates] of ways) {
    const fits = unique(candidates().filter(candidate => isStrict(candidate, rules)))
    if (fits.length > 1) return 'ambiguous'
    if (fits[0]) return splitValues({ cells: fits[0], rest: [], repair }, rules)
  }
  return solveLoosely(cells, rules)
}

/** The id in a cell, `exact` when nothing but the number stands there. */
export function readId(text: string): { id: string; exact: boolean } | undefined {
  const plain = unlinked(text).normalize('NFKC')
  const exact = /^\d{1,6}$/.test(plain)
  if (exact) return { id: plain, exact: plain === unlinked(text) }
  const odd = /^(?:(\p{L}{1,12})[.:]?\s*)?[#№'"[({]?\s?(\d{2,6})\s?[*.'"\])}:;,†]?(?:\s?\([^()]{0,40}\))?$/u.exec(plain)
  const [, word, id] = odd ?? []
  // `Task 994` is an id, `Windows 10` is none.
  if (id === undefined || (word !== undefined && !idWords.has(fold(word)))) return undefined
  return { id, exact: false }
}

const idWords = new Set(languages.flatMap(({ columns }) => [...columns.id, ...columns.name]).map(fold))

/** Every cell fits its column: an id, a known mark, known names or nothing. */
function isStrict(cells: readonly (Cell | undefined)[], { columns, letters, vocabulary }: RowRules): boolean {
  return columns.every((column, index) => {
    const cell = cells[index]
    const text = cell?.text ?? ''
    switch (column) {
      case 'id':
        return readId(text) !== undefined || idsIn(text).length > 1
      case 'name':
        return text !== '' && !/^\d{1,6}$/.test(text)
      case 'mark':
        return readMark(plainOf(text), letters, vocabulary) !== undefined || breaks(text).length > 1
      case 'role':
        return cell === undefined || isExact(readNames('role', plainOf(text), vocabulary))
      case 'services':
        return cell === undefined || isExact(readNames('service', plainOf(text), vocabulary))
      default:
        return true
    }
  })
}

/** Id, name and mark fit in their places; names of roles and services may be new, and cells at the end may be missing. */
function solveLoosely(cells: readonly Cell[], rules: RowRules): SolvedRow[] | 'none' {
  const { columns, letters, vocabulary } = rules
  const count = columns.length
  const full = cells.filter((cell, index) => index < count || cell.text !== '')
  const laid = columns.map((_, index) => full[index])
  const repair: RowRepair | undefined =
    full.length < count
      ? 'cells-missing'
      : full.length > count
        ? 'cells-left'
        : cells.length > count
          ? 'empty-cells-dropped'
          : undefined
  const text = (column: Column) => laid[columns.indexOf(column)]?.text ?? ''
  if (readId(text('id')) === undefined || text('name') === '' || readId(text('name'))?.exact) return 'none'
  // A name or mark that is a role, or a role that is a mark, shows that cells stand in the wrong places.
  const isRole = (word: string) => word !== '' && !vocabulary.isNothing(word) && isExact(readNames('role', word, vocabulary))
  const isServices = (word: string) =>
    word !== '' && !vocabulary.isNothing(word) && isExact(readNames('service', word, vocabulary))
  if (isRole(plainOf(text('mark'))) || isServices(plainOf(text('role'))) || isRole(plainOf(text('services')))) return 'none'
  if (columns.includes('role') && readMark(plainOf(text('role')), letters, vocabulary) !== undefined) return 'none'
  const marked = columns.includes('mark') && readMark(plainOf(text('mark')), letters, vocabulary) !== undefined
  if (!marked && full.length !== count) return 'none'
  if (full.length > count && !full.slice(count).every(cell => cell.text.length < 400)) return 'none'
  return [{ cells: laid, rest: full.slice(count), repair }]
}

/** Two rows that stand on one line: the second begins with an id where the first may end. */
function splitRows(cells: readonly Cell[], rules: RowRules): SolvedRow[] | undefined {
  const count = rules.columns.length
  const idAt = rules.columns.indexOf('id')
  for (let at = Math.max(2, count - 1); at < cells.length - 1; at++) {
    const id = readId(cells[at]?.text ?? '')
    if (!id?.exact || cells.length - at < Math.min(3, count)) continue
    const start = at - idAt
    const left = cells.slice(0, start)
    const right = cells.slice(start)
    while (left.length > count && left.at(-1)?.text === '') left.pop()
    const first = solveRow(left, rules)
    const second = typeof first === 'string' ? first : solveRow(right, rules)
    if (typeof first === 'string' || typeof second === 'string') continue
    if (![...first, ...second].every(row => isStrict(row.cells, rules))) continue
    return [...first, ...second].map(row => ({ ...row, repair: 'rows-joined' }))
  }
  return undefined
}

/** One row whose cells hold the values of two tasks, parted by line breaks or, for ids, by other separators. */
function splitValues(row: SolvedRow, { columns }: RowRules): SolvedRow[] | 'ambiguous' {
  const idCell = row.cells[columns.indexOf('id')]
  const ids = idCell ? idsIn(idCell.text) : []
  if (ids.length < 2) return [row]
  const parts = row.cells.map((cell, index) => {
    if (!cell) return undefined
    if (columns[index] === 'id') return ids
    const values = breaks(cell.text)
    return values.length === ids.length ? values : [cell.text]
  })
  const nameParts = parts[columns.indexOf('name')]
  if (nameParts?.length !== ids.length) return 'ambiguous'
  return ids.map((_, index) => ({
    cells: row.cells.map((cell, at) => cell && { ...cell, text: parts[at]?.[index] ?? parts[at]?.[0] ?? '' }),
    rest: [],
    repair: 'values-split',
  }))
}

/** The ids when a cell holds nothing but several of them. */
export function idsIn(text: string): string[] {
  const pieces = unlinked(text)
    .normalize('NFKC')
    .split(/\s*(?:<br\s*\/?>|[/,;&+、]|\s)\s*/)
    .filter(piece => piece !== '')
  return pieces.length > 1 && pieces.length < 10 && pieces.every(piece => /^\d{2,6}$/.test(piece)) ? pieces : []
}

function breaks(text: string): string[] {
  return text.split(/\s*<br\s*\/?>\s*/).filter(piece => piece !== '')
}

function withoutEmpty(cells: readonly Cell[], count: number): Cell[][] {
  const excess = cells.length - count
  const empty = cells.flatMap((cell, index) => (cell.text === '' ? [index] : []))
  if (excess < 1 || excess > empty.length || empty.length > 8) return []
  return combinations(empty, excess).map(drop => cells.filter((_, index) => !drop.includes(index)))
}

/** A pipe inside of a name that was not escaped. */
function withJoined(cells: readonly Cell[], count: number): Cell[][] {
  const size = cells.length - count + 1
  if (size < 2 || size > 6) return []
  return Array.from({ length: count }, (_, at) => {
    const run = cells.slice(at, at + size)
    const text = run
      .map(cell => cell.text)
      .filter(part => part !== '')
      .join(' | ')
    const joined = { text, from: run[0]?.from ?? 0, to: run.at(-1)?.to ?? 0 }
    return [...cells.slice(0, at), joined, ...cells.slice(at + size)]
  })
}

/** Two cells whose pipe is lost. */
function withSplit(cells: readonly Cell[], count: number): Cell[][] {
  if (cells.length !== count - 1) return []
  return cells.flatMap((cell, at) => {
    if (cell.text.length > 1000) return []
    const gaps = [...cell.text.matchAll(/\s+/g)].map(match => match.index)
    const near = gaps.length > 40 ? [...gaps.slice(0, 20), ...gaps.slice(-20)] : gaps
    return near.map(gap => {
      const left = { text: cell.text.slice(0, gap).trim(), from: cell.from, to: cell.from + gap }
      const right = { text: cell.text.slice(gap).trim(), from: cell.from + gap, to: cell.to }
      return [...cells.slice(0, at), left, right, ...cells.slice(at + 1)]
    })
  })
}

/** A row with an empty cell that would have none if the pipe before or behind it stood a word further. */
function withMovedPipe(cells: readonly Cell[], rules: RowRules): Cell[] | undefined {
  const count = rules.columns.length
  const empty = rules.columns.flatMap((column, index) =>
    (column === 'role' || column === 'services') && cells[index]?.text === '' ? [index] : [],
  )
  const moved = empty.flatMap(index =>
    withSplit(
      cells.filter((_, at) => at !== index),
      count,
    ),
  )
  const fits = unique(moved.filter(candidate => candidate.every(({ text }) => text !== '') && isStrict(candidate, rules)))
  return fits.length === 1 ? (fits[0] as Cell[]) : undefined
}

/** Rows that lack the cell of the role, of the services, or of both. */
function withMissing(cells: readonly Cell[], columns: readonly Column[]): (Cell | undefined)[][] {
  const lacking = columns.length - cells.length
  const optional = columns.flatMap((column, index) =>
    column === 'role' || column === 'services' || column === 'other' ? [index] : [],
  )
  if (lacking < 1 || lacking > optional.length) return []
  return combinations(optional, lacking).map(missing => {
    let at = 0
    return columns.map((_, index) => (missing.includes(index) ? undefined : cells[at++]))
  })
}

function permutations(cells: readonly Cell[], columns: readonly Column[]): Cell[][] {
  if (cells.length !== columns.length || cells.length > 6) return []
  const permute = (left: readonly Cell[]): Cell[][] =>
    left.length <= 1
      ? [[...left]]
      : left.flatMap((cell, at) => permute(left.filter((_, index) => index !== at)).map(rest => [cell, ...rest]))
  return permute(cells)
}

function combinations(values: readonly number[], size: number): number[][] {
  if (size === 0) return [[]]
  return values.flatMap((value, index) => combinations(values.slice(index + 1), size - 1).map(rest => [value, ...rest]))
}

function unique(rows: readonly (readonly (Cell | undefined)[])[]): (readonly (Cell | undefined)[])[] {
  return [...new Map(rows.map(row => [row.map(cell => cell?.text ?? '\0').join('\u0001'), row])).values()]
}

function plainOf(text: string): string {
  return readInline(text).text
}
