/** A portfolio of 40 engagements, driven as a manager would. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import { portfolioFiles } from '../harness/portfolio.ts'
import { badge, expand, isTicked, labels, row, showPlaybook, tick, view } from '../harness/tree.ts'
import { openWorkbench, picture, until, type Workbench } from '../harness/workbench.ts'

describe('a portfolio of 40 engagements', () => {
  let window: Workbench
  before(async () => {
    window = await openWorkbench({ files: portfolioFiles(40), settings: { 'playbook.me': 'ana' } })
  })
  after(() => window?.close())

  it('shows the pending tasks of files that were never opened', async () => {
    await showPlaybook(window)
    const pane = await view(window, 'Pending Tasks')
    await until(async () => (await labels(pane)).length > 10, 'customers in the tree')
    await picture(window, 'pending-tasks')
    console.log((await labels(pane)).slice(0, 5), await badge(window), window.complaints)
    assert.equal(await window.ask('editor'), null)
  })
})
