/**
 * What an engagement's facts mean under its playbook: the state of each task, which services are in scope, what applies,
 * what is pending. Everything is worked out once, when somebody asks. Definitions: "States" of the engagement's format.
 */

import { compileCondition } from '../playbook/conditions.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { EngagementFile, ServiceEntry, TaskEntry } from '../playbook/shape.ts'
import { addBusinessDays, type Holidays, type IsoDate } from '../util/dates.ts'
import { entriesOf, keysOf, lookup, type Path } from '../util/json.ts'
import { isCore, scopeOf } from './scope.ts'
import { partOf, sumOf, type TaskPart, type TaskState } from './taskState.ts'

export type { TaskPart, TaskState } from './taskState.ts'

/** Why a task does not apply to an engagement. */
export type NotApplicable = 'unknown' | 'retired' | 'condition' | 'motion' | 'services'

export interface StatesOptions {
  readonly today: IsoDate
  readonly holidays: Holidays
  /** Told about each condition that could not be evaluated; it counts as false. */
  readonly onConditionError?: (source: string, error: string, where: Path) => void
}

export interface States {
  readonly file: EngagementFile
  readonly playbook: Playbook
  readonly today: IsoDate
  readonly holidays: Holidays
  /** Listed services in the order of the file, core-onboarding left out. */
  readonly services: readonly string[]
  /** A listed service is not in the playbook (a misspelling, say): what "in scope" means is then not known. */
  readonly hasUnknownService: boolean
  readonly inScope: readonly string[]
  readonly intended: readonly string[]
  isInScope(service: string): boolean
  isIntended(service: string): boolean
  service(id: string): ServiceEntry | undefined
  task(id: string): TaskState
  /** Every task of the playbook, in its order. */
  readonly tasks: readonly TaskState[]
  applies(id: string): boolean
  whyNot(id: string): NotApplicable | undefined
  /** The services a task is for in this engagement: those of the playbook that are in scope; empty for core tasks. */
  servicesOf(id: string): readonly string[]
  /** Position of the engagement's phase in the playbook, from 0. */
  readonly phaseIndex: number
  /** Position of the service's own phase, the engagement's where it has none. */
  phaseIndexOf(service: string): number
  isPending(id: string): boolean
  /** The parts that are pending now. */
  pendingParts(id: string): readonly TaskPart[]
  isOverdue(id: string): boolean
  /** The date the playbook computes for a task; shown, never written. */
  computedDue(id: string): IsoDate | undefined
  readonly kickoffHeld: boolean
  /** The kickoff's date, when it was held and its date is known. */
  readonly kickoffDate?: IsoDate
  isProcessClosed(process: string): boolean
  holds(condition: string | undefined, where: Path): boolean
  /** Closed, or paused and the pause is not over: rules about today are silent. */
  readonly silent: boolean
}

/** @param file an engagement of sound shape (see `checkShape`). Throws nothing. */
export function statesOf(file: EngagementFile, playbook: Playbook, options: StatesOptions): States {
  return new EngagementStates(file, playbook, options)
}

class EngagementStates implements States {
  readonly today: IsoDate
  readonly holidays: Holidays
  #services: readonly string[] | undefined
  #inScope: readonly string[] | undefined
  #intended: readonly string[] | undefined
  readonly #tasks = new Map<string, TaskState>()
  readonly #whyNot = new Map<string, NotApplicable | undefined>()
  readonly #conditions = new Map<string, boolean>()
  readonly #onConditionError: StatesOptions['onConditionError']

  constructor(
    readonly file: EngagementFile,
    readonly playbook: Playbook,
    options: StatesOptions,
  ) {
    this.today = options.today
    this.holidays = options.holidays
    this.#onConditionError = options.onConditionError
  }

  get services(): readonly string[] {
    const { services } = this.playbook.vocabulary
    this.#services ??= keysOf(this.file.services).filter(id => !lookup(services, id)?.core)
    return this.#services
  }

  get hasUnknownService(): boolean {
    return this.services.some(id => !lookup(this.playbook.vocabulary.services, id))
  }

  get inScope(): readonly string[] {
    this.#inScope ??= this.services.filter(id => scopeOf(this.service(id), this.playbook).inScope)
    return this.#inScope
  }

  get intended(): readonly string[] {
    this.#intended ??= this.inScope.filter(id => scopeOf(this.service(id), this.playbook).intended)
    return this.#intended
  }

  get phaseIndex(): number {
    return phaseIndex(this.playbook, this.file.engagement?.phase) ?? 0
  }

  get silent(): boolean {
    const { status, paused } = this.file.engagement ?? {}
    return status === 'closed' || (status === 'paused' && (!paused?.until || paused.until >= this.today))
  }

  isInScope(service: string): boolean {
    return this.inScope.includes(service)
  }

  isIntended(service: string): boolean {
    return this.intended.includes(service)
  }

  service(id: string): ServiceEntry | undefined {
    return lookup(this.file.services, id) ?? undefined
  }

  get tasks(): readonly TaskState[] {
    return this.playbook.taskIds.map(id => this.task(id))
  }

  task(id: string): TaskState {
    const known = this.#tasks.get(id)
    if (known) return known
    const state = this.#readTask(id)
    this.#tasks.set(id, state)
    return state
  }

