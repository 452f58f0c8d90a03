/** The language server as the rest of the extension sees it: typed requests that never reject, and what the index says of itself. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { IndexState, Notifications, Requests } from '../protocol/messages.ts'

export type Method = keyof Requests

export interface Server {
  /** The answer, or nothing where the server cannot answer; the reason stands in the output channel then. */
  request<M extends Method>(
    method: M,
    params: Requests[M]['params'],
    token?: vscode.CancellationToken,
  ): Promise<Requests[M]['result'] | undefined>
  tellSettings(settings: Notifications['playbook/settings']): void
  tellBase(base: Notifications['playbook/base']): void
  /** As of the last notification. */
  readonly index: IndexState
  readonly onIndexChanged: vscode.Event<IndexState>
  readonly onImportProgress: vscode.Event<Notifications['playbook/importProgress']>
  /** Starts the server again, also after it failed. */
  restart(): Promise<void>
  readonly log: vscode.LogOutputChannel
}

const unread: IndexState = { ready: false, engagements: 0, files: 0, more: 0 }

export interface StartOptions {
  readonly log: vscode.LogOutputChannel
  readonly subscriptions: vscode.Disposable[]
  readonly onFailedStart: () => void
}

/** Starts the client; requests wait until it runs. */
export function startServer(client: BaseLanguageClient, { log, subscriptions, onFailedStart }: StartOptions): Server {
  const changed = new vscode.EventEmitter<IndexState>()
  const progressed = new vscode.EventEmitter<Notifications['playbook/importProgress']>()
  let index = unread
  subscriptions.push(
    changed,
    progressed,
    client.onNotification('playbook/importProgress', (told: Notifications['playbook/importProgress']) => progressed.fire(told)),
    client.onNotification('playbook/indexChanged', (state: IndexState) => {
      index = state
      changed.fire(state)
    }),
  )
  let started = begin()

  function begin(): Promise<boolean> {
    return client.start().then(
      () => true,
      error => {
        log.error(`The server does not start: ${messageOf(error)}`)
        onFailedStart()
        return false
      },
    )
  }

  function tell(method: 'playbook/settings' | 'playbook/base', params: object): void {
    void started.then(runs => {
      if (runs && client.isRunning()) void client.sendNotification(method, params)
    })
  }

  return {
    log,
    onIndexChanged: changed.event,
    onImportProgress: progressed.event,
    get index() {
      return index
    },
    async request(method, params, token) {
      if (!(await started)) return undefined
      try {
        return await client.sendRequest<Requests[typeof method]['result']>(method, params, token)
      } catch (error) {
        if (!token?.isCancellationRequested) log.error(`${method}: ${messageOf(error)}`)
        return undefined
      }
    },
    tellSettings: settings => tell('playbook/settings', settings),
    tellBase: base => tell('playbook/base', base),
    async restart() {
      if (client.isRunning()) await client.stop().catch(error => log.error(messageOf(error)))
      index = unread
      started = begin()
      await started
    },
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
