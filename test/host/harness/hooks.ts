/** mocha's hooks around all end-to-end cases: a picture of each window when a case fails, and an end to everything that was started. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pictures, stopHost } from './host.ts'
import { openWindows } from './workbench.ts'

export const mochaHooks = {
  async afterEach(this: Mocha.Context): Promise<void> {
    const test = this.currentTest
    if (test?.state !== 'failed') return
    mkdirSync(pictures, { recursive: true })
    const name = test.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-')
    for (const [index, window] of [...openWindows].entries()) {
      const path = join(pictures, `failed-${name}${index || ''}.png`)
      await window.page.screenshot({ path }).catch(() => undefined)
      console.log(`      picture: ${path}`)
      for (const line of window.complaints.slice(-5)) console.log(`      console: ${line.slice(0, 300)}`)
    }
  },
  async afterAll(): Promise<void> {
    this.timeout?.(20_000)
    await stopHost()
  },
} as { afterEach(this: Mocha.Context): Promise<void>; afterAll(this: Mocha.Context): Promise<void> }