  applies(id: string): boolean {
    return this.whyNot(id) === undefined
  }

  whyNot(id: string): NotApplicable | undefined {
    if (!this.#whyNot.has(id)) this.#whyNot.set(id, this.#findWhyNot(id))
    return this.#whyNot.get(id)
  }

  servicesOf(id: string): readonly string[] {
    const scope = this.playbook.tasks.get(id)?.task.services
    if (scope === undefined || scope === 'all') return this.inScope
    return this.inScope.filter(service => scope.includes(service))
  }

  phaseIndexOf(service: string): number {
    return phaseIndex(this.playbook, this.service(service)?.phase) ?? this.phaseIndex
  }

  isPending(id: string): boolean {
    return this.pendingParts(id).length > 0
  }

  pendingParts(id: string): readonly TaskPart[] {
    const place = this.playbook.tasks.get(id)
    if (!place || !this.applies(id)) return []
    return this.task(id).parts.filter(part => {
      const phase = part.service === undefined ? this.phaseIndex : this.phaseIndexOf(part.service)
      return part.state !== 'closed' && place.phaseIndex <= phase
    })
  }

  isOverdue(id: string): boolean {
    return this.pendingParts(id).some(part => part.due !== undefined && part.due < this.today)
  }

  computedDue(id: string): IsoDate | undefined {
    const due = this.playbook.tasks.get(id)?.task.due
    const assigned = this.file.engagement?.assigned
    if (!due || !assigned || !this.holds(due.when, ['tasks', id])) return undefined
    return addBusinessDays(assigned, due['business-days'], this.holidays)
  }

  get kickoffHeld(): boolean {
    const kickoff = this.playbook.policies.kickoff
    return kickoff !== undefined && this.task(kickoff.task).complete
  }

  get kickoffDate(): IsoDate | undefined {
    const kickoff = this.playbook.policies.kickoff
    return kickoff && this.task(kickoff.task).completed
  }

  isProcessClosed(id: string): boolean {
    const place = this.playbook.processes.get(id)
    if (!place) return false
    const closing = place.process.steps.flatMap(step => step.tasks ?? []).filter(task => task.closes && task.closes !== 'step')
    const applicable = closing.filter(task => this.applies(task.id))
    if (applicable.length > 0) return applicable.some(task => this.task(task.id).closed)
    return this.phaseIndex > place.phaseIndex
  }

  holds(condition: string | undefined, where: Path): boolean {
    if (condition === undefined) return true
    const known = this.#conditions.get(condition)
    if (known !== undefined) return known
    // A condition that asks for its own result on the way (through a task's state) finds "false" instead of a loop.
    this.#conditions.set(condition, false)
    const result = compileCondition(condition).evaluate({
      file: this.file,
      today: this.today,
      holidays: this.holidays,
      inScope: this.inScope,
      intended: this.intended,
      taskState: id => this.task(id).state ?? 'open',
      taskIds: this.playbook.taskIds,
    })
    const value = 'value' in result && result.value
    if ('error' in result) this.#onConditionError?.(condition, result.error, where)
    this.#conditions.set(condition, value)
    return value
  }

  #findWhyNot(id: string): NotApplicable | undefined {
    const place = this.playbook.tasks.get(id)
    if (!place) return this.playbook.retired.has(id) ? 'retired' : 'unknown'
    const { motions } = place.step
    const motion = this.file.engagement?.motion
    // A motion nobody knows is reported as such and rules nothing out.
    const isKnown = motion && lookup(this.playbook.vocabulary.motions, motion) !== undefined
    if (motions && isKnown && !motions.includes(motion)) return 'motion'
    const scope = place.task.services
    if (scope !== 'all' && !isCore(scope, this.playbook) && !scope.some(service => this.isInScope(service))) return 'services'
    return this.holds(place.task.when, ['tasks', id]) ? undefined : 'condition'
  }

  #readTask(id: string): TaskState {
    const tasks = this.file.tasks
    const written = tasks != null && Object.hasOwn(tasks, id)
    const raw = lookup(tasks, id)
    const entry = raw != null && typeof raw !== 'string' ? raw : undefined
    const path: Path = ['tasks', id]
    const place = this.playbook.tasks.get(id)
    const own = partOf(this.playbook, raw, path, this.file.engagement?.assigned)
    const parts = entry?.services ? this.#splitParts(id, entry, own) : [own]
    return { id, place, entry, written, path, parts, ...sumOf(parts) }
  }

  #splitParts(id: string, entry: TaskEntry, own: TaskPart): readonly TaskPart[] {
    const path: Path = ['tasks', id]
    const listed = entriesOf(entry.services)
    const applicable = this.servicesOf(id)
    const relevant = listed.filter(([service]) => applicable.includes(service))
    const parts = (relevant.length > 0 ? relevant : listed).map(([service, value]) => ({
      ...partOf(this.playbook, value, [...path, 'services', service], this.file.engagement?.assigned),
      service,
    }))
    const others = applicable.filter(service => !listed.some(([key]) => key === service))
    return [...parts, ...others.map(service => ({ ...own, service }))]
  }
}

export function phaseIndex(playbook: Playbook, phase: string | null | undefined): number | undefined {
  const index = phase == null ? -1 : playbook.phases.findIndex(({ id }) => id === phase)
  return index < 0 ? undefined : index
}
