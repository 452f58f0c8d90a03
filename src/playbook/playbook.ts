/** A playbook in memory: the file's data plus what rules and views look up, built once. */
import type { LocaleFile, PlaybookFile, PlaybookPhase, PlaybookProcess, PlaybookStep, PlaybookTask, Policies } from './model.ts'

/** A task and where it stands in the hierarchy. */
export interface TaskPlace {
  readonly task: PlaybookTask
  readonly step: PlaybookStep
  readonly process: PlaybookProcess
  readonly phase: PlaybookPhase
  /** Position of the phase in the playbook, from 0. */
  readonly phaseIndex: number
  /** Position of the task in the playbook, from 0. */
  readonly order: number
}

export interface RetiredTask {
  readonly name?: string
  readonly retired?: string
  readonly replacedBy?: string
}

export interface ProcessPlace {
  readonly process: PlaybookProcess
  readonly phase: PlaybookPhase
  readonly phaseIndex: number
}

/** An order between two tasks: `earlier` comes before `later`. */
export interface TaskOrder {
  readonly earlier: string
  readonly later: string
  /** CEL condition under which the order holds; absent: always. */
  readonly when?: string
}

export interface Playbook {
  readonly id: string
  readonly version: string
  readonly partial: boolean
  readonly file: PlaybookFile
  readonly vocabulary: PlaybookFile['vocabulary']
  readonly policies: Policies
  readonly phases: readonly PlaybookPhase[]
  /** Ids of `tasks`. */
  readonly taskIds: readonly string[]
  /** Current tasks by id, in the order of the playbook. */
  readonly tasks: ReadonlyMap<string, TaskPlace>
  readonly retired: ReadonlyMap<string, RetiredTask>
  readonly processes: ReadonlyMap<string, ProcessPlace>
  readonly orders: readonly TaskOrder[]
  /** Locales by lower-case tag; English is the file itself. */
  readonly locales: ReadonlyMap<string, LocaleFile>
}

/** Builds the look-ups. Expects checked data (see `loadPlaybook`); of two tasks with one id the first wins. Throws nothing. */
export function createPlaybook(file: PlaybookFile, locales: readonly LocaleFile[] = []): Playbook {
  const tasks = new Map<string, TaskPlace>()
  const retired = new Map<string, RetiredTask>()
  const processes = new Map<string, ProcessPlace>()
  const orders: TaskOrder[] = []
  for (const [id, task] of Object.entries(file['retired-tasks'] ?? {})) {
    retired.set(id, { name: task.name, retired: task.retired, replacedBy: task['replaced-by'] })
  }
  file.phases.forEach((phase, phaseIndex) => {
    for (const process of phase.processes) {
      if (!processes.has(process.id)) processes.set(process.id, { process, phase, phaseIndex })
      for (const step of process.steps) {
        for (const task of step.tasks ?? []) {
          if (task.retired !== undefined) {
            retired.set(task.id, { name: task.name, retired: task.retired, replacedBy: task['replaced-by'] })
          } else if (!tasks.has(task.id)) {
            tasks.set(task.id, { task, step, process, phase, phaseIndex, order: tasks.size })
            orders.push(...ordersOf(task))
          }
        }
      }
    }
  })
  return {
    id: file.id,
    version: file.version,
    partial: file.partial ?? false,
    file,
    vocabulary: file.vocabulary,
    policies: file.policies ?? {},
    phases: file.phases,
    taskIds: [...tasks.keys()],
    tasks,
    retired,
    processes,
    orders,
    locales: new Map(locales.map(locale => [locale.locale.toLowerCase(), locale])),
  }
}

function ordersOf(task: PlaybookTask): TaskOrder[] {
  const named = (order: string | { task: string; when?: string }) => (typeof order === 'string' ? { task: order } : order)
  return [
    ...(task.after ?? []).map(named).map(({ task: earlier, when }) => ({ earlier, later: task.id, when })),
    ...(task.before ?? []).map(named).map(({ task: later, when }) => ({ earlier: task.id, later, when })),
  ]
}
