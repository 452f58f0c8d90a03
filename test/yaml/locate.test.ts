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
            assert.deepEqual(locate(text, path, 'entry'), { start: key.start, end: Math.max(value?.end ?? 0, key.end) }, `entry of ${about}`)
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
