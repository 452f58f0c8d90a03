/** Problems in the format of reviewdog: columns in bytes of UTF-8 from 1, the end exclusive. */
import type { Severity } from '../rules/rule.ts'
import type { LineIndex } from '../yaml/locate.ts'
import type { FormatOptions } from './formatOptions.ts'
import { jsonText } from './plainText.ts'
import { linesOf, ruleAddress, sentences, utf8Length } from './problemText.ts'
import type { FileReport, RunReport } from './runReport.ts'

/** Yields the text of one JSON value. Its reader refuses fields it does not know, so that the day stands in the source's name. */
export function* rdjson(run: RunReport, { docs, editsOf }: FormatOptions): Generator<string> {
  yield `{"source":${jsonText({ name: `playbook (as of ${run.asOf})` })},"diagnostics":[`
  let separator = '\n'
  for (const file of run.files) {
    const lines = linesOf(file)
    for (const problem of file.problems) {
      const edits = lines && problem.fix ? editsOf?.(file, problem) : undefined
      const diagnostic = {
        message: sentences(problem),
        location: { path: file.path, range: problem.range && rangeOf(problem.range, file, lines) },
        severity: severities[problem.severity],
        code: { value: problem.rule, url: ruleAddress(problem.rule, docs) },
        suggestions: edits?.map(edit => ({ range: rangeOf(edit, file, lines), text: edit.text })),
      }
      yield `${separator}${jsonText(diagnostic)}`
      separator = ',\n'
    }
  }
  yield '\n]}\n'
}

const severities: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' }

function rangeOf({ start, end }: { start: number; end: number }, { text }: FileReport, lines: LineIndex | undefined) {
  if (text === undefined || !lines) return undefined
  const positionOf = (offset: number) => {
    const { line } = lines.position(offset)
    return { line, column: utf8Length(text.slice(lines.offset(line, 1), offset)) + 1 }
  }
  return { start: positionOf(start), end: positionOf(end) }
}
