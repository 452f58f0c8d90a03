/** Marks of engagement files in the explorer: how many tasks are overdue, or that something is wrong with the file. */
import type { FileMark } from '../protocol/messages.ts'
import type { Translate } from '../util/translate.ts'
import type { Summary } from './summary.ts'
import { overdueIn } from './tree/context.ts'
import { isUnread, unreadReason } from './tree/unread.ts'

export interface ProblemCounts {
  readonly errors: number
  readonly warnings: number
}

/**
 * One mark for each file with something to say; of paused and closed engagements, and where nothing is wrong, none.
 * @param countsOf problems of a file, where they are known
 */
export function fileMarks(
  summaries: readonly Summary[],
  t: Translate,
  countsOf: (uri: string) => ProblemCounts | undefined = () => undefined,
): FileMark[] {
  return summaries.flatMap(one => markOf(one, countsOf(one.uri), t) ?? [])
}

function markOf(one: Summary, counts: ProblemCounts | undefined, t: Translate): FileMark | undefined {
  const { uri } = one
  const overdue = one.unread !== undefined ? 0 : overdueIn(one)
  const errors = counts?.errors ?? 0
  const isBroken = isUnread(one)
  if (!isBroken && overdue === 0 && errors === 0) return undefined
  const isMandatory = one.pending.some(task => task.overdue && task.mandatory)
  const tooltip = [
    ...(isBroken ? [unreadReason(one, t)] : []),
    ...(overdue > 0 ? [t.count(overdue, '1 overdue', '{n} overdue')] : []),
    ...(errors > 0 ? [t.count(errors, 'one error', '{n} errors')] : []),
  ].join(', ')
  return {
    uri,
    // The explorer shows two characters.
    badge: isBroken || overdue === 0 ? '!' : overdue > 99 ? '99' : String(overdue),
    tooltip,
    color: isMandatory || errors > 0 ? 'list.errorForeground' : 'list.warningForeground',
  }
}
