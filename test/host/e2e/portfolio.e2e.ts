/** A portfolio of 40 engagements: pending tasks are read, ticked, undone and grouped as a manager does it. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import type { Locator } from 'playwright-core'
import { contoso, contosoPath, today } from '../harness/contoso.ts'
import { portfolioFiles } from '../harness/portfolio.ts'
import { linesBetween } from '../harness/texts.ts'
import { badge, expand, fold, isTicked, labels, row, showPlaybook, tick, ticked, view } from '../harness/tree.ts'
import {
  closedQuickInput,
  focusEditor,
  notification,
  openWorkbench,
  pick,
  picture,
  question,
  runCommand,
  until,
  type Workbench,
} from '../harness/workbench.ts'

describe('a portfolio of 40 engagements', () => {
  let window: Workbench
  let pending: Locator
  before(async () => {
    window = await openWorkbench({ files: { ...portfolioFiles(39), [contosoPath]: contoso }, settings: { 'playbook.me': 'ana' } })
    await showPlaybook(window)
    pending = await view(window, 'Pending Tasks')
    await until(async () => (await pending.textContent())?.includes('40 of 40'), 'all engagements')
    await fold(window, 'Agenda')
    await fold(window, 'Engagements')
  })
  after(() => window?.close())

  const text = () => window.ask('text', contosoPath)
  const codes = async () => (await window.ask('diagnostics', contosoPath)).map(({ code }) => code)

  it('shows pending tasks of files that were never opened, overdue ones first', async () => {
    await until(async () => (await badge(window)) === 1, 'one overdue task on the badge')
    assert.equal((await labels(pending))[0], 'Contoso')
    await expand(pending, /^Contoso(?! \d)/)
    await until(async () => (await labels(pending))[1]?.startsWith('994'), 'the tasks of Contoso')
    assert.equal(await isTicked(row(pending, /^Contoso/)), undefined)
    assert.equal(await window.ask('editor'), null)
    assert.deepEqual(await codes(), ['task-overdue'])
    await picture(window, 'pending-tasks')
  })

  it('changes nothing when the question of a tick is cancelled', async () => {
    await tick(pending, '994')
    await question(window, 'completed')
    await picture(window, 'tick-question')
    await window.page.keyboard.press('Escape')
    await closedQuickInput(window)
    await until(async () => (await isTicked(row(pending, '994'))) === false, 'the tick to go')
    assert.equal(await text(), contoso)
    assert.deepEqual(await window.ask('dirty'), [])
    assert.equal(await badge(window), 1)
  })

  it('asks for the day, writes only what was said and ticks nothing else', async () => {
    await tick(pending, '994')
    await question(window, 'completed')
    await pick(window, today)
    await until(async () => (await text()) !== contoso, 'the edit')
    const { added, removed } = linesBetween(contoso, await text())
    assert.deepEqual(removed, [])
    assert.deepEqual(added.map(line => line.trim()).sort(), [`completed: ${today}`, 'status: complete'])
    assert.ok((await text()).includes('  994: # promised in the first call\n'))
    await until(async () => (await badge(window)) === 0, 'the badge to go')
    await until(async () => !(await codes()).includes('task-overdue'), 'the problem to go')
    await until(async () => /3 pending/.test((await row(pending, /^Contoso/).textContent()) ?? ''), 'the tree to follow')
    await until(async () => !(await labels(pending)).some(label => label.startsWith('994')), 'the task to leave')
    assert.deepEqual(await ticked(pending), [])
    assert.equal((await window.ask('editor'))?.path, contosoPath)
    await picture(window, 'ticked')
  })

  it('offers Undo, which takes back all of it', async () => {
    const toast = await notification(window, /994|complete/i)
    await toast.getByRole('button', { name: 'Undo' }).click()
    await until(async () => (await text()) === contoso, 'the old text')
    await until(async () => (await badge(window)) === 1, 'the badge to return')
  })

  it('is undone by one undo in the editor', async () => {
    await tick(pending, '994')
    await question(window, 'completed')
    await pick(window, today)
    await until(async () => (await text()) !== contoso, 'the edit')
    await closedQuickInput(window)
    await focusEditor(window)
    await window.page.keyboard.press('Control+z')
    await until(async () => (await text()) === contoso, 'the old text')
  })

  it('groups by due date', async () => {
    await runCommand(window, 'Playbook: Group Pending Tasks By...')
    await pick(window, /due/i)
    await until(async () => !(await labels(pending)).includes('Contoso'), 'other groups')
    const groups = await labels(pending)
    assert.match(groups[0] ?? '', /overdue/i)
    await picture(window, 'by-due-date')
  })

  it('complained about nothing', () => {
    assert.deepEqual(window.complaints, [])
  })
})
