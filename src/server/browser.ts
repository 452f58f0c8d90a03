/** The server in a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { wire } from './wire.ts'

declare const PLAYBOOK_VERSION: string
declare const self: Parameters<typeof createReader>[0]

const createReader = (scope: ConstructorParameters<typeof BrowserMessageReader>[0]) => new BrowserMessageReader(scope)
const connection = createConnection(createReader(self), new BrowserMessageWriter(self))
wire(connection, { now: () => new Date(), version: typeof PLAYBOOK_VERSION === 'string' ? PLAYBOOK_VERSION : '' })
connection.listen()
