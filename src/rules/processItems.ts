/** Key inputs and outputs of a process that people tick, as opposed to those the playbook proves from facts. */
import type { PlaybookItem, PlaybookProcess } from '../playbook/model.ts'
import { keysOf, lookup } from '../util/json.ts'
import { joinWords } from '../util/translate.ts'
import { blank } from '../yaml/edit.ts'
import type { FileContext, Repair } from './rule.ts'

type Kind = 'inputs' | 'outputs'

/**
 * The typed items that hold for the engagement and have neither a date nor `not-applicable`. None while a process or an item is
 * written that the playbook does not hold: it may be the one that is missing.
 */
export function unmetItems(
  { engagement, playbook, states }: FileContext,
  process: PlaybookProcess,
  kind: Kind,
): readonly PlaybookItem[] {
  const items = process[kind] ?? []
  const written = lookup(engagement.processes, process.id)?.[kind]
  if (keysOf(engagement.processes).some(id => !playbook.processes.has(id))) return []
  if (keysOf(written).some(key => items.every(({ id }) => id !== key))) return []
  return items.filter(
    ({ id, proof, when }) =>
      proof === undefined && lookup(written, id) == null && states.holds(when, ['processes', process.id, kind, id]),
  )
}

/** The items as a list of quoted sentences without their periods. */
export function quoteItems({ words, t }: FileContext, process: string, items: readonly PlaybookItem[]): string {
  const texts = items.map(
    ({ id }) =>
      `"${words
        .item(process, id)
        .trim()
        .replace(/[.。]$/, '')}"`,
  )
  return joinWords(texts, t.locale)
}

/** Asks for a date for each item. */
export function askItems({ t }: FileContext, process: string, kind: Kind, items: readonly PlaybookItem[]): Repair {
  const value = Object.fromEntries(items.map(({ id }) => [id, blank(id, { kind: 'date' })]))
  return { title: t('Record the dates'), edit: { do: 'merge', path: ['processes', process, kind], value } }
}
