/** Inserts edits whose text has tab stops. */
import * as vscode from 'vscode'
import type { SnippetEdit } from '../../protocol/messages.ts'
import { toRange } from './reveal.ts'

/** Does nothing to a text other than the one the edit is of. The indentation of the snippet is complete and stays. */
export async function applySnippet({ uri, version, edits }: SnippetEdit): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))
  const editor = await vscode.window.showTextDocument(document, { preview: false })
  if (version !== null && document.version !== version) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The file was changed meanwhile. Nothing was done; please try again.'))
    return
  }
  const change = new vscode.WorkspaceEdit()
  change.set(
    document.uri,
    edits.map(({ range, newText }) => {
      const edit = new vscode.SnippetTextEdit(toRange(range), new vscode.SnippetString(newText))
      edit.keepWhitespace = true
      return edit
    }),
  )
  if (!(await vscode.workspace.applyEdit(change))) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The file was changed meanwhile. Nothing was done; please try again.'))
    return
  }
  const first = edits[0]
  if (first) editor.revealRange(toRange(first.range), vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}
