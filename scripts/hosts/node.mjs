/**
 * The suite in the oldest supported VS Code (1.100), whose extension host is Node 20: code-server's build, the package installed into it, driven
 * by Chromium. Needs a compiler, make, Python, libkrb5-dev and ripgrep; says what is missing. Not part of `npm test`.
 * Usage: node scripts/hosts/node.mjs [--no-build] [--vsix FILE]
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { packageExtension } from '../package.mjs'
import { bundleSuite } from './bundles.mjs'
import { startChromium } from './chromium.mjs'
import { fetchPackages, npm, root } from './fetch.mjs'
import { runSuiteInPage } from './suite.mjs'
import { freePort } from './webServer.mjs'

/** Modules of the server that are compiled here; `node-pty` (terminals) is not needed. */
const compiled = ['@vscode/spdlog', 'native-watchdog', '@parcel/watcher', 'kerberos']

/** @param {{ vsix: string }} options @returns {Promise<import('./results.mjs').Counts>} */
export async function runNodeHost({ vsix }) {
  const ripgrep = checkMachine()
  const server = prepareServer(ripgrep)
  const folder = mkdtempSync(join(tmpdir(), 'playbook-node-host-'))
  const workspace = join(folder, 'workspace')
  const data = join(folder, 'data')
  let running
  let browser
  try {
    mkdirSync(workspace)
    const tests = await bundleSuite(join(folder, 'tests'))
    install(server, data, vsix)
    const port = await freePort()
    running = startServer(server, data, port)
    await answers(port, running)
    browser = await startChromium()
    return await runSuiteInPage(browser, addressOf({ port, workspace, extension: join(folder, 'tests'), tests }))
  } finally {
    await browser?.close()
    if (running) stop(running)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** @returns {string} the program of ripgrep @throws with what is missing */
function checkMachine() {
  const onPath = name =>
    (process.env.PATH ?? '')
      .split(delimiter)
      .map(folder => join(folder, name))
      .find(existsSync)
  const [major] = process.versions.node.split('.').map(Number)
  const missing = []
  if (process.platform === 'win32') throw new Error('The Node host runs on Linux and macOS only')
  if (major !== 20 && major !== 22) missing.push(`Node.js 20 or 22 in place of ${process.versions.node}`)
  if (!onPath('c++') && !onPath('g++') && !onPath('clang++')) missing.push('a C++ compiler')
  if (!onPath('make')) missing.push('make')
  if (!onPath('python3')) missing.push('Python 3')
  if (!onPath('krb5-config') && !existsSync('/usr/include/gssapi/gssapi.h')) missing.push('the headers of Kerberos')
  if (!onPath('rg')) missing.push('ripgrep')
  if (missing.length)
    throw new Error(
      `The Node host needs ${missing.join(', ')}. On Debian: apt-get install -y --no-install-recommends build-essential python3 libkrb5-dev ripgrep`,
    )
  return onPath('rg') ?? ''
}

/** Fetches code-server, installs what its VS Code needs and compiles it, once. @returns {string} the folder of its VS Code */
function prepareServer(ripgrep) {
  const target = fetchPackages('scripts/hosts/node', 'VS Code 1.100 for the Node host')
  const server = join(target, 'node_modules/code-server/lib/vscode')
  const done = join(server, 'prepared')
  if (existsSync(done)) return server
  console.log('compiling its native modules (once, about a minute)')
  // `npm ci` finds the shrinkwrap of that package wanting; `npm install` takes the versions from it all the same.
  check(npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], server), 'installing')
  check(npm(['rebuild', '--ignore-scripts=false', ...compiled], server), 'compiling')
  const bin = join(server, 'node_modules/@vscode/ripgrep/bin')
  mkdirSync(bin, { recursive: true })
  if (!existsSync(join(bin, 'rg'))) symlinkSync(ripgrep, join(bin, 'rg'))
  writeFileSync(done, '')
  return server
}

function check({ status, output }, what) {
  if (status !== 0) throw new Error(`${what} the modules of VS Code's server failed\n${output}`)
}

const flagsOf = data => ['--accept-server-license-terms', '--server-data-dir', data]

/** Installs the package as a person would from a file. */
function install(server, data, vsix) {
  const args = ['out/server-main.js', ...flagsOf(data), '--install-extension', vsix]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: server, encoding: 'utf8', env: cleanEnvironment() })
  if (status !== 0) throw new Error(`The package could not be installed\n${stdout}${stderr}`)
}

function startServer(server, data, port) {
  mkdirSync(join(root, 'out'), { recursive: true })
  const log = openSync(join(root, 'out', 'node-host.log'), 'w')
  const args = [
    'out/server-main.js',
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--without-connection-token',
    ...flagsOf(data),
  ]
  // A group of its own: the server starts extension hosts, which end with it.
  return spawn(process.execPath, args, { cwd: server, detached: true, stdio: ['ignore', log, log], env: cleanEnvironment() })
}

function stop({ pid }) {
  try {
    if (pid) process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

/** Waits until the server answers. */
async function answers(port, running) {
  const end = Date.now() + 30_000
  while (Date.now() < end) {
    if (running.exitCode !== null) break
    const response = await fetch(`http://127.0.0.1:${port}/version`).catch(() => undefined)
    if (response?.ok) return
    await new Promise(done => setTimeout(done, 50))
  }
  throw new Error(`VS Code's server did not start\n${readFileSync(join(root, 'out', 'node-host.log'), 'utf8').slice(-2000)}`)
}

function addressOf({ port, workspace, extension, tests }) {
  const remote = path => `vscode-remote://127.0.0.1:${port}${path}`
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(tests)],
  ]
  return `http://127.0.0.1:${port}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`
}

/** Nothing of an editor that these scripts were started from. */
function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|NODE_OPTIONS$|ELECTRON_)/.test(name))
  // No shop for extensions: it would be asked for updates.
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{}' }
}

async function main() {
  const { values } = parseArgs({ options: { 'no-build': { type: 'boolean' }, vsix: { type: 'string' } } })
  const vsix = values.vsix ? resolve(values.vsix) : packageExtension({ build: !values['no-build'] }).file
  const { passed, failed } = await runNodeHost({ vsix })
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = Math.min(failed, 255)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch(error => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
