/** Comments and blank lines in a merge: what either side wrote stays unless one of them removed it. */
import type { Tree } from '../yaml/editTree.ts'

/** Lines between entries. Where both sides changed them, ours with the comments that theirs added and without those it removed. */
export function mergeLines(base: readonly string[], ours: readonly string[], theirs: readonly string[]): string[] {
  const same = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n')
  if (same(ours, theirs) || same(base, theirs)) return [...ours]
  if (same(base, ours)) return [...theirs]
  const trimmed = (lines: readonly string[]) => new Set(lines.map(line => line.trim()))
  const [inBase, inOurs, inTheirs] = [trimmed(base), trimmed(ours), trimmed(theirs)]
  const kept = ours.filter(line => !line.trim() || !inBase.has(line.trim()) || inTheirs.has(line.trim()))
  const added = theirs.filter(line => line.trim() && !inBase.has(line.trim()) && !inOurs.has(line.trim()))
  return [...kept, ...added]
}

/** The comments of a text, without their place. */
export function commentsIn({ comments }: Tree): string[] {
  return comments.map(({ source }) => source)
}

/** Whether a comment is among those kept (a list that stays as it is), or was there before and one side removed it. */
export function isCommentKept(
  comment: string,
  [base, ours, theirs]: readonly [Tree, Tree, Tree],
  kept: readonly string[],
): boolean {
  if (remembered(kept, () => kept).has(comment)) return true
  const has = (tree: Tree) => remembered(tree, () => commentsIn(tree)).has(comment)
  return has(base) && !(has(ours) && has(theirs))
}

/** For each text that is asked about, comment by comment. */
const sets = new WeakMap<object, ReadonlySet<string>>()

function remembered(of: object, comments: () => readonly string[]): ReadonlySet<string> {
  const known = sets.get(of) ?? new Set(comments())
  sets.set(of, known)
  return known
}
