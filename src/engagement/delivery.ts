/** How far a service is enabled and migrated, against the numbers of the playbook. */
import type { Playbook } from '../playbook/playbook.ts'
import type { IsoDate } from '../util/dates.ts'
import type { States } from './states.ts'

export interface EnablementProgress {
  /** Undefined when nobody has written it down. */
  readonly activeUsers?: number
  readonly asOf?: IsoDate
  /** Active users at which the service counts as enabled; undefined when the playbook has no such number. */
  readonly threshold?: number
  readonly due?: IsoDate
  readonly completed?: IsoDate
  /** Person who says that nothing technical is in the way. */
  readonly confirmedBy?: string
  /** Recorded as complete, at the service or by the task that ends enablement. */
  readonly done: boolean
}

export interface MigrationProgress {
  readonly agreedUsers?: number
  readonly migratedUsers?: number
  readonly start?: IsoDate
  readonly end?: IsoDate
  readonly completed?: IsoDate
  readonly done: boolean
}

/** Active users at which a service counts as enabled: the fixed number, or a share of the seats of a small customer. */
export function enablementThreshold(playbook: Playbook, seats: number | null | undefined): number | undefined {
  const policy = playbook.policies.enablement
  if (!policy) return undefined
  const isSmall = seats != null && seats < policy['small-customer-seats']
  // In thousandths, so that 10% of 70 is 7 and not a little more.
  return isSmall ? Math.ceil(Math.round(seats * policy['small-customer-share'] * 1000) / 1000) : policy['active-users']
}

export function enablementOf(states: States, service: string): EnablementProgress {
  const { usage, enablement } = states.service(service) ?? {}
  const task = states.playbook.policies.enablement?.task
  const end = task === undefined ? undefined : states.task(task)
  const part = end?.parts.find(one => one.service === service)
  return {
    activeUsers: usage?.['active-users'] ?? undefined,
    asOf: usage?.['as-of'] ?? undefined,
    threshold: enablementThreshold(states.playbook, states.file.customer?.seats),
    due: enablement?.due ?? undefined,
    completed: enablement?.completed ?? undefined,
    confirmedBy: enablement?.['confirmed-by'] ?? undefined,
    done: Boolean(enablement?.completed) || (part ? part.complete : end?.complete === true),
  }
}

/** Undefined unless a migration is wanted. */
export function migrationOf(states: States, service: string): MigrationProgress | undefined {
  const { migration } = states.service(service) ?? {}
  if (!migration?.wanted) return undefined
  return {
    agreedUsers: migration['agreed-users'] ?? undefined,
    migratedUsers: migration['migrated-users'] ?? undefined,
    start: migration.start ?? undefined,
    end: migration.end ?? undefined,
    completed: migration.completed ?? undefined,
    done: Boolean(migration.completed),
  }
}
