/** Markdown pages of playbooks in the editor: their problems, which documents are asked for, and what an import would write. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import { parsePlaybook } from '../../src/playbook/load.ts'
import { root, startServer, type TestServer } from '../helpers/server.ts'

function page(title: string, { rows = '| 501 | Throw | M | SME | All |', role = 'Primary Role: SME', text = '' } = {}): string {
  const table = `| Task ID | Task Name | M/O | Role | Services |\n| --- | --- | --- | --- | --- |\n${rows}\n`
  return `# ${title}\n\nPhase: **Initiate**\n\n## Approach\n\n### Rope\n\n${role}\n\nApplies To: All Services\n\n${text}\n\n#### FTOP Tasks\n\n${table}`
}

const config = 'pages: [docs/pages]\n'
const noRole = { role: '' }
const sync = {
  textDocument: { synchronization: { dynamicRegistration: true } },
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
}

let server: TestServer

function codesOf(path: string): string[] {
  return server.problems(path).map(problem => problem.split(' ')[0] as string)
}

function isTold(path: string): boolean {
  return server.published.has(`${root}/${path}`)
}

describe('Markdown pages in the server', () => {
  afterEach(() => server.stop())

  it('have their problems before anybody opens them, and other Markdown has none', async () => {
    server = await startServer({
      'playbook.config.yaml': config,
      'docs/pages/moor.md': page('Moor', noRole),
      'docs/pages/sail.md': page('Sail', { rows: '| 502 | Go | M | SME | All |', text: 'See [Anchor](anchor.md).' }),
      'docs/notes.md': page('Notes', noRole),
    })
    await server.until(() => isTold('docs/pages/moor.md') && isTold('docs/pages/sail.md'))
    assert.deepEqual(codesOf('docs/pages/moor.md'), ['step-role'])
    assert.deepEqual(codesOf('docs/pages/sail.md'), ['link-missing'])
    assert.equal(isTold('docs/notes.md'), false)
  })

  it('are checked as they are typed, and as they lie in their folder when their editor closes', async () => {
    server = await startServer({ 'playbook.config.yaml': config, 'docs/pages/moor.md': page('Moor') })
    const uri = await server.open('docs/pages/moor.md', page('Moor', noRole), 'markdown')
    await server.until(() => codesOf('docs/pages/moor.md').includes('step-role'))
    await server.change(uri, page('Moor', { text: 'See [Anchor](anchor.md).' }))
    await server.until(() => codesOf('docs/pages/moor.md').includes('link-missing'))
    assert.deepEqual(codesOf('docs/pages/moor.md'), ['link-missing'])
    await server.close(uri)
    await server.until(() => codesOf('docs/pages/moor.md').length === 0)
  })

  it('are held against one another: another page with the same task', async () => {
    server = await startServer({
      'playbook.config.yaml': config,
      'docs/pages/moor.md': page('Moor', { rows: '| 502 | Moor | M | SME | All |' }),
      'docs/pages/sail.md': page('Sail'),
    })
    const uri = await server.open('docs/pages/moor.md', undefined, 'markdown')
    await server.change(uri, page('Moor'))
    await server.until(() => codesOf('docs/pages/sail.md').includes('task-elsewhere'))
    await server.change(uri, page('Moor', { rows: '| 502 | Moor | M | SME | All |' }))
    await server.until(() => codesOf('docs/pages/sail.md').length === 0)
  })

  it('follow files that come and go, and the configuration', async () => {
    server = await startServer({ 'playbook.config.yaml': config, 'docs/pages/moor.md': page('Moor', noRole) })
    await server.until(() => isTold('docs/pages/moor.md'))
    server.files.set('docs/pages/sail.md', page('Sail', { rows: '| 502 | Go | M | SME | All |', role: '' }))
    await server.filesChanged({ 'docs/pages/sail.md': 1 })
    await server.until(() => codesOf('docs/pages/sail.md').length === 1)
    server.files.delete('docs/pages/sail.md')
    await server.filesChanged({ 'docs/pages/sail.md': 3 })
    await server.until(() => codesOf('docs/pages/sail.md').length === 0)
    server.files.set('playbook.config.yaml', 'locale: en\n')
    await server.filesChanged({ 'playbook.config.yaml': 2 })
    await server.until(() => codesOf('docs/pages/moor.md').length === 0)
  })

  it('name tasks that the playbook in force retired', async () => {
    const rows = '| 501 | Throw | M | SME | All |'
    server = await startServer({
      'playbook.config.yaml': `${config}playbook: harbour\n`,
      'docs/pages/moor.md': page('Moor', { rows }),
      'docs/pages/sail.md': page('Sail', { rows: '| 502 | Go | M | SME | All |' }),
    })
    const before = await server.request('playbook/import', params(['docs/pages/moor.md', 'docs/pages/sail.md']))
    for (const { uri, text } of before.files ?? []) server.files.set(uri.slice(root.length + 1), text)
    await server.filesChanged({ 'playbooks/harbour/playbook.yaml': 1 })
    const after = await server.request('playbook/import', { ...params(['docs/pages/sail.md']), version: '2' })
    for (const { uri, text } of after.files ?? []) server.files.set(uri.slice(root.length + 1), text)
    await server.filesChanged({ 'playbooks/harbour/playbook.yaml': 2 })
    await server.until(() => codesOf('docs/pages/moor.md').includes('task-retired'))
  })

  it('are asked of the editor only where a configuration names them', async () => {
    server = await startServer({ 'notes.md': page('Notes') }, { capabilities: sync })
    assert.deepEqual(
      server.reads.filter(uri => uri.endsWith('.md')),
      [],
    )
    const methods = () => server.registrations.map(({ method }) => method)
    assert.ok(!methods().includes('textDocument/didOpen'))
    server.files.set('playbook.config.yaml', config)
    await server.filesChanged({ 'playbook.config.yaml': 1 })
    await server.until(() => methods().includes('textDocument/didOpen'))
    const open = server.registrations.find(({ method }) => method === 'textDocument/didOpen')
    assert.deepEqual(open?.registerOptions, {
      documentSelector: [{ language: 'markdown', pattern: '**/docs/pages/**/*.{md,markdown}' }],
    })
    assert.ok(methods().includes('textDocument/didChange') && methods().includes('textDocument/didClose'))
  })

  for (const [pages, found] of Object.entries({
    '[docs/pages/]': ['docs/pages/a.md'],
    '[./docs]': ['docs/a.md', 'docs/pages/a.md'],
    '["docs/*.md"]': ['docs/a.md'],
    '["docs/**"]': ['docs/a.md', 'docs/pages/a.md'],
    '["**/pages"]': ['docs/pages/a.md'],
    '[docs.v2]': ['docs.v2/a.md'],
    '[.]': ['a.md', 'docs.v2/a.md', 'docs/a.md', 'docs/pages/a.md'],
    '[nowhere]': [],
  })) {
    it(`may be named ${pages}`, async () => {
      const paths = ['a.md', 'docs/a.md', 'docs/pages/a.md', 'docs.v2/a.md']
      const texts = paths.map((path, at) => [path, page(`Moor ${at}`, { role: '', rows: `| 50${at} | Go | M | SME | All |` })])
      server = await startServer({ 'playbook.config.yaml': `pages: ${pages}\n`, ...Object.fromEntries(texts) })
      await server.request('playbook/refresh', {})
      assert.deepEqual(paths.filter(isTold).sort(), found)
    })
  }
})

