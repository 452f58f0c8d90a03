/** The default output of `lint`: each problem with the line it stands in, a caret, the hint and the way to its docs. */
import stringWidth from 'string-width'
import type { Problem } from '../lint/problem.ts'
import type { Severity } from '../rules/rule.ts'
import type { Translate } from '../util/translate.ts'
import { createLineIndex, type LineIndex } from '../yaml/locate.ts'
import type { Paint } from './paint.ts'
import { visible } from './plainText.ts'
import { countProblems, type FileReport, type RunReport, ruleUrl } from './runReport.ts'
import { summaryLine } from './summaryLine.ts'

export interface StylishOptions {
  readonly t: Translate
  readonly paint: Paint
  /** Base address of the rules' docs; empty: the command that prints them; absent: the problems are of no rule. */
  readonly docs?: string
  /** Columns of the terminal; long lines are cut around the place. */
  readonly width?: number
}

/** Yields the text file by file, so that a large run is written as it goes. */
export function* stylish(run: RunReport, options: StylishOptions): Generator<string> {
  for (const file of run.files) {
    if (file.problems.length > 0) yield formatFile(file, options)
  }
  yield formatIgnored(run, options)
  yield formatSummary(run, options)
}

function formatFile(file: FileReport, options: StylishOptions): string {
  const lines = file.text === undefined ? undefined : createLineIndex(file.text)
  return file.problems.map(problem => `${formatProblem(problem, file, lines, options)}\n\n`).join('')
}

function formatProblem(problem: Problem, file: FileReport, lines: LineIndex | undefined, options: StylishOptions): string {
  const { t, paint } = options
  const place = problem.range && lines ? lines.position(problem.range.start) : undefined
  const where = place ? `${visible(file.path)}:${place.line}:${place.column}` : visible(file.path)
  const parts = [
    `${paint.underline(where)}  ${severityWord(problem.severity, options)}  ${paint.dim(visible(problem.rule))}`,
    `  ${paint.bold(visible(problem.message))}`,
    ...(problem.range && lines && file.text !== undefined ? codeFrame(file.text, problem.range, lines, options) : []),
    ...(problem.hint ? [`  ${paint.cyan('→')} ${visible(problem.hint)}`] : []),
    ...problem.related.map(related => {
      const at = related.file ?? (related.range && lines ? String(lines.position(related.range.start).line) : undefined)
      const prefix = related.file ? visible(related.file) : at ? t('line {line}', { line: at }) : visible(file.path)
      return paint.dim(`    ${prefix}: ${visible(related.message)}`)
    }),
    ...docsLine(problem.rule, options),
  ]
  return parts.join('\n')
}

function docsLine(rule: string, { docs, paint }: StylishOptions): string[] {
  if (docs === undefined) return []
  return [paint.dim(`    ${docs === '' ? `playbook explain ${rule.replace(/^policy\/.*/s, 'policy')}` : ruleUrl(rule, docs)}`)]
}

/** The line of the place with a caret line below it; a long line is cut around the place. */
function codeFrame(
  text: string,
  range: { start: number; end: number },
  lines: LineIndex,
  { paint, width = 120 }: StylishOptions,
): string[] {
  const { line, column } = lines.position(range.start)
  const start = lines.offset(line, 1)
  const lineEnd = endOfLine(text, start)
  const end = Math.min(range.end, lineEnd)
  const room = Math.max(width - 12, 40)
  const from = lineEnd - start <= room ? start : Math.max(start, Math.min(range.start - 20, lineEnd - room))
  const to = Math.min(lineEnd, from + room)
  const before = (from > start ? '…' : '') + visible(text.slice(from, range.start))
  const marked = visible(text.slice(range.start, Math.max(range.start, Math.min(end, to))))
  const after = visible(text.slice(Math.max(range.start, Math.min(end, to)), to)) + (to < lineEnd ? '…' : '')
  const gutter = String(line)
  const caret =
    ' '.repeat(column === 1 && from === start ? 0 : stringWidth(before)) + '^'.repeat(Math.max(1, stringWidth(marked)))
  return [
    `  ${paint.dim(`${gutter} │`)} ${before}${marked}${after}`.trimEnd(),
    `  ${paint.dim(`${' '.repeat(gutter.length)} │`)} ${paint.red(caret)}`,
  ]
}

function endOfLine(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/)
  return end < 0 ? text.length : from + end
}

function formatIgnored(run: RunReport, { t, paint }: StylishOptions): string {
  const lines = run.files.flatMap(file =>
    file.ignored.map(problem => {
      const reason = problem.reason ? visible(problem.reason) : t('no reason given')
      const until = problem.until ? t(' (until {date})', { date: visible(problem.until) }) : ''
      return paint.dim(`  ${visible(file.path)}: ${visible(problem.rule)}: ${reason}${until}`)
    }),
  )
  return lines.length === 0 ? '' : `${t('Silenced by comments:')}\n${lines.join('\n')}\n\n`
}

function formatSummary(run: RunReport, { t, paint }: StylishOptions): string {
  const counts = countProblems(run)
  const total = counts.errors + counts.warnings + counts.infos
  const files = t.count(counts.files, 'one file', '{n} files')
  const force = paint.dim(t('As of {date}, playbook {playbook}', { date: run.asOf, playbook: visible(run.playbook) }))
  if (total === 0) return `${paint.green(t('No problems in {files}', { files }))}\n${force}\n`
  const colour = counts.errors > 0 ? paint.red : counts.warnings > 0 ? paint.yellow : paint.blue
  return `${colour(summaryLine(counts, t))}\n${force}\n`
}

function severityWord(severity: Severity, { t, paint }: StylishOptions): string {
  if (severity === 'error') return paint.red(t('error'))
  if (severity === 'warning') return paint.yellow(t('warning'))
  return paint.blue(t('note'))
}
