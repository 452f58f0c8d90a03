/** Reads the refresh summary: a table of dates, persons and changes. */
import { readDate } from './dates.ts'
import { readInline } from './inline.ts'
import type { HistoryColumn } from './languageWords.ts'
import type { PageContext, ParsedHistory } from './parsedPage.ts'
import { isDelimiterRow, type Row, splitRow } from './tableLines.ts'

const usual: readonly HistoryColumn[] = ['date', 'by', 'change', 'notes']

/** @returns undefined for a table that is no history. */
export function readHistoryTable(
  from: number,
  to: number,
  inHistory: boolean,
  context: PageContext,
): ParsedHistory[] | undefined {
  const rows = context.lines
    .slice(from, to)
    .filter(({ text }) => text.trim() !== '')
    .map(splitRow)
  const columns = headerOf(rows[0], context)
  const dated = rows.filter(row => readDate(row.cells[0]?.text ?? '') !== undefined).length
  if (!columns && !(inHistory && dated > 0)) return undefined
  for (const row of rows) context.mark(row.line, 'history')
  return rows
    .slice(columns ? 1 : 0)
    .filter(row => !isDelimiterRow(row))
    .flatMap(row => readRow(row, columns ?? usual, context) ?? [])
}

function headerOf(row: Row | undefined, { vocabulary }: PageContext): (HistoryColumn | undefined)[] | undefined {
  if (!row) return undefined
  const used = new Set<HistoryColumn>()
  const columns = row.cells.slice(0, 20).map(({ text }) => {
    const kind = vocabulary.column(readInline(text).text).find(name => isHistory(name) && !used.has(name)) as
      | HistoryColumn
      | undefined
    if (kind) used.add(kind)
    return kind
  })
  if (!used.has('date') || used.size < 2) return undefined
  // The column after date and person is what changed, whatever it is called.
  if (!used.has('change')) {
    const free = columns.findIndex((kind, index) => kind === undefined && index > 0)
    if (free >= 0) columns[free] = 'change'
  }
  return columns
}

function isHistory(name: string): name is HistoryColumn {
  return (usual as readonly string[]).includes(name)
}

function readRow(
  { line, cells }: Row,
  columns: readonly (HistoryColumn | undefined)[],
  context: PageContext,
): ParsedHistory | undefined {
  const text = (kind: HistoryColumn) => readInline(cells[columns.indexOf(kind)]?.text ?? '', context.references).text
  const more = cells
    .filter((_, index) => index >= columns.length || columns[index] === undefined)
    .map(cell => readInline(cell.text).text)
  const notes = [text('notes'), ...more].filter(word => word !== '')
  const [written, by, what] = [text('date'), text('by'), text('change')]
  if (written === '' && by === '' && what === '' && notes.length === 0) return undefined
  const change = [what, ...(notes.length > 0 ? [what === '' ? notes.join(' ') : `(${notes.join(' ')})`] : [])]
    .filter(word => word !== '')
    .join(' ')
  const read = readDate(written)
  const cell = cells[columns.indexOf('date')]
  if (!read) {
    context.report(
      line,
      {
        code: 'valid-date',
        message: 'Unknown date "{text}"',
        values: { text: written },
        hint: 'Expected a date like 05/04/2020 or 2020-05-04',
      },
      cell?.from,
      cell?.to,
    )
  } else if (read.unusual) {
    const values = { text: written, date: read.date }
    context.report(
      line,
      { code: 'odd-date', message: 'Unusual date "{text}"', values, hint: 'It was read as {date}', severity: 'warning' },
      cell?.from,
      cell?.to,
    )
  }
  if (change === '' || (written === '' && !read)) {
    context.page.unplaced.push({ text: line.text.trim(), line, why: 'Row of the refresh summary without date or change' })
    if (read) context.report(line, { code: 'history-row', message: 'This row does not say what changed', severity: 'warning' })
    return undefined
  }
  return { date: read?.date ?? written, by: by === '' ? undefined : by, change, line }
}
