/** Writes a new file, never over another one. */
import * as vscode from 'vscode'
import type { Outcome } from '../../protocol/messages.ts'

/** Asks for another name while the name is taken. @returns the file, nothing where the user gave up */
export async function createFile({ folder, name, text }: Extract<Outcome, { kind: 'create' }>): Promise<vscode.Uri | undefined> {
  const parent = vscode.Uri.parse(folder)
  let free: string | undefined = name
  while (free !== undefined && (await isTaken(parent, free))) free = await askName(parent, free)
  if (free === undefined) return undefined
  const uri = vscode.Uri.joinPath(parent, free)
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  return uri
}

async function isTaken(folder: vscode.Uri, name: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name))
    return true
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false
    throw error
  }
}

function askName(folder: vscode.Uri, name: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('The file "{0}" is there already. Type another name.', name),
    value: name,
    valueSelection: [0, name.replace(/(\.engagement)?\.ya?ml$/, '').length],
    ignoreFocusOut: true,
    async validateInput(typed) {
      if (!/^[^/\\:*?"<>|]+\.engagement\.ya?ml$/.test(typed))
        return vscode.l10n.t('The name ends in ".engagement.yaml" and holds no "/".')
      return (await isTaken(folder, typed)) ? vscode.l10n.t('This file is there already.') : undefined
    },
  })
}
