/** A report of lint without persons, for places where more people read it than may read the files. */
import type { IgnoredProblem, Problem } from '../lint/problem.ts'
import type { Json } from '../util/json.ts'
import { parseYaml } from '../yaml/parse.ts'
import { personalTextOf } from './personalText.ts'
import { createRedactor, type Redactor, type Vocabulary } from './redactor.ts'
import type { FileReport, RunReport } from './runReport.ts'

export interface RedactRunOptions {
  readonly vocabulary: Vocabulary
  /** Plain data of the `people.yaml` that counts for a file. */
  readonly staffOf: (path: string) => Json | undefined
  /** The text of a file whose report has none, as of one read from a report. */
  readonly textOf?: (path: string) => string | undefined
}

/**
 * Places, rules and levels stay. Fixes are named and carry no text, a repaired text is left out, and the source is masked character by
 * character, so that every line and column still fits.
 */
export function redactRun(run: RunReport, options: RedactRunOptions): RunReport {
  return { ...run, files: run.files.map(file => redactFile(file, options)) }
}

function redactFile(file: FileReport, { vocabulary, staffOf, textOf }: RedactRunOptions): FileReport {
  if (file.problems.length + file.ignored.length === 0) return { ...file, text: undefined, output: undefined }
  const source = file.text ?? textOf?.(file.path)
  const data = source === undefined ? undefined : parseYaml(source).data
  const isStaff = /(?:^|\/)people\.yaml$/.test(file.path)
  const personal = isStaff ? personalTextOf([], [data]) : personalTextOf([data], [staffOf(file.path)])
  const redactor = createRedactor(personal, vocabulary)
  return {
    ...file,
    text: file.text === undefined ? undefined : redactor.source(file.text),
    problems: file.problems.map(problem => redactProblem(problem, redactor)),
    ignored: file.ignored.map(problem => redactIgnored(problem, redactor)),
    output: undefined,
  }
}

function redactProblem(problem: Problem, redactor: Redactor): Problem {
  const { message, hint, path, related, fix } = problem
  return {
    ...problem,
    message: redactor.text(message),
    hint: hint === undefined ? undefined : redactor.text(hint),
    path: redactor.path(path),
    related: related.map(one => ({ ...one, message: redactor.text(one.message), at: redactor.path(one.at) })),
    fix: fix && { title: redactor.text(fix.title), edit: { do: 'text', edits: [] } },
    ask: undefined,
  }
}

function redactIgnored(problem: IgnoredProblem, redactor: Redactor): IgnoredProblem {
  const { reason, by } = problem
  return {
    ...redactProblem(problem, redactor),
    // Free text and a person, by their nature.
    reason: reason === undefined ? undefined : '[…]',
    by: by === undefined ? undefined : redactor.path([by]).map(String).join(''),
    until: problem.until,
  }
}
