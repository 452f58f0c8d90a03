/** mocha's `spec`, which also writes the counts to the file given with `--reporter-option file=...`. */
const { mkdirSync, writeFileSync } = require('node:fs')
const { dirname } = require('node:path')
const Mocha = require('mocha')

class CountingSpec extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options)
    const { file } = options.reporterOption ?? options.reporterOptions ?? {}
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, JSON.stringify({ stats: runner.stats }))
    })
  }
}

module.exports = CountingSpec
