/** Where only certain words have a meaning, one of them is written. */
import type { ShapeFinding } from '../engagement/checkShape.ts'
import { fieldsAt } from '../engagement/edit.ts'
import { visitReferences } from '../engagement/references.ts'
import { type CandidateKind, candidatesOf, valueCandidates } from '../playbook/candidates.ts'
import type { Reference } from '../playbook/shape.ts'
import { findExact } from '../util/closest.ts'
import type { Path } from '../util/json.ts'
import type { Translate } from '../util/translate.ts'
import { readDate } from './dateForms.ts'
import { changeTo, didYouMean } from './didYouMean.ts'
import { defineShapeRule, type Report, type ShapeContext } from './rule.ts'
import { isDateFinding } from './validDate.ts'

export const validValue = defineShapeRule({
  name: 'valid-value',
  summary: 'Statuses, phases, motions and other fixed words are ones that the format or the playbook knows.',
  why: 'Progress is worked out from these words. One that nobody knows counts as nothing.',
  severity: 'error',
  source: 'the engagement format',
  examples: { bad: 'tasks:\n  3979: finalized\n', good: 'tasks:\n  3979: complete\n' },
  check(context) {
    for (const finding of context.findings) {
      if (finding.code === 'value' && !isDateFinding(finding)) reportFinding(context, finding)
    }
    // Without its playbook, ids mean nothing.
    if (context.pin.problem || !context.playbook) return
    visitReferences(context.engagement, kinds, (kind, value, path) => {
      if (!isKnown(context, kind as Kind, value)) reportUnknown(context, kind as Kind, value, [...path])
    })
  },
})

const kinds = ['motion', 'phase', 'task-status', 'entitlement-status', 'waiver-reason'] as const satisfies readonly Reference[]
type Kind = (typeof kinds)[number] & CandidateKind

function isKnown({ playbook }: ShapeContext, kind: Kind, value: string): boolean {
  const { vocabulary, phases } = playbook
  switch (kind) {
    case 'motion':
      return Object.hasOwn(vocabulary.motions, value)
    case 'phase':
      return phases.some(({ id }) => id === value)
    case 'task-status':
      return Object.hasOwn(vocabulary['task-statuses'], value)
    case 'entitlement-status':
      return Object.hasOwn(vocabulary['entitlement-statuses'], value)
    default:
      return value === 'other' || Object.hasOwn(vocabulary['waiver-reasons'], value)
  }
}

function reportUnknown({ playbook, words, t, report }: ShapeContext, kind: Kind, value: string, path: Path): void {
  const nameOf = { motion: words.motion, phase: words.phase, 'task-status': words.status }[kind as string]
  const name = nameOf ?? (kind === 'entitlement-status' ? words.entitlementStatus : words.waiverReason)
  // `994: 2026-11-24` says when, and leaves open what.
  const isDate = kind === 'task-status' && path.at(-1) !== 'status' && typeof readDate(value) === 'object'
  report({
    at: path,
    on: 'value',
    message: unknownWord(t, kind, value),
    ...(isDate
      ? { hint: t('Write "status" and the date as "completed" or "due" on lines of their own below the task') }
      : (colonAdvice(path, value, t) ?? didYouMean({ path, value, candidates: candidatesOf(playbook, kind), nameOf: name }, t))),
  })
}

/** `status in-progress` on the line below a task is a field without its colon. */
function colonAdvice(path: Path, value: string, t: Translate): Pick<Report, 'hint'> | undefined {
  const [, field, rest] = /^([\w-]+)[\s:]+(\S.*)$/.exec(value) ?? []
  if (field === undefined || !fieldsAt(path)?.includes(field)) return undefined
  return { hint: t('Write "{line}", with a colon and a space', { line: `${field}: ${rest}` }) }
}

function reportFinding({ words, t, report }: ShapeContext, finding: ShapeFinding): void {
  const { path, kind, minimum } = finding
  const field = fieldOf(path)
  const value = String(finding.value)
  const at = { at: path, on: 'value' as const }
  if (finding.words && kind) {
    const candidates = valueCandidates(kind, finding.words)
    const nameOf = (id: string) => words.value(kind, id)
    report({ ...at, message: unknownWord(t, kind, value), ...didYouMean({ path, value, candidates, nameOf }, t) })
  } else if (finding.expected?.[0] === 'item') {
    const isOut = findExact(value, valueCandidates('item', ['not-applicable'])) !== undefined
    report({
      ...at,
      message: t('"{value}" says neither when this was done nor that it is not applicable', { value }),
      hint: isOut ? t('Did you mean "{meant}"?', { meant: 'not-applicable' }) : itemHint(t),
      fix: isOut ? changeTo(path, 'not-applicable', false, t) : undefined,
    })
  } else if (minimum !== undefined) {
    report({
      ...at,
      message: t('"{field}" cannot be {value}', { field, value }),
      hint: t('Write {minimum} or more', { minimum }),
    })
  } else if (value === '') {
    report({ ...at, message: t('"{field}" is empty', { field }), hint: t('Write what belongs here') })
  } else {
    report({ ...at, message: t('"{value}" is not possible for "{field}"', { field, value }) })
  }
}

/** What to write at an input or output of a process. */
export function itemHint(t: Translate): string {
  return t('Write the date on which it was done, "not-applicable", or leave it empty')
}

/** The name of the field a path leads to; of a list its own, not that of the item. */
export function fieldOf(path: Path): string {
  return String(path.findLast(key => typeof key === 'string') ?? '')
}

function unknownWord(t: Translate, kind: string, value: string): string {
  switch (kind) {
    case 'motion':
      return t('Unknown motion "{value}"', { value })
    case 'phase':
      return t('Unknown phase "{value}"', { value })
    case 'task-status':
      return t('Unknown task status "{value}"', { value })
    case 'entitlement-status':
      return t('Unknown entitlement status "{value}"', { value })
    case 'waiver-reason':
      return t('Unknown reason for a waiver "{value}"', { value })
    case 'engagement-status':
      return t('Unknown engagement status "{value}"', { value })
    case 'side':
      return t('Unknown side "{value}"', { value })
    case 'intent':
      return t('Unknown intent "{value}"', { value })
    case 'readiness':
      return t('Unknown status "{value}"', { value })
    case 'split-why':
      return t('Unknown reason for a split "{value}"', { value })
    case 'risk-kind':
      return t('Unknown kind of risk "{value}"', { value })
    case 'gap-kind':
      return t('Unknown kind of follow-up "{value}"', { value })
    case 'log-kind':
      return t('Unknown kind of log entry "{value}"', { value })
    default:
      return t('Unknown word "{value}"', { value })
  }
}
