import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { applyTextEdits } from '../../src/util/textEdits.ts'

describe('applyTextEdits', () => {
  it('applies edits in any order, and insertions at one place in the order given', () => {
    assert.equal(
      applyTextEdits('abcdef', [
        { start: 4, end: 5, text: 'E' },
        { start: 0, end: 1, text: '' },
        { start: 2, end: 2, text: '1' },
        { start: 2, end: 2, text: '2' },
      ]),
      'b12cdEf',
    )
  })
  it('refuses overlaps and places outside of the text', () => {
    for (const edits of [
      [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ],
      [{ start: 5, end: 9, text: '' }],
      [{ start: 2, end: 1, text: '' }],
    ]) {
      assert.throws(() => applyTextEdits('abc', edits), RangeError)
    }
  })
})
