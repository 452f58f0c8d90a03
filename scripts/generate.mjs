/** Rewrites every derived file, in the order in which they depend on each other. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const generators = readdirSync(`${root}/scripts`).filter(name => /^generate-.*\.mts$/.test(name))

for (const name of ['generate-bundled.mts', ...generators.filter(other => other !== 'generate-bundled.mts')]) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', `scripts/${name}`], { cwd: root, stdio: 'inherit' })
  if (status !== 0) {
    console.error(`scripts/${name} failed`)
    process.exit(1)
  }
  console.log(`ran scripts/${name}`)
}
