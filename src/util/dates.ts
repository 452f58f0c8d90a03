/** Calendar dates as `YYYY-MM-DD` texts, and business days. Knows no clock and no time zone: "today" is always given. */

/** A date `YYYY-MM-DD` that exists in the calendar. Two of them compare as texts. */
export type IsoDate = string

/** Days that are no business days although they are weekdays. */
export interface Holidays {
  readonly dates: ReadonlyMap<IsoDate, string>
}

export const weekendsOnly: Holidays = { dates: new Map() }

const dayLength = 86_400_000
const firstDay = Date.parse('0000-01-01T00:00:00Z')
const lastDay = Date.parse('9999-12-31T00:00:00Z')

/** True when the text is `YYYY-MM-DD` and such a day exists. */
export function isIsoDate(text: unknown): text is IsoDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8))
  if (day <= 28) return day > 0 && month > 0 && month <= 12
  // The 29th to 31st exist where the calendar gives them back.
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).getUTCDate() === day
}

/** The date `days` calendar days later (earlier when negative); the first or last day of four-digit years at most. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const time = Date.parse(`${date}T00:00:00Z`) + days * dayLength
  return new Date(Math.min(Math.max(time, firstDay), lastDay)).toISOString().slice(0, 10)
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength)
}

/** Why a date is no business day: `weekend`, a holiday's name, or undefined when it is one. */
export function dayOff(date: IsoDate, holidays: Holidays): string | undefined {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  if (weekday === 0 || weekday === 6) return 'weekend'
  return holidays.dates.get(date)
}

/** The `n`th business day after `date` (the day itself does not count); for n = 0 the day itself. */
export function addBusinessDays(date: IsoDate, n: number, holidays: Holidays): IsoDate {
  let day = date
  for (let left = n; left > 0 && day < '9999-12-31'; ) {
    day = addDays(day, 1)
    if (!dayOff(day, holidays)) left--
  }
  return day
}

/** Business days after `from` up to and with `to`; negative when `to` is earlier. Bounded to ten years each way. */
export function businessDaysBetween(from: IsoDate, to: IsoDate, holidays: Holidays): number {
  if (to < from) return -businessDaysBetween(to, from, holidays)
  const length = Math.min(daysBetween(from, to), 3660)
  let days = 0
  for (let day = 1; day <= length; day++) if (!dayOff(addDays(from, day), holidays)) days++
  return days
}

/** The days between two dates (both ends left out) that are holidays on weekdays, with their names. */
export function holidaysBetween(from: IsoDate, to: IsoDate, holidays: Holidays): { date: IsoDate; name: string }[] {
  return [...holidays.dates]
    .filter(([date]) => date > from && date < to && !['weekend', undefined].includes(dayOff(date, holidays)))
    .map(([date, name]) => ({ date, name }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}
