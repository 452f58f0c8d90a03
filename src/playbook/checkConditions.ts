/** Checks the conditions of a playbook: that they can be compiled, and that what they name exists. */
import type { Path } from '../util/json.ts'
import { compileCondition } from './conditions.ts'
import { type Finding, hintFor } from './findings.ts'
import type { Ids, RefersTo } from './ids.ts'
import type { PlaybookFile } from './model.ts'
import { unknownReference } from './unknownReference.ts'

/** One finding for each condition that cannot be used, else one for each id in it that does not exist. */
export function checkConditions(file: PlaybookFile, ids: Ids): Finding[] {
  return conditionsOf(file).flatMap(([source, path]) => checkCondition(source, path, ids))
}

function checkCondition(source: string, path: Path, ids: Ids): Finding[] {
  const { problem, references } = compileCondition(source)
  const place = { path, part: 'value' as const }
  if (problem) {
    const { key, values, offset, length, suggestion } = problem
    const message = { key, values }
    const within = { text: source, offset, length }
    return [{ ...place, code: 'condition', message, hint: hintFor(suggestion, []), within }]
  }
  return references.flatMap(({ kind, id, values, offset, length }): Finding[] => {
    const within = { text: source, offset, length }
    if (kind === 'word') {
      if (values?.includes(id)) return []
      const message = { key: 'Unknown value "{value}"', values: { value: id } }
      return [{ ...place, code: 'unknown-reference', message, hint: hintFor(undefined, values ?? []), within }]
    }
    if (!isPlaybookKind(kind)) return []
    const unknown = unknownReference(ids, kind, id)
    return unknown ? [{ ...place, ...unknown, within }] : []
  })
}

/** Persons, risks and the like live in engagement files. */
function isPlaybookKind(kind: string): kind is RefersTo {
  return !['playbook', 'person', 'risk', 'partner', 'calendar', 'engagement'].includes(kind)
}

function conditionsOf(file: PlaybookFile): [string, Path][] {
  const found: [string, Path][] = []
  const note = (source: string | undefined, path: Path) => {
    // An empty one was reported by the check of the shape.
    if (source) found.push([source, path])
  }
  file.phases.forEach((phase, phaseIndex) => {
    phase.processes.forEach((process, processIndex) => {
      const at: Path = ['phases', phaseIndex, 'processes', processIndex]
      for (const side of ['inputs', 'outputs'] as const) {
        process[side]?.forEach((item, index) => {
          note(item.when, [...at, side, index, 'when'])
          note(item.proof, [...at, side, index, 'proof'])
        })
      }
      process.steps.forEach((step, stepIndex) => {
        step.tasks?.forEach((task, taskIndex) => {
          const taskAt: Path = [...at, 'steps', stepIndex, 'tasks', taskIndex]
          note(task.when, [...taskAt, 'when'])
          note(task.due?.when, [...taskAt, 'due', 'when'])
          for (const side of ['before', 'after'] as const) {
            task[side]?.forEach((order, index) => {
              if (typeof order !== 'string') note(order.when, [...taskAt, side, index, 'when'])
            })
          }
        })
      })
    })
  })
  return found
}
