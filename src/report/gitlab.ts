/** Problems as GitLab's code quality report: an array of findings with lines only. */
import type { Severity } from '../rules/rule.ts'
import { problemKeys } from './fingerprint.ts'
import type { FormatOptions } from './formatOptions.ts'
import { jsonText } from './plainText.ts'
import { linesOf, placeOf, sentences } from './problemText.ts'
import type { RunReport } from './runReport.ts'

/** Yields the text of one JSON array, a finding a line. GitLab shows only the first of two findings with one fingerprint. */
export function* gitlab(run: RunReport, { digest }: Pick<FormatOptions, 'digest'>): Generator<string> {
  let separator = '[\n'
  for (const file of run.files) {
    const keys = problemKeys(file)
    const lines = linesOf(file)
    for (const problem of file.problems) {
      const place = placeOf(problem, lines)
      const finding = {
        type: 'issue',
        description: sentences(problem),
        check_name: problem.rule,
        fingerprint: digest(keys.get(problem) ?? ''),
        severity: severities[problem.severity],
        location: { path: file.path, lines: { begin: place?.start.line ?? 1, end: place?.end.line ?? 1 } },
        as_of: run.asOf,
      }
      yield `${separator}${jsonText(finding)}`
      separator = ',\n'
    }
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n'
}

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }
