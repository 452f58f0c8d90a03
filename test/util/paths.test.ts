import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { joinPath, parentFolder, relativePath } from '../../src/util/paths.ts'

describe('paths', () => {
  it('join', () => {
    const cases: [string, string, string][] = [
      ['', 'a', 'a'],
      ['a', './b', 'a/b'],
      ['a/b', '../c', 'a/c'],
      ['a', '../../c', '../c'],
      ['/a', '../../c', '/c'],
      ['/', 'a', '/a'],
      ['/a', '..', '/'],
      ['a', '/b', '/b'],
      ['C:/a', '../b', 'C:/b'],
      ['memfs://host/a', '../b', 'memfs://host/b'],
      ['memfs://host', 'b', 'memfs://host/b'],
      ['memfs://host', '../b', 'memfs://host/b'],
    ]
    for (const [folder, path, whole] of cases) assert.equal(joinPath(folder, path), whole, `${folder} + ${path}`)
  })
  it('have a folder', () => {
    assert.deepEqual(['a/b', '/a', '/', 'a', ''].map(parentFolder), ['a', '/', '/', '', ''])
  })
  it('are seen from a folder', () => {
    assert.equal(relativePath('/a', '/a/b/c'), 'b/c')
    assert.equal(relativePath('/', '/b'), 'b')
    assert.equal(relativePath('', 'b'), 'b')
    for (const file of ['/ab', '/a', '/b/c']) assert.equal(relativePath('/a', file), undefined)
    for (const file of ['/b', '../b']) assert.equal(relativePath('', file), undefined)
  })
})
