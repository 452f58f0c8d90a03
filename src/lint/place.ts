/** From a rule's report to a problem with its place in the text. Works only for files that have problems. */
import type { Report, Severity } from '../rules/rule.ts'
import type { Path } from '../util/json.ts'
import { locateNearest } from '../yaml/locate.ts'
import type { Problem, RelatedPlace } from './problem.ts'

/** What a rule reported, before it has a place. */
export interface Found {
  readonly rule: string
  readonly covers?: readonly string[]
  readonly severity: Severity
  readonly report: Report
  readonly about: readonly Path[]
}

/** The problems in the order of the text, then of the rules' names. */
export function locateProblems(text: string, found: readonly Found[]): Problem[] {
  return found.map(one => toProblem(text, one)).sort(byPlace)
}

export function byPlace(a: Problem, b: Problem): number {
  return (
    (a.range?.start ?? 0) - (b.range?.start ?? 0) ||
    (a.range?.end ?? 0) - (b.range?.end ?? 0) ||
    compare(a.rule, b.rule) ||
    compare(a.path.join('/'), b.path.join('/'))
  )
}

function toProblem(text: string, { rule, severity, report }: Found): Problem {
  return {
    rule,
    severity,
    message: report.message,
    hint: report.hint,
    path: report.at,
    range: report.span ?? locateNearest(text, report.at, report.on),
    related: (report.related ?? []).map(
      (related): RelatedPlace => ({
        ...related,
        range: related.span ?? (related.file === undefined ? locateNearest(text, related.at) : undefined),
      }),
    ),
    fix: report.fix,
    ask: report.ask,
    tags: report.tags ?? [],
    clock: report.clock === true,
  }
}

/** By code units, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
