/** What must hold inside a playbook beyond its shape: unique ids, references that exist, an order without circles, conditions. */
import type { Path } from '../util/json.ts'
import { checkConditions } from './checkConditions.ts'
import { type Finding, hintFor } from './findings.ts'
import { createIds, type Ids, type RefersTo } from './ids.ts'
import type { LocaleFile, PlaybookFile } from './model.ts'
import { findCircles } from './order.ts'
import { closestOf, unknownReference } from './unknownReference.ts'

/**
 * @param file data of the right types (see `checkPlaybookShape`).
 * @param broken places that could not be read, keys joined by `/`; references to what would stand there are not judged.
 */
export function checkPlaybook(file: PlaybookFile, broken: ReadonlySet<string> = new Set()): Finding[] {
  const duplicates = findDuplicates(file)
  // An id that stands twice was meant to be another one, which references may still name.
  const ids = createIds(file, broken, duplicates.length > 0)
  return [...duplicates, ...findDangling(file, ids), ...findCircles(file, ids), ...checkConditions(file, ids)]
}

/** A locale names only what the playbook holds. */
export function checkLocale(file: PlaybookFile, locale: LocaleFile): Finding[] {
  const ids = createIds(file, new Set())
  const findings: Finding[] = []
  const check = (map: object | undefined, known: readonly string[], path: Path) => {
    for (const id of Object.keys(map ?? {})) {
      if (known.includes(id)) continue
      findings.push({
        code: 'unknown-id',
        path: [...path, id],
        part: 'key',
        message: { key: 'The playbook holds no "{id}" here', values: { id } },
        hint: hintFor(closestOf(id, known), known),
      })
    }
  }
  for (const [kind, terms] of Object.entries(locale.vocabulary ?? {})) {
    check(terms, ids.vocabulary(kind), ['vocabulary', kind])
  }
  check(locale.phases, ids.all('phase'), ['phases'])
  check(locale.tasks, [...ids.all('task'), ...ids.retired], ['tasks'])
  check(locale.processes, ids.all('process'), ['processes'])
  for (const process of file.phases.flatMap(phase => phase.processes)) {
    const words = locale.processes && Object.hasOwn(locale.processes, process.id) ? locale.processes[process.id] : undefined
    const path = ['processes', process.id]
    check(words?.inputs, (process.inputs ?? []).map(idOf), [...path, 'inputs'])
    check(words?.outputs, (process.outputs ?? []).map(idOf), [...path, 'outputs'])
    check(words?.steps, process.steps.map(idOf), [...path, 'steps'])
  }
  return findings
}

function findDuplicates(file: PlaybookFile): Finding[] {
  const findings: Finding[] = []
  const unique = (sentence: string) => {
    const seen = new Map<string, Path>()
    return (id: string, path: Path, part: 'key' | 'value' = 'value', hint?: Finding['hint']) => {
      const first = seen.get(id)
      if (id === '') return
      if (!first) {
        seen.set(id, path)
        return
      }
      const related = [{ path: first, part: 'value' as const, message: { key: 'The first one is here' } }]
      findings.push({ code: 'duplicate-id', path, part, message: { key: sentence, values: { id } }, hint, related })
    }
  }
  const phases = unique('The phase "{id}" stands twice in the playbook')
  const processes = unique('The process "{id}" stands twice in the playbook')
  const tasks = unique('The task "{id}" stands twice in the playbook')
  const marks = new Map<string, boolean>()
  file.phases.forEach((phase, phaseIndex) => {
    phases(phase.id, ['phases', phaseIndex, 'id'])
    phase.processes.forEach((process, processIndex) => {
      const path = ['phases', phaseIndex, 'processes', processIndex]
      processes(process.id, [...path, 'id'])
      const items = unique('The item "{id}" stands twice in this process')
      process.inputs?.forEach((item, index) => {
        items(item.id, [...path, 'inputs', index, 'id'])
      })
      process.outputs?.forEach((item, index) => {
        items(item.id, [...path, 'outputs', index, 'id'])
      })
      const steps = unique('The step "{id}" stands twice in this process')
      process.steps.forEach((step, stepIndex) => {
        steps(step.id, [...path, 'steps', stepIndex, 'id'])
        step.tasks?.forEach((task, index) => {
          const first = marks.get(task.id)
          marks.set(task.id, first ?? task.mandatory)
          const hint = first !== undefined && first !== task.mandatory ? { key: 'There it has another mark' } : undefined
          tasks(task.id, [...path, 'steps', stepIndex, 'tasks', index, 'id'], 'value', hint)
        })
      })
    })
  })
  for (const id of Object.keys(file['retired-tasks'] ?? {})) tasks(id, ['retired-tasks', id], 'key')
  return findings
}

