/**
 * Pictures of the packaged extension at work on the project's examples, for the README: writes media/screenshots/*.png. They are as of the day
 * on which they are taken. Usage: node scripts/screenshots.mjs [--no-build] [--vsix FILE]
 */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './hosts/fetch.mjs'
import { packageExtension } from './package.mjs'

const { values } = parseArgs({ options: { 'no-build': { type: 'boolean' }, vsix: { type: 'string' } } })
const vsix = values.vsix ? resolve(values.vsix) : packageExtension({ build: !values['no-build'] }).file
// The harness of the end-to-end cases is TypeScript.
const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/hosts/screenshots.mts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PLAYBOOK_VSIX: vsix },
})
process.exitCode = status ?? 1
