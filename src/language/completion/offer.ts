/** What is offered at a cursor, before it is written in the style of the place. */
import type { Snapshot } from '../snapshot.ts'
import type { CompletionItem } from '../types.ts'
import type { Body } from './body.ts'
import type { Cursor } from './cursor.ts'

export interface Offer
  extends Pick<CompletionItem, 'label' | 'labelDetail' | 'description' | 'kind' | 'documentation' | 'deprecated'> {
  /** Every name by which it is found. */
  readonly names: readonly string[]
  /** Items of a lower group come first; within one, in the order they were found. */
  readonly group: number
  readonly insert: Insert
  /** Fits what was typed by other means than its names. */
  readonly always?: boolean
  /** Only where something was typed that finds it. */
  readonly onlyTyped?: boolean
  readonly preselect?: boolean
}

export type Insert =
  /** A scalar; `bare` ones are never quoted: numbers, booleans. */
  | { readonly value: string; readonly bare?: boolean }
  /** A key; `followedBy` says what follows it. */
  | { readonly key: string; readonly followedBy: 'value' | 'map' | 'list' | 'text' }
  /** Entries of the map that the cursor's key stands in, or that is the cursor's value. */
  | { readonly entries: Body }
  /** Leaves the value open. */
  | { readonly nothing: true }

export interface Scene {
  readonly snapshot: Snapshot
  readonly cursor: Cursor
}

/** The names of an offer without those it shows already, for behind its label. */
export function detailOf(label: string, ...others: readonly (string | undefined)[]): string | undefined {
  const shown = new Set([label.toLowerCase()])
  const left = others.filter((name): name is string => {
    if (name === undefined || name === '' || shown.has(name.toLowerCase())) return false
    shown.add(name.toLowerCase())
    return true
  })
  return left.length > 0 ? left.join(' · ') : undefined
}
