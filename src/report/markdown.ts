/** Problems as Markdown, for step summaries, comments and wikis. */
import type { Problem } from '../lint/problem.ts'
import type { LineIndex } from '../yaml/locate.ts'
import type { FormatOptions } from './formatOptions.ts'
import { markdownText } from './markdownText.ts'
import { countsPhrase, levelWord, linesOf, placeOf, ruleAddress } from './problemText.ts'
import type { FileReport, RunReport } from './runReport.ts'

/** Yields a head, a table a file with problems, and what comments silence; each row by itself, so that a caller can stop. */
export function* markdown(run: RunReport, options: Pick<FormatOptions, 't' | 'docs'>): Generator<string> {
  const { t } = options
  const inForce = t('As of {date}, playbook {playbook}', { date: run.asOf, playbook: markdownText(run.playbook) })
  yield `## ${countsPhrase(run, t)}\n\n${inForce}\n`
  for (const file of run.files) {
    if (file.problems.length === 0) continue
    yield `\n### ${markdownText(file.path)}\n\n${row([t('Line'), t('Level'), t('Problem'), t('Rule')])}${row(['---:', '---', '---', '---'])}`
    const lines = linesOf(file)
    for (const problem of file.problems) yield problemRow(problem, lines, options)
  }
  yield* ignoredTable(run, options)
}

function problemRow(problem: Problem, lines: LineIndex | undefined, options: Pick<FormatOptions, 't' | 'docs'>): string {
  const line = placeOf(problem, lines)?.start.line
  const hint = problem.hint ? `<br>→ ${markdownText(problem.hint)}` : ''
  const level = levelWord(problem.severity, options.t)
  return row([
    line === undefined ? '' : String(line),
    problem.severity === 'error' ? `**${level}**` : level,
    markdownText(problem.message) + hint,
    ruleLink(problem.rule, options),
  ])
}

function* ignoredTable(run: RunReport, options: Pick<FormatOptions, 't' | 'docs'>): Generator<string> {
  const { t } = options
  const ignored = run.files.flatMap((file: FileReport) => file.ignored.map(problem => ({ file, problem })))
  if (ignored.length === 0) return
  yield `\n### ${t('Silenced by comments')}\n\n${row([t('File'), t('Rule'), t('Reason'), t('Until')])}${row(['---', '---', '---', '---'])}`
  for (const { file, problem } of ignored) {
    const reason = problem.reason === undefined ? t('no reason given') : markdownText(problem.reason)
    yield row([markdownText(file.path), ruleLink(problem.rule, options), reason, markdownText(problem.until ?? '')])
  }
}

function ruleLink(rule: string, { docs }: Pick<FormatOptions, 'docs'>): string {
  const address = ruleAddress(rule, docs)
  return address ? `[${markdownText(rule)}](${address})` : markdownText(rule)
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`
}
