/** Import Playbook from Markdown: which pages, into which playbook, what that will change as a page, and then the files. */
import * as vscode from 'vscode'
import type { ImportAnswer, ImportParams } from '../../protocol/messages.ts'
import { showText } from '../editor/pages.ts'
import { messageOf, type Server } from '../server.ts'

const excluded = '**/{node_modules,.git,.hg,.svn}/**'

export async function importPlaybook(server: Server): Promise<void> {
  const uris = await pickPages()
  const target = uris && (await pickTarget(uris))
  if (!uris || !target) return
  const version = await askVersion()
  if (version === undefined) return
  const params = { ...target, uris: uris.map(String), version: version === '' ? undefined : version }
  const answer = await read(server, params)
  if (!answer) return
  await showText('import', answer.markdown)
  const { files, refused, caution } = answer
  if (!files) {
    if (refused !== undefined) void vscode.window.showWarningMessage(refused)
    return
  }
  const write = files.length === 1 ? vscode.l10n.t('Write One File') : vscode.l10n.t('Write {0} Files', files.length)
  const question = vscode.l10n.t('The page shows what the import reads and changes. Nothing was written yet.')
  const show = caution === undefined ? vscode.window.showInformationMessage : vscode.window.showWarningMessage
  const text = caution === undefined ? question : `${caution}. ${question}`
  if ((await show(text, write, vscode.l10n.t('Cancel'))) !== write) return
  try {
    await writeFiles(files)
  } catch (error) {
    server.log.error(messageOf(error))
    void vscode.window.showErrorMessage(vscode.l10n.t('The playbook was not written: {0}', messageOf(error)))
  }
}

/** Asks for a folder. @returns its Markdown files, those of the folders in it too */
async function pickPages(): Promise<vscode.Uri[] | undefined> {
  const found = await vscode.workspace.findFiles('**/*.{md,markdown}', excluded)
  const folders = new Map<string, { uri: vscode.Uri; pages: vscode.Uri[] }>()
  for (const page of found) {
    const root = vscode.workspace.getWorkspaceFolder(page)?.uri
    for (let uri = parentOf(page); ; uri = parentOf(uri)) {
      const folder = folders.get(uri.toString()) ?? { uri, pages: [] }
      folders.set(uri.toString(), folder)
      folder.pages.push(page)
      if (!root || uri.path === root.path || uri.path === '/') break
    }
  }
  if (folders.size === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This workspace has no Markdown pages.'))
    return undefined
  }
  const items = [...folders.values()]
    .map(({ uri, pages }) => ({
      label: vscode.workspace.asRelativePath(uri),
      description: pages.length === 1 ? vscode.l10n.t('one page') : vscode.l10n.t('{0} pages', pages.length),
      pages,
    }))
    .sort((a, b) => (a.label < b.label ? -1 : 1))
  const placeHolder = vscode.l10n.t('The folder with the pages of the playbook')
  return (await vscode.window.showQuickPick(items, { placeHolder, ignoreFocusOut: true }))?.pages
}

interface Target {
  readonly folder: string
  readonly id?: string
}

/** A playbook of the workspace to bring up to date, or the id of a new one. */
async function pickTarget([page]: readonly vscode.Uri[]): Promise<Target | undefined> {
  const there = await vscode.workspace.findFiles('**/playbook.{yaml,yml}', excluded)
  const items: (vscode.QuickPickItem & { folder?: vscode.Uri })[] = [
    { label: vscode.l10n.t('New Playbook...'), iconPath: new vscode.ThemeIcon('add') },
    ...there
      .map(parentOf)
      .map(folder => ({ label: vscode.workspace.asRelativePath(folder), folder, iconPath: new vscode.ThemeIcon('book') }))
      .sort((a, b) => (a.label < b.label ? -1 : 1)),
  ]
  const placeHolder = vscode.l10n.t('The playbook to bring up to date, or a new one')
  const picked = there.length === 0 ? items[0] : await vscode.window.showQuickPick(items, { placeHolder, ignoreFocusOut: true })
  if (!picked) return undefined
  if (picked.folder) return { folder: picked.folder.toString() }
  const root = (page && vscode.workspace.getWorkspaceFolder(page)) ?? vscode.workspace.workspaceFolders?.[0]
  const id = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('Id of the new playbook, e.g. harbour; it goes to playbooks/<id>'),
    ignoreFocusOut: true,
    validateInput: typed =>
      /^[a-z0-9][a-z0-9-]*$/.test(typed.trim()) ? undefined : vscode.l10n.t('Small letters, digits and hyphens'),
  })
  if (id === undefined || !root) return undefined
  return { folder: vscode.Uri.joinPath(root.uri, 'playbooks', id.trim()).toString(), id: id.trim() }
}

/** @returns empty: that of the pages; undefined where the user leaves the question */
async function askVersion(): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('Version of the playbook, e.g. 2026.11; empty: year and month of the last change on the pages'),
    ignoreFocusOut: true,
    validateInput: text =>
      /^(?:[0-9A-Za-z][0-9A-Za-z.-]*)?$/.test(text.trim()) ? undefined : vscode.l10n.t('Numbers separated by dots'),
  })
  return typed?.trim()
}

function read(server: Server, params: ImportParams): Thenable<ImportAnswer | undefined> {
  const location = vscode.ProgressLocation.Notification
  const title = vscode.l10n.t('Reading pages')
  return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    let shown = 0
    const listener = server.onImportProgress(({ done, total }) => {
      const share = (100 * done) / total
      progress.report({ message: `${done}/${total}`, increment: share - shown })
      shown = share
    })
    try {
      const answer = await server.request('playbook/import', params, token)
      if (token.isCancellationRequested) return undefined
      if (!answer) void vscode.window.showErrorMessage(vscode.l10n.t('The pages could not be read; the output says why.'))
      return answer
    } finally {
      listener.dispose()
    }
  })
}

/** All files in one edit, so that it can be undone; nothing where a file is not as it was read. */
async function writeFiles(files: NonNullable<ImportAnswer['files']>): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  const changed: vscode.TextDocument[] = []
  for (const { uri: address, before, text } of files) {
    const uri = vscode.Uri.parse(address, true)
    if (before === undefined) {
      // Refused by the editor when a file is there meanwhile.
      edit.createFile(uri, { contents: new TextEncoder().encode(text) })
      continue
    }
    const document = await vscode.workspace.openTextDocument(uri)
    if (plain(document.getText()) !== plain(before)) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          '"{0}" was changed meanwhile. Nothing was written; please try again.',
          vscode.workspace.asRelativePath(uri),
        ),
      )
      return
    }
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text.replace(/^\ufeff/, ''))
    changed.push(document)
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showWarningMessage(vscode.l10n.t('A file is there meanwhile. Nothing was written; please try again.'))
    return
  }
  for (const document of changed) await document.save()
  const [first] = files
  if (first) await vscode.window.showTextDocument(vscode.Uri.parse(first.uri, true), { preview: true })
  const message =
    files.length === 1 ? vscode.l10n.t('One file was written') : vscode.l10n.t('{0} files were written', files.length)
  void vscode.window.showInformationMessage(message)
}

/** A text as a document has it. */
function plain(text: string): string {
  return text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
}

function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..')
}
