/** What an import read, reported and wrote, as Markdown for a pull request or a wiki; nothing of the pages acts as markup. */
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
  totalPhrases,
} from './importView.ts'
import { markdownTable, markdownText } from './markdownText.ts'
import { playbookChangeLines } from './playbookDiffReport.ts'

/** Yields totals, a table of the pages, then problems and what has no place page by page. */
export function* importReportMarkdown(report: ImportReport, { t }: { t: Translate }): Generator<string> {
  const { imported, files, changes, dryRun, notes, checks } = report
  yield `## ${markdownText(totalPhrases(report, t)[0] ?? '')}\n\n`
  yield list([...totalPhrases(report, t).slice(1), ...notes])
  yield heading(t('Files'), [
    ...(dryRun ? [t('Nothing was written')] : []),
    ...files.flatMap(file => [filePhrase(file, dryRun, t), ...movedPhrase(file, t)]),
  ])
  yield heading(
    t('Languages'),
    imported.coverage.map(one => coveragePhrase(one, t)),
  )
  for (const { title, lines } of changes ? playbookChangeLines(changes, t) : []) yield heading(title, lines)
  const head = [t('Page'), t('Read as'), t('Rows seen'), t('Tasks'), t('Reported'), t('Lines')]
  const rows = imported.pages.map(page => [
    markdownText(page.path),
    markdownText(pageWords(page, t)),
    ...[page.rows.seen, page.rows.tasks, page.rows.reported].map(String),
    markdownText(linesPhrase(page, t)),
  ])
  yield `\n### ${t('Pages')}\n\n${markdownTable(head, rows)}`
  for (const page of imported.pages) yield pageProblems(page, report, t)
  if (checks.length > 0) {
    yield heading(
      t('Problems'),
      checks.map(({ file, line, message }) => `${file}:${line}: ${message}`),
    )
  }
}

function pageProblems(page: PageReport, report: ImportReport, t: Translate): string {
  const problems = problemsOf(report, page.path)
  const rows = problems.map(problem => [
    String(problem.line),
    problem.severity === 'error' ? `**${t('error')}**` : t('warning'),
    [problem.message, ...(problem.hint ? [`→ ${problem.hint}`] : []), ...relatedLines(problem, report.texts)]
      .map(markdownText)
      .join('<br>'),
    `\`${problem.code}\``,
  ])
  const unplaced = page.unplaced.map(({ line, why, text }) => [String(line), markdownText(t(why)), markdownText(text)])
  return [
    rows.length + unplaced.length > 0 ? `\n### ${markdownText(page.path)}\n` : '',
    rows.length > 0 ? `\n${markdownTable([t('Line'), t('Level'), t('Problem'), t('Kind')], rows)}` : '',
    unplaced.length > 0 ? `\n${markdownTable([t('Line'), t('Not in the playbook'), t('Text')], unplaced)}` : '',
  ].join('')
}

function heading(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n### ${markdownText(title)}\n\n${list(lines)}`
}

function list(lines: readonly string[]): string {
  return lines.map(line => `- ${markdownText(line)}\n`).join('')
}
