/** The text of a new engagement file: what was stated, and the tasks of the first process to be ticked. */
import type { Playbook } from '../playbook/playbook.ts'
import type { EngagementFile } from '../playbook/shape.ts'
import { type IsoDate, weekendsOnly } from '../util/dates.ts'
import type { Edit, EditValue } from '../yaml/edit.ts'
import { editEngagement } from './edit.ts'
import { statesOf } from './states.ts'

/** What somebody stated; nothing else is written. */
export interface NewEngagement {
  /** Name of the customer. */
  readonly customer: string
  readonly motion: string
  readonly assigned: IsoDate
  /** Service ids, in the order they are to stand. */
  readonly services: readonly string[]
  readonly managed?: boolean
  readonly tenant?: string
  /** Number of the engagement. */
  readonly id?: string
  /** `fasttrack@2020.05`; absent where the configuration names the playbook of all files. */
  readonly playbook?: string
}

/**
 * A new file in block style, with a blank line between entries and each applicable task of the first process as an empty key.
 * @throws Error when a value cannot be written as YAML
 */
export function newEngagement(facts: NewEngagement, playbook: Playbook): string {
  const { customer, motion, assigned, managed, tenant, id, services } = facts
  const written: Record<string, EditValue | undefined> = {
    playbook: facts.playbook,
    customer: stated({ name: customer, tenant, managed }),
    engagement: stated({ id, motion, assigned }),
    services: emptyEntries(services),
  }
  const sections = Object.entries(stated(written)).map(([key, value]): Edit => ({ do: 'set', path: [key], value }))
  // One edit each: a map with numbers as keys would lose the order of the playbook.
  const tasks = firstTasks(facts, playbook).map((task): Edit => ({ do: 'set', path: ['tasks', task], value: null }))
  const edits = [...sections, ...tasks]
  const result = editEngagement('', edits, playbook)
  if (!result.ok) throw new Error(`A new engagement cannot be written: ${result.reason}`)
  return result.text
}

/** Applicable tasks of the process that an engagement begins with. */
function firstTasks({ customer, motion, assigned, services }: NewEngagement, playbook: Playbook): readonly string[] {
  const process = playbook.phases[0]?.processes[0]
  const file: EngagementFile = {
    customer: { name: customer },
    engagement: { motion, assigned },
    services: Object.fromEntries(services.map(service => [service, null])),
  }
  const states = statesOf(file, playbook, { today: assigned, holidays: weekendsOnly })
  const tasks = (process?.steps ?? []).flatMap(step => step.tasks ?? []).map(task => task.id)
  return tasks.filter(task => states.applies(task))
}

/** Undefined where there is nothing to list, so that no empty section is written. */
function emptyEntries(keys: readonly string[]): EditValue | undefined {
  return keys.length > 0 ? Object.fromEntries(keys.map(key => [key, null])) : undefined
}

function stated(values: Readonly<Record<string, EditValue | undefined>>): Record<string, EditValue> {
  const entries = Object.entries(values).filter((entry): entry is [string, EditValue] => entry[1] !== undefined)
  return Object.fromEntries(entries)
}
