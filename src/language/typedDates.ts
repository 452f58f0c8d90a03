/** What a date typed in passing means: `24/11`, `amanhã`, `friday`, `+3`, `in 2 weeks`, `2026-11`, each with its weekday in words. */
import { readDate } from '../rules/dateForms.ts'
import { businessDaysBetween, dayOff, daysBetween, type Holidays, type IsoDate, isIsoDate } from '../util/dates.ts'
import type { Translate } from '../util/translate.ts'
import { datesOfPhrase, foldWords } from './completion/datePhrases.ts'
import { exists, isoOf, nearYears } from './completion/nearDates.ts'

export interface TypedDate {
  readonly date: IsoDate
  /** Weekday and distance in the user's language: "Friday, in 3 business days". */
  readonly label: string
}

export interface TypedDateOptions {
  readonly today: IsoDate
  readonly holidays: Holidays
  /** Decides which of day and month comes first where both readings are valid. */
  readonly locale: string
  readonly t: Translate
  /** True for what has happened, false for what is to come; absent where either may be meant. */
  readonly past?: boolean
}

/** The dates that a text, maybe half typed, may mean, the likeliest first; none for an empty text or one that is no date. */
export function typedDates(typed: string, options: TypedDateOptions): TypedDate[] {
  const text = foldWords(typed)
  if (text === '') return []
  const dates = new Set<IsoDate>()
  for (const date of [...fullDates(text, options), ...withoutYear(text, options), ...datesOfPhrase(text, options)])
    dates.add(date)
  return [...dates].slice(0, 31).map(date => ({ date, label: dateLabel(date, options) }))
}

/** "Friday, in 3 business days"; a holiday is named. */
export function dateLabel(date: IsoDate, options: Pick<TypedDateOptions, 'today' | 'holidays' | 'locale' | 't'>): string {
  const off = dayOff(date, options.holidays)
  const holiday = off !== undefined && off !== 'weekend' ? ` (${off})` : ''
  return `${weekdayOf(date, options.locale)}${holiday}, ${distance(date, options)}`
}

function distance(date: IsoDate, { today, holidays, t }: Pick<TypedDateOptions, 'today' | 'holidays' | 't'>): string {
  const days = daysBetween(today, date)
  if (days === 0) return t('today')
  if (days === 1) return t('tomorrow')
  if (days === -1) return t('yesterday')
  const business = Math.abs(days) <= 45 && !dayOff(date, holidays) ? Math.abs(businessDaysBetween(today, date, holidays)) : 0
  if (business > 0) {
    return days > 0
      ? t.count(business, 'in one business day', 'in {n} business days')
      : t.count(business, 'one business day ago', '{n} business days ago')
  }
  return days > 0 ? t.count(days, 'in one day', 'in {n} days') : t.count(-days, 'one day ago', '{n} days ago')
}

const weekdays = new Map<string, Intl.DateTimeFormat>()

function weekdayOf(date: IsoDate, locale: string): string {
  let format = weekdays.get(locale)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
    weekdays.set(locale, format)
  }
  return format.format(new Date(`${date}T00:00:00Z`))
}

/** Dates with a year, and beginnings of `YYYY-MM-DD`. */
function fullDates(text: string, options: TypedDateOptions): IsoDate[] {
  if (isIsoDate(text)) return [text]
  const iso = /^(\d{4})(?:-(\d{1,2})?(?:-(\d{1,2})?)?)?$/.exec(text)
  if (iso) return isoBeginnings(text, options)
  if (/^\d{3}$/.test(text)) return yearsNear(text, options).flatMap(year => isoBeginnings(String(year), options))
  const reading = readDate(text)
  if (reading === undefined || typeof reading === 'string') return partlyTyped(text, options)
  const begun = partlyTyped(text, options)
  if ('date' in reading) return [reading.date, ...begun]
  return 'either' in reading ? (dayFirst(options) ? [...reading.either] : [reading.either[1], reading.either[0]]) : []
}

