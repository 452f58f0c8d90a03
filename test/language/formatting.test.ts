/** Formatting changes spaces and nothing else; `·` stands for a space that is easily overlooked. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { formatting } from '../../src/language/formatting.ts'
import type { Snapshot } from '../../src/language/snapshot.ts'
import { applyTextEdits } from '../../src/util/textEdits.ts'
import { readTree } from '../../src/yaml/editTree.ts'
import { parseYaml } from '../../src/yaml/parse.ts'
import { mutationOf } from '../helpers/mutations.ts'

const format = (text: string) => applyTextEdits(text, formatting({ text } as Snapshot))

const cases: Record<string, [before: string, after: string]> = {
  'spaces at line ends': ['a: 1··\n# b ·\nc:·\n  d: "x" ·\t\n·\n', 'a: 1\n# b\nc:\n  d: "x"\n'],
  'blank lines': ['\n\na: 1\n\n\n·\n\nb: 2\n\n# c\n\n\nd: 3\n\n\n', 'a: 1\n\nb: 2\n\n# c\n\nd: 3\n'],
  'one line break at the end': ['a: 1', 'a: 1\n'],
  'two spaces before a comment': [
    'a: 1 # b\nlong: 2\t# c\nd: # e\n  f: >- # g\n    h\n',
    'a: 1  # b\nlong: 2  # c\nd:  # e\n  f: >-  # g\n    h\n',
  ],
  'comments that are lined up stay': [
    'a: 1      # b\nlong: 2   # c\n\nx: 1 # y\nz: 2 # w\n',
    'a: 1      # b\nlong: 2   # c\n\nx: 1 # y\nz: 2 # w\n',
  ],
  'a number sign that may be meant as text': ['a: ticket #4521\n', 'a: ticket #4521\n'],
  'comments of their own line': ['a:\n # b\n  c: 1\n', 'a:\n # b\n  c: 1\n'],
  'one space behind a colon': ['a:   1\nlonger:\t2\nb: {"c":1, d:   2}\n', 'a: 1\nlonger: 2\nb: {"c": 1, d: 2}\n'],
  'values that are lined up stay': ['name:   x\nmotion: y\n\nz:  1\n', 'name:   x\nmotion: y\n\nz: 1\n'],
  'block texts': ['a: |\n  x··\n\n\n  y: z # no\n\n\n\nb: 1··\n', 'a: |\n  x··\n\n\n  y: z # no\n\nb: 1\n'],
  'block texts that keep their end': ['b: 1··\na: |+\n  x\n\n\n', 'b: 1\na: |+\n  x\n\n\n'],
  'a block text without a line break': ['b: 1··\na: |\n  x', 'b: 1\na: |\n  x'],
  'spaces that belong to a block text': ['a: |\n  x\n·····\nb: 1··\n', 'a: |\n  x\n·····\nb: 1\n'],
  'quoted and plain texts of several lines': [
    'a: "x··\n\n\n  y:   z"··\nb: x··\n\n\n  y··\n',
    'a: "x··\n\n\n  y:   z"\nb: x··\n\n\n  y\n',
  ],
  'a list': ['a:\n  -   b··\n  -   c:   d\n', 'a:\n  -   b\n  -   c: d\n'],
  'a flow collection of several lines': ['a: [··\n  b,··\n\n\n  c # d\n]··\n', 'a: [\n  b,\n\n  c  # d\n]\n'],
  'several keys of one line': ['a: {b:   1, c:   2}\nd: {b:  3, c:   4}\n', 'a: {b: 1, c: 2}\nd: {b: 3, c: 4}\n'],
  'a byte order mark': ['\ufeff\n\na:  1', '\ufeffa: 1\n'],
  'comments alone': ['\n# a··\n\n\n# b', '# a\n\n# b\n'],
}

describe('formatting', () => {
  for (const [name, [before, after]] of Object.entries(cases)) {
    for (const eol of ['\n', '\r\n']) {
      const spaced = (text: string) => text.replaceAll('·', ' ').replaceAll('\n', eol)
      // Nothing tells how the only line of a text would end.
      if (!before.includes('\n') && eol === '\r\n') continue
      it(`${name}${eol === '\n' ? '' : ' (CRLF)'}`, () => {
        assert.equal(format(spaced(before)), spaced(after))
        assert.equal(format(spaced(after)), spaced(after))
      })
    }
  }

  for (const text of [
    'a: [1  \nb: 2  \n',
    'a: "x  \n',
    'a: 1  \n a: 2\n',
    'a: 1  \na: 2\n',
    '<<<<<<< a\nb: 1  \n',
    'a: 1  \rb: 2\n',
    '',
    '  \n',
  ]) {
    it(`leaves ${JSON.stringify(text)} alone`, () => assert.deepEqual(formatting({ text } as Snapshot), []))
  }

  it('changes the smallest ranges', () => {
    assert.deepEqual(formatting({ text: 'a: 1\r\n\r\n\r\nb:   2 \r\n' } as Snapshot), [
      { start: 8, end: 10, text: '' },
      { start: 13, end: 15, text: '' },
      { start: 16, end: 17, text: '' },
    ])
  })

  const texts = [...filesIn('../../examples/'), ...filesIn('../ok/'), ...filesIn('../../../shared/examples/')]

  it('keeps data and comments of every example, and does nothing twice', () => {
    assert.ok(texts.length > 20)
    for (const text of texts) checkSame(text)
  })

  it('keeps data and comments of any text', () => {
    const slips = fc.array(mutationOf, { maxLength: 3 })
    const spaces = fc.array(fc.tuple(fc.nat(), fc.constantFrom(' ', '  ', '\n', '\n\n', ' # c', '   # c\n', '\t', ' \n')), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(fc.constantFrom(...texts), slips, spaces, (base, mutations, inserts) => {
        const slipped = mutations.reduce((text, mutate) => mutate(text), base)
        checkSame(
          inserts.reduce((text, [place, scrap]) => {
            const offset = place % (text.length + 1)
            return text.slice(0, offset) + scrap + text.slice(offset)
          }, slipped),
        )
      }),
      { numRuns: 150 },
    )
  })
})

function checkSame(text: string): void {
  const formatted = format(text)
  if (formatted === text) return
  assert.deepEqual(parseYaml(formatted), { ...parseYaml(formatted), data: parseYaml(text).data, problems: [] })
  const comments = (one: string) => readTree(one).comments.map(({ source }) => source)
  assert.deepEqual(comments(formatted), comments(text))
  assert.equal(formatted.replace(/\s/g, ''), text.replace(/\s/g, ''))
  assert.equal(format(formatted), formatted)
}

function filesIn(folder: string): string[] {
  const base = new URL(folder, import.meta.url)
  try {
    return readdirSync(base, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.engagement.yaml'))
      .map(name => readFileSync(new URL(name.replaceAll('\\', '/'), base), 'utf8'))
  } catch {
    return []
  }
}
