/** Questions about a task whose answers several rules need: has it begun, when was it completed. */
import type { TaskState } from '../engagement/states.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { Path } from '../util/json.ts'
import { blank, type Edit, type EditValue } from '../yaml/edit.ts'
import type { FileContext, Repair } from './rule.ts'

type Context = Pick<FileContext, 'playbook' | 'states' | 't'>

/** Asks for the status of a task that has begun or is not needed. */
export function askBegun(id: string, { playbook, states, t }: Context): Repair {
  const statuses = Object.entries(playbook.vocabulary['task-statuses']).filter(([, { state }]) => state !== 'open')
  const suggest = statuses.find(([, { state }]) => state === 'active')?.[0]
  const value = blank('status', { kind: 'choice', choices: statuses.map(([status]) => status), suggest })
  return {
    title: t('Set the status of task {task}', { task: id }),
    edit: { do: 'set', path: statusPath(states.task(id)), value },
  }
}

/** Asks for the date on which a task was completed, and marks it complete. */
export function askComplete(id: string, { playbook, states, t }: Context): Repair {
  const task = states.task(id)
  const status = completeStatus(playbook)
  const completed = blank('completed', { kind: 'date' })
  const edit: Edit | Edit[] = task.entry
    ? [set(statusPath(task), status), { do: 'insert', path: [...task.path, 'completed'], value: completed }]
    : set(task.path, { status, completed })
  return { title: t('Record when task {task} was completed', { task: id }), edit }
}

function statusPath(task: TaskState): Path {
  return task.entry ? [...task.path, 'status'] : task.path
}

function completeStatus(playbook: Playbook): string {
  return Object.entries(playbook.vocabulary['task-statuses']).find(([, status]) => status.complete)?.[0] ?? 'complete'
}

function set(path: Path, value: EditValue): Edit {
  return { do: 'set', path, value }
}
