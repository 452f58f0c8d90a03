/** The tree of what is written has the places and the data that the parser has. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import {
  dataOf,
  entriesAt,
  findWritten,
  keySpan,
  textOf,
  valueSpan,
  type Written,
  writtenOf,
} from '../../src/language/written.ts'
import { isMap, type Json, type Path } from '../../src/util/json.ts'
import { locate } from '../../src/yaml/locate.ts'
import { parseYaml } from '../../src/yaml/parse.ts'

const folder = new URL('../../examples/', import.meta.url)
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.engagement.yaml'))
  .map(name => readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8'))

/** What a broken part is, only its lines tell. */
const sound = examples.filter(text => parseYaml(text).problems.length === 0)

const texts = [
  ...sound,
  'a: {b: [c, "d e", {f: g}], "h": , i, j: {}}\nk: []\nl: [m: n, o]\n',
  '{a: 1, b: {c: 2}}\n',
  '[a, {b: c}]\n',
  '- a\n-\n- b: c\n  d: e\n- - f\n',
  'a: "x\n  y"\nb: plain\n  text\nc: >-\n  one\n  two\nd: |\n\n  three\n',
  "a: 'it''s'\n\"b\\u0041\": x # c\n",
  'a: [\n  b, # c, d\n  e\n]\n',
]

describe('writtenOf', () => {
  for (const eol of ['\n', '\r\n']) {
    it(`has the places that locate finds${eol === '\n' ? '' : ' (CRLF)'}`, () => {
      for (const one of texts) {
        const text = one.replaceAll('\n', eol)
        const tree = writtenOf(text)
        const visit = (entry: Written, above: Path): void => {
          const path = [...above, entry.key]
          if (typeof entry.key === 'string') assert.deepEqual(keySpan(entry), locate(text, path, 'key'), path.join('/'))
          if (entry.kind !== 'empty') assert.deepEqual(valueSpan(entry), locate(text, path, 'value'), path.join('/'))
          assert.equal(findWritten(tree, path), entry)
          assert.ok(entriesAt(tree, entry.start).includes(entry))
          for (const child of entry.children) visit(child, path)
        }
        for (const entry of tree.entries) visit(entry, [])
      }
    })
  }

  it('has the data that the parser reads, as texts', () => {
    assert.ok(sound.length > 10)
    for (const text of sound) assert.deepEqual(dataOf(writtenOf(text)), asTexts(parseYaml(text).data as Json))
  })

  it('reads texts of several lines as one', () => {
    const tree = writtenOf("a: >-\n  one\n  two\nb: \"x\n  y\"\nc: plain\n  text # no\nd: 'it''s'\n")
    assert.deepEqual(
      tree.entries.map(entry => textOf(tree, entry)),
      ['one two', 'x y', 'plain text', "it's"],
    )
  })
})

/** Every scalar as the text it is written as, as far as these examples write numbers and booleans. */
function asTexts(data: Json): Json {
  if (Array.isArray(data)) return data.map(asTexts)
  if (isMap(data)) return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, asTexts(value)]))
  return data === null
    ? null
    : String(data)
        .trim()
        .replace(/\s*\n\s*/g, ' ')
}
