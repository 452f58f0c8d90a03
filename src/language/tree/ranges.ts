/** Lists too long for one answer: the first part is shown, the rest folds into ranges that open on demand. */
import type { TreeNode } from '../../protocol/tree.ts'
import type { Translate } from '../../util/translate.ts'
import { idOf, partsOf } from './context.ts'

/** So many nodes at most stand below one. */
export const rangeLength = 250

/** What a node's id asks for: the children of `parent` (absent: the roots) from `start` on. */
export interface Asked {
  readonly parent?: string
  /** Absent: the beginning, and ranges for the rest. */
  readonly start?: number
}

export function askedBy(parent: string | undefined): Asked {
  const [kind, inner, start] = (parent === undefined ? undefined : partsOf(parent)) ?? []
  if (kind !== 'range' || start === undefined) return { parent }
  return { parent: inner || undefined, start: Number(start) || 0 }
}

/** The nodes of the items asked for; only these are built. */
export function ranged<T>(items: readonly T[], asked: Asked, t: Translate, build: (item: T) => TreeNode): TreeNode[] {
  const start = asked.start ?? 0
  const nodes = items.slice(start, start + rangeLength).map(build)
  if (asked.start !== undefined) return nodes
  for (let from = rangeLength; from < items.length; from += rangeLength) {
    nodes.push(rangeNode(asked.parent, from, Math.min(from + rangeLength, items.length), items.length, t))
  }
  return nodes
}

function rangeNode(parent: string | undefined, from: number, to: number, total: number, t: Translate): TreeNode {
  const label = t('{from} to {to} of {n}', { from: from + 1, to, n: total })
  return {
    id: idOf('range', parent ?? '', String(from)),
    label,
    icon: 'ellipsis',
    children: 'collapsed',
    accessibleLabel: label,
    context: 'range',
  }
}
