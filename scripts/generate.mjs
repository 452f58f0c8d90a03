/** Rewrites every derived file, in the order in which they depend on each other. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const generators = readdirSync(`${root}/scripts`).filter(name => /^generate-.*\.mts$/.test(name))

// The README shows what the built command prints, so it comes last.
const first = 'generate-bundled.mts'
const last = 'generate-readme.mts'
for (const name of [first, ...generators.filter(name => name !== first && name !== last)])
  run(['--import', 'tsx', `scripts/${name}`])
run(['esbuild.js'])
run(['--import', 'tsx', `scripts/${last}`])

function run(args) {
  const name = args.at(-1)
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) {
    console.error(`${name} failed`)
    process.exit(1)
  }
  console.log(`ran ${name}`)
}
