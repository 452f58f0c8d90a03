/** Entry of the extension on the desktop: the server is a process of its own. */
import type { ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { start } from './start.ts'

let stop: (() => Promise<void>) | undefined

export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js')
  const run = { module, transport: TransportKind.ipc }
  stop = start(context, options => new LanguageClient('playbook', 'Playbook', { run, debug: run }, options))
}

export async function deactivate(): Promise<void> {
  await stop?.()
}
