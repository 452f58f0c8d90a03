/** Gives the values of role, motions, services and phase lines to the step or page they stand in. */
import type { Field } from './fieldLines.ts'
import { isExact, type ReadNames, readNames } from './names.ts'
import type { PageContext, ParsedStep } from './parsedPage.ts'
import { scopeOf, toNamed } from './taskRow.ts'
import type { NameKind } from './vocabulary.ts'

const kinds = { role: 'role', motions: 'motion', services: 'service', phase: 'phase' } as const satisfies Record<string, NameKind>

export function fieldsAreKnown(fields: readonly Field[], { vocabulary }: PageContext): boolean {
  return fields.every(({ kind, value }) => value !== '' && isExact(readNames(kinds[kind], value, vocabulary)))
}

/** @param step absent above the first step: the fields are then those of the whole page. */
export function applyFields(fields: readonly Field[], step: ParsedStep | undefined, context: PageContext): void {
  const { page, vocabulary } = context
  for (const field of fields) {
    const { kind, value, line } = field
    context.mark(line, kind === 'phase' ? 'phase' : 'field')
    const warn = (code: string, message: string, hint: string, values: Record<string, string>) =>
      context.report(line, { code, message, hint, values, severity: 'warning' }, field.from, field.to)
    if (kind === 'phase') {
      if (vocabulary.isNothing(value)) continue
      const match = vocabulary.name('phase', value)
      if (match && !match.exact)
        warn('name-misspelt', 'Unknown name "{text}"', 'It was read as {id}', { text: value, id: match.id })
      if (page.phase) warn('field-twice', 'The phase stands twice: "{text}"', 'The first counts', { text: value })
      else page.phase = { text: value, line, id: match?.id }
      continue
    }
    const names = readNames(kinds[kind], value, vocabulary)
    for (const near of names.near) warn('name-misspelt', 'Unknown name "{text}"', 'It was read as {id}', near)
    const target = step ?? page
    if (isSet(target, kind) && !same(target, kind, names)) {
      warn('field-twice', 'This field stands twice: "{text}"', 'The first counts', { text: value })
      continue
    }
    if (kind === 'role') target.role = toNamed(names)
    else if (kind === 'motions') target.motions = toNamed(names)
    else {
      target.services = scopeOf(names)
      if (step) step.unknownServices = names.unknown
      else if (names.unknown.length > 0) reportUnknown(names, field, context)
    }
    if (kind === 'role' && names.ids.length + names.unknown.length > 1) {
      const first = names.ids[0] ?? names.unknown[0] ?? ''
      warn('two-values', 'More than one role: "{text}"', 'The first counts: {first}; expected one role', { text: value, first })
    }
  }
}

function reportUnknown({ unknown }: ReadNames, { line, from, to }: Field, context: PageContext): void {
  const values = { names: unknown.join(', ') }
  context.report(line, { code: 'name-unknown', message: 'Unknown service "{names}"', values, severity: 'warning' }, from, to)
}

function isSet(target: Pick<ParsedStep, 'role' | 'motions' | 'services'>, kind: 'role' | 'motions' | 'services'): boolean {
  return target[kind] !== undefined
}

function same(
  target: Pick<ParsedStep, 'role' | 'motions' | 'services'>,
  kind: 'role' | 'motions' | 'services',
  names: ReadNames,
): boolean {
  const value = kind === 'services' ? scopeOf(names) : toNamed(names)
  return JSON.stringify(target[kind]) === JSON.stringify(value)
}
