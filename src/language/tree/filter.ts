/** Which engagements, tasks and dates were asked for; "mine" means what the command line means by it. */
import type { PeopleFile } from '../../playbook/shape.ts'
import { wordsOf } from '../../playbook/words.ts'
import type { TreeFilter } from '../../protocol/tree.ts'
import { personKey, standingFor } from '../../report/persons.ts'
import { fold } from '../../util/closest.ts'
import { entriesOf, lookup } from '../../util/json.ts'
import type { AgendaLine, PendingTask, Summary } from '../summary.ts'
import { ownersOf, staffFor, type TreeContext } from './context.ts'
import { hasWords, wordsIn } from './matches.ts'

export interface Accept {
  /** The engagement itself is asked for: it is mine, or nobody asked for theirs. */
  readonly engagement: (one: Summary) => boolean
  readonly task: (one: Summary, task: PendingTask) => boolean
  readonly entry: (one: Summary, entry: AgendaLine) => boolean
  /** Whose it is, nothing else. */
  readonly mineOnly: (one: Summary, task: PendingTask) => boolean
  /** Words of the search, folded. */
  readonly words: readonly string[]
  /** What is asked for, for the message above the tree; empty: everything. */
  readonly named: readonly string[]
}

export function createAccept(filter: TreeFilter, context: TreeContext): Accept {
  const { t } = context
  const words = wordsIn(filter.text)
  const me = filter.mine ? filter.me?.trim() || undefined : undefined
  const standing = createStanding(me, context)
  const isMine = (one: Summary, person: string | undefined) => {
    const who = standing(one)
    if (who === undefined) return true
    const isManager = one.manager !== undefined && who.has(one.manager)
    if (person === undefined) return isManager
    // What customers and partners own is for the manager to follow up.
    const isOurs = lookup(staffFor(context, one.uri).people, person) !== undefined || person === one.manager
    return isOurs ? who.has(person) : isManager || who.has(person)
  }
  const mineOnly = (one: Summary, task: PendingTask) => {
    if (me === undefined) return true
    const owners = ownersOf(task)
    return owners.length === 0 ? isMine(one, undefined) : owners.some(owner => isMine(one, owner))
  }
  return {
    words,
    named: [
      ...(me === undefined ? [] : [t('mine')]),
      ...(filter.role === undefined ? [] : [roleName(filter.role, context)]),
      ...(filter.mandatoryOnly ? [t('mandatory ones')] : []),
      ...(filter.overdueOnly ? [t('overdue ones')] : []),
      ...(words.length === 0 ? [] : [`"${filter.text?.trim()}"`]),
    ],
    mineOnly,
    // Of a file whose manager is not known it may be anybody's.
    engagement: one => one.manager === undefined || isMine(one, undefined),
    task: (one, task) =>
      (filter.role === undefined || task.role === filter.role) &&
      (!filter.mandatoryOnly || task.mandatory) &&
      (!filter.overdueOnly || task.overdue) &&
      (words.length === 0 || hasWords(words, [task.id, task.name, task.english, one.customer])) &&
      mineOnly(one, task),
    entry: (one, entry) =>
      (!filter.overdueOnly || entry.overdue) &&
      (!filter.mandatoryOnly || entry.task === undefined || isMandatory(one, entry.task, context)) &&
      isMine(one, entry.owner),
  }
}

/** Undefined where nobody asked for theirs. */
function createStanding(me: string | undefined, { staff, staffOf, today }: TreeContext) {
  const known = new Map<PeopleFile | undefined, { readonly isKnown: boolean; readonly keys: ReadonlySet<string> }>()
  const folded = me === undefined ? '' : fold(me.replace(/^@/, ''))
  return (one: Summary): ReadonlySet<string> | undefined => {
    if (me === undefined) return undefined
    const people = staffOf?.(one.uri) ?? staff ?? {}
    let found = known.get(people)
    if (!found) {
      const key = personKey(me, people)
      found = { isKnown: lookup(people.people, key) !== undefined, keys: standingFor(key, people, today) }
      known.set(people, found)
    }
    if (found.isKnown) return found.keys
    // Without a list of our staff a name is known from the engagement itself.
    const own = entriesOf(one.people).filter(([key, name]) => fold(key) === folded || fold(name) === folded)
    return own.length === 0 ? found.keys : new Set([...found.keys, ...own.map(([key]) => key)])
  }
}

function isMandatory(one: Summary, task: string, { catalogue }: TreeContext): boolean {
  const pending = one.pending.find(({ id }) => id === task)
  return pending?.mandatory ?? catalogue.find(one.playbook).playbook?.tasks.get(task)?.task.mandatory === true
}

function roleName(role: string, { catalogue, t }: TreeContext): string {
  const playbook = catalogue.all.find(one => lookup(one.vocabulary.roles, role) !== undefined)
  return playbook ? wordsOf(playbook, t.locale).role(role) : role
}
