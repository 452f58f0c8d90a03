import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { ptBr } from '../../l10n/pt-br/index.ts'
import { lintPeople, parsePeople } from '../../src/lint/people.ts'
import { createTranslate } from '../../src/util/translate.ts'

const today = '2026-12-01'
const people = 'people:\n  ana:\n    name: Ana Souza\n    email: ana@example.com\n  rui:\n    name: Rui Costa\n'

describe('people.yaml', () => {
  it('is read as far as it can be', () => {
    assert.deepEqual(parsePeople(`${people}covers: 3\n`).people?.ana, { name: 'Ana Souza', email: 'ana@example.com' })
    for (const text of ['', '[]', '{', 'people: 1']) parsePeople(text)
  })
  it('may be in order', () => {
    const text = `${people}covers:\n  holiday:\n    person: ana\n    by: rui\n    from: 2026-12-20\n    until: 2026-12-31\n`
    assert.deepEqual(lintPeople(text, { today, t: createTranslate('en') }), [])
    assert.deepEqual(lintPeople('', { today, t: createTranslate('en') }), [])
  })
  const wrong: Record<string, [text: string, rule: string, marked: string]> = {
    'a syntax error': ['people: {\n', 'yaml-syntax', '{'],
    'an unknown field': ['people:\n  ana:\n    nmae: Ana\n', 'known-key', 'nmae'],
    'the wrong type': ['people: 3\n', 'valid-type', '3'],
    'a date in another form': [`${people}covers:\n  a:\n    person: ana\n    from: 24/12/2026\n`, 'valid-date', '24/12/2026'],
    'somebody unknown': [`${people}covers:\n  a:\n    person: ana\n    by: riu\n`, 'known-person', 'riu'],
    'an end before the beginning': [
      `${people}covers:\n  a:\n    person: ana\n    from: 2026-12-31\n    until: 2026-12-20\n`,
      'valid-date',
      '2026-12-20',
    ],
    'an unknown calendar': [`${people}    calendar: br\n`, 'known-reference', 'br'],
  }
  for (const [name, [text, rule, marked]] of Object.entries(wrong)) {
    it(`reports: ${name}`, () => {
      const missing: string[] = []
      for (const t of [createTranslate('en'), createTranslate('pt-br', ptBr, message => missing.push(message))]) {
        const problems = lintPeople(text, { today, t, calendars: ['br-sp'] })
        assert.deepEqual(
          problems.map(problem => problem.rule),
          [rule],
        )
        assert.equal(text.slice(problems[0]?.range?.start, problems[0]?.range?.end), marked)
      }
      assert.deepEqual(missing, [])
    })
  }
})
