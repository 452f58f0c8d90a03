/** Comments and blank lines in a merge: what either side wrote stays unless one of them removed it. */
import type { Tree } from '../yaml/editTree.ts'

/** Lines between entries. Where both sides changed them, ours with the comments that theirs added and without those it removed. */
export function mergeLines(base: readonly string[], ours: readonly string[], theirs: readonly string[]): string[] {
  const same = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n')
  if (same(ours, theirs) || same(base, theirs)) return [...ours]
  if (same(base, ours)) return [...theirs]
  const has = (lines: readonly string[], line: string) => lines.some(other => other.trim() === line.trim())
  const kept = ours.filter(line => !line.trim() || !has(base, line) || has(theirs, line))
  const added = theirs.filter(line => line.trim() && !has(base, line) && !has(ours, line))
  return [...kept, ...added]
}

/** The comments of a text, without their place. */
export function commentsIn({ comments }: Tree): string[] {
  return comments.map(({ source }) => source)
}

/** Whether a comment is among those kept, or was there before and one side removed it. */
export function isCommentKept(
  comment: string,
  [base, ours, theirs]: readonly [Tree, Tree, Tree],
  kept: readonly string[],
): boolean {
  if (kept.includes(comment)) return true
  const has = (tree: Tree) => commentsIn(tree).includes(comment)
  return has(base) && !(has(ours) && has(theirs))
}
