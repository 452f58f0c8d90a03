/**
 * The tests of the packaged extension in VS Code for the browser: first the suite that runs inside the extension host, then the
 * end-to-end cases that drive the workbench as a person would. Prints each result and `N passed, N failed`; the exit status is the number of failures.
 * Usage: node scripts/hosts/browser.mjs [--no-build] [--vsix FILE] [--suite | --e2e] [--grep WORDS]
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { packageExtension } from '../package.mjs'
import { bundleSuite } from './bundles.mjs'
import { startChromium } from './chromium.mjs'
import { root } from './fetch.mjs'
import { sumOf, writeResults } from './results.mjs'
import { runSuiteInPage } from './suite.mjs'
import { unpackExtension } from './unpack.mjs'
import { startWebServer } from './webServer.mjs'

/**
 * @param {{ vsix: string, suite?: boolean, e2e?: boolean, grep?: string }} options @returns {Promise<import('./results.mjs').Counts>}
 */
export async function runBrowserHost({ vsix, suite = true, e2e = true, grep }) {
  const counts = []
  if (suite) counts.push(await runSuite(vsix))
  if (e2e) counts.push(runEndToEnd(vsix, grep))
  const sum = sumOf(...counts)
  writeResults(sum)
  return sum
}

async function runSuite(vsix) {
  const folder = mkdtempSync(join(tmpdir(), 'playbook-suite-'))
  const workspaces = join(folder, 'workspaces')
  const extensions = join(folder, 'extensions')
  let server
  let browser
  try {
    unpackExtension(vsix, join(extensions, 'playbook'))
    const tests = await bundleSuite(join(extensions, 'tests'))
    mkdirSync(join(workspaces, 'suite'), { recursive: true })
    server = await startWebServer({ extensions, workspaces, tests })
    browser = await startChromium()
    return await runSuiteInPage(browser, server.address('suite'))
  } finally {
    await browser?.close()
    server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function runEndToEnd(vsix, grep) {
  const results = join(root, 'out', 'e2e-results.json')
  rmSync(results, { force: true })
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/mocha/bin/mocha.js',
      ...['--reporter', 'scripts/hosts/reporter.cjs', '--reporter-option', `file=${results}`],
      ...['--require', './test/host/harness/hooks.ts', '--timeout', '60000'],
      ...(grep ? ['--grep', grep] : []),
      'test/host/e2e/*.e2e.ts',
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, PLAYBOOK_VSIX: vsix } },
  )
  try {
    const { stats } = JSON.parse(readFileSync(results, 'utf8'))
    return { passed: stats.passes, failed: stats.failures, skipped: stats.pending }
  } catch {
    console.log(`    ✘ the end-to-end cases ended with exit status ${status} and without results`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      'no-build': { type: 'boolean' },
      vsix: { type: 'string' },
      suite: { type: 'boolean' },
      e2e: { type: 'boolean' },
      grep: { type: 'string' },
    },
  })
  const vsix = values.vsix ? resolve(values.vsix) : packageExtension({ build: !values['no-build'] }).file
  const one = values.suite || values.e2e
  const { passed, failed, skipped } = await runBrowserHost({
    vsix,
    suite: !one || values.suite === true,
    e2e: !one || values.e2e === true,
    grep: values.grep,
  })
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
  process.exitCode = Math.min(failed, 255)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch(error => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
