/** What "expand selection" goes through, inner to outer. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { selectionRanges } from '../../src/language/selectionRanges.ts'
import { atCursor, snapshotOf } from '../helpers/snapshot.ts'

const cases: Record<string, { marked: string; steps: string[] }> = {
  'value, entry, section': {
    marked: 'tasks:\n  994: comp‸lete # done\n',
    steps: ['complete', '994: complete', 'tasks:\n  994: complete'],
  },
  'a key': { marked: 'tasks:\n  9‸94: complete\n', steps: ['994', '994: complete', 'tasks:\n  994: complete'] },
  'the inside of quotes first': {
    marked: 'customer:\n  name: "Con‸toso"\n',
    steps: ['Contoso', '"Contoso"', 'name: "Contoso"', 'customer:\n  name: "Contoso"'],
  },
  'all entries of a map before the map': {
    marked: 'tasks:\n  994: comp‸lete\n  983:\n',
    steps: ['complete', '994: complete', '994: complete\n  983:', 'tasks:\n  994: complete\n  983:'],
  },
  'flow style': {
    marked: 'tasks: {994: {status: compl‸ete}, 983: x}\n',
    steps: [
      'complete',
      'status: complete',
      '{status: complete}',
      '994: {status: complete}',
      '{994: {status: complete}, 983: x}',
      'tasks: {994: {status: complete}, 983: x}',
    ],
  },
  'a list': { marked: 'x-a:\n  - on‸e\n  - two\n', steps: ['one', '- one', '- one\n  - two', 'x-a:\n  - one\n  - two'] },
  'a broken document': {
    marked: 'tasks:\n  994: [comp‸lete\n  983: x\n',
    steps: ['complete', '[complete', '994: [complete', '994: [complete\n  983: x', 'tasks:\n  994: [complete\n  983: x'],
  },
}

describe('selectionRanges', () => {
  for (const [name, { marked, steps }] of Object.entries(cases)) {
    for (const crlf of [false, true]) {
      it(`${name}${crlf ? ' (CRLF)' : ''}`, () => {
        const { snapshot, offset } = atCursor(marked, { whole: true, crlf })
        const found = selectionRanges(snapshot, offset).map(({ start, end }) => snapshot.text.slice(start, end))
        assert.deepEqual(
          found.map(text => text.replaceAll('\r\n', '\n')),
          [...steps, marked.replace('‸', '')],
        )
      })
    }
  }

  it('is the document where nothing is, and outside of it', () => {
    assert.deepEqual(selectionRanges(snapshotOf('', { whole: true }), 0), [{ start: 0, end: 0 }])
    assert.deepEqual(selectionRanges(snapshotOf('# a\n\n', { whole: true }), 99), [{ start: 0, end: 5 }])
  })
})
