/** The agenda over all engagements: what is dated and still to come or to do, in heaps by time. */
import type { AgendaEntry } from '../engagement/agenda.ts'
import type { IsoDate } from '../util/dates.ts'
import type { Translate } from '../util/translate.ts'
import { cut, squeeze, widthOf } from './columns.ts'
import { csvRow } from './csv.ts'
import { markdownTable, markdownText } from './markdownText.ts'
import { personName } from './persons.ts'
import type { EngagementStatus, Portfolio } from './portfolio.ts'
import { endOfWeek, type When, whenOf, whens, whenText } from './statusGroups.ts'
import { partialLines, type TextOptions } from './statusTask.ts'
import { partialText, unreadText } from './statusText.ts'
import { dueText, entryText } from './thingText.ts'

export interface AgendaItem {
  readonly engagement: EngagementStatus
  readonly entry: AgendaEntry
  readonly when: When
}

/** In the order of the dates, then of customers. Of a paused engagement only what is still to come. */
export function agendaItems({ engagements, asOf }: Portfolio): AgendaItem[] {
  const week = endOfWeek(asOf)
  const items = engagements.flatMap(engagement =>
    engagement.agenda
      .filter(({ date }) => !engagement.progress.silent || date >= asOf)
      .map(
        (entry): AgendaItem => ({
          engagement,
          entry,
          when: entry.later ? 'later' : whenOf(entry.date, asOf, entry.overdue, week),
        }),
      ),
  )
  const keyed = items.map(item => ({ item, key: keyOf(item) }))
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ item }) => item)
}

/** For a terminal. */
export function agendaText(portfolio: Portfolio, { t, paint, width }: TextOptions): string {
  const items = agendaItems(portfolio)
  const heaps = heapsOf(items).map(([when, heap]) => {
    const title = `${whenText(when, t)} (${heap.length})`
    const lines = heap.map(item => line(item, { t, paint, width }, portfolio.asOf))
    return `${(when === 'overdue' ? paint.red : paint.bold)(title)}\n${lines.join('')}\n`
  })
  const body = items.length === 0 ? `${t('Nothing to show')}\n\n` : heaps.join('')
  return `${body}${partialText(portfolio, { t, paint })}${unreadText(portfolio, { t, paint })}${paint.dim(t('As of {date}', { date: portfolio.asOf }))}\n`
}

export function agendaMarkdown(portfolio: Portfolio, t: Translate): string {
  const head = [t('Date'), t('Customer'), t('What'), t('Owner')]
  const heaps = heapsOf(agendaItems(portfolio)).map(([when, heap]) => {
    const rows = heap.map(({ engagement, entry }) => [
      dateText(entry, portfolio.asOf, t),
      markdownText(engagement.customer + (engagement.partial ? ' (!)' : '')),
      markdownText(entryText(entry, { t, words: engagement.words })),
      markdownText(ownerName({ engagement, entry }) ?? ''),
    ])
    return `## ${whenText(when, t)}\n\n${markdownTable(head, rows)}\n`
  })
  const faults = portfolio.unread.map(({ path, reason }) => `- ${markdownText(path)}: ${markdownText(reason)}\n`)
  const named =
    faults.length > 0
      ? `${t.count(faults.length, 'One file could not be read:', '{n} files could not be read:')}\n\n${faults.join('')}\n`
      : ''
  const body = heaps.length === 0 ? `${t('Nothing to show')}\n\n` : heaps.join('')
  const partial = partialLines(portfolio.engagements, t).map(text => `- ${markdownText(text)}\n`)
  return `${body}${partial.length > 0 ? `${partial.join('')}\n` : ''}${named}${t('As of {date}', { date: portfolio.asOf })}\n`
}

export function agendaCsv(portfolio: Portfolio, t: Translate): string {
  const head = ['when', 'date', 'file', 'customer', 'kind', 'what', 'task', 'service', 'owner', 'computed', 'as-of']
  const rows = agendaItems(portfolio).map(({ engagement, entry, when }) =>
    csvRow([
      ...[when, entry.date, engagement.path, engagement.customer, entry.kind],
      ...[entryText(entry, { t, words: engagement.words }), entry.task, entry.service, entry.owner],
      ...[entry.computed ? 'yes' : 'no', portfolio.asOf],
    ]),
  )
  return csvRow(head) + rows.join('')
}

function line(item: AgendaItem, { t, paint, width }: TextOptions, today: IsoDate): string {
  const { engagement, entry } = item
  const date = dateText(entry, today, t)
  const owner = ownerName(item)
  const customer = engagement.customer + (engagement.partial ? ' (!)' : '')
  const rest = squeeze([customer, ...(owner ? [owner] : [])], width - 26 - widthOf(date)).join('  ')
  const label = cut(entryText(entry, { t, words: engagement.words }), Math.max(20, width - 6 - widthOf(date) - widthOf(rest)))
  return `  ${(entry.overdue ? paint.red : paint.bold)(date)}  ${label}  ${paint.dim(rest)}\n`
}

function dateText(entry: AgendaEntry, today: IsoDate, t: Translate): string {
  const date = dueText(entry.date, { today, computed: entry.computed, t })
  return entry.later ? `${entry.date} (${t('later phase')})` : date
}

/** The manager where nobody else is named. */
function ownerName({ engagement, entry }: Pick<AgendaItem, 'engagement' | 'entry'>): string | undefined {
  const owner = entry.owner ?? engagement.manager
  return owner && personName(owner, engagement.states.file, engagement.staff)
}

function heapsOf(items: readonly AgendaItem[]): [When, AgendaItem[]][] {
  const heaps = whens.map((when): [When, AgendaItem[]] => [when, items.filter(item => item.when === when)])
  return heaps.filter(([, heap]) => heap.length > 0)
}

function keyOf({ engagement, entry }: AgendaItem): string {
  return [entry.date, engagement.customer.toLowerCase(), engagement.path].join('\u0000')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
