/** A window of VS Code with a workspace, opened and driven as a person would; what it cannot see it asks the probe. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import type { Ask } from './bridge.ts'
import { host, pictures } from './host.ts'

export interface Workbench {
  readonly page: Page
  /** Asks the probe inside this window. */
  readonly ask: Ask
  /** Errors and warnings on the console, without VS Code's own. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

export interface WorkbenchOptions {
  /** Texts by path. */
  readonly files: Readonly<Record<string, string>>
  /** Of the workspace. */
  readonly settings?: Readonly<Record<string, unknown>>
  readonly width?: number
  readonly height?: number
}

/** Windows that are open, for the hooks. */
export const openWindows = new Set<Workbench>()

/** Longer than this nothing that a person waits for takes, in milliseconds. */
const patience = 15_000

/** Settings without which pictures and waits would depend on more than the extension. */
const calm = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.enableExperiments': false,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'files.simpleDialog.enable': true,
}

/** Opens a window and waits until the workbench is drawn. Each window has a profile of its own and forgets its edits when closed. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { browser, bridge, workspace } = await host()
  const { name, address } = workspace({
    '.vscode/settings.json': JSON.stringify({ ...calm, ...options.settings }, null, 2),
    ...options.files,
  })
  const viewport = { width: options.width ?? 1280, height: options.height ?? 800 }
  const profile: BrowserContextOptions = { viewport, permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' }
  const context = await browser.newContext(profile)
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  const complaints: string[] = []
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type()) && !isOfTheEditor(message.text())) complaints.push(message.text())
  })
  await page.goto(address)
  await page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor()
  const window: Workbench = {
    page,
    ask: bridge.ask(name),
    complaints,
    async close() {
      openWindows.delete(window)
      // After a failed hook no other picture is taken.
      await picture(window, `last-of-${name}`).catch(() => undefined)
      await context.close()
    },
  }
  openWindows.add(window)
  return window
}

/** Starts a command from the palette by its title, e.g. `Playbook: New Engagement`. */
export async function runCommand({ page }: Workbench, title: string): Promise<void> {
  await page.keyboard.press('F1')
  await fillQuickInput(page, `>${title}`)
  const row = page.locator(`.quick-input-widget:visible .quick-input-list .monaco-list-row[aria-label^=${JSON.stringify(title)}]`)
  await row.first().waitFor()
  await row.first().click()
}

/** Titles that the palette offers for some words. */
export async function commandsFor({ page }: Pick<Workbench, 'page'>, words: string): Promise<string[]> {
  await page.keyboard.press('F1')
  await fillQuickInput(page, `>${words}`)
  await quickRows(page).first().waitFor()
  const titles = await quickRows(page).locator('.label-name').allTextContents()
  await page.keyboard.press('Escape')
  await closedQuickInput({ page })
  return titles
}

/** Opens a file by its name with Ctrl+P and waits for its text. */
export async function openFile(window: Workbench, name: string): Promise<void> {
  const { page } = window
  await page.keyboard.press('Control+p')
  await fillQuickInput(page, name)
  const row = quickRows(page).filter({ hasText: name.split('/').pop() ?? name })
  await row.first().waitFor()
  await page.keyboard.press('Enter')
  await closedQuickInput(window)
  await until(async () => (await window.ask('editor'))?.path.endsWith(name), `${name} to be open`)
  await page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor()
  await focusEditor(window)
}

export async function focusEditor({ page }: Workbench): Promise<void> {
  await page.keyboard.press('Control+1')
}

/** Puts the cursor at a place as Ctrl+G does. Lines and columns count from 1. */
export async function goTo(window: Workbench, line: number, column = 1): Promise<void> {
  await focusEditor(window)
  await window.page.keyboard.press('Control+g')
  await fillQuickInput(window.page, `:${line}:${column}`)
  await window.page.keyboard.press('Enter')
  await closedQuickInput(window)
  await until(async () => {
    const editor = await window.ask('editor')
    return editor?.line === line - 1 && editor.character === column - 1
  }, `the cursor at ${line}:${column}`)
}

/** Puts the cursor behind the first occurrence of some words in the open file. */
export async function goBehind(window: Workbench, words: string): Promise<void> {
  const { line, column } = placeBehind(await openText(window), words)
  await goTo(window, line, column)
}

