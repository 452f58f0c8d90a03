/** The contract of a rule: what it says about itself, what it is given, what it reports. */

import type { Change } from '../engagement/changes.ts'
import type { ShapeFinding } from '../engagement/checkShape.ts'
import type { States } from '../engagement/states.ts'
import type { CatalogueAnswer } from '../playbook/catalogue.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { EngagementFile, PeopleFile } from '../playbook/shape.ts'
import type { wordsOf } from '../playbook/words.ts'
import type { Holidays, IsoDate } from '../util/dates.ts'
import type { Path } from '../util/json.ts'
import type { Translate } from '../util/translate.ts'
import type { Edit } from '../yaml/edit.ts'
import type { Part } from '../yaml/locate.ts'
import type { LostText } from '../yaml/lostText.ts'
import type { ParsedYaml } from '../yaml/parse.ts'

export type Severity = 'error' | 'warning' | 'info'
export type Words = ReturnType<typeof wordsOf>

/** UTF-16 offsets in the text, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Another place that has to do with a problem. */
export interface Related {
  readonly message: string
  readonly at: Path
  /** The exact range, where a path cannot say it. */
  readonly span?: Span
  /** Path of the file, when it is another one. */
  readonly file?: string
}

/** A change that mends a problem. */
export interface Repair {
  /** What it does, as an instruction: `Change to "complete"`. */
  readonly title: string
  readonly edit: Edit | readonly Edit[]
}

export interface Report {
  /** Path in the data; the nearest written parent is marked where it is not written. */
  readonly at: Path
  /** What of it is marked; default the key. */
  readonly on?: Part
  /** The exact range, where a path cannot say it. */
  readonly span?: Span
  /** One sentence in the user's language, values in double quotes, no final period. */
  readonly message: string
  /** What to do, as an instruction. */
  readonly hint?: string
  /** The highest level of this problem; the rule's own level where absent. */
  readonly level?: Severity
  /** The problem depends on today. */
  readonly clock?: boolean
  /** The entries it is about, for `covers`; default the first two segments of `at`. */
  readonly about?: readonly Path[]
  readonly related?: readonly Related[]
  /** Changes form only and may run unattended. */
  readonly fix?: Repair
  /** Asserts a fact: a person has to fill in or confirm. */
  readonly ask?: Repair
  readonly tags?: readonly ('unnecessary' | 'deprecated')[]
}

interface RuleBase<O extends object> {
  /** Kebab-case; the file has the same name in camel case. */
  readonly name: string
  /** One sentence: what must hold. */
  readonly summary: string
  /** One or two sentences: why it matters. */
  readonly why: string
  /** Level in the preset `recommended`. */
  readonly severity: Severity | 'off'
  /** No configuration, flag or comment turns it off or lowers it. */
  readonly always?: boolean
  /** Process and section of the playbook it comes from, or the part of the format. */
  readonly source: string
  /** Rules whose problems on the same entry are fallout of this one's. */
  readonly covers?: readonly string[]
  /** Defaults of the options; their types are those a configuration must keep. */
  readonly options?: O
  readonly optionDocs?: { readonly [K in keyof O]: string }
  /** Laid over the minimal file; `bad` has exactly one problem. `today` defaults to 2026-12-01. */
  readonly examples: {
    readonly bad: string
    readonly good: string
    readonly today?: IsoDate
    /** Of a change rule: the file as it was; `bad` and `good` are what became of it. */
    readonly before?: string
  }
}

/** What a rule on the facts of one engagement is given. */
export interface FileContext<O extends object = object> {
  /** Sound data: values of the wrong shape are absent. */
  readonly engagement: EngagementFile
  readonly playbook: Playbook
  readonly states: States
  readonly holidays: Holidays
  /** `people.yaml` of the workspace. */
  readonly staff: PeopleFile
  /** Names of the calendars the configuration defines. */
  readonly calendars: readonly string[]
  readonly today: IsoDate
  readonly t: Translate
  readonly words: Words
  readonly options: O
  report(report: Report): void
}

