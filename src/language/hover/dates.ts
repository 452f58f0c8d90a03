/** Dates in words: weekday, day and month in the user's language, and how far off they are in business days. */
import { businessDaysBetween, dayOff, daysBetween, type Holidays, type IsoDate } from '../../util/dates.ts'
import type { Translate } from '../../util/translate.ts'

/** What dates are seen from. */
export interface DateContext {
  readonly today: IsoDate
  readonly holidays: Holidays
  readonly t: Translate
}

/** "Tuesday 24 November 2026". */
export function dateWords(date: IsoDate, t: Translate): string {
  const day = new Date(`${date}T00:00:00Z`)
  const { weekdays, months } = namesOf(t.locale)
  return t('{weekday} {day} {month} {year}', {
    weekday: weekdays.format(day),
    day: dayOf(day, t),
    month: months.format(day),
    year: date.slice(0, 4),
  })
}

/** "24 November 2026". */
export function dayWords(date: IsoDate, t: Translate): string {
  const day = new Date(`${date}T00:00:00Z`)
  return t('{day} {month} {year}', { day: dayOf(day, t), month: namesOf(t.locale).months.format(day), year: date.slice(0, 4) })
}

/** Portuguese says "1º de dezembro". */
function dayOf(date: Date, { locale }: Translate): string {
  const day = date.getUTCDate()
  return day === 1 && /^pt\b/i.test(locale) ? '1º' : String(day)
}

/** "in 3 business days", "one business day ago"; on days without business days between, calendar days. */
export function distanceWords(date: IsoDate, { today, holidays, t }: DateContext): string {
  const days = daysBetween(today, date)
  if (days === 0) return t('today')
  if (days === 1) return t('tomorrow')
  if (days === -1) return t('yesterday')
  const business = Math.abs(businessDaysBetween(today, date, holidays))
  if (business === 0) return days > 0 ? t('in {n} days', { n: days }) : t('{n} days ago', { n: -days })
  return days > 0
    ? t.count(business, 'in one business day', 'in {n} business days')
    : t.count(business, 'one business day ago', '{n} business days ago')
}

/** "3 business days late" of a date that has passed and should not have. */
export function lateWords(date: IsoDate, { today, holidays, t }: DateContext): string {
  const business = businessDaysBetween(date, today, holidays)
  return business > 0
    ? t.count(business, 'one business day late', '{n} business days late')
    : t.count(daysBetween(date, today), 'one day late', '{n} days late')
}

/** "no business day (weekend)", or the holiday's name; undefined for business days. */
export function dayOffWords(date: IsoDate, { holidays, t }: Pick<DateContext, 'holidays' | 't'>): string | undefined {
  const off = dayOff(date, holidays)
  if (off === undefined) return undefined
  return t('no business day: {reason}', { reason: off === 'weekend' ? t('weekend') : off })
}

const formats = new Map<string, { weekdays: Intl.DateTimeFormat; months: Intl.DateTimeFormat }>()

/** Costly to make, and there are few. */
function namesOf(locale: string) {
  let names = formats.get(locale)
  if (!names) {
    names = {
      weekdays: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
      months: new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }),
    }
    formats.set(locale, names)
  }
  return names
}
