/** The one pass that decides who reads a text, and whether lost text is looked for. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { surveyOf } from '../../src/yaml/survey.ts'

describe('surveyOf', () => {
  for (const text of [
    'a: b\nc:\n  - d\n  - e: 1\n',
    'a: [b, c]\nd: { e: f }\n',
    'a: "x # y"   # note\nb: it\'s\n',
    'note: >-\n  **Bold:** x\n  !tag and - \n\n  &anchor\nb: 1\n',
    '- a: |\n    ? x\n    [\n- b\n',
    'a: 😀\r\nb: ção\r\n',
  ]) {
    it(`is ordinary: ${JSON.stringify(text)}`, () => assert.equal(surveyOf(text).ordinary, true))
  }

  for (const text of [
    'a: !x b\n',
    'a: &x b\n',
    'a: *x\n',
    'a:\tb\n',
    'a: b\rc: d\n',
    'a: \ud800\n',
    '---\na: b\n',
    '%YAML 1.2\n',
    '<<<<<<< ours\n',
    'a:\n  -\n  - b\n',
    '? a\n',
    ': a\n',
    '[a]: b\n',
    'a: "b\n  c"\n',
    "a: 'b\n",
    'a: [b]#c\n',
    'a: [#b\n',
    'a: |\n   \n  b\n',
    'a: |+\n  b\n',
    'a: >2\n  b\n',
    // The text is empty; what looks like its content is the next key.
    '- a: |\n  b: !x y\n',
    '# a: |\n  b: &x y\n',
  ]) {
    it(`needs the careful parser: ${JSON.stringify(text)}`, () => assert.equal(surveyOf(text).ordinary, false))
  }

  for (const [text, suspicious] of [
    ['a: b #4521\n', true],
    ['a: b # note\n', false],
    ['a: @ana\n', true],
    ['a: b: c\n', true],
    ['a: 12.000\n', true],
    ['a: 12000\n', false],
    ['a: x, 12.000\n', true],
    ['a: { b: c }\n', true],
    ['a: [b, c]\n', false],
    ['a: [b #4]\n', true],
    ['a: "b: c"\n', false],
    ['- 5 days\n', true],
    ['a: x - 5 days\n', false],
    ['a: |\n  b #4521\n', false],
  ] as const) {
    it(`${suspicious ? 'is' : 'is not'} suspicious: ${JSON.stringify(text)}`, () => {
      assert.equal(surveyOf(text).suspicious, suspicious)
    })
  }
})
