/** Prints dots and failures as mocha's `dot` does, and writes the counts where scripts/test.mjs reads them. */
const { mkdirSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const Mocha = require('mocha')

class CountingReporter extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options)
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const folder = join(__dirname, '..', 'out')
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'test-results.json'), JSON.stringify({ stats: runner.stats }))
    })
  }
}

module.exports = CountingReporter
