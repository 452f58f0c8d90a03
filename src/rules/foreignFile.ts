/** A YAML file of something else under the name of an engagement: one problem says it, and nothing else is asked of it. */
import { fieldsAt } from '../engagement/edit.ts'
import { keyCandidates } from '../playbook/candidates.ts'
import { findClosest } from '../util/closest.ts'
import { isMap, type Json } from '../util/json.ts'

/** None of the file's own entries is one of an engagement, or like one. An empty map is an engagement not yet begun. */
export function isForeign(data: Json | undefined): boolean {
  if (!isMap(data)) return false
  const keys = Object.keys(data).filter(key => !key.startsWith('x-'))
  return keys.length > 0 && keys.every(key => findClosest(key, keyCandidates(sections)) === undefined)
}

const sections = fieldsAt([]) ?? []
