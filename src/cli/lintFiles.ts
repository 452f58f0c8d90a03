/** Checks files one after the other, keeping in memory only what has problems, and the whole workspace at the end. */
import { resolve } from 'node:path'
import { type CalendarUse, calendarGaps, policyFailureProblem } from '../lint/config.ts'
import { fixText } from '../lint/fixText.ts'
import { type LintResult, lintEngagement, readEngagement } from '../lint/lint.ts'
import { lintPeople } from '../lint/people.ts'
import { byPlace, type Found } from '../lint/place.ts'
import { type ReadFault, unreadableProblem } from '../lint/readableFile.ts'
import type { Calendar } from '../lint/settings.ts'
import { lintWorkspace, placeWorkspace, workspaceEntry } from '../lint/workspace.ts'
import type { FileProblem } from '../playbook/findings.ts'
import type { FileReport, RunReport } from '../report/runReport.ts'
import type { WorkspaceEntry } from '../rules/rule.ts'
import { reportFileProblems } from './fileProblems.ts'
import { findFiles, shownPath } from './findFiles.ts'
import { writeFileAtomic } from './output.ts'
import { readEngagementFile, staffProblem } from './readFile.ts'
import type { Session } from './session.ts'

export interface LintFilesOptions {
  /** Repair the form; `write` puts the result on the disk. */
  readonly fix?: 'write' | 'dry-run'
}

/** A file to check: on the disk, or a text (or a fault) that stands for a path. */
export interface Source {
  /** Absolute. */
  readonly path: string
  readonly text?: string
  readonly fault?: ReadFault
}

/** Checks the files. A file that cannot be read is a problem of that file; throws only what writing fixes throws. */
export async function lintFiles(
  sources: readonly Source[],
  session: Session,
  options: LintFilesOptions = {},
): Promise<RunReport> {
  await session.configs.prepare(sources.map(({ path }) => path))
  const run: Run = {
    session,
    options,
    entries: [],
    policyFailures: [],
    calendarUses: new Map(),
    repaired: { problems: 0, files: 0 },
  }
  const reports = sources.map(source => lintFile(source, run))
  await addWorkspaceProblems(reports, sources, run)
  const files = [...reports, ...policyReports(run), ...staffReports(session)]
  const notes = calendarGaps(run.calendarUses.values(), session.t)
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return { asOf: session.today, playbook: session.playbook, notes, repaired: run.repaired, files }
}

/** What is gathered while the files are checked one by one. */
interface Run {
  readonly session: Session
  readonly options: LintFilesOptions
  readonly entries: WorkspaceEntry[]
  readonly policyFailures: FileProblem[]
  /** One day of each year that business days were counted in, by calendar and year. */
  readonly calendarUses: Map<string, CalendarUse>
  readonly repaired: { problems: number; files: number }
}

function lintFile(source: Source, run: Run): FileReport {
  const { session, options, entries, policyFailures } = run
  const path = shownPath(source.path, session.cwd)
  const read = readSource(source)
  if ('fault' in read) return { path, problems: [unreadableProblem(read.fault, session.t)], ignored: [] }
  const input = lintInput(source.path, session)
  let { text } = read
  let result: LintResult = lintEngagement({ ...input, text })
  if (options.fix) {
    const fixed = fixText(text, result, input)
    if (fixed.repaired > 0) {
      run.repaired.problems += fixed.repaired
      run.repaired.files++
    }
    if (fixed.text !== text && options.fix === 'write' && source.text === undefined) writeFileAtomic(source.path, fixed.text)
    ;({ text, result } = fixed)
  }
  const config = session.configs.configFor(source.path)
  policyFailures.push(...result.policyFailures.map(failure => policyFailureProblem(failure, path, config, session.t)))
  noteCalendar(result, run)
  const entry = workspaceEntry(path, result)
  if (entry) entries.push(entry)
  const silent = result.problems.length === 0 && result.ignored.length === 0
  const output = options.fix === 'dry-run' ? text : undefined
  return { path, text: silent ? undefined : text, problems: result.problems, ignored: result.ignored, output }
}

