/** What an import did, in words: the same for the terminal and for Markdown. */

import type { FileProblem } from '../playbook/findings.ts'
import type { Coverage, ImportedPages, ImportProblem, PageReport } from '../playbook/import/importPages.ts'
import type { PlaybookDiff } from '../review/playbookDiff.ts'
import type { Translate } from '../util/translate.ts'
import { createLineIndex } from '../yaml/locate.ts'

/** A file of the playbook. */
export interface WrittenFile {
  readonly path: string
  readonly state: 'new' | 'changed' | 'unchanged'
  /** Comments whose entry is gone; they stand at the end of the file. */
  readonly moved: readonly string[]
}

export interface ImportReport {
  readonly imported: ImportedPages
  /** Text of each page, for the lines of places. */
  readonly texts: ReadonlyMap<string, string>
  /** `id@version` of the playbook; absent when no page is one of a process. */
  readonly reference?: string
  readonly files: readonly WrittenFile[]
  /** Nothing was written. */
  readonly dryRun: boolean
  /** What the checks of a playbook say of the result. */
  readonly checks: readonly (FileProblem & { readonly line: number })[]
  /** What changed against the playbook that was there. */
  readonly changes?: PlaybookDiff
  /** Sentences about the run as a whole. */
  readonly notes: readonly string[]
}

export interface ImportTotals {
  readonly pages: number
  readonly rows: { readonly seen: number; readonly tasks: number; readonly reported: number }
  readonly errors: number
  readonly warnings: number
  readonly processes: number
  readonly tasks: number
}

export function totalsOf({ imported, checks }: ImportReport): ImportTotals {
  const { pages, problems, file } = imported
  const sum = (of: (page: PageReport) => number) => pages.reduce((total, page) => total + of(page), 0)
  const all: readonly FileProblem[] = [...problems, ...checks]
  const processes = (file?.phases ?? []).flatMap(phase => phase.processes)
  return {
    pages: pages.length,
    rows: {
      seen: sum(({ rows }) => rows.seen),
      tasks: sum(({ rows }) => rows.tasks),
      reported: sum(({ rows }) => rows.reported),
    },
    errors: all.filter(({ severity }) => severity === 'error').length,
    warnings: all.filter(({ severity }) => severity === 'warning').length,
    processes: processes.length,
    tasks: processes.flatMap(({ steps }) => steps.flatMap(step => step.tasks ?? [])).length,
  }
}

/** What a page was taken for, e.g. `process "Conduct Customer Kickoff", en`. */
export function pageWords({ kind, title, language }: PageReport, t: Translate): string {
  const kinds = { process: t('process'), phase: t('phase'), include: t('included file'), other: t('no page of a playbook') }
  return `${kinds[kind]}${title === undefined ? '' : ` "${title}"`}, ${language}`
}

export function rowsPhrase({ rows }: PageReport, t: Translate): string {
  return t('task rows: {seen} seen = {tasks} read + {reported} reported', { ...rows })
}

/** `lines: 212 = 12 front matter, 30 guidance, ...`, the most frequent first. */
export function linesPhrase({ lines }: PageReport, t: Translate): string {
  const names = lineNames(t)
  const parts = Object.entries(lines)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
  const total = parts.reduce((sum, [, count]) => sum + count, 0)
  return t('lines: {total} = {parts}', {
    total,
    parts: parts.map(([kind, count]) => `${count} ${names[kind as LineName]}`).join(', '),
  })
}

type LineName = keyof PageReport['lines']

function lineNames(t: Translate): Record<LineName, string> {
  return {
    'front-matter': t('front matter'),
    title: t('title'),
    phase: t('phase'),
    heading: t('headings'),
    overview: t('overview'),
    objective: t('objectives'),
    step: t('steps'),
    field: t('role, motions and services'),
    guidance: t('guidance'),
    table: t('heads of tables'),
    task: t('tasks'),
    input: t('key inputs'),
    output: t('key outputs'),
    next: t('next steps'),
    history: t('refresh summary'),
    navigation: t('links to move around'),
    comment: t('comments'),
    'conflict-marker': t('conflict markers'),
    unread: t('not read'),
    blank: t('empty lines'),
  }
}

export function coveragePhrase({ locale, translated, total, missing }: Coverage, t: Translate): string {
  const share = total === 0 ? 100 : Math.floor((100 * translated) / total)
  const lacks = missing.length === 0 ? '' : `; ${t('no page for: {processes}', { processes: missing.join(', ') })}`
  return `${locale}: ${share} % (${translated}/${total})${lacks}`
}

/** The related places of a problem as `file:line: sentence`. */
export function relatedLines({ related = [] }: FileProblem, texts: ReadonlyMap<string, string>): string[] {
  return related.map(
    ({ file, start, message }) => `${file}:${createLineIndex(texts.get(file) ?? '').position(start).line}: ${message}`,
  )
}

export function problemsOf({ imported }: ImportReport, path: string): ImportProblem[] {
  return imported.problems.filter(({ file }) => file === path)
}

export function filePhrase({ path, state }: WrittenFile, dryRun: boolean, t: Translate): string {
  if (state === 'unchanged') return t('{path}: as it was', { path })
  if (dryRun) return state === 'new' ? t('{path}: would be written', { path }) : t('{path}: would be changed', { path })
  return state === 'new' ? t('{path}: written', { path }) : t('{path}: changed', { path })
}

/** Comments that lost their entry, and where they are now. */
export function movedPhrase({ path, moved }: WrittenFile, t: Translate): string[] {
  return moved.map(comment =>
    t('{path}: the entry of the comment "{comment}" is gone; it stands at the end of the file', { path, comment }),
  )
}

export function totalPhrases(report: ImportReport, t: Translate): string[] {
  const totals = totalsOf(report)
  const made = report.reference
    ? t('{reference}: {processes}, {tasks}', {
        reference: report.reference,
        processes: t.count(totals.processes, 'one process', '{n} processes'),
        tasks: t.count(totals.tasks, 'one task', '{n} tasks'),
      })
    : t('No page is one of a process: there is no playbook')
  return [
    made,
    t('{pages}: {seen} task rows seen = {tasks} read + {reported} reported', {
      pages: t.count(totals.pages, 'one page', '{n} pages'),
      ...totals.rows,
    }),
    t('{errors}, {warnings}', {
      errors: t.count(totals.errors, 'one error', '{n} errors'),
      warnings: t.count(totals.warnings, 'one warning', '{n} warnings'),
    }),
  ]
}
