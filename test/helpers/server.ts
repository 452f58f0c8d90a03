/** The language server in this process, over streams, with files in memory: what a client sees of it. */
import { PassThrough } from 'node:stream'
import picomatch from 'picomatch'
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node'
import type { CompletionItem, Diagnostic, InitializeParams, RegistrationParams } from 'vscode-languageserver'
import { createConnection } from 'vscode-languageserver/node'
import type { InitOptions, Notifications, Requests } from '../../src/protocol/messages.ts'
import { wire } from '../../src/server/wire.ts'

export interface ServerOptions {
  readonly locale?: string
  readonly init?: Partial<InitOptions>
  readonly today?: string
  /** Of the client; none when absent. */
  readonly capabilities?: InitializeParams['capabilities']
}

export const root = 'file:///portfolio'

/** One server and its client. Stop it at the end of each test. */
export class TestServer {
  readonly connection: MessageConnection
  readonly published = new Map<string, Diagnostic[]>()
  readonly reads: string[] = []
  /** What the server asked to be told of. */
  readonly registrations: RegistrationParams['registrations'] = []
  /** Texts of files by path below the root. */
  readonly files: Map<string, string>
  #versions = new Map<string, number>()
  #waiting: { until: () => boolean; done: () => void }[] = []
  /** How often the index was said to have changed. */
  told = 0
  /** Last told. */
  state: Notifications['playbook/indexChanged'] | undefined

  constructor(files: Readonly<Record<string, string>>, options: ServerOptions) {
    this.files = new Map(Object.entries(files))
    const [up, down] = [new PassThrough(), new PassThrough()]
    const server = createConnection(up, down)
    wire(server, { now: () => new Date(`${options.today ?? '2026-11-17'}T10:00:00Z`), version: '0' })
    server.listen()
    this.connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up))
    this.connection.onRequest('files/find', ({ glob }: Requests['files/find']['params']) => ({ uris: this.#find(glob) }))
    this.connection.onRequest('files/read', ({ uris }: Requests['files/read']['params']) => ({
      files: uris.map(uri => {
        this.reads.push(uri)
        const text = this.files.get(decodeURIComponent(uri).slice(root.length + 1))
        return text === undefined ? { uri, fault: 'vanished' } : { uri, text }
      }),
    }))
    this.connection.onRequest('files/list', ({ uri }: Requests['files/list']['params']) => ({ entries: this.#list(uri) }))
    this.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      this.registrations.push(...registrations)
      this.#look()
    })
    this.connection.onRequest('client/unregisterCapability', () => null)
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.published.set(uri, diagnostics)
      this.#look()
    })
    this.connection.onNotification('playbook/indexChanged', state => {
      this.state = state
      this.told++
      this.#look()
    })
    this.connection.onNotification('window/logMessage', ({ message, type }) => {
      if (type === 1) throw new Error(message)
    })
    this.connection.listen()
  }

  async start({ locale = 'en', init = {}, capabilities = {} }: ServerOptions): Promise<void> {
    const initializationOptions: InitOptions = { files: true, commands: true, virtual: false, settings: {}, ...init }
    const params: InitializeParams = {
      processId: null,
      rootUri: null,
      locale,
      capabilities,
      workspaceFolders: [{ uri: root, name: 'work' }],
      initializationOptions,
    }
    await this.connection.sendRequest('initialize', params)
    await this.connection.sendNotification('initialized', {})
    await this.until(() => this.state?.ready === true)
  }

  /** Waits for a state that a message of the server brings about. */
  until(condition: () => boolean): Promise<void> {
    if (condition()) return Promise.resolve()
    return new Promise(done => this.#waiting.push({ until: condition, done }))
  }

  request<M extends keyof Requests>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result']> {
    return this.connection.sendRequest(method, params)
  }

  /** Opens a file of the workspace, with its text there unless another is given. */
  async open(path: string, text = this.files.get(path) ?? '', languageId = 'playbook-engagement'): Promise<string> {
    const uri = `${root}/${path}`
    this.#versions.set(uri, 1)
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } })
    return uri
  }

  async change(uri: string, text: string): Promise<void> {
    const version = (this.#versions.get(uri) ?? 1) + 1
    this.#versions.set(uri, version)
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    })
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
  }

  async filesChanged(changes: Readonly<Record<string, 1 | 2 | 3>>): Promise<void> {
    const all = Object.entries(changes).map(([path, type]) => ({ uri: `${root}/${path}`, type }))
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: all })
  }

  async complete(uri: string, line: number, character: number): Promise<CompletionItem[]> {
    const answer = await this.connection.sendRequest<{ items: CompletionItem[] }>('textDocument/completion', {
      textDocument: { uri },
      position: { line, character },
    })
    return answer.items
  }

  /** What is published now for a file: rule and line, counted from 0. */
  problems(path: string): string[] {
    return (this.published.get(`${root}/${path}`) ?? []).map(({ code, range }) => `${code} ${range.start.line}`)
  }

  stop(): void {
    // The streams are not ended: a server whose client is gone ends its process, which is ours here.
    this.connection.dispose()
  }

  #look(): void {
    this.#waiting = this.#waiting.filter(({ until, done }) => {
      if (!until()) return true
      done()
      return false
    })
  }

  #find(glob: string): string[] {
    const isWanted = picomatch(glob)
    return [...this.files.keys()].filter(path => isWanted(path)).map(path => `${root}/${path}`)
  }

  #list(uri: string): { name: string; kind: 'file' | 'folder' }[] {
    const below = `${decodeURIComponent(uri).slice(root.length + 1)}/`.replace(/^\//, '')
    const found = new Map<string, 'file' | 'folder'>()
    for (const path of this.files.keys()) {
      if (!path.startsWith(below)) continue
      const [name = '', ...rest] = path.slice(below.length).split('/')
      found.set(name, rest.length > 0 ? 'folder' : 'file')
    }
    return [...found].map(([name, kind]) => ({ name, kind }))
  }
}

/** A server that has read its workspace. */
export async function startServer(files: Readonly<Record<string, string>>, options: ServerOptions = {}): Promise<TestServer> {
  const server = new TestServer(files, options)
  await server.start(options)
  return server
}
