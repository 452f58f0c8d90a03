/** What axe-core finds on a part of the workbench. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Workbench } from './workbench.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface AxeFinding {
  readonly rule: string
  readonly impact: string
  readonly help: string
  readonly elements: readonly string[]
}

interface AxeResult {
  violations: { id: string; impact: string | null; help: string; nodes: AxeNode[] }[]
}

/** What the page has beside what Node has. */
interface PageWithAxe {
  axe: { run(context: unknown, options: unknown): Promise<AxeResult> }
  document: { querySelector(selector: string): { matches(selector: string): boolean } | null }
}

interface AxeNode {
  html: string
  target: unknown[]
}

/**
 * Serious and critical findings within `include`.
 * @param own selector of elements that VS Code makes and no extension can change; what stands in them is looked at all the same
 */
export async function seriousFindings({ page }: Workbench, include: string, own = ':not(*)'): Promise<readonly AxeFinding[]> {
  await page.evaluate(source)
  const violations = await page.evaluate(
    async ([include, own]) => {
      const { axe, document } = globalThis as unknown as PageWithAxe
      const { violations } = await axe.run({ include: [[include]] }, { resultTypes: ['violations'] })
      return violations
        .map(one => ({
          ...one,
          nodes: one.nodes.filter(({ target }) => !document.querySelector(String(target.at(-1)))?.matches(own)),
        }))
        .filter(({ nodes }) => nodes.length > 0)
    },
    [include, own] as const,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, help, nodes }) => ({
      rule: id,
      impact: String(impact),
      help,
      elements: nodes.map(({ html }) => html.slice(0, 300)),
    }))
}
