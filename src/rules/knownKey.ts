/** Every field is one of the format, every process and every point of its lists one of the playbook. */

import type { ShapeFinding } from '../engagement/checkShape.ts'
import { fieldsAt } from '../engagement/edit.ts'
import { candidatesOf } from '../playbook/candidates.ts'
import type { PlaybookItem } from '../playbook/model.ts'
import { entriesOf, isMap, keysOf, lookup, type Path } from '../util/json.ts'
import { joinWords } from '../util/translate.ts'
import { changeTo, didYouMean, oneOf, valueAt } from './didYouMean.ts'
import { fieldMeant } from './fieldMeant.ts'
import { isForeign } from './foreignFile.ts'
import { defineShapeRule, type Report, type ShapeContext } from './rule.ts'

export const knownKey = defineShapeRule({
  name: 'known-key',
  summary: 'Every field is one of the format; every process and its inputs and outputs are of the playbook.',
  why: 'A misspelt field is read by nobody: the fact stands in the file and is missing all the same. Fields of your own begin with "x-".',
  severity: 'error',
  source: 'the engagement format',
  examples: {
    bad: 'services:\n  exchange:\n    dibs:\n      succes-owner:\n',
    good: 'services:\n  exchange:\n    dibs:\n      success-owner:\n    x-portal-id: 4711\n',
  },
  check(context) {
    // Said once, by require-key.
    if (isForeign(context.parsed.data) && context.parsed.unreadable.length === 0) return
    const unknown = context.findings.filter(({ code }) => code === 'unknown-key')
    for (const group of byHome(unknown)) reportFields(context, group)
    if (context.engagement.processes && !context.pin.problem && context.playbook) checkProcesses(context)
  },
})

/** Fields that slid out of one entry together are one mistake: their findings in a group, every other finding alone. */
function byHome(findings: readonly ShapeFinding[]): ShapeFinding[][] {
  const groups = new Map<string, ShapeFinding[]>()
  for (const finding of findings) {
    const to = fieldMeant(finding)
    const slid = to && to.length > finding.path.length && to.at(-1) === finding.path.at(-1)
    // Several at one place of which none is like another word: a line above them is missing or has slid.
    const key = JSON.stringify(slid ? [to.slice(0, -1)] : to || !finding.keys ? finding.path : ['', ...finding.path.slice(0, -1)])
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()]
}

function reportFields(context: ShapeContext, findings: readonly ShapeFinding[]): void {
  const { t, report } = context
  const [first, ...others] = findings
  if (!first) return
  const value = String(first.path.at(-1))
  if (first.keys === undefined) {
    if (first.path.length === 1) {
      const home = String(first.value)
      report({
        at: first.path,
        message: t('"{value}" stands outside of "{home}"', { value, home }),
        hint: t('Indent it like the entries of "{home}"', { home }),
      })
      return
    }
    const outer = String(first.path.at(-2))
    if (fieldsAt([outer, 'any'])?.includes(value)) {
      report({
        at: first.path,
        message: t('"{value}" stands beside the entries of "{outer}"', { value, outer }),
        hint: t('Indent it like the other fields of its entry'),
      })
      return
    }
    report({
      at: first.path,
      message: t('"{value}" stands inside of "{outer}"', { value, outer }),
      hint: t('Line it up with "{outer}"', { outer }),
      fix: isMap(first.value) ? moveOut(context, first.path) : undefined,
    })
    return
  }
  if (others.length === 0) {
    report({ at: first.path, message: t('Unknown field "{value}"', { value }), ...adviceFor(context, first, value) })
    return
  }
  const fields = joinWords(
    findings.map(({ path }) => `"${path.at(-1)}"`),
    t.locale,
  )
  if (!fieldMeant(first)) {
    report({
      at: first.path,
      message: t('Unknown fields {fields}', { fields }),
      hint: t('Compare with the entries above and below: a line may be missing, or its indentation'),
      related: others.map(({ path }) => ({ at: path, message: t('This field too') })),
    })
    return
  }
  const moves = findings.map(({ path }) => ({ path, to: [...(fieldMeant(first) ?? []).slice(0, -1), String(path.at(-1))] }))
  const home = String(moves[0]?.to.at(-2))
  const isFree = moves.every(({ to }) => valueAt(context.parsed.data, to) === undefined)
  report({
    at: first.path,
    message: t('Unknown fields {fields}', { fields }),
    hint: t('They belong under "{home}"', { home }),
    related: others.map(({ path }) => ({ at: path, message: t('This field too') })),
    fix: isFree
      ? {
          title: t('Move them under "{home}"', { home }),
          edit: moves.map(({ path, to }) => ({ do: 'move' as const, path, to })),
        }
      : undefined,
  })
}

