/** Mandatory tasks that should be closed and are not. */

import type { TaskPlace } from '../playbook/playbook.ts'
import type { Path } from '../util/json.ts'
import type { States, TaskPart } from './states.ts'

const widths = ['step', 'process', 'phase', 'engagement'] as const

/** The parts of a task that are not closed; none where a status is unknown. */
export function openParts(states: States, id: string): readonly TaskPart[] {
  const task = states.task(id)
  return task.state === undefined || task.closed ? [] : task.parts.filter(({ state }) => state !== 'closed')
}

/**
 * The mandatory applicable tasks that a task with `closes` claims to be closed and that are open, in the playbook's order.
 * Tasks that close the same or something wider are left out. Closing the engagement claims the phases up to the task's own:
 * what the playbook puts after it comes later.
 * @param service limits split tasks to their part for one service
 */
export function openTasksOfGate(states: States, gate: TaskPlace, service?: string): string[] {
  const width = widths.indexOf(gate.task.closes as (typeof widths)[number])
  if (width < 0) return []
  const open: string[] = []
  for (const [id, place] of states.playbook.tasks) {
    const { task } = place
    if (!task.mandatory || id === gate.task.id || !isInside(place, gate)) continue
    if (task.closes && widths.indexOf(task.closes) >= width) continue
    if (!states.applies(id)) continue
    const parts = openParts(states, id)
    if (parts.some(part => service === undefined || part.service === undefined || part.service === service)) open.push(id)
  }
  return open
}

/** The entries of tasks. */
export function taskPaths(ids: readonly string[]): Path[] {
  return ids.map(id => ['tasks', id])
}

function isInside(place: TaskPlace, gate: TaskPlace): boolean {
  switch (gate.task.closes) {
    case 'step':
      return place.step === gate.step
    case 'process':
      return place.process === gate.process
    case 'phase':
      return place.phase === gate.phase
    default:
      return place.phaseIndex <= gate.phaseIndex
  }
}
