/** A language client over the standard streams of a server process, with a clock: what an editor waits for. */
import { type ChildProcess, spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node'

export interface Change {
  readonly range: { start: { line: number; character: number }; end: { line: number; character: number } }
  readonly text: string
}

export class LanguageClient {
  readonly #process: ChildProcess
  readonly #connection: MessageConnection
  readonly #waiting = new Map<string, (() => void)[]>()
  readonly #versions = new Map<string, number>()
  readonly #seen = new Map<string, number>()

  constructor(args: readonly string[], cwd: string) {
    this.#process = spawn(process.execPath, args, { cwd, stdio: ['pipe', 'pipe', 'inherit'] })
    this.#connection = createMessageConnection(
      new StreamMessageReader(this.#process.stdout!),
      new StreamMessageWriter(this.#process.stdin!),
    )
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ uri, version }) => {
      // Diagnostics of an earlier text do not count.
      if (version !== undefined && version < (this.#versions.get(uri) ?? 0)) return
      this.#seen.set(uri, (this.#seen.get(uri) ?? 0) + 1)
      for (const done of this.#waiting.get(uri)?.splice(0) ?? []) done()
    })
    this.#connection.listen()
  }

  /** @param settings by section */
  async initialize(folder: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) => settings[section ?? ''] ?? null),
    )
    this.#connection.onRequest('client/registerCapability', () => null)
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'bench' }],
      capabilities: {
        workspace: { configuration: true },
        textDocument: { publishDiagnostics: { versionSupport: true }, completion: { completionItem: { snippetSupport: true } } },
      },
      initializationOptions: {},
    })
    await this.#connection.sendNotification('initialized', {})
    await this.#connection.sendNotification('workspace/didChangeConfiguration', { settings })
  }

  /** Milliseconds until the first diagnostics. */
  open(uri: string, languageId: string, text: string): Promise<number> {
    this.#versions.set(uri, 1)
    return this.#timeDiagnostics(uri, () =>
      this.#connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    )
  }

  /** Milliseconds from a key to the diagnostics of the text with it. */
  type(uri: string, change: Change): Promise<number> {
    const version = (this.#versions.get(uri) ?? 0) + 1
    this.#versions.set(uri, version)
    return this.#timeDiagnostics(uri, () =>
      this.#connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] }),
    )
  }

  /** Milliseconds of a completion, and how many items came. */
  async complete(uri: string, position: { line: number; character: number }): Promise<{ time: number; items: number }> {
    const start = performance.now()
    const answer = await this.#connection.sendRequest<{ items: unknown[] } | unknown[] | null>('textDocument/completion', {
      textDocument: { uri },
      position,
    })
    const items = Array.isArray(answer) ? answer.length : (answer?.items.length ?? 0)
    return { time: performance.now() - start, items }
  }

  async hover(uri: string, position: { line: number; character: number }): Promise<number> {
    const start = performance.now()
    await this.#connection.sendRequest('textDocument/hover', { textDocument: { uri }, position })
    return performance.now() - start
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest('shutdown')
    await this.#connection.sendNotification('exit')
    this.#connection.dispose()
    this.#process.kill()
  }

  async #timeDiagnostics(uri: string, send: () => Promise<void>): Promise<number> {
    const start = performance.now()
    const arrived = new Promise<void>(resolve => {
      this.#waiting.set(uri, [...(this.#waiting.get(uri) ?? []), resolve])
    })
    await send()
    await arrived
    return performance.now() - start
  }
}
