/** How the language client is set up: which documents, which watched files, what happens when the server fails. */
import * as vscode from 'vscode'
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient'
import { engagementGlob, innerCommands, languageId, supportGlob } from '../protocol/ids.ts'
import type { InitOptions } from '../protocol/messages.ts'
import { pageLinksInHover, pageLinksInLinks } from './editor/pageLinks.ts'
import { readSettings } from './settings.ts'

/** Files of ours, in our language or, where somebody re-associated them, as YAML. */
export const documentSelector = [
  { language: languageId },
  { language: 'yaml', pattern: engagementGlob },
  { language: 'yaml', pattern: supportGlob },
]

/** @param onGivenUp called when the server fails again and again and is not started any more */
export function clientOptions(
  log: vscode.LogOutputChannel,
  subscriptions: vscode.Disposable[],
  onGivenUp: () => void,
): LanguageClientOptions {
  const watchers = [engagementGlob, supportGlob].map(glob => vscode.workspace.createFileSystemWatcher(glob))
  subscriptions.push(...watchers)
  return {
    documentSelector,
    outputChannel: log,
    traceOutputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'playbook',
    initializationOptions: initOptions,
    initializationFailedHandler: error => {
      log.error(error instanceof Error ? error : String(error))
      return false
    },
    synchronize: { fileEvents: watchers },
    markdown: { isTrusted: { enabledCommands: [innerCommands.openPage] }, supportHtml: false, supportThemeIcons: true },
    middleware: { provideHover: pageLinksInHover, provideDocumentLinks: pageLinksInLinks },
    errorHandler: errorHandler(log, onGivenUp),
  }
}

/** Whether files lie behind a network. */
export function isVirtual(): boolean {
  return (vscode.workspace.workspaceFolders ?? []).some(folder => folder.uri.scheme !== 'file')
}

function initOptions(): InitOptions {
  return {
    files: true,
    commands: true,
    virtual: isVirtual(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    settings: readSettings(),
  }
}

/** Starts a server that stopped up to four times in three minutes. */
function errorHandler(log: vscode.LogOutputChannel, onGivenUp: () => void): ErrorHandler {
  let stops: number[] = []
  return {
    error(error) {
      log.error(`Connection to the server: ${error.message}`)
      return { action: ErrorAction.Continue, handled: true }
    },
    closed() {
      const now = Date.now()
      stops = [...stops.filter(time => now - time < 180_000), now]
      if (stops.length <= 4) {
        log.warn('The server stopped and is started again')
        return { action: CloseAction.Restart, handled: true }
      }
      log.error('The server stopped five times in three minutes and is not started again')
      onGivenUp()
      return { action: CloseAction.DoNotRestart, handled: true }
    },
  }
}
