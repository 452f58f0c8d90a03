/** Git, called without a shell. Revisions are turned into commit ids before anything else sees them. */
import { spawnSync } from 'node:child_process'
import { Failure } from './failure.ts'

/** A file that differs between two versions of a repository; paths relative to its root, `/`-separated. */
export interface ChangedFile {
  /** Absent for an added file. */
  readonly before?: string
  /** Absent for a deleted one. */
  readonly after?: string
}

/** The root of the repository a folder is in. @throws Failure outside of one, or without git */
export function repositoryRoot(cwd: string): string {
  const result = run(cwd, ['rev-parse', '--show-toplevel'])
  if (result === undefined) throw new Failure('This folder is in no git repository', 'Compare two files or two folders instead')
  return result.trimEnd()
}

/** The commit a revision names, undefined when it names none. A name that looks like an option is no revision. */
export function findCommit(cwd: string, revision: string): string | undefined {
  return run(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])?.trim() || undefined
}

/** @throws Failure when there is none, saying so when the clone lacks history */
export function requireCommit(cwd: string, revision: string): string {
  const commit = findCommit(cwd, revision)
  if (commit) return commit
  const shallow = run(cwd, ['rev-parse', '--is-shallow-repository'])?.trim() === 'true'
  throw new Failure(
    `"${revision}" is neither a revision of this repository nor a file or folder`,
    shallow ? 'This clone holds only a part of the history: fetch more history (git fetch --unshallow)' : undefined,
  )
}

/** The commit two others have in common. @throws Failure when the clone lacks it */
export function mergeBase(cwd: string, one: string, other: string): string {
  const base = run(cwd, ['merge-base', one, other])?.trim()
  if (base) return base
  throw new Failure('The two revisions have no common history here', 'Fetch more history (git fetch --unshallow)')
}

/** Engagement files that differ, renames followed. @param head absent: the working tree, files that git does not know yet included */
export function changedFiles(root: string, base: string, head: string | undefined): ChangedFile[] {
  const patterns = [':(glob)**/*.engagement.yaml', ':(glob)**/*.engagement.yml']
  const range = head === undefined ? [base] : [base, head]
  const listed = run(root, ['diff', '--no-ext-diff', '--name-status', '-z', '-M', ...range, '--', ...patterns])
  if (listed === undefined) throw new Failure('git cannot compare these revisions', 'Fetch more history (git fetch --unshallow)')
  const files = parseNameStatus(listed.split('\0'))
  if (head !== undefined) return files
  const untracked = run(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', ...patterns]) ?? ''
  return [...files, ...untracked.split('\0').flatMap(after => (after === '' ? [] : [{ after }]))]
}

/** The text of a file in a commit, undefined when it is not there. */
export function textAt(root: string, commit: string, path: string): string | undefined {
  return run(root, ['cat-file', 'blob', `${commit}:${path}`])
}

/** Paths of the files directly in a folder of a commit. */
export function filesAt(root: string, commit: string, folder: string): string[] {
  const listed = run(root, ['ls-tree', '--name-only', '-z', commit, '--', `${folder}/`]) ?? ''
  return listed.split('\0').filter(path => path !== '')
}

/** The day of a commit, as its author's clock had it. */
export function dayOf(root: string, commit: string): string | undefined {
  return run(root, ['show', '--no-patch', '--format=%cs', commit])?.trim() || undefined
}

function parseNameStatus(fields: readonly string[]): ChangedFile[] {
  const files: ChangedFile[] = []
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const status = fields[index] as string
    const path = fields[index + 1] as string
    if (/^[RC]/.test(status)) {
      const after = fields[index + 2] as string
      files.push(status.startsWith('R') ? { before: path, after } : { after })
      index++
    } else files.push({ before: status === 'A' ? undefined : path, after: status === 'D' ? undefined : path })
  }
  return files
}

/** What git printed, undefined when it failed. @throws Failure when git cannot be run */
function run(cwd: string, args: readonly string[]): string | undefined {
  const { status, stdout, error } = spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (error) throw new Failure(`git cannot be run: ${error.message}`, 'Install git, or compare two files')
  return status === 0 ? stdout : undefined
}
