/** Throttled calls come at once, then seldom, and the last one always. */
import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'mocha'
import { throttle } from '../../src/extension/throttle.ts'

describe('throttle', () => {
  const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout }
  let waiting: (() => void) | undefined
  beforeEach(() => {
    waiting = undefined
    const set = (work: () => void) => {
      waiting = work
      return 1
    }
    const clear = () => {
      waiting = undefined
    }
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear })
  })
  afterEach(() => void Object.assign(globalThis, real))

  /** Lets the time pass. */
  const pass = () => {
    const work = waiting
    waiting = undefined
    work?.()
  }

  it('works at once, and once more for everything asked meanwhile', () => {
    let runs = 0
    const ask = throttle(100, () => runs++)
    ask()
    assert.equal(runs, 1)
    for (let n = 0; n < 5; n++) ask()
    assert.equal(runs, 1)
    pass()
    assert.equal(runs, 2)
    pass()
    assert.equal(runs, 2)
    ask()
    assert.equal(runs, 3)
  })

  it('does nothing more once disposed', () => {
    let runs = 0
    const ask = throttle(100, () => runs++)
    ask()
    ask()
    ask.dispose()
    pass()
    assert.equal(runs, 1)
  })
})
