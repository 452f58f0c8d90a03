/** Breaks an edit down into steps, each of which changes one place. */

import type { Path } from '../util/json.ts'
import type { TextEdit } from '../util/textEdits.ts'
import { equalData, findData } from './editData.ts'
import { find, findEntry, isWorthMoving, Refusal, type Step, toRaw } from './editStep.ts'
import type { Data, Tree } from './editTree.ts'
import { type Blank, dataOf, type EditValue, type Mark, toValue, type Value } from './editValue.ts'

/** One change in terms of the data. */
export type Edit =
  /** The value at the path, whatever stands there; missing parents are made. */
  | { do: 'set'; path: Path; value: EditValue }
  /** As `set`, where nothing or an empty value is written; else refused as `exists`. */
  | { do: 'insert'; path: Path; value: EditValue }
  /** Adds what is missing or empty below the path. A scalar there becomes the value of `scalarKey`, or is refused without one. */
  | { do: 'merge'; path: Path; value: { [key: string]: EditValue }; scalarKey?: string }
  /** Adds an item at the end of the list. */
  | { do: 'append'; path: Path; value: EditValue }
  | { do: 'rename-key'; path: Path; to: string }
  /** The entry with its lines, its own comment and those below it that are indented deeper. */
  | { do: 'remove'; path: Path }
  /** The entry as it is written, with its comments. */
  | { do: 'move'; path: Path; to: Path }
  /** The scalar becomes a quoted text of the same characters. */
  | { do: 'quote'; path: Path }
  /** Ranges given by the caller: only syntax is checked. */
  | { do: 'text'; edits: TextEdit[] }

/** @throws Refusal when what is written does not allow the edit. */
export function planEdit(tree: Tree, edit: Exclude<Edit, { do: 'text' }>, makeMark?: (blank: Blank) => Mark): Step[] {
  switch (edit.do) {
    case 'set':
      return planSet(tree, edit.path, toValue(edit.value, makeMark))
    case 'insert': {
      const found = find(tree, edit.path)
      if (found && found.depth === edit.path.length && !isEmpty(found.node.data)) throw new Refusal('exists', found.node)
      return planSet(tree, edit.path, toValue(edit.value, makeMark))
    }
    case 'merge':
      return planMerge(tree, edit.path, toValue(edit.value, makeMark), edit.scalarKey)
    case 'append': {
      const written = findData(tree.data, edit.path)
      const index = Array.isArray(written) ? written.length : 0
      return [{ do: 'insert-item', path: edit.path, index, value: toValue(edit.value, makeMark) }]
    }
    case 'move':
      return planMove(tree, edit.path, edit.to)
    case 'rename-key':
    case 'remove':
    case 'quote':
      return [edit]
  }
}

/** Maps and lists are changed entry by entry, so that what stays the same keeps its text. */
function planSet(tree: Tree, path: Path, value: Value): Step[] {
  const found = find(tree, path)
  const written = found && found.depth === path.length ? found.node.data : undefined
  if (written !== undefined && equalData(written, dataOf(value))) return []
  if (value instanceof Map && value.size > 0 && written instanceof Map && written.size > 0) {
    const keys = [...written.keys()].filter(key => !value.has(key))
    return [
      ...[...value].flatMap(([key, item]) => planSet(tree, [...path, key], item)),
      ...keys.map((key): Step => ({ do: 'remove', path: [...path, key] })),
    ]
  }
  if (Array.isArray(value) && value.length > 0 && Array.isArray(written) && written.length > 0) {
    return planList(tree, path, written, value)
  }
  return [{ do: 'put', path, value }]
}

/** What is the same at both ends of a list stays. */
function planList(tree: Tree, path: Path, written: Data[], value: Value[]): Step[] {
  const shorter = Math.min(written.length, value.length)
  let head = 0
  while (head < shorter && equalData(written[head], dataOf(value[head] as Value))) head++
  let tail = 0
  while (tail < shorter - head && equalData(written.at(-1 - tail), dataOf(value.at(-1 - tail) as Value))) tail++
  const steps: Step[] = []
  for (let at = head; at < shorter - tail; at++) steps.push(...planSet(tree, [...path, at], value[at] as Value))
  for (let at = shorter - tail; at < value.length - tail; at++) {
    steps.push({ do: 'insert-item', path, index: at, value: value[at] as Value })
  }
  for (let at = written.length - tail - 1; at >= shorter - tail; at--) steps.push({ do: 'remove', path: [...path, at] })
  return steps
}

function planMerge(tree: Tree, path: Path, value: Value, scalarKey?: string): Step[] {
  if (!(value instanceof Map)) throw new Refusal('not-a-map')
  const found = find(tree, path)
  if (!found || found.depth < path.length || isEmpty(found.node.data)) return value.size > 0 ? planSet(tree, path, value) : []
  const { node } = found
  if (node.kind === 'alias') throw new Refusal('anchored', node)
  if (node.kind === 'scalar' && scalarKey !== undefined) {
    const rest = [...value].filter(([key]) => key !== scalarKey)
    return [
      { do: 'wrap', path, key: scalarKey },
      ...rest.map(([key, item]): Step => ({ do: 'put', path: [...path, key], value: item })),
    ]
  }
  if (node.kind !== 'map') throw new Refusal('not-a-map', node)
  return [...value].flatMap(([key, item]) => {
    const written = findData(tree.data, [...path, key])
    if (written === undefined || (isEmpty(written) && !isEmpty(dataOf(item)))) return planSet(tree, [...path, key], item)
    return item instanceof Map && written instanceof Map ? planMerge(tree, [...path, key], item) : []
  })
}

function planMove(tree: Tree, path: Path, to: Path): Step[] {
  const source = findEntry(tree, path)
  const isPrefix = (short: Path, long: Path): boolean => short.every((step, index) => String(step) === String(long[index]))
  if (path.length === to.length && isPrefix(path, to)) return []
  if (path.length === to.length && source.parent.kind === 'map' && isPrefix(path.slice(0, -1), to)) {
    return [{ do: 'rename-key', path, to: String(to.at(-1)) }]
  }
  if (isPrefix(path, to) || source.parent.kind !== 'map') throw new Refusal('unsafe', source.entry)
  const target = find(tree, to)
  if (target && target.depth === to.length && !isEmpty(target.node.data)) throw new Refusal('exists', target.node)
  const inside = target ? target.inside || (target.node.flow && target.node.items.length > 0) : false
  const withAbove = !inside && !source.parent.flow && isWorthMoving(source.parent, source.entry)
  return [
    { do: 'put', path: to, value: toRaw(tree, source, inside) },
    { do: 'remove', path, withAbove },
  ]
}

/** Null and collections without entries: nothing is stated there yet. */
function isEmpty(data: Data): boolean {
  return data === null || (data instanceof Map && data.size === 0) || (Array.isArray(data) && data.length === 0)
}
