/** What every engagement file has to say stands in it. */
import type { ShapeFinding } from '../engagement/checkShape.ts'
import { candidatesOf } from '../playbook/candidates.ts'
import { statuses } from '../playbook/shape.ts'
import { isIsoDate } from '../util/dates.ts'
import { entriesOf, isMap, type JsonMap, lookup, type Path } from '../util/json.ts'
import { blank, type EditValue } from '../yaml/edit.ts'
import { oneOf } from './didYouMean.ts'
import { fieldMeant } from './fieldMeant.ts'
import { isForeign } from './foreignFile.ts'
import { defineShapeRule, type ShapeContext } from './rule.ts'

export const requireKey = defineShapeRule({
  name: 'require-key',
  summary: 'Playbook, customer, motion and date of assignment are given, a closed engagement and each log entry have their date.',
  why: 'Without these an engagement belongs to nobody, follows no playbook and has no deadline.',
  severity: 'error',
  source: 'the engagement format',
  examples: {
    bad: 'engagement:\n  motion: rfa\n',
    good: 'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n',
  },
  check(context) {
    const { parsed, findings } = context
    if (!isMap(parsed.data)) {
      if (parsed.problems.length === 0) reportNoFile(context)
      return
    }
    if (isForeign(parsed.data) && parsed.unreadable.length === 0) return reportNoFile(context)
    const isMissing = missingIn(context)
    if (isPlaybookMissing(context) && isMissing(['playbook'])) reportMissing(context, ['playbook'])
    for (const { code, path, keys } of findings) if (code === 'missing-key' && isMissing(path)) reportMissing(context, path, keys)
    checkClosed(context)
    checkLog(context)
  },
})

function isPlaybookMissing({ parsed, findings, engagement, defaultPlaybook }: ShapeContext): boolean {
  if (defaultPlaybook !== undefined || engagement.playbook != null) return false
  return lookup(parsed.data as JsonMap, 'playbook') == null && !isFound(findings, ['playbook'])
}

/** Says of a required path whether it is missing, and not only unreadable, misspelt or at another place (see known-key). */
function missingIn({ parsed, findings }: ShapeContext): (path: Path) => boolean {
  let meant: Path[] | undefined
  return path => {
    if (parsed.unreadable.some(({ key }) => key === path[0])) return false
    meant ??= findings.flatMap(finding => (finding.code === 'unknown-key' ? [fieldMeant(finding) ?? []] : []))
    return !meant.some(one => path.every((key, index) => key === one[index]))
  }
}

function reportNoFile({ parsed, t, report, ...context }: ShapeContext): void {
  const isEmpty = parsed.data === undefined
  report({
    at: [],
    message: isEmpty ? t('The file is empty') : t('The file holds no engagement'),
    hint: t('Begin with "playbook:", "customer:" and "engagement:"'),
    about: [[]],
    ask: isEmpty
      ? {
          title: t('Add what is missing'),
          edit: (['playbook', 'customer', 'engagement'] as const).map(key => ({
            do: 'insert' as const,
            path: [key],
            value: blankFor({ parsed, t, report, ...context }, [key], sections[key]),
          })),
        }
      : undefined,
  })
}

const sections = { playbook: undefined, customer: ['name'], engagement: ['motion', 'assigned'] } as const

function reportMissing(context: ShapeContext, path: Path, keys?: readonly string[]): void {
  const { t, report } = context
  report({
    at: path,
    ...sentenceFor(context, path, keys),
    about: [path],
    ask: { title: t('Add what is missing'), edit: { do: 'insert', path, value: blankFor(context, path, keys) } },
  })
}

function sentenceFor(context: ShapeContext, path: Path, keys?: readonly string[]): { message: string; hint?: string } {
  const { t, playbook, words } = context
  const field = String(path.at(-1))
  const add = t('Add "{field}"', { field })
  switch (path.join('/')) {
    case 'playbook':
      return {
        message: t('The file names no playbook'),
        hint: playbook
          ? t('Begin the file with "playbook: {reference}"', { reference: `${playbook.id}@${playbook.version}` })
          : add,
      }
    case 'customer/name':
      return { message: t('The name of the customer is missing'), hint: t('Add "name" under "customer"') }
    case 'engagement/motion':
      return {
        message: t('The motion of the engagement is missing'),
        hint: playbook ? oneOf(candidatesOf(playbook, 'motion'), words.motion, t) : add,
      }
    case 'engagement/assigned':
      return { message: t('The date of assignment is missing'), hint: t('Add "assigned" under "engagement"') }
    default:
      return {
        message: t('"{field}" is missing', { field }),
        hint: keys ? t('Add it with: {fields}', { fields: keys.join(', ') }) : add,
      }
  }
}

/** Blanks for a missing field, or for the fields a missing section needs. */
function blankFor(context: ShapeContext, path: Path, keys?: readonly string[]): EditValue {
  if (keys) return Object.fromEntries(keys.map(key => [key, blankFor(context, [...path, key])]))
  const field = String(path.at(-1))
  const { playbook } = context
  if (field === 'assigned') return blank(field, { kind: 'date' })
  if (field === 'playbook' && playbook) return blank(field, { kind: 'text', suggest: `${playbook.id}@${playbook.version}` })
  if (field === 'motion' && playbook) {
    return blank(field, { kind: 'choice', choices: candidatesOf(playbook, 'motion').map(({ id }) => id) })
  }
  return blank(field, { kind: 'text' })
}

/** Closed and dated go together, whichever was forgotten. */
function checkClosed({ engagement: { engagement }, findings, t, report }: ShapeContext): void {
  if (!engagement || isFound(findings, ['engagement', 'closed']) || isFound(findings, ['engagement', 'status'])) return
  const { status, closed } = engagement
  if (status === 'closed' && closed == null) {
    report({
      at: ['engagement', 'status'],
      on: 'value',
      message: t('The engagement is closed, but the date is missing'),
      hint: t('Add "closed" with the date under "engagement"'),
      about: [['engagement', 'closed']],
      ask: {
        title: t('Add the date'),
        edit: { do: 'insert', path: ['engagement', 'closed'], value: blank('closed', { kind: 'date' }) },
      },
    })
  } else if (closed != null && status !== 'closed') {
    report({
      at: ['engagement', 'closed'],
      message: t('The engagement was closed on {date}, but its status is "{status}"', {
        date: closed,
        status: status ?? 'active',
      }),
      hint: t('Set the status to "closed", or remove the date'),
      about: [['engagement', 'closed']],
      ask: {
        title: t('Set the status'),
        edit: {
          do: 'set',
          path: ['engagement', 'status'],
          value: blank('status', { kind: 'choice', choices: statuses, suggest: 'closed' }),
        },
      },
    })
  }
}

function checkLog({ engagement, findings, t, report }: ShapeContext): void {
  for (const [key, entry] of entriesOf(engagement.log)) {
    if (entry?.date != null || isIsoDate(key.slice(0, 10)) || isFound(findings, ['log', key, 'date'])) continue
    report({
      at: ['log', key],
      message: t('The log entry "{key}" has no date', { key }),
      hint: t('Add "date", or begin its name with the date, for example 2026-11-24-{key}', { key }),
      ask: {
        title: t('Add the date'),
        edit: { do: 'insert', path: ['log', key, 'date'], value: blank('date', { kind: 'date' }) },
      },
    })
  }
}

function isFound(findings: readonly ShapeFinding[], path: Path): boolean {
  return findings.some(finding => finding.path.length === path.length && finding.path.every((key, index) => key === path[index]))
}
