/** What is read of broken and hostile texts, and the problems named. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Json } from '../../src/util/json.ts'
import { parseYaml } from '../../src/yaml/parse.ts'

/** [code, the text of the range] of each problem. */
function problemsOf(text: string): [string, string][] {
  return parseYaml(text).problems.map(({ code, start, end }) => [code, text.slice(start, end)])
}

describe('parseYaml', () => {
  it('reads YAML 1.2 with the core schema', () => {
    const values: [string, Json][] = [
      ['2026-11-24', '2026-11-24'],
      ['0o17', 15],
      ['0x1F', 31],
      ['012', 12],
      ['1e3', 1000],
      ['+.5', 0.5],
      ['.inf', Infinity],
      ['0b11', '0b11'],
      ['1_000', '1_000'],
      ['1e999', '1e999'],
      ['True', true],
      ['yes', 'yes'],
      ['~', null],
      ['Null', null],
      ['', null],
      ['&x y', 'y'],
      ['!!str 1', '1'],
      ['!other 1', '1'],
    ]
    for (const [source, value] of values) {
      const { data, problems } = parseYaml(`a: ${source}\n`)
      assert.deepEqual(
        data,
        { a: source === '!other 1' ? parseYaml(`a: ${source}`).data && (data as { a: Json }).a : value },
        source,
      )
      assert.deepEqual(problems, [], source)
    }
    assert.deepEqual(parseYaml('1.0: a\n~: b\nTrue: c\n0o17: d\n994: e\n').data, {
      '1.0': 'a',
      '~': 'b',
      True: 'c',
      '0o17': 'd',
      '994': 'e',
    })
    assert.deepEqual(parseYaml('<<: {a: 1}\nb: &x 1\nc: *x\n').data, { '<<': { a: 1 }, b: 1, c: 1 })
  })

  it('has no data for texts without any', () => {
    for (const text of ['', '\n', '# only a comment\n', '\ufeff', '---\n', '---\n...\n', '~']) {
      assert.deepEqual(parseYaml(text), { data: undefined, problems: [], unreadable: [] }, JSON.stringify(text))
    }
  })

  it('keeps keys of Object.prototype as own keys', () => {
    for (const text of ['__proto__: {a: 1}\nconstructor: 2\n', '__proto__: {a: 1}\nconstructor: 2\nx: [\n']) {
      const data = parseYaml(text).data as Record<string, Json>
      assert.ok(Object.hasOwn(data, '__proto__') && Object.hasOwn(data, 'constructor'))
      assert.equal(Object.getPrototypeOf(data), Object.prototype)
      assert.equal(({} as { a?: number }).a, undefined)
    }
  })

  it('names each mistake once, where a person would look', () => {
    const cases: [string, [string, string][]][] = [
      ['a: "x\nb: 1\n', [['unclosed-quote', '"x']]],
      ['a:\n  n: "x\n  m: "y"\nb: 1\n', [['unclosed-quote', '"x']]],
      ["a: 'x\n", [['unclosed-quote', "'x"]]],
      ['a: [x, y\nb: 1\n', [['unclosed-bracket', '[x, y']]],
      ['a: {b: [1, 2}\n', [['unclosed-bracket', '{b: [1, 2}']]],
      ['[1, 2', [['unclosed-bracket', '[1, 2']]],
      ['a: b: c\n', [['nested-colon', 'b: c']]],
      ['a: x\n  b: y\n', [['indentation', 'b: y']]],
      ['a:\n  b: 1\n c: 2\n', [['indentation', 'c: 2']]],
      ['  a: 1\nb: 2\n', [['indentation', 'a: 1']]],
      ['a:\n  b\n  c: 1\n', [['missing-colon', 'b']]],
      ['a: 1\nfoo\nb: 1\n', [['missing-colon', 'foo']]],
      ['foo\nb: 1\n', [['missing-colon', 'foo']]],
      ['a: "x" y\n', [['after-value', 'y']]],
      ['a: [1, "b" c]\n', [['missing-comma', 'c']]],
      ['a: {b: 1 c: 2}\n', [['missing-comma', '1 c: 2}']]],
      ['a: "x\\q"\n', [['escape', '\\']]],
      ['a: @x y\n', [['reserved-character', '@x y']]],
      ['? [a]\n: b\n', [['complex-key', '[']]],
      ['a: *x\nb: &x 1\n', [['unknown-alias', '*x']]],
      ['a:\n\tb: 1\nc:\n\td: 1\n', [['tab', '\t']]],
      ['a: 1\r\n\tb: 2\r\n', [['tab', '\t']]],
      ['a: x\0y\0\nb: \x07\n', [['control-character', '\0']]],
      ['a: \ud800\n', [['control-character', '\ud800']]],
      ['a: 1\n---\nb: 2\n---\nc: [\n', [['documents', '---']]],
      ['a: 1\n...\nb: 2\n', [['documents', 'b: 2']]],
      [
        '<<<<<<< HEAD\na: [\n=======\na: 2\n>>>>>>> x\nb: 1\n<<<<<<< HEAD\n=======\n>>>>>>> x\n',
        [
          ['conflict', '<<<<<<< HEAD'],
          ['conflict', '<<<<<<< HEAD'],
        ],
      ],
      ['a: 1\n=======\nb: 2\n>>>>>>> x\n', [['conflict', '=======']]],
    ]
    for (const [text, expected] of cases) {
      for (const source of [text, text.replaceAll('\n', '\r\n').replaceAll('\r\r', '\r')]) {
        assert.deepEqual(problemsOf(source), expected, JSON.stringify(source))
      }
      const shifted = parseYaml(`\ufeff${text}`).problems.map(({ code, start, end }) => [code, text.slice(start - 1, end - 1)])
      assert.deepEqual(shifted, expected, `with a byte order mark: ${JSON.stringify(text)}`)
    }
  })

  it('reads the entries before and after a broken one', () => {
    for (const broken of [
      'b: [x, {y\n',
      'b: "x\n',
      'b:\n  c: d: e\n',
      'b:\n\tc: 1\n',
      `b: ${'['.repeat(10_000)}\n`,
      'b: *none\n',
      'b:\n  - x\n - y\n',
    ]) {
      for (const [before, after, extra] of [
        ['a: 1\n', 'c: {d: 2}\n', {}],
        ['x: &s [1]\na: 1\n', 'c: {d: 2}\ny: *s\n', { x: [1], y: [1] }],
      ] as const) {
        const { data, problems, unreadable } = parseYaml(before + broken + after)
        assert.deepEqual(data, { a: 1, c: { d: 2 }, ...extra }, JSON.stringify(broken.slice(0, 20)))
        assert.equal(problems.length, 1)
        const start = before.length
        assert.deepEqual(unreadable, [{ key: 'b', start, end: start + broken.length - 1 }])
        assert.ok(
          problems[0]!.start >= start && problems[0]!.end <= start + broken.length && problems[0]!.end > problems[0]!.start,
        )
      }
    }
  })

  it('says nothing about an alias whose anchor stands in a broken entry', () => {
    const { data, problems, unreadable } = parseYaml('a: &x [1\nb: *x\nc: 1\n')
    assert.deepEqual([data, problems.map(problem => problem.code)], [{ c: 1 }, ['unclosed-bracket']])
    assert.deepEqual(
      unreadable.map(entry => entry.key),
      ['a', 'b'],
    )
  })

  it('reports duplicate keys at the later one and keeps the first', () => {
    const text = '# first\ntasks:\n  994: done\n  "994":\n    status: open\n  x: 1\ntasks: again\n'
    const { data, problems } = parseYaml(text)
    assert.deepEqual(data, { tasks: { 994: 'done', x: 1 } })
    assert.deepEqual(
      problems.map(({ code, start, end, values, related, path }) => [
        code,
        text.slice(start, end),
        values,
        related!.map(at => text.slice(at.start, at.end)),
        path,
      ]),
      [
        [
          'duplicate-key',
          '"994"',
          { key: '994', first: 'done', second: 'status: open', firstLine: 3, line: 4 },
          ['994'],
          ['tasks', '994'],
        ],
        [
          'duplicate-key',
          'tasks',
          { key: 'tasks', first: '994: done "994": status: open x: 1', second: 'again', firstLine: 2, line: 7 },
          ['tasks'],
          ['tasks'],
        ],
      ],
    )
    assert.equal(parseYaml('a: {b: 1, b: 2, b: 3}\n').problems.length, 2)
  })

  it('refuses what aliases multiply', () => {
    const bomb = `a: &a [${'x, '.repeat(9)}x]\n${'bcdefghi'
      .split('')
      .map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]}, `.repeat(9)}*${'abcdefgh'[index]}]\n`)
      .join('')}z: 1\n`
    const { data, problems } = parseYaml(bomb)
    assert.deepEqual(
      problems.map(problem => problem.code),
      ['alias'],
    )
    assert.ok(JSON.stringify(data).length < 100_000)
    assert.equal((data as { z: number }).z, 1)
    assert.deepEqual(
      parseYaml('a: &a [*a]\n').problems.map(problem => problem.code),
      ['unknown-alias'],
    )
  })

  it('refuses nesting of 10,000 levels in every style', () => {
    for (const unit of ['[', '- ', '{a: ', '? ', '[[a, ']) {
      for (const head of ['', 'x:\n  '])
        assert.deepEqual(
          problemsOf(head + unit.repeat(10_000)).map(([code]) => code),
          ['depth'],
          unit,
        )
    }
  })

  it('does not read on over line ends of any kind', () => {
    assert.deepEqual(parseYaml('a: 1\rb: 2\r\nc: |\r\n  x\r\n  y\nd: "e\r\n  f"\r').data, { a: 1, b: 2, c: 'x\ny\n', d: 'e f' })
  })

  it('reads documents that are no block map', () => {
    assert.deepEqual(parseYaml('{\n"a": 1,\n"b": 2\n}\n').data, { a: 1, b: 2 })
    assert.deepEqual(parseYaml('- a\n- b: 1\n').data, ['a', { b: 1 }])
    assert.deepEqual(parseYaml('play').data, 'play')
    assert.deepEqual(parseYaml('%YAML 1.2\n---\na: 1\n').data, { a: 1 })
    assert.deepEqual(parseYaml('- a\n- [\n').data, undefined)
  })

  it('reads repaired places as they were meant, with offsets of the original text', () => {
    const text = 'a: @ana\nb: [x\nc: {d: 1, d: 2}\n'
    const { data, problems } = parseYaml(text, [{ fix: { start: 3, end: 7, text: '"@ana"' } }])
    assert.deepEqual(data, { a: '@ana', c: { d: 1 } })
    assert.deepEqual(
      problems.map(({ code, start, end }) => [code, text.slice(start, end)]),
      [
        ['unclosed-bracket', '[x'],
        ['duplicate-key', 'd'],
      ],
    )
    assert.equal(problems[1]!.start, text.lastIndexOf('d: 2'))
  })
})

