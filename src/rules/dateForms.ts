/** What a date written in another way means: `24/11/2026`, `24.11.26`, `2026-11-5`, `20261124`, `24 Nov 2026`. */
import { type IsoDate, isIsoDate } from '../util/dates.ts'

export type DateReading =
  /** There is one way to read it. */
  | { readonly date: IsoDate }
  /** Day and month, or day and year, may be meant either way round. */
  | { readonly either: readonly [IsoDate, IsoDate] }
  /** The month has fewer days. */
  | { readonly year: number; readonly month: number; readonly days: number }
  /** There is no such month or day at all. */
  | 'impossible'

/** Undefined when the text is no date in any form we know. */
export function readDate(text: string): DateReading | undefined {
  const written = text.trim().replace(/[T\s]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[-+]\d{2}:?\d{2})?$/, '')
  const yearFirst = /^(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})$/.exec(written)
  if (yearFirst && (yearFirst[2] !== '' || written.length === 8)) {
    return oneOf(number(yearFirst[1]), number(yearFirst[3]), number(yearFirst[4]))
  }
  const yearLast = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(written)
  if (yearLast) return readYearLast(yearLast)
  return readWords(written)
}

function readYearLast([, first, separator, second, last]: readonly (string | undefined)[]): DateReading {
  const [a, b, year] = [number(first), number(second), number(last)]
  // `24-11-26` may begin with the year as well.
  if (last?.length === 2 && separator === '-') {
    const dates = [iso(2000 + year, b, a), iso(2000 + a, b, year)].filter(date => date !== undefined)
    if (dates.length === 2) return choice(dates[0] as IsoDate, dates[1] as IsoDate)
    return dates[0] === undefined ? 'impossible' : { date: dates[0] }
  }
  const full = last?.length === 2 ? 2000 + year : year
  // Dots are written with the day first everywhere.
  if (separator === '.' || a > 12) return oneOf(full, b, a)
  if (b > 12) return oneOf(full, a, b)
  const [dayFirst, monthFirst] = [iso(full, b, a), iso(full, a, b)]
  return dayFirst && monthFirst ? choice(dayFirst, monthFirst) : 'impossible'
}

/** English and Portuguese, by their first letters. */
const months = [
  ['jan'],
  ['feb', 'fev'],
  ['mar'],
  ['apr', 'abr'],
  ['may', 'mai'],
  ['jun'],
  ['jul'],
  ['aug', 'ago'],
  ['sep', 'set'],
  ['oct', 'out'],
  ['nov'],
  ['dec', 'dez'],
]

/** `24 Nov 2026`, `Nov 24, 2026`, `24 de novembro de 2026`. */
function readWords(text: string): DateReading | undefined {
  const parts = text
    .toLowerCase()
    .split(/[\s,./-]+/)
    .filter(part => part !== '' && part !== 'de' && part !== 'of')
  if (parts.length !== 3) return undefined
  const at = parts.findIndex(part => /^\p{L}{3,}$/u.test(part))
  const month = months.findIndex(names => names.some(name => parts[at]?.startsWith(name))) + 1
  const [day, year] = parts.filter((_, index) => index !== at).map(part => part.replace(/(?<=\d)(?:st|nd|rd|th|º)$/, ''))
  if (month === 0 || at === 2 || !/^\d{1,2}$/.test(day ?? '') || !/^\d{4}$/.test(year ?? '')) return undefined
  return oneOf(number(year), month, number(day))
}

function oneOf(year: number, month: number, day: number): DateReading {
  const date = iso(year, month, day)
  if (date) return { date }
  if (month < 1 || month > 12 || day < 1 || day > 31) return 'impossible'
  return { year, month, days: new Date(Date.UTC(year, month, 0)).getUTCDate() }
}

function choice(one: IsoDate, other: IsoDate): DateReading {
  return one === other ? { date: one } : { either: [one, other] }
}

function iso(year: number, month: number, day: number): IsoDate | undefined {
  const pad = (part: number, length: number) => String(part).padStart(length, '0')
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return isIsoDate(date) ? date : undefined
}

const number = (digits: string | undefined) => Number(digits)
