/** No word of schemas or programs reaches a user, whatever is wrong with a file. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { ptBr } from '../../l10n/pt-br/index.ts'
import { lintEngagement } from '../../src/lint/lint.ts'
import type { Problem } from '../../src/lint/problem.ts'
import { defaultSettings } from '../../src/lint/settings.ts'
import { createTranslate, type Translate } from '../../src/util/translate.ts'
import { catalogue } from '../helpers/bundled.ts'
import { overMinimal } from '../helpers/minimal.ts'
import { brokenTexts } from './brokenTexts.ts'

const schemaWords = [
  /\b(?:propert(?:y|ies)|objects?|arrays?|enum|one-?of|any-?of|strings?|integers?|booleans?|null|undefined|schema|scalar|mapping|sequence|node|parse[rd]?|token|regex|pattern|type mismatch|NaN)\b/i,
  /\b(?:propriedades?|objetos?|arranjos?|esquema|inteira|booleano|nulo|escalar|mapeamento|analisador|expressão regular)\b/i,
  /\{\w+\}/,
]

describe('words of the problems', () => {
  for (const t of [createTranslate('en'), createTranslate('pt-br', ptBr)]) {
    for (const text of brokenTexts) {
      it(`${t.locale}: ${JSON.stringify(text)}`, () => {
        const problems = lint(text, t)
        assert.ok(problems.length > 0, 'the text is broken')
        for (const sentence of problems.flatMap(sentencesOf)) {
          for (const words of schemaWords) assert.doesNotMatch(sentence, words)
          assert.doesNotMatch(sentence, /\.$/, 'no final period')
        }
      })
    }
  }

  it('each mistake of shape is one problem', () => {
    const own = /^(?:yaml-syntax|lost-text|known-(?!person)|require-key|valid-)/
    const several = brokenTexts
      .filter(text => text !== '!playbook: fasttrack@2020.05\n')
      .map(text => ({ text, rules: lint(text, createTranslate('en')).map(({ rule }) => rule) }))
      .filter(({ rules }) => rules.filter(rule => own.test(rule)).length > 1)
    assert.deepEqual(several, [])
  })
})

function lint(text: string, t: Translate): readonly Problem[] {
  const whole = text.startsWith('!') ? text.slice(1) : overMinimal(text)
  const { problems } = lintEngagement({ text: whole, settings: defaultSettings, catalogue, staff: {}, today: '2026-11-16', t })
  return problems
}

/** What a user reads, without what the user wrote. */
function sentencesOf({ message, hint, fix, ask, related }: Problem): string[] {
  const all = [message, hint, fix?.title, ask?.title, ...related.map(place => place.message)]
  return all.filter(sentence => sentence !== undefined).map(sentence => sentence.replace(/"[^"]*"/g, '""'))
}
