/** Problems as annotations of a GitHub Actions step, and the Markdown of its summary. */
import type { Problem } from '../lint/problem.ts'
import type { Severity } from '../rules/rule.ts'
import type { FormatOptions } from './formatOptions.ts'
import { markdown } from './markdown.ts'
import { visible } from './plainText.ts'
import { countsPhrase, linesOf, type Place, placeOf, utf8Length } from './problemText.ts'
import type { FileReport, RunReport } from './runReport.ts'

/** GitHub keeps this many annotations of each level of a step and drops the rest without a word. */
export const annotationBudget = 10

/** A step's summary must stay below 1 MiB; with room for what other parts of the step write. */
export const summaryBudget = 900 * 1024

/**
 * Yields workflow commands for the most important problems of each level (of mandatory tasks first, then on lines the change
 * touched), the others as a folded list in the log, and a line of counts.
 */
export function* github(run: RunReport, options: FormatOptions): Generator<string> {
  const { t, prefix = '' } = options
  const left: Record<Severity, number> = { error: annotationBudget, warning: annotationBudget, info: annotationBudget }
  const rest: Ranked[] = []
  for (const one of ranked(run, options)) {
    if (left[one.problem.severity]-- > 0) yield command(one, prefix)
    else rest.push(one)
  }
  if (rest.length > 0) {
    yield `::group::${data(t.count(rest.length, 'one more problem', '{n} more problems'))}\n`
    for (const one of rest) yield logLine(one)
    yield '::endgroup::\n'
  }
  yield `${countsPhrase(run, t)}. ${t('As of {date}, playbook {playbook}', { date: run.asOf, playbook: inLog(run.playbook) })}\n`
}

/**
 * The report as Markdown for $GITHUB_STEP_SUMMARY.
 * @param limit bytes of UTF-8 that the text may have; where it stops before the end it says so
 */
export function githubSummary(run: RunReport, options: FormatOptions, limit = summaryBudget): string {
  const notice = `\n${options.t('The summary stops here, as it would be too long for GitHub; the log and the other formats have all problems')}\n`
  const kept: string[] = []
  let room = limit - utf8Length(notice)
  for (const chunk of markdown(run, options)) {
    if (room < 0) return ''
    room -= utf8Length(chunk)
    if (room < 0) return kept.join('') + notice
    kept.push(chunk)
  }
  return kept.join('')
}

interface Ranked {
  readonly file: FileReport
  readonly problem: Problem
  readonly place?: Place
}

const order: readonly Severity[] = ['error', 'warning', 'info']
const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** By level, mandatory, touched; else in the order of the run. */
function ranked(run: RunReport, { isMandatory, isTouched }: FormatOptions): Ranked[] {
  const all = run.files.flatMap(file => {
    const lines = linesOf(file)
    return file.problems.map(problem => {
      const place = placeOf(problem, lines)
      const rank = [
        order.indexOf(problem.severity),
        isMandatory?.(file, problem) ? 0 : 1,
        place && isTouched?.(file.path, place.start.line) ? 0 : 1,
      ] as const
      return { file, problem, place, rank }
    })
  })
  return all.sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2])
}

function command({ file, problem, place }: Ranked, prefix: string): string {
  const values = { file: prefix + file.path, ...lineProperties(place), title: problem.rule }
  const properties = Object.entries(values).map(([name, value]) => `${name}=${property(visible(String(value)))}`)
  const text = [problem.message, problem.hint].filter(part => part !== undefined).map(visible)
  return `::${commands[problem.severity]} ${properties.join(',')}::${data(text.join('\n'))}\n`
}

/** GitHub takes columns only on one line; its last column is inclusive. */
function lineProperties(place: Place | undefined) {
  if (!place) return { line: 1 }
  const { start, end } = place
  if (start.line !== end.line) return { line: start.line, endLine: end.line }
  return { line: start.line, endLine: end.line, col: start.column, endColumn: Math.max(start.column, end.column - 1) }
}

function logLine({ file, problem, place }: Ranked): string {
  const { line, column } = place?.start ?? { line: 1, column: 1 }
  const hint = problem.hint ? ` (${problem.hint})` : ''
  // The mark in front keeps a line that begins with a file's name from being read as a command.
  return `- ${inLog(`${file.path}:${line}:${column}: ${problem.severity}: ${problem.message}${hint} [${problem.rule}]`)}\n`
}

/** Text in a line that is no command; the runner reads the older form `##[...]` anywhere in a line. */
function inLog(text: string): string {
  return visible(text).replaceAll('##[', '## [')
}

/** The text of a workflow command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** The value of a property of a workflow command. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
