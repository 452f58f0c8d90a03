/** One engagement is edited key by key, in Portuguese: completion, the light bulb, hovers. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import { contoso, contosoPath, today } from '../harness/contoso.ts'
import { linesBetween } from '../harness/texts.ts'
import {
  goBehind,
  openFile,
  openText,
  openWorkbench,
  picture,
  suggestedLabels,
  suggestions,
  type,
  until,
  type Workbench,
} from '../harness/workbench.ts'

/** Each with the text of its own file; the cursor goes behind `behind`. */
const completions = [
  { typed: 'abertura', text: without994('  new\n'), behind: '  new', offers: /abertura.*994/i },
  { typed: 'reuniao', text: without994('  new\n'), behind: '  new', offers: /reuni/i },
  { typed: '99', text: without994('  new\n'), behind: '  new', offers: /994/ },
  {
    typed: 'em and',
    text: contoso.replace('  983:\n', '  983:\n    status: new\n'),
    behind: 'status: new',
    offers: /em andamento/i,
  },
  {
    typed: 'fim de vida',
    text: contoso.replace('  teams:\n', '    dibs:\n      business-reason: new\n  teams:\n'),
    behind: 'business-reason: new',
    offers: /fim da vida/i,
  },
  { typed: '24/11', text: contoso.replace('  1903:\n', '  1903:\n    due: new\n'), behind: 'due: new', offers: /-11-24/ },
]

describe('editing an engagement in Portuguese', () => {
  let window: Workbench
  before(async () => {
    const files = Object.fromEntries(completions.map(({ text }, index) => [fileOf(index), text]))
    const settings = { 'playbook.me': 'ana', 'playbook.locale': 'pt-br' }
    const misspelled = contoso.replace('status: complete', 'status: complet')
    window = await openWorkbench({
      files: { ...files, [contosoPath]: contoso, 'misspelled.engagement.yaml': misspelled },
      settings,
    })
    await openFile(window, 'contoso.engagement.yaml')
    await until(() => window.ask('isActive', 'playbook-as-code.playbook-as-code'), 'the extension')
  })
  after(() => window?.close())

  it('types dibs and gets a complete entry at the right indentation', async () => {
    await goBehind(window, '    entitlements: 1500')
    await type(window, '\ndibs')
    await suggestedLabels(window)
    await picture(window, 'completion-dibs')
    const complete = (await suggestions(window)).filter({ hasText: 'DIBS:' })
    await complete.first().click()
    await until(async () => (await openText(window)).includes('business-reason'), 'the entry')
    await picture(window, 'dibs-entry')
    const { added, removed } = linesBetween(contoso, await openText(window))
    assert.deepEqual(removed, [])
    assert.equal(added[0], '    dibs:')
    assert.ok(
      added.slice(1).every(line => /^ {6}\S/.test(line)),
      added.join('\n'),
    )
    for (const part of ['date:', 'intent:', 'business-reason:', 'success-owner:'])
      assert.ok(
        added.some(line => line.trim().startsWith(part)),
        `no ${part} in\n${added.join('\n')}`,
      )
  })

  it('mends a misspelled status by the light bulb', async () => {
    await openFile(window, 'misspelled.engagement.yaml')
    await goBehind(window, 'status: complet')
    await until(
      async () => (await window.ask('diagnostics', 'misspelled.engagement.yaml')).some(({ code }) => code === 'valid-value'),
      'the problem',
    )
    await picture(window, 'problem')
    await window.page.keyboard.press('Control+.')
    const first = window.page.locator('.action-widget .monaco-list-row.action').first()
    await first.waitFor()
    await picture(window, 'light-bulb')
    assert.match((await first.textContent()) ?? '', /complete/)
    await window.page.keyboard.press('Enter')
    await until(async () => (await openText(window)) === contoso, 'the status')
  })

  it('tells of a task in Portuguese', async () => {
    await openFile(window, 'misspelled.engagement.yaml')
    await goBehind(window, '  99')
    await window.page.keyboard.press('Control+k')
    await window.page.keyboard.press('Control+i')
    const hover = window.page.locator('.monaco-hover:visible').first()
    await hover.waitFor()
    await until(async () => /Obrigat/i.test((await hover.textContent()) ?? ''), 'a hover in Portuguese')
    await picture(window, 'hover-pt-br')
    await window.page.keyboard.press('Escape')
  })

  for (const [index, { typed, behind, offers }] of completions.entries())
    it(`completes "${typed}" key by key`, async () => {
      await openFile(window, fileOf(index))
      await goBehind(window, behind)
      for (let key = 0; key < 3; key++) await window.page.keyboard.press('Backspace')
      await type(window, typed)
      const row = (await suggestions(window)).filter({ hasText: offers }).first()
      await row.waitFor()
      await picture(window, `completion-${typed.replace(/\W+/g, '-')}`)
      await row.click()
      await until(async () => !(await openText(window)).match(new RegExp(`${typed}$`, 'm')), 'the choice')
    })

  it('complained about nothing', () => {
    assert.deepEqual(window.complaints, [])
  })
})

function fileOf(index: number): string {
  return `completion-${index}.engagement.yaml`
}

/** Contoso before anybody promised the kickoff, with another line in its place. */
function without994(line: string): string {
  const changed = contoso.replace(/ {2}994:.*\n.*\n/, line)
  assert.notEqual(changed, contoso)
  assert.ok(!changed.includes('994') && today)
  return changed
}
