/** Whatever the importer says, it says in Portuguese too. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { ptBr } from '../../../l10n/pt-br/index.ts'
import { importPages } from '../../../src/playbook/import/importPages.ts'
import { createTranslate } from '../../../src/util/translate.ts'
import { importSentences } from './sentences.ts'

describe('import: Portuguese', () => {
  it('has every sentence of the importer', () => {
    const sentences = importSentences()
    assert.ok(sentences.length > 120)
    assert.deepEqual(
      sentences.filter(sentence => !Object.hasOwn(ptBr, sentence)),
      [],
      'add them to l10n/pt-br/import.json',
    )
  })

  it('asks for no sentence that is not there', () => {
    const missing: string[] = []
    const t = createTranslate('pt-br', ptBr, message => missing.push(message))
    const text =
      '# Harbour\n\n## Approach\n\n### Moor\n\n| ID | Task | M/O | Role | Services |\n| --- | --- |\n| 5O1 | a || b\n| 501 | c | X | Cook | Sea |\n\n## Odd\n\nx\n'
    const { problems } = importPages([{ path: 'a.md', text }], { t })
    assert.ok(problems.length > 5)
    assert.deepEqual(missing, [])
  })
})
