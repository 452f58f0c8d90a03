/** What a lint run hands to the formatters: every file checked, in the order of their paths. */
import type { IgnoredProblem, Problem } from '../lint/problem.ts'
import type { IsoDate } from '../util/dates.ts'

export interface FileReport {
  /** Relative to the working directory, `/`-separated. */
  readonly path: string
  /** The text that was checked; absent for a file without problems or one that could not be read. */
  readonly text?: string
  readonly problems: readonly Problem[]
  readonly ignored: readonly IgnoredProblem[]
  /** The text as the fixes would leave it, of a dry run. */
  readonly output?: string
}

export interface RunReport {
  readonly asOf: IsoDate
  /** The playbook in force, `id@version`; the default one where files name several. */
  readonly playbook: string
  readonly files: readonly FileReport[]
  /** What is to be said once about the whole run. */
  readonly notes?: readonly string[]
  /** What `--fix` repaired, or would repair in a dry run. */
  readonly repaired?: { readonly problems: number; readonly files: number }
}

export interface Counts {
  readonly files: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

export function countProblems({ files }: RunReport): Counts {
  const counts = { files: files.length, errors: 0, warnings: 0, infos: 0 }
  for (const { problems } of files) {
    for (const { severity } of problems) {
      if (severity === 'error') counts.errors++
      else if (severity === 'warning') counts.warnings++
      else counts.infos++
    }
  }
  return counts
}

/**
 * Where a rule's docs are: a page below the base address, or the page's path in the package when there is no base.
 * @param rule a rule's name; that of a team's policy leads to the page of policies
 */
export function ruleUrl(rule: string, base: string): string {
  const page = `docs/rules/${rule.startsWith('policy/') ? 'policy' : rule}.md`
  return base === '' ? page : `${base.replace(/\/$/, '')}/${page}`
}
