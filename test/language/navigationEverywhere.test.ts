/** Structure and navigation answer at every offset, whatever the text. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { definition } from '../../src/language/definition.ts'
import { documentLinks } from '../../src/language/documentLinks.ts'
import { documentSymbols } from '../../src/language/documentSymbols.ts'
import { folding } from '../../src/language/folding.ts'
import { formatting } from '../../src/language/formatting.ts'
import { references } from '../../src/language/references.ts'
import { prepareRename, rename } from '../../src/language/rename.ts'
import { selectionRanges } from '../../src/language/selectionRanges.ts'
import type { Snapshot } from '../../src/language/snapshot.ts'
import type { DocumentSymbol, Span } from '../../src/language/types.ts'
import { mutationOf } from '../helpers/mutations.ts'
import { snapshotOf } from '../helpers/snapshot.ts'

const read = (name: string) => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8')
const texts = [read('contoso.engagement.yaml'), read('brazil/padaria-aurora.engagement.yaml')]
const hostile = [
  '',
  '\ufeff',
  '{',
  '[[[[[[[[',
  '{a: {b: [c, {d: "',
  'tasks: {994: {services: {exchange: , teams}}}',
  'people:\n  __proto__: {name: x}\n  constructor:\nactions:\n  toString: {owner: __proto__}\n',
  '- a\n- b: c\n',
  '---\n...\n---\na: 1\n',
  '? a\n: b\n',
  'a: &x [*x]\nb: !!map\n  c: |2-\n\n    d',
  `${'['.repeat(10_000)}`,
  Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  'people:\r\n  carla:\r\n\ttab: 1\r\n',
  '\ud800: \udfff # \u0000\n',
]

describe('structure and navigation', () => {
  it('answer at every offset of two examples', () => {
    for (const text of texts) {
      const snapshot = snapshotOf(text, { whole: true })
      for (let offset = 0; offset <= text.length; offset++) checkAt(snapshot, offset)
      checkWhole(snapshot)
    }
  }).timeout(60_000)

  for (const text of hostile) {
    it(`answer on ${JSON.stringify(text.slice(0, 40))}`, () => {
      const snapshot = snapshotOf(text, { whole: true })
      const step = Math.max(1, Math.floor(text.length / 50))
      for (let offset = 0; offset <= text.length; offset += step) checkAt(snapshot, offset)
      for (const offset of [-1, text.length, text.length + 9]) checkAt(snapshot, offset)
      rename(snapshot, 0, 'a')
      checkWhole(snapshot)
    })
  }

  it('answer on any text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(mutationOf, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        (base, slips, place) => {
          const text = slips.reduce((before, slip) => slip(before), base)
          const snapshot = snapshotOf(text, { whole: true })
          checkAt(snapshot, place % (text.length + 1))
          rename(snapshot, place % (text.length + 1), 'new-name')
          checkWhole(snapshot)
        },
      ),
      { numRuns: 60 },
    )
  }).timeout(60_000)
})

function checkAt(snapshot: Snapshot, offset: number): void {
  definition(snapshot, offset)
  references(snapshot, offset, { includeDeclaration: true })
  const found = prepareRename(snapshot, offset)
  if (found) assert.equal(snapshot.text.slice(found.range.start, found.range.end), found.placeholder)
  const ranges = selectionRanges(snapshot, offset)
  assert.ok(ranges.length > 0)
  ranges.forEach((range, index) => {
    const inner = ranges[index - 1]
    assert.ok(
      !inner || (range.start <= inner.start && inner.end <= range.end && range.end - range.start > inner.end - inner.start),
    )
    checkSpan(snapshot, range)
  })
}

function checkWhole(snapshot: Snapshot): void {
  const visit = ({ name, range, selection, children }: DocumentSymbol): void => {
    assert.ok(name.trim() !== '')
    checkSpan(snapshot, range)
    assert.ok(range.start <= selection.start && selection.end <= range.end, name)
    children.forEach(visit)
  }
  documentSymbols(snapshot).forEach(visit)
  for (const fold of folding(snapshot)) checkSpan(snapshot, fold)
  for (const { range } of documentLinks(snapshot)) checkSpan(snapshot, range)
  formatting(snapshot)
}

function checkSpan({ text }: Snapshot, { start, end }: Span): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${start}-${end}`)
}
