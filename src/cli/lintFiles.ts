/** Checks files, on several threads and with what is known from an earlier run, and the whole workspace at the end. */
import { resolve } from 'node:path'
import { type CalendarUse, calendarGaps } from '../lint/config.ts'
import { lintPeople } from '../lint/people.ts'
import { byPlace, type Found } from '../lint/place.ts'
import { lintWorkspace, placeWorkspace } from '../lint/workspace.ts'
import type { FileReport, RunReport } from '../report/runReport.ts'
import type { WorkspaceEntry } from '../rules/rule.ts'
import type { Cache } from './cache.ts'
import { checkFile, indexFile, type Outcome, readSource, type Source } from './checkFile.ts'
import { reportFileProblems } from './fileProblems.ts'
import { findFiles, shownPath } from './findFiles.ts'
import { createMark } from './mark.ts'
import { shareWork, type Work } from './parallel.ts'
import { staffProblem } from './readFile.ts'
import type { Session } from './session.ts'

export type { Outcome, Source } from './checkFile.ts'

export interface LintFilesOptions {
  /** Repair the form; `write` puts the result on the disk. */
  readonly fix?: 'write' | 'dry-run'
  /** What threads open their session with; absent: no threads. */
  readonly flags?: Work['flags']
  readonly jobs?: number
  readonly cache?: Cache
  /** Adds to each outcome a hash of its text and of what it was checked against. */
  readonly hashed?: boolean
  readonly progress?: (done: number, total: number) => void
}

/** A run, and what its files were to the rules across files. */
export interface CheckedRun {
  readonly run: RunReport
  /** In the order of the sources. */
  readonly outcomes: readonly Outcome[]
  /** Of every file of the workspace, those that were not asked for included. */
  readonly entries: readonly WorkspaceEntry[]
}

/** Checks the files. A file that cannot be read is a problem of that file; throws only what writing fixes throws. */
export async function lintFiles(
  sources: readonly Source[],
  session: Session,
  options: LintFilesOptions = {},
): Promise<RunReport> {
  return (await gatherRun(sources, await checkSources(sources, session, options), session, options)).run
}

/** What the check of each file gives, in the order of the files, whatever the number of threads. */
export async function checkSources(
  sources: readonly Source[],
  session: Session,
  options: LintFilesOptions = {},
): Promise<Outcome[]> {
  await session.configs.prepare(sources.map(({ path }) => path))
  return workOn('check', sources, session, options)
}

/** The report of a whole run from what each file gave: adds the problems of rules across files, of policies and of `people.yaml`. */
export async function gatherRun(
  sources: readonly Source[],
  outcomes: readonly Outcome[],
  session: Session,
  options: LintFilesOptions = {},
): Promise<CheckedRun> {
  const reports = sources.map((source, index) => toReport(source, outcomes[index] as Outcome, session))
  const entries = outcomes.flatMap(({ entry }) => entry ?? [])
  const others = (await othersOf(sources, session)).map(path => ({ path }))
  await session.configs.prepare(others.map(({ path }) => path))
  for (const { entry } of await workOn('index', others, session, { ...options, progress: undefined }))
    if (entry) entries.push(entry)
  addWorkspaceProblems(reports, sources, entries, session)
  const files = [...reports, ...policyReports(outcomes, session), ...staffReports(sources, session)]
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
  const notes = calendarGaps(calendarUses(sources, outcomes, session).values(), session.t)
  const run = { asOf: session.today, playbook: session.playbook, notes, repaired: repairedIn(outcomes), files }
  return { run, outcomes, entries }
}

async function workOn(
  task: Work['task'],
  sources: readonly Source[],
  session: Session,
  { fix, cache, flags, jobs, progress, hashed = cache !== undefined }: LintFilesOptions,
): Promise<Outcome[]> {
  const known = sources.map(source => (fix || source.fault ? undefined : cache?.find(task, source, readSource(source))))
  const left = known.flatMap((outcome, index) => (outcome ? [] : [index]))
  const done = sources.length - left.length
  const mark = hashed ? createMark(session) : undefined
  const found = await shareWork({
    sources: left.map(index => sources[index] as Source),
    task,
    hashed,
    // Files that are written are written by one thread.
    jobs: fix || !flags ? 1 : jobs,
    flags: { ...flags, cwd: session.cwd, asOf: session.today },
    run: source => (task === 'check' ? checkFile(source, session, { fix, mark }) : indexFile(source, session, { mark })),
    progress: progress && (count => progress(done + count, sources.length)),
  })
  for (const [at, index] of left.entries()) {
    const outcome = found[at] as Outcome
    known[index] = outcome
    if (!fix) cache?.add(task, sources[index] as Source, outcome)
  }
  return known as Outcome[]
}

