/** Other ways to write what stands at a place, with the same meaning. */
import type { Span } from '../../rules/rule.ts'
import { pathAt } from '../../yaml/pathAt.ts'
import type { Snapshot } from '../snapshot.ts'
import type { CodeAction } from '../types.ts'
import { orderActions } from './orderKeys.ts'
import { taskForms } from './taskForms.ts'

/** @param range its start counts. Never throws; empty where nothing can be rewritten without a loss. */
export function refactorings(snapshot: Snapshot, range: Span): CodeAction[] {
  const path = pathAt(snapshot.text, range.start)
  if (path.length === 0) return []
  return [...taskForms(snapshot, path), ...orderActions(snapshot, path)]
}
