/** Puts comments back that went with what was declined: above the entry they belonged to, or above what is left of its parents. */

import { equalData } from '../../yaml/editData.ts'
import { type Comment, columnOf, readTree, type Tree } from '../../yaml/editTree.ts'
import { locate } from '../../yaml/locate.ts'
import { pathAt } from '../../yaml/pathAt.ts'

export interface Missing {
  /** Where it stood. */
  readonly tree: Tree
  readonly comment: Comment
}

/** @returns undefined where one finds no place; each comment once, however often it is missing */
export function restoreComments(text: string, missing: readonly Missing[]): string | undefined {
  const done = new Set<string>()
  let result = text
  for (const { tree, comment } of missing) {
    if (done.has(comment.source)) continue
    done.add(comment.source)
    const next = restored(result, tree, comment)
    if (next === undefined) return undefined
    result = next
  }
  return result
}

function restored(text: string, { text: side }: Tree, { offset, source }: Comment): string | undefined {
  const path = pathAt(side, offset)
  const before = readTree(text)
  for (let length = path.length; length >= 0; length--) {
    const key = length === 0 ? undefined : locate(text, path.slice(0, length), 'key')
    if (length > 0 && !key) continue
    const column = key ? columnOf(text, key.start) : 0
    const at = key ? key.start - column : text.length
    // Of an entry in brackets the line belongs to something above.
    if (text.slice(at, at + column).trim() !== '') continue
    const gap = key || text === '' || text.endsWith('\n') ? '' : '\n'
    const result = `${text.slice(0, at)}${gap}${' '.repeat(column)}${source}\n${text.slice(at)}`
    const after = readTree(result)
    const isThere = after.comments.some(comment => comment.source === source)
    if (isThere && after.errors.length === 0 && equalData(before.data, after.data)) return result
  }
  return undefined
}
