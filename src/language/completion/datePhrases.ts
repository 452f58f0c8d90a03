/** Days in words, English and Portuguese, whole or half typed: `friday`, `próxima segunda`, `in 2 weeks`, `+3`, `nov 24`. */
import { addBusinessDays, addDays, type IsoDate } from '../../util/dates.ts'
import { businessDaysBefore, exists, isoOf, type Near, nearYears } from './nearDates.ts'

/** The dates of a phrase (folded by `foldWords`), the likeliest first. */
export function datesOfPhrase(text: string, near: Near): IsoDate[] {
  return [...counted(text, near), ...monthAndDay(text, near), ...named(text, near)]
}

/** Lower case without accents, one space between words. */
export function foldWords(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** `+3`, `-2`, `+2w`, `3 days`, `in 2 weeks`, `3 dias uteis`, `2 weeks ago`, `ha 3 dias`. */
function counted(text: string, { today, holidays, past }: Near): IsoDate[] {
  // The number is still missing.
  if (/^(?:\+|in?|em?|daqui a|daqui)$/.test(text)) return [1, 2, 3, 5, 10].map(n => addBusinessDays(today, n, holidays))
  if (/^(?:-|ha)$/.test(text)) return [1, 2, 3, 5, 10].map(n => businessDaysBefore(today, n, holidays))
  const match =
    /^(?:(\+|-)\s?|(in|em|daqui a|daqui|ha|within)\s)?(\d{1,3})(?:\s?(business|working|b|d|w|m|da?y?s?|dias?|we?e?k?s?|se?m?a?n?a?s?|mon?t?h?s?|mes?e?s?)(?: (.+))?)?$/.exec(
      text,
    )
  if (!match) return []
  const [, sign, word, digits, unit = '', rest = ''] = match
  if (!sign && !word && !unit) return []
  const n = Number(digits)
  const isBusiness = /^b/.test(unit) || /^work/.test(unit) || /^(uteis|util|u|ut|ute)\b/.test(rest)
  const isBack = sign === '-' || word === 'ha' || /\b(ago|atras)$/.test(rest) || (past === true && !sign && word === undefined)
  const business = isBack ? businessDaysBefore(today, n, holidays) : addBusinessDays(today, n, holidays)
  const calendar = addDays(today, isBack ? -n : n)
  if (isBusiness || unit === 'b') return [business]
  if (unit === '') return sign ? [business] : [calendar, business]
  if (/^(w|s)/.test(unit)) return [addDays(today, (isBack ? -7 : 7) * n)]
  if (/^m/.test(unit)) return monthsOn(today, isBack ? -n : n)
  return unit === 'd' && sign ? [calendar] : [calendar, business]
}

function monthsOn(today: IsoDate, n: number): IsoDate[] {
  const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + n
  for (let day = Number(today.slice(8)); day > 0; day--) {
    const date = isoOf(Math.floor(month / 12), (month % 12) + 1, day)
    if (date) return [date]
  }
  return []
}

const months = [
  ['january', 'janeiro'],
  ['february', 'fevereiro'],
  ['march', 'marco'],
  ['april', 'abril'],
  ['may', 'maio'],
  ['june', 'junho'],
  ['july', 'julho'],
  ['august', 'agosto'],
  ['september', 'setembro'],
  ['october', 'outubro'],
  ['november', 'novembro'],
  ['december', 'dezembro'],
]

/** `nov 24`, `24 nov`, `24 de novembro`, `november 24th`; of a month alone its first and last day. */
function monthAndDay(text: string, near: Near): IsoDate[] {
  const match = /^(?:(\d{1,2})(?:st|nd|rd|th|o|º)?(?: de| of)? ?)?([a-z]+)\.?(?: (\d{1,2})(?:s|st|n|nd|r|rd|t|th|,)?)?$/.exec(
    text,
  )
  const name = match?.[2]
  if (!match || name === undefined) return []
  const found = months.flatMap((names, index) => (names.some(known => known.startsWith(name)) ? [index + 1] : []))
  const day = match[1] ?? match[3]
  if (day === undefined) {
    return name.length < 3
      ? []
      : found.flatMap(month => [nearYears(month, 1, near)[0], nearYears(month, lastDay(month, near), near)[0]]).filter(exists)
  }
  if (match[1] !== undefined && match[3] !== undefined) return []
  return found.flatMap(month => nearYears(month, Number(day), near))
}

function lastDay(month: number, { today }: Near): number {
  return new Date(Date.UTC(Number(today.slice(0, 4)), month, 0)).getUTCDate()
}

const days = [
  ['sunday', 'domingo'],
  ['monday', 'segunda', 'segunda-feira'],
  ['tuesday', 'terca', 'terca-feira'],
  ['wednesday', 'quarta', 'quarta-feira'],
  ['thursday', 'quinta', 'quinta-feira'],
  ['friday', 'sexta', 'sexta-feira'],
  ['saturday', 'sabado'],
]

/** Phrases that name a day, each found by its beginning or by beginnings of its words. */
function named(text: string, { today, holidays, past }: Near): IsoDate[] {
  const found: IsoDate[] = []
  const consider = (phrases: readonly string[], dates: () => readonly IsoDate[]) => {
    if (phrases.some(phrase => begins(phrase, text))) found.push(...dates())
  }
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
  const month = (offset: number) => Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + offset
  const first = (offset: number) => isoOf(Math.floor(month(offset) / 12), (month(offset) % 12) + 1, 1) as IsoDate
  const monday = addDays(today, -((weekday + 6) % 7))
  consider(['today', 'hoje', 'now', 'agora'], () => [today])
  consider(['tomorrow', 'amanha'], () => [addDays(today, 1)])
  consider(['yesterday', 'ontem'], () => [addDays(today, -1)])
  consider(['day after tomorrow', 'depois de amanha'], () => [addDays(today, 2)])
  consider(['day before yesterday', 'anteontem'], () => [addDays(today, -2)])
  consider(['next business day', 'next working day', 'proximo dia util'], () => [addBusinessDays(today, 1, holidays)])
  for (const [index, names] of days.entries()) {
    const ahead = (index - weekday + 7) % 7
    const coming = addDays(today, ahead)
    const recent = addDays(today, ahead === 0 ? 0 : ahead - 7)
    consider(names, () =>
      past === true ? [recent, coming] : ahead === 0 ? [coming, addDays(today, 7)] : past === false ? [coming] : [coming, recent],
    )
    const inNextWeek = addDays(monday, 7 + ((index + 6) % 7))
    consider(
      names.flatMap(name => [`next ${name}`, `proxima ${name}`, `proximo ${name}`, `${name} que vem`]),
      () => [inNextWeek, addDays(today, ahead || 7)],
    )
    consider(
      names.flatMap(name => [`last ${name}`, `ultima ${name}`, `ultimo ${name}`, `${name} passada`, `${name} passado`]),
      () => [addDays(today, ahead === 0 ? -7 : ahead - 7)],
    )
    consider(
      names.flatMap(name => [`this ${name}`, `esta ${name}`, `este ${name}`]),
      () => [coming],
    )
  }
  consider(['next week', 'proxima semana', 'semana que vem'], () => [addDays(monday, 7), addDays(today, 7)])
  consider(['next month', 'proximo mes', 'mes que vem'], () => [first(1), ...monthsOn(today, 1)])
  consider(['end of week', 'end of the week', 'fim da semana'], () => [addDays(monday, 4)])
  consider(['end of month', 'end of the month', 'fim do mes'], () => [addDays(first(1), -1)])
  consider(['end of next month', 'fim do proximo mes'], () => [addDays(first(2), -1)])
  return found
}

/** Each word typed begins the word of the phrase at its place; the words before the last may be cut short too. */
function begins(phrase: string, text: string): boolean {
  if (phrase.startsWith(text)) return true
  const words = phrase.split(' ')
  const typed = text.split(' ')
  return typed.length <= words.length && typed.every((part, index) => (words[index] as string).startsWith(part))
}
