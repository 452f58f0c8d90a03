/** Where a new key goes among the written ones. */
import type { Node } from './editTree.ts'

/** After the last written key that comes earlier in the order; at the end where the order does not know the key. */
export function placeOf(node: Node, key: string, order: readonly string[] | 'sorted' | undefined): number {
  const rank = order === 'sorted' ? undefined : order?.indexOf(key)
  if (order === undefined || rank === -1) return node.items.length
  const isEarlier = (other: string): boolean => {
    if (rank === undefined || order === 'sorted') return compareKeys(other, key) < 0
    const at = order.indexOf(other)
    return at >= 0 && at < rank
  }
  return node.items.findLastIndex(entry => isEarlier(entry.key)) + 1
}

function compareKeys(a: string, b: string): number {
  const isNumber = /^\d+$/
  if (isNumber.test(a) && isNumber.test(b)) return Number(a) - Number(b)
  return a < b ? -1 : a > b ? 1 : 0
}
