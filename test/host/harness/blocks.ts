/** How long the page of the workbench was blocked: what a person feels as an editor that hangs. */
import type { Workbench } from './workbench.ts'

interface Watched {
  longTasks?: number[]
}

/** Begins to note every task of the page of more than 50 ms. */
export async function watchBlocks({ page }: Workbench): Promise<void> {
  await page.evaluate(() => {
    const longTasks: number[] = []
    Object.assign(globalThis, { longTasks })
    const observer = new PerformanceObserver(list => longTasks.push(...list.getEntries().map(({ duration }) => duration)))
    // Node's own type does not know what pages measure.
    observer.observe({ type: 'longtask' as 'measure' })
  })
}

/** The longest block since `watchBlocks`, and their number. In milliseconds; 0 without one. */
export async function blocks({ page }: Workbench): Promise<{ longest: number; count: number }> {
  const longTasks = await page.evaluate(() => (globalThis as Watched).longTasks ?? [])
  return { longest: Math.round(Math.max(0, ...longTasks)), count: longTasks.length }
}
