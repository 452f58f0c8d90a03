/** What the workspace index keeps of an engagement: small plain data in the user's language, so that 5,000 fit in memory. */
import type { AgendaEntry } from '../engagement/agenda.ts'
import type { Done } from '../engagement/progress.ts'
import type { WorkspaceEntry } from '../rules/rule.ts'
import type { IsoDate } from '../util/dates.ts'
import type { Path } from '../util/json.ts'

export interface Summary {
  readonly uri: string
  /** Relative to the workspace folder, `/`-separated. */
  readonly path: string
  /** The customer's name, else the file's. */
  readonly customer: string
  /** Key of the FastTrack Manager, and the person's name. */
  readonly manager?: string
  readonly motion?: string
  /** active, blocked, paused or closed. */
  readonly status: string
  /** Closed, or paused and the pause is not over: nothing is pending, overdue or next. */
  readonly silent: boolean
  readonly phase?: { readonly id: string; readonly name: string; readonly index: number }
  /** `id@version` of the playbook in force. */
  readonly playbook: string
  /** Sections that could not be read: what rests on them is not shown as done. */
  readonly lost: readonly ('tasks' | 'services')[]
  /** Parts of the file have syntax errors. */
  readonly partial: boolean
  /** Nothing can be said of the file, and why, in the user's language. */
  readonly unread?: string
  readonly pending: readonly PendingTask[]
  /** Name by key of everyone who stands in `pending`, `agenda` or `manager`. */
  readonly people: Readonly<Record<string, string>>
  readonly agenda: readonly AgendaLine[]
  readonly mandatory: Done
  readonly optional: Done
  readonly services: readonly ServiceLine[]
  readonly openRisks: number
  /** At most three: what to do next. */
  readonly next: readonly {
    readonly text: string
    readonly path: Path
    readonly overdue: boolean
    readonly date?: IsoDate
    /** The playbook computes `date`; it is not written. */
    readonly computed?: boolean
  }[]
  /** Everything that the phase asks for is met. */
  readonly readyToAdvance: boolean
  /** Every task number that is written, for references. */
  readonly written: readonly string[]
  /** Success owners by service, as keys of people with their e-mail where one is known: for references. */
  readonly successOwners: readonly {
    readonly service: string
    readonly person: string
    readonly email?: string
    readonly name?: string
  }[]
  /** What rules across files look at. */
  readonly entry?: WorkspaceEntry
}

export interface PendingTask {
  readonly id: string
  /** Short name in the user's language. */
  readonly name: string
  /** English name, where it is another. */
  readonly english?: string
  readonly mandatory: boolean
  readonly role: string
  readonly roleName: string
  readonly phase: string
  readonly phaseName: string
  readonly phaseIndex: number
  /** Ids of services in scope that it is for; empty for core tasks. */
  readonly services: readonly string[]
  /** open, active or stalled. */
  readonly state: string
  /** The status in the user's language. */
  readonly status: string
  readonly overdue: boolean
  readonly dueSoon: boolean
  readonly due?: IsoDate
  /** The playbook computes `due`; it is not written. */
  readonly computed: boolean
  readonly owner?: { readonly person: string; readonly implied: boolean }
  /** What holds it up, as somebody wrote it. */
  readonly blocker?: string
  readonly path: Path
  /** Of a task split by service: all its parts, done ones too. */
  readonly parts?: readonly PendingPart[]
}

export interface PendingPart {
  readonly service: string
  readonly serviceName: string
  readonly status: string
  readonly state: string
  /** Closed as done; a waived part is closed and not done. */
  readonly complete: boolean
  readonly waived: boolean
  readonly pending: boolean
  readonly overdue: boolean
  readonly due?: IsoDate
  readonly owner?: { readonly person: string; readonly implied: boolean }
  readonly path: Path
}

export interface AgendaLine
  extends Pick<AgendaEntry, 'date' | 'kind' | 'task' | 'service' | 'owner' | 'path' | 'overdue' | 'computed' | 'later'> {
  /** In the user's language, with what was typed. */
  readonly text: string
}

export interface ServiceLine {
  readonly id: string
  readonly name: string
  /** Entitlement status in the user's language. */
  readonly status?: string
  readonly inScope: boolean
  readonly intended: boolean
  /** How many of the four count. */
  readonly dibs: number
  readonly ssat: number
  /** Enabled by its numbers or by its date. */
  readonly enabled: boolean
}
