/** Ticking a task: the server asks for what the playbook wants to know, then one edit is made; a question left changes nothing. */
import * as vscode from 'vscode'
import { settings } from '../../protocol/ids.ts'
import { converse } from '../converse/converse.ts'
import type { Server } from '../server.ts'
import { read } from '../settings.ts'
import type { Element } from './element.ts'
import type { TreeProvider } from './treeProvider.ts'

/** One tick after the other: two conversations at once would take each other's place. */
export function createTicker(server: Server, provider: TreeProvider): (event: vscode.TreeCheckboxChangeEvent<Element>) => void {
  let turn: Promise<unknown> = Promise.resolve()
  return ({ items }) => {
    for (const [element, state] of items) {
      turn = turn.then(() => tick(server, provider, element, state)).catch(error => server.log.error(String(error)))
    }
  }
}

async function tick(
  server: Server,
  provider: TreeProvider,
  element: Element,
  state: vscode.TreeItemCheckboxState,
): Promise<void> {
  const { task: ref } = element.node
  if (!ref) return
  const { uri, task, service } = ref
  const status = state === vscode.TreeItemCheckboxState.Checked ? '$complete' : '$reopen'
  const opening = { command: 'setTaskStatus', uri, args: { task, service, status } }
  const isDone = await converse(server, opening, { fromView: true, save: read<boolean>(settings.saveOnTick) === true })
  // After an edit the index changes, and with it the view; a tick in vain goes back to what it was.
  if (!isDone) provider.redraw(element)
}
