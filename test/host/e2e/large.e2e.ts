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

describe('large workspaces', function () {
  this.timeout(180_000)
  let window: Workbench | undefined
  after(() => window?.close())

  for (const count of [2000, 5000])
    it(`stays responsive with ${count} engagements`, async () => {
      await window?.close()
      window = await openWorkbench({ files: { ...portfolioFiles(count - 1), [contosoPath]: contoso }, settings: { 'playbook.me': 'ana' } })
      await showPlaybook(window)
      const pending = await view(window, 'Pending Tasks')
      // Files behind a network: the first 500 are read without being asked.
      const message = async () => (await pending.textContent()) ?? ''
      await until(async () => (await message()).includes(`${count - 500} more files are not read yet`), 'the first 500', patience)
      await openFile(window, 'contoso.engagement.yaml')
      await goBehind(window, 'reviewed on Mondays.')
      await until(async () => (await labels(pending)).includes('Contoso'), 'the tree')

      await watchBlocks(window)
      const started = Date.now()
      await runCommand(window, 'Playbook: Load All Engagements')
      await goBehind(window, 'reviewed on Mondays.')
      const slowestKey = await typeAndWatch(
        window,
        ' Typing goes on while the others are read',
        'Typing goes on while the others are read',
      )
      const hasAll = async () => (await message()).includes(`${count} of ${count} engagements`)
      const isReading = !(await hasAll())
      await until(hasAll, `all ${count} engagements`, patience)
      const indexed = Date.now() - started
      const { longest, count: long } = await blocks(window)
      console.log(
        `      ${count} engagements: read in ${indexed} ms, slowest key ${slowestKey} ms${isReading ? ' while reading' : ''}, ` +
          `longest block ${longest} ms of ${long}`,
      )
      await picture(window, `large-${count}`)
      assert.ok(slowestKey < 2000, `a key took ${slowestKey} ms`)
      assert.ok(longest < 2000, `the page was blocked for ${longest} ms`)
      assert.deepEqual(window.complaints, [])
    })
})

/** Types key by key. @returns the longest time until a key was seen, in milliseconds */
async function typeAndWatch(window: Workbench, text: string, last: string): Promise<number> {
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
  assert.ok((await openText(window)).includes(last))
  return slowest
}
