/** Engagements in the order of their urgency or their names, worked out once for each list of them. */
import type { Summary } from '../summary.ts'
import { compare } from './context.ts'

/** Mandatory tasks overdue, anything overdue, stalled, then by the date of what comes next and by name; paused and closed ones last. */
export const byUrgency = orderOf(urgencyOf)

/** By the customer's name, then by the file. */
export const byCustomer = orderOf(one => `${one.customer.toLowerCase()}\u0000${one.path}`)

/** After a change most engagements are the same as before and stand in the same order: then sorting is one walk. */
function orderOf(textOf: (one: Summary) => string): (summaries: readonly Summary[]) => readonly Summary[] {
  const memo = new WeakMap<readonly Summary[], readonly Summary[]>()
  const keys = new WeakMap<Summary, string>()
  let last: readonly Summary[] = []
  return summaries => {
    const known = memo.get(summaries)
    if (known) return known
    const left = new Set(summaries)
    const same = last.filter(one => left.delete(one))
    const keyed = [...same, ...left].map(one => {
      let key = keys.get(one)
      if (key === undefined) {
        key = textOf(one)
        keys.set(one, key)
      }
      return { one, key }
    })
    last = keyed.sort((a, b) => compare(a.key, b.key)).map(({ one }) => one)
    memo.set(summaries, last)
    return last
  }
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