/** The place behind words in a text. Counts from 1. */
export function placeBehind(text: string, words: string): { line: number; column: number } {
  const at = text.indexOf(words)
  if (at < 0) throw new Error(`"${words}" is not in the text`)
  const before = text.slice(0, at + words.length).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

/** The text of the open file, saved or not. */
export async function openText(window: Workbench): Promise<string> {
  const editor = await window.ask('editor')
  if (!editor) throw new Error('No file is open')
  return window.ask('text', editor.path)
}

/** Types key by key into what has the focus. */
export async function type({ page }: Workbench, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 15 })
}

/** The list of completions, once it shows something. */
export async function suggestions({ page }: Workbench): Promise<Locator> {
  const rows = page.locator('.suggest-widget.visible .monaco-list-row')
  await rows.first().waitFor()
  return rows
}

/** Labels of the completions that can be seen. */
export async function suggestedLabels(window: Workbench): Promise<string[]> {
  const rows = await suggestions(window)
  return rows.locator('.label-name').allTextContents()
}

/** Waits for the question box and its title or placeholder. */
export async function question({ page }: Workbench, words: string | RegExp): Promise<Locator> {
  const box = page.locator('.quick-input-widget:visible')
  await until(async () => {
    const texts = await box.locator('.quick-input-title, .quick-input-message').allTextContents()
    if (texts.length === 0) return false
    const placeholder = (await box.locator('input[type=text]').first().getAttribute('placeholder')) ?? ''
    return [...texts, placeholder].some(text => (typeof words === 'string' ? text.includes(words) : words.test(text)))
  }, `a question with ${words}`)
  return box
}

/** Picks an answer of the question that is open. */
export async function pick({ page }: Workbench, label: string | RegExp): Promise<void> {
  const row = quickRows(page).filter({ hasText: label }).first()
  await row.waitFor()
  await row.click()
}

/** Answers the question that is open with a text. */
export async function answer({ page }: Workbench, text: string): Promise<void> {
  await fillQuickInput(page, text)
  await page.keyboard.press('Enter')
}

/** The text of each notification that can be seen. */
export function notifications({ page }: Workbench): Promise<string[]> {
  return page.locator('.notification-toast .notification-list-item-message').allTextContents()
}

/** Waits for a notification. @returns its element */
export async function notification({ page }: Workbench, words: string | RegExp): Promise<Locator> {
  const toast = page.locator('.notification-toast').filter({ hasText: words }).first()
  await toast.waitFor()
  return toast
}

/** Waits until something is so. @throws after `milliseconds`, saying what was waited for */
export async function until(isSo: () => Promise<unknown> | unknown, what: string, milliseconds = patience): Promise<void> {
  const end = Date.now() + milliseconds
  let last: unknown
  while (Date.now() < end) {
    try {
      if (await isSo()) return
      last = undefined
    } catch (error) {
      last = error
    }
    await new Promise(resolve => setTimeout(resolve, 40))
  }
  throw new Error(`Waited ${milliseconds / 1000} s for ${what}${last instanceof Error ? `: ${last.message}` : ''}`)
}

/** Keeps a picture of the window in `out/screenshots`. @returns the file */
export async function picture({ page }: Workbench, name: string): Promise<string> {
  mkdirSync(pictures, { recursive: true })
  const path = join(pictures, `${name}.png`)
  await page.screenshot({ path })
  return path
}

/** Waits until no question, palette or list of files is open. */
export async function closedQuickInput({ page }: Pick<Workbench, 'page'>): Promise<void> {
  await page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' })
}

function quickRows(page: Page): Locator {
  return page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row')
}

async function fillQuickInput(page: Page, text: string): Promise<void> {
  const input = page.locator('.quick-input-widget:visible .quick-input-box input')
  await input.waitFor()
  await input.fill(text)
}

/** What the workbench itself complains about without a gallery, an account or a network. */
function isOfTheEditor(text: string): boolean {
  return /gallery|AgentHost|AccountPolicy|package\.nls\.json|ENOPRO|same-origin|allow-same-origin|404|net::ERR|marketplace|WebGL|service worker|Creation of workbench contribution/i.test(
    text,
  )
}
