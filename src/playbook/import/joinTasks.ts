/** Makes the tasks of one process from its pages: the base page says what there is, the others fill gaps and are compared with it. */
import type { PlaybookTask } from '../model.ts'
import type { PageGroup } from './groupPages.ts'
import type { ParsedPage, ParsedStep, ParsedTask, Scope } from './parsedPage.ts'
import type { Note, Place, Reporter } from './problems.ts'
import type { Terms } from './terms.ts'

export interface FoundTask {
  readonly page: ParsedPage
  readonly step: ParsedStep
  readonly task: ParsedTask
}

/** The tasks of a page by id; a second row with an id is reported and counts as a reported row. */
export function tasksOfPage(page: ParsedPage, reporter: Reporter): Map<string, FoundTask> {
  const found = new Map<string, FoundTask>()
  for (const step of page.steps) {
    for (const task of step.tasks) {
      const first = found.get(task.id)
      if (!first) {
        found.set(task.id, { page, step, task })
        page.rows.tasks++
        continue
      }
      const same =
        first.task.mandatory === task.mandatory && first.task.name === task.name && sameScope(first.task.services, task.services)
      dropRow(page, task, false)
      reporter.report(placeOf(page, task), {
        code: 'task-twice',
        message: 'Task "{id}" stands twice on this page',
        hint: same ? 'Both rows say the same; the first counts' : 'The first row counts; expected one row for each task',
        values: { id: task.id },
        severity: same ? 'warning' : undefined,
        related: [{ place: placeOf(page, first.task), message: 'The first row is here' }],
      })
    }
  }
  return found
}

/** A row that was read and is not in the playbook. */
export function dropRow(page: ParsedPage, task: ParsedTask, counted: boolean): void {
  if (counted) page.rows.tasks--
  page.rows.reported++
  page.kinds.set(task.line.number, 'unread')
}

export function placeOf(page: ParsedPage, { line }: { line: ParsedTask['line'] }): Place {
  return { page: page.text, line }
}

export interface JoinContext {
  readonly reporter: Reporter
  readonly terms: Terms
}

/**
 * @param others the same task on the pages of other languages
 * @returns undefined when mark or role cannot be known; the row is then reported
 */
export function joinTask(
  { page, step, task }: FoundTask,
  others: readonly FoundTask[],
  context: JoinContext,
): PlaybookTask | undefined {
  const { reporter, terms } = context
  const report = (note: Note) => reporter.report(placeOf(page, task), { ...note, values: { id: task.id, ...note.values } })
  compare(task, page, others, reporter)

  let { mandatory } = task
  if (mandatory === undefined) {
    const witness = agreed(others, other => other.task.mandatory)
    if (!witness) {
      dropRow(page, task, true)
      report({
        code: 'row-unread',
        message: 'Nothing says whether task "{id}" is mandatory',
        hint: 'It is not in the playbook; expected a mark in its row',
      })
      return undefined
    }
    mandatory = witness.task.mandatory as boolean
    const related = [{ place: placeOf(witness.page, witness.task), message: 'This row says it' }]
    report({
      code: 'row-repaired',
      message: 'The row of task "{id}" has no mark',
      hint: 'Those of the other languages count',
      severity: 'warning',
      related,
    })
  }

  let role = terms.idsOf('roles', task.role && firstOf(task.role), page, task.line)[0]
  if (role === undefined) {
    role = terms.idsOf('roles', step.role && firstOf(step.role), page, step.line)[0]
    const witness = role === undefined ? others.find(other => other.task.role?.ids[0]) : undefined
    role ??= witness?.task.role?.ids[0] ?? page.role?.ids[0]
    if (role === undefined) {
      dropRow(page, task, true)
      report({
        code: 'row-unread',
        message: 'Nothing says whose task "{id}" is',
        hint: 'It is not in the playbook; expected a role in its row or below its step',
      })
      return undefined
    }
    if (task.asked.role || witness) {
      report({
        code: 'row-repaired',
        message: 'The row of task "{id}" names no role',
        hint: 'The role of its step or of the other languages counts: {role}',
        values: { role },
        severity: 'warning',
        related: witness && [{ place: placeOf(witness.page, witness.task), message: 'This row names it' }],
      })
    }
  }

  return {
    id: task.id,
    name: task.name,
    mandatory,
    role,
    services: scopeFor(task, step, page, others, context),
    ...(task.guidance === undefined ? {} : { guidance: task.guidance }),
    line: task.line.number + 1,
  }
}

