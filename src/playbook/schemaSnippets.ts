/** Snippets that editors offer with the JSON Schema: the entries people write most, with a tab stop for each fact. */
import { gapKinds, intents, logKinds, readiness, riskKinds, sides } from './shape.ts'
import type { Words } from './words.ts'

type Snippets = { defaultSnippets: { label: string; description?: string; body: unknown }[] }

/** @param path keys from the top of the file; `*` stands for the keys of a record. @returns nothing where there is no snippet. */
export function schemaSnippets(path: readonly string[], words: Words): Partial<Snippets> {
  const place = path.join('.')
  const body = Object.hasOwn(bodies, place) ? bodies[place] : undefined
  if (!body) return {}
  const key = path.at(-1) as string
  return { defaultSnippets: [{ label: body.label, description: words.keyDescription(key), body: body.body }] }
}

const choice = (stop: number, values: readonly string[]) => `\${${stop}|${values.join(',')}|}`
const date = (stop: number) => `\${${stop}:2026-11-24}`
const preparation = (stop: number) => ({ status: choice(stop, readiness), due: date(stop + 1) })

const bodies: Readonly<Record<string, { label: string; body: unknown }>> = {
  'services.*.dibs': {
    label: 'dibs',
    body: { date: date(1), intent: choice(2, intents), 'business-reason': '$3', 'success-owner': '$4' },
  },
  'services.*.ssat': {
    label: 'ssat',
    body: { stakeholders: ['$1'], scenarios: ['$2'], awareness: preparation(3), training: preparation(5) },
  },
  tasks: { label: 'task', body: { '${1:task}': { status: '$2', due: date(3), completed: date(4) } } },
  risks: {
    label: 'risk',
    body: { '${1:key}': { kind: choice(2, riskKinds), service: '$3', text: '$4', raised: date(5) } },
  },
  referrals: {
    label: 'referral',
    body: { '${1:key}': { task: '$2', risk: '$3', scope: '$4', consent: { by: '$5', date: date(6), how: '$7' } } },
  },
  people: { label: 'person', body: { '${1:key}': { name: '$2', side: choice(3, sides), role: '$4', email: '$5' } } },
  partners: { label: 'partner', body: { '${1:key}': { name: '$2', scope: '$3' } } },
  'knowledge-gaps': { label: 'knowledge-gap', body: { '${1:key}': { topic: '$2', kind: choice(3, gapKinds), due: date(4) } } },
  actions: { label: 'action', body: { '${1:key}': { what: '$2', owner: '$3', due: date(4) } } },
  log: { label: 'log', body: { '${1:2026-11-24-call}': { by: '$2', kind: choice(3, logKinds), text: '$4' } } },
}
