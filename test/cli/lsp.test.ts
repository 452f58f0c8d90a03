/** `playbook lsp --stdio` of the built program: it reads the disk by itself, checks, completes and ends with its client. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, it } from 'mocha'
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node'
import { minimal } from '../helpers/minimal.ts'
import { builtCli, folderWith, playbook } from './playbook.ts'

describe('playbook lsp', () => {
  it('serves an editor over standard streams', async () => {
    const folder = folderWith({
      'a.engagement.yaml': `${minimal}tasks:\n  994: finishd-ish\n`,
      'b.engagement.yaml': `${minimal}tasks:\n  994: \n`,
    })
    const child = spawn(process.execPath, [builtCli(), 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
    const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
    try {
      const unopened = new Promise<{ code: string }[]>(resolve =>
        connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
          if (uri.endsWith('/a.engagement.yaml')) resolve(diagnostics)
        }),
      )
      connection.listen()
      const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'work' }]
      await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders })
      await connection.sendNotification('initialized', {})
      assert.ok((await unopened).some(({ code }) => code === 'valid-value'))
      const uri = pathToFileURL(join(folder, 'b.engagement.yaml')).href
      const text = `${minimal}tasks:\n  994: \n`
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } })
      const position = { line: text.split('\n').length - 2, character: 7 }
      const { items } = await connection.sendRequest<{ items: { label: string }[] }>('textDocument/completion', {
        textDocument: { uri },
        position,
      })
      assert.ok(items.some(({ label }) => label === 'Complete'))
      await connection.sendRequest('shutdown')
      const end = once(child, 'exit')
      await connection.sendNotification('exit')
      assert.equal((await end)[0], 0)
    } finally {
      connection.dispose()
      child.kill()
    }
  }).timeout(30_000)

  it('says how it is started', () => {
    const { status, stderr } = playbook(['lsp'])
    assert.equal(status, 2)
    assert.match(stderr, /--stdio/)
  })
})
