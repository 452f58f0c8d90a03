/** Days near today: the year that a day and month without one belong to, business days backwards. */
import { addDays, dayOff, daysBetween, type Holidays, type IsoDate, isIsoDate } from '../../util/dates.ts'

export interface Near {
  readonly today: IsoDate
  readonly holidays: Holidays
  /** True for what has happened, false for what is to come. */
  readonly past?: boolean
}

/** A month and day in the year that is meant first, then in the other one that is near. */
export function nearYears(month: number, day: number, { today, past }: Near): IsoDate[] {
  const year = Number(today.slice(0, 4))
  // 29 February waits for its year.
  const dates = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map(offset => isoOf(year + offset, month, day)).filter(exists)
  const before = dates.filter(date => date <= today).at(-1)
  const after = dates.find(date => date >= today)
  const nearest = before && after && daysBetween(before, today) <= daysBetween(today, after) ? [before, after] : [after, before]
  const order = past === true ? [before, after] : past === false ? [after, before] : nearest
  return order.filter(exists)
}

/** Undefined where there is no such day. */
export function isoOf(year: number, month: number, day: number): IsoDate | undefined {
  const pad = (part: number) => String(part).padStart(2, '0')
  const date = `${year}-${pad(month)}-${pad(day)}`
  return isIsoDate(date) ? date : undefined
}

export const exists = (date: IsoDate | undefined): date is IsoDate => date !== undefined

/** The business day `n` before a date. */
export function businessDaysBefore(date: IsoDate, n: number, holidays: Holidays): IsoDate {
  let day = date
  for (let left = n; left > 0 && day > '0001-01-01'; ) {
    day = addDays(day, -1)
    if (!dayOff(day, holidays)) left--
  }
  return day
}
