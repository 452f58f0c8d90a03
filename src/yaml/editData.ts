/** What an edit does to the data, so that the edited text can be held against it. */

import type { Path } from '../util/json.ts'
import type { Data } from './editTree.ts'

/** The data with a value at a path; what is missing on the way is made, null counts as missing. */
export function putData(data: Data, path: Path, value: Data): Data {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (Array.isArray(data) || (data === null && typeof step === 'number')) {
    const list = [...(data ?? [])] as Data[]
    list[Number(step)] = putData(list[Number(step)] ?? null, rest, value)
    return list
  }
  const map = new Map(data instanceof Map ? data : [])
  return map.set(String(step), putData(map.get(String(step)) ?? null, rest, value))
}

/** The data with a new item in the list at a path. */
export function insertData(data: Data, path: Path, index: number, value: Data): Data {
  const list = findData(data, path)
  return putData(data, path, (Array.isArray(list) ? list : []).toSpliced(index, 0, value))
}

/** The data without the entry at a path. @param emptied what a collection becomes that has no entry any more. */
export function removeData(data: Data, path: Path, emptied: null | 'kept'): Data {
  const parent = path.slice(0, -1)
  const step = path.at(-1) as string | number
  const holder = findData(data, parent)
  let rest: Data = null
  if (Array.isArray(holder)) rest = holder.toSpliced(Number(step), 1)
  else if (holder instanceof Map) {
    rest = new Map(holder)
    rest.delete(String(step))
  }
  const isEmpty = Array.isArray(rest) ? rest.length === 0 : rest instanceof Map && rest.size === 0
  return putData(data, parent, isEmpty && emptied === null ? null : rest)
}

/** The data with another key for an entry. */
export function renameData(data: Data, path: Path, to: string): Data {
  const holder = findData(data, path.slice(0, -1))
  if (!(holder instanceof Map)) return data
  const renamed = [...holder].map(([key, value]): [string, Data] => [key === String(path.at(-1)) ? to : key, value])
  return putData(data, path.slice(0, -1), new Map(renamed))
}

/** Undefined when nothing is written there. */
export function findData(data: Data | undefined, path: Path): Data | undefined {
  let found = data
  for (const step of path) {
    if (found instanceof Map) found = found.get(String(step))
    else found = Array.isArray(found) ? found[Number(step)] : undefined
  }
  return found
}

/** Equal values, whatever the order of keys. */
export function equalData(a: Data | undefined, b: Data | undefined): boolean {
  if (a instanceof Map) {
    return b instanceof Map && a.size === b.size && [...a].every(([key, value]) => b.has(key) && equalData(value, b.get(key)))
  }
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, index) => equalData(item, b[index]))
  return a === b || (Number.isNaN(a) && Number.isNaN(b))
}
