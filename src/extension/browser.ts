/** Entry of the extension in the browser: the server is a web worker. */
import { type ExtensionContext, Uri } from 'vscode'
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser'
import { start } from './start.ts'

/** Of the web worker that runs extensions; no other name of the browser is needed here. */
declare const Worker: new (url: string) => ConstructorParameters<typeof BrowserMessageReader>[0]

let stop: (() => Promise<void>) | undefined

export function activate(context: ExtensionContext): void {
  const address = Uri.joinPath(context.extensionUri, 'dist/server.js').toString(true)
  // A new worker at every start, so that a server that stopped can be started again. The client is given its ends and not the worker,
  // which it would not know for one: the editor puts its own class in place of the browser's.
  const connect = async () => {
    const worker = new Worker(address)
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
  }
  stop = start(context, options => new LanguageClient('playbook', 'Playbook', connect, options))
}

export async function deactivate(): Promise<void> {
  await stop?.()
}
