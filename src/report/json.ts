/** Problems as JSON: version 1 of the format described in docs/formats.md; columns in UTF-16 units from 1, `end` exclusive. */
import type { Problem } from '../lint/problem.ts'
import { createLineIndex, type LineIndex } from '../yaml/locate.ts'
import { jsonText } from './plainText.ts'
import { countProblems, type FileReport, type RunReport, ruleUrl } from './runReport.ts'

/** Yields the text of one JSON value, file by file. @param options `docs` is absent where the problems are of no rule */
export function* json(run: RunReport, { docs }: { docs?: string }): Generator<string> {
  yield `{"version":1,"asOf":${jsonText(run.asOf)},"playbook":${jsonText(run.playbook)},"files":[`
  let separator = '\n'
  for (const file of run.files) {
    const lines = linesOf(file)
    const problems = file.problems.map(problem => toJson(problem, lines, docs))
    yield `${separator}${jsonText({ path: file.path, problems, output: file.output })}`
    separator = ',\n'
  }
  yield '\n],"ignored":['
  separator = '\n'
  for (const file of run.files) {
    const lines = linesOf(file)
    for (const { reason, until, by, ...problem } of file.ignored) {
      yield `${separator}${jsonText({ file: file.path, ...toJson(problem, lines, docs), reason, until, by })}`
      separator = ',\n'
    }
  }
  yield `\n],"summary":${jsonText(countProblems(run))}}\n`
}

function linesOf(file: FileReport): LineIndex | undefined {
  return file.text === undefined ? undefined : createLineIndex(file.text)
}

function toJson(problem: Problem, lines: LineIndex | undefined, docs: string | undefined) {
  const rangeOf = (range: Problem['range']) =>
    range && lines ? { start: lines.position(range.start), end: lines.position(range.end) } : null
  return {
    rule: problem.rule,
    severity: problem.severity,
    message: problem.message,
    hint: problem.hint,
    path: problem.path,
    range: rangeOf(problem.range),
    related: problem.related.map(related => ({
      file: related.file,
      path: related.at,
      range: related.file === undefined ? rangeOf(related.range) : null,
      message: related.message,
    })),
    tags: problem.tags,
    fixable: problem.fix !== undefined,
    url: docs === undefined ? undefined : ruleUrl(problem.rule, docs),
  }
}
