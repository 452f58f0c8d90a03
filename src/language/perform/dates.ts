/** Dates in conversations: the question, what its answer means, and what is offered while somebody types. */
import type { Settings } from '../../lint/settings.ts'
import type { Choice } from '../../protocol/messages.ts'
import { addBusinessDays, addDays, type Holidays, type IsoDate, isIsoDate, weekendsOnly } from '../../util/dates.ts'
import type { Translate } from '../../util/translate.ts'
import { dateLabel, typedDates } from '../typedDates.ts'
import { ask, type Talk } from './talk.ts'

export interface DateAround {
  readonly today: IsoDate
  readonly holidays: Holidays
  readonly t: Translate
  /** True for what has happened, false for what is to come; absent where either may be meant. */
  readonly past?: boolean
}

/** What is needed to offer dates: the calendar is that of the configuration where no engagement says otherwise. */
export interface ChoicesAround extends Omit<DateAround, 'holidays'> {
  readonly settings: Pick<Settings, 'calendar' | 'calendars'>
  readonly holidays?: Holidays
}

/** What a typed text may mean, the likeliest first; with nothing typed the days near today. */
export function dateChoices(typed: string, around: ChoicesAround): Choice[] {
  const { t, today, past, settings } = around
  const options = { t, today, past, holidays: around.holidays ?? calendarOf(settings), locale: t.locale }
  const dates =
    typed.trim() === ''
      ? usualDates(options).map(date => ({ date, label: dateLabel(date, options) }))
      : typedDates(typed, options)
  return dates.map(({ date, label }) => ({ value: date, label: date, description: label }))
}

/** The calendar of the configuration, else weekends only. */
export function calendarOf({ calendar, calendars }: Pick<Settings, 'calendar' | 'calendars'>): Holidays {
  return (calendar !== undefined && calendars.get(calendar)) || weekendsOnly
}

function usualDates({ today, holidays, past }: DateAround): IsoDate[] {
  const before = [addDays(today, -1), addDays(today, -2), addDays(today, -7)]
  const next = addBusinessDays(today, 1, holidays)
  const after = [next, addBusinessDays(today, 2, holidays), addDays(today, 7), addDays(today, 14), addDays(today, 30)]
  return [...new Set([today, ...(past === false ? [] : past ? before : before.slice(0, 1)), ...(past ? [] : after)])]
}

export interface DateQuestion {
  readonly key: string
  readonly title: string
  readonly placeholder?: string
  readonly optional?: boolean
}

/** A day that somebody chose; undefined where it was skipped. A text that may be several days is asked for again. */
export function* askDate(question: DateQuestion, around: DateAround): Talk<IsoDate | undefined> {
  const { t } = around
  return yield* ask<IsoDate | undefined>({ kind: 'date', past: around.past, ...question }, answer => {
    const text = answer.trim()
    if (text === '' && question.optional) return { value: undefined }
    if (isIsoDate(text)) return { value: text }
    const found = typedDates(text, { ...around, locale: t.locale })
    const [first] = found
    if (first && found.length === 1) return { value: first.date }
    return { problem: found.length > 1 ? t('Several days may be meant: choose one') : t('Choose a day of the calendar') }
  })
}
