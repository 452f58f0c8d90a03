/**
 * A process of its own that serves VS Code for the browser through @vscode/test-web, so that its log stays out of ours and it ends when we do.
 * Started by webServer.mjs with its options as JSON in the first argument; says `ready` over IPC.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { packages, ...options } = JSON.parse(process.argv[2] ?? '{}')
const { open } = createRequire(join(packages, 'package.json'))('@vscode/test-web')

process.on('disconnect', () => process.exit(0))
open({ browserType: 'none', host: '127.0.0.1', ...options }).then(
  () => process.send?.('ready'),
  error => {
    console.error(error)
    process.exit(1)
  },
)
