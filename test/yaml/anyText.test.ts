/** No function of the reading layer throws or loses its way on any text. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { locate, locateNearest, type OffsetRange, topLevelEntries } from '../../src/yaml/locate.ts'
import { scanLostText } from '../../src/yaml/lostText.ts'
import { parseYaml } from '../../src/yaml/parse.ts'
import { pathAt } from '../../src/yaml/pathAt.ts'
import { documents } from './generate.ts'

const real = `# An engagement
playbook: x@1
customer:
  name: "Padaria Boa Massa"   # note
  licences: [Microsoft 365 E3, 'x, y']
tasks:

  994:
    status: complete
    due: 2026-11-24
    note: >-
      Ticket #4521: open
      still
  983: { status: open, note: yes }
log:
  - by: ana
    text: |
      a: b
  - &anchor rui
  - *anchor
`

const strange = fc.constantFrom(
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\ud800',
  '\ufeff',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ':',
  ': ',
  ' #',
  '#1',
  '- ',
  '? ',
  '|',
  '>',
  '&',
  '*',
  '!',
  '%',
  '@',
  '`',
  ',',
  '\\',
  '---\n',
  '...\n',
  '<<<<<<< \n',
  '  ',
  'x',
)

const mutations = fc
  .array(fc.tuple(fc.nat(real.length), fc.nat(12), fc.oneof(strange, fc.constant(''))), { minLength: 1, maxLength: 4 })
  .map(edits => {
    let text = real
    for (const [at, length, insert] of edits) text = text.slice(0, at) + insert + text.slice(at + length)
    return text
  })

const anyText = fc.oneof(
  { weight: 4, arbitrary: mutations },
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)) }),
  fc.array(strange, { maxLength: 30 }).map(parts => parts.join('')),
  documents,
)

function assertInside(text: string, { start, end }: OffsetRange, about: string): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${about}: ${start}-${end} in ${JSON.stringify(text)}`)
}

describe('any text', () => {
  it('is read without throwing, and every range lies inside it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(400), (text, offset) => {
        const lost = scanLostText(text)
        for (const found of lost) assertInside(text, found, found.kind)
        for (const { data, problems, unreadable } of [parseYaml(text), parseYaml(text, lost)]) {
          for (const problem of problems) {
            assertInside(text, problem, problem.code)
            assert.ok(
              problem.end > problem.start || problem.start >= text.trimEnd().length,
              `${problem.code} is empty in ${JSON.stringify(text)}`,
            )
            for (const related of problem.related ?? []) assertInside(text, related, 'related')
          }
          for (const entry of unreadable) {
            assertInside(text, entry, entry.key)
            assert.ok(
              typeof data !== 'object' ||
                !Object.hasOwn(data as object, entry.key) ||
                topLevelEntries(text).filter(({ key }) => key === entry.key).length > 1,
            )
          }
        }
        const path = pathAt(text, offset)
        assert.ok(Array.isArray(path))
        for (const part of ['key', 'value', 'entry'] as const) {
          for (const asked of [path, ['tasks', '994', 'note'], ['log', 1], ['log', 0, 'text', 'x'], []]) {
            const range = locate(text, asked, part)
            if (range) assertInside(text, range, `${part} of ${asked.join('/')}`)
            assertInside(text, locateNearest(text, asked, part), `nearest ${part}`)
          }
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('hides at most the entry that was changed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: real.indexOf('994'), max: real.indexOf('983') - 4 }),
        fc.constantFrom('"', "'", '[', '{', '\t', ': ', '@', '\\'),
        (at, insert) => {
          // In column 1 it would begin another entry.
          if (real[at - 1] === '\n') return
          const text = real.slice(0, at) + insert + real.slice(at)
          const { data, problems, unreadable } = parseYaml(text)
          assert.ok(
            unreadable.every(entry => entry.key === 'tasks'),
            text,
          )
          assert.ok(problems.length <= 1, text)
          const { tasks: _, ...rest } = data as Record<string, unknown>
          const { tasks: __, ...expected } = parseYaml(real).data as Record<string, unknown>
          assert.deepEqual(rest, expected)
        },
      ),
    )
  })
})
