/** Completion as tests ask for it: what is offered at a `‸`, and the text once an item is taken. */
import assert from 'node:assert/strict'
import { complete } from '../../src/language/completion.ts'
import type { CompletionItem } from '../../src/language/types.ts'
import { applied } from '../helpers/applyItem.ts'
import { atCursor, type SnapshotOptions } from '../helpers/snapshot.ts'

export const pt: SnapshotOptions = { locale: 'pt-br' }

export function at(
  marked: string,
  options: SnapshotOptions = {},
): { items: readonly CompletionItem[]; text: string; offset: number } {
  const { snapshot, offset } = atCursor(marked, options)
  return { items: complete(snapshot, offset).items, text: snapshot.text, offset }
}

/** What is offered, without the item that leaves a value open. */
export const inserts = (marked: string, options?: SnapshotOptions) =>
  at(marked, options)
    .items.map(item => (item.insert.trim().split(/\r?\n/)[0] as string).replace(/:$/, ''))
    .filter(insert => insert !== '')
export const labels = (marked: string, options?: SnapshotOptions) => at(marked, options).items.map(item => item.label)

/** The text after the first item whose label or text begins so. */
export function taken(marked: string, wanted: string, options?: SnapshotOptions): string {
  const { items, text } = at(marked, options)
  const item = items.find(({ label, insert }) => label === wanted || insert.trim().startsWith(wanted))
  assert.ok(item, `${wanted} among ${items.map(({ label }) => label).join(', ')}`)
  return applied(text, item)
}

export const people = 'people:\n  ana:\n    name: Ana Souza\n    side: customer\n'