function toReport({ path }: Source, { text, problems, ignored, output }: Outcome, { cwd }: Session): FileReport {
  return { path: shownPath(path, cwd), text, problems, ignored, output }
}

/** Adds what only the whole workspace shows, for the files asked for. Its other files are read, not checked. */
function addWorkspaceProblems(
  reports: FileReport[],
  sources: readonly Source[],
  entries: readonly WorkspaceEntry[],
  session: Session,
): void {
  const indexes = new Map(reports.map((report, index) => [report.path, index]))
  for (const [path, found] of workspaceProblems(entries, session)) {
    const index = indexes.get(path)
    const source = index === undefined ? undefined : sources[index]
    if (index !== undefined && source) reports[index] = withFound(reports[index] as FileReport, found, source, session)
  }
}

/** What the rules across files find, by shown path. */
export function workspaceProblems(entries: readonly WorkspaceEntry[], session: Session): Map<string, Found[]> {
  return lintWorkspace(entries, path => session.settingsFor(resolve(session.cwd, path)), session)
}

function withFound(report: FileReport, found: readonly Found[], source: Source, session: Session): FileReport {
  const read = report.text === undefined ? readSource(source) : { text: report.text }
  if ('fault' in read) return report
  const placed = placeWorkspace(read.text, found, { ...session, settings: session.settingsFor(source.path) })
  const problems = [...report.problems, ...placed.problems].sort(byPlace)
  return { ...report, text: read.text, problems, ignored: [...report.ignored, ...placed.ignored] }
}

/** Files below the roots of the configurations in force that were not asked for. */
async function othersOf(sources: readonly Source[], session: Session): Promise<string[]> {
  const asked = new Set(sources.map(({ path }) => path))
  const roots = new Set(sources.flatMap(({ path }) => session.configs.rootOf(path) ?? []))
  return [...roots]
    .flatMap(root => findFiles([root], root, session.t).files)
    .filter(path => !asked.has(path) && session.configs.includes(path))
}

/** A calendar without the year in question is said once a run, not once a file. */
function calendarUses(
  sources: readonly Source[],
  outcomes: readonly Outcome[],
  { settingsFor, today }: Session,
): Map<string, CalendarUse> {
  const uses = new Map<string, CalendarUse>()
  for (const [index, { calendar: used }] of outcomes.entries()) {
    const calendar = used && settingsFor((sources[index] as Source).path).calendars.get(used.name)
    if (!calendar) continue
    for (const date of [used?.assigned, today]) if (date) uses.set(`${calendar.name} ${date.slice(0, 4)}`, { calendar, date })
  }
  return uses
}

/** A policy that cannot be evaluated is a problem of the configuration, not of each engagement. */
function policyReports(outcomes: readonly Outcome[], { cwd }: Session): FileReport[] {
  const failures = outcomes.flatMap(({ policyFailures }) => policyFailures ?? [])
  return [...new Set(failures.map(({ file }) => file))].map(file => reportFileProblems(file, failures, cwd, 'policy'))
}

/** The problems of the `people.yaml` files in use. */
function staffReports(sources: readonly Source[], session: Session): FileReport[] {
  const { staffFiles, staffFaults, cwd, today, t, settingsFor } = session
  // Other threads and earlier runs asked for them elsewhere.
  for (const { path, fault } of sources) if (!fault) session.staffFor(path)
  return [...staffFiles].flatMap(path => {
    const read = readSource({ path })
    const fault = staffFaults.get(path) ?? ('fault' in read ? read.fault : undefined)
    if (fault || 'fault' in read)
      return [{ path: shownPath(path, cwd), problems: [staffProblem(fault ?? 'unreadable', t)], ignored: [] }]
    const { text } = read
    const problems = lintPeople(text, { today, t, calendars: [...settingsFor(path).calendars.keys()] })
    return problems.length === 0 ? [] : [{ path: shownPath(path, cwd), text, problems, ignored: [] }]
  })
}

function repairedIn(outcomes: readonly Outcome[]): RunReport['repaired'] {
  const counts = outcomes.flatMap(({ repaired }) => repaired ?? [])
  return { problems: counts.reduce((sum, count) => sum + count, 0), files: counts.length }
}
