/** One line for each thing to do: a task, a date of the agenda, an item of a checklist, and when it is due. */
import type { AgendaEntry } from '../engagement/agenda.ts'
import type { NextThing } from '../engagement/nextThings.ts'
import { shortTaskName } from '../playbook/taskName.ts'
import type { Words } from '../playbook/words.ts'
import { daysBetween, type IsoDate } from '../util/dates.ts'
import type { Translate } from '../util/translate.ts'

interface Language {
  readonly t: Translate
  readonly words: Words
}

/** Number and name of a task, a long name cut short. */
export function taskLabel(id: string, words: Words): string {
  return `${id} ${shortTaskName(words.task(id))}`
}

/** What an entry of the agenda is about. */
export function entryText(entry: AgendaEntry, { t, words }: Language): string {
  const service = entry.service === undefined ? '' : words.service(entry.service)
  const said = entry.text?.trim() || entry.key || ''
  switch (entry.kind) {
    case 'task': {
      const label = taskLabel(entry.task ?? '', words)
      return service ? `${label} (${service})` : label
    }
    case 'action':
      return said
    case 'knowledge-gap':
      return t('Knowledge gap: {topic}', { topic: said })
    case 'dibs-follow-up':
      return withReason(t('Ask again for the DIBS of {service}', { service }), entry.text)
    case 'ssat-follow-up':
      return withReason(t('Ask again for the SSAT of {service}', { service }), entry.text)
    case 'dibs-date':
      return t('{service} to be in use (DIBS date)', { service })
    case 'awareness':
      return t('Awareness for {service}', { service })
    case 'training':
      return t('Training for {service}', { service })
    case 'enablement':
      return t('{service} to be enabled', { service })
    case 'unblock-by':
      return t('{service} to be unblocked', { service })
    case 'pause-end':
      return withReason(t('The pause ends'), entry.text)
    case 'engagement-start':
      return t('Work on {service} starts', { service })
    case 'migration-start':
      return t('Migration of {service} starts', { service })
    case 'migration-end':
      return t('Migration of {service} to be finished', { service })
  }
}

/** One of the next things to do. */
export function thingText(thing: NextThing, language: Language): string {
  if (thing.entry) return entryText(thing.entry, language)
  if (thing.kind === 'task') return taskLabel(thing.id ?? '', language.words)
  return language.t('Confirm: {item}', { item: language.words.item(String(thing.path[1]), thing.id ?? '') })
}

/** A date as seen from today: "2026-11-24 (7 days late)", "2026-12-01 (today)". A computed date is marked and never late. */
export function dueText(date: IsoDate, { today, computed, t }: { today: IsoDate; computed?: boolean; t: Translate }): string {
  const note = noteOf(daysBetween(date, today), computed === true, t)
  return note === undefined ? date : `${date} (${note})`
}

function noteOf(days: number, computed: boolean, t: Translate): string | undefined {
  if (computed) return days > 0 ? t.count(days, 'computed, one day ago', 'computed, {n} days ago') : t('computed')
  if (days > 0) return t.count(days, 'one day late', '{n} days late')
  return days === 0 ? t('today') : undefined
}

function withReason(text: string, reason: string | undefined): string {
  return reason?.trim() ? `${text}: ${reason.trim()}` : text
}
