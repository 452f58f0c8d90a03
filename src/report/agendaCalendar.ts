/** The events of the agenda for a calendar program. */
import type { Translate } from '../util/translate.ts'
import { agendaItems } from './agendaView.ts'
import { calendarFile } from './calendarFile.ts'
import { personName } from './persons.ts'
import type { Portfolio } from './portfolio.ts'
import { entryText } from './thingText.ts'

/** One event for each dated thing; computed dates say so. */
export function agendaCalendar(portfolio: Portfolio, t: Translate): string {
  const events = agendaItems(portfolio).map(({ engagement, entry }) => {
    const { states, staff, words, customer, path, manager } = engagement
    const owner = entry.owner ?? manager
    const notes = [
      owner && `${t('Owner')}: ${personName(owner, states.file, staff)}`,
      entry.computed ? t('The playbook computes this date; it is not written in the file') : undefined,
      path,
    ]
    return {
      id: `${path}#${entry.path.join('/')}@playbook-as-code`,
      date: entry.date,
      summary: `${customer}: ${entryText(entry, { t, words })}`,
      description: notes.filter(Boolean).join('\n'),
    }
  })
  return calendarFile(events, { asOf: portfolio.asOf, name: t('Engagements') })
}
