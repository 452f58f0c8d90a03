/** Puts the extension together; everything but the way to the server is the same on the desktop and in the browser. */
import * as vscode from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { clientOptions } from './clientOptions.ts'
import { registerCommands } from './commands/register.ts'
import { offerWhoAmI } from './commands/whoAmI.ts'
import { followConflict } from './editor/conflictContext.ts'
import { decorateFiles } from './editor/decorations.ts'
import { followHistory } from './editor/history.ts'
import { offerOwnLanguage } from './editor/otherYaml.ts'
import { providePages } from './editor/pages.ts'
import { showStatus } from './editor/statusBar.ts'
import { registerTools } from './editor/tools.ts'
import { answerFiles } from './files.ts'
import { type Server, startServer } from './server.ts'
import { followSettings } from './settings.ts'
import { openViewState } from './views/viewState.ts'
import { createViews } from './views/views.ts'

/** @returns what stops the server */
export function start(
  context: vscode.ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): () => Promise<void> {
  const { subscriptions } = context
  const log = vscode.window.createOutputChannel('Playbook', { log: true })
  subscriptions.push(log)
  const client = createClient(clientOptions(log, subscriptions, () => void offerRestart(server)))
  // By itself the client shows the user what only a log wants to know.
  client.error = message => log.error(message)
  subscriptions.push(answerFiles(client))
  const server = startServer(client, { log, subscriptions, onFailedStart: () => void offerRestart(server) })
  const state = openViewState(context)
  subscriptions.push(
    followSettings(server),
    providePages(server),
    registerCommands(server, state),
    createViews(server, state),
    showStatus(server),
    decorateFiles(server),
    registerTools(server),
    followHistory(server),
    followConflict(),
    offerWhoAmI(server, context),
    offerOwnLanguage(context),
  )
  return () => client.dispose()
}

async function offerRestart(server: Server): Promise<void> {
  const restart = vscode.l10n.t('Restart')
  const output = vscode.l10n.t('Show Output')
  const chosen = await vscode.window.showErrorMessage(vscode.l10n.t('Playbook stopped working.'), restart, output)
  if (chosen === restart) await server.restart()
  else if (chosen === output) server.log.show()
}
