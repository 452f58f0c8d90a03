/** Entry of the extension in the browser: the server is a web worker. */
import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { start } from './start.ts'

/** Of the web worker that runs extensions; no other name of the browser is needed here. */
declare const Worker: new (url: string) => object

let stop: (() => Promise<void>) | undefined

export function activate(context: ExtensionContext): void {
  const address = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true)
  // A new worker at every start, so that a server that stopped can be started again.
  const createWorker = async () => new Worker(address) as never
  stop = start(context, options => new LanguageClient('playbook', 'Playbook', createWorker, options))
}

export async function deactivate(): Promise<void> {
  await stop?.()
}
