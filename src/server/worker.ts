/** The server in a worker: a web worker in the browser, a thread of the extension host on the desktop. One file serves both. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { version } from '../util/build.ts'
import { wire } from './wire.ts'

type Scope = ConstructorParameters<typeof BrowserMessageReader>[0]

/** What a worker thread of Node has instead of the names of a web worker. */
interface ThreadPort {
  postMessage(message: unknown): void
  on(event: string, listener: (data: unknown) => void): void
}

declare const self: Scope | undefined
declare const require: (name: string) => { readonly parentPort: ThreadPort }

const scope = typeof self === 'undefined' ? threadScope(require('node:worker_threads').parentPort) : self
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope))
wire(connection, { now: () => new Date(), version })
connection.listen()

function threadScope(port: ThreadPort): Scope {
  const scope = {
    postMessage: (message: unknown) => port.postMessage(message),
    addEventListener: (event: string, listener: (data: unknown) => void) => port.on(event, listener),
    onmessage: undefined as ((event: { data: unknown }) => void) | undefined,
  }
  port.on('message', data => scope.onmessage?.({ data }))
  return scope as unknown as Scope
}
