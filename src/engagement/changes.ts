/**
 * What may change between two versions of an engagement: facts, and the typed changes they make up. `src/review` finds the
 * changes; the change rules say which of them deserve a look.
 */
import type { TaskStateName } from '../playbook/model.ts'
import type { Reference } from '../playbook/shape.ts'
import type { IsoDate } from '../util/dates.ts'
import type { Path, Scalar } from '../util/json.ts'
import type { DibsField, SsatField } from './adoption.ts'

/** A fact; lists are sets, in the order of their texts; null stands for an entry as such (a listed service, a person). */
export type FactValue = Scalar | readonly string[]

/** What the shape of the file says about a fact: how it is read and what it refers to. */
export interface FactShape {
  /** `date`, `text`, `id`, `word`, `item`; absent for numbers, booleans and entries. */
  readonly form?: string
  readonly refers?: Reference
  /** Names a closed word in `words/<locale>.ts`. */
  readonly kind?: string
}

/** Absent before: added; absent after: gone. */
export interface FactChange {
  readonly path: Path
  readonly before?: FactValue
  readonly after?: FactValue
  readonly shape: FactShape
}

interface Base {
  /** The entry or field it is about; of a removed one where it stood before. */
  readonly path: Path
  /** The facts it consists of. Every fact that changed belongs to exactly one change. */
  readonly facts: readonly FactChange[]
  /** It loosens what is asked: shown before everything else. */
  readonly relaxes?: boolean
}

export type Appearance = 'added' | 'removed' | 'changed'

/** The file came or went. */
export interface FileChange extends Base {
  readonly kind: 'engagement'
  readonly change: 'added' | 'removed'
}

export interface TaskMoment {
  readonly status: string
  /** Undefined when the status is no word of the playbook. */
  readonly state?: TaskStateName
  readonly complete: boolean
  readonly completed?: IsoDate
}

export interface TaskStatusChange extends Base {
  readonly kind: 'task-status'
  readonly task: string
  /** Those with this very change; empty where the task is not split. */
  readonly services: readonly string[]
  readonly mandatory: boolean
  readonly from: TaskMoment
  readonly to: TaskMoment
  /** Came with the change: the reason for leaving the task out. */
  readonly waiver?: Waiver
}

export interface Waiver {
  /** Id of the playbook's list, or other. */
  readonly reason?: string
  readonly by?: string
  readonly date?: IsoDate
  readonly note?: string
}

/** Reason, person and date for leaving a task out, given or changed while its status stayed. */
export interface WaiverChange extends Base, Waiver {
  readonly kind: 'waiver'
  readonly task: string
  readonly service?: string
  readonly mandatory: boolean
  readonly change: Appearance
}

/** How far a date moved; negative: earlier. */
export interface Moved {
  readonly days: number
  readonly businessDays: number
}

export interface DateChange extends Base {
  readonly kind: 'date'
  readonly from?: IsoDate
  readonly to?: IsoDate
  /** Both dates are known. */
  readonly moved?: Moved
  /** Planned dates slip; those of what happened are rewritten. */
  readonly planned: boolean
  /** What it belongs to is over: a planned date no longer matters, and one of what happened was there before. */
  readonly closed: boolean
}

/** A part of DIBS or SSAT. */
export interface AdoptionChange extends Base {
  readonly kind: 'adoption'
  readonly programme: 'dibs' | 'ssat'
  readonly service: string
  readonly part: DibsField | SsatField
  readonly change: 'gained' | 'lost' | 'changed'
  readonly from?: FactValue
  readonly to?: FactValue
  readonly moved?: Moved
}

export interface ServiceChange extends Base {
  readonly kind: 'service'
  readonly service: string
  readonly change: 'added' | 'removed'
}

export interface EntitlementStatus {
  readonly status?: string
  readonly reason?: string
  readonly detail?: string
}

export interface ServiceStatusChange extends Base {
  readonly kind: 'service-status'
  readonly service: string
  /** Key of a split part. */
  readonly part?: string
  readonly from: EntitlementStatus
  readonly to: EntitlementStatus
}

export interface PhaseChange extends Base {
  readonly kind: 'phase'
  /** Absent: the engagement's. */
  readonly service?: string
  /** Absent: the first of the playbook, or for a service the engagement's. */
  readonly from?: string
  readonly to?: string
  readonly back: boolean
}

/** Records keyed by a slug. */
export type RecordSection =
  | 'people'
  | 'risks'
  | 'referrals'
  | 'partners'
  | 'knowledge-gaps'
  | 'actions'
  | 'log'
  | 'uncategorized-tasks'

export interface RecordChange extends Base {
  readonly kind: 'record'
  readonly section: RecordSection
  readonly key: string
  readonly change: Appearance | 'closed' | 'reopened'
  /** What people call it: its text, topic or name, else its key. */
  readonly label: string
  /** The day on which it was closed or, of a log entry, to which it belongs. */
  readonly date?: IsoDate
}

export interface ItemChange extends Base {
  readonly kind: 'item'
  readonly process: string
  readonly list: 'inputs' | 'outputs'
  readonly item: string
  readonly from?: string
  readonly to?: string
}

/** Who sees to something: an owner, a member of the team. */
export interface OwnerChange extends Base {
  readonly kind: 'owner'
  readonly from?: string
  readonly to?: string
}

export interface EvidenceChange extends Base {
  readonly kind: 'evidence'
  readonly task: string
  readonly service?: string
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** Whatever has no kind of its own. */
export interface FieldChange extends Base {
  readonly kind: 'field'
  readonly from?: FactValue
  readonly to?: FactValue
  readonly shape: FactShape
}

/** A comment that silences problems. */
export interface IgnoreChange extends Base {
  readonly kind: 'ignore'
  readonly change: Appearance
  readonly scope: 'entry' | 'file'
  readonly rules: readonly string[]
  readonly reason?: string
  readonly until?: string
  readonly by?: string
}

/** A rule that the configuration checks less strictly, a policy that it dropped, or problems put into the baseline. */
export interface SettingChange extends Base {
  readonly kind: 'setting'
  readonly change: 'severity' | 'policy' | 'baseline'
  /** Rule or policy; empty for the baseline. */
  readonly name: string
  readonly from?: string
  readonly to?: string
  /** Problems that the baseline now holds besides. */
  readonly count?: number
}

export type Change =
  | FileChange
  | TaskStatusChange
  | WaiverChange
  | DateChange
  | AdoptionChange
  | ServiceChange
  | ServiceStatusChange
  | PhaseChange
  | RecordChange
  | ItemChange
  | OwnerChange
  | EvidenceChange
  | FieldChange
  | IgnoreChange
  | SettingChange
