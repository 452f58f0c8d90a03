/** Every command of package.json, bound to what it does. */
import * as vscode from 'vscode'
import { commands, innerCommands } from '../../protocol/ids.ts'
import { applySnippet } from '../editor/snippet.ts'
import type { Server } from '../server.ts'
import type { ViewState } from '../views/viewState.ts'
import { registerCompare } from './compareWithBase.ts'
import { registerConversations } from './conversations.ts'
import { registerGoTo } from './goTo.ts'
import { importPlaybook } from './importPlaybook.ts'
import { registerNarrowing } from './narrow.ts'
import { openRuleDocs } from './openRuleDocs.ts'
import { searchPlaybook } from './searchPlaybook.ts'
import { whoAmI } from './whoAmI.ts'

export function registerCommands(server: Server, state: ViewState): vscode.Disposable {
  return vscode.Disposable.from(
    registerConversations(server),
    registerCompare(server),
    registerGoTo(server),
    registerNarrowing(server, state),
    vscode.commands.registerCommand(commands.openRuleDocs, openRuleDocs),
    vscode.commands.registerCommand(commands.searchPlaybook, () => searchPlaybook(server)),
    vscode.commands.registerCommand(commands.importPlaybook, () => importPlaybook(server)),
    vscode.commands.registerCommand(commands.whoAmI, () => whoAmI(server)),
    vscode.commands.registerCommand(commands.loadAll, () => server.request('playbook/loadAll', {})),
    vscode.commands.registerCommand(commands.refresh, () => refresh(server)),
    vscode.commands.registerCommand(commands.showOutput, () => server.log.show()),
    vscode.commands.registerCommand(innerCommands.applySnippet, applySnippet),
  )
}

/** Reads everything again; a server that does not answer is started again, which reads everything as well. */
async function refresh(server: Server): Promise<void> {
  if ((await server.request('playbook/refresh', {})) === undefined) await server.restart()
}
