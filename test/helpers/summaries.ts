/** Summaries of engagements given as text or of the examples, and whole trees printed as indented text. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ptBr } from '../../l10n/pt-br/index.ts'
import { summarise, unreadSummary } from '../../src/language/summarise.ts'
import type { Summary } from '../../src/language/summary.ts'
import { type TreeContext, treeAnswer } from '../../src/language/tree.ts'
import { readEngagement } from '../../src/lint/lint.ts'
import { parsePeople } from '../../src/lint/people.ts'
import { defaultSettings } from '../../src/lint/settings.ts'
import type { PeopleFile } from '../../src/playbook/shape.ts'
import type { TreeNode, TreeQuery } from '../../src/protocol/tree.ts'
import { createTranslate, type Translate } from '../../src/util/translate.ts'
import { catalogue } from './bundled.ts'

export const english = createTranslate('en')
export const portuguese = createTranslate('pt-br', ptBr)

export interface SummaryOptions {
  /** Default 2026-12-01, a Tuesday. */
  readonly today?: string
  readonly t?: Translate
  readonly staff?: PeopleFile
}

/** Texts by path. */
export function summariesOf(texts: Readonly<Record<string, string>>, options: SummaryOptions = {}): Summary[] {
  const { today = '2026-12-01', t = english, staff = {} } = options
  return Object.entries(texts).map(([path, text]) => {
    const uri = `file:///portfolio/${path}`
    if (text === '') return unreadSummary({ uri, path, reason: t('The file cannot be read') })
    const reading = readEngagement({ text, settings: defaultSettings, catalogue, staff, today, t })
    return summarise({ uri, path, reading, staff, t, dueSoon: 5 })
  })
}

export function contextOf(
  texts: Readonly<Record<string, string>>,
  options: SummaryOptions & Partial<TreeContext> = {},
): TreeContext {
  const { today = '2026-12-01', t = english, staff = {} } = options
  return { summaries: summariesOf(texts, options), catalogue, staff, today, t, ...options }
}

const folder = fileURLToPath(new URL('../../examples/', import.meta.url))

/** Texts of the examples by path, and their staff. */
export function exampleTexts(): { texts: Record<string, string>; staff: PeopleFile; today: string } {
  const read = (name: string) => readFileSync(`${folder}${name}`, 'utf8')
  const names = readdirSync(folder, { recursive: true })
    .map(name => String(name).replaceAll('\\', '/'))
    .filter(name => name.endsWith('.engagement.yaml'))
    .sort()
  return {
    texts: Object.fromEntries(names.map(name => [name, read(name)])),
    staff: parsePeople(read('people.yaml')),
    today: /--as-of (\d{4}-\d{2}-\d{2})/.exec(read('README.md'))?.[1] ?? '',
  }
}

export const everything: Pick<TreeQuery, 'filter' | 'groupBy'> = { filter: { mine: false }, groupBy: 'customer' }

/** Every node of a view, with its depth, as a user would open them. */
export function allNodes(query: TreeQuery, context: TreeContext): { node: TreeNode; depth: number }[] {
  const below = (parent: string | undefined, depth: number): { node: TreeNode; depth: number }[] =>
    treeAnswer({ ...query, parent }, context).nodes.flatMap(node => [
      { node, depth },
      ...(node.children === 'none' ? [] : below(node.id, depth + 1)),
    ])
  return below(undefined, 0)
}

/** Message, then each node on a line: checkbox, icon, label, description. */
export function printed(query: TreeQuery, context: TreeContext): string {
  const { message, badge } = treeAnswer(query, context)
  const lines = allNodes(query, context).map(({ node, depth }) => {
    const box = node.checkbox === undefined ? '' : node.checkbox === 'checked' ? '[x] ' : '[ ] '
    const description = node.description ? ` | ${node.description}` : ''
    return `${'  '.repeat(depth)}${box}(${node.icon}) ${node.label}${description}`
  })
  return [...(message ? [`# ${message}`] : []), ...(badge ? [`! ${badge.count}: ${badge.tooltip}`] : []), ...lines].join('\n')
}
