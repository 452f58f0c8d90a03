/** Bundles what the tests load into VS Code: the probe, and the suite that runs inside the extension host (browser or Node). */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './fetch.mjs'

/** mocha's build for browsers would take our bundle's `module` for its own. */
const mochaAsGlobal = {
  name: 'mocha-as-global',
  setup: bundler =>
    bundler.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path }) => ({
      contents: `var module, exports, define;${readFileSync(path, 'utf8')}`,
    })),
}

const common = { bundle: true, format: 'cjs', target: 'es2022', external: ['vscode'], logLevel: 'warning' }

/**
 * The test extension. @param {string} folder is made @param {string} bridge address the probe asks
 */
export async function bundleProbe(folder, bridge) {
  mkdirSync(folder, { recursive: true })
  const manifest = JSON.parse(readFileSync(join(root, 'test/host/probe/package.json'), 'utf8'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, bridge }))
  await build({
    ...common,
    entryPoints: [join(root, 'test/host/probe/probe.ts')],
    outfile: join(folder, 'probe.js'),
    platform: 'browser',
  })
}

/**
 * The suite with mocha as an extension (VS Code asks for one) of one file that runs in a web worker and in Node.
 * @param {string} folder is made @returns {Promise<string>} the file
 */
export async function bundleSuite(folder) {
  mkdirSync(folder, { recursive: true })
  cpSync(join(root, 'test/host/suite/package.json'), join(folder, 'package.json'))
  const outfile = join(folder, 'index.js')
  await build({
    ...common,
    entryPoints: [join(root, 'test/host/suite/index.ts')],
    outfile,
    platform: 'browser',
    // Cases import what they would in Node.
    alias: { mocha: join(root, 'test/host/suite/mocha.ts'), 'node:assert/strict': join(root, 'test/host/suite/assert.ts') },
    sourcemap: 'inline',
    plugins: [mochaAsGlobal],
  })
  return outfile
}
