/** Read-only pages: guidance, docs of rules, processes, and texts that a command worked out. */
import * as vscode from 'vscode'
import { pageScheme } from '../../protocol/ids.ts'
import type { Server } from '../server.ts'
import { pageOf, pageUri, relativeLinks } from './pageLinks.ts'

/** Pages worked out by a command, by name; the last few, since nobody closes them for us. */
const ownTexts = new Map<string, string>()
const keptTexts = 20
let changed: vscode.EventEmitter<vscode.Uri> | undefined

export function providePages(server: Server): vscode.Disposable {
  const emitter = new vscode.EventEmitter<vscode.Uri>()
  changed = emitter
  return vscode.Disposable.from(
    emitter,
    vscode.workspace.registerTextDocumentContentProvider(pageScheme, {
      onDidChange: emitter.event,
      async provideTextDocumentContent(uri, token) {
        const page = pageOf(uri)
        const own = ownTexts.get(page)
        if (own !== undefined) return relativeLinks(own, page)
        const answer = await server.request('playbook/page', { page }, token)
        return answer ? relativeLinks(answer.markdown, page) : vscode.l10n.t('The playbook has no page "{0}".', page)
      },
    }),
  )
}

/** Opens a page rendered. */
export async function openPage(page: string): Promise<void> {
  await showRendered(pageUri(page))
}

/** Shows Markdown that a command worked out. */
export async function showText(name: string, markdown: string): Promise<void> {
  const page = `result/${name}`
  ownTexts.delete(page)
  ownTexts.set(page, markdown)
  for (const oldest of [...ownTexts.keys()].slice(0, -keptTexts)) ownTexts.delete(oldest)
  const uri = pageUri(page)
  changed?.fire(uri)
  await showRendered(uri)
}

async function showRendered(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri)
  } catch {
    // The built-in Markdown extension can be switched off.
    await vscode.window.showTextDocument(uri, { preview: true })
  }
}
