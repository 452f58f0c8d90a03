/** Problems as comma-separated values, a row each. */
import { csvRow } from './csv.ts'
import { visible } from './plainText.ts'
import { linesOf, placeOf, pointer } from './problemText.ts'
import type { RunReport } from './runReport.ts'

/** Yields a head and the rows; names of columns and levels are the same in every language. */
export function* problemsCsv(run: RunReport): Generator<string> {
  yield csvRow(['as-of', 'file', 'line', 'column', 'level', 'rule', 'message', 'hint', 'path'])
  for (const file of run.files) {
    const lines = linesOf(file)
    for (const problem of file.problems) {
      const { line, column } = placeOf(problem, lines)?.start ?? {}
      const texts = [problem.rule, problem.message, problem.hint ?? '', pointer(problem.path)].map(visible)
      yield csvRow([run.asOf, visible(file.path), line, column, problem.severity, ...texts])
    }
  }
}
