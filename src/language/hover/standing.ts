/** How things of the engagement stand, in short phrases: a task part by part, DIBS and SSAT, delivery, people. Escaped for Markdown. */
import {
  type PartProgress,
  type Progress,
  progressOf,
  type ServiceProgress,
  type TaskProgress,
} from '../../engagement/progress.ts'
import type { States } from '../../engagement/states.ts'
import { personName } from '../../report/persons.ts'
import { isMap, lookup } from '../../util/json.ts'
import { joinWords } from '../../util/translate.ts'
import { locate } from '../../yaml/locate.ts'
import { findNode, outlineOf } from '../../yaml/outline.ts'
import { flowEntries } from '../completion/flowCursor.ts'
import { entriesAt } from '../completion/siblings.ts'
import type { Snapshot } from '../snapshot.ts'
import { type DateContext, dateWords, distanceWords, lateWords } from './dates.ts'
import { plain } from './markdown.ts'

/** The progress of the engagement, worked out once for the facts of a snapshot. */
export function progressIn({ facts, settings }: Snapshot): Progress {
  let progress = memo.get(facts.states)
  if (!progress) {
    progress = progressOf(facts.states, { words: facts.words, dueSoon: settings.dueSoon })
    memo.set(facts.states, progress)
  }
  return progress
}

/** The section is written and could not be read: nothing may be said from its absence. */
export function isLost({ text, facts }: Snapshot, section: 'tasks' | 'services'): boolean {
  const data: unknown = facts.file[section]
  if (data === null || isMap(data)) return false
  return locate(text, [section], 'key') !== undefined
}

/** The task is not in the facts although it may be written: its section or its entry could not be read. */
export function isTaskLost(snapshot: Snapshot, id: string): boolean {
  if (snapshot.facts.states.task(id).written) return false
  return isLost(snapshot, 'tasks') || findNode(outlineOf(snapshot.text), ['tasks', id]) >= 0
}

const memo = new WeakMap<States, Progress>()

export function datesOf({ facts, today, t }: Snapshot): DateContext {
  return { today, holidays: facts.states.holidays, t }
}

/** "a, b and c", each escaped. */
export function joined(names: readonly string[], { t }: Pick<Snapshot, 't'>, type?: 'conjunction' | 'disjunction'): string {
  return joinWords(names.map(plain), t.locale, type)
}

export function personText(key: string, { facts, staff }: Snapshot): string {
  return plain(personName(key, facts.file, staff))
}

/** "Complete, done on Tuesday 24 November 2026, Ana Souza (by role)": one line, or one for each service. */
export function taskLines(snapshot: Snapshot, id: string): string[] {
  const task = progressIn(snapshot).tasks.find(one => one.id === id)
  if (!task || isTaskLost(snapshot, id)) return []
  const lines = task.parts.map(part => ({ service: part.service, text: partText(snapshot, task, part) }))
  const [first] = lines
  if (first && lines.every(({ text }) => text === first.text)) return [first.text]
  return lines.map(({ service, text }) =>
    service === undefined ? text : `${plain(snapshot.facts.words.service(service))}: ${text}`,
  )
}

/** The line of a task for one service. */
export function taskLineFor(snapshot: Snapshot, id: string, service: string): string | undefined {
  const task = progressIn(snapshot).tasks.find(one => one.id === id)
  const part = task?.parts.find(one => one.service === service)
  return task && part && !isTaskLost(snapshot, id) ? partText(snapshot, task, part) : undefined
}

