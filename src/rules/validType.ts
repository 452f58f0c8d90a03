/** A text stands where a text is wanted, a number where a number is, a list where a list is. */

import type { ShapeFinding } from '../engagement/checkShape.ts'
import { fieldsAt } from '../engagement/edit.ts'
import { valueCandidates } from '../playbook/candidates.ts'
import { findExact } from '../util/closest.ts'
import { isMap, type Json, type Path } from '../util/json.ts'
import { defineShapeRule, type Repair, type Report, type ShapeContext } from './rule.ts'
import { isDateFinding } from './validDate.ts'
import { fieldOf, itemHint } from './validValue.ts'

export const validType = defineShapeRule({
  name: 'valid-type',
  summary: 'Each field holds what belongs there: text, a number, yes or no, a list, or fields of its own.',
  why: 'Software reads 1902 as a number and drops the zeros of 007. Text and numbers in the wrong place cannot be counted or compared.',
  severity: 'error',
  source: 'the engagement format',
  examples: {
    bad: 'customer:\n  name: Contoso\n  seats: many\n',
    good: 'customer:\n  name: Contoso\n  seats: 12000\n',
  },
  check(context) {
    for (const finding of context.findings) {
      // A file that is nothing but a list or a text is the problem of require-key.
      if (finding.code !== 'type' || finding.path.length === 0 || isDateFinding(finding)) continue
      // An empty value of a required field is the problem of require-key.
      if (finding.value === null && context.findings.some(one => one.code === 'missing-key' && samePath(one.path, finding.path)))
        continue
      context.report({ at: finding.path, on: placeOf(finding), ...adviceFor(context, finding) })
    }
  },
})

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index])
}

/** Long values are marked at their key. */
function placeOf({ value, path }: ShapeFinding): Report['on'] {
  return typeof value === 'object' && typeof path.at(-1) === 'string' ? 'key' : 'value'
}

type Advice = Pick<Report, 'message' | 'hint' | 'fix'>

function adviceFor(context: ShapeContext, finding: ShapeFinding): Advice {
  const { t } = context
  const { path, value = null, expected = [] } = finding
  const field = fieldOf(path)
  const isTask = expected[0] === 'text' && expected.includes('map')
  switch (expected[0]) {
    case 'number':
      return numberAdvice(context, finding, field)
    case 'boolean':
      return yesOrNoAdvice(context, finding, field)
    case 'date':
      return {
        message: t('"{field}" takes a date', { field }),
        hint: t('Write year-month-day, for example 2026-11-24, or leave it empty'),
      }
    case 'item':
      return { message: t('"{field}" takes a date', { field }), hint: itemHint(t) }
    case 'list':
      return listAdvice(context, finding, field)
    case 'map':
      return mapAdvice(context, finding, field)
    default:
      if (isTask) return eitherAdvice(context, finding, field)
      if (typeof value === 'object') return { message: t('"{field}" takes one text', { field }), hint: textHint(context, value) }
      return {
        message:
          typeof value === 'number'
            ? t('"{field}" takes text, and without quotes {value} is a number', { field, value })
            : t('"{field}" takes text, and without quotes {value} means yes or no', { field, value: String(value) }),
        hint: t('Put it in quotes'),
        fix: { title: t('Put it in quotes'), edit: { do: 'quote', path } },
      }
  }
}

function textHint({ t }: ShapeContext, value: Json): string {
  return Array.isArray(value)
    ? t('Write it on one line, without brackets and dashes')
    : t('Write it on one line; a text with a colon needs quotes')
}

function numberAdvice({ t }: ShapeContext, { path, value }: ShapeFinding, field: string): Advice {
  if (typeof value === 'number') {
    return { message: t('"{field}" takes a whole number, not {value}', { field, value }), hint: t('Write digits only') }
  }
  if (typeof value === 'object') {
    return { message: t('"{field}" takes a number', { field }), hint: t('Write digits only, for example 120') }
  }
  const written = String(value).trim()
  // The sign adds nothing to what the field says.
  const bare = field === 'percent' ? written.replace(/\s*%$/, '') : written
  const digits = /^\d{1,15}$/.test(bare) ? bare : grouped(written)
  const message = t('"{field}" takes a number, and "{value}" is text', { field, value: written })
  if (digits === undefined) return { message, hint: t('Write digits only, for example 120') }
  return {
    message,
    hint: t('Write {number} without quotes', { number: digits }),
    fix: { title: t('Write {number}', { number: digits }), edit: { do: 'set', path, value: Number(digits) } },
  }
}

