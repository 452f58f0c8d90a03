/**
 * Runs every check in turn and counts them: format and lint, types, layers, derived files, unit and golden tests, and the packaged
 * extension in a real VS Code in the browser. The last line is `N passed, N failed`, where each check that is no test suite counts as one.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
let passed = 0
let failed = 0

check('format and lint', ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off'])
check('types', ['node_modules/typescript/bin/tsc'])
check('layers', ['scripts/check-layers.mjs'])
check('build', ['esbuild.js'])
const coverage = process.argv.includes('--coverage')
  ? ['node_modules/c8/bin/c8.js', '--reporter=text-summary', '--reporter=lcov']
  : []
const mocha = ['node_modules/mocha/bin/mocha.js', '--reporter', 'scripts/mocha-reporter.cjs', 'test/**/*.test.ts']
suite('tests', 'test-results.json', [...coverage, ...mocha])
// Builds and packs the extension once more, as a release does.
suite('extension in VS Code for the browser', 'host-results.json', ['scripts/hosts/browser.mjs'])

console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function check(name, args) {
  const started = Date.now()
  const { status } = run(args)
  if (status === 0) passed++
  else failed++
  console.log(`${status === 0 ? 'ok' : 'FAILED'}  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
}

/** A command that writes what it counted into a file of `out/`. */
function suite(name, file, args) {
  const started = Date.now()
  const results = fileURLToPath(new URL(`../out/${file}`, import.meta.url))
  rmSync(results, { force: true })
  const { status } = run(args)
  const { stats } = readResults(results)
  passed += stats.passes
  failed += stats.failures
  if (status !== 0 && stats.failures === 0) failed++
  console.log(`${status === 0 ? 'ok' : 'FAILED'}  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
}

function readResults(results) {
  try {
    return JSON.parse(readFileSync(results, 'utf8'))
  } catch {
    console.error('The test run ended without results; see what it printed above.')
    return { stats: { passes: 0, failures: 0 } }
  }
}

function run(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
}
