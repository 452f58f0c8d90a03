/** Problems as one page of HTML that loads nothing and runs nothing; light or dark as the reader has it. */
import type { IgnoredProblem, Problem } from '../lint/problem.ts'
import type { LineIndex } from '../yaml/locate.ts'
import type { FormatOptions } from './formatOptions.ts'
import { escaped, htmlTable as table } from './htmlText.ts'
import { countsPhrase, levelWord, linesOf, placeOf, ruleAddress } from './problemText.ts'
import type { FileReport, RunReport } from './runReport.ts'

type Options = Pick<FormatOptions, 't' | 'docs'>

/** Yields the page file by file. */
export function* html(run: RunReport, options: Options): Generator<string> {
  const { t } = options
  const counts = escaped(countsPhrase(run, t))
  const inForce = escaped(t('As of {date}, playbook {playbook}', { date: run.asOf, playbook: run.playbook }))
  yield `<!doctype html>
<html lang="${escaped(t.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${counts}</title>
<style>${style}</style>
</head>
<body>
<h1>${counts}</h1>
<p>${inForce}</p>
`
  for (const file of run.files) if (file.problems.length > 0) yield fileSection(file, options)
  yield ignoredSection(run, options)
  yield '</body>\n</html>\n'
}

const style = `
:root { --text: #1f2328; --back: #ffffff; --line: #d1d9e0; --soft: #59636e; --error: #b3261e; --warning: #7a5200; --info: #0a58b8 }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --back: #0d1117; --line: #3d444d; --soft: #a0a9b3; --error: #ff8a80; --warning: #e3b341; --info: #79c0ff }
}
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: var(--text); background: var(--back); font: 1rem/1.5 system-ui, sans-serif }
h1 { font-size: 1.4rem }
h2 { font-size: 1.1rem; margin-top: 2rem; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100% }
th, td { border-top: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
td:first-child { text-align: right; white-space: nowrap }
small { display: block; color: var(--soft) }
a { color: var(--info) }
.error { color: var(--error); font-weight: 600 }
.warning { color: var(--warning) }
.info { color: var(--info) }
`

function fileSection(file: FileReport, options: Options): string {
  const lines = linesOf(file)
  const { t } = options
  const rows = file.problems.map(problem => problemRow(problem, lines, options))
  return `<section>
<h2>${escaped(file.path)}</h2>
${table([t('Line'), t('Level'), t('Problem'), t('Rule')], rows)}</section>
`
}

function problemRow(problem: Problem, lines: LineIndex | undefined, options: Options): string[] {
  const start = placeOf(problem, lines)?.start
  const hint = problem.hint ? `<small>${escaped(problem.hint)}</small>` : ''
  return [
    start ? `${start.line}:${start.column}` : '',
    `<span class="${problem.severity}">${escaped(levelWord(problem.severity, options.t))}</span>`,
    escaped(problem.message) + hint,
    ruleLink(problem, options),
  ]
}

function ignoredSection(run: RunReport, options: Options): string {
  const { t } = options
  const rowOf = (file: FileReport, problem: IgnoredProblem, lines: LineIndex | undefined) => {
    const line = placeOf(problem, lines)?.start.line
    const reason = problem.reason === undefined ? t('no reason given') : problem.reason
    return [line === undefined ? '' : String(line), escaped(file.path), escaped(reason), ruleLink(problem, options)]
  }
  const rows = run.files.flatMap(file => {
    const lines = file.ignored.length > 0 ? linesOf(file) : undefined
    return file.ignored.map(problem => rowOf(file, problem, lines))
  })
  if (rows.length === 0) return ''
  const head = [t('Line'), t('File'), t('Reason'), t('Rule')]
  return `<section>\n<h2>${escaped(t('Silenced by comments'))}</h2>\n${table(head, rows)}</section>\n`
}

function ruleLink({ rule }: Problem, { docs }: Options): string {
  const address = ruleAddress(rule, docs)
  return address ? `<a href="${escaped(address)}">${escaped(rule)}</a>` : escaped(rule)
}
