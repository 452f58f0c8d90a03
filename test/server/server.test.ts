/** The server as a client sees it: diagnostics of opened and unopened files, the index, and every request answered. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import { minimal } from '../helpers/minimal.ts'
import { root, type ServerOptions, startServer, type TestServer } from '../helpers/server.ts'

const wrong = `${minimal}tasks:\n  994: finished-ish\n`

describe('the language server', () => {
  let server: TestServer
  const start = async (files: Record<string, string>, options?: ServerOptions) => {
    server = await startServer(files, options)
  }
  afterEach(() => server?.stop())

  it('tells the problems of files that nobody opened, in the words of the command line', async () => {
    await start({ 'a.engagement.yaml': wrong, 'b.engagement.yaml': minimal.replace('Contoso', 'Fabrikam') })
    const [diagnostic] = server.published.get(`${root}/a.engagement.yaml`) ?? []
    assert.equal(diagnostic?.code, 'valid-value')
    assert.match(String(diagnostic?.message), /^Unknown task status "finished-ish"/)
    assert.deepEqual(server.problems('b.engagement.yaml'), [])
  })

  it('keeps quiet about unopened files when that is set', async () => {
    await start({ 'a.engagement.yaml': wrong }, { init: { settings: { unopenedDiagnostics: false } } })
    assert.deepEqual(server.problems('a.engagement.yaml'), [])
    await server.open('a.engagement.yaml')
    await server.until(() => server.problems('a.engagement.yaml').length > 0)
  })

  it('follows each key, and goes back to the file when the editor closes it without saving', async () => {
    await start({ 'a.engagement.yaml': minimal })
    const uri = await server.open('a.engagement.yaml')
    await server.change(uri, wrong)
    await server.until(() => server.problems('a.engagement.yaml').length === 1)
    await server.close(uri)
    await server.until(() => server.problems('a.engagement.yaml').length === 0)
  })

  it('speaks the language of the editor, of the setting, of the configuration', async () => {
    const messages: string[] = []
    for (const [locale, config, setting] of [
      ['pt-BR'],
      ['en', 'locale: pt-br\n'],
      ['en', '', 'pt-br'],
      ['pt-BR', '', 'en'],
    ] as const) {
      const files = { 'a.engagement.yaml': wrong, ...(config ? { 'playbook.config.yaml': config } : {}) }
      await start(files, { locale, init: { settings: { locale: setting } } })
      messages.push(String(server.published.get(`${root}/a.engagement.yaml`)?.[0]?.message).split('\n')[0] ?? '')
      server.stop()
    }
    const [portuguese, ...others] = messages
    assert.match(portuguese ?? '', /^Status de tarefa desconhecido /)
    assert.deepEqual(others.slice(0, 2), [portuguese, portuguese])
    assert.match(others[2] ?? '', /^Unknown task status/)
  })

  it('reads new files, forgets deleted ones and checks everything again under a new configuration', async () => {
    await start({ 'a.engagement.yaml': wrong })
    server.files.set('sub/b.engagement.yaml', wrong)
    await server.filesChanged({ 'sub/b.engagement.yaml': 1 })
    await server.until(() => server.problems('sub/b.engagement.yaml').length === 1)
    server.files.delete('a.engagement.yaml')
    await server.filesChanged({ 'a.engagement.yaml': 3 })
    await server.until(() => server.problems('a.engagement.yaml').length === 0)
    server.files.set('playbook.config.yaml', 'exclude: [sub]\n')
    await server.filesChanged({ 'playbook.config.yaml': 1 })
    await server.until(() => server.problems('sub/b.engagement.yaml').length === 0)
  })

  it('tells what only two files together show, and takes it back', async () => {
    const withId = (id: string) => minimal.replace('engagement:\n', `engagement:\n  id: ${id}\n`)
    await start({ 'a.engagement.yaml': withId('E-1'), 'b.engagement.yaml': withId('E-1') })
    const [diagnostic] = server.published.get(`${root}/a.engagement.yaml`) ?? []
    assert.equal(diagnostic?.code, 'unique-engagement')
    assert.equal(diagnostic?.relatedInformation?.[0]?.location.uri, `${root}/b.engagement.yaml`)
    const uri = await server.open('b.engagement.yaml')
    await server.change(uri, withId('E-2'))
    await server.until(() => server.problems('a.engagement.yaml').length === 0)
  })

  it('reads the first 500 files where each is a journey, the rest when asked', async () => {
    const files = Object.fromEntries(Array.from({ length: 520 }, (_, n) => [`c${1000 + n}.engagement.yaml`, minimal]))
    await start(files, { init: { virtual: true } })
    const first = new Set(server.reads.filter(uri => uri.endsWith('.engagement.yaml')))
    assert.equal(first.size, 500)
    assert.equal(server.state?.more, 20)
    await server.request('playbook/loadAll', {})
    await server.until(() => server.state?.engagements === 520)
    // Each of them once: what was read stays.
    assert.equal(server.reads.filter(uri => uri.endsWith('.engagement.yaml')).length, 520)
    assert.equal(server.state?.more, 0)
  }).timeout(20_000)

  it('answers every feature on an open file', async () => {
    await start({ 'a.engagement.yaml': wrong })
    const uri = await server.open('a.engagement.yaml')
    const document = { textDocument: { uri } }
    const position = { line: 9, character: 4 }
    const range = { start: { line: 0, character: 0 }, end: { line: 11, character: 0 } }
    const ask = <R>(method: string, params: object): Promise<R> => server.connection.sendRequest(`textDocument/${method}`, params)
    const hover = await ask<{ contents: { value: string } }>('hover', { ...document, position })
    assert.match(hover.contents.value, /994/)
    const items = await server.complete(uri, 9, 7)
    assert.ok(items.length > 0)
    const actions = await ask<{ title: string }[]>('codeAction', { ...document, range, context: { diagnostics: [] } })
    assert.ok(actions.length > 0)
    assert.ok((await ask<unknown[]>('documentSymbol', document)).length >= 5)
    assert.ok((await ask<unknown[]>('foldingRange', document)).length > 0)
    assert.ok((await ask<unknown[]>('codeLens', document)).length > 0)
    assert.ok((await ask<unknown[]>('inlayHint', { ...document, range })).length > 0)
    assert.equal((await ask<unknown[]>('selectionRange', { ...document, positions: [position] })).length, 1)
    assert.equal((await ask<unknown[]>('definition', { ...document, position })).length, 1)
    assert.ok((await ask<unknown[]>('references', { ...document, position, context: { includeDeclaration: true } })).length > 0)
    assert.deepEqual(await ask('formatting', { ...document, options: { tabSize: 2, insertSpaces: true } }), [])
    const tokens = await ask<{ data: number[] }>('semanticTokens/full', document)
    assert.equal(tokens.data.length % 5, 0)
    const symbols = await server.connection.sendRequest<{ name: string }[]>('workspace/symbol', { query: 'cont' })
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['Contoso'],
    )
  })

  it('runs a command as questions and answers, and gives edits of the version it read', async () => {
    await start({ 'a.engagement.yaml': `${minimal}tasks:\n  3616:\n` })
    const uri = await server.open('a.engagement.yaml')
    const request = { command: 'setTaskStatus', uri, args: { task: '3616', status: 'in-progress' }, answers: {} }
    const outcome = await server.request('playbook/perform', request)
    assert.equal(outcome.kind, 'edit')
    if (outcome.kind !== 'edit') return
    assert.equal(outcome.edits[0]?.version, 1)
    assert.equal(outcome.edits[0]?.uri, uri)
  })

  it('checks a playbook and a configuration while they are written', async () => {
    await start({ 'a.engagement.yaml': minimal, 'playbook.config.yaml': 'rules:\n  no-such-rule: off\n' })
    await server.open('playbook.config.yaml', undefined, 'yaml')
    await server.until(() => server.problems('playbook.config.yaml').length > 0)
    assert.deepEqual(
      server.problems('playbook.config.yaml').map(one => one.split(' ')[1]),
      ['1'],
    )
  })

  it('tells what is wrong with a configuration that nobody opened, and takes it back', async () => {
    await start({ 'a.engagement.yaml': minimal, 'playbook.config.yaml': 'rules:\n  no-such-rule: off\n' })
    await server.until(() => server.problems('playbook.config.yaml').length === 1)
    server.files.set('playbook.config.yaml', 'rules: {}\n')
    await server.filesChanged({ 'playbook.config.yaml': 2 })
    await server.until(() => server.problems('playbook.config.yaml').length === 0)
  })

  it('reads a configuration that extends the one at the root of a workspace behind a network', async () => {
    await start({
      'brazil/a.engagement.yaml': minimal,
      'brazil/playbook.config.yaml': 'extends: ../playbook.config.yaml\n',
      'playbook.config.yaml': 'root: true\n',
    })
    assert.deepEqual(server.problems('brazil/playbook.config.yaml'), [])
  })

  it('leaves out what the configuration leaves out, opened or not', async () => {
    await start({ 'sub/a.engagement.yaml': wrong, 'b.engagement.yaml': wrong, 'playbook.config.yaml': 'exclude: [sub]\n' })
    await server.open('sub/a.engagement.yaml')
    await server.open('b.engagement.yaml')
    await server.until(() => server.problems('b.engagement.yaml').length > 0)
    assert.deepEqual(server.problems('sub/a.engagement.yaml'), [])
    assert.equal(server.state?.engagements, 1)
  })

  it('tells the views nothing of a key that changes nothing they show', async () => {
    await start({ 'a.engagement.yaml': minimal })
    const uri = await server.open('a.engagement.yaml')
    await server.until(() => server.published.has(uri))
    const { told } = server
    await server.change(uri, `${minimal}# a note\n`)
    await server.change(uri, `${minimal}# a longer note\n`)
    // The answer comes after the checks of the changes before it.
    await server.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } })
    assert.equal(server.told, told)
    await server.change(uri, minimal.replace('name: Contoso', 'name: Fabrikam'))
    await server.until(() => server.told > told)
  })
})
