/** Reads the cells of one row as a task. What is odd is reported; a row without id or name gives no task. */
import { readMark, type TaskColumns } from './columns.ts'
import { type Inline, readInline } from './inline.ts'
import type { ColumnKind } from './languageWords.ts'
import { type ReadNames, readNames } from './names.ts'
import type { Named, PageContext, ParsedTask, Scope } from './parsedPage.ts'
import { readId, type SolvedRow } from './rowSolver.ts'
import type { Cell, Row } from './tableLines.ts'

export function readTask({ line }: Row, solved: SolvedRow, columns: TaskColumns, context: PageContext): ParsedTask | undefined {
  const { vocabulary, references } = context
  const cellOf = (kind: ColumnKind) => solved.cells[columns.columns.indexOf(kind)]
  const textOf = (kind: ColumnKind): Inline => readInline(cellOf(kind)?.text ?? '', references)
  const warn = (cell: Cell | undefined, code: string, message: string, hint: string, values: Record<string, string>) =>
    context.report(line, { code, message, hint, values, severity: 'warning' }, cell?.from, cell?.to)

  const idCell = cellOf('id')
  const id = readId(idCell?.text ?? '')
  if (!id) return undefined
  if (!id.exact) warn(idCell, 'task-id', 'Odd task id "{text}"', 'It was read as {id}', { text: idCell?.text ?? '', id: id.id })

  const name = textOf('name')
  const links = [...textOf('id').links, ...name.links]
  for (const { text, href } of links) context.page.links.push({ text, href, line })

  const markCell = cellOf('mark')
  const markText = textOf('mark').text
  const mandatory = readMark(markText, columns.letters, vocabulary)

  const readList = (kind: 'role' | 'service', cell: Cell | undefined) => {
    const read = readNames(kind, readInline(cell?.text ?? '', references).text, vocabulary)
    for (const near of read.near) {
      warn(cell, 'name-misspelt', 'Unknown name "{text}"', 'It was read as {id}', near)
    }
    return read
  }
  const roleCell = cellOf('role')
  const roles = roleCell ? readList('role', roleCell) : undefined
  const role = roles && toNamed(roles)
  if (role && role.ids.length + role.unknown.length > 1) {
    const values = { id: id.id, text: roleCell?.text ?? '', first: role.ids[0] ?? role.unknown[0] ?? '' }
    warn(
      roleCell,
      'two-values',
      'Task "{id}" has more than one role: "{text}"',
      'The first counts: {first}; expected one role',
      values,
    )
  }
  const serviceCell = cellOf('services')
  const services = serviceCell ? readList('service', serviceCell) : undefined
  if (services?.all && services.ids.length > 0) {
    const values = { id: id.id, text: serviceCell?.text ?? '' }
    warn(serviceCell, 'two-values', 'Task "{id}" names all services and single ones: "{text}"', 'All services count', values)
  }
  if (mandatory === undefined && markCell && !vocabulary.isNothing(markText)) {
    const values = { id: id.id, text: markText }
    warn(
      markCell,
      'task-mark',
      'Task "{id}": "{text}" says neither mandatory nor optional',
      'Expected one letter or word of the header',
      values,
    )
  }
  return {
    id: id.id,
    name: nameOf(name, vocabulary.isPointer),
    mandatory,
    role,
    services: services && scopeOf(services),
    unknownServices: services?.unknown ?? [],
    asked: { role: columns.columns.includes('role'), services: columns.columns.includes('services') },
    guidance: guidanceOf(links, solved, columns),
    line,
  }
}

export function toNamed({ ids, unknown }: ReadNames): Named | undefined {
  return ids.length + unknown.length > 0 ? { ids, unknown } : undefined
}

/** Undefined when no known service is named. */
export function scopeOf({ ids, all }: ReadNames): Scope | undefined {
  return all ? 'all' : ids.length > 0 ? ids : undefined
}

/** A link at the end that only points to more, e.g. to an article, is no part of the name. */
function nameOf({ text, links }: Inline, isPointer: (text: string) => boolean): string {
  const last = links.at(-1)
  if (!last || !isPointer(last.text) || !text.endsWith(last.text)) return text
  const rest = text.slice(0, -last.text.length).trim()
  return rest === '' ? text : rest
}

function guidanceOf(links: Inline['links'], { cells, rest }: SolvedRow, { columns, titles }: TaskColumns): string | undefined {
  const parts = [
    ...links.filter(({ href }) => href !== '').map(({ text, href }) => `[${text || href}](${href})`),
    ...cells.flatMap((cell, index) =>
      columns[index] === 'other' && cell?.text ? [titles[index] ? `${titles[index]}: ${cell.text}` : cell.text] : [],
    ),
    ...rest.flatMap(({ text }) => (text === '' ? [] : [text])),
  ]
  return parts.length > 0 ? parts.join('\n\n') : undefined
}
