/** Every field is one of the format, every process and every point of its lists one of the playbook. */

import type { ShapeFinding } from '../engagement/checkShape.ts'
import { fieldsAt } from '../engagement/edit.ts'
import { candidatesOf, keyCandidates } from '../playbook/candidates.ts'
import type { PlaybookItem } from '../playbook/model.ts'
import { findExact } from '../util/closest.ts'
import { entriesOf, keysOf, lookup, type Path } from '../util/json.ts'
import { didYouMean, valueAt } from './didYouMean.ts'
import { defineShapeRule, type Report, type ShapeContext } from './rule.ts'

export const knownKey = defineShapeRule({
  name: 'known-key',
  summary: 'Every field is one of the format; every process and its inputs and outputs are of the playbook.',
  why: 'A misspelt field is read by nobody: the fact stands in the file and is missing all the same. Fields of your own begin with "x-".',
  severity: 'error',
  examples: {
    bad: 'services:\n  exchange:\n    dibs:\n      succes-owner:\n',
    good: 'services:\n  exchange:\n    dibs:\n      success-owner:\n    x-portal-id: 4711\n',
  },
  check(context) {
    for (const finding of context.findings) if (finding.code === 'unknown-key') reportField(context, finding)
    if (context.engagement.processes && !context.pin.problem && context.playbook) checkProcesses(context)
  },
})

function reportField(context: ShapeContext, { path, keys = [] }: ShapeFinding): void {
  const { t, report } = context
  const value = String(path.at(-1))
  report({
    at: path,
    message: t('Unknown field "{value}"', { value }),
    ...(value === '<<'
      ? { hint: t('Write the fields out: entries cannot be merged into each other here') }
      : (elsewhere(context, path, keys) ?? fieldMeant(context, path, value, keys))),
  })
}

function fieldMeant(
  { parsed, words, t }: ShapeContext,
  path: Path,
  value: string,
  keys: readonly string[],
): Pick<Report, 'hint' | 'fix'> {
  const siblings = valueAt(parsed.data, path.slice(0, -1)) as object
  const { hint, fix } = didYouMean({ path, value, isKey: true, candidates: keyCandidates(keys), siblings, nameOf: words?.key }, t)
  return { hint, fix }
}

/** A field of the entry beside it: `success-owner` under a service belongs under its `dibs`. */
function elsewhere({ parsed, t }: ShapeContext, path: Path, keys: readonly string[]): Pick<Report, 'hint' | 'fix'> | undefined {
  const key = String(path.at(-1))
  const parent = path.slice(0, -1)
  if (findExact(key, keyCandidates(keys)) !== undefined) return undefined
  const homes = keys.filter(name => fieldsAt([...parent, name])?.includes(key))
  const [home] = homes
  if (home === undefined || homes.length > 1) return undefined
  const to = [...parent, home, key]
  const hint = t('"{field}" belongs under "{home}"', { field: key, home })
  if (valueAt(parsed.data, to) !== undefined) return { hint }
  return { hint, fix: { title: t('Move it under "{home}"', { home }), edit: { do: 'move', path, to } } }
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
