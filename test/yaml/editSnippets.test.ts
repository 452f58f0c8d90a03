// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops of snippets look like that
/** Edits that ask: tab stops in a snippet, empty values elsewhere. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { blank, type Edit, type EditOptions, editYaml, isBlank } from '../../src/yaml/edit.ts'

describe('editYaml: snippets', () => {
  const value = {
    by: blank('by', { kind: 'person' }),
    date: blank('date', { suggest: '2026-12-01' }),
    how: blank('how', { choices: ['mail, phone', 'a|b'] }),
  }
  const snippet: EditOptions = { snippet: true }

  it('blanks become numbered tab stops', () => {
    const result = editYaml('a: 1\n', { do: 'set', path: ['consent'], value }, snippet)
    assert.ok(result.ok)
    assert.equal(result.text, 'a: 1\nconsent:\n  by: ${1:by}\n  date: ${2:2026-12-01}\n  how: ${3|"mail\\, phone",a\\|b|}\n')
  })
  it('blanks are empty outside of a snippet', () => {
    const result = editYaml('a: 1\n', { do: 'set', path: ['consent'], value })
    assert.ok(result.ok)
    assert.equal(result.text, 'a: 1\nconsent:\n  by:\n  date:\n  how:\n')
  })
  it('inserted text is escaped, the rest is not', () => {
    const result = editYaml('a: $1 }\n', { do: 'set', path: ['b'], value: { c: 'x $2 } \\', d: blank('a$b}') } }, snippet)
    assert.ok(result.ok)
    assert.equal(result.text, 'a: $1 }\nb:\n  c: x \\$2 \\} \\\\\n  d: ${1:a\\$b\\}}\n')
  })
  it('several edits count on, in the order of the text', () => {
    const edits: Edit[] = [
      { do: 'set', path: ['b'], value: blank('two') },
      { do: 'set', path: ['a'], value: blank('one') },
    ]
    const result = editYaml('a: # c\nb:\n', edits, snippet)
    assert.ok(result.ok)
    assert.equal(result.text, 'a: ${1:one} # c\nb: ${2:two}\n')
    assert.equal(result.edits.length, 2)
  })
  it('in flow and lists', () => {
    const result = editYaml(
      'a: {x: 1}\n',
      [
        { do: 'set', path: ['a', 'y'], value: blank('y') },
        { do: 'append', path: ['b'], value: blank('word') },
      ],
      snippet,
    )
    assert.ok(result.ok)
    assert.equal(result.text, 'a: {x: 1, y: ${1:y}}\nb:\n  - ${2:word}\n')
  })
  it('knows a blank', () => {
    assert.ok(isBlank(blank('x')))
    assert.ok(!isBlank({ blank: 1 }))
    assert.ok(!isBlank({ blank: 'x', other: 1 }))
    assert.ok(!isBlank(null))
  })
})
