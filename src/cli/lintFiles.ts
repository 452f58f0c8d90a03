/** Checks files one after the other, keeping in memory only what has problems, and the whole workspace at the end. */
import { resolve } from 'node:path'
import { type LintResult, lintEngagement, readEngagement } from '../lint/lint.ts'
import { byPlace, type Found } from '../lint/place.ts'
import { type ReadFault, unreadableProblem } from '../lint/readableFile.ts'
import { lintWorkspace, placeWorkspace, workspaceEntry } from '../lint/workspace.ts'
import type { FileReport, RunReport } from '../report/runReport.ts'
import type { WorkspaceEntry } from '../rules/rule.ts'
import { findFiles, shownPath } from './findFiles.ts'
import { fixText } from './fixText.ts'
import { writeFileAtomic } from './output.ts'
import { readEngagementFile } from './readFile.ts'
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
export function lintFiles(sources: readonly Source[], session: Session, options: LintFilesOptions = {}): RunReport {
  const entries: WorkspaceEntry[] = []
  const reports = sources.map(source => lintFile(source, session, options, entries))
  addWorkspaceProblems(reports, entries, sources, session)
  return { asOf: session.today, playbook: session.playbook, files: reports.sort((a, b) => (a.path < b.path ? -1 : 1)) }
}

function lintFile(source: Source, session: Session, options: LintFilesOptions, entries: WorkspaceEntry[]): FileReport {
  const path = shownPath(source.path, session.cwd)
  const read = readSource(source)
  if ('fault' in read) return { path, problems: [unreadableProblem(read.fault, session.t)], ignored: [] }
  const input = lintInput(source.path, session)
  let { text } = read
  let result: LintResult = lintEngagement({ ...input, text })
  if (options.fix) {
    const fixed = fixText(text, result, input)
    if (fixed.text !== text && options.fix === 'write' && source.text === undefined) writeFileAtomic(source.path, fixed.text)
    ;({ text, result } = fixed)
  }
  const entry = workspaceEntry(path, result)
  if (entry) entries.push(entry)
  const silent = result.problems.length === 0 && result.ignored.length === 0
  const output = options.fix === 'dry-run' ? text : undefined
  return { path, text: silent ? undefined : text, problems: result.problems, ignored: result.ignored, output }
}

/** Adds what only the whole workspace shows, for the files asked for. Its other files are read, not checked. */
function addWorkspaceProblems(
  reports: FileReport[],
  entries: WorkspaceEntry[],
  sources: readonly Source[],
  session: Session,
): void {
  const indexes = new Map(reports.map((report, index) => [report.path, index]))
  const others = othersOf(sources, session).flatMap(path => entryOf(path, session) ?? [])
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
    .flatMap(root => findFiles([root], root).files)
    .filter(path => !asked.has(path) && session.configs.includes(path))
}

function entryOf(path: string, session: Session): WorkspaceEntry | undefined {
  const read = readEngagementFile(path)
  if ('fault' in read) return undefined
  const { file, states } = readEngagement({ ...lintInput(path, session), text: read.text })
  return workspaceEntry(shownPath(path, session.cwd), { engagement: file, states })
}

function readSource(source: Source): ReturnType<typeof readEngagementFile> {
  if (source.fault) return { fault: source.fault }
  return source.text === undefined ? readEngagementFile(source.path) : { text: source.text }
}

function lintInput(path: string, session: Session) {
  const { catalogue, today, t } = session
  return { settings: session.settingsFor(path), staff: session.staffFor(path), catalogue, today, t }
}
