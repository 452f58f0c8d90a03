/** Places found by indentation are those a parse of the whole text finds. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml'
import type { Path } from '../../src/util/json.ts'
import { compose } from '../../src/yaml/compose.ts'
import { normalizeBreaks } from '../../src/yaml/lines.ts'
import { createLineIndex, locate, locateNearest, type OffsetRange, type Part, topLevelEntries } from '../../src/yaml/locate.ts'
import { outlineOf } from '../../src/yaml/outline.ts'
import { pathAt } from '../../src/yaml/pathAt.ts'
import { documents } from './generate.ts'

interface Written {
  path: Path
  key?: OffsetRange
  value?: OffsetRange
  isScalar: boolean
}

/** Every path of a text with the ranges the `yaml` package gives; undefined when the text is not correct. */
function writtenIn(source: string): Written[] | undefined {
  const text = normalizeBreaks(source)
  const composed = compose(text)
  if (composed.errors.length > 0 || composed.documents.length !== 1) return undefined
  const found: Written[] = []
  const rangeOf = (node: ParsedNode | null): OffsetRange | undefined => {
    if (!node) return undefined
    const [start] = node.range as [number, number, number]
    let [, end] = lastLeaf(node).range as [number, number, number]
    while (end > start && /\s/.test(text[end - 1]!)) end--
    return { start, end }
  }
  const visit = (node: ParsedNode | null, path: Path): void => {
    if (isMap(node)) {
      const seen = new Set<string>()
      for (const pair of node.items as unknown as { key: ParsedNode; value: ParsedNode | null }[]) {
        const key = isScalar(pair.key) ? String(pair.key.value) : ''
        if (seen.has(key)) continue
        seen.add(key)
        found.push({ path: [...path, key], key: rangeOf(pair.key), value: rangeOf(pair.value), isScalar: isScalar(pair.value) })
        visit(pair.value, [...path, key])
      }
    } else if (isSeq(node)) {
      for (const [index, item] of (node.items as ParsedNode[]).entries()) {
        found.push({ path: [...path, index], value: rangeOf(item), isScalar: isScalar(item) })
        visit(item, [...path, index])
      }
    }
  }
  visit(composed.documents[0]!.contents, [])
  return found
}

function trimmed(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length
}

/** Where a block collection ends; its own range goes on over the comment behind its last value. */
function lastLeaf(node: ParsedNode): ParsedNode {
  if ((!isMap(node) && !isSeq(node)) || node.flow) return node
  const last = node.items.at(-1) as unknown as ParsedNode & { key: ParsedNode; value: ParsedNode | null }
  return lastLeaf(isMap(node) ? (last.value ?? last.key) : last)
}

describe('locate', () => {
  it('finds the ranges that a parse of the whole text finds', () => {
    let texts = 0
    let certain = 0
    fc.assert(
      fc.property(documents, text => {
        const written = writtenIn(text)
        if (!written) return
        texts++
        const outline = outlineOf(text)
        if (outline.certain && outline.uncertain.size === 0) certain++
        for (const { path, key, value } of written) {
          const isEmpty = !value || value.start === value.end
          const about = `${JSON.stringify(path)} in ${JSON.stringify(text)}`
          if (key) {
            assert.deepEqual(locate(text, path, 'key'), key, `key of ${about}`)
            assert.deepEqual(locate(text, path, 'value'), isEmpty ? key : value, `value of ${about}`)
            assert.deepEqual(
              locate(text, path, 'entry'),
              { start: key.start, end: Math.max(trimmed(text, value?.end ?? 0), key.end) },
              `entry of ${about}`,
            )
          } else if (!isEmpty) assert.deepEqual(locate(text, path), value, `item ${about}`)
          else assert.equal(text.slice(locate(text, path)!.start, locate(text, path)!.end), '-', `item ${about}`)
        }
      }),
      { numRuns: 1500 },
    )
    assert.ok(texts > 500 && certain > texts / 2, `${certain} of ${texts} texts were certain`)
  })
})

