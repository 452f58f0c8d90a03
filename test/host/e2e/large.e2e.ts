/** Workspaces of thousands of engagements: they are read to the end while somebody goes on typing. */
import assert from 'node:assert/strict'
import { after, describe, it } from 'mocha'
import { blocks, watchBlocks } from '../harness/blocks.ts'
import { contoso, contosoPath } from '../harness/contoso.ts'
import { portfolioFiles } from '../harness/portfolio.ts'
import { labels, showPlaybook, view } from '../harness/tree.ts'
import { goBehind, openFile, openText, openWorkbench, picture, runCommand, until, type Workbench } from '../harness/workbench.ts'

/** On two busy cores; where nobody else works it is a fraction. */
const patience = 120_000

describe('a large workspace', function () {
  this.timeout(180_000)
  const count = 5000
  let window: Workbench | undefined
  after(() => window?.close())

  it(`stays responsive with ${count} engagements`, async () => {
    window = await openWorkbench({
      files: { ...portfolioFiles(count - 1), [contosoPath]: contoso },
      settings: { 'playbook.me': 'ana' },
    })
    await showPlaybook(window)
    const pending = await view(window, 'Pending Tasks')
    /** The number of engagements in the message above the tree. */
    const known = async () => Number(/of (\d+) engagements/.exec((await pending.textContent()) ?? '')?.[1] ?? 0)
    // Files behind a network: the first 500 are read without being asked.
    await until(async () => (await known()) === 500, 'the first 500', patience)
    await openFile(window, 'contoso.engagement.yaml')
    await goBehind(window, 'reviewed on Mondays.')
    await until(async () => (await labels(pending)).includes('Contoso'), 'the tree')

    await watchBlocks(window)
    const started = Date.now()
    await runCommand(window, 'Playbook: Load All Engagements')
    await goBehind(window, 'reviewed on Mondays.')
    const slowestKey = await typeAndWatch(window, ' Typing goes on while the others are read')
    const whileReading = (await known()) < count ? ' while reading' : ''
    await until(async () => (await known()) >= 2000, '2000 engagements', patience)
    const first = Date.now() - started
    await until(async () => (await known()) === count, `all ${count} engagements`, patience)
    const all = Date.now() - started
    const { longest, count: long } = await blocks(window)
    console.log(`      engagements read: 2000 after ${first} ms, ${count} after ${all} ms`)
    console.log(`      slowest key ${slowestKey} ms${whileReading}, longest block ${longest} ms of ${long}`)
    await picture(window, 'large')
    assert.ok(slowestKey < 3000, `a key took ${slowestKey} ms`)
    assert.ok(longest < 2000, `the page was blocked for ${longest} ms`)
    assert.deepEqual(window.complaints, [])
  })
})

/** Types key by key. @returns the longest time until a key was seen, in milliseconds */
async function typeAndWatch(window: Workbench, text: string): Promise<number> {
  const line = window.page.locator('.editor-group-container.active .view-line').first()
  let slowest = 0
  let typed = ''
  for (const key of text) {
    typed += key
    const started = Date.now()
    await window.page.keyboard.type(key)
    await until(async () => ((await line.textContent()) ?? '').replaceAll('\u00a0', ' ').endsWith(typed), `"${typed}" to be seen`)
    slowest = Math.max(slowest, Date.now() - started)
  }
  assert.ok((await openText(window)).includes(text.trim()))
  return slowest
}
