/** `--changed` and `--new-from`: which files a change touched, and which problems it brings. */
import { existsSync, realpathSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { Problem } from '../lint/problem.ts'
import type { RunReport } from '../report/runReport.ts'
import { checkFile } from './checkFile.ts'
import { fromHost } from './configs.ts'
import { Failure } from './failure.ts'
import { engagementName, shownPath } from './findFiles.ts'
import { changedFiles, findCommit, mergeBase, repositoryRoot, requireCommit, textAt } from './git.ts'
import { type CheckedRun, workspaceProblems } from './lintFiles.ts'
import { readEngagementFile } from './readFile.ts'
import type { Session } from './session.ts'

/** What differs between a commit and the working tree. */
export interface Change {
  /** The root of the repository, as git sees it. */
  readonly root: string
  /** The same folder by the way the user came. */
  readonly top: string
  /** The commit compared with: where the branch left the revision that was named. */
  readonly commit: string
  /** Absolute paths of files that are there, with their path in the commit; undefined for a new file. */
  readonly files: ReadonlyMap<string, string | undefined>
}

/**
 * The working tree, files that git does not know yet included, against a revision; renames are followed.
 * @throws Failure outside of a repository, for what is no revision, and when the clone lacks the history
 */
export function changeSince(revision: string, cwd: string): Change {
  const root = repositoryRoot(cwd)
  const named = requireCommit(root, revision)
  const head = revision === 'HEAD' ? named : requireCommit(root, 'HEAD')
  const commit = named === head ? named : mergeBase(root, named, head)
  // Git answers with the real path of the root; files are named by the way the user came.
  const way = relative(root, realpathSync(cwd))
  const top = resolve(cwd, ...(way === '' ? [] : way.split(sep).map(() => '..')))
  const files = changedFiles(root, commit, undefined).flatMap(({ before, after }): [string, string | undefined][] => {
    const path = after === undefined ? undefined : join(top, after)
    return path !== undefined && existsSync(path) ? [[path, before]] : []
  })
  return { root, top, commit, files: new Map(files) }
}

/**
 * The revision of `--changed [BASE]` and the paths: without a revision the word behind it may be a path.
 * @throws Failure when it is both
 */
export function splitBase(
  base: string | true,
  paths: readonly string[],
  cwd: string,
): { base: string; paths: readonly string[] } {
  if (typeof base === 'boolean') return { base: 'HEAD', paths }
  const isPath = existsSync(resolve(cwd, base))
  if (!isPath) return { base, paths }
  if (findCommit(cwd, base) !== undefined)
    throw new Failure(`"${base}" is a path and a revision`, `Write --changed HEAD ./${base} or --changed refs/heads/${base}`)
  return { base: 'HEAD', paths: [base, ...paths] }
}

/** The run with only the problems that are not there in the commit, and a note of how many were. */
export function onlyNew(checked: CheckedRun, change: Change, revision: string, session: Session): RunReport {
  const { run } = checked
  const old = oldProblems(checked, change, session)
  let folded = 0
  const files = run.files.map(file => {
    const problems = unmatched(file.problems, old.get(file.path) ?? [])
    folded += file.problems.length - problems.length
    return { ...file, problems }
  })
  if (folded === 0) return { ...run, files }
  const { t } = session
  const problems = t.count(folded, 'one problem', '{n} problems')
  return {
    ...run,
    files,
    notes: [...(run.notes ?? []), t('Not shown because {base} has them: {problems}', { problems, base: revision })],
  }
}

/** The configurations and files of people in use that differ from the commit: they may change what is said of files that do not. */
export function changedSettings(change: Change, session: Session): string[] {
  const configs = session.configs.all.flatMap(({ files }) => files.map(({ path }) => fromHost(path)))
  return [...new Set([...configs, ...session.staffFiles])]
    .map(path => shownPath(path, session.cwd))
    .filter(path => {
      const read = readEngagementFile(resolve(session.cwd, path))
      return !isSame(path, 'text' in read ? read.text : undefined, change, session)
    })
    .sort()
}

/** Whether a text is that of the commit. */
function isSame(shown: string, text: string | undefined, { root, top, commit }: Change, { cwd }: Session): boolean {
  const path = relative(top, resolve(cwd, shown)).split(sep).join('/')
  return text !== undefined && textAt(root, commit, path) === text
}

type Named = Pick<Problem, 'rule' | 'path' | 'message'>

/** The problems of the commit by the paths that files have now, checked with the settings and on the day of now. */
function oldProblems({ run, entries }: CheckedRun, change: Change, session: Session): Map<string, readonly Named[]> {
  const old = new Map<string, readonly Named[]>()
  const before = new Map(entries.map(entry => [entry.path, entry]))
  const changed = new Set<string>()
  for (const [path, oldPath] of change.files) {
    const shown = shownPath(path, session.cwd)
    changed.add(shown)
    before.delete(shown)
    const text = oldPath === undefined ? undefined : textAt(change.root, change.commit, oldPath)
    const outcome = text === undefined ? undefined : checkFile({ path, text }, session)
    if (outcome?.entry) before.set(shown, outcome.entry)
    old.set(shown, outcome?.problems ?? [])
  }
  const now = workspaceProblems(entries, session)
  for (const { path, problems, text } of run.files) {
    // Of a configuration or a file of people that was changed it is not known which of its problems are new.
    if (changed.has(path) || (!engagementName.test(path) && !isSame(path, text, change, session))) continue
    const ofWorkspace = (now.get(path) ?? []).map(
      ({ rule, report }): Named => ({ rule, path: report.at, message: report.message }),
    )
    old.set(path, unmatched<Named>(problems, ofWorkspace))
  }
  for (const [path, found] of workspaceProblems([...before.values()], session)) {
    const own = found.map(({ rule, report }): Named => ({ rule, path: report.at, message: report.message }))
    old.set(path, [...(old.get(path) ?? []), ...own])
  }
  return old
}

/**
 * What has no counterpart: the same rule at the same place in the same words, and of the rest the same rule at the same place, whose
 * words changed (three tasks are open now, not four).
 */
function unmatched<T extends Named>(problems: readonly T[], others: readonly Named[]): T[] {
  const left = without(problems, others, exactly)
  return without(left.problems, left.others, roughly).problems
}

function without<P extends Named, O extends Named>(problems: readonly P[], others: readonly O[], nameOf: (one: Named) => string) {
  const counts = new Map<string, O[]>()
  for (const other of others) counts.set(nameOf(other), [...(counts.get(nameOf(other)) ?? []), other])
  const rest = problems.filter(problem => counts.get(nameOf(problem))?.shift() === undefined)
  return { problems: rest, others: [...counts.values()].flat() }
}

function exactly({ rule, path, message }: Named): string {
  return JSON.stringify([rule, path.map(String), message])
}

function roughly({ rule, path }: Named): string {
  return JSON.stringify([rule, path.map(String)])
}