/** An entry with its fields, beside the one it stands in. */
function moveOut({ t }: ShapeContext, path: Path): Report['fix'] {
  const to = [...path.slice(0, -2), path.at(-1) ?? '']
  return { title: t('Line it up with "{outer}"', { outer: String(path.at(-2)) }), edit: { do: 'move', path, to } }
}

function adviceFor({ parsed, words, t }: ShapeContext, finding: ShapeFinding, value: string): Pick<Report, 'hint' | 'fix'> {
  if (value === '<<') return { hint: t('Write the fields out: entries cannot be merged into each other here') }
  const { path, keys = [] } = finding
  const to = fieldMeant(finding)
  if (!to)
    return {
      hint: oneOf(
        keys.map(id => ({ id })),
        words?.key,
        t,
      ),
    }
  const isFree = valueAt(parsed.data, to) === undefined
  const field = String(to.at(-1))
  if (to.length === path.length) {
    const hint = t('Did you mean "{meant}"?', { meant: field })
    return isFree ? { hint, fix: changeTo(path, field, true, t) } : { hint }
  }
  const home = String(to.at(-2))
  const hint =
    field === value
      ? t('"{field}" belongs under "{home}"', { field, home })
      : t('Did you mean "{field}" under "{home}"?', { field, home })
  return isFree ? { hint, fix: { title: t('Move it under "{home}"', { home }), edit: { do: 'move', path, to } } } : { hint }
}

function checkProcesses(context: ShapeContext): void {
  const { engagement, playbook, words, t, report } = context
  for (const [id, entry] of entriesOf(engagement.processes)) {
    const process = playbook.processes.get(id)?.process
    const at = ['processes', id]
    if (!process) {
      const unknown = { path: at, value: id, isKey: true, siblings: engagement.processes ?? undefined, nameOf: words.process }
      report({
        at,
        message: t('Unknown process "{value}"', { value: id }),
        ...didYouMean({ ...unknown, candidates: candidatesOf(playbook, 'process') }, t),
      })
      continue
    }
    checkItems(context, [...at, 'inputs'], entry?.inputs, process.inputs ?? [])
    checkItems(context, [...at, 'outputs'], entry?.outputs, process.outputs ?? [])
  }
}

function checkItems(
  { playbook, words, t, report }: ShapeContext,
  path: Path,
  written: Readonly<Record<string, unknown>> | null | undefined,
  items: readonly PlaybookItem[],
): void {
  const process = String(path[1])
  for (const id of keysOf(written)) {
    if (items.some(item => item.id === id)) continue
    const candidates = items.map(item => ({ id: item.id, names: [item.id, ...titlesOf(process, item)] }))
    report({
      at: [...path, id],
      message:
        path.at(-1) === 'inputs'
          ? t('{process} has no input "{value}"', { process: words.process(process), value: id })
          : t('{process} has no output "{value}"', { process: words.process(process), value: id }),
      ...didYouMean({ path: [...path, id], value: id, isKey: true, candidates, siblings: written ?? undefined }, t),
    })
  }

  /** What the point is called in every language. */
  function titlesOf(id: string, item: PlaybookItem): string[] {
    const local = [...playbook.locales.values()].map(locale => lookup(locale.processes, id))
    const titles = local.map(names => lookup(names?.inputs, item.id) ?? lookup(names?.outputs, item.id))
    return [item.text, ...titles.filter(title => title !== undefined)]
  }
}
