/** What the server asks its client to tell: files that change, folders that come and go, Markdown pages of playbooks. */
import {
  BulkRegistration,
  type ClientCapabilities,
  type Connection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import { engagementGlob, supportGlob } from '../protocol/ids.ts'
import { normalUri } from './files.ts'
import type { Session } from './session.ts'

/** Asks an editor that watches files to tell of ours, and hears of folders that come and go. The extension watches by itself. */
export function watch(session: Session, connection: Connection, client: ClientCapabilities): void {
  const { workspace } = client
  if (!session.init.files && workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const watchers = [engagementGlob, supportGlob].map(globPattern => ({ globPattern }))
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
  }
  followPages(session, connection, client)
  if (!workspace?.workspaceFolders) return
  connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
    await session.ready
    const gone = new Set(removed.map(({ uri }) => normalUri(uri)))
    session.folders = [...session.folders.filter(uri => !gone.has(uri)), ...added.map(({ uri }) => normalUri(uri))]
    await session.reload()
  })
}

/** Hears of Markdown documents and files only where a configuration names pages, so that all others cost nothing. */
function followPages(session: Session, connection: Connection, { textDocument, workspace }: ClientCapabilities): void {
  if (!textDocument?.synchronization?.dynamicRegistration) return
  const register = async (patterns: readonly string[]) => {
    if (patterns.length === 0) return undefined
    const documentSelector = patterns.map(pattern => ({ language: 'markdown', pattern }))
    const all = BulkRegistration.create()
    all.add(DidOpenTextDocumentNotification.type, { documentSelector })
    all.add(DidChangeTextDocumentNotification.type, { documentSelector, syncKind: TextDocumentSyncKind.Incremental })
    all.add(DidCloseTextDocumentNotification.type, { documentSelector })
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
      all.add(DidChangeWatchedFilesNotification.type, { watchers: patterns.map(globPattern => ({ globPattern })) })
    return connection.client.register(all)
  }
  let last: ReturnType<typeof register> = Promise.resolve(undefined)
  session.pages.onPatterns = patterns => {
    const before = last
    last = before
      .then(registered => registered?.dispose())
      .then(() => register(patterns))
      .catch(error => {
        connection.console.warn(String(error))
        return undefined
      })
  }
}
