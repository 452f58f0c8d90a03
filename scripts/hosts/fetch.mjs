/**
 * Fetches the packages that only the host tests and the packager need into `.vscode-test/`, once for each lock file. They are no
 * `devDependencies`: they are large, or want to run scripts on installation, which is never allowed here.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
/** Everything fetched for tests; ignored by git, may be deleted at any time. */
export const cache = join(root, '.vscode-test')

/**
 * Installs the packages of `folder` (its package.json, package-lock.json and .npmrc), unless they are there already.
 * @param {string} folder relative to the repository, e.g. `scripts/hosts/browser`
 * @param {string} what names it in messages
 * @returns {string} the folder that has the `node_modules`
 * @throws when they cannot be had, with what to do
 */
export function fetchPackages(folder, what) {
  const source = join(root, folder)
  const target = join(cache, folder.split('/').pop() ?? '')
  const lock = readFileSync(join(source, 'package-lock.json'), 'utf8')
  const stamp = createHash('sha256').update(lock).update(process.version).digest('hex')
  const stampFile = join(target, 'stamp')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return target

  console.log(`fetching ${what} (once)`)
  const fresh = `${target}.${process.pid}`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) cpSync(join(source, name), join(fresh, name))
  const { status, output } = npm(['ci', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund'], fresh)
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    throw new Error(
      `${what} cannot be fetched: "npm ci" in a copy of ${folder} failed. It needs the package registry (npm config get registry) ` +
        `and about 1 GB of disk.\n${output}`,
    )
  }
  rmSync(target, { recursive: true, force: true })
  writeFileSync(join(fresh, 'stamp'), stamp)
  renameSync(fresh, target)
  return target
}

/** Runs npm without a shell where possible. @returns {{ status: number | null, output: string }} */
export function npm(args, cwd) {
  const command = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  const { status, error, stdout, stderr } = spawnSync(command[0], [...command.slice(1), ...args], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32' && command.length === 1,
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', NODE_ENV: '' },
  })
  const output = error ? error.message : `${stdout}${stderr}`.split('\n').filter(line => !/npm warn/.test(line))
  return { status, output: typeof output === 'string' ? output : output.slice(-20).join('\n').trim() }
}