/** `2026-11` -> its days; of a year or half a month, the first and last day of each month. */
function isoBeginnings(text: string, { today, past }: TypedDateOptions): IsoDate[] {
  const year = text.slice(0, 4)
  if (Number(year) < 1900 || Number(year) > 2199) return []
  const found: IsoDate[] = []
  const isMonth = /^\d{4}-\d{2}/.test(text)
  for (let month = 1; month <= 12; month++) {
    const days = new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
    for (let day = 1; day <= days; day++) {
      const date = isoOf(Number(year), month, day) as IsoDate
      if (date.startsWith(text) && (isMonth || day === 1 || day === days)) found.push(date)
    }
  }
  const [single] = /^\d{4}-\d{1,2}-\d{1,2}$/.test(text) ? isoSingle(text) : []
  if (single) found.unshift(single)
  // In the month we are in, the days that are meant rather come first.
  const rank = (date: IsoDate) => (past === true ? Number(date > today) : past === false ? Number(date < today) : 0)
  return found.sort((a, b) => rank(a) - rank(b))
}

/** `2026-11-5` */
function isoSingle(text: string): IsoDate[] {
  const reading = readDate(text)
  return reading && typeof reading === 'object' && 'date' in reading ? [reading.date] : []
}

/** `24/11/20`: a year that is being typed. */
function partlyTyped(text: string, options: TypedDateOptions): IsoDate[] {
  const match = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{1,3})$/.exec(text)
  if (!match) return []
  const years = yearsNear(match[3] as string, options)
  return years
    .flatMap(year => pairs(Number(match[1]), Number(match[2]), text, options).map(([m, d]) => isoOf(year, m, d)))
    .filter(exists)
}

/** This year and the ones beside it that begin so. */
function yearsNear(begun: string, { today }: TypedDateOptions): number[] {
  const year = Number(today.slice(0, 4))
  return [year, year + 1, year - 1].filter(one => String(one).startsWith(begun))
}

/** `24/11`, `24.11.`, `24/` (of each month), `24`, in the years that are near. */
function withoutYear(text: string, options: TypedDateOptions): IsoDate[] {
  const match = /^(\d{1,2})(?:\s*[-/. ]\s*(\d{1,2})?[-/.]?)?$/.exec(text)
  if (!match) return []
  const [first, second] = [Number(match[1]), match[2]]
  if (second === undefined) return first >= 1 && first <= 31 ? daysOfMonths(first, /\D/.test(text) ? 12 : 2, options) : []
  const exact = pairs(first, Number(second), text, options)
  // `24/1` may go on as `24/11`.
  const longer = second === '1' ? [10, 11, 12].map(month => [month, first] as const) : []
  return [...exact, ...longer].flatMap(([month, day]) => nearYears(month, day, options))
}

/** Month and day in the orders in which both are valid, the likelier first. */
function pairs(a: number, b: number, text: string, options: TypedDateOptions): (readonly [number, number])[] {
  const dayBefore = [b, a] as const
  const monthBefore = [a, b] as const
  const both = dayFirst(options) ? [dayBefore, monthBefore] : [monthBefore, dayBefore]
  // Dots are written with the day first everywhere.
  const orders = text.includes('.') ? [dayBefore] : both
  const valid = orders.filter(([month, day]) => isoOf(2028, month, day) !== undefined)
  return a === b ? valid.slice(0, 1) : valid
}

/** The day in this month and the ones around it, in the direction that is meant. */
function daysOfMonths(day: number, count: number, { today, past }: TypedDateOptions): IsoDate[] {
  const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  const step = past === true ? -1 : 1
  const found: IsoDate[] = []
  for (let index = 0; found.length < count && index < count + 4; index++) {
    const at = month + step * index
    const date = isoOf(Math.floor(at / 12), (at % 12) + 1, day)
    if (date && (step > 0 ? date >= today : date <= today)) found.push(date)
  }
  return found
}

const dayFirst = ({ locale }: Pick<TypedDateOptions, 'locale'>) => !/^en(?:-us)?$/i.test(locale)
