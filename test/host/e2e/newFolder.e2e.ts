/** The first minutes: a folder without engagements, its welcome content and walkthrough, and the first engagement by quick pick. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import { seriousFindings } from '../harness/axe.ts'
import { today } from '../harness/contoso.ts'
import { row, showPlaybook, view } from '../harness/tree.ts'
import {
  answer,
  closedQuickInput,
  openWorkbench,
  pick,
  picture,
  question,
  runCommand,
  until,
  type Workbench,
} from '../harness/workbench.ts'

const newFile = 'margies-travel.engagement.yaml'

/**
 * VS Code builds the list of steps (a button for each, in a list without list items) and the frame around a picture, and chooses the colour of
 * titles. Words, links and pictures in them are ours.
 */
const ownOfTheEditor = '.getting-started-step, .getting-started-detail-container, .step-title, iframe.webview'

describe('a folder without engagements', () => {
  let window: Workbench
  before(async () => {
    window = await openWorkbench({ files: { 'README.md': '# Customers\n', 'values.yaml': 'a: 1\n' }, width: 1700 })
  })
  after(() => window?.close())

  it('sleeps until somebody looks at a view', async () => {
    assert.equal(await window.ask('isActive', 'playbook-as-code.playbook-as-code'), false)
  })

  it('has welcome content with one thing to do, in which axe finds nothing serious', async () => {
    await showPlaybook(window)
    const pending = await view(window, 'Pending Tasks')
    await pending.locator('.welcome-view-content .monaco-button').first().waitFor()
    assert.equal(await pending.locator('.welcome-view-content .monaco-button').count(), 1)
    await picture(window, 'welcome')
    assert.deepEqual(await seriousFindings(window, '.part.sidebar .welcome-view-content'), [])
  })

  it('has a walkthrough of four steps, in which axe finds nothing serious', async () => {
    await window.ask('command', 'workbench.action.openWalkthrough', 'playbook-as-code.playbook-as-code#start', false)
    const steps = window.page.locator('.gettingStartedContainer .getting-started-step')
    await until(async () => (await steps.count()) === 4, 'four steps')
    for (let index = 0; index < 4; index++) {
      const step = steps.nth(index)
      await step.click()
      await until(async () => (await step.getAttribute('class'))?.includes('expanded'), `step ${index + 1} to open`)
      await picture(window, `walkthrough-${index + 1}`)
      assert.deepEqual(await seriousFindings(window, '.gettingStartedContainer .gettingStartedSlideDetails', ownOfTheEditor), [])
    }
    await runCommand(window, 'View: Close All Editors')
  })

  it('asks for a new engagement and writes what was said, nothing else', async () => {
    const pending = await view(window, 'Pending Tasks')
    await pending.locator('.welcome-view-content .monaco-button').first().click()
    await question(window, 'Name of the customer')
    await answer(window, "Margie's Travel")
    await question(window, 'How did the engagement come about?')
    await picture(window, 'new-engagement')
    await pick(window, /^RFA/)
    const services = await question(window, 'Which services is it about?')
    for (const name of ['Exchange', 'Teams']) {
      await services.locator('.monaco-list-row').filter({ hasText: name }).first().locator('.label-name').first().click()
    }
    await until(async () => ((await services.textContent()) ?? '').includes('2 Selected'), 'two chosen services')
    await picture(window, 'new-engagement-services')
    await services.locator('.monaco-button').filter({ hasText: 'OK' }).first().click()
    await question(window, 'On which day was it assigned to you?')
    await pick(window, today)
    await question(window, 'Tenant of the customer')
    await window.page.keyboard.press('Enter')
    await question(window, 'Is it a managed account?')
    await pick(window, 'Not known yet')
    await closedQuickInput(window)
    await until(async () => (await window.ask('editor'))?.path === newFile, 'the new file to be open')
    const text = await window.ask('saved', newFile)
    const lines = text.split('\n').filter(line => line.trim() && !line.trim().startsWith('#'))
    const head = lines.slice(0, lines.indexOf('tasks:'))
    assert.deepEqual(head, [
      'playbook: fasttrack@2020.05',
      'customer:',
      "  name: Margie's Travel",
      'engagement:',
      '  motion: rfa',
      `  assigned: ${today}`,
      'services:',
      '  exchange:',
      '  teams:',
    ])
    // Every task is open: nobody said more.
    for (const line of lines.slice(head.length + 1)) assert.match(line, /^ {2}\d+:$/)
    assert.deepEqual(await window.ask('dirty'), [])
  })

  it('shows its tasks at once, and nothing is red on day one', async () => {
    const pending = await view(window, 'Pending Tasks')
    await row(pending, "Margie's Travel").waitFor()
    await picture(window, 'new-engagement-written')
    const levels = (await window.ask('diagnostics', newFile)).map(({ severity }) => severity)
    assert.ok(
      levels.every(severity => severity > 1),
      levels.join(', '),
    )
  })

  it('complained about nothing', () => {
    assert.deepEqual(window.complaints, [])
  })
})
