/** Words of a playbook's hierarchy that hovers and pages share: overviews, lists and version history in the user's language. */
import type { PlaybookProcess } from '../../playbook/model.ts'
import type { Playbook } from '../../playbook/playbook.ts'
import { matchLocale } from '../../playbook/words.ts'
import { isIsoDate } from '../../util/dates.ts'
import { lookup } from '../../util/json.ts'
import type { Translate } from '../../util/translate.ts'
import type { Snapshot } from '../snapshot.ts'
import { dayWords } from './dates.ts'
import { plain } from './markdown.ts'

type History = NonNullable<PlaybookProcess['history']>

/** The versions of a process, the latest first. */
export function historyOf(playbook: Playbook, process: PlaybookProcess, locale: string): History {
  const all = lookup(localeOf(playbook, locale)?.processes, process.id)?.history ?? process.history ?? []
  return [...all].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
}

export function phaseOverview(playbook: Playbook, id: string, locale: string): string | undefined {
  return lookup(localeOf(playbook, locale)?.phases, id)?.overview ?? playbook.phases.find(phase => phase.id === id)?.overview
}

export function processOverview(playbook: Playbook, id: string, locale: string): string | undefined {
  return lookup(localeOf(playbook, locale)?.processes, id)?.overview ?? playbook.processes.get(id)?.process.overview
}

export function processObjectives(playbook: Playbook, id: string, locale: string): readonly string[] {
  const local = lookup(localeOf(playbook, locale)?.processes, id)?.objectives
  return local ?? playbook.processes.get(id)?.process.objectives ?? []
}

/** The latest change of a process in one line; undefined where it has no history. */
export function lastChange({ facts, t }: Snapshot, process: PlaybookProcess): string | undefined {
  const [latest] = historyOf(facts.playbook, process, t.locale)
  return (
    latest &&
    t('{process} last changed on {date}: {change}', {
      process: plain(facts.words.process(process.id)),
      date: historyDate(latest.date, t),
      change: plain(latest.change),
    })
  )
}

/** A playbook's dates are not checked. */
export function historyDate(date: string, t: Translate): string {
  return isIsoDate(date) ? dayWords(date, t) : plain(date)
}

function localeOf(playbook: Playbook, locale: string) {
  return playbook.locales.get(matchLocale(locale, playbook.locales.keys()) ?? '')
}
