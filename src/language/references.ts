/** Every place that names the thing at the cursor: in this file, and for tasks and success owners in the other engagements. */
import { fold } from '../util/closest.ts'
import { lookup } from '../util/json.ts'
import { staffEntry } from './definition.ts'
import type { Snapshot } from './snapshot.ts'
import { type FoundSymbol, symbolAt, symbolsIn } from './symbols.ts'
import type { Place } from './types.ts'
import { childOf, findWritten, textOf, type WrittenTree, writtenOf } from './written.ts'

/** Places in the order of this text, then those of the other engagements in the order of their paths. */
export function references(snapshot: Snapshot, offset: number, { includeDeclaration }: { includeDeclaration: boolean }): Place[] {
  const tree = writtenOf(snapshot.text)
  const symbol = symbolAt(tree, offset)
  if (!symbol) return []
  const { uri } = snapshot
  const same = symbolsIn(tree, [symbol.kind]).filter(({ value }) => value === symbol.value)
  const here = same
    .filter(({ isDeclaration }) => includeDeclaration || !isDeclaration)
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ path, part }): Place => ({ uri, path, part }))
  return [...here, ...elsewhere(snapshot, tree, symbol, same, includeDeclaration)]
}

function elsewhere(
  snapshot: Snapshot,
  tree: WrittenTree,
  { kind, value }: FoundSymbol,
  same: readonly FoundSymbol[],
  includeDeclaration: boolean,
): Place[] {
  const others = snapshot.others.filter(({ uri }) => uri !== snapshot.uri)
  if (kind === 'task') {
    return others
      .filter(({ written }) => written.includes(value))
      .map(({ uri }): Place => ({ uri, path: ['tasks', value], part: 'key' }))
  }
  if (kind !== 'person') return []
  const declared = includeDeclaration && !same.some(({ isDeclaration }) => isDeclaration) ? staffEntry(snapshot, value) : []
  if (!same.some(({ path }) => path.at(-1) === 'success-owner')) return declared
  const owner = identityOf(snapshot, tree, value)
  const owned = others.flatMap(({ uri, successOwners }) =>
    successOwners
      .filter(other => isSame(owner, other))
      .map(({ service }): Place => ({ uri, path: ['services', service, 'dibs', 'success-owner'], part: 'value' })),
  )
  return [...declared, ...owned]
}

interface Identity {
  readonly email?: string
  readonly name?: string
}

function identityOf({ staff }: Snapshot, tree: WrittenTree, key: string): Identity {
  const person = findWritten(tree, ['people', key])
  const colleague = lookup(staff.people, key)
  const email = textOf(tree, childOf(person, 'email')) || colleague?.email || undefined
  const name = textOf(tree, childOf(person, 'name')) || colleague?.name || undefined
  return { email, name }
}

/** One address is one person; the name decides where an address is missing. Keys mean something in their own file only. */
function isSame(a: Identity, b: Identity): boolean {
  if (a.email && b.email) return a.email.trim().toLowerCase() === b.email.trim().toLowerCase()
  return Boolean(a.name && b.name) && fold(a.name as string) === fold(b.name as string)
}
