/** What the editor's git extension knows of earlier versions, behind the few functions of it that are used; no editor is needed here. */
import { type ComparedFile, engagementFile } from '../../protocol/messages.ts'

/** As much of `vscode.Uri` as is looked at. */
export interface FileUri {
  readonly path: string
  readonly fsPath: string
  toString(): string
}

/** As much of a repository of the `vscode.git` API, version 1, as is used. */
export interface GitRepository {
  readonly rootUri: FileUri
  readonly state: {
    readonly HEAD?: {
      readonly name?: string
      readonly commit?: string
      readonly upstream?: { readonly remote: string; readonly name: string }
    }
    readonly workingTreeChanges: readonly GitChange[]
    /** Files with a conflict. */
    readonly mergeChanges?: readonly GitChange[]
    /** Where the setting keeps them apart. */
    readonly untrackedChanges?: readonly GitChange[]
  }
  /** The text of a file at a revision. */
  show(ref: string, path: string): Promise<string>
  /** What the working tree has otherwise than the revision, without files that git does not know. */
  diffWith(ref: string): Promise<readonly GitChange[]>
  getMergeBase(one: string, other: string): Promise<string | undefined>
  getBranchBase?(name: string): Promise<{ readonly name?: string; readonly remote?: string } | undefined>
  getCommit(ref: string): Promise<{ readonly hash: string }>
}

export interface GitChange {
  readonly uri: FileUri
  readonly originalUri: FileUri
  readonly renameUri?: FileUri
}

export interface Base {
  /** A commit. */
  readonly ref: string
  /** The branch that was left there; absent: the last commit. */
  readonly branch?: string
}

/** The last commit; undefined in a repository without one. */
export function lastCommit({ state }: GitRepository): Base | undefined {
  return state.HEAD?.commit === undefined ? undefined : { ref: state.HEAD.commit }
}

/** Where this branch left the one it goes back to; undefined on that branch itself and where none can be told. */
export async function branchBase(repository: GitRepository): Promise<Base | undefined> {
  const { HEAD } = repository.state
  if (HEAD?.commit === undefined) return undefined
  for (const branch of await parentBranches(repository)) {
    if (branch === HEAD.name || branch === `origin/${HEAD.name}`) continue
    const ref = await quietly(repository.getMergeBase(HEAD.commit, branch))
    if (ref) return { ref, branch }
  }
  return undefined
}

/** The likeliest first. */
async function parentBranches(repository: GitRepository): Promise<string[]> {
  const { HEAD } = repository.state
  const own = HEAD?.name === undefined ? undefined : await quietly(repository.getBranchBase?.(HEAD.name))
  const named = own?.name === undefined ? [] : [own.remote ? `${own.remote}/${own.name}` : own.name]
  return isTrunk(HEAD?.name) ? [] : [...named, 'origin/HEAD', ...trunks.map(name => `origin/${name}`), ...trunks]
}

const trunks = ['main', 'master', 'trunk']

function isTrunk(name: string | undefined): boolean {
  return name !== undefined && trunks.includes(name)
}

/** The commit that a person named; undefined for what is none. */
export async function commitOf(repository: GitRepository, typed: string): Promise<string | undefined> {
  const ref = typed.trim()
  // What begins with a dash would be an option.
  return ref === '' || ref.startsWith('-') ? undefined : (await quietly(repository.getCommit(ref)))?.hash
}

export interface History {
  /** Whether a file is there now. */
  readonly exists: (uri: FileUri) => Promise<boolean>
  /** Texts read before, by commit and path. */
  readonly known?: Map<string, string | undefined>
}

/** Every engagement that is otherwise than at the commit: changed, added, renamed or gone; sorted by URI. */
export async function changedEngagements(repository: GitRepository, ref: string, history: History): Promise<ComparedFile[]> {
  const changes = (await quietly(repository.diffWith(ref))) ?? []
  const { workingTreeChanges, mergeChanges = [], untrackedChanges = [] } = repository.state
  const found = new Map<string, { uri: FileUri; old: FileUri }>()
  for (const { uri, originalUri, renameUri } of changes) {
    const now = renameUri ?? uri
    found.set(now.toString(), { uri: now, old: originalUri })
  }
  // Files that git does not know yet, and those in the middle of a merge.
  for (const { uri, renameUri } of [...workingTreeChanges, ...mergeChanges, ...untrackedChanges]) {
    const now = renameUri ?? uri
    if (!found.has(now.toString())) found.set(now.toString(), { uri: now, old: now })
  }
  const files: ComparedFile[] = []
  for (const [, { uri, old }] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!engagementFile.test(uri.path) && !engagementFile.test(old.path)) continue
    const baseText = await textAt(repository, ref, old, history)
    const gone = !(await history.exists(uri))
    if (gone && baseText === undefined) continue
    const oldUri = old.toString() === uri.toString() || baseText === undefined ? undefined : old.toString()
    files.push({ uri: uri.toString(), baseText, ...(oldUri && { oldUri }), ...(gone && { gone }) })
  }
  return files
}

/** One engagement, under the name it had at the commit. */
export async function comparedFile(
  repository: GitRepository,
  ref: string,
  uri: FileUri,
  history: History,
): Promise<ComparedFile> {
  const changes = (await quietly(repository.diffWith(ref))) ?? []
  const old = changes.find(change => (change.renameUri ?? change.uri).toString() === uri.toString())?.originalUri ?? uri
  const baseText = await textAt(repository, ref, old, history)
  const isRenamed = baseText !== undefined && old.toString() !== uri.toString()
  return { uri: uri.toString(), baseText, ...(isRenamed && { oldUri: old.toString() }) }
}

/** Undefined where the file was not there. */
async function textAt(repository: GitRepository, ref: string, uri: FileUri, { known }: History): Promise<string | undefined> {
  const key = `${ref} ${uri.toString()}`
  if (known?.has(key)) return known.get(key)
  const text = await quietly(repository.show(ref, uri.fsPath))
  known?.set(key, text)
  return text
}

/** Git says by an error that something is not there. */
async function quietly<T>(work: Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await work
  } catch {
    return undefined
  }
}
