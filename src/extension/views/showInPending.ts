/** From the cursor to its task in Pending Tasks. */
import * as vscode from 'vscode'
import { commands } from '../../protocol/ids.ts'
import { subjectOf } from '../commands/subject.ts'
import type { Server } from '../server.ts'
import type { Element } from './element.ts'
import type { TreeProvider } from './treeProvider.ts'
import type { ViewState } from './viewState.ts'

export function showInPending(
  server: Server,
  state: ViewState,
  provider: TreeProvider,
  view: vscode.TreeView<Element>,
): vscode.Disposable {
  const show = async (first?: unknown): Promise<void> => {
    const { uri, position } = subjectOf(first)
    if (uri === undefined) return
    const { filter, groupBy } = state
    const answer = await server.request('playbook/treePath', { uri, position, filter, groupBy })
    const element = answer?.path && (await provider.find(answer.path))
    if (element) return view.reveal(element, { select: true, focus: true, expand: true })
    if (answer) await sayAbsent(state, answer.task, () => show(first))
  }
  return vscode.commands.registerCommand(commands.showInPending, show)
}

/** Filters are the user's: they are lifted only when that is asked for. */
async function sayAbsent(state: ViewState, task: string | undefined, again: () => Promise<void>): Promise<void> {
  const everything = vscode.l10n.t('Show everything')
  const message =
    task === undefined
      ? vscode.l10n.t('Put the cursor on a task to see it in Pending Tasks.')
      : state.isFiltered
        ? vscode.l10n.t('The filters of Pending Tasks leave out {0}, or it is not pending.', task)
        : vscode.l10n.t('{0} is not pending.', task)
  const buttons = state.isFiltered ? [everything] : []
  if ((await vscode.window.showInformationMessage(message, ...buttons)) !== everything) return
  await state.clearFilter()
  await again()
}
