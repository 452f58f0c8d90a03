/** Key inputs and outputs of the current process, and what still holds it, its phase or the whole engagement back. */
import type { PlaybookProcess } from '../playbook/model.ts'
import type { Words } from '../playbook/words.ts'
import type { IsoDate } from '../util/dates.ts'
import { lookup, type Path } from '../util/json.ts'
import { enablementOf, migrationOf } from './delivery.ts'
import { openTasksOfGate } from './openTasks.ts'
import type { States } from './states.ts'

export interface ChecklistItem {
  readonly process: string
  readonly id: string
  readonly kind: 'inputs' | 'outputs'
  /** In the user's language, where words are given. */
  readonly text?: string
  /** An output without which the phase is not left. */
  readonly gate: boolean
  /** Shown by the facts of the file instead of being ticked. */
  readonly proven: boolean
  readonly met: boolean
  readonly date?: IsoDate
  readonly notApplicable: boolean
  readonly path: Path
}

/** What is missing: a task, an item of the checklist, the enablement or migration of a service, or the closing talk. */
export interface Unmet {
  readonly kind: 'task' | 'item' | 'enablement' | 'migration' | 'discussion'
  /** Task, item or service; empty for the closing talk. */
  readonly id: string
  readonly path: Path
}

export interface Advance {
  readonly allowed: boolean
  /** Where to: a process or phase; empty at the end. */
  readonly next: readonly string[]
  readonly unmet: readonly Unmet[]
}

/**
 * The process that work is in: the first of the phase with a mandatory task pending, else the last of the phase in which anything
 * applies, else the first. Undefined for a playbook without processes.
 */
export function currentProcess(states: States): PlaybookProcess | undefined {
  const processes = states.playbook.phases[states.phaseIndex]?.processes ?? []
  const tasksOf = (process: PlaybookProcess) => process.steps.flatMap(step => step.tasks ?? [])
  return (
    processes.find(process => openMandatory(states, process).length > 0) ??
    processes.findLast(process => tasksOf(process).some(({ id }) => states.applies(id))) ??
    processes[0]
  )
}

/** Inputs, then outputs, those that hold for the engagement. */
export function checklistOf(states: States, process: PlaybookProcess, words?: Words): ChecklistItem[] {
  const written = lookup(states.file.processes, process.id)
  return (['inputs', 'outputs'] as const).flatMap(kind =>
    (process[kind] ?? []).flatMap((item): ChecklistItem[] => {
      const path = ['processes', process.id, kind, item.id]
      if (!states.holds(item.when, path)) return []
      const value = item.proof === undefined ? lookup(written?.[kind], item.id) : undefined
      const notApplicable = value === 'not-applicable'
      return [
        {
          process: process.id,
          id: item.id,
          kind,
          text: words?.item(process.id, item.id),
          gate: item.gate === true,
          proven: item.proof !== undefined,
          met: item.proof === undefined ? value != null : states.holds(item.proof, path),
          date: value != null && !notApplicable ? value : undefined,
          notApplicable,
          path,
        },
      ]
    }),
  )
}

/** Whether a process is done: its mandatory tasks closed and its gate outputs met. */
export function processAdvance(states: States, process: PlaybookProcess): Advance {
  const unmet = unmetOf(states, process)
  const next = (process.next ?? []).filter(id => states.playbook.processes.has(id))
  return { allowed: unmet.length === 0, next, unmet }
}

/** Whether the engagement's phase may be left: what misses in its processes and is still open from earlier phases. */
export function phaseAdvance(states: States): Advance {
  const unmet = states.playbook.phases
    .slice(0, states.phaseIndex + 1)
    .flatMap(phase => phase.processes.flatMap(one => unmetOf(states, one)))
  const next = states.playbook.phases[states.phaseIndex + 1]?.id
  return { allowed: unmet.length === 0 && next !== undefined, next: next === undefined ? [] : [next], unmet }
}

/** What the disengagement task still waits for; undefined where the engagement does not end with one. */
export function disengagementOf(states: States): { task: string; done: boolean; ready: boolean; unmet: Unmet[] } | undefined {
  const { playbook, file } = states
  const policy = playbook.policies.disengagement
  if (!policy || file.engagement?.motion !== policy.motion) return undefined
  const task = states.applies(policy.migration) ? policy.migration : policy.enablement
  const gate = playbook.tasks.get(task)
  const unmet: Unmet[] = gate ? openTasksOfGate(states, gate).map(id => ({ kind: 'task', id, path: ['tasks', id] })) : []
  for (const service of states.intended) {
    const migration = migrationOf(states, service)
    if (migration && !migration.done) {
      unmet.push({ kind: 'migration', id: service, path: ['services', service, 'migration', 'completed'] })
    } else if (!migration && !enablementOf(states, service).done) {
      unmet.push({ kind: 'enablement', id: service, path: ['services', service, 'enablement', 'completed'] })
    }
  }
  if (!file.disengagement?.discussion) unmet.push({ kind: 'discussion', id: '', path: ['disengagement', 'discussion'] })
  return { task, done: states.task(task).complete, ready: unmet.length === 0, unmet }
}

function unmetOf(states: States, process: PlaybookProcess): Unmet[] {
  const tasks = openMandatory(states, process).map((id): Unmet => ({ kind: 'task', id, path: ['tasks', id] }))
  const items = checklistOf(states, process).filter(item => item.kind === 'outputs' && item.gate && !item.met)
  return [...tasks, ...items.map(({ id, path }): Unmet => ({ kind: 'item', id, path }))]
}

/** The engagement is what a gate closes last: its task does not hold back the phase before it. */
function openMandatory(states: States, process: PlaybookProcess): string[] {
  const tasks = process.steps.flatMap(step => step.tasks ?? [])
  return tasks.filter(task => task.mandatory && task.closes !== 'engagement' && states.isPending(task.id)).map(({ id }) => id)
}
