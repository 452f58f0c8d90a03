import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { entriesOf, lookup } from '../../src/util/json.ts'

describe('json', () => {
  it('never finds what a map inherits', () => {
    assert.equal(lookup({}, 'constructor'), undefined)
    assert.equal(lookup({ a: 1 }, 'a'), 1)
  })
  it('leaves x- keys out', () => {
    assert.deepEqual(entriesOf({ b: 1, 'x-a': 2, a: 3 }), [
      ['b', 1],
      ['a', 3],
    ])
  })
})
