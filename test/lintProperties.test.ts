/** The engine answers on any text: it never throws, places lie in the text, and a fixed text offers no fix again. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { fixText } from '../src/lint/fixText.ts'
import { defaultSettings } from '../src/lint/settings.ts'
import { createTranslate } from '../src/util/translate.ts'
import { catalogue } from './helpers/bundled.ts'
import { lintText } from './helpers/lintText.ts'
import { minimal } from './helpers/minimal.ts'
import { mutationOf } from './helpers/mutations.ts'

const fixtures = new URL('fixtures/', import.meta.url)
const texts = [
  minimal,
  ...readdirSync(fixtures)
    .filter(name => name.endsWith('.engagement.yaml'))
    .map(name => readFileSync(new URL(name, fixtures), 'utf8')),
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 }).map(units => String.fromCharCode(...units)),
  fc
    .tuple(fc.constantFrom(...texts), fc.array(mutationOf, { minLength: 1, maxLength: 4 }))
    .map(([text, mutations]) => mutations.reduce((before, mutate) => mutate(before), text)),
)

describe('lint of any text', () => {
  const onceThrown = [
    ['a key that cannot be read beside a silencing comment', `${minimal}tasks:\n  %994: x # playbook-ignore action reason="y"\n`],
    ['the last day there is', minimal.replace('2026-11-16', '9999-12-31')],
    ['the first day there is', minimal.replace('2026-11-16', '0000-01-01')],
  ] as const
  for (const [name, text] of onceThrown) it(`answers on ${name}`, () => assert.ok(lintText(text).problems.length >= 0))
  it('never throws, and every place lies in the text', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const { range, related, message } of lintText(text).problems) {
          assert.ok(range && range.start >= 0 && range.start <= range.end && range.end <= text.length, message)
          for (const one of related) assert.ok(!one.range || one.range.end <= text.length)
        }
      }),
      { numRuns: 600 },
    )
  })
  it('offers no fix again once all are made', () => {
    const input = { settings: defaultSettings, catalogue, staff: {}, today: '2026-12-01', t: createTranslate('en') }
    fc.assert(
      fc.property(anyText, text => {
        const first = fixText(text, lintText(text), input)
        const second = fixText(first.text, first.result, input)
        assert.equal(second.text, first.text)
      }),
      { numRuns: 300 },
    )
  })
})