/** Adds what only the whole workspace shows, for the files asked for. Its other files are read, not checked. */
async function addWorkspaceProblems(reports: FileReport[], sources: readonly Source[], { session, entries }: Run): Promise<void> {
  const indexes = new Map(reports.map((report, index) => [report.path, index]))
  const others = (await othersOf(sources, session)).flatMap(path => entryOf(path, session) ?? [])
  const settingsOf = (path: string) => session.settingsFor(resolve(session.cwd, path))
  for (const [path, found] of lintWorkspace([...entries, ...others], settingsOf, session)) {
    const index = indexes.get(path)
    const source = index === undefined ? undefined : sources[index]
    if (index !== undefined && source) reports[index] = withFound(reports[index] as FileReport, found, source, session)
  }
}

function withFound(report: FileReport, found: readonly Found[], source: Source, session: Session): FileReport {
  const read = report.text === undefined ? readSource(source) : { text: report.text }
  if ('fault' in read) return report
  const placed = placeWorkspace(read.text, found, { ...session, settings: session.settingsFor(source.path) })
  const problems = [...report.problems, ...placed.problems].sort(byPlace)
  return { ...report, text: read.text, problems, ignored: [...report.ignored, ...placed.ignored] }
}

/** Files below the roots of the configurations in force that were not asked for. */
function othersOf(sources: readonly Source[], session: Session): string[] {
  const asked = new Set(sources.map(({ path }) => path))
  const roots = new Set(sources.flatMap(({ path }) => session.configs.rootOf(path) ?? []))
  return [...roots]
    .flatMap(root => findFiles([root], root, session.t).files)
    .filter(path => !asked.has(path) && session.configs.includes(path))
}

function entryOf(path: string, session: Session): WorkspaceEntry | undefined {
  const read = readEngagementFile(path)
  if ('fault' in read) return undefined
  const { file, states } = readEngagement({ ...lintInput(path, session), text: read.text })
  return workspaceEntry(shownPath(path, session.cwd), { engagement: file, states })
}

/** A calendar without the year in question is said once a run, not once a file. */
function noteCalendar({ states, engagement }: LintResult, { session, calendarUses }: Run): void {
  if (!states || !('name' in states.holidays)) return
  const calendar = states.holidays as Calendar
  for (const date of [engagement.engagement.assigned, session.today]) {
    if (date) calendarUses.set(`${calendar.name} ${date.slice(0, 4)}`, { calendar, date })
  }
}

/** A policy that cannot be evaluated is a problem of the configuration, not of each engagement. */
function policyReports({ session, policyFailures }: Run): FileReport[] {
  const files = new Set(policyFailures.map(({ file }) => file))
  return [...files].map(file => reportFileProblems(file, policyFailures, session.cwd, 'policy'))
}

/** The problems of the `people.yaml` files in use. */
function staffReports({ staffFiles, staffFaults, cwd, today, t, settingsFor }: Session): FileReport[] {
  return [...staffFiles].flatMap(path => {
    const read = readEngagementFile(path)
    const fault = staffFaults.get(path) ?? ('fault' in read ? read.fault : undefined)
    if (fault || 'fault' in read)
      return [{ path: shownPath(path, cwd), problems: [staffProblem(fault ?? 'unreadable', t)], ignored: [] }]
    const { text } = read
    const problems = lintPeople(text, { today, t, calendars: [...settingsFor(path).calendars.keys()] })
    return problems.length === 0 ? [] : [{ path: shownPath(path, cwd), text, problems, ignored: [] }]
  })
}

function readSource(source: Source): ReturnType<typeof readEngagementFile> {
  if (source.fault) return { fault: source.fault }
  return source.text === undefined ? readEngagementFile(source.path) : { text: source.text }
}

function lintInput(path: string, session: Session) {
  const { catalogue, today, t } = session
  return { settings: session.settingsFor(path), staff: session.staffFor(path), catalogue, today, t }
}
