/** The entries of a text in block style with their exact places, found by indentation in one linear scan, without a parser. */
import { type Outline, scanOutline } from './outlineScan.ts'

export type { Outline } from './outlineScan.ts'
export type { OutlineNode } from './outlineValue.ts'

let latest: { source: string; outline: Outline } | undefined

/** The outline of a text. The latest one is remembered, since callers ask for many paths of one text. */
export function outlineOf(source: string): Outline {
  if (latest?.source !== source) latest = { source, outline: scanOutline(source) }
  return latest.outline
}

/** The index of the entry at a path, the first when a key stands twice; -1 when block style holds none. */
export function findNode(outline: Outline, path: readonly (string | number)[]): number {
  let parent = -1
  for (const segment of path) {
    const end = parent < 0 ? outline.nodes.length : outline.nodes[parent]!.next
    let found = -1
    for (let index = parent + 1; index < end; index = outline.nodes[index]!.next) {
      const { key } = outline.nodes[index]!
      if (key !== segment && (typeof key === 'number' || key !== String(segment))) continue
      found = index
      break
    }
    if (found < 0) return -1
    parent = found
  }
  return parent
}

/** The path of an entry. */
export function pathOf(outline: Outline, index: number): (string | number)[] {
  const path: (string | number)[] = []
  for (let at = index; at >= 0; at = outline.nodes[at]!.parent) path.push(outline.nodes[at]!.key)
  return path.reverse()
}

/** Whether entries stand below this one in block style. */
export function hasChildren(outline: Outline, index: number): boolean {
  return outline.nodes[index]!.next > index + 1
}

/** The index of the last entry that starts at or before an offset; -1 when none does. */
export function findLastBefore(outline: Outline, offset: number): number {
  const { nodes } = outline
  let low = -1
  let high = nodes.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (nodes[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}
