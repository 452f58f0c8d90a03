/** The ids a playbook file defines, by what they are; for checks that run before there is a playbook. */
import { lookup } from '../util/json.ts'
import type { PlaybookFile } from './model.ts'

/** What a reference inside a playbook may refer to; the names are those of `refers` in the shape of engagement files. */
export type RefersTo =
  | 'role'
  | 'service'
  | 'motion'
  | 'phase'
  | 'process'
  | 'task'
  | 'task-status'
  | 'entitlement-status'
  | 'entitlement-reason'
  | 'entitlement-detail'
  | 'business-reason'
  | 'waiver-reason'

export interface Ids {
  /** In the order of the file; of tasks those that are not retired. */
  all(kind: RefersTo): readonly string[]
  /** The ids under a key of a locale's `vocabulary`, e.g. `task-statuses`; empty for another key. */
  vocabulary(key: string): readonly string[]
  readonly retired: readonly string[]
  /** True when the place that defines these ids could not be read. */
  unreadable(kind: RefersTo): boolean
}

/**
 * @param broken places that could not be read, keys joined by `/`.
 * @param hasDuplicates an id of a phase, process or task stands twice.
 */
export function createIds(file: PlaybookFile, broken: ReadonlySet<string>, hasDuplicates = false): Ids {
  const processes = file.phases.flatMap(phase => phase.processes)
  const tasks = processes.flatMap(process => process.steps).flatMap(step => step.tasks ?? [])
  const statuses = Object.values(file.vocabulary['entitlement-statuses'])
  const reasons = statuses.flatMap(status => Object.entries(status.reasons ?? {}))
  const lists: Record<RefersTo, readonly string[]> = {
    role: Object.keys(file.vocabulary.roles),
    service: Object.keys(file.vocabulary.services),
    motion: Object.keys(file.vocabulary.motions),
    phase: file.phases.map(({ id }) => id),
    process: processes.map(({ id }) => id),
    task: tasks.filter(({ retired }) => retired === undefined).map(({ id }) => id),
    'task-status': Object.keys(file.vocabulary['task-statuses']),
    'entitlement-status': Object.keys(file.vocabulary['entitlement-statuses']),
    'entitlement-reason': reasons.map(([id]) => id),
    'entitlement-detail': reasons.flatMap(([, reason]) => Object.keys(reason.details ?? {})),
    'business-reason': Object.keys(file.vocabulary['business-reasons']),
    'waiver-reason': Object.keys(file.vocabulary['waiver-reasons']),
  }
  const inPhases =
    hasDuplicates ||
    [...broken].some(place => place === 'phases' || /^phases\/.*(phases|processes|steps|tasks|id|\d)$/.test(place))
  return {
    all: kind => lists[kind],
    vocabulary(key) {
      const kind = lookup(vocabularyKinds, key)
      return kind ? lists[kind] : []
    },
    retired: [
      ...tasks.filter(({ retired }) => retired !== undefined).map(({ id }) => id),
      ...Object.keys(file['retired-tasks'] ?? {}),
    ],
    unreadable(kind) {
      if (kind === 'phase' || kind === 'process' || kind === 'task') return inPhases
      const key = Object.keys(vocabularyKinds).find(name => vocabularyKinds[name] === kind) as string
      return kind.startsWith('entitlement-')
        ? [...broken].some(place => /^vocabulary\/entitlement-statuses(\/[^/]+(\/reasons(\/[^/]+(\/details)?)?)?)?$/.test(place))
        : broken.has(`vocabulary/${key}`)
    },
  }
}

const vocabularyKinds: Record<string, RefersTo> = {
  roles: 'role',
  services: 'service',
  motions: 'motion',
  'task-statuses': 'task-status',
  'entitlement-statuses': 'entitlement-status',
  'entitlement-reasons': 'entitlement-reason',
  'entitlement-details': 'entitlement-detail',
  'business-reasons': 'business-reason',
  'waiver-reasons': 'waiver-reason',
}
