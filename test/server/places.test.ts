/** Ways from a place in the editor to the views, and from the views to the playbook's own lines. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { afterEach, describe, it } from 'mocha'
import { minimal } from '../helpers/minimal.ts'
import { root, startServer, type TestServer } from '../helpers/server.ts'

const everything = { filter: { mine: false }, groupBy: 'customer' } as const
const playbook = readFileSync('playbooks/fasttrack/playbook.yaml', 'utf8').replace(/^version: .*$/m, 'version: "2099.01"')

describe('places across files', () => {
  let server: TestServer
  const start = async (files: Record<string, string>) => {
    server = await startServer(files)
  }
  afterEach(() => server?.stop())

  const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length - 1

  describe('from the cursor to Pending Tasks', () => {
    const text = `${minimal}tasks:\n  3616:\n    owner: ana\n  994: complete\n`
    const pathFrom = async (words: string, query: object = {}) => {
      await start({ 'a.engagement.yaml': text, 'b.engagement.yaml': minimal.replace('Contoso', 'Fabrikam') })
      const uri = await server.open('a.engagement.yaml')
      const position = { line: lineOf(text, words), character: 3 }
      return server.request('playbook/treePath', { ...everything, ...query, uri, position })
    }

    for (const groupBy of ['customer', 'phase', 'role', 'service', 'owner', 'due'] as const)
      it(`leads node by node to the task, grouped by ${groupBy}`, async () => {
        const answer = await pathFrom('owner: ana', { groupBy })
        assert.match(answer?.task ?? '', /^3616 /)
        let parent: string | undefined
        for (const id of answer?.path ?? []) {
          const { nodes } = await server.request('playbook/tree', { ...everything, groupBy, view: 'pending', parent })
          const node = nodes.find(one => one.id === id)
          assert.ok(node, `${id} is not below ${parent}`)
          parent = id
          if (id === answer?.path?.at(-1)) assert.deepEqual(node.task, { uri: `${root}/a.engagement.yaml`, task: '3616' })
        }
        assert.ok(parent)
      })

    it('has no path for a task that is done or left out by a filter', async () => {
      const done = await pathFrom('994:')
      assert.match(done?.task ?? '', /^994 /)
      assert.equal(done?.path, undefined)
      server.stop()
      const filtered = await pathFrom('owner: ana', { filter: { mine: false, text: 'nowhere' } })
      assert.equal(filtered?.path, undefined)
    })

    it('leads to the engagement where no task is, and says nothing of other files', async () => {
      const answer = await pathFrom('customer:')
      assert.equal(answer?.task, undefined)
      assert.equal(answer?.path?.length, 1)
      const other = await server.request('playbook/treePath', { ...everything, uri: `${root}/readme.md` })
      assert.equal(other, null)
    })
  })

  describe('from a page to the lines of a playbook of the workspace', () => {
    const files = {
      'playbooks/own/playbook.yaml': playbook,
      'a.engagement.yaml': minimal.replace(/^playbook: .*$/m, 'playbook: fasttrack@2099.01'),
    }
    const cases = [
      ['task/994', 'id: "994"'],
      ['task/994/fasttrack@2099.01', 'id: "994"'],
      ['process/conduct-customer-kickoff', 'id: conduct-customer-kickoff'],
      ['phase/initiate', 'id: initiate'],
      ['task/1910', '  1910:'],
    ] as const
    for (const [page, words] of cases)
      it(page, async () => {
        await start(files)
        const target = await server.request('playbook/source', { page })
        assert.equal(target?.uri, `${root}/playbooks/own/playbook.yaml`)
        const range = await server.request('playbook/locate', target as NonNullable<typeof target>)
        assert.equal(range?.start.line, lineOf(playbook, words))
      })

    it('has none for the bundled playbook and for pages that there are not', async () => {
      await start({ 'a.engagement.yaml': minimal })
      assert.equal(await server.request('playbook/source', { page: 'task/994' }), null)
      server.stop()
      await start(files)
      for (const page of ['task/1', 'rule/known-task', 'step/x/y', '%', ''])
        assert.equal(await server.request('playbook/source', { page }), null, page)
    })
  })

  it('names the merge conflict as what keeps a file from being read', async () => {
    await start({ 'a.engagement.yaml': `<<<<<<< HEAD\n${minimal}=======\n${minimal}>>>>>>> other\n` })
    const { nodes } = await server.request('playbook/tree', { ...everything, view: 'engagements' })
    assert.match(JSON.stringify(nodes), /merge conflict/)
  })

  it('has lenses and hints drawn again when a setting of theirs changes', async () => {
    await start({ 'a.engagement.yaml': minimal })
    const asked: string[] = []
    for (const method of ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh'])
      server.connection.onRequest(method, () => {
        asked.push(method)
        return null
      })
    await server.connection.sendNotification('playbook/settings', { codeLens: false, taskNameHints: false })
    const uri = await server.open('a.engagement.yaml')
    assert.deepEqual(await server.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } }), [])
    assert.deepEqual(asked, ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh'])
  })
})
