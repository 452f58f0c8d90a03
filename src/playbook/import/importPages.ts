/** Compiles Markdown pages, of one or several languages, into a playbook; every line that could not be read is a problem at its place. */
import { createTranslate, type Translate } from '../../util/translate.ts'
import { bundledPlaybook } from '../bundled.ts'
import type { LocaleFile, PlaybookFile } from '../model.ts'
import type { Playbook } from '../playbook.ts'
import { baseLanguageOf, firstLineOf, groupPages, type PageGroup } from './groupPages.ts'
import { type JoinedProcess, joinProcess } from './joinProcess.ts'
import { keepPrevious, lostTasks } from './keepPrevious.ts'
import { readPageName } from './language.ts'
import type { LanguageWords } from './languageWords.ts'
import { localesOf } from './locales.ts'
import { resolveNext } from './nextProcesses.ts'
import { type Coverage, coverageOf, type PageReport, toPageReport } from './pageReport.ts'
import type { ParsedPage } from './parsedPage.ts'
import { type PageInput, parsePage } from './parsePage.ts'
import { joinPhases } from './phases.ts'
import { keepPreviousLocales } from './previousLocales.ts'
import { createReporter, type ImportProblem, type Reporter } from './problems.ts'
import { slug, uniqueId, wholeSlug } from './slug.ts'
import { createTerms, vocabularyOfFile } from './terms.ts'
import { type Vocabulary, vocabularyFor } from './vocabulary.ts'

export type { Coverage, PageReport } from './pageReport.ts'
export type { PageInput } from './parsePage.ts'
export type { ImportProblem } from './problems.ts'

export interface ImportOptions {
  /** An older version: its ids, words and what no page says are kept. */
  readonly previous?: Playbook
  /** Of the new playbook; absent: that of the older one, else one made of its title. */
  readonly id?: string
  /** Of the new playbook; absent: year and month of the last change on any page. */
  readonly version?: string
  /** Words of the problems; English when absent. */
  readonly t?: Translate
}

export interface ImportedPages {
  /** Absent when no page is one of a process. */
  readonly file?: PlaybookFile
  /** The words in the languages other than that of the file. */
  readonly locales: LocaleFile[]
  /** In the order of the paths and lines. */
  readonly problems: ImportProblem[]
  readonly pages: PageReport[]
  /** For each language, that of the file first. */
  readonly coverage: Coverage[]
}

/** The result does not depend on the order of the pages. Never throws. */
export function importPages(inputs: readonly PageInput[], options: ImportOptions = {}): ImportedPages {
  return readPages(inputs, options).imported
}

/** As `importPages`, with the pages as they were read one by one: for checks that look at more than the playbook holds. */
export function readPages(
  inputs: readonly PageInput[],
  options: ImportOptions = {},
): { readonly imported: ImportedPages; readonly parsed: readonly ParsedPage[] } {
  return runThrough(readPagesInSteps(inputs, options))
}

