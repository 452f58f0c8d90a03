/**
 * Writes `dist/playbook-as-code.vsix`: copies what the extension is made of (a list, nothing else can get in) into `out/vsix`, writes
 * its package.json there without what only the command line and the build need, and packs it with vsce. Works offline once vsce was fetched.
 * Usage: node scripts/package.mjs [--no-build]
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fetchPackages, root } from './hosts/fetch.mjs'

/** The largest package accepted, in bytes; see docs on speed. */
export const largest = 1_000_000
export const packageFile = join(root, 'dist', 'playbook-as-code.vsix')

/** Files and folders of the extension. A missing one stops the packaging, unless it is marked. */
export const parts = [
  'dist/extension.js',
  'dist/server.js',
  'dist/web/extension.js',
  'package.nls.json',
  'package.nls.pt-br.json',
  'language-configuration.json',
  'l10n/bundle.l10n.pt-br.json',
  'snippets',
  'syntaxes',
  'media/icons',
  'media/walkthrough',
  'CHANGELOG.md',
  'LICENSE',
]

/** Fields of package.json that are about the command line or the build. */
const notOfTheExtension = ['bin', 'files', 'private', 'scripts', 'dependencies', 'devDependencies', 'workspaces']

/**
 * Packs the extension. @param {{ build?: boolean, quiet?: boolean }} [options] `build: false` takes `dist/` as it is
 * @returns {{ file: string, bytes: number, files: string[] }}
 * @throws when something is missing or the package is too large
 */
export function packageExtension({ build = true, quiet = false } = {}) {
  const vsce = join(fetchPackages('scripts/package', 'the packager (vsce)'), 'node_modules/@vscode/vsce/vsce')
  if (build) runNode(['esbuild.js'], root)
  const staging = join(root, 'out', 'vsix')
  const files = stage(staging)
  mkdirSync(dirname(packageFile), { recursive: true })
  rmSync(packageFile, { force: true })
  const flags = ['--no-dependencies', '--allow-missing-repository', '--skip-license', '--no-git-tag-version']
  const links = hasAddress(manifestOf(root)) ? [] : ['--no-rewrite-relative-links']
  runNode([vsce, 'package', ...flags, ...links, '--out', packageFile], staging, true)
  const bytes = statSync(packageFile).size
  if (bytes > largest) throw new Error(`The package has ${bytes} bytes, more than ${largest}: see what grew in out/vsix`)
  if (!quiet) console.log(`${packageFile}: ${files.length} parts, ${(bytes / 1000).toFixed(0)} kB`)
  return { file: packageFile, bytes, files }
}

/** Copies the parts to a new folder. @returns {string[]} what was copied, relative */
function stage(staging) {
  const manifest = manifestOf(root)
  rmSync(staging, { recursive: true, force: true })
  mkdirSync(staging, { recursive: true })
  const wanted = [...parts, ...(manifest.icon && !manifest.icon.startsWith('media/icons/') ? [manifest.icon] : [])]
  const missing = wanted.filter(part => !existsSync(join(root, part)))
  if (missing.length) throw new Error(`Parts of the extension are missing: ${missing.join(', ')}`)
  for (const part of wanted) cpSync(join(root, part), join(staging, part), { recursive: true })
  writeFileSync(join(staging, 'package.json'), `${JSON.stringify(extensionManifest(manifest), null, 2)}\n`)
  writeFileSync(join(staging, 'README.md'), readmeOfPackage(readFileSync(join(root, 'README.md'), 'utf8'), hasAddress(manifest)))
  // Without it vsce warns; with it nothing is left out: the staging folder holds nothing else.
  writeFileSync(join(staging, '.vscodeignore'), '.vscodeignore\n')
  return [...wanted, 'package.json', 'README.md']
}

/** package.json as the editor needs it. @param {Record<string, any>} manifest */
export function extensionManifest(manifest) {
  const kept = Object.entries(manifest).filter(([key, value]) => !notOfTheExtension.includes(key) && value !== '')
  return { ...Object.fromEntries(kept), engines: { vscode: manifest.engines.vscode } }
}

/**
 * The README as the editor shows it: without pictures (the editor shows none of a package's own) and, while the project has no
 * public address, with links to files that are not in the package as plain words.
 * @param {string} text @param {boolean} keepLinks
 */
export function readmeOfPackage(text, keepLinks) {
  const withoutPictures = text.replace(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n\n?/gm, '')
  if (keepLinks) return withoutPictures
  return withoutPictures.replace(/\[([^\]]+)\]\((?!https?:|#)([^)]*)\)/g, (link, words, target) =>
    ['CHANGELOG.md', 'LICENSE'].includes(target) ? link : words,
  )
}

/** @param {Record<string, any>} manifest */
function hasAddress(manifest) {
  return Boolean(manifest.repository)
}

function manifestOf(folder) {
  return createRequire(import.meta.url)(join(folder, 'package.json'))
}

function runNode(args, cwd, hidden = false) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    stdio: hidden ? 'pipe' : 'inherit',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with exit status ${status}\n${stdout ?? ''}${stderr ?? ''}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    packageExtension({ build: !process.argv.includes('--no-build') })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
