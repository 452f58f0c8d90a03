/** The flags every command has, and those of `lint`, as commander hands them over. */
import { type FormatName, formatNames } from '../report/formatNames.ts'
import type { Grouping } from '../report/statusGroups.ts'
import type { Severity } from '../rules/rule.ts'
import { type IsoDate, isIsoDate } from '../util/dates.ts'
import { Failure } from './failure.ts'

export interface CommonFlags {
  readonly color?: boolean
  readonly locale?: string
  readonly cwd?: string
  readonly config?: string
  readonly quiet?: boolean
  readonly asOf?: IsoDate
  readonly debug?: boolean
}

/** A format of `lint` and the file it goes into; standard output without one. */
export interface OutputFlag {
  readonly name: FormatName
  readonly file?: string
}

export interface LintFlags extends CommonFlags {
  readonly stdinFilename?: string
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  readonly format?: readonly OutputFlag[]
  readonly outputFile?: string
  readonly maxWarnings?: number
  readonly rule?: ReadonlyMap<string, Severity | 'off'>
  readonly clockErrors?: boolean
  readonly redact?: boolean

  readonly changed?: true | string
  readonly newFrom?: string
  readonly baseline?: string
  readonly updateBaseline?: boolean
  readonly cache?: boolean
  readonly cacheLocation?: string
  readonly jobs?: number
  readonly shard?: ShardFlag
}

/** One part of a run: from 1 to `count`. */
export interface ShardFlag {
  readonly index: number
  readonly count: number
}

export type ReportFlags = CommonFlags &
  Pick<LintFlags, 'format' | 'outputFile' | 'maxWarnings' | 'newFrom' | 'baseline' | 'updateBaseline' | 'redact'>

export interface CheckFlags extends CommonFlags {
  readonly format?: 'stylish' | 'compact' | 'json'
}

export interface PortfolioFlags extends CommonFlags {
  readonly mine?: boolean
  readonly me?: string
  readonly role?: string
  readonly service?: string
  readonly owner?: string
}

export interface StatusFlags extends PortfolioFlags {
  readonly groupBy?: Grouping
  readonly format?: 'text' | 'markdown' | 'json' | 'csv' | 'html'
  readonly textconv?: string
}

export interface AgendaFlags extends PortfolioFlags {
  readonly format?: 'text' | 'md' | 'markdown' | 'csv' | 'ics'
}

/** @throws Failure when the text is no calendar date */
export function parseDate(text: string): IsoDate {
  if (isIsoDate(text)) return text
  throw new Failure(`--as-of "${text}" is no date`, 'Write a date of the calendar as YYYY-MM-DD')
}

/** @throws Failure when the text is no whole number */
export function parseCount(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new Failure(`--max-warnings "${text}" is no number`, 'Write a whole number, 0 or more')
}

/** @throws Failure when the text is no number of threads */
export function parseJobs(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text)
  throw new Failure(`--jobs "${text}" is no number of threads`, 'Write a whole number, 1 or more')
}

/** @throws Failure when the text does not have the form `1/4` */
export function parseShard(text: string): ShardFlag {
  const [, index, count] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(text) ?? []
  if (index !== undefined && Number(index) <= Number(count)) return { index: Number(index), count: Number(count) }
  throw new Failure(`--shard "${text}" is no part of a run`, 'Write PART/PARTS: --shard 1/4 is the first of four')
}

/** Adds one `NAME` or `NAME=FILE` to those given before. @throws Failure when there is no such format */
export function parseFormat(text: string, before: readonly OutputFlag[] = []): OutputFlag[] {
  const [given = '', file] = text.split(/=(.*)/s)
  const name = formatNames.find(one => one === given)
  if (!name) throw new Failure(`--format "${given}" is not known`, `Use one of ${formatNames.join(', ')}`)
  if (file === '') throw new Failure(`--format "${text}" names no file`, `Write ${name}=FILE, or ${name} for standard output`)
  return [...before, { name, file }]
}

/** Adds one `NAME=SEVERITY` to those given before. @throws Failure when it has another form */
export function parseRule(
  text: string,
  before: ReadonlyMap<string, Severity | 'off'> = new Map(),
): Map<string, Severity | 'off'> {
  const [, name, severity] = /^([a-z0-9/-]+)=(off|info|warning|error)$/.exec(text) ?? []
  if (!name) throw new Failure(`--rule "${text}" is not understood`, 'Write NAME=SEVERITY, with off, info, warning or error')
  return new Map([...before, [name, severity as Severity | 'off']])
}
