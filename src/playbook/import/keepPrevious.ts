/** Keeps what an older playbook knows and no page says: since, retired, replaced-by, order, conditions, guidance of our own. */
import { lookup } from '../../util/json.ts'
import type { PlaybookFile, PlaybookItem, PlaybookProcess, PlaybookStep, PlaybookTask } from '../model.ts'
import type { Playbook } from '../playbook.ts'

const taskFields = [
  'when',
  'before',
  'after',
  'due',
  'closes',
  'waiver-reasons',
  'since',
  'retired',
  'replaced-by',
  'guidance',
] as const

/** @returns the file with the fields of the older playbook; a task it does not have is new in this version. */
export function keepPrevious(file: PlaybookFile, previous: Playbook): PlaybookFile {
  const phases = file.phases.map(phase => ({
    ...phase,
    processes: phase.processes.map(process => keepProcess(process, previous, file.version)),
  }))
  const present = new Set(
    phases.flatMap(phase =>
      phase.processes.flatMap(process => process.steps.flatMap(step => (step.tasks ?? []).map(({ id }) => id))),
    ),
  )
  const retired: NonNullable<PlaybookFile['retired-tasks']> = {}
  for (const [id, task] of previous.retired) {
    if (present.has(id)) continue
    retired[id] = toRetired(task.name, task.retired, task.replacedBy)
  }
  for (const [id, { task }] of previous.tasks) {
    if (!present.has(id)) retired[id] = toRetired(task.name, file.version, task['replaced-by'])
  }
  for (const task of Object.values(retired)) if (!present.has(task['replaced-by'] ?? '')) delete task['replaced-by']
  const processes = new Set(phases.flatMap(phase => phase.processes.map(({ id }) => id)))
  const policies = Object.entries(previous.file.policies ?? {}).filter(([, policy]) =>
    refersOnly(policy, previous, present, processes, phases),
  )
  return {
    ...file,
    ...(policies.length > 0 ? { policies: Object.fromEntries(policies) } : {}),
    phases: phases.map(phase => ({
      ...phase,
      processes: phase.processes.map(process => withoutDangling(process, present)),
    })),
    ...(Object.keys(retired).length > 0 ? { 'retired-tasks': retired } : {}),
  }
}

type RetiredTask = NonNullable<PlaybookFile['retired-tasks']>[string]

function toRetired(name: string | undefined, retired: string | undefined, successor: string | undefined): RetiredTask {
  return {
    ...(name === undefined ? {} : { name }),
    ...(retired === undefined ? {} : { retired }),
    ...(successor === undefined ? {} : { 'replaced-by': successor }),
  }
}

function keepProcess(process: PlaybookProcess, previous: Playbook, version: string): PlaybookProcess {
  const old = previous.processes.get(process.id)?.process
  const oldTasks = new Map(
    previous.file.phases.flatMap(phase =>
      phase.processes.flatMap(({ steps }) => steps.flatMap(step => (step.tasks ?? []).map(task => [task.id, task] as const))),
    ),
  )
  return {
    ...process,
    ...(process.inputs ? { inputs: process.inputs.map(item => keepItem(item, old?.inputs)) } : {}),
    ...(process.outputs ? { outputs: process.outputs.map(item => keepItem(item, old?.outputs)) } : {}),
    steps: process.steps.map(step => ({
      ...keepStep(
        step,
        old?.steps.find(({ id }) => id === step.id),
      ),
      ...(step.tasks ? { tasks: step.tasks.map(task => keepTask(task, oldTasks.get(task.id), previous, version)) } : {}),
    })),
  }
}

function keepStep(step: PlaybookStep, old: PlaybookStep | undefined): PlaybookStep {
  return {
    ...step,
    ...(step.motions ? { motions: keepOrder(step.motions, old?.motions) } : {}),
    ...(step.services ? { services: keepOrder(step.services, old?.services) } : {}),
  }
}

function keepTask(task: PlaybookTask, old: PlaybookTask | undefined, previous: Playbook, version: string): PlaybookTask {
  if (!old) return version === previous.version || previous.partial ? task : { ...task, since: version }
  const kept = Object.fromEntries(
    taskFields.flatMap(field => (old[field] !== undefined && task[field] === undefined ? [[field, old[field]]] : [])),
  )
  // Back on the pages: it is not retired any more.
  if (old.retired !== undefined) {
    delete kept.retired
    delete kept['replaced-by']
  }
  return { ...task, ...kept, services: keepOrder(task.services, old.services) }
}

/** The same ids stay in the order they had; what it means does not depend on it. */
function keepOrder<T extends 'all' | readonly string[] | undefined>(ids: T, old: T): T {
  const isSame =
    typeof ids === 'object' && typeof old === 'object' && ids.length === old.length && ids.every(id => old.includes(id))
  return isSame ? old : ids
}

/** An item is the same when its words are. */
function keepItem(item: PlaybookItem, old: readonly PlaybookItem[] | undefined): PlaybookItem {
  const same = old?.find(({ text }) => text === item.text) ?? old?.find(({ id }) => id === item.id)
  return same ? { ...same, text: item.text } : item
}

/** Orders and successors may only name tasks that are still there. */
function withoutDangling(process: PlaybookProcess, present: ReadonlySet<string>): PlaybookProcess {
  const keepOrders = (orders: PlaybookTask['before']) =>
    orders?.filter(order => present.has(typeof order === 'string' ? order : order.task))
  return {
    ...process,
    steps: process.steps.map(step => ({
      ...step,
      ...(step.tasks
        ? {
            tasks: step.tasks.map(task => {
              const { before, after, 'replaced-by': successor, ...rest } = task
              const [earlier, later] = [keepOrders(before), keepOrders(after)]
              return {
                ...rest,
                ...(earlier?.length ? { before: earlier } : {}),
                ...(later?.length ? { after: later } : {}),
                ...(successor !== undefined && present.has(successor) ? { 'replaced-by': successor } : {}),
              }
            }),
          }
        : {}),
    })),
  }
}

/** A policy stays while every task, process and phase it names is there. */
function refersOnly(
  policy: unknown,
  previous: Playbook,
  present: ReadonlySet<string>,
  processes: ReadonlySet<string>,
  phases: PlaybookFile['phases'],
): boolean {
  const values = Object.values(policy as Record<string, unknown>).flat()
  return values.every(value => {
    if (typeof value !== 'string') return true
    if (previous.tasks.has(value) || previous.retired.has(value)) return present.has(value)
    if (previous.processes.has(value)) return processes.has(value)
    if (previous.phases.some(({ id }) => id === value)) return phases.some(({ id }) => id === value)
    return true
  })
}

/** Tasks of the older playbook that no page has any more. */
export function lostTasks(file: PlaybookFile, previous: Playbook): string[] {
  return previous.taskIds.filter(id => lookup(file['retired-tasks'], id) !== undefined)
}
