/** Checks one file: everything that threads, the cache and shards hand on about it, as plain data. */
import { policyFailureProblem } from '../lint/config.ts'
import { fixText } from '../lint/fixText.ts'
import { type LintResult, lintEngagement, readEngagement } from '../lint/lint.ts'
import type { IgnoredProblem, Problem } from '../lint/problem.ts'
import { type ReadFault, unreadableProblem } from '../lint/readableFile.ts'
import type { Calendar } from '../lint/settings.ts'
import { workspaceEntry } from '../lint/workspace.ts'
import type { FileProblem } from '../playbook/findings.ts'
import type { WorkspaceEntry } from '../rules/rule.ts'
import type { IsoDate } from '../util/dates.ts'
import { Failure } from './failure.ts'
import { shownPath } from './findFiles.ts'
import { writeFileAtomic } from './output.ts'
import { readEngagementFile } from './readFile.ts'
import type { Session } from './session.ts'

/** A file to check: on the disk, or a text (or a fault) that stands for a path. */
export interface Source {
  /** Absolute. */
  readonly path: string
  readonly text?: string
  readonly fault?: ReadFault
}

/** What the check of one file gives: plain data without the file's path, so that it can be sent, kept and compared. */
export interface Outcome {
  /** The text that was checked; absent where nothing is to be said about it. */
  readonly text?: string
  readonly problems: readonly Problem[]
  readonly ignored: readonly IgnoredProblem[]
  /** The text as the fixes would leave it, of a dry run. */
  readonly output?: string
  /** For the rules across files; its `path` is the file's shown path. */
  readonly entry?: WorkspaceEntry
  /** Name of the calendar by which business days were counted, and the day they were counted from. */
  readonly calendar?: { readonly name: string; readonly assigned?: IsoDate }
  readonly policyFailures?: readonly FileProblem[]
  /** Problems that `--fix` repaired. */
  readonly repaired?: number
  /** Hash of the text, where it was asked for. */
  readonly hash?: string
  /** What else it was checked against, where it was asked for. */
  readonly context?: string
}

export interface CheckOptions {
  /** Repair the form; `write` puts the result on the disk. */
  readonly fix?: 'write' | 'dry-run'
  /** Gives the outcome a hash of the text and of what it was checked against. */
  readonly mark?: (text: string, path: string) => Pick<Outcome, 'hash' | 'context'>
}

/** A file that cannot be read is a problem of that file. @throws Failure when a repaired file cannot be written */
export function checkFile(source: Source, session: Session, { fix, mark }: CheckOptions = {}): Outcome {
  const read = readSource(source)
  if ('fault' in read) return { problems: [unreadableProblem(read.fault, session.t)], ignored: [] }
  const path = shownPath(source.path, session.cwd)
  const input = lintInput(source.path, session)
  let { text } = read
  let result: LintResult = lintEngagement({ ...input, text })
  let repaired: number | undefined
  if (fix) {
    const fixed = fixText(text, result, input)
    repaired = fixed.repaired || undefined
    if (fixed.text !== text && fix === 'write' && source.text === undefined) writeFixed(source.path, path, fixed.text)
    ;({ text, result } = fixed)
  }
  const { problems, ignored } = result
  const config = session.configs.configFor(source.path)
  const failures = result.policyFailures.map(failure => policyFailureProblem(failure, path, config, session.t))
  return {
    text: problems.length === 0 && ignored.length === 0 ? undefined : text,
    problems,
    ignored,
    output: fix === 'dry-run' ? text : undefined,
    entry: workspaceEntry(path, result),
    calendar: calendarOf(result),
    policyFailures: failures.length === 0 ? undefined : failures,
    repaired,
    ...mark?.(text, source.path),
  }
}

function writeFixed(path: string, shown: string, text: string): void {
  try {
    writeFileAtomic(path, text)
  } catch (error) {
    throw new Failure(`"${shown}" cannot be written (${(error as NodeJS.ErrnoException).code ?? error})`)
  }
}

/** A file that was not asked for, read for the rules across files only. */
export function indexFile(source: Source, session: Session, { mark }: CheckOptions = {}): Outcome {
  const read = readSource(source)
  if ('fault' in read) return { problems: [], ignored: [] }
  const { file, states } = readEngagement({ ...lintInput(source.path, session), text: read.text })
  const entry = workspaceEntry(shownPath(source.path, session.cwd), { engagement: file, states })
  return { problems: [], ignored: [], entry, ...mark?.(read.text, source.path) }
}

/** The text of a source, or why there is none. Throws nothing. */
export function readSource(source: Source): ReturnType<typeof readEngagementFile> {
  if (source.fault) return { fault: source.fault }
  return source.text === undefined ? readEngagementFile(source.path) : { text: source.text }
}

/** What the engine is given beside the text. */
export function lintInput(path: string, session: Session) {
  const { catalogue, today, t } = session
  return { settings: session.settingsFor(path), staff: session.staffFor(path), catalogue, today, t }
}

function calendarOf({ states, engagement }: LintResult): Outcome['calendar'] {
  if (!states || !('name' in states.holidays)) return undefined
  return { name: (states.holidays as Calendar).name, assigned: engagement.engagement.assigned ?? undefined }
}
