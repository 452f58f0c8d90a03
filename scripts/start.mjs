/**
 * The main job on the examples: builds, checks `examples/`, prints the portfolio, both as of the day that examples/README.md
 * names. Problems in the examples are part of their story, so the exit status is 0 unless a command crashed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19))
  stop(`Node.js ${process.versions.node} is too old: install Node.js 20.19 or newer`)
if (!existsSync(`${root}/node_modules/esbuild`)) stop('The packages are not installed: run npm ci first')

const [, day] =
  /--as-of (\d{4}-\d{2}-\d{2})/.exec(readFileSync(`${root}/examples/README.md`, 'utf8')) ??
  stop('examples/README.md names no --as-of day')

run(['esbuild.js'], [0])
const lint = playbook(['lint', 'examples', '--as-of', day])
console.log(
  `lint ended with exit status ${lint}${lint === 1 ? ' (the examples have problems on purpose, see examples/README.md)' : ''}\n`,
)
playbook(['status', 'examples', '--as-of', day])

function playbook(args) {
  console.log(`$ playbook ${args.join(' ')}\n`)
  return run(['dist/cli.js', ...args], [0, 1])
}

function run(args, accepted) {
  const { status, signal } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (!accepted.includes(status)) stop(`node ${args.join(' ')} ended with ${signal ?? `exit status ${status}`}`)
  return status
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
