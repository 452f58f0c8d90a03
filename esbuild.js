/** Builds `dist/`: one bundled file per entry point. `node esbuild.js --watch` rebuilds on change, `--meta` writes dist/meta.json. */
const { writeFileSync } = require('node:fs')
const esbuild = require('esbuild')
const { homepage, version } = require('./package.json')

/** @type {import('esbuild').BuildOptions} */
const commandLine = {
  entryPoints: { cli: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  banner: { js: '#!/usr/bin/env node' },
  define: { PLAYBOOK_VERSION: JSON.stringify(version), PLAYBOOK_HOMEPAGE: JSON.stringify(homepage) },
  metafile: true,
  logLevel: 'warning',
}

async function main() {
  if (process.argv.includes('--watch')) {
    const context = await esbuild.context(commandLine)
    await context.watch()
    return
  }
  const { metafile } = await esbuild.build(commandLine)
  if (process.argv.includes('--meta')) writeFileSync('dist/meta.json', JSON.stringify(metafile))
}

main().catch(error => {
  console.error(error.message)
  process.exitCode = 1
})
