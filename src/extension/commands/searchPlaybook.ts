/** Search of the playbook: what is typed is looked up by the server, what is picked is shown as a page. */
import * as vscode from 'vscode'
import { type ChoiceItem, toItems } from '../converse/askPick.ts'
import { openPage } from '../editor/pages.ts'
import type { Server } from '../server.ts'

export async function searchPlaybook(server: Server): Promise<void> {
  const pick = vscode.window.createQuickPick<ChoiceItem>()
  pick.placeholder = vscode.l10n.t('Step or task, by number or words')
  let turn = 0
  const search = async (typed: string): Promise<void> => {
    const mine = ++turn
    pick.busy = true
    const answer = await server.request('playbook/search', { typed })
    if (mine !== turn) return
    pick.busy = false
    // The server found them by more than their labels, so nothing is filtered again.
    pick.items = toItems(answer?.choices ?? []).map(item => ({ ...item, alwaysShow: true }))
  }
  pick.onDidChangeValue(typed => void search(typed))
  pick.onDidAccept(() => {
    const page = pick.selectedItems[0]?.value
    if (page === undefined) return
    pick.hide()
    void openPage(page.includes('/') ? page : `task/${page}`)
  })
  pick.onDidHide(() => pick.dispose())
  pick.show()
  await search('')
}
