/** Compare with Base: what changed in the open engagement, or in all of them, since a commit that the user picks, as a page. */
import * as vscode from 'vscode'
import { commands } from '../../protocol/ids.ts'
import type { ComparedFile } from '../../protocol/messages.ts'
import {
  type Base,
  branchBase,
  changedEngagements,
  commitOf,
  comparedFile,
  type GitRepository,
  lastCommit,
} from '../editor/gitBase.ts'
import { history, repositories, repositoryOf } from '../editor/history.ts'
import { showText } from '../editor/pages.ts'
import type { Server } from '../server.ts'
import { subjectOf } from './subject.ts'

export function registerCompare(server: Server): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.compareWithBase, (first: unknown) => compareOne(server, first)),
    vscode.commands.registerCommand(commands.compareWorkspaceWithBase, () => compareAll(server)),
  )
}

async function compareOne(server: Server, first: unknown): Promise<void> {
  const { uri: address } = subjectOf(first)
  if (address === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open an engagement first.'))
    return
  }
  const uri = vscode.Uri.parse(address, true)
  const repository = repositoryOf(uri)
  if (!repository) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This file is in no git repository, so there is nothing to compare with.'),
    )
    return
  }
  await compare(server, repository, async ref => [await comparedFile(repository, ref, uri, history)])
}

async function compareAll(server: Server): Promise<void> {
  const repository = await pickRepository()
  if (repository) await compare(server, repository, ref => changedEngagements(repository, ref, history))
}

async function compare(
  server: Server,
  repository: GitRepository,
  filesAt: (ref: string) => Promise<ComparedFile[]>,
): Promise<void> {
  const base = await pickBase(repository)
  if (!base) return
  const location = vscode.ProgressLocation.Window
  const title = vscode.l10n.t('Comparing engagements')
  const answer = await vscode.window.withProgress({ location, title }, async () =>
    server.request('playbook/compare', { base: base.name, files: await filesAt(base.ref) }),
  )
  if (answer) await showText('compare', answer.markdown)
}

interface NamedBase extends Base {
  /** Absent: the last commit. */
  readonly name?: string
}

/** @returns undefined where the user leaves the question */
async function pickBase(repository: GitRepository): Promise<NamedBase | undefined> {
  const [last, left] = [lastCommit(repository), await branchBase(repository)]
  if (!last) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This repository has no commit yet.'))
    return undefined
  }
  const { name = '' } = repository.state.HEAD ?? {}
  const items: (vscode.QuickPickItem & { base?: NamedBase })[] = [
    { label: vscode.l10n.t('The last commit'), description: `${name} ${last.ref.slice(0, 8)}`.trim(), base: last },
  ]
  if (left?.branch) {
    const label = vscode.l10n.t('Where this branch left {0}', left.branch)
    items.push({ label, description: left.ref.slice(0, 8), base: { ...left, name: left.branch } })
  }
  items.push({ label: vscode.l10n.t('Another branch, tag or commit...') })
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('What changed since...') })
  return picked && (picked.base ?? (await typeBase(repository)))
}

async function typeBase(repository: GitRepository): Promise<NamedBase | undefined> {
  const typed = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('Branch, tag or commit'),
    validateInput: async text =>
      text.trim() === '' || (await commitOf(repository, text))
        ? undefined
        : vscode.l10n.t('There is no such branch, tag or commit'),
  })
  const ref = typed === undefined ? undefined : await commitOf(repository, typed)
  return ref === undefined || typed === undefined ? undefined : { ref, name: typed.trim() }
}

async function pickRepository(): Promise<GitRepository | undefined> {
  const [first, ...others] = repositories()
  if (!first || others.length === 0) return first
  const items = [first, ...others].map(repository => ({
    label: repository.rootUri.path.split('/').at(-1) ?? '',
    description: repository.rootUri.fsPath,
    repository,
  }))
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Repository') }))?.repository
}
