/** Says to menus whether the engagement in the editor has conflict markers. */
import * as vscode from 'vscode'
import { contextKeys } from '../../protocol/ids.ts'
import { isEngagement } from '../commands/subject.ts'
import { throttle } from '../throttle.ts'

export function followConflict(): vscode.Disposable {
  let shown: boolean | undefined
  const look = throttle(300, () => {
    const document = vscode.window.activeTextEditor?.document
    const now = document !== undefined && isEngagement(document) && /^<{7}(?=[ \r\n]|$)/m.test(document.getText())
    if (now === shown) return
    shown = now
    void vscode.commands.executeCommand('setContext', contextKeys.hasConflict, now)
  })
  look()
  return vscode.Disposable.from(
    look,
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) look()
    }),
  )
}
