/** The closest value: folding, names and aliases, a small edit distance, and no guess when two are as near. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { type Candidate, findClosest, findExact, fold } from '../../src/util/closest.ts'

const statuses: Candidate[] = [
  { id: 'not-started', names: ['not-started', 'Not Started', 'Não Iniciada'] },
  { id: 'in-progress', names: ['in-progress', 'In Progress', 'Em Andamento'] },
  { id: 'complete', names: ['complete', 'Complete', 'Concluída', 'feito', 'done'] },
  { id: 'paused-customer', names: ['paused-customer', 'Paused'] },
  { id: 'paused-partner', names: ['paused-partner', 'Paused'] },
  { id: 'abc', names: ['abc'] },
  { id: 'abd', names: ['abd'] },
]

const cases: [text: string, exact: string | undefined, closest: string | undefined][] = [
  ['complete', 'complete', 'complete'],
  ['Complete', 'complete', 'complete'],
  ['ｃｏｍｐｌｅｔｅ', 'complete', 'complete'],
  ['In_Progress', 'in-progress', 'in-progress'],
  ['em andamento', 'in-progress', 'in-progress'],
  ['concluida', 'complete', 'complete'],
  ['feito', 'complete', 'complete'],
  ['done', 'complete', 'complete'],
  ['complet', undefined, 'complete'],
  ['compelte', undefined, 'complete'],
  ['inprogres', undefined, 'in-progress'],
  ['conculída', undefined, 'complete'],
  ['doen', undefined, 'complete'],
  ['don', undefined, 'complete'],
  ['paused', undefined, undefined],
  ['abe', undefined, undefined],
  ['ab', undefined, undefined],
  ['x', undefined, undefined],
  ['', undefined, undefined],
  ['---', undefined, undefined],
  ['completely-other', undefined, undefined],
  ['__proto__', undefined, undefined],
]

describe('closest value', () => {
  for (const [text, exact, closest] of cases) {
    it(`of "${text}" is ${closest ?? 'nothing'}`, () => {
      assert.equal(findExact(text, statuses), exact)
      assert.equal(findClosest(text, statuses), closest)
    })
  }

  it('prefers an id to the name of another', () => {
    const candidates = [
      { id: 'a', names: ['a', 'Blocked'] },
      { id: 'blocked', names: ['blocked'] },
    ]
    assert.equal(findExact('Blocked', candidates), 'blocked')
  })

  it('finds each id from its own spelling, and folding twice is folding once', () => {
    for (const { id } of statuses) assert.equal(findExact(id.toUpperCase(), statuses), id)
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => fold(fold(text)) === fold(text)))
  })

  it('never guesses more than two edits or a third of the text away', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 5 }), text => {
        const found = findClosest(text, [{ id: 'windows', names: ['windows'] }])
        return found === undefined || fold(text).length >= 5
      }),
    )
  })
})
