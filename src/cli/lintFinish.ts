/** The end of a run: which problems count, where they are written, and the exit status. */
import { visible } from '../report/plainText.ts'
import { countProblems, type RunReport } from '../report/runReport.ts'
import type { Translate } from '../util/translate.ts'
import { applyBaseline } from './baselineFile.ts'
import { type Change, changeSince, onlyNew } from './changedFiles.ts'
import type { LintFlags } from './flags.ts'
import type { CheckedRun } from './lintFiles.ts'
import { writeReports } from './lintOutput.ts'
import { writeError } from './output.ts'
import type { Session } from './session.ts'

/**
 * Leaves out what `--new-from` and `--baseline` leave out, and writes the reports.
 * @returns 0 without errors (and warnings within `--max-warnings`), else 1
 * @throws Failure when something cannot be read or written
 */
export async function finishRun(checked: CheckedRun, flags: LintFlags, session: Session): Promise<number> {
  const run = judgedRun(checked, flags, session)
  const counts = countProblems(run)
  if (!flags.quiet) for (const note of run.notes ?? []) writeError(`${visible(note)}\n`)
  const shown = flags.redact ? await (await import('./redact.ts')).redacted(run, session) : run
  writeReports(flags.quiet ? onlyErrors(shown) : shown, flags, session)
  if (!flags.quiet) writeRepaired(run, flags, session.t)
  const tooMany = flags.maxWarnings !== undefined && counts.warnings > flags.maxWarnings
  if (tooMany) {
    const many = session.t.count(counts.warnings, 'one warning', '{n} warnings')
    writeError(`${session.t('{many}, and --max-warnings allows {max}', { many, max: flags.maxWarnings ?? 0 })}\n`)
  }
  return counts.errors > 0 || tooMany ? 1 : 0
}

/** The problems that count. A baseline is compared with all problems, so that it does not depend on the change at hand. */
export function judgedRun(checked: CheckedRun, flags: LintFlags, session: Session): RunReport {
  const run = applyBaseline(checked.run, flags, session)
  if (flags.newFrom === undefined) return run
  const change: Change = changeSince(flags.newFrom, session.cwd)
  return onlyNew({ ...checked, run }, change, flags.newFrom, session)
}

/** What `--fix` did, or a dry run would do. */
function writeRepaired({ repaired }: RunReport, { fixDryRun }: LintFlags, t: Translate): void {
  if (!repaired || repaired.problems === 0) return
  const problems = t.count(repaired.problems, 'one problem', '{n} problems')
  const files = t.count(repaired.files, 'one file', '{n} files')
  writeError(
    `${fixDryRun ? t('{problems} would be repaired in {files}', { problems, files }) : t('{problems} repaired in {files}', { problems, files })}\n`,
  )
}

function onlyErrors(run: RunReport): RunReport {
  return {
    ...run,
    files: run.files.map(file => ({ ...file, problems: file.problems.filter(({ severity }) => severity === 'error') })),
  }
}
