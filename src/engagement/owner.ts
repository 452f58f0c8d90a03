/** Who owns a task: the person it names, else the person of its role. */
import type { TeamEntry } from '../playbook/shape.ts'
import { entriesOf, lookup } from '../util/json.ts'
import type { States, TaskPart, TaskState } from './states.ts'

export interface Owner {
  /** Key of the person. */
  readonly person: string
  /** Not written at the task: the person of its role. */
  readonly implied: boolean
}

/** The owner of a task, or of its part for one service; undefined when neither the task nor its role has a person. */
export function ownerOf(states: States, task: TaskState, part: TaskPart): Owner | undefined {
  const written = part.entry?.owner ?? task.entry?.owner
  if (written) return { person: written, implied: false }
  const role = part.entry?.role ?? task.entry?.role ?? task.place?.task.role
  const member = lookup(states.file.team, role)
  if (member == null) return undefined
  const services = part.service === undefined ? states.servicesOf(task.id) : [part.service]
  const person = personOf(member, services)
  return person ? { person, implied: true } : undefined
}

/** A role is one person, or one for each service: then that of the first service of the task that has one. */
function personOf(member: TeamEntry, services: readonly string[]): string | undefined {
  if (typeof member === 'string') return member
  const found = entriesOf(member).find(([service, entry]) => services.includes(service) && entry?.person)
  return found?.[1]?.person ?? undefined
}