function findDangling(file: PlaybookFile, ids: Ids): Finding[] {
  const findings: Finding[] = []
  const refer = (kind: RefersTo, id: string | undefined, path: Path) => {
    const finding = id === undefined ? undefined : unknownReference(ids, kind, id)
    if (finding) findings.push({ ...finding, path, part: 'value' })
  }
  const referAll = (kind: RefersTo, list: readonly string[] | string | undefined, path: Path) => {
    if (typeof list === 'object') list.forEach((id, index) => void refer(kind, id, [...path, index]))
  }
  file.phases.forEach((phase, phaseIndex) => {
    phase.processes.forEach((process, processIndex) => {
      const at: Path = ['phases', phaseIndex, 'processes', processIndex]
      referAll('process', process.next, [...at, 'next'])
      process.steps.forEach((step, stepIndex) => {
        const stepAt: Path = [...at, 'steps', stepIndex]
        refer('role', step.role, [...stepAt, 'role'])
        referAll('motion', step.motions, [...stepAt, 'motions'])
        referAll('service', step.services, [...stepAt, 'services'])
        step.tasks?.forEach((task, index) => {
          const taskAt: Path = [...stepAt, 'tasks', index]
          refer('role', task.role, [...taskAt, 'role'])
          referAll('service', task.services, [...taskAt, 'services'])
          referAll('waiver-reason', task['waiver-reasons'], [...taskAt, 'waiver-reasons'])
          refer('task', task['replaced-by'], [...taskAt, 'replaced-by'])
          for (const side of ['before', 'after'] as const) {
            task[side]?.forEach((order, place) => {
              const named = typeof order === 'string'
              refer('task', named ? order : order.task, [...taskAt, side, place, ...(named ? [] : ['task'])])
            })
          }
        })
      })
    })
  })
  for (const [id, task] of Object.entries(file['retired-tasks'] ?? {})) {
    refer('task', task['replaced-by'], ['retired-tasks', id, 'replaced-by'])
  }
  for (const [status, { reasons }] of Object.entries(file.vocabulary['entitlement-statuses'])) {
    for (const [reason, { details }] of Object.entries(reasons ?? {})) {
      for (const [detail, { services }] of Object.entries(details ?? {})) {
        const path = ['vocabulary', 'entitlement-statuses', status, 'reasons', reason, 'details', detail, 'services']
        referAll('service', services, path)
      }
    }
  }
  for (const [policy, kinds] of Object.entries(policyReferences)) {
    const values = file.policies?.[policy as keyof typeof file.policies] as Record<string, string | string[]> | undefined
    for (const [key, kind] of Object.entries(kinds)) {
      const value = values?.[key]
      if (Array.isArray(value)) referAll(kind, value, ['policies', policy, key])
      else refer(kind, value, ['policies', policy, key])
    }
  }
  return findings
}

/** What the texts of a policy refer to. */
export const policyReferences: Record<string, Record<string, RefersTo>> = {
  'first-contact': { task: 'task', motion: 'motion' },
  handover: { task: 'task', contact: 'task', motion: 'motion' },
  kickoff: { task: 'task', process: 'process' },
  referral: { task: 'task' },
  'success-workshop': { task: 'task' },
  enablement: { task: 'task' },
  terms: { sent: 'task', approved: 'task', services: 'service' },
  migration: { services: 'service', requests: 'task', 'requests-phase': 'phase', starts: 'task' },
  disengagement: { motion: 'motion', enablement: 'task', migration: 'task' },
  'windows-deployment': { service: 'service', 'sme-role': 'role', phase: 'phase' },
  collaboration: { service: 'service' },
  entitlements: {
    blocked: 'entitlement-status',
    'no-intent': 'entitlement-status',
    'status-unknown': 'entitlement-status',
    'in-progress': 'entitlement-status',
    'duplicate-invalid': 'entitlement-status',
    unresponsive: 'entitlement-reason',
  },
}

function idOf({ id }: { id: string }): string {
  return id
}
