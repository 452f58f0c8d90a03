/** `playbook lint`: checks engagement files and prints what is wrong and what is missing. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseRuleFlag } from '../lint/config.ts'
import { visible } from '../report/plainText.ts'
import { countProblems, type RunReport } from '../report/runReport.ts'
import type { Translate } from '../util/translate.ts'
import { Failure } from './failure.ts'
import type { LintFlags } from './flags.ts'
import { lintFiles, type Source } from './lintFiles.ts'
import { requireSeparateOutputs, writeReports } from './lintOutput.ts'
import { writeError } from './output.ts'
import { noFileMatched } from './portfolioFiles.ts'
import { decode } from './readFile.ts'
import { openSession, type Session } from './session.ts'

/**
 * @param paths files, folders, globs, or `-` for standard input; none: the working folder
 * @returns 0 without errors (and warnings within `--max-warnings`), else 1
 * @throws Failure for wrong usage and when no file matched
 */
export async function lintCommand(paths: readonly string[], flags: LintFlags): Promise<number> {
  if (flags.fix && paths.includes('-'))
    throw new Failure('--fix cannot write to standard input', 'Use --fix-dry-run --format json, which prints the fixed text')
  requireSeparateOutputs(flags)
  const session = await openSession(flags)
  requireKnownRules(flags, session)
  const sources = await sourcesOf(paths, flags, session)
  const run = await lintFiles(sources, session, { fix: flags.fixDryRun ? 'dry-run' : flags.fix ? 'write' : undefined })
  const counts = countProblems(run)
  if (!flags.quiet) for (const note of run.notes ?? []) writeError(`${visible(note)}\n`)
  writeReports(flags.quiet ? onlyErrors(run) : run, flags, session)
  if (!flags.quiet) writeRepaired(run, flags, session.t)
  const tooMany = flags.maxWarnings !== undefined && counts.warnings > flags.maxWarnings
  if (tooMany) {
    const many = session.t.count(counts.warnings, 'one warning', '{n} warnings')
    writeError(`${session.t('{many}, and --max-warnings allows {max}', { many, max: flags.maxWarnings ?? 0 })}\n`)
  }
  return counts.errors > 0 || tooMany ? 1 : 0
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

/** A misspelt name would relax nothing and say nothing. */
function requireKnownRules({ rule }: LintFlags, { t }: Session): void {
  for (const [name, severity] of rule ?? []) {
    const read = parseRuleFlag(`${name}=${severity}`, t)
    if ('message' in read) throw new Failure(`--rule: ${read.message}`, read.hint)
  }
}

async function sourcesOf(paths: readonly string[], flags: LintFlags, session: Session): Promise<Source[]> {
  const patterns = paths.filter(path => path !== '-')
  const fromInput = patterns.length < paths.length ? [inputSource(flags, session)] : []
  if (fromInput.length > 0 && patterns.length === 0) return fromInput
  const { files: known, unreadable } = await session.find(patterns)
  if (known.length + unreadable.length + fromInput.length === 0) throw noFileMatched(patterns, session)
  return [...fromInput, ...known.map(path => ({ path })), ...unreadable.map(({ path }) => ({ path }))]
}

function inputSource(flags: LintFlags, session: Session): Source {
  const path = resolve(session.cwd, flags.stdinFilename ?? 'stdin.engagement.yaml')
  const read = decode(readFileSync(0))
  return 'fault' in read ? { path, fault: read.fault } : { path, text: read.text }
}

function onlyErrors(run: RunReport): RunReport {
  return {
    ...run,
    files: run.files.map(file => ({ ...file, problems: file.problems.filter(({ severity }) => severity === 'error') })),
  }
}
