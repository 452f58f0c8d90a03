/** Pages imported again over their own playbook change nothing, and languages without pages stay. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { checkLocale, checkPlaybook } from '../../../src/playbook/check.ts'
import { importPages, type PageInput } from '../../../src/playbook/import/importPages.ts'
import { languages } from '../../../src/playbook/import/languages/index.ts'
import type { PlaybookFile } from '../../../src/playbook/model.ts'
import { createPlaybook } from '../../../src/playbook/playbook.ts'
import { diffPlaybooks, isSamePlaybook } from '../../../src/review/playbookDiff.ts'
import { madePlaybook, printPages, style } from './printPages.ts'

const folder = new URL('../../fixtures/pages/', import.meta.url)
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

function same(pages: readonly PageInput[]): void {
  const first = importPages(pages)
  if (!first.file) return
  const previous = createPlaybook(first.file, first.locales)
  const again = importPages(pages, { previous })
  assert.deepEqual(plain(again.file), plain(first.file))
  const sorted = (locales: typeof first.locales) =>
    plain(locales).sort((a: { locale: string }, b: { locale: string }) => (a.locale < b.locale ? -1 : 1))
  assert.deepEqual(sorted(again.locales), sorted(first.locales))
  assert.ok(isSamePlaybook(diffPlaybooks(previous, createPlaybook(again.file as PlaybookFile, again.locales))))
}

describe('import over its own playbook', function () {
  this.timeout(60_000)

  it('changes nothing, for made pages in any language and style', () => {
    fc.assert(
      fc.property(madePlaybook, style, fc.subarray([...languages], { minLength: 1 }), (made, how, chosen) => {
        same(chosen.flatMap(words => printPages(made, words, how)))
      }),
      { numRuns: 25 },
    )
  })

  for (const name of readdirSync(folder)) {
    it(`changes nothing: ${name}`, () => same([{ path: name, text: readFileSync(new URL(name, folder), 'utf8') }]))
  }

  it('keeps the words of a language of which no page was given, but for what is gone', () => {
    const pages = readdirSync(folder)
      .filter(name => name.startsWith('receive-a-vessel'))
      .map(path => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }))
    const first = importPages(pages)
    assert.ok(first.file)
    const english = pages.filter(({ path }) => path.endsWith('.en.md')).map(page => ({ ...page }))
    const previous = createPlaybook(first.file, [...first.locales, { locale: 'fr', title: 'Port', tasks: { 1: { name: 'x' } } }])
    const again = importPages(english, { previous })
    assert.ok(again.file)
    const tags = again.locales.map(({ locale }) => locale).sort()
    assert.deepEqual(tags, ['de', 'es', 'fr', 'ja', 'pt-BR', 'zh-CN'])
    assert.deepEqual(plain(again.locales.find(({ locale }) => locale === 'fr')), { locale: 'fr', title: 'Port', tasks: {} })
    assert.deepEqual(
      plain(again.locales.find(({ locale }) => locale === 'de')?.tasks),
      plain(first.locales.find(({ locale }) => locale === 'de')?.tasks),
    )
    assert.deepEqual(checkPlaybook(again.file), [])
    for (const locale of again.locales) assert.deepEqual(checkLocale(again.file, locale), [])
  })
})
