/** What a rule offers for a value nobody knows: the one that was meant, or the ones there are. */
import { type Candidate, findClosest, fold as foldWord } from '../util/closest.ts'
import { isMap, type Json, type Path } from '../util/json.ts'
import type { Translate } from '../util/translate.ts'
import type { Repair, Report } from './rule.ts'

/** Lists longer than this are cut. */
const longest = 14

interface Unknown {
  readonly path: Path
  /** What is written; a key when `isKey`. */
  readonly value: string
  readonly isKey?: boolean
  readonly candidates: readonly Candidate[]
  /** What an id is called in the user's language. */
  readonly nameOf?: (id: string) => string
  /** Keys written beside a key: one that stands there already is not offered as a fix. */
  readonly siblings?: Json | object
}

/** Hint and, where there is no doubt, fix for a value or key that is not known. */
export function didYouMean(unknown: Unknown, t: Translate): Pick<Report, 'hint' | 'fix'> {
  const { value, candidates, path, isKey, siblings } = unknown
  const meant = findClosest(value, candidates)
  if (meant === undefined || meant === value) return { hint: oneOf(akin(value, candidates), unknown.nameOf, t) }
  const hint = t('Did you mean "{meant}"?', { meant })
  if (isKey && isMap(siblings) && Object.hasOwn(siblings, meant)) return { hint }
  return { hint, fix: changeTo(path, meant, isKey === true, t) }
}

/** The candidates that have the beginning of a word in their id or a name, as "blocked" is in several; all where fewer than two have. */
function akin(value: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const folded = foldWord(value)
  const stem = folded.slice(0, Math.max(shortestStem, Math.ceil(folded.length * 0.7)))
  if (stem.length < shortestStem) return candidates
  const found = candidates.filter(({ id, names }) => [id, ...names].some(name => foldWord(name).includes(stem)))
  return found.length > 1 ? found : candidates
}

const shortestStem = 4

/** The fix that writes another word at a path, as key or as value. */
export function changeTo(path: Path, to: string, isKey: boolean, t: Translate): Repair {
  return {
    title: t('Change to "{meant}"', { meant: to }),
    edit: isKey ? { do: 'rename-key', path, to } : { do: 'set', path, value: to },
  }
}

/** "One of: complete (Concluída), ..."; undefined when there is nothing to choose from. */
export function oneOf(
  candidates: readonly Pick<Candidate, 'id'>[],
  nameOf: ((id: string) => string) | undefined,
  t: Translate,
): string | undefined {
  if (candidates.length === 0) return undefined
  const words = candidates.slice(0, longest).map(({ id }) => {
    const name = nameOf?.(id)
    return name === undefined || fold(name) === fold(id) ? id : `${id} (${name})`
  })
  const values = { list: words.join(', ') }
  return candidates.length > longest ? t('One of: {list} and others', values) : t('One of: {list}', values)
}

/** `in-progress` and "In progress" say the same. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[\s-]/g, '')
}

/** The value at a path of plain data. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string | number, unknown>)[key]
  }
  return value
}
