/** `playbook diff`: what changed between two git revisions, folders or files, in the playbook's words. */
import { existsSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { SettingChange } from '../engagement/changes.ts'
import { createConfigLoader, settingsFor } from '../lint/config.ts'
import { lintEngagement } from '../lint/lint.ts'
import { diffJson } from '../report/diffJson.ts'
import { diffMarkdown } from '../report/diffMarkdown.ts'
import { diffText } from '../report/diffText.ts'
import type { DiffReport, FileDiff } from '../report/diffView.ts'
import { diffEngagements, isEmptyDiff, type Version } from '../review/diff.ts'
import { relaxedSettings } from '../review/settings.ts'
import type { IsoDate } from '../util/dates.ts'
import type { Host } from '../util/host.ts'
import { parentFolder } from '../util/paths.ts'
import { toHost } from './configs.ts'
import { Failure } from './failure.ts'
import { findFiles, shownPath } from './findFiles.ts'
import type { CommonFlags } from './flags.ts'
import { changedFiles, dayOf, findCommit, mergeBase, repositoryRoot, requireCommit, textAt } from './git.ts'
import { nodeHost } from './nodeHost.ts'
import { writeOut } from './output.ts'
import { readEngagementFile } from './readFile.ts'
import { openSession, type Session } from './session.ts'

export interface DiffFlags extends CommonFlags {
  readonly format?: 'text' | 'json' | 'markdown'
  readonly exitCode?: boolean
  readonly gitExternal?: boolean
  readonly redact?: boolean
}

/** Two versions of one file; `path` is where its configuration and its colleagues are looked for. */
interface Pair {
  readonly path: string
  readonly oldPath?: string
  readonly before?: string
  readonly after?: string
}

interface Comparison {
  readonly pairs: readonly Pair[]
  readonly settings?: readonly SettingChange[]
  readonly recordedOn?: IsoDate
}

/**
 * @param given BASE, perhaps HEAD, and paths that limit what is compared; `A...B` compares B with where it left A
 * @returns 0, or 1 with `--exit-code` when something changed
 * @throws Failure for wrong usage and missing history
 */
export async function diffCommand(given: readonly string[], flags: DiffFlags): Promise<number> {
  const session = await openSession(flags)
  const [base, head] = given
  if (base === undefined) throw new Failure('Nothing to compare with', 'Name a revision, a file or a folder: playbook diff main')
  const comparison = flags.gitExternal ? externalPair(given, session) : await compare(base, head, given.slice(2), session)
  await session.configs.prepare(comparison.pairs.map(({ path }) => path))
  const files = comparison.pairs.map(pair => fileDiff(pair, comparison.recordedOn, session))
  const report: DiffReport = {
    asOf: session.today,
    base,
    head: flags.gitExternal ? undefined : head,
    files,
    settings: comparison.settings,
    redactorOf: flags.redact ? await (await import('./redact.ts')).diffRedactor(session) : undefined,
    playbook: session.catalogue.find(session.playbook).playbook,
  }
  const { t, paint } = session
  const format = flags.format ?? 'text'
  writeOut(
    format === 'json'
      ? diffJson(report, { t })
      : format === 'markdown'
        ? diffMarkdown(report, { t })
        : diffText(report, { t, paint }),
  )
  const changed = files.some(({ diff }) => !isEmptyDiff(diff)) || (comparison.settings ?? []).length > 0
  return flags.exitCode && changed ? 1 : 0
}

async function compare(base: string, head: string | undefined, more: readonly string[], session: Session): Promise<Comparison> {
  const { cwd } = session
  const isOnDisk = (name: string | undefined) => name !== undefined && existsSync(resolve(cwd, name))
  if (isOnDisk(base) && isOnDisk(head)) {
    refuseBoth([base, head as string], cwd)
    return { pairs: pairsOnDisk(resolve(cwd, base), resolve(cwd, head as string), session) }
  }
  if (isOnDisk(base)) refuseBoth([base], cwd)
  const isLimit = head !== undefined && isOnDisk(head) && findCommit(cwd, head) === undefined
  return compareRevisions(base, isLimit ? undefined : head, isLimit ? [head, ...more] : more, session)
}

/** A name that is a path and a revision is asked about, not guessed. */
function refuseBoth(names: readonly string[], cwd: string): void {
  const both = names.find(name => findCommit(cwd, name) !== undefined)
  if (both === undefined) return
  throw new Failure(`"${both}" is a path and a revision`, `Write ./${both} for the path, or refs/heads/${both} for the branch`)
}

async function compareRevisions(
  base: string,
  head: string | undefined,
  limits: readonly string[],
  session: Session,
): Promise<Comparison> {
  const root = repositoryRoot(session.cwd)
  const [left, right] = base.includes('...') ? base.split('...') : [base, head]
  const to = right ? requireCommit(root, right) : undefined
  const named = requireCommit(root, left as string)
  const from = base.includes('...') ? mergeBase(root, named, to ?? requireCommit(root, 'HEAD')) : named
  const within = limits.map(limit => resolve(session.cwd, limit))
  const isWanted = (path: string) => within.length === 0 || within.some(limit => path === limit || path.startsWith(`${limit}/`))
  const pairs = changedFiles(root, from, to).flatMap(({ before, after }): Pair[] => {
    const path = join(root, (after ?? before) as string)
    if (!isWanted(path)) return []
    const oldPath =
      before !== undefined && after !== undefined && before !== after ? shownPath(join(root, before), session.cwd) : undefined
    const later = after === undefined ? undefined : to ? textAt(root, to, after) : textOnDisk(path)
    return [{ path, oldPath, before: before === undefined ? undefined : textAt(root, from, before), after: later }]
  })
  const settings = await relaxed(root, from, to, [root, ...pairs.map(({ path }) => parentFolder(toHost(path)))])
  return { pairs, settings, recordedOn: to ? dayOf(root, to) : session.today }
}

/** What the configurations of these folders check less strictly than in the earlier revision; each change once. */
async function relaxed(root: string, from: string, to: string | undefined, folders: readonly string[]): Promise<SettingChange[]> {
  const earlier = createConfigLoader(gitHost(root, from))
  const later = createConfigLoader(to ? gitHost(root, to) : nodeHost)
  const found = new Map<string, SettingChange>()
  for (const folder of new Set(folders.map(toHost))) {
    const file = `${folder}/any.engagement.yaml`
    const [before, after] = [await earlier.forFolder(folder), await later.forFolder(folder)]
    for (const change of relaxedSettings(settingsFor(before, file), settingsFor(after, file)))
      found.set(JSON.stringify(change), change)
  }
  return [...found.values()]
}

/** A commit as loaders see a disk: files below the repository's root. */
function gitHost(root: string, commit: string): Host {
  return {
    readFile: async path =>
      toHost(path).startsWith(`${toHost(root)}/`) ? textAt(root, commit, toHost(path).slice(toHost(root).length + 1)) : undefined,
    list: async () => [],
  }
}

function pairsOnDisk(base: string, head: string, { cwd }: Session): Pair[] {
  const isFolder = [base, head].map(path => statSync(path).isDirectory())
  if (isFolder[0] !== isFolder[1]) throw new Failure('A file cannot be compared with a folder', 'Name two files or two folders')
  if (!isFolder[0])
    return [
      {
        path: head,
        oldPath: base === head ? undefined : shownPath(base, cwd),
        before: textOnDisk(base),
        after: textOnDisk(head),
      },
    ]
  const names = new Set([base, head].flatMap(folder => findFiles([folder], cwd).files.map(file => relative(folder, file))))
  return [...names]
    .sort()
    .map(name => ({ path: join(head, name), before: textOnDisk(join(base, name)), after: textOnDisk(join(head, name)) }))
}

/** The arguments git gives an external diff: path old-file old-hex old-mode new-file new-hex new-mode [new-path]. */
function externalPair([path, oldFile, , , newFile, , , newPath]: readonly string[], session: Session): Comparison {
  if (path === undefined || oldFile === undefined || newFile === undefined) {
    throw new Failure('--git-external is for git to call', 'git config diff.engagement.command "playbook diff --git-external"')
  }
  const read = (file: string) => (file === '/dev/null' ? undefined : textOnDisk(resolve(session.cwd, file)))
  const pair = {
    path: resolve(session.cwd, newPath ?? path),
    oldPath: newPath && path,
    before: read(oldFile),
    after: read(newFile),
  }
  return { pairs: [pair] }
}

function textOnDisk(path: string): string | undefined {
  const read = readEngagementFile(path)
  if ('text' in read) return read.text
  if (read.fault === 'vanished') return undefined
  throw new Failure(`"${path}" cannot be read`, 'Run playbook lint on it')
}

function fileDiff(pair: Pair, recordedOn: IsoDate | undefined, session: Session): FileDiff {
  const { t, today, cwd } = session
  const settings = session.settingsFor(pair.path)
  const staff = session.staffFor(pair.path)
  const check = (text: string | undefined): Version | undefined =>
    text === undefined
      ? undefined
      : { text, result: lintEngagement({ text, settings, catalogue: session.catalogue, staff, today, t }) }
  const [before, after] = [check(pair.before), check(pair.after)]
  const diff = diffEngagements(before, after, { settings, staff, today, t, recordedOn })
  return { path: shownPath(pair.path, cwd), oldPath: pair.oldPath, before, after, staff, diff }
}
