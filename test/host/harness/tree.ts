/** Trees of the side bar: finding, opening, ticking and reading rows as a person does. */
import type { Locator } from 'playwright-core'
import { until, type Workbench } from './workbench.ts'

/** Shows the container of the extension in the side bar. */
export async function showPlaybook({ page }: Workbench): Promise<void> {
  const tab = page.locator('.part.activitybar .action-item:has(.action-label[aria-label^="Playbook"])').first()
  await tab.waitFor()
  if ((await tab.getAttribute('aria-selected')) !== 'true' && !(await tab.getAttribute('class'))?.includes('checked'))
    await tab.click()
  await page.locator('.part.sidebar .pane').first().waitFor()
}

/** A view of the side bar by its name, opened if it is folded. */
export async function view({ page }: Workbench, name: string): Promise<Locator> {
  const pane = page.locator('.part.sidebar .pane').filter({ has: page.locator(`.pane-header[aria-label^="${name}"]`) })
  const header = pane.locator('.pane-header').first()
  // A single view has its name in the title of the side bar; its own header is hidden.
  await header.waitFor({ state: 'attached' })
  if ((await header.getAttribute('aria-expanded')) === 'false') await header.click()
  return pane
}

/** Folds a view, so that others have room. */
export async function fold({ page }: Workbench, name: string): Promise<void> {
  const header = page.locator(`.part.sidebar .pane-header[aria-label^="${name}"]`).first()
  if ((await header.getAttribute('aria-expanded')) === 'true') await header.click()
}

/** A row that can be seen, by words of its label. */
export function row(pane: Locator, words: string | RegExp): Locator {
  return pane.locator('.monaco-list-row').filter({ hasText: words }).first()
}

/** Labels of all rows that can be seen. */
export function labels(pane: Locator): Promise<string[]> {
  return pane.locator('.monaco-list-row .monaco-icon-label-container .label-name').allTextContents()
}

/** Opens a row and waits until it is open. */
export async function expand(pane: Locator, words: string | RegExp): Promise<void> {
  const found = row(pane, words)
  await found.waitFor()
  if ((await found.getAttribute('aria-expanded')) === 'true') return
  await found.locator('.monaco-tl-twistie').click()
  await until(async () => (await found.getAttribute('aria-expanded')) === 'true', `${words} to open`)
}

/** Labels of all rows that can be seen and are ticked. */
export function ticked(pane: Locator): Promise<string[]> {
  return pane
    .locator('.monaco-list-row:has(.custom-view-tree-node-item-checkbox[aria-checked="true"]) .label-name')
    .allTextContents()
}

/** Clicks the checkbox of a row. */
export async function tick(pane: Locator, words: string | RegExp): Promise<void> {
  const box = row(pane, words).locator('.custom-view-tree-node-item-checkbox')
  await box.waitFor()
  await box.click()
}

/** Whether the checkbox of a row is ticked; undefined where it has none. */
export async function isTicked(found: Locator): Promise<boolean | undefined> {
  const box = found.locator('.custom-view-tree-node-item-checkbox')
  if ((await box.count()) === 0) return undefined
  return (await box.getAttribute('aria-checked')) === 'true'
}

/** The number on the extension's icon in the activity bar; 0 without one. */
export async function badge({ page }: Workbench): Promise<number> {
  const content = page.locator('.part.activitybar .action-item:has(.action-label[aria-label^="Playbook"]) .badge-content')
  return (await content.count()) === 0 ? 0 : Number((await content.first().textContent()) || 0)
}
