/** Opens a page of VS Code that runs the suite inside its extension host, and waits for the results. */
import { suiteResults } from './results.mjs'

/** Longer than this a run of the suite hangs. */
const limit = 60_000

/**
 * @param {import('playwright-core').Browser} browser @param {string} address of a window that was told which tests to run
 * @returns {Promise<import('./results.mjs').Counts>} a run that did not end counts as one more failure
 */
export async function runSuiteInPage(browser, address) {
  const results = suiteResults()
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const other = []
  try {
    const code = new Promise((resolve, reject) => {
      page.exposeFunction('codeAutomationExit', resolve)
      page.once('crash', () => reject(new Error('The page crashed')))
      page.once('close', () => reject(new Error('The page was closed')))
    })
    await page.exposeFunction('codeAutomationLog', (type, args) => {
      const line = args.map(String).join(' ')
      results.take(line)
      if (type === 'error' || type === 'warn') other.push(line)
    })
    await page.goto(address)
    await Promise.race([code, after(limit)])
    if (!results.ended()) throw new Error('The suite did not end')
  } catch (error) {
    console.log(`    ✘ ${error instanceof Error ? error.message : error}\n${other.join('\n')}`)
    results.counts.failed++
  } finally {
    page.removeAllListeners('close')
    await context.close()
  }
  return results.counts
}

function after(milliseconds) {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`Nothing happened for ${milliseconds / 1000} s`)), milliseconds).unref()
  })
}
