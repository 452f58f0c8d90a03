/** Where a field that the format does not know was probably meant to stand. */
import type { ShapeFinding } from '../engagement/checkShape.ts'
import { fieldsAt } from '../engagement/edit.ts'
import { keyCandidates } from '../playbook/candidates.ts'
import { findClosest, findExact } from '../util/closest.ts'
import type { Path } from '../util/json.ts'

/**
 * The path of the field that was meant: one of its neighbours in another spelling, or one of an entry beside it, as `success-owner`
 * under a service belongs under its `dibs`. Undefined when nothing is near or several are.
 */
export function fieldMeant({ path, keys = [] }: ShapeFinding): Path | undefined {
  const key = String(path.at(-1))
  const parent = path.slice(0, -1)
  const neighbours = keyCandidates(keys)
  const below = keys.map(home => ({ home, fields: fieldsAt([...parent, home]) ?? [] }))
  const neighbour = findExact(key, neighbours)
  if (neighbour !== undefined) return [...parent, neighbour]
  // A number in column 1 is a task that lost its indentation.
  if (parent.length === 0 && /^\d+$/.test(key)) return ['tasks', key]
  const homes = below.filter(({ fields }) => fields.includes(key))
  if (homes.length > 0) return homes.length === 1 ? [...parent, String(homes[0]?.home), key] : undefined
  const near = findClosest(key, neighbours)
  if (near !== undefined) return [...parent, near]
  const guesses = below.flatMap(({ home, fields }) => {
    // What another entry's field is called in some language is too far away for a guess.
    const field = findClosest(key, ownNames(fields))
    return field === undefined ? [] : [[...parent, home, field]]
  })
  return guesses.length === 1 ? guesses[0] : undefined
}

const ownNames = (fields: readonly string[]) => fields.map(id => ({ id, names: [id] }))