describe('pathAt', () => {
  it('gives the path of the key or scalar that a parse of the whole text finds there', () => {
    fc.assert(
      fc.property(documents, text => {
        const outline = outlineOf(text)
        if (!outline.certain || outline.uncertain.size > 0) return
        for (const { path, key, value, isScalar } of writtenIn(text) ?? []) {
          const about = `${JSON.stringify(path)} in ${JSON.stringify(text)}`
          if (key) {
            assert.deepEqual(pathAt(text, key.start), path, `start of key ${about}`)
            assert.deepEqual(pathAt(text, key.end), path, `end of key ${about}`)
          }
          if (isScalar && value && value.start < value.end) {
            assert.deepEqual(pathAt(text, value.start), path, `start of value ${about}`)
            assert.deepEqual(pathAt(text, value.end - 1), path, `end of value ${about}`)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('pathAt without an entry', () => {
  it('gives the parent at the column of an empty line or an unfinished word, marked |', () => {
    const cases: [string, string][] = [
      ['|', ''],
      ['|a: 1', 'a'],
      ['a: 1|', 'a'],
      ['a:\n  |', 'a'],
      ['a:\n|', ''],
      ['a:\n  b: 1\n  |\nc: 2', 'a'],
      ['a:\n  b: 1\n    |', 'a/b'],
      ['a:\n  b: 1\n  |c: 2', 'a/c'],
      ['a:\n |  b: 1', 'a/b'],
      ['a:\n  b: 1\n  st|', 'a'],
      ['a:\n  st|', 'a'],
      ['a:\n- b: 1\n  |', 'a/0'],
      ['a:\n  - b\n  - |', 'a/1'],
      ['a:\n  - b\n  |', 'a'],
      ['a: >\n  x\n\n  y|\nb: 1', 'a'],
      ['a: >\n  x\n|\n  y\nb: 1', 'a'],
      ['a: {b: 1, c|: 2}', 'a/c'],
      ['a: {b: |1}', 'a/b'],
      ['a: {b: {c: [x, y|]}}', 'a/b/c/1'],
      ['a: {b: 1, |}', 'a'],
      ['a: [|', 'a'],
      ['a: [x, |', 'a'],
      ['a: {b: "x, {", c: |', 'a/c'],
      ['a: [x]|', 'a'],
      ['a: 1\r\nb:\r\n  c: 2\r\n  |', 'b'],
      ['{a: {b: |1}}', 'a/b'],
    ]
    for (const [marked, expected] of cases) {
      const offset = marked.indexOf('|')
      assert.equal(pathAt(marked.replace('|', ''), offset).join('/'), expected, JSON.stringify(marked))
    }
  })
})

describe('locateNearest', () => {
  it('gives the nearest parent key that is written, else the start of the text', () => {
    const text = 'a:\n  b: {c: 1}\nd: x\n'
    const at = (path: Path, part?: Part): string => {
      const { start, end } = locateNearest(text, path, part)
      return text.slice(start, end)
    }
    assert.equal(at(['a', 'b', 'c', 'x']), 'c')
    assert.equal(at(['a', 'b', 'x', 'y'], 'value'), 'b')
    assert.equal(at(['a', 'x'], 'entry'), 'a')
    assert.equal(at(['a', 'b', 'c'], 'value'), '1')
    assert.deepEqual(locateNearest(text, ['x', 'y']), { start: 0, end: 0 })
    assert.deepEqual(locateNearest('', ['x']), { start: 0, end: 0 })
  })
})

describe('a broken text', () => {
  it('still has the places that are written in it', () => {
    const text = 'a:\n  b: "x\n  c: 1\nd:\n  e: [1, 2\nf: {g: 1}\n'
    for (const [path, expected] of [
      [['a', 'c'], 'c'],
      [['d', 'e'], 'e'],
      [['f', 'g'], 'g'],
      [['a'], 'a'],
    ] as [Path, string][]) {
      const range = locate(text, path)
      assert.equal(range && text.slice(range.start, range.end), expected, path.join('/'))
    }
    assert.deepEqual(
      topLevelEntries(text).map(({ key, keyStart, keyEnd, end }) => [key, text.slice(keyStart, keyEnd), end]),
      [
        ['a', 'a', 18],
        ['d', 'd', 32],
        ['f', 'f', text.length],
      ],
    )
  })
})

describe('createLineIndex', () => {
  it('counts lines as editors do and goes both ways', () => {
    const text = 'a\nb\r\nc\rd😀e'
    const index = createLineIndex(text)
    for (let offset = 0; offset <= text.length; offset++) {
      const { line, column } = index.position(offset)
      if (text[offset - 1] !== '\r' || text[offset] !== '\n') assert.equal(index.offset(line, column), offset)
    }
    assert.deepEqual(index.position(text.length), { line: 4, column: 5 })
    assert.deepEqual([index.offset(0, 5), index.offset(9, 1), index.offset(1, 99)], [0, text.length, 1])
  })
})
