/** Every word of the extension in both languages. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { english, manifest, portuguese, readText, sources } from './manifest.ts'

describe('words of the extension', () => {
  it('has every text of package.json in both languages, and no other', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key)
    const keys = [...new Set(used)].sort()
    assert.deepEqual(Object.keys(english).sort(), keys)
    assert.deepEqual(Object.keys(portuguese).sort(), keys)
  })

  it('keeps commands and settings that texts refer to', () => {
    const references = (text: string) =>
      (text.match(/command:[\w.]+|`[^`]+`/g) ?? []).filter(one => /command:|#|\.yaml/.test(one)).sort()
    for (const [key, text] of Object.entries(english)) {
      assert.deepEqual(references(portuguese[key] ?? ''), references(text), key)
    }
  })

  it('has every sentence of the code in Portuguese, and no other', () => {
    const bundle: Record<string, string> = JSON.parse(readText('l10n/bundle.l10n.pt-br.json'))
    const said = [...sources().values()].flatMap(text => {
      const calls = [...text.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, sentence]) => sentence as string)
      assert.equal(calls.length, text.match(/l10n\.t\(/g)?.length ?? 0, 'a sentence is a literal in single quotes')
      return calls
    })
    assert.deepEqual(Object.keys(bundle).sort(), [...new Set(said)].sort())
    const marks = (text: string) =>
      text
        .match(/\{\d\}/g)
        ?.sort()
        .join()
    for (const [sentence, translated] of Object.entries(bundle)) assert.equal(marks(translated), marks(sentence), sentence)
  })

  it('asks with one primary action in each welcome content', () => {
    for (const { view, contents } of manifest.contributes.viewsWelcome) {
      const links = english[contents.slice(1, -1)]?.match(/^\[[^\]]+\]\(command:[\w.]+\)$/gm) ?? []
      assert.equal(links.length, 1, `${view} ${contents}`)
    }
  })
})
