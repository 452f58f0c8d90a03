/** Opening a file at a place. */
import * as vscode from 'vscode'
import { pageScheme } from '../../protocol/ids.ts'
import type { Range, Target } from '../../protocol/places.ts'
import type { Server } from '../server.ts'
import { pageOf } from './pageLinks.ts'
import { openPage } from './pages.ts'

/** Opens the target in a preview tab; a target by path is looked up as the file is now. */
export async function reveal(server: Server, target: Target, options: { keepFocus: boolean }): Promise<void> {
  const uri = vscode.Uri.parse(target.uri)
  if (uri.scheme === pageScheme) return openPage(pageOf(uri))
  const range = target.range ?? (target.path ? await server.request('playbook/locate', target) : undefined)
  try {
    const editor = await vscode.window.showTextDocument(uri, { preview: true, preserveFocus: options.keepFocus })
    if (range) select(editor, toRange(range))
  } catch (error) {
    server.log.warn(`${target.uri}: ${error}`)
    void vscode.window.showWarningMessage(vscode.l10n.t('The file cannot be opened.'))
  }
}

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character)
}

/** Nothing is selected, so that no key typed replaces it. */
function select(editor: vscode.TextEditor, range: vscode.Range): void {
  const shown = editor.document.validateRange(range)
  editor.selection = new vscode.Selection(shown.start, shown.start)
  editor.revealRange(shown, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}
