/** Earlier versions and conflicts through the server: marks in the tree, the page of what changed, the quick fix. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import type { TreeNode } from '../../src/protocol/tree.ts'
import { minimal } from '../helpers/minimal.ts'
import { root, startServer, type TestServer } from '../helpers/server.ts'

const path = 'a.engagement.yaml'
const uri = `${root}/${path}`
const before = `${minimal}tasks:\n  994:\n  983:\n`
const now = `${minimal}tasks:\n  994: in-progress\n  983:\n`

describe('earlier versions in the server', () => {
  let server: TestServer
  afterEach(() => server?.stop())

  const query = { view: 'pending', filter: { mine: false }, groupBy: 'customer' } as const
  async function taskNodes(): Promise<TreeNode[]> {
    const { nodes } = await server.request('playbook/tree', query)
    const found = await Promise.all(nodes.map(({ id }) => server.request('playbook/tree', { ...query, parent: id })))
    return found.flatMap(answer => answer.nodes)
  }
  const marked = async () =>
    (await taskNodes()).flatMap(({ description, task }) => (description?.includes('Δ') ? [task?.task] : []))

  it('marks the tasks that this branch changed, also after further keys', async () => {
    server = await startServer({ [path]: now, 'b.engagement.yaml': now.replace('Contoso', 'Fabrikam') })
    assert.deepEqual(await marked(), [])
    await server.connection.sendNotification('playbook/base', { files: [{ uri, text: before }] })
    assert.deepEqual(await marked(), ['994'])
    const node = (await taskNodes()).find(({ task }) => task?.task === '994')
    assert.match(node?.accessibleLabel ?? '', /changed in this branch/)
    assert.match(node?.tooltip ?? '', /changed in this branch/)
    await server.open(path)
    await server.change(uri, now.replace('983:', '983: in-progress'))
    while ((await marked()).length < 2);
    assert.deepEqual((await marked()).sort(), ['983', '994'])
    await server.change(uri, before)
    while ((await marked()).length > 0);
    await server.change(uri, now)
    await server.connection.sendNotification('playbook/base', { files: [] })
    while ((await marked()).length > 0);
  })

  it('knows nothing of files that it cannot read', async () => {
    server = await startServer({ [path]: now })
    await server.connection.sendNotification('playbook/base', { files: [{ uri: `${root}/gone.engagement.yaml`, text: before }] })
    assert.deepEqual(await marked(), [])
  })

  it('answers with the page of what changed, from what the editor has', async () => {
    server = await startServer({ [path]: before })
    await server.open(path, now)
    const { markdown } = await server.request('playbook/compare', { base: 'main', files: [{ uri, baseText: before }] })
    assert.match(markdown, /^# What changed since main\n\nOne engagement changed/)
    assert.match(markdown, /994 .*"In Progress"/)
    const gone = await server.request('playbook/compare', {
      files: [
        { uri: `${root}/gone.engagement.yaml`, baseText: before, gone: true },
        { uri, baseText: before, oldUri: `${root}/old/a.engagement.yaml` },
      ],
    })
    assert.match(gone.markdown, /gone\.engagement\.yaml/)
    assert.match(gone.markdown, /a\.engagement\.yaml, before old\/a\.engagement\.yaml/)
  })

  it('says one thing of a conflict, offers to resolve it, and resolves it', async () => {
    const conflict = `${minimal}tasks:\r\n<<<<<<< HEAD\r\n  994: complete\r\n=======\r\n  994: in-progress\r\n>>>>>>> anna\r\n`
    server = await startServer({ [path]: conflict })
    const [problem, ...others] = server.published.get(uri) ?? []
    assert.deepEqual([problem?.code, others], ['yaml-syntax', []])
    await server.open(path)
    const actions = await server.connection.sendRequest<{ title: string; command?: { arguments?: unknown[] } }[]>(
      'textDocument/codeAction',
      { textDocument: { uri }, range: problem?.range, context: { diagnostics: [] } },
    )
    assert.ok(actions.some(({ title, command }) => title === 'Resolve the conflict' && command))
    const request = { command: 'resolveConflict', uri, answers: {} }
    const first = await server.request('playbook/perform', request)
    assert.equal(first.kind, 'question')
    const key = first.kind === 'question' ? first.question.key : ''
    const outcome = await server.request('playbook/perform', { ...request, answers: { [key]: 'ours' } })
    const [edit] = outcome.kind === 'edit' ? (outcome.edits[0]?.edits ?? []) : []
    assert.equal(edit?.newText, '  994: complete')
    assert.equal((edit?.range.end.line ?? 0) - (edit?.range.start.line ?? 0), 4)
  })
})