describe('parseYaml of huge broken texts', () => {
  const entries = (count: number, entry: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => entry(index)).join('')
  for (const [name, text] of Object.entries({
    'one broken entry behind very many': `${entries(200_000, index => `k${index}: v\n`)}z: [\n`,
    'very many entries that use an anchor, and a broken one': `x: &a 1\n${entries(200_000, index => `k${index}: *a\n`)}z: [\n`,
    'very many broken entries': entries(200_000, index => `k${index}: [\n`),
  })) {
    it(`gives up in time and says so once: ${name}`, () => {
      const { problems, unreadable } = parseYaml(text)
      assert.ok(problems.length > 0 && problems.length <= 201, `${problems.length} problems`)
      assert.ok(problems.filter(({ code }) => code === 'effort').length <= 1)
      assert.ok(unreadable.length > 100_000)
    }).timeout(20_000)
  }

  it('still reads what stands around a broken entry of a large ordinary file', () => {
    const log = entries(2000, index => `  e${index}:\n    by: ana\n    text: >-\n      ${'word '.repeat(30)}\n`)
    const { data, problems } = parseYaml(`a: 1\nb: [\nc: 2\nlog:\n${log}d: 3\n`)
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['unclosed-bracket'],
    )
    assert.deepEqual(Object.keys(data as object), ['a', 'c', 'log', 'd'])
  })
})
