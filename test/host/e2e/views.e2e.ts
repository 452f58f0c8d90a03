/** A small folder: what each view holds, a merge conflict, and every action by keys alone. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import { contoso, contosoPath, day, today } from '../harness/contoso.ts'
import { commandByKeys, menuByKeys, walkTo } from '../harness/keys.ts'
import { portfolioFiles } from '../harness/portfolio.ts'
import { linesBetween } from '../harness/texts.ts'
import { expand, fold, labels, row, showPlaybook, view } from '../harness/tree.ts'
import {
  answer,
  closedQuickInput,
  openFile,
  openWorkbench,
  pick,
  picture,
  question,
  runCommand,
  until,
  type Workbench,
} from '../harness/workbench.ts'

const conflictPath = 'customers/fabrikam.engagement.yaml'
const conflict = contoso
  .replaceAll('Contoso', 'Fabrikam')
  .replaceAll('contoso', 'fabrikam')
  .replace('FT-1', 'FT-2')
  .replace(
    `    due: ${day(4)}\n`,
    `<<<<<<< HEAD\n    due: ${day(4)}\n=======\n    due: ${day(5)}\n    owner: carla\n>>>>>>> carla\n`,
  )

describe('a small folder', () => {
  let window: Workbench
  before(async () => {
    const files = { ...portfolioFiles(2), [contosoPath]: contoso, [conflictPath]: conflict }
    window = await openWorkbench({ files, settings: { 'playbook.me': 'ana' } })
    await showPlaybook(window)
    const pending = await view(window, 'Pending Tasks')
    await row(pending, /^Contoso(?! \d)/).waitFor()
  })
  after(() => window?.close())

  const text = () => window.ask('text', contosoPath)

  it('tells of a merge conflict by one clear problem', async () => {
    await until(async () => (await window.ask('diagnostics', conflictPath)).length > 0, 'the problem')
    const problems = await window.ask('diagnostics', conflictPath)
    assert.deepEqual(
      problems.map(({ message, severity }) => [message.split('\n')[0], severity]),
      [['This file has an unresolved merge conflict', 0]],
    )
    assert.equal(problems[0]?.line, conflict.split('\n').indexOf('<<<<<<< HEAD'))
    await runCommand(window, 'Problems: Focus on Problems View')
    const row = window.page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'unresolved merge conflict' })
    await row.first().waitFor()
    assert.equal(await row.count(), 1)
    await picture(window, 'conflict')
    await runCommand(window, 'View: Hide Panel')
  })

  it('shows what is dated in Agenda', async () => {
    await fold(window, 'Pending Tasks')
    await fold(window, 'Engagements')
    const agenda = await view(window, 'Agenda')
    await until(async () => (await labels(agenda)).some(label => label.startsWith('Overdue')), 'what is overdue')
    if ((await row(agenda, /^Overdue/).getAttribute('aria-expanded')) !== 'true') await expand(agenda, /^Overdue/)
    await until(async () => (await labels(agenda)).some(label => label.startsWith('994')), 'the task that is overdue')
    await picture(window, 'agenda')
    await fold(window, 'Agenda')
  })

  it('shows how each customer stands in Engagements', async () => {
    const engagements = await view(window, 'Engagements')
    await expand(engagements, /^Contoso(?! \d)/)
    await until(async () => (await labels(engagements)).length >= 8, 'the parts of an engagement')
    await picture(window, 'engagements')
    const shown = (await engagements.textContent()) ?? ''
    for (const words of ['DIBS', 'SSAT']) assert.ok(shown.includes(words), `no ${words} in ${shown}`)
    await fold(window, 'Engagements')
  })

  it('shows phases down to tasks in Playbook', async () => {
    const playbook = await view(window, 'Playbook')
    await until(async () => (await labels(playbook)).some(label => label.startsWith('Initiate')), 'the phases')
    await expand(playbook, /^Initiate/)
    await expand(playbook, 'Conduct Customer Kickoff')
    await expand(playbook, 'Prepare for Kickoff Meeting')
    await until(async () => (await labels(playbook)).some(label => label.startsWith('3979')), 'a task')
    await picture(window, 'playbook')
    await fold(window, 'Playbook')
  })

  it('gives several selected tasks one due date', async () => {
    const before = await text()
    await walkToContoso(window)
    await window.page.keyboard.press('ArrowRight')
    await walkTo(window, /^983/)
    await window.page.keyboard.press('Control+Shift+Enter')
    await window.page.keyboard.press('Shift+ArrowDown')
    const selected = window.page.locator('.part.sidebar .monaco-list-row.selected')
    await until(async () => (await selected.count()) === 2, 'two selected tasks')
    await menuByKeys(window, 'Set Due Date')
    await question(window, /.*/)
    await picture(window, 'due-date-of-several')
    // Enter at once: what counts is what was typed, not the date that was offered before.
    await answer(window, day(9))
    await until(async () => (await text()) !== before, 'the edit')
    const { added, removed } = linesBetween(before, await text())
    assert.deepEqual(removed, [`    due: ${day(4)}`])
    assert.deepEqual(added, [`    due: ${day(9)}`, `    due: ${day(9)}`])
    await closedQuickInput(window)
  })

  it('completes a task by keys alone', async () => {
    const before = await text()
    await walkToContoso(window)
    await walkTo(window, /^994/)
    await menuByKeys(window, 'Complete Task')
    await question(window, 'completed')
    await window.page.keyboard.press('Enter')
    await until(async () => (await text()) !== before, 'the edit')
    const { added, removed } = linesBetween(before, await text())
    assert.deepEqual(removed, [])
    assert.deepEqual(added.map(line => line.trim()).sort(), [`completed: ${today}`, 'status: complete'])
    await closedQuickInput(window)
  })

  it('opens a task by Enter', async () => {
    await walkToContoso(window)
    await walkTo(window, /^983/)
    await window.page.keyboard.press('Enter')
    const line = (await text()).split('\n').findIndex(line => line.startsWith('  983:'))
    await until(async () => (await window.ask('editor'))?.line === line, 'the cursor on the task')
  })

  it('settles a merge conflict entry by entry, in one edit', async () => {
    await openFile(window, 'fabrikam.engagement.yaml')
    await runCommand(window, 'Playbook: Resolve Conflict')
    await question(window, '983 QuickLeads, Due')
    await picture(window, 'resolve-conflict')
    await pick(window, day(5))
    await question(window, 'Only one side has these')
    await window.page.keyboard.press('Enter')
    const settled = conflict.replace(/<<<<<<< HEAD\n.*\n=======\n/, '').replace('>>>>>>> carla\n', '')
    await until(async () => (await window.ask('text', conflictPath)) === settled, 'the text of one side and what both have')
    await until(
      async () => !(await window.ask('diagnostics', conflictPath)).some(({ message }) => message.includes('merge conflict')),
      'the problem to go',
    )
    await closedQuickInput(window)
  })

  it('complained about nothing', () => {
    assert.deepEqual(window.complaints, [])
  })
})

/** From wherever the focus is to the customer in Pending Tasks. */
async function walkToContoso(window: Workbench): Promise<void> {
  await commandByKeys(window, 'Playbook: Focus on Pending Tasks View')
  // A view that was folded has the focus before it has rows.
  const focused = window.page.locator('.part.sidebar .monaco-list:focus-within .monaco-list-row.focused')
  await until(async () => {
    await window.page.keyboard.press('Home')
    return (await focused.count()) > 0
  }, 'a row of Pending Tasks to have the focus')
  await walkTo(window, /^Contoso(?! \d)/)
}
