/** Whom "mine" means: asked once, and again when the user wants to say something else. */
import * as vscode from 'vscode'
import { settings } from '../../protocol/ids.ts'
import { type ChoiceItem, toItems } from '../converse/askPick.ts'
import type { Server } from '../server.ts'
import { readMe } from '../settings.ts'

const askedKey = 'playbook.askedWhoAmI'

/** Asks with the people of the workspace; the answer goes to the user's settings, and nothing is written where there is none. */
export async function whoAmI(server: Server): Promise<void> {
  const answer = await server.request('playbook/people', {})
  const nobody: ChoiceItem = { label: vscode.l10n.t('Nobody: show the tasks of everyone'), value: '' }
  const me = readMe()
  const items = toItems(answer?.choices ?? []).map(item => (item.value && item.value === me ? { ...item, picked: true } : item))
  const picked = await vscode.window.showQuickPick<ChoiceItem>(me ? [...items, nobody] : items, {
    title: vscode.l10n.t('Who are you?'),
    placeHolder: vscode.l10n.t('Pending Tasks then shows your tasks and those of people you cover'),
    matchOnDescription: true,
    matchOnDetail: true,
  })
  if (picked?.value === undefined) return
  await vscode.workspace.getConfiguration().update(settings.me, picked.value || undefined, vscode.ConfigurationTarget.Global)
}

/** Offers once to answer, as soon as there is somebody to choose. */
export function offerWhoAmI(server: Server, { globalState }: vscode.ExtensionContext): vscode.Disposable {
  let isAsking = false
  return server.onIndexChanged(async ({ ready, engagements }) => {
    if (!ready || engagements === 0 || isAsking || readMe() !== undefined || globalState.get(askedKey)) return
    isAsking = true
    const people = await server.request('playbook/people', {})
    if (!people?.choices.length) {
      isAsking = false
      return
    }
    await globalState.update(askedKey, true)
    const choose = vscode.l10n.t('Choose')
    const later = vscode.l10n.t('Ask Me Later')
    const message = vscode.l10n.t('Pending Tasks shows the tasks of everyone. Say who you are to see yours.')
    const answer = await vscode.window.showInformationMessage(message, choose, later)
    if (answer === choose) await whoAmI(server)
    else if (answer === later) await globalState.update(askedKey, undefined)
  })
}
