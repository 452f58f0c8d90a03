/** What an import read, reported and wrote, as JSON: version 1 of the format described in docs/playbook-authors.md. */
import type { FileProblem } from '../playbook/findings.ts'
import { createLineIndex } from '../yaml/locate.ts'
import { type ImportReport, problemsOf, totalsOf } from './importView.ts'
import { jsonText } from './plainText.ts'

/** Yields the text of one JSON value, page by page. */
export function* importReportJson(report: ImportReport): Generator<string> {
  const { reference, dryRun, files, imported, checks, notes, changes } = report
  const head = { version: 1, playbook: reference ?? null, dryRun, files, coverage: imported.coverage, notes }
  yield `${jsonText(head).slice(0, -1)},"pages":[`
  let separator = '\n'
  for (const page of imported.pages) {
    const problems = problemsOf(report, page.path).map(problem => toJson(problem, report))
    yield separator + jsonText({ ...page, problems })
    separator = ',\n'
  }
  const tail = {
    checks: checks.map(problem => toJson(problem, report)),
    changes: changes && { tasks: changes.tasks, parts: changes.parts, words: changes.words, locales: changes.locales },
    summary: totalsOf(report),
  }
  yield `\n],${jsonText(tail).slice(1)}\n`
}

function toJson(
  { file, line, code, severity, message, hint, start, end, related }: FileProblem & { line: number },
  { texts }: ImportReport,
) {
  return {
    line,
    code,
    severity,
    message,
    hint,
    start,
    end,
    related: related?.map(one => ({
      file: one.file,
      line: createLineIndex(texts.get(one.file) ?? texts.get(file) ?? '').position(one.start).line,
      message: one.message,
    })),
  }
}
