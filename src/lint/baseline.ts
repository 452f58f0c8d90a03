/** A baseline: problems that are known and not shown, by what they are about, not by line, count or wording. */
import { isMap } from '../util/json.ts'
import type { Problem } from './problem.ts'
import { neverSilenced } from './suppressions.ts'

/** The key of a problem in a baseline: rule, file, path in the data, value there, and a number where all of that is the same. */
export type BaselineKey = string

/** A file with the key of each of its problems; the file's path is the first thing of a key behind the rule. */
export interface KeyedFile {
  readonly path: string
  readonly keys: ReadonlyMap<Problem, BaselineKey>
}

export interface Compared {
  /** Problems that the baseline knows. */
  readonly known: ReadonlySet<Problem>
  /** Keys of the files compared that no problem has any more, sorted. */
  readonly stale: readonly BaselineKey[]
}

/** @param isChecked whether a file of the baseline was looked at, or is gone: only then an unmet key says something */
export function compareBaseline(
  baseline: ReadonlySet<BaselineKey>,
  files: readonly KeyedFile[],
  isChecked: (path: string) => boolean,
): Compared {
  const known = new Set<Problem>()
  const met = new Set<BaselineKey>()
  for (const { keys } of files) {
    for (const [problem, key] of keys) {
      if (!baseline.has(key)) continue
      met.add(key)
      if (isBaselined(problem)) known.add(problem)
    }
  }
  const stale = [...baseline].filter(key => !met.has(key) && isChecked(fileOf(key)))
  return { known, stale: stale.sort() }
}

/** The baseline after an update: the problems there are, and what it holds of files that were not looked at. */
export function updateBaseline(
  baseline: ReadonlySet<BaselineKey>,
  files: readonly KeyedFile[],
  isChecked: (path: string) => boolean,
): Set<BaselineKey> {
  const kept = [...baseline].filter(key => !isChecked(fileOf(key)))
  const found = files.flatMap(({ keys }) => [...keys].flatMap(([problem, key]) => (isBaselined(problem) ? [key] : [])))
  return new Set([...kept, ...found])
}

/** What nothing can be trusted without is never hidden: `yaml-syntax`, `readable-file` and what else no comment silences. */
export function isBaselined({ rule }: Pick<Problem, 'rule'>): boolean {
  return !neverSilenced.has(rule)
}

/**
 * The keys of a baseline's text, or undefined when it is none. Never throws.
 * @param write prints a list as the keys of a run are printed
 */
export function parseBaseline(text: string, write: (list: readonly unknown[]) => string): Set<BaselineKey> | undefined {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isMap(data) || data.version !== 1 || !Array.isArray(data.problems)) return undefined
  const keys = new Set<BaselineKey>()
  for (const one of data.problems) {
    if (!Array.isArray(one) || one.length < 2 || typeof one[0] !== 'string' || typeof one[1] !== 'string') return undefined
    const number = one.at(-1)
    keys.add(typeof number === 'number' ? `${write(one.slice(0, -1))} ${number}` : write(one))
  }
  return keys
}

/** Sorted, a line a problem, so that two people's updates merge. */
export function baselineText(keys: ReadonlySet<BaselineKey>): string {
  const lines = [...keys].sort().map(key => {
    const [, list, number] = /^(.*\])(?: (\d+))?$/s.exec(key) ?? []
    return `    ${number === undefined ? list : `${list?.slice(0, -1)},${number}]`}`
  })
  return `{\n  "version": 1,\n  "problems": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`
}

function fileOf(key: BaselineKey): string {
  const [, path] = /^\["(?:[^"\\]|\\.)*","((?:[^"\\]|\\.)*)"/s.exec(key) ?? []
  return path === undefined ? '' : (JSON.parse(`"${path}"`) as string)
}
