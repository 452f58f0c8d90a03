/** Folds, marked with `⟦ ⟧`; comments and regions are told by their kind. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { folding } from '../../src/language/folding.ts'
import { rangesOf, snapshotOf } from '../helpers/snapshot.ts'

const cases: Record<string, { marked: string; kinds?: (string | undefined)[] }> = {
  'sections and entries of several lines': {
    marked:
      '⟦customer:\n  name: Contoso⟧\n\n⟦tasks:\n  994: complete\n\n  ⟦983:\n    status: in-progress⟧⟧ # soon\nplaybook: fasttrack@2020.05\n',
  },
  'texts of several lines': {
    marked: '⟦risks:\n  ⟦network:\n    ⟦text: >-\n      # no comment\n      # either⟧⟧⟧\n',
  },
  'flow collections': { marked: '⟦tasks: {\n  994: complete,\n  ⟦983: {status: complete,\n    due: 2026-12-04}⟧\n}⟧\n' },
  'a list': { marked: '⟦tasks:\n  ⟦994:\n    ⟦evidence:\n      - a\n      - b⟧⟧⟧\n' },
  'blocks of comments, not single ones': {
    marked: '⟦# one\n# two⟧\nplaybook: a # trailing\n# alone\n\n⟦tasks:\n  ⟦# three\n\t# four⟧\n  994:⟧\n',
    kinds: ['comment', undefined, 'comment'],
  },
  regions: {
    marked: '⟦# region Plan\nplaybook: a\n⟦#region inner\nx-a: 1\n# endregion⟧\n# endregion⟧\n# endregion\n',
    kinds: ['region', 'region'],
  },
  'a broken document': { marked: '⟦people:\n  ⟦carla:\n    name: "Carla⟧⟧\n⟦tasks:\n  994: [complete\n  983: in-progress⟧\n' },
  'an empty document': { marked: '' },
}

describe('folding', () => {
  for (const [name, { marked, kinds }] of Object.entries(cases)) {
    for (const crlf of [false, true]) {
      it(`${name}${crlf ? ' (CRLF)' : ''}`, () => {
        const { text, ranges } = rangesOf(crlf ? marked.replaceAll('\n', '\r\n') : marked)
        const folds = folding(snapshotOf(text, { whole: true }))
        assert.deepEqual(
          folds.map(({ start, end }) => text.slice(start, end)),
          ranges.map(({ start, end }) => text.slice(start, end)),
        )
        assert.deepEqual(
          folds.map(({ start, end }) => ({ start, end })),
          ranges,
        )
        if (kinds)
          assert.deepEqual(
            folds.map(({ kind }) => kind),
            kinds,
          )
      })
    }
  }
})