function scopeFor(
  task: ParsedTask,
  step: ParsedStep,
  page: ParsedPage,
  others: readonly FoundTask[],
  { reporter, terms }: JoinContext,
): PlaybookTask['services'] {
  if (task.services === 'all') return 'all'
  const ids = terms.idsOf('services', { ids: task.services ?? [], unknown: task.unknownServices }, page, task.line)
  if (ids.length > 0) return ids
  const witness = others.find(other => other.task.services !== undefined)
  const taken = step.services ?? witness?.task.services ?? page.services
  if (task.asked.services || taken === undefined) {
    reporter.report(placeOf(page, task), {
      code: 'row-repaired',
      message: 'The row of task "{id}" names no services',
      hint: 'It was read as for: {services}',
      values: { id: task.id, services: taken === undefined ? 'all' : scopeText(taken) },
      severity: 'warning',
    })
  }
  return taken === undefined || taken === 'all' ? 'all' : [...taken]
}

/** Contradictions with other languages, each with both places. */
function compare(task: ParsedTask, page: ParsedPage, others: readonly FoundTask[], reporter: Reporter): void {
  for (const other of others) {
    const report = (message: string, mine: string, theirs: string) =>
      reporter.report(placeOf(other.page, other.task), {
        code: 'contradiction',
        message,
        hint: 'The page in "{base}" counts',
        values: { id: task.id, mine, theirs, language: other.page.language.tag, base: page.language.tag },
        severity: 'warning',
        related: [{ place: placeOf(page, task), message: mine === '' ? 'Its row in "{base}" is here' : 'In "{base}": {mine}' }],
      })
    const theirs = other.task
    if (task.mandatory !== undefined && theirs.mandatory !== undefined && task.mandatory !== theirs.mandatory) {
      report(
        theirs.mandatory
          ? 'Task "{id}" is mandatory in "{language}" and optional in "{base}"'
          : 'Task "{id}" is optional in "{language}" and mandatory in "{base}"',
        '',
        '',
      )
    }
    const [mine, his] = [task.role?.ids[0], theirs.role?.ids[0]]
    if (mine !== undefined && his !== undefined && mine !== his) {
      report('Task "{id}" has the role {theirs} in "{language}" and {mine} in "{base}"', mine, his)
    }
    if (task.services && theirs.services && !sameScope(task.services, theirs.services)) {
      report(
        'Task "{id}" is for {theirs} in "{language}" and for {mine} in "{base}"',
        scopeText(task.services),
        scopeText(theirs.services),
      )
    }
    const unknown = [...(theirs.role?.unknown ?? []), ...theirs.unknownServices]
    for (const name of unknown) {
      reporter.report(placeOf(other.page, theirs), {
        code: 'name-unknown',
        message: 'Unknown name "{name}"',
        hint: 'The page in "{base}" counts',
        values: { name, base: page.language.tag },
        severity: 'warning',
      })
    }
  }
}

/** A page that says something, when all pages that say something agree. */
function agreed(others: readonly FoundTask[], value: (other: FoundTask) => unknown): FoundTask | undefined {
  const saying = others.filter(other => value(other) !== undefined)
  return new Set(saying.map(value)).size === 1 ? saying[0] : undefined
}

function firstOf(named: NonNullable<ParsedTask['role']>): NonNullable<ParsedTask['role']> {
  return named.ids.length > 0 ? { ids: named.ids.slice(0, 1), unknown: [] } : { ids: [], unknown: named.unknown.slice(0, 1) }
}

export function sameScope(a: Scope | undefined, b: Scope | undefined): boolean {
  return scopeText(a) === scopeText(b)
}

function scopeText(scope: Scope | undefined): string {
  return scope === undefined ? '' : scope === 'all' ? 'all' : [...scope].sort().join(', ')
}

/** Tasks that stand on one language's page only. */
export function compareTaskSets(
  group: PageGroup,
  base: ReadonlyMap<string, FoundTask>,
  found: ReadonlyMap<string, FoundTask>,
  reporter: Reporter,
): void {
  const page = [...found.values()][0]?.page
  for (const [id, { page: mine, task }] of base) {
    if (found.has(id) || !page) continue
    reporter.report(placeOf(mine, task), {
      code: 'contradiction',
      message: 'Task "{id}" is missing in "{language}"',
      hint: 'Expected its row on {file}',
      values: { id, language: page.language.tag, file: page.text.path },
      severity: 'warning',
      related: [
        {
          place: { page: page.text, line: (page.title?.line ?? page.text.lines[0]) as ParsedTask['line'] },
          message: 'It is missing on this page',
        },
      ],
    })
  }
  for (const [id, { page: theirs, task }] of found) {
    if (base.has(id)) continue
    dropRow(theirs, task, true)
    reporter.report(placeOf(theirs, task), {
      code: 'contradiction',
      message: 'Task "{id}" stands only in "{language}" and not in "{base}"',
      hint: 'It is not in the playbook; expected its row on {file}',
      values: { id, language: theirs.language.tag, base: group.base.language.tag, file: group.base.text.path },
      related: [
        {
          place: { page: group.base.text, line: (group.base.title?.line ?? group.base.text.lines[0]) as ParsedTask['line'] },
          message: 'It is missing on this page',
        },
      ],
    })
  }
}
