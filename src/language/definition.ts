/** Where a thing that is named here is defined: a task or service in the playbook, a person, risk or partner in a file. */
import type { Reference } from '../playbook/shape.ts'
import { lookup } from '../util/json.ts'
import type { Snapshot } from './snapshot.ts'
import { type FoundSymbol, symbolAt } from './symbols.ts'
import type { Definition } from './types.ts'
import { findWritten, type WrittenTree, writtenOf } from './written.ts'

/** Empty where nothing is named at the offset, or what is named is defined nowhere. */
export function definition(snapshot: Snapshot, offset: number): Definition[] {
  const tree = writtenOf(snapshot.text)
  const symbol = symbolAt(tree, offset)
  return symbol ? definitionOf(snapshot, tree, symbol) : []
}

function definitionOf(snapshot: Snapshot, tree: WrittenTree, { kind, value }: FoundSymbol): Definition[] {
  const page = pageOf(snapshot, kind, value)
  if (page !== undefined) return [{ page }]
  switch (kind) {
    case 'person':
      return entryIn(snapshot, tree, 'people', value) ?? staffEntry(snapshot, value)
    case 'risk':
      return entryIn(snapshot, tree, 'risks', value) ?? []
    case 'partner':
      return entryIn(snapshot, tree, 'partners', value) ?? []
    case 'engagement':
      return snapshot.others
        .filter(({ entry }) => entry?.id === value)
        .map(({ uri }) => ({ uri, path: ['engagement', 'id'], part: 'value' }))
    default:
      return []
  }
}

/** The page of a playbook, or of a task, service or process of this one; undefined for anything else. */
export function pageOf({ facts: { playbook }, catalogue }: Snapshot, kind: Reference, id: string): string | undefined {
  const isKnown =
    (kind === 'task' && (playbook.tasks.has(id) || playbook.retired.has(id))) ||
    (kind === 'service' && lookup(playbook.vocabulary.services, id) !== undefined) ||
    (kind === 'process' && playbook.processes.has(id)) ||
    (kind === 'playbook' && catalogue.find(id).playbook !== undefined)
  return isKnown ? `${kind}/${id}` : undefined
}

function entryIn({ uri }: Snapshot, tree: WrittenTree, section: string, key: string): Definition[] | undefined {
  const path = [section, key]
  return findWritten(tree, path) && [{ uri, path, part: 'key' }]
}

/** Somebody of our own staff, in `people.yaml`. */
export function staffEntry({ staff, staffUri }: Snapshot, key: string): { uri: string; path: string[]; part: 'key' }[] {
  const isStaff = staffUri !== undefined && lookup(staff.people, key) !== undefined
  return isStaff ? [{ uri: staffUri, path: ['people', key], part: 'key' }] : []
}
