/** What only the extension itself does: opening a task again, the keyboard, the way from the cursor to the list, settings that change at work. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import type { Locator } from 'playwright-core'
import { contoso, contosoPath, day } from '../harness/contoso.ts'
import { expand, fold, isTicked, labels, row, showPlaybook, tick, view } from '../harness/tree.ts'
import {
  closedQuickInput,
  focusEditor,
  goBehind,
  goTo,
  notification,
  openFile,
  openWorkbench,
  pick,
  picture,
  question,
  runCommand,
  until,
  type Workbench,
} from '../harness/workbench.ts'

/** The kickoff is split by service and done for one of them. */
const split = contoso.replace(
  '  994: # promised in the first call\n',
  `  994: # promised in the first call\n    services:\n      exchange: in-progress # half\n      teams:\n        status: complete\n        completed: ${day(-1)}\n`,
)
const reopened = split.replace(`        status: complete\n        completed: ${day(-1)}\n`, '        status: in-progress\n')
const conflict = contoso.replace(
  `    due: ${day(-3)}\n`,
  `<<<<<<< HEAD\n    due: ${day(-3)}\n=======\n    status: complete\n>>>>>>> other\n`,
)

describe('the extension at work', () => {
  let window: Workbench
  let pending: Locator
  before(async () => {
    window = await openWorkbench({
      files: { [contosoPath]: split, 'conflict.engagement.yaml': conflict },
      settings: { 'playbook.me': 'ana', 'playbook.saveOnTick': true },
    })
    await showPlaybook(window)
    pending = await view(window, 'Pending Tasks')
    await until(async () => (await labels(pending)).includes('Contoso'), 'the tree')
    await fold(window, 'Agenda')
    await fold(window, 'Engagements')
    await expand(pending, /^Contoso/)
    await expand(pending, '994')
    await until(async () => (await labels(pending)).includes('Teams'), 'the services of the task')
  })
  after(() => window?.close())

  const saved = () => window.ask('saved', contosoPath)
  const teams = () => row(pending, /^\s*Teams/)

  it('says of a merge conflict one thing, in the file and in the list', async () => {
    const problems = await window.ask('diagnostics', 'conflict.engagement.yaml')
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['yaml-syntax'],
    )
    assert.match(problems[0]?.message ?? '', /merge conflict/)
    await until(async () => /merge conflict/.test(await pending.innerText()), 'the reason in the list')
  })

  it('asks for the status to return to and what becomes of the day; Escape at each question changes nothing', async () => {
    assert.equal(await isTicked(teams()), true)
    for (const answers of [[], ['In Progress']]) {
      await tick(pending, /^\s*Teams/)
      await question(window, 'To which status')
      for (const answer of answers) await pick(window, answer)
      if (answers.length > 0) await question(window, `Remove the date ${day(-1)}`)
      await window.page.keyboard.press('Escape')
      await closedQuickInput(window)
      await until(async () => (await isTicked(teams())) === true, 'the tick to return')
      assert.equal(await saved(), split)
    }
  })

  it('opens a task again, saves where that is set, and takes both back', async () => {
    await tick(pending, /^\s*Teams/)
    await question(window, 'To which status')
    await pick(window, 'In Progress')
    await question(window, 'Remove the date')
    await pick(window, 'Remove it')
    await until(async () => (await saved()) === reopened, 'the edit on the disk')
    const toast = await notification(window, 'In Progress')
    await toast.getByRole('button', { name: 'Undo' }).click()
    await until(async () => (await saved()) === split, 'the old text on the disk')
    assert.deepEqual(await window.ask('dirty'), [])
  })

  it('leads from the cursor to the task in the list, however it is grouped', async () => {
    await openFile(window, 'contoso.engagement.yaml')
    for (const grouping of ['by role', 'by customer']) {
      await runCommand(window, 'Playbook: Group Pending Tasks By...')
      await pick(window, grouping)
      await focusEditor(window)
      await goBehind(window, '  98')
      await runCommand(window, 'Playbook: Show in Pending Tasks')
      await until(
        async () => /^983 /.test(await pending.locator('.monaco-list-row.focused .label-name').innerText()),
        `the task, ${grouping}`,
      )
    }
    await picture(window, 'show-in-pending')
  })

  it('completes the task in the list and at the cursor by the keyboard alone', async () => {
    await window.page.keyboard.press('Shift+F10')
    const item = window.page.locator('.monaco-menu .action-label').filter({ hasText: 'Complete Task' })
    await item.waitFor()
    await window.page.keyboard.press('Escape')
    await focusEditor(window)
    await goBehind(window, '  190')
    await runCommand(window, 'Playbook: Complete Task...')
    await question(window, 'completed')
    await window.page.keyboard.press('Escape')
    await closedQuickInput(window)
    assert.equal(await window.ask('text', contosoPath), split)
  })

  it('heeds settings as soon as they change', async () => {
    const lenses = window.page.locator('.codelens-decoration a')
    await goTo(window, 1)
    await until(async () => (await lenses.count()) > 0, 'lenses')
    await window.ask('setting', 'playbook.locale', 'pt-br')
    await until(async () => /Faltam|Falta/.test((await lenses.allTextContents()).join()), 'lenses in Portuguese')
    await window.ask('setting', 'playbook.codeLens.enabled', false)
    await until(async () => (await lenses.count()) === 0, 'the lenses to go')
    const line = window.page.locator('.view-line').filter({ hasText: '983' }).first()
    await goBehind(window, '  983')
    await until(async () => /QuickLeads/.test(await line.innerText()), 'the name of the task')
    await window.ask('setting', 'playbook.inlayHints.taskNames', false)
    await until(async () => !/QuickLeads/.test(await line.innerText()), 'the name to go')
  })

  it('complained about nothing', () => {
    assert.deepEqual(window.complaints, [])
  })
})
