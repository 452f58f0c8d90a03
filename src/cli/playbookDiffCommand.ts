/** `playbook diff --playbook OLD NEW`: what a version of a playbook changes, and what that does to the engagements found. */
import { relative, resolve } from 'node:path'
import { type FileProblem, loadPlaybook, parsePlaybook } from '../playbook/load.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { playbookDiffJson, playbookDiffMarkdown, playbookDiffText } from '../report/playbookDiffReport.ts'
import { diffPlaybooks, isSamePlaybook } from '../review/playbookDiff.ts'
import { type EngagementSource, effectOf } from '../review/playbookEffect.ts'
import { toHost } from './configs.ts'
import type { DiffFlags } from './diffCommand.ts'
import { Failure } from './failure.ts'
import { shownPath } from './findFiles.ts'
import { filesAt, findCommit, repositoryRoot, textAt } from './git.ts'
import { nodeHost } from './nodeHost.ts'
import { writeError, writeOut } from './output.ts'
import { readEngagementFile } from './readFile.ts'
import { openSession, type Session } from './session.ts'

/**
 * @param given OLD, NEW and paths of engagements; without paths those of the working folder
 * @returns 0, or 1 with `--exit-code` when something changed
 * @throws Failure when a playbook is not known or has errors
 */
export async function playbookDiffCommand(given: readonly string[], flags: DiffFlags & { redact?: boolean }): Promise<number> {
  const session = await openSession(flags)
  const { t, today, paint } = session
  const [old, now, ...paths] = given
  if (old === undefined || now === undefined)
    throw new Failure(t('--playbook compares two playbooks'), t('Name both: playbook diff --playbook OLD NEW'))
  const [before, after] = [await playbookGiven(old, session), await playbookGiven(now, session)]
  const diff = diffPlaybooks(before, after)
  const sources = await engagements(paths, session)
  const found = effectOf(before, after, sources, { today, t, standard: session.playbook })
  const effect = flags.redact ? { ...found, files: found.files.map(file => ({ ...file, customer: undefined })) } : found
  const report = { diff, ...(sources.length > 0 ? { effect } : {}) }
  const format = flags.format ?? 'text'
  writeOut(
    format === 'json'
      ? playbookDiffJson(report)
      : format === 'markdown'
        ? playbookDiffMarkdown(report, { t })
        : playbookDiffText(report, { t, paint }),
  )
  return flags.exitCode && !isSamePlaybook(diff) ? 1 : 0
}

/** A playbook by `id@version`, folder, or folder in a revision (`main:playbooks/fasttrack`). */
async function playbookGiven(name: string, { cwd, t, catalogue }: Session): Promise<Playbook> {
  const known = catalogue.find(name).playbook
  if (known) return known
  const onDisk = await loadPlaybook(nodeHost, toHost(resolve(cwd, name)), t)
  const { playbook, problems } = onDisk.files.length > 0 ? onDisk : (inRevision(name, cwd, t) ?? onDisk)
  const error = problems.find(({ severity }: FileProblem) => severity === 'error')
  if (playbook && !error) return playbook
  if (playbook && error)
    throw new Failure(t('The playbook in "{path}" has errors: {message}', { path: name, message: error.message }))
  const names = catalogue.all.map(one => `${one.id}@${one.version}`).join(', ')
  throw new Failure(
    t('"{name}" is neither a known playbook nor a folder with a playbook.yaml', { name }),
    t('Known: {example}', { example: names }),
  )
}

function inRevision(name: string, cwd: string, t: Session['t']): ReturnType<typeof parsePlaybook> | undefined {
  const [, revision, folder] = /^([^:]+):(.+)$/.exec(name) ?? []
  if (revision === undefined || folder === undefined) return undefined
  const commit = findCommit(cwd, revision)
  if (!commit) return undefined
  const root = repositoryRoot(cwd)
  const path = toHost(relative(root, resolve(cwd, folder))).replace(/\/$/, '')
  const names = [`${path}/playbook.yaml`, ...filesAt(root, commit, `${path}/locales`).filter(file => /\.ya?ml$/.test(file))]
  const files = names.flatMap(file => {
    const text = textAt(root, commit, file)
    return text === undefined ? [] : [{ path: file, text }]
  })
  return files.length === 0 ? undefined : parsePlaybook(files, t)
}

/** Files that cannot be read are named and left out. */
async function engagements(paths: readonly string[], session: Session): Promise<EngagementSource[]> {
  const { files } = await session.find(paths)
  return files.flatMap((path): EngagementSource[] => {
    const read = readEngagementFile(path)
    const shown = shownPath(path, session.cwd)
    if ('fault' in read) {
      writeError(`${session.t('"{path}" cannot be read', { path: shown })}\n`)
      return []
    }
    return [{ path: shown, text: read.text, settings: session.settingsFor(path), staff: session.staffFor(path) }]
  })
}
