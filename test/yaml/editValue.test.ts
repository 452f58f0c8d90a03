/** How values are written: plain, quoted or as a block. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Json } from '../../src/util/json.ts'
import { editYaml } from '../../src/yaml/edit.ts'

describe('editYaml: texts', () => {
  const long = 'word '.repeat(40).trim()
  const texts: [Json, string][] = [
    ['word', 'word'],
    ['2026-12-01', '2026-12-01'],
    ['12', '"12"'],
    ['1.5', '"1.5"'],
    ['1e3', '"1e3"'],
    ['0x1f', '"0x1f"'],
    ['1_000', '"1_000"'],
    ['true', '"true"'],
    ['null', '"null"'],
    ['~', '"~"'],
    ['', '""'],
    ['yes', 'yes'],
    ['a: b', '"a: b"'],
    ['a:b', 'a:b'],
    ['a #b', '"a #b"'],
    ['a#b', 'a#b'],
    ['- a', '"- a"'],
    ['-a', '-a'],
    ['* a', '"* a"'],
    ['@a', '"@a"'],
    ['[a]', '"[a]"'],
    ['a, b', 'a, b'],
    ['ends:', '"ends:"'],
    [' a', '" a"'],
    ["it's", "it's"],
    ['"x"', `'"x"'`],
    ['a\tb', '"a\\tb"'],
    ['a\u0085b', '"a\\u0085b"'],
    ['---', '"---"'],
    ['Olá, 日本 👋', 'Olá, 日本 👋'],
    ['a\nb', '|-\n  a\n  b'],
    ['a\nb\n', '|\n  a\n  b'],
    [' a\nb', '" a\\nb"'],
    ['a\n\n', '"a\\n\\n"'],
    [long, `>-\n  ${'word '.repeat(20).trim()}\n  ${'word '.repeat(20).trim()}`],
    [1.5, '1.5'],
    [false, 'false'],
    [[], '[]'],
    [{}, '{}'],
  ]
  for (const [value, rendered] of texts) {
    it(JSON.stringify(value).slice(0, 40), () => {
      const result = editYaml('x: 1\n', { do: 'set', path: ['a'], value })
      assert.ok(result.ok, JSON.stringify(result))
      assert.equal(result.text, `x: 1\na: ${rendered}\n`)
    })
  }
})
