/** Which problems a change brings and which it settles. */
import type { LintResult } from '../lint/lint.ts'
import type { IgnoredProblem, Problem } from '../lint/problem.ts'

export interface ProblemChanges {
  /** In the later version only. */
  readonly introduced: readonly Problem[]
  /** In the earlier version only. */
  readonly solved: readonly Problem[]
  /** Still there, but silenced by a comment now. */
  readonly silenced: readonly IgnoredProblem[]
}

type Checked = Pick<LintResult, 'problems' | 'ignored'> | undefined

/**
 * Problems are the same when rule, place and words are; of what is left, those of the same rule at the same place are one problem
 * whose words changed (three tasks are open now, not four).
 */
export function problemChanges(before: Checked, after: Checked): ProblemChanges {
  const old = [...(before?.problems ?? [])]
  const hidden = [...(before?.ignored ?? [])]
  const left = unmatched(unmatched([...(after?.problems ?? [])], old, exactly), old, roughly)
  const ignored = unmatched([...(after?.ignored ?? [])], hidden, exactly)
  const silenced = ignored.filter(one => {
    const index = old.findIndex(other => roughly(other) === roughly(one))
    if (index >= 0) old.splice(index, 1)
    return index >= 0
  })
  return { introduced: left, solved: old, silenced }
}

/** What has no counterpart in `others`, out of which counterparts are taken. */
function unmatched<T extends Problem>(problems: readonly T[], others: Problem[], nameOf: (problem: Problem) => string): T[] {
  return problems.filter(problem => {
    const index = others.findIndex(other => nameOf(other) === nameOf(problem))
    if (index >= 0) others.splice(index, 1)
    return index < 0
  })
}

function exactly(problem: Problem): string {
  return JSON.stringify([problem.rule, problem.path.map(String), problem.message])
}

function roughly({ rule, path }: Problem): string {
  return JSON.stringify([rule, path.map(String)])
}