/** The digits of `12,000` or `1.234.567` in quotes. */
function grouped(text: string): string | undefined {
  return /^[1-9]\d{0,2}([., {2}'’])\d{3}(?:\1\d{3})*$/.test(text) ? text.replace(/\D/g, '') : undefined
}

const yesAndNo = valueCandidates('boolean', ['true', 'false'])

function yesOrNoAdvice({ t }: ShapeContext, { path, value }: ShapeFinding, field: string): Advice {
  const message = t('"{field}" takes true or false', { field })
  const meant = typeof value === 'string' ? findExact(value, yesAndNo) : undefined
  if (meant === undefined) return { message, hint: t('Write true for yes, false for no') }
  return {
    message,
    hint: t('Write {word}', { word: meant }),
    fix: { title: t('Write {word}', { word: meant }), edit: { do: 'set', path, value: meant === 'true' } },
  }
}

function listAdvice({ t }: ShapeContext, { path, value = null }: ShapeFinding, field: string): Advice {
  const message = t('"{field}" takes a list', { field })
  if (typeof value !== 'string' || /[,;\n]/.test(value)) {
    return { message, hint: t('Write each one on a line of its own below it, after "- "') }
  }
  return {
    message,
    hint: t('Write [{value}], or one a line after "- "', { value }),
    fix: { title: t('Make it a list'), edit: { do: 'set', path, value: [value] } },
  }
}

function mapAdvice({ t }: ShapeContext, { path, value = null }: ShapeFinding, field: string): Advice {
  const fields = fieldsAt(path)
  const message = fields
    ? t('"{field}" takes fields of its own', { field })
    : t('"{field}" takes entries with a name of their own', { field })
  if (Array.isArray(value)) {
    return {
      message,
      hint: fields
        ? t('Write each field on a line of its own below it, indented and without "- "')
        : t('Begin each entry with a short name and a colon, on a line of its own'),
      fix: keysFix(t, path, value),
    }
  }
  const example = fields?.[0]
  if (example === undefined) {
    return { message, hint: t('Write a short name and a colon on the next line, indented'), fix: keysFix(t, path, [value]) }
  }
  return { message, hint: t('Write for example "{example}:" and its value on the next line, indented', { example }) }
}

/** `services: [exchange, teams]` means the same as an empty entry each; elsewhere an empty entry says nothing. */
function keysFix(t: ShapeContext['t'], path: ShapeFinding['path'], items: readonly Json[]): Repair | undefined {
  if (path.length !== 1 || (path[0] !== 'services' && path[0] !== 'tasks')) return undefined
  const keys = items.map(String)
  const isPlain =
    items.every(item => typeof item === 'string' || Number.isInteger(item)) && keys.every(key => /^[\w-]+$/.test(key))
  if (!isPlain || keys.length === 0 || new Set(keys).size < keys.length) return undefined
  const value = Object.fromEntries(keys.map(key => [key, null]))
  return { title: t('Make an entry of each'), edit: { do: 'set', path: [...path], value } }
}

/** A status, a person, or fields: where an entry has a short and a long form. */
function eitherAdvice({ t }: ShapeContext, { path, value = null }: ShapeFinding, field: string): Advice {
  const [section] = path
  if (section === 'team') {
    return {
      message: t('"{field}" takes the short name of a person', { field }),
      hint: isMap(value) ? undefined : t('Name one person, or name one for each service on the next lines'),
    }
  }
  return {
    message: t('"{field}" takes a status or fields of its own', { field }),
    hint: t('Write for example "complete", or "status: complete" on the next line, indented'),
  }
}
