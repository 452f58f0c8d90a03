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

/** Whether every comment of both sides is among those kept, or was there before and one side removed it. */
export function areCommentsKept([base, ours, theirs]: readonly [Tree, Tree, Tree], kept: readonly Tree[]): boolean {
  const [inBase, inOurs, inTheirs] = [commentsIn(base), commentsIn(ours), commentsIn(theirs)]
  const inKept = kept.map(commentsIn)
  const isKept = (comment: string) =>
    inKept.some(comments => comments.has(comment)) ||
    (inBase.has(comment) && !(inOurs.has(comment) && inTheirs.has(comment)))
  return [...inOurs, ...inTheirs].every(isKept)
}

/** The comments of a text, without their place. */
function commentsIn({ comments }: Tree): Set<string> {
  return new Set(comments.map(({ source }) => source))
}
