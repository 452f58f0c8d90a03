/** What is wrong with the Markdown pages of a playbook, for their authors: everything the import says, and what it takes as it is. */
import { createTranslate, type Translate } from '../util/translate.ts'
import type { FileProblem, SourceFile } from './findings.ts'
import { readPagesInSteps, runThrough } from './import/importPages.ts'
import { isPageLink, pageNames } from './import/nextProcesses.ts'
import type { ParsedPage } from './import/parsedPage.ts'
import { createReporter, type ImportProblem, type Reporter } from './import/problems.ts'
import type { Playbook } from './playbook.ts'
import { namedTasks } from './taskMentions.ts'

export interface CheckPagesOptions {
  /** The playbook in force, whose retired tasks no page should name any more. */
  readonly playbook?: Playbook
}

/**
 * @param files all pages of a folder: a link to a page that is not among them is a problem
 * @returns problems with ranges in the pages, by path and place. Never throws.
 */
export function checkPages(
  files: readonly SourceFile[],
  t: Translate = createTranslate('en'),
  options: CheckPagesOptions = {},
): FileProblem[] {
  return runThrough(checkPagesInSteps(files, t, options))
}

/** As `checkPages`, page by page: yields after each one that was read. */
export function* checkPagesInSteps(
  files: readonly SourceFile[],
  t: Translate,
  { playbook }: CheckPagesOptions = {},
): Generator<number, FileProblem[]> {
  const { imported, parsed } = yield* readPagesInSteps(files, { t })
  const reporter = createReporter(t)
  const names = new Set(parsed.flatMap(({ text }) => pageNames(text.path)))
  const missing = imported.problems.filter(({ code }) => code === 'link-missing' || code === 'include-missing')
  const known = new Set(missing.map(({ file, line }) => `${file}:${line}`))
  for (const page of parsed) {
    reportSteps(page, reporter)
    reportLinks(page, names, known, reporter)
    if (playbook) reportRetired(page, playbook, reporter)
  }
  return inOrder([...imported.problems, ...reporter.problems])
}

function reportSteps({ kind, steps, text: page }: ParsedPage, reporter: Reporter): void {
  if (kind !== 'process') return
  for (const { title, role, line, tasks } of steps) {
    // A step without tasks only explains.
    if (tasks.length === 0 || (role && role.ids.length + role.unknown.length > 0)) continue
    const message = 'The step "{title}" has no role'
    const hint = 'Write a line with its primary role below its heading'
    reporter.report({ page, line }, { code: 'step-role', message, hint, values: { title }, severity: 'warning' })
  }
}

/** Those on lines of which the import says the same are left out. */
function reportLinks(page: ParsedPage, names: ReadonlySet<string>, known: ReadonlySet<string>, reporter: Reporter): void {
  const said = new Set<string>()
  for (const { href, line } of page.links) {
    const place = `${line.number} ${href}`
    if (!isPageLink(href) || said.has(place) || known.has(`${page.text.path}:${line.number + 1}`)) continue
    said.add(place)
    if (pageNames(href).some(name => names.has(name))) continue
    reporter.report(
      { page: page.text, line },
      {
        code: 'link-missing',
        message: 'The page "{href}" is not among the pages',
        hint: 'Correct the link, or add the page',
        values: { href },
        severity: 'warning',
      },
    )
  }
}

function reportRetired(page: ParsedPage, playbook: Playbook, reporter: Reporter): void {
  const rows = new Map(page.steps.flatMap(({ tasks }) => tasks.map(task => [task.line.number, task.id] as const)))
  const report = (line: ParsedPage['text']['lines'][number], id: string, from?: number, to?: number) => {
    const by = playbook.retired.get(id)?.replacedBy
    reporter.report(
      { page: page.text, line, from, to },
      {
        code: 'task-retired',
        message: 'Task "{id}" is retired',
        hint: by === undefined ? 'Nothing replaces it: remove it from the page' : 'Name task {by} instead',
        values: { id, by: by ?? '' },
        severity: 'warning',
      },
    )
  }
  for (const line of page.text.lines) {
    const row = rows.get(line.number)
    if (row !== undefined && playbook.retired.has(row)) report(line, row)
    for (const { id, start, end } of namedTasks(line.text, page.language)) {
      if (id !== row && playbook.retired.has(id)) report(line, id, start, end)
    }
  }
}

function inOrder(problems: readonly ImportProblem[]): FileProblem[] {
  return problems
    .map((problem, index) => ({ problem, index }))
    .sort((a, b) => {
      const [one, other] = [a.problem, b.problem]
      return one.file === other.file ? one.start - other.start || a.index - b.index : one.file < other.file ? -1 : 1
    })
    .map(({ problem }) => problem)
}
