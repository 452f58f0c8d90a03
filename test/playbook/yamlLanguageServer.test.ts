/** The committed schema in a YAML editor of others: yaml-language-server, asked over its standard streams. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { after, before, describe, it } from 'mocha'
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node'

const server = fileURLToPath(new URL('../../node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url))
const schema = new URL('../../schemas/engagement.schema.json', import.meta.url).href
const head = 'customer:\n  name: A\nengagement:\n  motion: rfa\n  assigned: 2026-11-16\n'

interface Diagnostic {
  message: string
  range: { start: { line: number } }
}
interface Item {
  label: string
  insertText?: string
  documentation?: string | { value: string }
}

describe('yaml-language-server with the schema', function () {
  this.timeout(60_000)
  let child: ChildProcess
  let connection: MessageConnection
  const published = new Map<string, (diagnostics: Diagnostic[]) => void>()

  before(async () => {
    child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
    connection = createMessageConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!))
    const settings = {
      yaml: {
        schemas: { [schema]: '*.engagement.yaml' },
        schemaStore: { enable: false },
        validate: true,
        hover: true,
        completion: true,
      },
    }
    connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => settings[section as keyof typeof settings] ?? null),
    )
    connection.onRequest('client/registerCapability', () => null)
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => published.get(uri)?.(diagnostics))
    connection.listen()
    const capabilities = { workspace: { configuration: true }, textDocument: { hover: { contentFormat: ['markdown'] } } }
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities })
    await connection.sendNotification('initialized', {})
    await connection.sendNotification('workspace/didChangeConfiguration', { settings })
  })

  after(() => {
    connection?.dispose()
    child?.kill()
  })

  it('reports nothing in a sound file', async () => {
    const { diagnostics } = await open('sound', `${head}services:\n  exchange:\ntasks:\n  994: complete\n  983:\n`)
    assert.deepEqual(diagnostics, [])
  })

  it('reports a wrong status where it stands', async () => {
    const { diagnostics } = await open('wrong', `${head}tasks:\n  994: complete\n  3616: { status: done }\n`)
    assert.equal(diagnostics.length > 0, true)
    assert.deepEqual([...new Set(diagnostics.map(({ range }) => range.start.line))], [7])
    assert.match(diagnostics.map(({ message }) => message).join(), /not-started/)
  })

  it('completes task ids with what the task is', async () => {
    const { uri } = await open('completion', `${head}tasks:\n  \n`)
    const items = await complete(uri, 6, 2)
    const kickoff = items.find(({ label }) => label === '994')
    assert.ok(kickoff, items.map(({ label }) => label).join(' '))
    assert.match(textOf(kickoff.documentation), /Kickoff.*FastTrack Manager.*mandatory/is)
    assert.ok(items.some(({ label }) => label === '3616') && items.some(({ label }) => label === 'task'))
  })

  it('completes statuses, services and the parts of a service', async () => {
    const { uri } = await open('values', `${head}services:\n  exchange:\n    \ntasks:\n  994: \n`)
    assert.ok((await labels(uri, 9, 7)).includes('in-progress'))
    assert.ok((await labels(uri, 7, 4)).includes('dibs'))
    const services = await open('services', `${head}services:\n  \n`)
    assert.ok((await labels(services.uri, 6, 2)).includes('windows-10'))
  })

  // Over a key of bare digits this server shows nothing whatever the schema says; over its value, or in quotes, it does.
  it('shows the task and the service in a hover', async () => {
    const { uri } = await open('hover', `${head}tasks:\n  994: complete\n  "983": complete\nservices:\n  exchange: {}\n`)
    assert.match(await hover(uri, 6, 9), /Kickoff.*FastTrack Manager.*mandatory.*in-progress/is)
    assert.match(await hover(uri, 7, 4), /983.*optional/is)
    assert.match(await hover(uri, 9, 4), /^Exchange/)
  })

  /** Opens a file and waits for what the server has to say about it. */
  async function open(name: string, text: string): Promise<{ uri: string; diagnostics: Diagnostic[] }> {
    const uri = `file:///customers/${name}.engagement.yaml`
    const answer = new Promise<Diagnostic[]>(resolve => published.set(uri, resolve))
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } })
    return { uri, diagnostics: await answer }
  }

  async function hover(uri: string, line: number, character: number): Promise<string> {
    const params = { textDocument: { uri }, position: { line, character } }
    const answer = await connection.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', params)
    return answer?.contents.value ?? ''
  }

  async function complete(uri: string, line: number, character: number): Promise<Item[]> {
    const params = { textDocument: { uri }, position: { line, character } }
    const answer = await connection.sendRequest<Item[] | { items: Item[] }>('textDocument/completion', params)
    return Array.isArray(answer) ? answer : answer.items
  }

  async function labels(uri: string, line: number, character: number): Promise<string[]> {
    return (await complete(uri, line, character)).map(({ label }) => label)
  }
})

function textOf(documentation: Item['documentation']): string {
  return typeof documentation === 'string' ? documentation : (documentation?.value ?? '')
}
