/** `playbook lint`: checks engagement files and prints what is wrong and what is missing. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseRuleFlag } from '../lint/config.ts'
import { visible } from '../report/plainText.ts'
import { countProblems } from '../report/runReport.ts'
import { summaryLine } from '../report/summaryLine.ts'
import { joinWords } from '../util/translate.ts'
import { requireBaseline } from './baselineFile.ts'
import { type Cache, openCache } from './cache.ts'
import { type Change, changedSettings, changeSince, splitBase } from './changedFiles.ts'
import { Failure } from './failure.ts'
import { shownPath } from './findFiles.ts'
import type { LintFlags } from './flags.ts'
import { checkSources, gatherRun, type LintFilesOptions, type Outcome, type Source } from './lintFiles.ts'
import { finishRun, judgedRun } from './lintFinish.ts'
import { requireSeparateOutputs, writeTo } from './lintOutput.ts'
import { writeError } from './output.ts'
import { noFileMatched } from './portfolioFiles.ts'
import { progressBar } from './progressBar.ts'
import { decode } from './readFile.ts'
import { openSession, type Session } from './session.ts'
import { filesOfShard, shardText } from './shard.ts'

/**
 * @param paths files, folders, globs, or `-` for standard input; none: the working folder
 * @returns 0 without errors (and warnings within `--max-warnings`), else 1
 * @throws Failure for wrong usage and when no file matched
 */
export async function lintCommand(paths: readonly string[], flags: LintFlags): Promise<number> {
  requireUsage(paths, flags)
  const session = await openSession(flags)
  requireKnownRules(flags, session)
  const { sources, change } = await wantedSources(paths, flags, session)
  const own = flags.shard ? filesOfShard(sources, flags.shard) : sources
  const cache = flags.cache && !flags.fix && !flags.fixDryRun ? cacheOf(flags, session) : undefined
  const bar = progressBar(session.t, flags.quiet === true)
  const options: LintFilesOptions = {
    fix: flags.fixDryRun ? 'dry-run' : flags.fix ? 'write' : undefined,
    flags,
    jobs: flags.jobs,
    cache,
    hashed: cache !== undefined || flags.shard !== undefined,
    progress: bar?.tick,
  }
  try {
    const outcomes = await checkSources(own, session, options)
    if (flags.shard) {
      bar?.clear()
      return writeShard(sources, own, outcomes, flags, session)
    }
    const checked = await gatherRun(own, outcomes, session, options)
    bar?.clear()
    if (change && !flags.quiet) noteSettings(change, session)
    return await finishRun(checked, flags, session)
  } finally {
    bar?.clear()
    saveCache(cache, flags, session)
  }
}

/** @throws Failure for flags that do not go together */
function requireUsage(paths: readonly string[], flags: LintFlags): void {
  const { fix, shard, cache, cacheLocation } = flags
  if (fix && paths.includes('-'))
    throw new Failure('--fix cannot write to standard input', 'Use --fix-dry-run --format json, which prints the fixed text')
  requireSeparateOutputs(flags)
  requireBaseline(flags)
  if (cacheLocation !== undefined && !cache)
    throw new Failure('--cache-location says where, but not that there is a cache', 'Add --cache')
  if (!shard) return
  if (paths.includes('-')) throw new Failure('--shard has no part for standard input')
  const forReport = {
    '--format': flags.format,
    '--new-from': flags.newFrom,
    '--max-warnings': flags.maxWarnings,
    '--redact': flags.redact,
  }
  const [given] = Object.entries(forReport).find(([, value]) => value !== undefined) ?? []
  if (given)
    throw new Failure(
      `${given} is for all parts together, not for one`,
      `Give it to playbook report: playbook report ${given} ...`,
    )
  if (fix || flags.fixDryRun || flags.updateBaseline)
    throw new Failure(`--shard only checks`, 'Run --fix, --fix-dry-run and --update-baseline without it')
}

/** The part's results in a form that `playbook report` reads; what is wrong in it is said in one line. */
function writeShard(
  all: readonly Source[],
  own: readonly Source[],
  outcomes: readonly Outcome[],
  flags: LintFlags,
  session: Session,
): number {
  const shard = flags.shard as NonNullable<LintFlags['shard']>
  writeTo(flags.outputFile, shardText(shard, all, outcomes, flags, session), session)
  const files = own.map(({ path }, at) => ({ path: shownPath(path, session.cwd), ...(outcomes[at] as Outcome) }))
  const run = judgedRun(
    { run: { asOf: session.today, playbook: session.playbook, files }, outcomes, entries: [] },
    flags,
    session,
  )
  const counts = countProblems(run)
  if (!flags.quiet) {
    const { t } = session
    const part = t('Part {index} of {count}', { ...shard })
    writeError(`${part}: ${summaryLine(counts, t)}\n`)
  }
  return counts.errors > 0 ? 1 : 0
}

function cacheOf({ cacheLocation, debug }: LintFlags, session: Session): Cache {
  const path = cachePath(cacheLocation, session)
  return openCache(path, session, why => {
    if (debug)
      writeError(`${visible(session.t('The cache "{file}" is not used: {why}', { file: shownPath(path, session.cwd), why }))}\n`)
  })
}

function cachePath(location: string | undefined, { cwd }: Session): string {
  return resolve(cwd, location ?? '.playbook-cache.json')
}

/** A cache that cannot be written costs the next run some time and this one nothing. */
function saveCache(cache: Cache | undefined, { cacheLocation, quiet }: LintFlags, session: Session): void {
  const code = cache?.save()
  if (code === undefined || quiet) return
  const file = shownPath(cachePath(cacheLocation, session), session.cwd)
  writeError(`${visible(session.t('The cache "{file}" cannot be written ({code})', { file, code }))}\n`)
}

function noteSettings(change: Change, session: Session): void {
  const changed = changedSettings(change, session)
  if (changed.length === 0) return
  const files = joinWords(changed, session.t.locale)
  writeError(
    `${visible(session.t('Changed as well: {files}; what that means for other files is shown without --changed', { files }))}\n`,
  )
}

/** A misspelt name would relax nothing and say nothing. */
function requireKnownRules({ rule }: LintFlags, { t }: Session): void {
  for (const [name, severity] of rule ?? []) {
    const read = parseRuleFlag(`${name}=${severity}`, t)
    if ('message' in read) throw new Failure(`--rule: ${read.message}`, read.hint)
  }
}

interface Wanted {
  readonly sources: readonly Source[]
  readonly change?: Change
}

/** @throws Failure when no file matched, unless only changed ones are wanted */
async function wantedSources(given: readonly string[], flags: LintFlags, session: Session): Promise<Wanted> {
  if (flags.changed === undefined) return { sources: await sourcesOf(given, flags, session) }
  const { base, paths } = splitBase(flags.changed, given, session.cwd)
  const change = changeSince(base, session.cwd)
  const { files } = await session.find(paths.filter(path => path !== '-'))
  return { sources: files.filter(path => change.files.has(path)).map(path => ({ path })), change }
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
