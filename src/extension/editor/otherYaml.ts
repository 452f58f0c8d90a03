/** Living beside the Red Hat YAML extension: an engagement that is opened as plain YAML is offered its own language, once. */
import * as vscode from 'vscode'
import { languageId } from '../../protocol/ids.ts'
import { engagementFile } from '../../protocol/messages.ts'

const offeredKey = 'playbook.offeredLanguage'

/** Changes the language of the open document only; the association is the user's own setting. */
export function offerOwnLanguage({ globalState }: vscode.ExtensionContext): vscode.Disposable {
  const look = async (document: vscode.TextDocument): Promise<void> => {
    if (document.languageId !== 'yaml' || !engagementFile.test(document.uri.path)) return
    if (!vscode.extensions.getExtension('redhat.vscode-yaml') || globalState.get(offeredKey)) return
    await globalState.update(offeredKey, true)
    const open = vscode.l10n.t('Open as Playbook Engagement')
    const message = vscode.l10n.t(
      'Your settings open engagements as YAML, so the YAML extension checks them too. Open this file in its own language?',
    )
    if ((await vscode.window.showInformationMessage(message, open)) === open) {
      await vscode.languages.setTextDocumentLanguage(document, languageId)
    }
  }
  for (const document of vscode.workspace.textDocuments) void look(document)
  return vscode.workspace.onDidOpenTextDocument(document => void look(document))
}
