/** Entry of the extension on the desktop: the server is a thread of its own, from the same file as in the browser. */
import { Worker } from 'node:worker_threads'
import type { ExtensionContext } from 'vscode'
import { LanguageClient, PortMessageReader, PortMessageWriter } from 'vscode-languageclient/node'
import { start } from './start.ts'

let stop: (() => Promise<void>) | undefined
let worker: Worker | undefined

export function activate(context: ExtensionContext): void {
  const file = context.asAbsolutePath('dist/server.js')
  // A new thread at every start, so that a server that stopped can be started again. Its end is the end of the connection.
  const connect = async () => {
    await worker?.terminate()
    worker = new Worker(file)
    const port = closing(worker)
    return { reader: new PortMessageReader(port), writer: new PortMessageWriter(port) }
  }
  stop = start(context, options => new LanguageClient('playbook', 'Playbook', connect, options))
}

export async function deactivate(): Promise<void> {
  await stop?.()
  await worker?.terminate()
}

/** A worker that closes as a port does. */
function closing(worker: Worker): ConstructorParameters<typeof PortMessageReader>[0] {
  worker.on('exit', () => worker.emit('close'))
  return worker as unknown as ConstructorParameters<typeof PortMessageReader>[0]
}
