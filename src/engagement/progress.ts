/**
 * How an engagement stands: the one answer that tree, lenses, status, agenda, reports and reviews show. Pure; ids and dates only,
 * except for the words that are given.
 */
import type { TaskStateName } from '../playbook/model.ts'
import type { Words } from '../playbook/words.ts'
import { addBusinessDays, type IsoDate } from '../util/dates.ts'
import type { Path } from '../util/json.ts'
import { countParts, type DibsParts, dibsFields, dibsParts, hasGap, type SsatParts, ssatFields, ssatParts } from './adoption.ts'
import { type AgendaEntry, agendaOf } from './agenda.ts'
import {
  type Advance,
  type ChecklistItem,
  checklistOf,
  currentProcess,
  disengagementOf,
  phaseAdvance,
  processAdvance,
} from './checklist.ts'
import { type EnablementProgress, enablementOf, type MigrationProgress, migrationOf } from './delivery.ts'
import { type NextThing, nextThings } from './nextThings.ts'
import { type Owner, ownerOf } from './owner.ts'
import type { States, TaskPart, TaskState } from './states.ts'

export interface ProgressOptions {
  /** Names in the user's language; without them names are absent. */
  readonly words?: Words
  /** Business days within which a date is soon. */
  readonly dueSoon?: number
}

export interface PartProgress {
  /** Where the task is split by service. */
  readonly service?: string
  readonly status: string
  /** Undefined when the status is no word of the playbook. */
  readonly state: TaskStateName | undefined
  readonly complete: boolean
  readonly pending: boolean
  readonly overdue: boolean
  readonly due?: IsoDate
  readonly completed?: IsoDate
  readonly owner?: Owner
  readonly blocker?: string
  readonly path: Path
}

export interface TaskProgress {
  readonly id: string
  readonly name?: string
  readonly phase: string
  readonly process: string
  readonly step: string
  readonly mandatory: boolean
  readonly state: TaskStateName | undefined
  readonly complete: boolean
  readonly waived: boolean
  /** The file has a key for it. */
  readonly written: boolean
  readonly pending: boolean
  readonly overdue: boolean
  readonly dueSoon: boolean
  /** Written, or computed by the playbook; that of the first open part. */
  readonly due?: IsoDate
  /** `due` is the playbook's and stands nowhere in the file. */
  readonly computed: boolean
  readonly owner?: Owner
  readonly path: Path
  readonly parts: readonly PartProgress[]
}

export interface PartsProgress<Parts, Field extends string> {
  readonly parts: Parts
  /** How many of the four count. */
  readonly count: number
  readonly missing: readonly Field[]
  /** What misses has a reason and a follow-up date. */
  readonly gap: boolean
  readonly followUp?: IsoDate
}

export interface ServiceProgress {
  readonly id: string
  readonly name?: string
  readonly status?: string
  readonly inScope: boolean
  readonly intended: boolean
  /** Its own phase, else the engagement's. */
  readonly phase?: string
  readonly dibs: PartsProgress<DibsParts, (typeof dibsFields)[number]>
  readonly ssat: PartsProgress<SsatParts, (typeof ssatFields)[number]>
  readonly enablement: EnablementProgress
  /** Absent unless a migration is wanted. */
  readonly migration?: MigrationProgress
}

export interface Done {
  readonly done: number
  readonly total: number
}

export interface Progress {
  /** Closed or paused: nothing is overdue or due soon, and there is nothing next. */
  readonly silent: boolean
  /** Of the engagement. */
  readonly phase?: string
  /** Every task that applies, in the playbook's order. */
  readonly tasks: readonly TaskProgress[]
  /** Mandatory ones first, else the playbook's order. */
  readonly pending: readonly TaskProgress[]
  /** Open, of a later phase: in no count. */
  readonly later: readonly TaskProgress[]
  readonly overdue: readonly TaskProgress[]
  readonly dueSoon: readonly TaskProgress[]
  readonly stalled: readonly TaskProgress[]
  /** Of the phases reached. */
  readonly mandatory: Done
  readonly optional: Done
  /** Every service listed. */
  readonly services: readonly ServiceProgress[]
  readonly process?: {
    readonly id: string
    readonly name?: string
    readonly checklist: readonly ChecklistItem[]
    readonly advance: Advance
  }
  /** Whether the engagement's phase may be left. */
  readonly advance: Advance
  /** Absent where the engagement does not end with a disengagement task. */
  readonly disengagement?: ReturnType<typeof disengagementOf>
  readonly agenda: readonly AgendaEntry[]
  /** At most three. */
  readonly next: readonly NextThing[]
}

