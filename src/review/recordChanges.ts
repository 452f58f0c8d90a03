/** What changed in people, risks, referrals, partners, knowledge gaps, actions and the log. */
import type { Change, RecordChange, RecordSection } from '../engagement/changes.ts'
import type { Path } from '../util/json.ts'
import { type Facts, keyOf } from './facts.ts'
import { changedKeys, type Scene, takeBelow, textAt } from './ledger.ts'

export const recordSections: readonly RecordSection[] = [
  ...(['people', 'risks', 'referrals', 'partners', 'knowledge-gaps', 'actions', 'log', 'uncategorized-tasks'] as const),
]

/** The field whose date ends an entry. */
const closing: Readonly<Partial<Record<RecordSection, string>>> = {
  risks: 'closed',
  'knowledge-gaps': 'closed',
  actions: 'completed',
}

/** Entries that came, went, ended or, in the log, were rewritten; other fields of an entry are left. */
export function recordChanges(scene: Scene): Change[] {
  return recordSections.flatMap(section => changedKeys(scene, [section]).flatMap(key => recordChange(scene, section, key)))
}

function recordChange(scene: Scene, section: RecordSection, key: string): RecordChange[] {
  const path = [section, key]
  const was = scene.before.has(keyOf(path))
  const is = scene.after.has(keyOf(path))
  const facts = is ? scene.after : scene.before
  const base = { kind: 'record', section, key, path, label: labelOf(facts, path) } as const
  if (was !== is) {
    const date = section === 'log' ? textAt(facts, [...path, 'date']) : undefined
    return [{ ...base, change: is ? 'added' : 'removed', date, facts: takeBelow(scene, path) }]
  }
  if (section === 'log')
    return [{ ...base, change: 'changed', date: textAt(facts, [...path, 'date']), facts: takeBelow(scene, path) }]
  const end = closing[section] && [...path, closing[section]]
  if (!end || Boolean(textAt(scene.before, end)) === Boolean(textAt(scene.after, end))) return []
  const date = textAt(scene.after, end)
  return [{ ...base, change: date ? 'closed' : 'reopened', date, facts: takeBelow(scene, end) }]
}

/** What people call an entry. */
export function labelOf(facts: Facts, path: Path): string {
  for (const field of ['name', 'what', 'topic', 'text', 'scope']) {
    const text = textAt(facts, [...path, field])?.trim()
    if (text) return text
  }
  return String(path.at(-1))
}
