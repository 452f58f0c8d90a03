/** Reads the date forms that people and machines write in pages. */
import { languages } from './languages/index.ts'

export interface ReadDate {
  /** `YYYY-MM-DD`, or `YYYY-MM` when the text names no day. */
  readonly date: string
  /** The form is not the usual one of the pages and was read by what makes sense. */
  readonly unusual: boolean
}

/** @returns undefined for a text that is no date or names a day that does not exist. */
export function readDate(text: string): ReadDate | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[*_`"'“”]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain === '' || plain.length > 60) return undefined
  return readNumbers(plain) ?? readMonthName(plain)
}

function readNumbers(plain: string): ReadDate | undefined {
  const year = /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?(?:[-/.月] ?(\d{1,2}) ?日?|月)?(?:[T ]\d{2}:\d{2}.*)?$/.exec(plain)
  if (year) return toDate(Number(year[1]), Number(year[2]), year[3] === undefined ? undefined : Number(year[3]), false)
  const last = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?[-/.] ?(\d{4}|\d{2})$/.exec(plain)
  if (!last) return undefined
  const [first, second] = [Number(last[1]), Number(last[3])]
  const full = (last[4] as string).length === 4
  const value = full ? Number(last[4]) : 2000 + Number(last[4])
  // The pages write the month first; with dots, or when the first number cannot be a month, it is the day.
  const dayFirst = first > 12 || (last[2] === '.' && second <= 12)
  return dayFirst ? toDate(value, second, first, true) : toDate(value, first, second, !full)
}

function readMonthName(plain: string): ReadDate | undefined {
  const year = /(?:^|\D)(\d{4})(?!\d)/.exec(plain)?.[1]
  const word = plain
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.find(part => monthOf(part) !== undefined)
  if (year === undefined || word === undefined) return undefined
  const days = plain.replace(year, ' ').match(/\d+/g) ?? []
  if (days.length > 1) return undefined
  return toDate(Number(year), monthOf(word) as number, days[0] === undefined ? undefined : Number(days[0]), true)
}

const months = new Map<string, number>(
  languages.flatMap(({ months: names }) =>
    names.flatMap((spellings, index) => spellings.map((name): [string, number] => [name.toLowerCase(), index + 1])),
  ),
)

function monthOf(word: string): number | undefined {
  return months.get(word)
}

function toDate(year: number, month: number, day: number | undefined, unusual: boolean): ReadDate | undefined {
  if (month < 1 || month > 12 || year < 1990 || year > 2100) return undefined
  const two = (value: number) => String(value).padStart(2, '0')
  if (day === undefined) return { date: `${year}-${two(month)}`, unusual: true }
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return { date: `${year}-${two(month)}-${two(day)}`, unusual }
}
