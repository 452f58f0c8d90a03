/** Engagements in the order of their urgency, worked out once for each list of them. */
import type { Summary } from '../summary.ts'
import { compare } from './context.ts'

/** Mandatory tasks overdue, anything overdue, stalled, then by the date of what comes next and by name; paused and closed ones last. */
export function byUrgency(summaries: readonly Summary[]): readonly Summary[] {
  let sorted = memo.get(summaries)
  if (!sorted) {
    const keyed = summaries.map(one => ({ one, key: keyOf(one) }))
    sorted = keyed.sort((a, b) => compare(a.key, b.key)).map(({ one }) => one)
    memo.set(summaries, sorted)
  }
  return sorted
}

const memo = new WeakMap<readonly Summary[], readonly Summary[]>()

/** By the customer's name, then by the file. */
export function byCustomer(summaries: readonly Summary[]): readonly Summary[] {
  let sorted = alphabetical.get(summaries)
  if (!sorted) {
    const keyed = summaries.map(one => ({ one, key: `${one.customer.toLowerCase()}\u0000${one.path}` }))
    sorted = keyed.sort((a, b) => compare(a.key, b.key)).map(({ one }) => one)
    alphabetical.set(summaries, sorted)
  }
  return sorted
}

const alphabetical = new WeakMap<readonly Summary[], readonly Summary[]>()

/** After a change most engagements are the same as before. */
const keys = new WeakMap<Summary, string>()

function keyOf(one: Summary): string {
  let key = keys.get(one)
  if (key === undefined) {
    key = urgencyOf(one)
    keys.set(one, key)
  }
  return key
}

/** The order of `playbook status`; tasks that cannot be read count as stalled ones. */
function urgencyOf(one: Summary): string {
  const late = one.agenda.filter(entry => entry.overdue)
  const first = (late.length > 0 ? late : one.agenda).find(entry => !entry.later)
  const rank = one.silent
    ? 4
    : one.pending.some(task => task.overdue && task.mandatory)
      ? 0
      : late.length > 0
        ? 1
        : one.lost.includes('tasks') || one.pending.some(task => task.state === 'stalled')
          ? 2
          : 3
  return [rank, first?.date ?? '9999-12-31', one.customer.toLowerCase(), one.path].join('\u0000')
}
