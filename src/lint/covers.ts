/** One mistake, one problem: drops the problems that are fallout of another. */
import type { Path } from '../util/json.ts'
import type { Found } from './place.ts'

/** The problems without those whose every entry has a problem of a rule that covers theirs. */
export function dropCovered(found: readonly Found[]): readonly Found[] {
  const covering = new Map<string, Found[]>()
  for (const one of found) for (const name of one.covers ?? []) covering.set(name, [...(covering.get(name) ?? []), one])
  if (covering.size === 0) return found
  return found.filter(one => {
    const owners = covering.get(one.rule)
    return (
      !owners || !one.about.every(about => owners.some(owner => owner !== one && owner.about.some(path => samePath(path, about))))
    )
  })
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((key, index) => String(key) === String(b[index]))
}
