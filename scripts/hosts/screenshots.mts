/** Takes the README's pictures of the package named by PLAYBOOK_VSIX; started by scripts/screenshots.mjs. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stopHost } from '../../test/host/harness/host.ts'
import { moved } from '../../test/host/harness/portfolio.ts'
import { expand, fold, labels, row, showPlaybook, tick, view } from '../../test/host/harness/tree.ts'
import {
  closedQuickInput,
  goBehind,
  openFile,
  openWindows,
  openWorkbench,
  picture,
  question,
  runCommand,
  suggestions,
  type,
  until,
  type Workbench,
} from '../../test/host/harness/workbench.ts'
import { root } from './fetch.mjs'
import { smallPng } from './smallPng.mjs'

const folder = join(root, 'media', 'screenshots')
/** Larger pictures make every clone and every page larger. */
const largest = 150_000

const settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'problems.showCurrentInStatus': false,
  'editor.fontSize': 13,
}

try {
  mkdirSync(folder, { recursive: true })
  await inEnglish()
  await inPortuguese()
} catch (error) {
  // Stacks of compiled files hold the whole file.
  console.error(error instanceof Error ? error.message : error)
  for (const window of openWindows) console.error(await picture(window, 'failed-screenshots'))
  process.exitCode = 1
} finally {
  for (const window of openWindows) await window.close().catch(() => undefined)
  await stopHost()
}
// A question to a window that is gone would wait for its answer.
process.exit()

async function inEnglish(): Promise<void> {
  const window = await open(settings)
  const pending = await view(window, 'Pending Tasks')
  await until(async () => (await labels(pending)).length > 10, 'the engagements')
  await fold(window, 'Engagements')
  await expand(pending, /^Margie's Travel/)
  await openFile(window, 'wingtip.engagement.yaml')
  await goBehind(window, '      active-users: 41')
  await runCommand(window, 'Problems: Focus on Problems View')
  await window.page.locator('.part.panel input[placeholder^="Filter"]').fill('wingtip')
  await until(async () => /64 are needed/.test((await window.page.locator('.markers-panel').textContent()) ?? ''), 'the problems')
  await take(window, 'pending-tasks')

  await runCommand(window, 'View: Hide Panel')
  await tick(pending, '994')
  await question(window, 'completed')
  await take(window, 'tick')
  await window.page.keyboard.press('Escape')
  await closedQuickInput(window)

  await openFile(window, 'litware.engagement.yaml')
  await goBehind(window, '\n  19')
  await window.page.keyboard.press('Control+k')
  await window.page.keyboard.press('Control+i')
  await window.page.locator('.monaco-hover:visible').first().waitFor()
  await take(window, 'hover')
  await window.page.keyboard.press('Escape')

  await fold(window, 'Pending Tasks')
  const agenda = await view(window, 'Agenda')
  await row(agenda, /^Overdue/).waitFor()
  const engagements = await view(window, 'Engagements')
  await expand(engagements, /^Litware/)
  await take(window, 'engagements')
  await window.close()
}

async function inPortuguese(): Promise<void> {
  const window = await open({ ...settings, 'playbook.locale': 'pt-br' }, begun())
  await openFile(window, 'cafe-sao-jorge.engagement.yaml')
  await goBehind(window, '\n\n  n')
  await window.page.keyboard.press('Backspace')
  await type(window, 'reuni')
  await (await suggestions(window)).first().waitFor()
  await take(window, 'completion-pt-br')
  await window.close()
}

/** The examples, their dates moved to around today, with the side bar wide enough for names. */
async function open(settings: Record<string, unknown>, more: Record<string, string> = {}): Promise<Workbench> {
  const window = await openWorkbench({ files: { ...examples(), ...more }, settings })
  await showPlaybook(window)
  await window.page.addStyleTag({
    // What only a window for tests shows.
    content:
      '.titlebar-center, .statusbar-item[id="status.host"] { visibility: hidden } .notifications-toasts, .workbench-hover-container { display: none !important }',
  })
  const bar = await window.page.locator('.part.sidebar').boundingBox()
  if (!bar) throw new Error('There is no side bar')
  const edge = bar.x + bar.width
  await window.page.mouse.move(edge, 400)
  await window.page.mouse.down()
  await window.page.mouse.move(edge + 110, 400, { steps: 5 })
  await window.page.mouse.up()
  return window
}

function examples(): Record<string, string> {
  const base = join(root, 'examples')
  const names = readdirSync(base, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.yaml'))
  return Object.fromEntries(names.map(name => [name, moved(readFileSync(join(base, name), 'utf8'))]))
}

/** An engagement of which half is written, with a letter where the next task is to be typed. */
function begun(): Record<string, string> {
  const [text = ''] = (examples()['contoso.engagement.yaml'] ?? '').split('\n  994:')
  return { 'cafe-sao-jorge.engagement.yaml': `${inPlaceOfContoso(text)}\n  n\n` }
}

function inPlaceOfContoso(text: string): string {
  return text.replaceAll('Contoso', 'Café São Jorge').replaceAll('contoso', 'cafe-sao-jorge').replace('FT-3124', 'FT-3201')
}

async function take({ page }: Workbench, name: string): Promise<void> {
  const path = join(folder, `${name}.png`)
  // What shows where the mouse rests is not what is told.
  if (name !== 'tick') await page.mouse.move(900, 20)
  const small = smallPng(await page.screenshot())
  writeFileSync(path, small)
  const size = small.length
  console.log(`${path}: ${Math.round(size / 1000)} kB`)
  if (size > largest) throw new Error(`${path} is larger than ${largest / 1000} kB`)
}
