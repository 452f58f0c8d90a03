/** The extension as an installed package: when it starts and what it registers. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import * as vscode from 'vscode'
import { engagement, eventually, extension, open } from './files.ts'

describe('activation', () => {
  it('sleeps in a folder without engagements', () => {
    assert.equal(extension().isActive, false)
  })

  it('sleeps when other YAML files open, which keep their language', async () => {
    const { document } = await open('values.yaml', 'a: 1\n')
    assert.equal(document.languageId, 'yaml')
    assert.equal(extension().isActive, false)
  })

  it('starts with an engagement, in its own language, and says what is wrong', async () => {
    const started = Date.now()
    const { document } = await open('contoso.engagement.yaml', engagement)
    assert.equal(document.languageId, 'playbook-engagement')
    const problems = await eventually(
      () => vscode.languages.getDiagnostics(document.uri),
      found => found.length > 0,
      'the first problems',
    )
    console.log(`first diagnostics after ${Date.now() - started} ms`)
    assert.equal(extension().isActive, true)
    assert.ok(problems.some(({ message }) => message.includes('"complet"')))
    assert.deepEqual([...new Set(problems.map(({ source }) => source))], ['Playbook'])
  })

  it('takes the other extension of the name as well', async () => {
    const { document } = await open('other.engagement.yml', engagement)
    assert.equal(document.languageId, 'playbook-engagement')
  })

  it('registers every command that it declares', async () => {
    const declared = (extension().packageJSON.contributes.commands as { command: string }[]).map(({ command }) => command)
    const known = new Set(await vscode.commands.getCommands(true))
    assert.deepEqual(
      declared.filter(id => !known.has(id)),
      [],
    )
    assert.ok(declared.length > 20)
  })

  it('has a name in words for every command, view and setting', () => {
    const texts = JSON.stringify(extension().packageJSON.contributes).match(/"%[^"]+%"/g)
    assert.deepEqual(texts ?? [], [])
  })
})
