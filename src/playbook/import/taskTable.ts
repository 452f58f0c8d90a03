/** Reads a table of tasks: finds its header, lays each row on the columns and accounts for every row. */
import { inferColumns, readHeader, repairHeader, type TaskColumns, usualColumns } from './columns.ts'
import type { ColumnKind } from './languageWords.ts'
import type { PageContext, ParsedTask } from './parsedPage.ts'
import { idsIn, type RowRepair, type RowRules, readId, type SolvedRow, solveRow } from './rowSolver.ts'
import { isDelimiterRow, isIdLike, type Row, splitRow } from './tableLines.ts'
import { readTask } from './taskRow.ts'

export interface TaskTable {
  readonly tasks: readonly ParsedTask[]
  readonly columns: TaskColumns
}

/**
 * @param strict a Markdown parser sees this table as well
 * @param before columns of the table before it on the page, for rows that lost their header
 * @returns undefined for a table that holds no tasks
 */
export function readTaskTable(
  from: number,
  to: number,
  strict: boolean,
  context: PageContext,
  before?: TaskColumns,
): TaskTable | undefined {
  const rows = context.lines
    .slice(from, to)
    .filter(({ text }) => text.trim() !== '')
    .map(splitRow)
  const head = findHeader(rows, context)
  const body = rows.filter(row => row.line !== head.row?.line && row !== head.delimiter)
  const columns = columnsOf(rows, head, body, before, context)
  if (!columns) return undefined
  reportHead(rows, head, columns, strict, context)
  const tasks = body.flatMap(row => readRow(row, columns, context))
  for (const row of rows) context.mark(row.line, 'table')
  return { tasks, columns }
}

