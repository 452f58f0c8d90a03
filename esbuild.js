/** Builds `dist/`: one bundled file per entry point. `node esbuild.js --watch` rebuilds on change, `--meta` writes dist/meta.json. */
const { writeFileSync } = require('node:fs')
const esbuild = require('esbuild')
const { homepage, version } = require('./package.json')

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  define: { PLAYBOOK_VERSION: JSON.stringify(version), PLAYBOOK_HOMEPAGE: JSON.stringify(homepage) },
  metafile: true,
  logLevel: 'warning',
}

/** What is imported is a file of its own in `dist/`; what is built is not. */
const leaveOut = ({ kind }) => (kind === 'entry-point' ? undefined : { path: './lsp.js', external: true })

/** @type {Record<string, import('esbuild').BuildOptions>} */
const targets = {
  commandLine: {
    ...shared,
    // The threads of `lint` and the language server lie beside the command, which would be slower to start with them in it.
    entryPoints: { cli: 'src/cli/main.ts', lintWorker: 'src/cli/lintWorker.ts', lsp: 'src/server/node.ts' },
    outdir: 'dist',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [{ name: 'lsp', setup: build => build.onResolve({ filter: /\/server\/node\.ts$/ }, leaveOut) }],
  },
  desktop: {
    ...shared,
    entryPoints: { extension: 'src/extension/node.ts' },
    outdir: 'dist',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    minify: true,
  },
  browser: {
    ...shared,
    entryPoints: { extension: 'src/extension/browser.ts' },
    outdir: 'dist/web',
    platform: 'browser',
    target: 'es2022',
    format: 'cjs',
    external: ['vscode'],
    minify: true,
  },
  /** Of both hosts: a web worker, or a thread of the desktop. */
  server: {
    ...shared,
    entryPoints: { server: 'src/server/worker.ts' },
    outdir: 'dist',
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    external: ['node:worker_threads'],
    minify: true,
  },
}

async function main() {
  const all = Object.values(targets)
  if (process.argv.includes('--watch')) {
    for (const target of all) await (await esbuild.context(target)).watch()
    return
  }
  const [{ metafile }] = await Promise.all(all.map(target => esbuild.build(target)))
  if (process.argv.includes('--meta')) writeFileSync('dist/meta.json', JSON.stringify(metafile))
}

main().catch(error => {
  console.error(error.message)
  process.exitCode = 1
})
