/** Keys and file names made of names. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { engagementFileName, freeKey, slugOf } from '../../src/engagement/slug.ts'

describe('slugOf', () => {
  const cases: readonly [string, string][] = [
    ['Padaria Boa Massa S.A.', 'padaria-boa-massa-s-a'],
    ['  São João / 2 ', 'sao-joao-2'],
    ['日本 商事', '日本-商事'],
    ['!!!', ''],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ]
  for (const [text, slug] of cases) it(`"${text}"`, () => assert.equal(slugOf(text), slug))
})

describe('engagementFileName', () => {
  it('is free, never empty and no device', () => {
    assert.equal(engagementFileName('Contoso'), 'contoso.engagement.yaml')
    assert.equal(
      engagementFileName('Contoso', name => name === 'contoso.engagement.yaml'),
      'contoso-2.engagement.yaml',
    )
    assert.equal(engagementFileName('?'), 'engagement.engagement.yaml')
    assert.equal(engagementFileName('Nul'), 'nul-engagement.engagement.yaml')
    assert.equal(
      freeKey('a', key => ['a', 'a-2'].includes(key)),
      'a-3',
    )
  })
})
