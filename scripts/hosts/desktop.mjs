/**
 * The suite in VS Code for the desktop, which @vscode/test-electron downloads: for machines with a network (and a display; on Linux
 * under xvfb-run). Runs the oldest supported version, then the current one. Not part of `npm test`.
 * Usage: node scripts/hosts/desktop.mjs [--no-build] [--vsix FILE] [--version 1.100.0]
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron'
import { packageExtension } from '../package.mjs'
import { bundleSuite } from './bundles.mjs'
import { cache } from './fetch.mjs'
import { suiteResults, sumOf } from './results.mjs'
import { unpackExtension } from './unpack.mjs'

const versions = ['1.100.0', 'stable']

/** @param {{ vsix: string, version: string }} options @returns {Promise<import('./results.mjs').Counts>} */
export async function runDesktopHost({ vsix, version }) {
  const program = await download(version)
  const folder = mkdtempSync(join(tmpdir(), 'playbook-desktop-'))
  try {
    const extension = join(folder, 'playbook')
    const workspace = join(folder, 'workspace')
    mkdirSync(workspace)
    unpackExtension(vsix, extension)
    const tests = await bundleSuite(join(folder, 'tests'))
    const options = {
      vscodeExecutablePath: program,
      extensionDevelopmentPath: [extension, join(folder, 'tests')],
      extensionTestsPath: tests,
      launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', `--user-data-dir=${join(folder, 'data')}`],
    }
    return await runInChild(options)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function download(version) {
  try {
    return await downloadAndUnzipVSCode({ version, cachePath: join(cache, 'desktop'), extractSync: true })
  } catch (error) {
    throw new Error(
      `VS Code ${version} for the desktop cannot be downloaded: ${error instanceof Error ? error.message || error.name : error}. ` +
        'This test needs a network that reaches update.code.visualstudio.com; "npm test" and "npm run test:node-host" do not.',
    )
  }
}

/** test-electron prints what VS Code prints; in a process of its own the results can be read from it. */
async function runInChild(options) {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--inner', JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const results = suiteResults()
  const other = []
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', line => {
      results.take(line)
      other.push(line)
    })
  const code = await new Promise(done => child.once('close', done))
  if (!results.ended()) {
    console.log(`    ✘ the suite did not end (exit status ${code})\n${other.slice(-20).join('\n')}`)
    results.counts.failed++
  }
  return results.counts
}

async function main() {
  const inner = process.argv.indexOf('--inner')
  if (inner > 0) {
    await runTests(JSON.parse(process.argv[inner + 1] ?? '{}'))
    return
  }
  const { values } = parseArgs({
    options: { 'no-build': { type: 'boolean' }, vsix: { type: 'string' }, version: { type: 'string' } },
  })
  const vsix = values.vsix ? resolve(values.vsix) : packageExtension({ build: !values['no-build'] }).file
  const counts = []
  for (const version of values.version ? [values.version] : versions) counts.push(await runDesktopHost({ vsix, version }))
  const { passed, failed } = sumOf(...counts)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = Math.min(failed, 255)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch(error => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
