/** The server in Node: started by the extension on a desktop, and by `playbook lsp --stdio` for other editors. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { version } from '../util/build.ts'
import { diskFiles } from './diskFiles.ts'
import { wire } from './wire.ts'

/** Takes its way of talking (`--stdio`, `--node-ipc`, `--socket=N`) from the command line. Ends with its client. */
export function serve(): void {
  const connection = createConnection(ProposedFeatures.all)
  wire(connection, {
    files: diskFiles,
    now: () => new Date(),
    version,
  })
  connection.listen()
}
