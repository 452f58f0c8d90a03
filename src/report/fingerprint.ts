/** What a problem is known by from run to run, wherever its line moves and in whatever language it is told. */
import type { IgnoredProblem, Problem } from '../lint/problem.ts'
import { isMap, type Json, lookup, type Path } from '../util/json.ts'
import { parseYaml } from '../yaml/parse.ts'
import { jsonText } from './plainText.ts'
import type { FileReport } from './runReport.ts'

/**
 * The key of every problem of a file, silenced ones too: rule, file, path in the data and the value there. Problems with the same
 * key are numbered in the order of the text, so that every key of a run is unique.
 */
export function problemKeys(file: FileReport): ReadonlyMap<Problem | IgnoredProblem, string> {
  const all = [...file.problems, ...file.ignored].sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0))
  const data = file.text === undefined || all.length === 0 ? undefined : parseYaml(file.text).data
  const seen = new Map<string, number>()
  return new Map(
    all.map(problem => {
      const key = [problem.rule, file.path, ...problem.path.map(String), jsonText(valueAt(data, problem.path) ?? null)]
      const text = jsonText(key)
      const number = (seen.get(text) ?? 0) + 1
      seen.set(text, number)
      return [problem, number === 1 ? text : `${text} ${number}`]
    }),
  )
}

/** Only a scalar counts as the value: what else is written in an entry does not make its problem another one. */
function valueAt(data: Json | undefined, path: Path): Json | undefined {
  let value = data
  for (const key of path) {
    if (isMap(value)) value = lookup(value, String(key))
    else if (Array.isArray(value) && typeof key === 'number') value = value[key]
    else return undefined
  }
  return typeof value === 'object' ? undefined : value
}
