/** The workbench without a mouse: the palette, trees and menus by keys. */
import { until, type Workbench } from './workbench.ts'

/** Starts a command from the palette by typing its title and pressing Enter. */
export async function commandByKeys({ page }: Workbench, title: string): Promise<void> {
  await page.keyboard.press('F1')
  const input = page.locator('.quick-input-widget:visible .quick-input-box input')
  await input.waitFor()
  await page.keyboard.type(title)
  const first = page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row.focused')
  await until(async () => ((await first.getAttribute('aria-label')) ?? '').startsWith(title), `"${title}" to come first`)
  await page.keyboard.press('Enter')
}

/** Goes down the list that has the focus until a row with these words is the focused one. @returns its accessible label */
export async function walkTo({ page }: Workbench, words: RegExp): Promise<string> {
  let seen = ''
  for (let steps = 0; steps < 100; steps++) {
    const row = page.locator('.monaco-list:focus .monaco-list-row.focused, .monaco-list:focus-within .monaco-list-row.focused')
    const label = (await row.count()) > 0 ? ((await row.first().getAttribute('aria-label')) ?? '') : ''
    if (words.test(label)) return label
    seen = label
    await page.keyboard.press('ArrowDown')
    await until(
      async () => (await row.count()) > 0 && (await row.first().getAttribute('aria-label')) !== seen,
      `another row than "${seen}"`,
    )
  }
  throw new Error(`No row with ${words}; the last was "${seen}"`)
}

/** Opens the menu of the focused row as the menu key does and starts the entry with these words. */
export async function menuByKeys({ page }: Workbench, words: string): Promise<void> {
  await page.keyboard.press('Shift+F10')
  const entry = page.locator('.context-view .monaco-menu .action-item:has(.action-label):not(.disabled)')
  await entry.first().waitFor()
  // Separators and entries that cannot be chosen are passed over.
  const focused = page.locator('.context-view .monaco-menu .action-item.focused')
  const focusedWords = async () => ((await focused.count()) > 0 ? ((await focused.first().textContent()) ?? '') : '')
  for (let steps = 0; steps < 40; steps++) {
    const before = await focusedWords()
    if (before.includes(words)) return page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await until(async () => (await focusedWords()) !== before, 'the next entry of the menu')
  }
  throw new Error(`No entry "${words}" in the menu: ${(await entry.allTextContents()).join(', ')}`)
}
