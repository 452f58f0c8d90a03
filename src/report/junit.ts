/** Problems as a JUnit report: a suite a file, a test case a problem. */
import type { IgnoredProblem, Problem } from '../lint/problem.ts'
import type { LineIndex } from '../yaml/locate.ts'
import type { FormatOptions } from './formatOptions.ts'
import { visible } from './plainText.ts'
import { levelWord, linesOf, placeOf, sentences } from './problemText.ts'
import { countProblems, type FileReport, type RunReport } from './runReport.ts'

/**
 * Yields one XML document. As with the exit status, only errors are failures; warnings and notes are cases with output, what a
 * comment silences is a skipped case, and a file without any of them is one passed case.
 */
export function* junit(run: RunReport, options: Pick<FormatOptions, 't'>): Generator<string> {
  const skipped = run.files.reduce((sum, { ignored }) => sum + ignored.length, 0)
  const tests = run.files.reduce((sum, file) => sum + casesIn(file), 0)
  const name = `playbook (as of ${run.asOf})`
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield `<testsuites${attributes({ name, tests, failures: countProblems(run).errors, errors: 0, skipped, time: 0 })}>\n`
  for (const file of run.files) yield suite(file, run, options)
  yield '</testsuites>\n'
}

function suite(file: FileReport, run: RunReport, { t }: Pick<FormatOptions, 't'>): string {
  const lines = linesOf(file)
  const failures = file.problems.filter(({ severity }) => severity === 'error').length
  const counts = { tests: casesIn(file), failures, errors: 0, skipped: file.ignored.length, time: 0 }
  const property = (name: string, value: string) => `      <property${attributes({ name, value })}/>`
  const cases = [
    ...file.problems.map(problem => testCase(problem, file, lines, problemBody(problem, t))),
    ...file.ignored.map(problem => testCase(problem, file, lines, skippedBody(problem))),
  ]
  return [
    `  <testsuite${attributes({ name: file.path, ...counts, timestamp: `${run.asOf}T00:00:00` })}>`,
    '    <properties>',
    property('asOf', run.asOf),
    property('playbook', run.playbook),
    '    </properties>',
    ...(cases.length > 0 ? cases : [`    <testcase${attributes({ name: 'lint', classname: file.path, time: 0 })}/>`]),
    '  </testsuite>\n',
  ].join('\n')
}

function testCase(problem: Problem, file: FileReport, lines: LineIndex | undefined, body: string): string {
  const start = placeOf(problem, lines)?.start
  const name = start ? `${problem.rule} ${start.line}:${start.column}` : problem.rule
  const place = { classname: file.path, file: file.path, line: start?.line, time: 0 }
  return `    <testcase${attributes({ name, ...place })}>\n      ${body}\n    </testcase>`
}

function problemBody(problem: Problem, t: FormatOptions['t']): string {
  const text = xml(sentences(problem))
  if (problem.severity !== 'error') return `<system-out>${xml(levelWord(problem.severity, t))}: ${text}</system-out>`
  return `<failure${attributes({ message: problem.message, type: problem.rule })}>${text}</failure>`
}

function skippedBody({ reason }: IgnoredProblem): string {
  return `<skipped${attributes({ message: reason })}/>`
}

function casesIn({ problems, ignored }: FileReport): number {
  return Math.max(1, problems.length + ignored.length)
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xml(String(value))}"`))
    .join('')
}

/** The text in an element or a quoted attribute; what XML has no way to write is shown or replaced. */
function xml(text: string): string {
  return visible(text)
    .replace(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
