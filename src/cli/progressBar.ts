/** A line on the terminal that says how far a long run is; none in a pipe, in CI or when nothing but errors is wanted. */
import type { Translate } from '../util/translate.ts'
import { writeError } from './output.ts'

export interface ProgressBar {
  /** Draws when more than a second has passed. */
  readonly tick: (done: number, total: number) => void
  /** Takes the line away. */
  readonly clear: () => void
}

const patience = 1000
const width = 24

/** Undefined where no bar is wanted. @param now the time in milliseconds */
export function progressBar(t: Translate, quiet: boolean, now: () => number = Date.now): ProgressBar | undefined {
  if (quiet || !process.stderr.isTTY || process.env.CI || process.env.TERM === 'dumb') return undefined
  const start = now()
  let drawn = ''
  return {
    tick(done, total) {
      if (now() - start < patience) return
      const line = barText(done, total, t)
      if (line === drawn) return
      drawn = line
      writeError(`\r\u001b[K${line}`)
    },
    clear() {
      if (drawn !== '') writeError('\r\u001b[K')
      drawn = ''
    },
  }
}

/** `[======      ] 500 of 2000 files` */
export function barText(done: number, total: number, t: Translate): string {
  const filled = total === 0 ? width : Math.floor((width * done) / total)
  return `[${'='.repeat(filled)}${' '.repeat(width - filled)}] ${t('{done} of {total} files', { done, total })}`
}
