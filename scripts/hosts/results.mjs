/** Collects the result lines of the suite that runs inside VS Code, prints them as mocha would, and counts. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './fetch.mjs'

const mark = '##playbook##'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Where the counts of all host tests of a run are written, as `{ stats: { passes, failures, pending } }`. */
export const resultsFile = join(root, 'out', 'host-results.json')

/**
 * Takes the lines that the host logs, in any order of other output.
 * @returns {{ take: (line: string) => void, counts: Counts, ended: () => boolean }}
 */
export function suiteResults() {
  /** @type {Counts} */
  const counts = { passed: 0, failed: 0, skipped: 0 }
  let ended = false
  return {
    counts,
    ended: () => ended,
    take(line) {
      const at = line.indexOf(mark)
      if (at < 0) return
      const { kind, title, milliseconds, error } = JSON.parse(line.slice(at + mark.length))
      if (kind === 'end') ended = true
      else if (kind === 'host') console.log(`  inside ${title}`)
      else {
        counts[kind]++
        const sign = { passed: '✔', failed: '✘', skipped: '-' }[kind]
        console.log(`    ${sign} ${title}${milliseconds > 200 ? ` (${milliseconds} ms)` : ''}`)
        if (error) console.log(error.replace(/^/gm, '        '))
      }
    },
  }
}

/** @param {...Counts} all @returns {Counts} */
export function sumOf(...all) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const counts of all) for (const key of ['passed', 'failed', 'skipped']) sum[key] += counts[key]
  return sum
}

/** @param {Counts} counts @param {string} [file] */
export function writeResults({ passed, failed, skipped }, file = resultsFile) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ stats: { passes: passed, failures: failed, pending: skipped } }))
}
