/** What cases import as `mocha`: its build for browsers, set up to say nothing itself. */
import '../../../node_modules/mocha/mocha.js'

const hosted = globalThis as unknown as { mocha: BrowserMocha; Mocha: { prototype: BrowserMocha } } & Interface

hosted.mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: class {} })

/** Not `mocha.run`, which reads the address of a page; Node has none. */
export const runCases = (done: (failures: number) => void) => hosted.Mocha.prototype.run.call(hosted.mocha, done)
export const { describe, it, before, beforeEach, after, afterEach } = hosted

interface Interface {
  readonly describe: Mocha.SuiteFunction
  readonly it: Mocha.TestFunction
  readonly before: Mocha.HookFunction
  readonly beforeEach: Mocha.HookFunction
  readonly after: Mocha.HookFunction
  readonly afterEach: Mocha.HookFunction
}

interface BrowserMocha {
  setup(options: { ui: 'bdd'; timeout: number; reporter: unknown }): void
  run(done: (failures: number) => void): Runner
}
interface Runner {
  on(event: 'fail', listener: (test: Test, error: Error) => void): Runner
  on(event: 'pass' | 'pending', listener: (test: Test) => void): Runner
}
interface Test {
  readonly duration?: number
  fullTitle(): string
}