/** @param options `dueSoon` defaults to five business days */
export function progressOf(states: States, { words, dueSoon = 5 }: ProgressOptions = {}): Progress {
  const soon = addBusinessDays(states.today, dueSoon, states.holidays)
  const tasks = states.tasks.filter(task => states.applies(task.id)).map(task => toTask(states, task, soon, words))
  const pending = [true, false].flatMap(mandatory => tasks.filter(task => task.pending && task.mandatory === mandatory))
  const later = tasks.filter(task => !task.pending && task.state !== 'closed')
  const reached = tasks.filter(task => !later.includes(task))
  const doneOf = (mandatory: boolean): Done => {
    const all = reached.filter(task => task.mandatory === mandatory)
    return { done: all.filter(task => !task.pending).length, total: all.length }
  }
  const process = currentProcess(states)
  const checklist = process && checklistOf(states, process, words)
  const agenda = agendaOf(states)
  const advance = phaseAdvance(states)
  return {
    silent: states.silent,
    phase: states.playbook.phases[states.phaseIndex]?.id,
    tasks,
    pending,
    later,
    overdue: pending.filter(task => task.overdue),
    dueSoon: pending.filter(task => task.dueSoon),
    stalled: pending.filter(task => task.state === 'stalled'),
    mandatory: doneOf(true),
    optional: doneOf(false),
    services: states.services.map(service => toService(states, service, words)),
    process: process &&
      checklist && { id: process.id, name: words?.process(process.id), checklist, advance: processAdvance(states, process) },
    advance,
    disengagement: disengagementOf(states),
    agenda,
    next: nextThings(states, { pending, agenda, advance }),
  }
}

function toTask(states: States, task: TaskState, soon: IsoDate, words: Words | undefined): TaskProgress {
  const place = task.place
  const pendingParts = states.pendingParts(task.id)
  const parts = task.parts.map(part => toPart(states, task, part, pendingParts.includes(part)))
  const open = parts.filter(part => part.pending)
  const isPending = open.length > 0
  const written = firstDate(open.length > 0 ? open : parts.filter(part => part.state !== 'closed'))
  const computedDue = isPending && !written ? states.computedDue(task.id) : undefined
  const due = written ?? computedDue
  return {
    id: task.id,
    name: words?.task(task.id),
    phase: place?.phase.id ?? '',
    process: place?.process.id ?? '',
    step: place?.step.id ?? '',
    mandatory: place?.task.mandatory === true,
    state: task.state,
    complete: task.complete,
    waived: task.waived,
    written: task.written,
    pending: isPending,
    overdue: parts.some(part => part.overdue),
    dueSoon: isPending && !states.silent && due !== undefined && due >= states.today && due <= soon,
    due,
    computed: computedDue !== undefined,
    owner: (open[0] ?? parts[0])?.owner,
    path: task.path,
    parts,
  }
}

function toPart(states: States, task: TaskState, part: TaskPart, pending: boolean): PartProgress {
  return {
    service: part.service,
    status: part.status,
    state: part.state,
    complete: part.complete,
    pending,
    overdue: pending && !states.silent && part.due !== undefined && part.due < states.today,
    due: part.due,
    completed: part.completed,
    owner: ownerOf(states, task, part),
    blocker: part.entry?.blocker ?? task.entry?.blocker ?? undefined,
    path: part.path,
  }
}

function firstDate(parts: readonly PartProgress[]): IsoDate | undefined {
  return parts.flatMap(part => part.due ?? []).sort()[0]
}

function toService(states: States, id: string, words: Words | undefined): ServiceProgress {
  const entry = states.service(id)
  const dibs = dibsParts(entry, states.playbook)
  const ssat = ssatParts(entry)
  const has: Record<(typeof dibsFields)[number], boolean> = {
    date: dibs.date,
    intent: dibs.intent,
    'business-reason': dibs.businessReason,
    'success-owner': dibs.successOwner,
  }
  return {
    id,
    name: words?.service(id),
    status: entry?.status ?? undefined,
    inScope: states.isInScope(id),
    intended: states.isIntended(id),
    phase: states.playbook.phases[states.phaseIndexOf(id)]?.id,
    dibs: {
      parts: dibs,
      count: countParts(dibs),
      missing: dibsFields.filter(field => !has[field]),
      gap: hasGap(entry?.dibs?.gap),
      followUp: entry?.dibs?.gap?.['follow-up'] ?? undefined,
    },
    ssat: {
      parts: ssat,
      count: countParts(ssat),
      missing: ssatFields.filter(field => !ssat[field]),
      gap: hasGap(entry?.ssat?.gap),
      followUp: entry?.ssat?.gap?.['follow-up'] ?? undefined,
    },
    enablement: enablementOf(states, id),
    migration: migrationOf(states, id),
  }
}