function partText(snapshot: Snapshot, task: TaskProgress, part: PartProgress): string {
  const { facts, t } = snapshot
  const { words, states } = facts
  const state = states.task(task.id)
  const entry = state.parts.find(({ service }) => service === part.service)?.entry ?? state.entry
  const isOpen = part.state !== undefined && part.state !== 'closed'
  const computed = isOpen && part.due === undefined ? states.computedDue(task.id) : undefined
  const waiver = entry?.waiver ?? state.entry?.waiver
  const phrases = [
    plain(words.status(part.status)),
    part.completed && t('done on {date}', { date: dateWords(part.completed, t) }),
    isOpen && part.due ? dueText(part.due, part.overdue, snapshot) : undefined,
    computed && t('expected by the playbook on {date}', { date: dateWords(computed, t) }),
    isOpen && !part.pending ? t('belongs to a later phase') : undefined,
    part.owner &&
      (part.owner.implied
        ? t('{person} (by role)', { person: personText(part.owner.person, snapshot) })
        : personText(part.owner.person, snapshot)),
    part.state === 'closed' && !part.complete && waiver?.reason
      ? t('waived: {reason}', { reason: plain(words.waiverReason(waiver.reason)) })
      : undefined,
    part.state === 'stalled' && part.blocker ? t('Blocker: {text}', { text: plain(part.blocker) }) : undefined,
  ]
  return phrases.filter(phrase => phrase !== undefined && phrase !== '').join(' · ')
}

function dueText(date: string, overdue: boolean, snapshot: Snapshot): string {
  const context = datesOf(snapshot)
  return snapshot.t('due on {date}, {distance}', {
    date: dateWords(date, snapshot.t),
    distance: overdue ? lateWords(date, context) : distanceWords(date, context),
  })
}

/** "DIBS 3/4, missing: Date (ask again on Thursday 10 December 2026)". */
export function adoptionText(group: 'dibs' | 'ssat', service: ServiceProgress, snapshot: Snapshot): string {
  const { facts, t } = snapshot
  const found = service[group]
  const name = group.toUpperCase()
  if (found.missing.length === 0) return `${name} 4/4`
  const unread = unreadFields(snapshot, service.id, group)
  const named = (fields: readonly string[]) => joined(fields.map(facts.words.key), snapshot)
  const missing = found.missing.filter(field => !unread.includes(field))
  let text = `${name} ${found.count}/4`
  if (missing.length > 0) text = t('{name} {count}/4, missing: {missing}', { name, count: found.count, missing: named(missing) })
  if (unread.length > 0) text = t('{text}, cannot be read: {names}', { text, names: named(unread) })
  return found.followUp ? t('{text} (ask again on {date})', { text, date: dateWords(found.followUp, t) }) : text
}

/** Fields that are written, and not in the facts: nothing may be said from their absence. */
export function unreadFields({ text, facts }: Snapshot, service: string, group: 'dibs' | 'ssat'): string[] {
  const read = lookup(facts.file.services, service)?.[group] as Readonly<Record<string, unknown>> | null | undefined
  const written = locate(text, ['services', service, group], 'value')
  if (!written) return []
  const isFlow = text[written.start] === '{'
  const entries = isFlow ? flowEntries(text, written.start) : entriesAt(text, ['services', service, group])
  return [...entries].flatMap(([field, value]) => {
    const isWritten = !['', 'null', '~'].includes(value)
    return isWritten && facts.words.keyDescription(field) !== undefined && lookup(read, field) == null ? [field] : []
  })
}

/** How far the service is enabled. */
export function enablementText({ enablement }: ServiceProgress, { t }: Snapshot): string {
  const { activeUsers, threshold, done, completed } = enablement
  if (done) return completed ? t('enabled on {date}', { date: dateWords(completed, t) }) : t('enabled')
  if (threshold === undefined) return t('not enabled')
  return activeUsers === undefined
    ? t('{threshold} active users needed', { threshold })
    : t('{users} active users, {threshold} needed', { users: activeUsers, threshold })
}

/** How far the migration is; undefined where none is wanted. */
export function migrationText({ migration }: ServiceProgress, { t }: Snapshot): string | undefined {
  if (!migration) return undefined
  if (migration.done) return t('migrated')
  const { agreedUsers, migratedUsers } = migration
  if (agreedUsers === undefined) return t('migration wanted')
  return t('{users} of {agreed} users migrated', { users: migratedUsers ?? 0, agreed: agreedUsers })
}
