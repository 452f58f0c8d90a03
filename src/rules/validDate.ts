/** Dates are days that exist, written year-month-day. */
import type { ShapeFinding } from '../engagement/checkShape.ts'
import { blank } from '../yaml/edit.ts'
import { readDate } from './dateForms.ts'
import { changeTo } from './didYouMean.ts'
import { defineShapeRule, type Report, type ShapeContext } from './rule.ts'

export const validDate = defineShapeRule({
  name: 'valid-date',
  summary: 'Dates are written year-month-day, such as 2026-11-24, and exist.',
  why: 'Only one way of writing a date means the same to everyone: 03/04 is in March for some and in April for others.',
  severity: 'error',
  source: 'the engagement format',
  examples: {
    bad: 'engagement:\n  motion: rfa\n  assigned: 16/11/2026\n',
    good: 'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n',
  },
  check(context) {
    for (const finding of context.findings) {
      if (!isDateFinding(finding)) continue
      const { path } = finding
      const value = String(finding.value)
      const message = context.t('"{value}" is no date of the form year-month-day', { value })
      context.report({ at: path, on: 'value', message, ...adviceFor(context, finding, value) })
    }
  },
})

/** A date, or an item of a process that was meant to be one. */
export function isDateFinding({ code, expected, value }: ShapeFinding): boolean {
  if (code === 'date') return true
  if (expected?.[0] !== 'item' || typeof value === 'object' || typeof value === 'boolean') return false
  return readDate(String(value)) !== undefined
}

function adviceFor({ t }: ShapeContext, { path }: ShapeFinding, value: string): Partial<Report> {
  const reading = readDate(value)
  if (reading === undefined) {
    const isRequired = path.length === 2 && path[1] === 'assigned'
    const example = t('Write year-month-day, for example 2026-11-24')
    return { hint: isRequired ? example : t('Write year-month-day, for example 2026-11-24, or leave it empty') }
  }
  if (reading === 'impossible') {
    return { message: t('"{value}" is not in the calendar', { value }), hint: t('Write year-month-day, for example 2026-11-24') }
  }
  if ('date' in reading) {
    // The hour may matter to someone, so a person decides whether it goes.
    if (hasHour(value)) {
      return {
        hint: t('Write {date}, and the time in a note', { date: reading.date }),
        ask: changeTo(path, reading.date, false, t),
      }
    }
    return { hint: t('Write {date}', { date: reading.date }), fix: changeTo(path, reading.date, false, t) }
  }
  if ('either' in reading) {
    const [one, other] = reading.either
    return {
      hint: t('Write {one} or {other}, whichever is meant', { one, other }),
      ask: {
        title: t('Choose the date'),
        edit: { do: 'set', path, value: blank('date', { kind: 'choice', choices: [one, other] }) },
      },
    }
  }
  const { year, month, days } = reading
  return {
    message: t('"{value}" is not in the calendar', { value }),
    hint: t('{month} has {days} days', { month: monthName(t.locale).format(Date.UTC(year, month - 1, 1)), days }),
  }
}

/** A time of day other than midnight. */
function hasHour(value: string): boolean {
  return /[1-9]/.test(/\d[T\s](\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)/.exec(value.trim())?.[1] ?? '')
}

/** Costly to make, and there are few. */
const monthNames = new Map<string, Intl.DateTimeFormat>()

function monthName(locale: string): Intl.DateTimeFormat {
  let format = monthNames.get(locale)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
    monthNames.set(locale, format)
  }
  return format
}