/** As `readPages`, one page after the other: yields after each how many were read, so that other work may come between them. */
export function* readPagesInSteps(
  inputs: readonly PageInput[],
  { previous, id, version, t = createTranslate('en') }: ImportOptions = {},
): Generator<number, { readonly imported: ImportedPages; readonly parsed: readonly ParsedPage[] }> {
  const reporter = createReporter(t)
  const vocabularies = new Map<LanguageWords, Vocabulary>()
  const vocabularyOf = (words: LanguageWords) => {
    const known = vocabularies.get(words) ?? vocabularyFor(words, previous)
    vocabularies.set(words, known)
    return known
  }
  const sorted = [...new Map(inputs.map(input => [input.path, input])).values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  const parsed: ParsedPage[] = []
  for (const input of sorted) {
    parsed.push(parsePage(input, reporter, vocabularyOf, previous))
    yield parsed.length
  }
  setAsideIncludes(parsed, reporter)
  const joined = joinPages(parsed, { previous, id, version }, reporter)
  return { imported: { ...joined, problems: sortProblems(reporter.problems), pages: parsed.map(toPageReport) }, parsed }
}

/** The result of steps, without a pause between them. */
export function runThrough<R>(steps: Generator<unknown, R>): R {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function joinPages(
  pages: readonly ParsedPage[],
  { previous, id, version }: Pick<ImportOptions, 'previous' | 'id' | 'version'>,
  reporter: Reporter,
): Pick<ImportedPages, 'file' | 'locales' | 'coverage'> {
  const processPages = pages.filter(({ kind }) => kind === 'process')
  for (const page of pages.filter(({ kind }) => kind === 'other')) reportOther(page, reporter)
  for (const page of processPages) reportUntitled(page, reporter)
  if (processPages.length === 0) return { locales: [], coverage: [] }
  const base = baseLanguageOf(processPages)
  const terms = createTerms(reporter)
  const groups = groupPages(processPages, base, reporter)
  const ids = processIds(groups)
  const processes = groups.map(group => joinProcess(group, ids.get(group) as string, { reporter, terms }))
  dropRepeatedTasks(processes, reporter)
  const complete = resolveNext(processes, reporter)
  const phasePages = groupPages(
    pages.filter(({ kind }) => kind === 'phase'),
    base,
    reporter,
  )
  const phases = joinPhases(processes, phasePages, base, previous, reporter)
  for (const { others, base: page } of phasePages) keepPhaseRest([page, ...others])
  const title = titleOf(processes, previous)
  const older = previous ?? bundledPlaybook()
  const vocabulary = vocabularyOfFile(older, base, terms)
  const plain: PlaybookFile = {
    id: id ?? previous?.id ?? (slug(title) || 'playbook'),
    version: version ?? versionOf(processes, previous),
    ...(complete ? {} : { partial: true }),
    title,
    vocabulary,
    phases: phases.phases,
  }
  const file = previous ? keepPrevious(plain, previous) : plain
  if (previous) reportLost(file, previous, pages[0] as ParsedPage, reporter)
  const found = localesOf(processes, phases.words, file, older, base)
  const locales = previous ? keepPreviousLocales(found, file, previous) : found
  return { file, locales, coverage: coverageOf(file, locales, base.tag) }
}

/** Pages that others include are no pages of their own; the line that includes them stays in the guidance. */
function setAsideIncludes(pages: readonly ParsedPage[], reporter: Reporter): void {
  const byName = new Map(pages.map(page => [nameOf(page.text.path), page]))
  for (const page of pages) {
    for (const { href, line } of page.includes) {
      const target = byName.get(nameOf(href))
      if (target && target !== page) target.kind = 'include'
      else {
        reporter.report(
          { page: page.text, line },
          {
            code: 'include-missing',
            message: 'The included file "{href}" is not among the pages',
            hint: 'The line stays as it is',
            values: { href },
            severity: 'warning',
          },
        )
      }
    }
  }
  for (const page of pages) {
    if (page.kind !== 'include') continue
    for (const task of page.steps.flatMap(({ tasks }) => tasks)) {
      page.rows.reported++
      reporter.report(
        { page: page.text, line: task.line },
        {
          code: 'row-unread',
          message: 'Task "{id}" stands in a file that other pages include',
          hint: 'It is not in the playbook; expected it on the page of its process',
          values: { id: task.id },
        },
      )
    }
  }
}

function nameOf(path: string): string {
  return (
    path
      .toLowerCase()
      .replace(/[?#].*$/, '')
      .split(/[\\/]/)
      .at(-1) ?? ''
  )
}

function reportOther(page: ParsedPage, reporter: Reporter): void {
  if (page.text.source.length > 0 && page.text.lines.every(({ text }) => text.trim() === '') && page.text.total === 1) return
  for (const text of [page.title?.text ?? '', ...page.overview].filter(words => words !== '')) {
    page.unplaced.push({ text, line: firstLineOf(page), why: 'Page that is neither a process nor a phase' })
  }
  reporter.report(
    { page: page.text, line: firstLineOf(page) },
    {
      code: 'page-unknown',
      message: 'This page is neither a process nor a phase',
      hint: 'It is not in the playbook; expected objectives, steps, tasks, key inputs or key outputs',
    },
  )
}

function reportUntitled(page: ParsedPage, reporter: Reporter): void {
  if (page.title) return
  const place = { page: page.text, line: firstLineOf(page) }
  reporter.report(place, {
    code: 'page-title',
    message: 'This page has no title',
    hint: 'The name of the file counts; expected a first heading with one #',
  })
}

/** Ids by the titles of the base pages; equal ones keep their words in brackets, then the name of the file. */
function processIds(groups: readonly PageGroup[]): Map<PageGroup, string> {
  const taken = new Set<string>()
  return new Map(
    groups.map(group => {
      const title = group.base.title?.text ?? ''
      const name = group.stem.split('/').at(-1) ?? ''
      return [group, uniqueId([slug(title), wholeSlug(title), slug(name)], taken)]
    }),
  )
}

/** A task has one place in a playbook: of two processes that hold it the first counts. */
function dropRepeatedTasks(processes: readonly JoinedProcess[], reporter: Reporter): void {
  const first = new Map<string, { joined: JoinedProcess; line: number; mandatory: boolean }>()
  for (const joined of processes) {
    const { process, group } = joined
    for (const step of process.steps) {
      if (!step.tasks) continue
      step.tasks = step.tasks.filter(task => {
        const other = first.get(task.id)
        if (!other) {
          first.set(task.id, { joined, line: task.line ?? 1, mandatory: task.mandatory })
          return true
        }
        const { base } = group
        const line = base.text.lines.find(({ number }) => number + 1 === task.line) ?? firstLineOf(base)
        const otherBase = other.joined.group.base
        const otherLine = otherBase.text.lines.find(({ number }) => number + 1 === other.line) ?? firstLineOf(otherBase)
        base.rows.tasks--
        base.rows.reported++
        reporter.report(
          { page: base.text, line },
          {
            code: 'task-elsewhere',
            message: 'Task "{id}" already stands in "{process}"',
            hint: other.mandatory === task.mandatory ? 'The first one counts' : 'There it has another mark; the first one counts',
            values: { id: task.id, process: other.joined.process.title },
            severity: other.mandatory === task.mandatory ? 'warning' : undefined,
            related: [{ place: { page: otherBase.text, line: otherLine }, message: 'The first one is here' }],
          },
        )
        return false
      })
      if (step.tasks.length === 0) delete step.tasks
    }
  }
}

/** Phases have a title and an overview; what else their pages say stands in the report. */
function keepPhaseRest(pages: readonly ParsedPage[]): void {
  for (const page of pages) {
    for (const { date, change, line } of page.history)
      page.unplaced.push({ text: `${date} ${change}`, line, why: 'Refresh summary of a phase' })
  }
}

/** What the front matters have in common before the title of their page, e.g. `Partner Playbook - Conduct Kickoff`. */
function titleOf(processes: readonly JoinedProcess[], previous: Playbook | undefined): string {
  if (previous) return previous.file.title
  const counts = new Map<string, number>()
  for (const { group } of processes) {
    const title = /^(.{2,80}?)\s+[-–—|]\s+\S/.exec(group.base.frontMatter.get('title') ?? '')?.[1]?.trim()
    if (title !== undefined) counts.set(title, (counts.get(title) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'Playbook'
}

/** Year and month of the last change on any page. */
function versionOf(processes: readonly JoinedProcess[], previous: Playbook | undefined): string {
  const pages = processes.flatMap(({ group }) => [group.base, ...group.others])
  const dates = pages
    .flatMap(page => [page.date ?? '', ...page.history.map(({ date }) => date)])
    .filter(date => /^\d{4}-\d{2}/.test(date))
  const last = dates.sort().at(-1)
  return last === undefined ? (previous?.version ?? '1') : `${last.slice(0, 4)}.${last.slice(5, 7)}`
}

function reportLost(file: PlaybookFile, previous: Playbook, page: ParsedPage, reporter: Reporter): void {
  for (const id of lostTasks(file, previous)) {
    const values = { id, name: previous.tasks.get(id)?.task.name ?? '' }
    reporter.report(
      { page: page.text, line: page.text.lines[0] as ReturnType<typeof firstLineOf> },
      {
        code: 'task-retired',
        message: 'Task "{id}" of the older playbook stands on no page: "{name}"',
        hint: 'It is now among the retired tasks',
        values,
        severity: 'warning',
      },
    )
  }
}

function sortProblems(problems: readonly ImportProblem[]): ImportProblem[] {
  return problems
    .map((problem, index) => ({ problem, index }))
    .sort((a, b) => compare(a.problem.file, b.problem.file) || a.problem.start - b.problem.start || a.index - b.index)
    .map(({ problem }) => problem)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The stem under which a page and its translations are joined; for views that show pages side by side. */
export function stemOf(path: string): string {
  return readPageName(path).stem
}
