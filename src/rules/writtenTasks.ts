/** The tasks a file has entries for, part by part, and what they are called in messages. */
import type { TaskPart, TaskState } from '../engagement/states.ts'
import { initialStatus } from '../engagement/taskState.ts'
import type { ServiceTaskEntry, TaskEntry, UncategorizedTaskEntry } from '../playbook/shape.ts'
import { shortTaskName } from '../playbook/taskName.ts'
import { keysOf, lookup, type Path } from '../util/json.ts'
import { joinWords } from '../util/translate.ts'
import type { FileContext } from './rule.ts'

type Words = Pick<FileContext, 'words' | 't'>

/** A written task, or its part for one service. */
export interface WrittenPart {
  readonly path: Path
  readonly status: string
  readonly state: TaskPart['state']
  readonly complete: boolean
  readonly entry?: ServiceTaskEntry
  /** The task's own entry, whose owner and blocker hold for its parts. */
  readonly whole?: TaskEntry | UncategorizedTaskEntry
  /** Absent for uncategorized tasks. */
  readonly task?: TaskState
  readonly part?: TaskPart
  /** As messages name it. */
  label(): string
}

/** Visits each written part once, in the order of the file; a task split by service only where its parts are written. */
export function visitWrittenParts(context: FileContext, visit: (part: WrittenPart) => void): void {
  const { engagement, states, words, t } = context
  for (const id of keysOf(engagement.tasks)) {
    const task = states.task(id)
    let wholeSeen = false
    for (const part of task.parts) {
      const isWhole = part.path.length === 2
      if (isWhole && wholeSeen) continue
      wholeSeen ||= isWhole
      const { path, status, state, complete, entry } = part
      const service = isWhole ? undefined : part.service
      visit({
        path,
        status,
        state,
        complete,
        entry,
        whole: task.entry,
        task,
        part,
        label: () => taskLabel({ words, t }, id, service),
      })
    }
  }
  for (const id of keysOf(engagement['uncategorized-tasks'])) visitUncategorized(context, id, visit)
}

function visitUncategorized({ engagement, playbook, states }: FileContext, id: string, visit: (part: WrittenPart) => void): void {
  const raw = lookup(engagement['uncategorized-tasks'], id)
  const entry = raw != null && typeof raw !== 'string' ? raw : undefined
  const status = (typeof raw === 'string' ? raw : entry?.status) ?? initialStatus(playbook)
  if (entry?.services) return
  const term = lookup(playbook.vocabulary['task-statuses'], status)
  // Under `tasks` too: the rule on misplaced tasks speaks of it.
  if (states.task(id).written) return
  const label = () => (entry?.name ? `${entry.name} (${id})` : id)
  const path = ['uncategorized-tasks', id]
  visit({ path, status, state: term?.state, complete: term?.complete === true, entry, whole: entry, label })
}

/** `Conduct Initiate/Kickoff Meeting(s) (994)`, with the service where it is about one. */
export function taskLabel({ words, t }: Words, id: string, service?: string): string {
  const name = shortTaskName(words.task(id))
  const task = name === id ? id : `${name} (${id})`
  return service === undefined ? task : t('{task} for {service}', { task, service: words.service(service) })
}

/** Several tasks in one message: names while they are few, else their numbers. */
export function taskList(context: Words, ids: readonly string[]): string {
  return joinWords(ids.length > 3 ? ids : ids.map(id => taskLabel(context, id)), context.t.locale)
}
