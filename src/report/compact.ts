/** One line a problem, for people with grep and for editors that read such lines. */
import type { Translate } from '../util/translate.ts'
import { createLineIndex } from '../yaml/locate.ts'
import { visible } from './plainText.ts'
import { countProblems, type RunReport } from './runReport.ts'
import { summaryLine } from './summaryLine.ts'

/** `path:line:column: severity: message [rule]`, then one line of counts with the day. */
export function* compact(run: RunReport, { t }: { t: Translate }): Generator<string> {
  for (const { path, text, problems } of run.files) {
    const lines = text === undefined ? undefined : createLineIndex(text)
    for (const problem of problems) {
      const place = problem.range && lines ? lines.position(problem.range.start) : { line: 1, column: 1 }
      const hint = problem.hint ? ` (${problem.hint})` : ''
      yield `${visible(path)}:${place.line}:${place.column}: ${problem.severity}: ${visible(problem.message + hint)} [${visible(problem.rule)}]\n`
    }
  }
  yield `${t('{counts}, as of {date}', { counts: summaryLine(countProblems(run), t), date: run.asOf })}\n`
}
