import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { ptBr } from '../../l10n/pt-br/index.ts'
import { decodeUtf8, maxFileBytes, type ReadFault, unreadableProblem } from '../../src/lint/readableFile.ts'
import { createTranslate } from '../../src/util/translate.ts'

describe('readable-file', () => {
  it('reads UTF-8, the byte order mark kept', () => {
    for (const text of ['', 'Consciência 👍\r\n', '\ufeffa: 1\n'])
      assert.deepEqual(decodeUtf8(new TextEncoder().encode(text)), { text })
  })
  it('refuses other bytes and too many', () => {
    assert.deepEqual(decodeUtf8(Uint8Array.of(0x61, 0xe9, 0x62)), { fault: 'not-utf8' })
    assert.deepEqual(decodeUtf8(Uint8Array.of(0xff, 0xfe, 0x61, 0)), { fault: 'not-utf8' })
    assert.deepEqual(decodeUtf8(new Uint8Array(maxFileBytes + 1).fill(97)), { fault: 'too-large' })
    assert.ok('text' in decodeUtf8(new Uint8Array(maxFileBytes).fill(97)))
  })
  it('says why in one sentence, in both languages', () => {
    const faults: ReadFault[] = ['not-utf8', 'too-large', 'unreadable', 'vanished', 'directory', 'not-a-file', 'symlink-loop']
    const missing: string[] = []
    const portuguese = createTranslate('pt-br', ptBr, message => missing.push(message))
    const sentences = faults.map(fault => {
      unreadableProblem(fault, portuguese, 'EIO')
      const { rule, severity, message, range } = unreadableProblem(fault, createTranslate('en'))
      assert.deepEqual([rule, severity, range], ['readable-file', 'error', undefined])
      return message
    })
    assert.equal(new Set(sentences).size, faults.length)
    assert.deepEqual(missing, [])
  })
})
