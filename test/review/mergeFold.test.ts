/** What is alike in all three texts is folded before a merge: it changes nothing in the result, and makes a large one quick. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { engagementText } from '../../bench/generate.mts'
import { editEngagement } from '../../src/engagement/edit.ts'
import { mergeEngagements } from '../../src/review/merge.ts'
import { foldUnchanged, unfold } from '../../src/review/mergeFold.ts'
import { bundled } from '../helpers/bundled.ts'
import { edits, mergeBase } from '../helpers/realEdits.ts'

const log = (...entries: readonly string[]) => `customer:\n  name: A\n\nlog:\n\n${entries.join('\n\n')}\n`
const entry = (key: string, ...lines: readonly string[]) => [`  ${key}:`, ...lines.map(line => `    ${line}`)].join('\n')
const fold = (text: string) => foldUnchanged([text, text, text])

describe('folding for a merge', () => {
  it('gives the same result as without, for all pairs of the real edits', function () {
    this.timeout(60_000)
    const texts = edits.map(({ edit }) => {
      const result = editEngagement(mergeBase, edit, bundled)
      return result.ok ? result.text : assert.fail(result.reason)
    })
    for (const ours of texts) {
      for (const theirs of texts) {
        const options = { playbook: bundled }
        assert.deepEqual(
          mergeEngagements(mergeBase, ours, theirs, options),
          mergeEngagements(mergeBase, ours, theirs, { ...options, whole: true }),
        )
      }
    }
  })

  const plain: readonly (readonly [string, string])[] = [
    ['fields', entry('a', 'by: ana', 'at: 10:30', 'n: 3 # why')],
    ['texts', entry('a', 'text: >-', '  One # no comment', '', '  two: [', 'by: "a: b"')],
    ['lists and maps', entry('a', 'who:', '  - ana', '  # soon', '  - bob', 'dibs:', '  date: 2026-12-01', 'by: [x, y z]')],
    ['braces', "  a: { by: ana, text: 'x, y' } # short"],
  ]
  for (const [name, text] of plain) {
    it(`folds ${name}, and unfolds them as they were`, () => {
      const folded = fold(log(text)) ?? assert.fail('not folded')
      assert.deepEqual([...folded.lines.values()], [text.split('\n')])
      assert.equal(unfold(folded.texts[0].split('\n'), folded)?.join('\n'), log(text))
    })
  }

  const other: readonly (readonly [string, string])[] = [
    ['an anchor', entry('a', 'by: &x ana')],
    ['an alias', entry('a', 'by: *x')],
    ['a quote that stays open', entry('a', 'text: "x')],
    ['a bracket that stays open', entry('a', 'by: [x')],
    ['a text that keeps its blank lines', entry('a', 'text: |+', '  x')],
    ['lines that are not below a key', entry('a', 'by: x', '  y')],
    ['two colons', entry('a', 'by: x: y')],
    ['a list among fields', entry('a', 'by: x', '- y')],
    ['a tab', entry('a', 'by: x\ty')],
    ['a deeper comment below', `${entry('a', 'by: x')}\n\n   # of whom`],
  ]
  for (const [name, text] of other) it(`leaves ${name}`, () => assert.equal(fold(log(text)), undefined))

  const reads: readonly (readonly [string, (text: string) => string, (text: string) => string])[] = [
    ['the section became a text', text => text.replace('log:', 'log: |'), text => text.replace('name: A', 'name: B')],
    ['the section is in braces', text => `${text.replace('log:', 'log: {')}}\n`, text => text.replace('name: A', 'name: B')],
    ['a key stands twice', text => `${text}\n${entry('k1', 'by: y')}\n`, text => text.replace('name: A', 'name: B')],
    ['a section is renamed', text => text.replace('log:', 'logs:'), text => text.replace('name: A', 'name: B')],
    ['another order', text => text.replace('k1', 'k9').replace('k2', 'k1').replace('k9', 'k2'), text => `${text}\n  k3: x\n`],
    [
      'twins beside a folded entry',
      text => `${text}\n${entry('k', 'by: ana')}\n\n${entry('k-3', 'by: ana')}\n`,
      text => `${text}\n${entry('k', 'by: bob')}\n`,
    ],
    ['twins beside a hidden entry', text => `${text}\n${entry('k', 'by: a')}\n`, text => `${text}\n${entry('k', 'by: b')}\n`],
    ['a hidden key stands again', text => `${text}\n  k2: "x"\n`, text => text.replace('name: A', 'name: B')],
    ['an entry comes between', text => text.replace('  k2:', `${entry('k15', 'by: x')}\n\n  k2:`), text => `${text}\n  k3: x\n`],
    ['an entry goes', text => text.replace('  k2:\n    by: bob\n', ''), text => text.replace('name: A', 'name: B')],
    ['a folded line is in the text', text => text.replace('A', 'unchanged-0'), text => `${text}\n  k3: unchanged-1\n`],
  ]
  for (const [name, our, their] of reads) {
    it(`as without where ${name}`, () => {
      const base = log(entry('k1', 'by: ana'), entry('k2', 'by: bob'), entry('k-2', 'by: eva'))
      assert.ok(fold(base))
      const [ours, theirs] = [our(base), their(base)]
      assert.ok(ours !== base && theirs !== base)
      assert.deepEqual(mergeEngagements(base, ours, theirs), mergeEngagements(base, ours, theirs, { whole: true }))
    })
  }

  it('folds most of a large file with one edit on each side', () => {
    const base = engagementText(1, { size: 400_000 })
    const folded = foldUnchanged([
      base,
      base.replace('-note-3:', '-note-three:'),
      base.replace('phase: initiate', 'phase: assess'),
    ])
    assert.ok(folded?.texts.every(text => text.length < base.length / 2))
  })
})
