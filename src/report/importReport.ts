/** What an import read, reported and wrote, for a terminal. */
import type { FileProblem } from '../playbook/findings.ts'
import type { PageReport } from '../playbook/import/importPages.ts'
import type { Translate } from '../util/translate.ts'
import {
  coveragePhrase,
  filePhrase,
  type ImportReport,
  linesPhrase,
  movedPhrase,
  pageWords,
  problemsOf,
  relatedLines,
  rowsPhrase,
  totalPhrases,
} from './importView.ts'
import { type Paint, plain } from './paint.ts'
import { visible } from './plainText.ts'
import { playbookChangeLines } from './playbookDiffReport.ts'

export interface ImportTextOptions {
  readonly t: Translate
  readonly paint?: Paint
  /** Leaves out pages without problems, and warnings. */
  readonly quiet?: boolean
}

/** Yields the text page by page. */
export function* importReportText(
  report: ImportReport,
  { t, paint = plain, quiet = false }: ImportTextOptions,
): Generator<string> {
  const wanted = (problem: FileProblem) => !quiet || problem.severity === 'error'
  for (const page of report.imported.pages) {
    const problems = problemsOf(report, page.path).filter(wanted)
    if (quiet && problems.length === 0) continue
    yield pageHead(page, t, paint)
    for (const problem of problems) yield problemText(problem, report, t, paint)
    if (!quiet) for (const line of unplacedLines(page, t)) yield `  ${paint.dim(visible(line))}\n`
    yield '\n'
  }
  for (const problem of report.checks.filter(wanted)) yield problemText(problem, report, t, paint)
  if (!quiet) {
    yield section(
      t('Languages'),
      report.imported.coverage.map(one => coveragePhrase(one, t)),
      paint,
    )
    if (report.changes) {
      const reference = `${report.changes.before.id}@${report.changes.before.version}`
      const parts = playbookChangeLines(report.changes, t)
      yield `${paint.bold(visible(parts.length > 0 ? t('Changes against {reference}', { reference }) : t('No task or word differs from {reference}', { reference })))}\n\n`
      for (const { title, lines } of parts) yield section(title, lines, paint)
    }
    yield section(
      report.dryRun ? t('Nothing was written') : t('Files'),
      report.files.flatMap(file => [filePhrase(file, report.dryRun, t), ...movedPhrase(file, t)]),
      paint,
    )
  }
  for (const note of report.notes) yield `${paint.yellow(visible(note))}\n`
  yield totalPhrases(report, t)
    .map(line => `${visible(line)}\n`)
    .join('')
}

function pageHead(page: PageReport, t: Translate, paint: Paint): string {
  const head = `${paint.underline(visible(page.path))}  ${visible(pageWords(page, t))}\n`
  return `${head}  ${paint.dim(`${rowsPhrase(page, t)}; ${linesPhrase(page, t)}`)}\n`
}

function problemText(problem: FileProblem & { line: number }, { texts }: ImportReport, t: Translate, paint: Paint): string {
  const { file, line, severity, message, hint, code } = problem
  const word = severity === 'error' ? paint.red(t('error')) : paint.yellow(t('warning'))
  return [
    `  ${visible(file)}:${line}  ${word}  ${visible(message)}  ${paint.dim(code)}\n`,
    ...(hint ? [`    ${paint.cyan('→')} ${visible(hint)}\n`] : []),
    ...relatedLines(problem, texts).map(related => `    ${paint.dim(visible(related))}\n`),
  ].join('')
}

/** What was read and has no place in the playbook. */
function unplacedLines({ path, unplaced }: PageReport, t: Translate): string[] {
  return unplaced.map(({ line, why, text }) =>
    t('{path}:{line}: not in the playbook ({why}): {text}', { path, line, why: t(why), text }),
  )
}

function section(title: string, lines: readonly string[], paint: Paint): string {
  if (lines.length === 0) return ''
  return `${paint.bold(visible(title))}\n${lines.map(line => `  ${visible(line)}\n`).join('')}\n`
}
