/** Lines above sections of an engagement: how many tasks are done, how complete DIBS and SSAT are, whether the phase may be left. */
import type { Unmet } from '../engagement/checklist.ts'
import { taskLabel } from '../report/thingText.ts'
import type { Path } from '../util/json.ts'
import { locate } from '../yaml/locate.ts'
import { isLost, progressIn, unreadFields } from './hover/standing.ts'
import type { Snapshot } from './snapshot.ts'
import type { CodeLens, Span } from './types.ts'

/** In the order of the text; none for closed and paused engagements and where the playbook is not known. */
export function codeLenses(snapshot: Snapshot): CodeLens[] {
  const { facts, text } = snapshot
  if (!facts.known || facts.states.silent) return []
  const lenses = [...engagementLens(snapshot), ...serviceLenses(snapshot), ...tasksLens(snapshot)]
  return lenses.filter(({ range }) => range.end <= text.length).sort((a, b) => a.range.start - b.range.start)
}

function tasksLens(snapshot: Snapshot): CodeLens[] {
  const { t } = snapshot
  const range = keyOf(snapshot, ['tasks'])
  if (!range || isLost(snapshot, 'tasks')) return []
  const { mandatory, optional, overdue } = progressIn(snapshot)
  const late = overdue.filter(task => task.mandatory).length
  const done = t('{done} of {total} mandatory tasks done', { ...mandatory })
  const title = late > 0 ? `${done}, ${t.count(late, 'one overdue', '{n} overdue')}` : done
  return [{ range, title, tooltip: t('{done} of {total} optional tasks done', { ...optional }) }]
}

/** Services that the customer intends to use; a click asks for what misses. */
function serviceLenses(snapshot: Snapshot): CodeLens[] {
  const { facts, t } = snapshot
  return progressIn(snapshot).services.flatMap(service => {
    const range = service.intended && keyOf(snapshot, ['services', service.id])
    if (!range) return []
    return (['dibs', 'ssat'] as const).map((group): CodeLens => {
      const { count, missing } = service[group]
      const unread = unreadFields(snapshot, service.id, group)
      const named = (fields: readonly string[]) => fields.map(field => facts.words.key(field)).join(', ')
      const absent = missing.filter(field => !unread.includes(field))
      const title = `${group.toUpperCase()} ${count}/4`
      if (count === 4) return { range, title }
      const command = group === 'dibs' ? 'addDibs' : 'addSsat'
      const tooltip = [
        ...(absent.length > 0 ? [t('Missing: {names}', { names: named(absent) })] : []),
        ...(unread.length > 0 ? [t('Cannot be read: {names}', { names: named(unread) })] : []),
      ].join('\n')
      return { range, title, tooltip, perform: { command, args: { service: service.id } } }
    })
  })
}

function engagementLens(snapshot: Snapshot): CodeLens[] {
  const { facts, t } = snapshot
  const range = keyOf(snapshot, ['engagement'])
  if (!range || isLost(snapshot, 'tasks') || isLost(snapshot, 'services')) return []
  const { advance, disengagement } = progressIn(snapshot)
  const next = facts.playbook.phases[facts.states.phaseIndex + 1]?.id
  const perform = { command: 'advancePhase', args: {} }
  if (next !== undefined) {
    const phase = facts.words.phase(next)
    const n = advance.unmet.length
    if (advance.allowed) return [{ range, title: t('Ready to advance to {phase}', { phase }), perform }]
    const title = n === 1 ? t('One thing left before {phase}', { phase }) : t('{n} things left before {phase}', { n, phase })
    return [{ range, title, tooltip: unmetText(advance.unmet, snapshot), perform }]
  }
  if (!disengagement || disengagement.done) return []
  if (disengagement.ready) return [{ range, title: t('Ready to disengage') }]
  const title = t.count(disengagement.unmet.length, 'One thing left before disengaging', '{n} things left before disengaging')
  return [{ range, title, tooltip: unmetText(disengagement.unmet, snapshot) }]
}

/** One line each, at most ten. */
function unmetText(unmet: readonly Unmet[], { facts, t }: Snapshot): string {
  const { words } = facts
  const lines = unmet.slice(0, 10).map(({ kind, id, path }) => {
    if (kind === 'task') return taskLabel(id, words)
    if (kind === 'item') return words.item(String(path[1]), id)
    if (kind === 'enablement') return t('{service} to be enabled', { service: words.service(id) })
    if (kind === 'migration') return t('Migration of {service} to be finished', { service: words.service(id) })
    return t('The completion discussion with the customer')
  })
  const more = unmet.length - lines.length
  return [...lines, ...(more > 0 ? [t('{n} more', { n: more })] : [])].join('\n')
}

function keyOf({ text }: Snapshot, path: Path): Span | undefined {
  return locate(text, path, 'key')
}
