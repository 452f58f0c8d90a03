import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { bundleLocales, loadBundle, nearestLocale } from '../../src/util/bundles.ts'
import { createTranslate, joinWords } from '../../src/util/translate.ts'

describe('translate', () => {
  it('fills values and leaves marks without a value', () => {
    const t = createTranslate('en')
    assert.equal(t('{a} and {b}', { a: 1 }), '1 and {b}')
    assert.equal(t('{constructor}', {}), '{constructor}')
    assert.equal(t('{a}', { a: '{a} $&' }), '{a} $&')
  })
  it('takes the phrase that fits the number', () => {
    const t = createTranslate('pt-br', { 'one day': 'um dia', '{n} days': '{n} dias' })
    assert.deepEqual(
      [1, 2].map(n => t.count(n, 'one day', '{n} days')),
      ['um dia', '2 dias'],
    )
    assert.deepEqual(
      [0, 1, 2].map(n => createTranslate('en').count(n, 'one day', '{n} days')),
      ['0 days', 'one day', '2 days'],
    )
  })
  it('falls back to English and says so', () => {
    const missing: string[] = []
    const t = createTranslate('pt-br', {}, message => missing.push(message))
    assert.equal(t('No such sentence'), 'No such sentence')
    assert.deepEqual(missing, ['No such sentence'])
  })
  it('finds the nearest language', () => {
    assert.deepEqual(['pt', 'pt-PT', 'PT-br', 'pt_BR', 'en-GB', 'xx'].map(nearestLocale), [
      'pt-br',
      'pt-br',
      'pt-br',
      'pt-br',
      'en',
      'en',
    ])
    assert.equal(joinWords(['a', 'b', 'c'], 'pt-br'), 'a, b e c')
  })
  it('every sentence of a bundle keeps the marks of the English one', async () => {
    for (const locale of bundleLocales) {
      for (const [english, translated] of Object.entries(await loadBundle(locale))) {
        const marks = (text: string) => new Set(text.match(/\{\w+\}/g))
        assert.deepEqual(marks(translated), marks(english), english)
        assert.notEqual(translated.trim(), '', english)
      }
    }
  })
})
