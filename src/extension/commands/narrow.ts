/** Grouping and filters of Pending Tasks, by quick pick. */
import * as vscode from 'vscode'
import { commands } from '../../protocol/ids.ts'
import { groupings } from '../../protocol/tree.ts'
import { toItems } from '../converse/askPick.ts'
import type { Server } from '../server.ts'
import { nameOfGrouping } from '../views/describeState.ts'
import type { ViewState } from '../views/viewState.ts'
import { whoAmI } from './whoAmI.ts'

export function registerNarrowing(server: Server, state: ViewState): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.groupBy, () => groupBy(state)),
    vscode.commands.registerCommand(commands.filter, () => filter(server, state)),
    vscode.commands.registerCommand(commands.clearFilter, () => state.clearFilter()),
  )
}

async function groupBy(state: ViewState): Promise<void> {
  const items = groupings.map(grouping => ({
    label: nameOfGrouping(grouping),
    grouping,
    iconPath: new vscode.ThemeIcon(grouping === state.groupBy ? 'check' : 'blank'),
  }))
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Group pending tasks') })
  if (picked) await state.setGroupBy(picked.grouping)
}

interface Narrowing extends vscode.QuickPickItem {
  readonly run: () => Promise<void>
}

/** The list stays open until Escape, so that several filters can be set; each holds at once. */
async function filter(server: Server, state: ViewState): Promise<void> {
  for (let last: string | undefined = ''; last !== undefined; ) last = await filterOnce(server, state, last)
}

/** @param last label of the filter set before, which stays in focus; @returns that of the next, nothing at the end */
function filterOnce(server: Server, state: ViewState, last: string): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<Narrowing>()
  pick.title = vscode.l10n.t('Filter pending tasks')
  pick.placeholder = vscode.l10n.t('Enter switches a filter, Escape closes')
  pick.items = narrowings(server, state)
  const active = pick.items.find(item => item.label === last)
  if (active) pick.activeItems = [active]
  return new Promise(resolve => {
    pick.onDidAccept(async () => {
      const chosen = pick.selectedItems[0]
      if (!chosen) return
      pick.onDidHide(() => pick.dispose())
      await chosen.run()
      resolve(chosen.label)
      pick.hide()
    })
    pick.onDidHide(() => {
      if (pick.selectedItems.length === 0) resolve(undefined)
    })
    pick.show()
  })
}

function narrowings(server: Server, state: ViewState): Narrowing[] {
  const { filter: now } = state
  return [
    {
      label: vscode.l10n.t('Mine and those I cover'),
      description: now.me ?? vscode.l10n.t('You have not said who you are'),
      iconPath: mark(now.mine && now.me !== undefined),
      run: () => (now.me === undefined ? whoAmI(server) : state.setFilter({ mine: !now.mine })),
    },
    {
      label: vscode.l10n.t('Mandatory only'),
      iconPath: mark(now.mandatoryOnly),
      run: () => state.setFilter({ mandatoryOnly: !now.mandatoryOnly }),
    },
    {
      label: vscode.l10n.t('Overdue only'),
      iconPath: mark(now.overdueOnly),
      run: () => state.setFilter({ overdueOnly: !now.overdueOnly }),
    },
    {
      label: vscode.l10n.t('Role...'),
      description: now.role && (now.roleName ?? now.role),
      iconPath: mark(now.role),
      run: () => pickRole(server, state),
    },
    { label: vscode.l10n.t('Text...'), description: now.text, iconPath: mark(now.text), run: () => typeText(state) },
    { label: vscode.l10n.t('Show everything'), iconPath: mark(!state.isFiltered), run: () => state.clearFilter() },
  ]
}

function mark(isOn: unknown): vscode.ThemeIcon {
  return new vscode.ThemeIcon(isOn ? 'check' : 'blank')
}

async function pickRole(server: Server, state: ViewState): Promise<void> {
  const answer = await server.request('playbook/roles', {})
  const every = { label: vscode.l10n.t('Every role'), value: undefined }
  const picked = await vscode.window.showQuickPick([every, ...toItems(answer?.choices ?? [])], { title: vscode.l10n.t('Role') })
  if (picked) await state.setFilter({ role: picked.value, roleName: picked.value && picked.label })
}

async function typeText(state: ViewState): Promise<void> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Text in number, name or customer'),
    value: state.filter.text,
    prompt: vscode.l10n.t('Empty shows all again'),
  })
  if (text !== undefined) await state.setFilter({ text: text.trim() || undefined })
}