function params(paths: readonly string[]) {
  return { uris: paths.map(path => `${root}/${path}`), id: 'harbour', version: '1', folder: `${root}/playbooks/harbour` }
}

describe('an import in the server', () => {
  afterEach(() => server.stop())

  it('answers the files of a playbook and the report, and writes nothing', async () => {
    server = await startServer({ 'docs/moor.md': page('Moor') })
    const { files = [], markdown, refused, caution } = await server.request('playbook/import', params(['docs/moor.md']))
    assert.deepEqual([refused, caution], [undefined, undefined])
    assert.deepEqual(
      files.map(({ uri, before }) => [uri, before]),
      [[`${root}/playbooks/harbour/playbook.yaml`, undefined]],
    )
    const { playbook } = parsePlaybook([{ path: 'playbook.yaml', text: files[0]?.text ?? '' }])
    assert.equal(`${playbook?.id}@${playbook?.version}`, 'harbour@1')
    assert.match(markdown, /Nothing was written/)
    assert.match(markdown, /would be written/)
  })

  it('brings a playbook up to date and keeps its comments, also those that its editor has not saved', async () => {
    server = await startServer({ 'docs/moor.md': page('Moor') })
    const first = await server.request('playbook/import', params(['docs/moor.md']))
    const path = 'playbooks/harbour/playbook.yaml'
    server.files.set(path, first.files?.[0]?.text ?? '')
    const same = await server.request('playbook/import', params(['docs/moor.md']))
    assert.deepEqual([same.files, same.refused], [undefined, 'Every file is as the pages say already'])
    await server.open(path, `# ours\n${server.files.get(path)}`, 'yaml')
    server.files.set('docs/moor.md', page('Moor', { rows: '| 501 | Throw the rope | M | SME | All |' }))
    const second = await server.request('playbook/import', params(['docs/moor.md']))
    assert.match(second.files?.[0]?.before ?? '', /^# ours\n/)
    assert.match(second.files?.[0]?.text ?? '', /^# ours\n[\s\S]*Throw the rope/)
    assert.match(second.markdown, /Throw the rope/)
  })

  it('gives no files where nothing may be written', async () => {
    server = await startServer({
      'docs/readme.md': 'Hello.\n',
      'docs/moor.md': page('Moor'),
      'playbooks/harbour/playbook.yaml': 'id: [\n',
    })
    const other = `${root}/playbooks/other`
    const cases = [
      { ...params(['docs/readme.md']), folder: other },
      { ...params(['docs/gone.md']), folder: other },
      params(['docs/moor.md']),
    ]
    const answers = await Promise.all(cases.map(one => server.request('playbook/import', one)))
    assert.deepEqual(
      answers.map(({ files, refused }) => [files, refused?.replace(/:.*/s, '')]),
      [
        [undefined, 'No page is one of a process'],
        [undefined, 'Some pages cannot be read'],
        [undefined, 'The playbook in "playbooks/harbour" has errors'],
      ],
    )
  })

  it('says how many errors the pages have, and goes on with other work between pages', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [
        `docs/p${at}.md`,
        page(`Moor ${at}`, { rows: `| ${6000 + at} | Go | M | SME | All |` }),
      ]),
    )
    server = await startServer({ ...many, 'docs/broken.md': page('Broken', { rows: '| | | | | |\n| many | Go |' }) })
    const told: number[] = []
    server.connection.onNotification('playbook/importProgress', ({ done }: { done: number }) => void told.push(done))
    let isDone = false
    const running = server.request('playbook/import', params([...Object.keys(many), 'docs/broken.md'])).then(answer => {
      isDone = true
      return answer
    })
    await server.request('playbook/people', {})
    assert.equal(isDone, false)
    const { caution, files } = await running
    assert.match(caution ?? '', /errors? in the pages/)
    assert.ok(files && told.length > 0)
  })
})
