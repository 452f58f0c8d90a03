/** What is in the package: these files and no other. */
import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { root } from '../../../scripts/hosts/fetch.mjs'
import { filesOf } from '../../../scripts/hosts/unpack.mjs'
import { largest } from '../../../scripts/package.mjs'

/** Whoever adds a file to the package says so here. */
const allowed = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/changelog.md',
  'extension/dist/extension.js',
  'extension/dist/server.js',
  'extension/dist/web/extension.js',
  'extension/l10n/bundle.l10n.pt-br.json',
  'extension/language-configuration.json',
  'extension/media/icons/file-dark.svg',
  'extension/media/icons/file-light.svg',
  'extension/media/icons/icon.png',
  'extension/media/icons/icon.svg',
  'extension/media/icons/playbook.svg',
  'extension/media/walkthrough/create.svg',
  'extension/media/walkthrough/edit.svg',
  'extension/media/walkthrough/me.svg',
  'extension/media/walkthrough/pending.svg',
  'extension/package.json',
  'extension/package.nls.json',
  'extension/package.nls.pt-br.json',
  'extension/readme.md',
  'extension/snippets/engagement.json',
  'extension/syntaxes/playbook-engagement.tmLanguage.json',
]

describe('the package', () => {
  const file = process.env.PLAYBOOK_VSIX ?? join(root, 'dist', 'playbook-as-code.vsix')
  const files = filesOf(readFileSync(file)) as Map<string, Buffer>

  it('holds what the extension is made of and nothing else', () => {
    assert.deepEqual([...files.keys()].sort(), allowed)
  })

  it(`is smaller than ${largest / 1000} kB`, () => {
    assert.ok(statSync(file).size < largest)
  })

  it('names only files that are in it', () => {
    const manifest = String(files.get('extension/package.json'))
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:dist|media|snippets|syntaxes|l10n)\/[^"*]+\.\w+|[\w-]+\.json)"/g)]
    const missing = named.map(([, name]) => `extension/${name}`).filter(name => !files.has(name))
    assert.deepEqual(missing, [])
    assert.ok(named.length > 8)
  })

  it('carries nothing of this machine', () => {
    for (const [name, bytes] of files)
      assert.ok(!bytes.includes(root.replace(/\/$/, '')), `${name} names the folder it was built in`)
  })
})