/** True for cells among which one is an id and another a mark or the name of a role, whatever table they stand in. */
export function looksLikeTask(row: Row, { vocabulary }: PageContext): boolean {
  const cells = row.cells.slice(0, 12)
  if (!cells.some(({ text }) => isIdLike(text) || idsIn(text).length > 1)) return false
  return cells.some(({ text }) => {
    const plain = text.replace(/[*_`()]/g, '').trim()
    return vocabulary.letter(plain) !== undefined || vocabulary.mark(plain) !== undefined || vocabulary.name('role', plain)?.exact
  })
}

interface Head {
  readonly row?: Row
  readonly delimiter?: Row
  /** How many words of the header are known. */
  readonly known: number
  /** A pipe of the header was lost or doubled. */
  readonly repaired: boolean
}

function findHeader(rows: readonly Row[], context: PageContext): Head {
  const first = rows[0] as Row
  const delimiter = rows.slice(0, 3).find(isDelimiterRow)
  const { known } = readHeader(first, context.vocabulary)
  const isRow = isIdLike(first.cells[0]?.text ?? '') || looksLikeTask(first, context)
  const row = first !== delimiter && !isRow && (known >= 2 || rows[1] === delimiter) ? first : undefined
  const widths = rows.filter(other => other !== first && other !== delimiter).map(({ cells }) => cells.length)
  const repaired = row && repairHeader(row, [delimiter?.cells.length ?? 0, ...widths], context.vocabulary)
  return { row: repaired ?? row, delimiter, known, repaired: repaired !== undefined }
}

function columnsOf(
  rows: readonly Row[],
  head: Head,
  body: readonly Row[],
  before: TaskColumns | undefined,
  context: PageContext,
): TaskColumns | undefined {
  const { vocabulary } = context
  const header = head.row && readHeader(head.row, vocabulary)
  const named = header?.columns.includes('id') && header.columns.includes('name')
  if (header && named) {
    const width = widthOf(head, body)
    // A header that lost a pipe says less than the rows below it.
    if (width === undefined || width === header.columns.length || !header.columns.includes('other')) {
      return inferColumns(header, body, vocabulary)
    }
  }
  const likely = body.some(row => looksLikeTask(row, context))
  const nothingElse =
    header !== undefined && header.known >= 2 && header.columns.some(column => column === 'id' || column === 'mark')
  if (!likely && !nothingElse) return undefined
  const inferred =
    (header && header.columns.length === (widthOf(head, body) ?? header.columns.length)
      ? inferColumns(header, body, vocabulary)
      : undefined) ?? inferColumns(undefined, body, vocabulary)
  const letters = header?.letters ?? before?.letters ?? new Map()
  const solvable = (columns: TaskColumns | undefined) =>
    columns && body.every(row => typeof solveRow(row.cells, { columns: columns.columns, letters, vocabulary }) !== 'string')
      ? columns
      : undefined
  const usual: TaskColumns = { columns: usualColumns, titles: [], letters, byCells: [] }
  const hasMark = (columns: TaskColumns | undefined) => (columns?.columns.includes('mark') ? columns : undefined)
  return (
    solvable(before) ??
    hasMark(inferred && { ...inferred, letters }) ??
    solvable(usual) ??
    inferred ??
    before ??
    (rows.length > 0 ? usual : undefined)
  )
}

/** The number of cells in the delimiter or in every row. */
function widthOf({ delimiter }: Head, body: readonly Row[]): number | undefined {
  const widths = new Set(body.map(({ cells }) => cells.length))
  return widths.size === 1 ? [...widths][0] : delimiter?.cells.length
}

function reportHead(rows: readonly Row[], head: Head, columns: TaskColumns, strict: boolean, context: PageContext): void {
  const at = (head.row ?? (rows[0] as Row)).line
  const warn = (code: string, message: string, hint: string, values?: Record<string, string | number>) =>
    context.report(at, { code, message, hint, values, severity: 'warning' })
  if (!head.row)
    warn(
      'table-header',
      'This table of tasks has no header',
      'Its columns were told by their cells; expected a header with the names of the columns',
    )
  if (head.repaired) {
    warn(
      'table-header',
      'The header of this table of tasks has a cell too many or too few',
      'It was read by its words; expected one cell for each column',
    )
  }
  if (!head.delimiter) {
    warn(
      'table-delimiter',
      'This table of tasks has no line of dashes below its header',
      'It was read all the same; expected a line like | --- | --- |',
    )
  } else if (head.row && head.delimiter.cells.length !== head.row.cells.length) {
    const values = { dashes: head.delimiter.cells.length, cells: head.row.cells.length }
    context.report(head.delimiter.line, {
      code: 'table-delimiter',
      message: 'The line of dashes has {dashes} cells and the header {cells}',
      hint: 'The table was read all the same; expected one cell for each column',
      values,
      severity: 'warning',
    })
  } else if (!strict) {
    warn(
      'table-lost',
      'A Markdown parser does not see this table',
      'It was read all the same; expected an empty line before it and no more indentation than the text',
    )
  }
  for (const index of head.row ? columns.byCells : []) {
    const cell = head.row?.cells[index]
    context.report(
      at,
      {
        code: 'table-column',
        message: 'Unknown column "{column}"',
        hint: meanings[columns.columns[index] as keyof typeof meanings],
        values: { column: cell?.text ?? '' },
        severity: 'warning',
      },
      cell?.from,
      cell?.to,
    )
  }
  if (head.row && !columns.columns.includes('services')) {
    warn(
      'table-column',
      'This table of tasks has no column of services',
      'The services of the step count; expected a column of services',
    )
  }
  if (head.row && !columns.columns.includes('role')) {
    warn('table-column', 'This table of tasks has no column of roles', 'The role of the step counts; expected a column of roles')
  }
}

function readRow(row: Row, columns: TaskColumns, context: PageContext): ParsedTask[] {
  if (row.cells.every(({ text }) => text === '') || isDelimiterRow(row)) return []
  const { rows } = context.page
  const rules: RowRules = { columns: columns.columns, letters: columns.letters, vocabulary: context.vocabulary }
  if (isRepeatedHeader(row, context)) return []
  // A line of text below a table, which Markdown takes for a row of one cell.
  if (row.cells.length < 2 && !isIdLike(row.cells[0]?.text ?? '')) {
    context.page.unplaced.push({ text: row.line.text.trim(), line: row.line, why: 'Text in a table of tasks' })
    context.report(row.line, {
      code: 'table-text',
      message: 'This line stands in a table of tasks and is no row',
      hint: 'Expected an empty line before it',
      severity: 'warning',
    })
    return []
  }
  context.counted.add(row.line.number)
  const solved = solveRow(row.cells, rules)
  if (typeof solved === 'string') {
    const count = Math.max(1, ...row.cells.map(({ text }) => idsIn(text).length))
    rows.seen += count
    rows.reported += count
    context.mark(row.line, 'unread')
    const id = row.cells
      .map(({ text }) => readId(text)?.id ?? (idsIn(text).join(', ') || undefined))
      .find(found => found !== undefined)
    context.report(row.line, {
      code: 'row-unread',
      message: id === undefined ? 'This row of a table of tasks cannot be read' : 'The row of task "{id}" cannot be read',
      hint:
        solved === 'ambiguous'
          ? 'Its cells can be laid on the columns in more than one way; expected {count} cells: {columns}'
          : 'Expected {count} cells: {columns}',
      values: { id: id ?? '', count: columns.columns.length, columns: columnNames(columns) },
    })
    return []
  }
  rows.seen += solved.length
  reportRepair(row, solved, columns, context)
  context.mark(row.line, 'task')
  return solved.flatMap(part => readTask(row, part, columns, context) ?? [])
}

const meanings: Record<ColumnKind, string> = {
  id: 'It was read as the numbers of the tasks because of its cells',
  name: 'It was read as the names of the tasks because of its cells',
  mark: 'It was read as mandatory or optional because of its cells',
  role: 'It was read as the roles because of its cells',
  services: 'It was read as the services because of its cells',
}

const repairs: Record<RowRepair, string> = {
  'empty-cells-dropped': 'This row does not fit its table: it has empty cells too many',
  'cells-joined': 'This row does not fit its table: it has cells too many, as if a name held a pipe',
  'cell-split': 'This row does not fit its table: a pipe is missing between two of its cells',
  'cells-missing': 'This row does not fit its table: it has cells too few',
  'cells-left':
    'This row does not fit its table: it has cells too many, and the last ones were put into the guidance of the task',
  'cells-swapped': 'This row does not fit its table: its cells stand in another order than the columns',
  'rows-joined': 'This row does not fit its table: two rows stand on this line',
  'values-split': 'This row does not fit its table: its cells hold the values of several tasks',
}

function reportRepair(row: Row, solved: readonly SolvedRow[], columns: TaskColumns, context: PageContext): void {
  const repair = solved.find(part => part.repair)?.repair
  if (!repair) return
  context.report(row.line, {
    code: 'row-repaired',
    message: repairs[repair],
    hint: 'It was read as {read}; expected {count} cells: {columns}',
    values: {
      read: solved.map(({ cells }) => cells.map(cell => cell?.text ?? '').join(' | ')).join('; '),
      count: columns.columns.length,
      columns: columnNames(columns),
    },
    severity: 'warning',
  })
}

function isRepeatedHeader(row: Row, { vocabulary }: PageContext): boolean {
  if (row.cells.some(({ text }) => isIdLike(text))) return false
  const { columns, known } = readHeader(row, vocabulary)
  return known >= 3 && columns.includes('id')
}

function columnNames({ columns, titles }: TaskColumns): string {
  return columns.map((column, index) => titles[index] || column).join(' | ')
}