/** What a rule on the form of one file is given; `playbook` is a stand-in when the pinned one is unknown. */
export interface ShapeContext<O extends object = object> extends FileContext<O> {
  readonly text: string
  readonly parsed: ParsedYaml
  /** Text that YAML would lose or misread. */
  readonly lost: readonly LostText[]
  readonly findings: readonly ShapeFinding[]
  /** The playbook of files that name none. */
  readonly defaultPlaybook?: string
  readonly pin: {
    readonly reference?: string | null
    readonly problem?: CatalogueAnswer['problem']
    readonly newer?: string
    /** Known versions, oldest first. */
    readonly known: readonly string[]
  }
}

/** Of an engagement what rules across files look at; small, since every file of the workspace has one in memory. */
export interface WorkspaceEntry {
  /** Path of the file, `/`-separated. */
  readonly path: string
  readonly id?: string
  readonly tenant?: string
  readonly motion?: string
  /** Active where the file says nothing. */
  readonly status: string
  /** Services in scope. */
  readonly inScope: readonly string[]
  /** Id of the earlier engagement. */
  readonly previous?: string
}

export interface WorkspaceContext<O extends object = object> {
  /** Every engagement of the workspace, sorted by path. */
  readonly entries: readonly WorkspaceEntry[]
  readonly today: IsoDate
  readonly t: Translate
  readonly options: O
  report(path: string, report: Report): void
}

/** One version of an engagement that changed. */
export interface ChangeSide {
  readonly engagement: EngagementFile
  readonly states?: States
}

/** What a change rule reports, and of which change. */
export interface ChangeReport extends Report {
  readonly of: Change
}

/** What a rule on the difference of two versions of one engagement is given. */
export interface ChangeContext<O extends object = object> {
  readonly changes: readonly Change[]
  /** Absent for an added file. */
  readonly before?: ChangeSide
  /** Absent for a deleted file. */
  readonly after?: ChangeSide
  /** The day on which the later version was written; rules about it are silent where nobody knows it. */
  readonly recordedOn?: IsoDate
  readonly holidays: Holidays
  readonly staff: PeopleFile
  readonly t: Translate
  readonly words: Words
  readonly options: O
  report(report: ChangeReport): void
}

/** On the facts of one engagement. */
export interface FileRule<O extends object = object> extends RuleBase<O> {
  readonly kind: 'file'
  check(context: FileContext<O>): void
}

/** On the form of one file. */
export interface ShapeRule<O extends object = object> extends RuleBase<O> {
  readonly kind: 'shape'
  check(context: ShapeContext<O>): void
}

/** Across the files of a workspace. */
export interface WorkspaceRule<O extends object = object> extends RuleBase<O> {
  readonly kind: 'workspace'
  check(context: WorkspaceContext<O>): void
}

/** On what changed between two versions of one file. */
export interface ChangeRule<O extends object = object> extends RuleBase<O> {
  readonly kind: 'change'
  check(context: ChangeContext<O>): void
}

/** Done by the engine itself; stands in the list for its name, level and documentation. */
export interface EngineRule<O extends object = object> extends RuleBase<O> {
  readonly kind: 'engine'
}

export type Rule<O extends object = object> = FileRule<O> | ShapeRule<O> | WorkspaceRule<O> | ChangeRule<O> | EngineRule<O>

export function defineRule<O extends object = object>(rule: Omit<FileRule<O>, 'kind'>): FileRule<O> {
  return { ...rule, kind: 'file' }
}

export function defineShapeRule<O extends object = object>(rule: Omit<ShapeRule<O>, 'kind'>): ShapeRule<O> {
  return { ...rule, kind: 'shape' }
}

export function defineWorkspaceRule<O extends object = object>(rule: Omit<WorkspaceRule<O>, 'kind'>): WorkspaceRule<O> {
  return { ...rule, kind: 'workspace' }
}

export function defineChangeRule<O extends object = object>(rule: Omit<ChangeRule<O>, 'kind'>): ChangeRule<O> {
  return { ...rule, kind: 'change' }
}

export function defineEngineRule<O extends object = object>(rule: Omit<EngineRule<O>, 'kind'>): EngineRule<O> {
  return { ...rule, kind: 'engine' }
}
