/** Files of the suite's workspace, and waiting for what the extension says of them. */
import * as vscode from 'vscode'

/** A sound engagement but for one misspelled status, with what the features have something to say about. */
export const engagement = `# Kept by the FM.
playbook: fasttrack@2020.05

customer:
  name: Contoso
  tenant: contoso.example.com

engagement:
  id: FT-1
  motion: rfa
  phase: initiate
  assigned: 2026-11-16

people:
  carla:
    name: Carla Lima
    side: customer

services:
  exchange:
    entitlements: 1500
    status: in-progress
    dibs:
      date: 2027-05-31
      success-owner: carla

tasks:
  994:
    status: complet # done in the call
  983:
`

/** The folder that is open. */
export function root(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri
  if (!folder) throw new Error('No folder is open')
  return folder
}

/** Writes a file to the workspace and opens it in an editor. */
export async function open(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(root(), name)
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri))
}

/** Where words are in a document; the place behind them with `behind`. */
export function at(document: vscode.TextDocument, words: string, behind = false): vscode.Position {
  const offset = document.getText().indexOf(words)
  if (offset < 0) throw new Error(`"${words}" is not in the text`)
  return document.positionAt(offset + (behind ? words.length : 0))
}

/** Asks again until there is an answer of the wanted kind. @throws after ten seconds */
export async function eventually<T>(ask: () => T | Thenable<T>, isRight: (answer: T) => boolean, what: string): Promise<T> {
  const end = Date.now() + 10_000
  for (;;) {
    const answer = await ask()
    if (isRight(answer)) return answer
    if (Date.now() > end) throw new Error(`Waited for ${what}, last: ${JSON.stringify(answer)?.slice(0, 500)}`)
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}

/** The extension as it is installed, whoever publishes it. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.all.find(({ packageJSON }) => packageJSON.name === 'playbook-as-code')
  if (!found) throw new Error('The extension is not installed')
  return found
}
