/** What YAML would eat is found, and honest YAML is left alone. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { scanLostText } from '../../src/yaml/lostText.ts'
import { parseYaml } from '../../src/yaml/parse.ts'

describe('scanLostText', () => {
  it('finds the whole value as it was meant, with its path and a fix', () => {
    const cases: [text: string, kind: string, value: string, fix: string, path: string][] = [
      ['a:\n  note: call #4521 now\n  b: 1\n', 'comment', 'call #4521 now', '"call #4521 now"', 'a/note'],
      ['note: a #12 b # honest\n', 'comment', 'a #12 b', '"a #12 b"', 'note'],
      ['- x #é\n', 'comment', 'x #é', '"x #é"', '0'],
      ['note: #4521\n', 'comment', '#4521', '"#4521"', 'note'],
      ['a: { note: yes, but later }\n', 'flow-comma', 'yes, but later', '"yes, but later"', 'a/note'],
      ['a: {b: {c: x, y, z, d: 1}}\n', 'flow-comma', 'x, y, z', '"x, y, z"', 'a/b/c'],
      ['a: @ana\n', 'indicator', '@ana', '"@ana"', 'a'],
      ['a: [ana, @rui]\n', 'indicator', '@rui', '"@rui"', 'a/1'],
      ['a: %x\n', 'indicator', '%x', '"%x"', 'a'],
      ['a: *bold*\n', 'indicator', '*bold*', '"*bold*"', 'a'],
      ['a: - x\n', 'indicator', '- x', '"- x"', 'a'],
      ['a: [draft] text\n', 'indicator', '[draft] text', '"[draft] text"', 'a'],
      ['a: {x} it\'s "so"\n', 'indicator', '{x} it\'s "so"', "'{x} it''s \"so\"'", 'a'],
      ['a: "Foo" is it\n', 'indicator', '"Foo" is it', '\'"Foo" is it\'', 'a'],
      ['a: > 100 users\n', 'indicator', '> 100 users', '"> 100 users"', 'a'],
      ['a: b: c\n', 'colon', 'b: c', '"b: c"', 'a'],
      ['a: as follows:\r\nb: 1\r\n', 'colon', 'as follows:', '"as follows:"', 'a'],
      ['\ufeffa: 12.000\n', 'grouped-number', '12.000', '12000', 'a'],
      ['a: 1,000 # about\n', 'grouped-number', '1,000', '1000', 'a'],
      ['a: 12 000\n', 'grouped-number', '12 000', '12000', 'a'],
      ['a: 1.234.567\n', 'grouped-number', '1.234.567', '1234567', 'a'],
      ['a: {n: 1,000}\n', 'grouped-number', '1,000', '1000', 'a/n'],
      ['a: b\nc: {d: 1.000, e: f}\n', 'grouped-number', '1.000', '1000', 'c/d'],
    ]
    for (const [text, kind, value, fix, path] of cases) {
      const found = scanLostText(text)
      assert.deepEqual(
        found.map(it => [it.kind, text.slice(it.start, it.end), it.fix?.text, it.path.join('/')]),
        [[kind, value, fix, path]],
        text,
      )
      const { data, problems } = parseYaml(text, found)
      assert.deepEqual(problems, [], text)
      const read = found[0]!.path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], data)
      assert.equal(String(read), found[0]!.intended, text)
    }
  })

  it('finds nothing in honest YAML', () => {
    const honest = [
      'a: [b, c] # d',
      'a: {b: c, d: [e, "f, g"]}',
      '- item',
      'a: &x 1\nb: *x',
      'a: 1.5',
      'a: 1.2.3',
      'a: 0.125',
      'a: 12:30',
      'a: http://x/#y',
      'a: x # note',
      'a: 1 #2',
      'a: 2026-11-24 #moved',
      'a: "x #1"',
      "a: 'b: c'",
      'a: |\n  x #1: @y\n  - z\n',
      'a: >-\n  12.000\n',
      '# a #1: b: c',
      'a:\n  # b #1',
      'a: {}',
      'a: []',
      'a: [\n  b, # c\n  d\n]',
      'a: -1',
      'a: - 5'.replace('- ', '-'),
      'a: R&D, 50% of #x'.replace(' #', '#'),
      'a: 10,5',
      'a: 1,00',
      'a: !!str 1',
      'a: b\n  c #1',
      'a:\n  b:\n',
      'a: # note',
      'a: |2-\n   x',
      'a: x, y',
      'a: it is 12.000 users',
      'exchange: #todo\n  b: 1',
      'a: {b: "x", c: [1,000]}',
    ]
    for (const text of honest) assert.deepEqual(scanLostText(`${text}\n`), [], text)
  })

  it('leaves the rest of the entry to be checked', () => {
    const text = 'a:\n  b: @ana\n  c: {d: 1, d: 2}\n'
    assert.deepEqual(
      parseYaml(text, scanLostText(text)).problems.map(({ code, start }) => [code, start]),
      [['duplicate-key', text.lastIndexOf('d: 2')]],
    )
    assert.deepEqual(
      parseYaml(text).problems.map(problem => problem.code),
      ['reserved-character'],
    )
  })
})
