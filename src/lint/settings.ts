/** The configuration in force for one file, and the severity and options it gives each rule. */
import { rules } from '../rules/index.ts'
import type { Rule, Severity } from '../rules/rule.ts'
import type { Holidays } from '../util/dates.ts'

export interface RuleSetting {
  readonly severity?: Severity | 'off'
  readonly options?: Readonly<Record<string, unknown>>
}

export interface Calendar extends Holidays {
  readonly name: string
}

/** A team's own check: CEL over an engagement. */
export interface Policy {
  readonly name: string
  readonly when?: string
  /** What must be true. */
  readonly assert: string
  readonly message: string
  readonly severity: Severity
  /** Dotted path of the place to mark, e.g. `engagement.assigned`. */
  readonly path?: string
}

export interface Settings {
  readonly preset: 'recommended' | 'strict'
  readonly rules: ReadonlyMap<string, RuleSetting>
  /** Rules that no comment silences. */
  readonly locked: ReadonlySet<string>
  /** The playbook of files that name none. */
  readonly playbook?: string
  readonly calendars: ReadonlyMap<string, Calendar>
  readonly calendar?: string
  /** Business days within which a due date is "soon". */
  readonly dueSoon: number
  readonly policies: readonly Policy[]
  /** Problems about today keep their level raised to error: for the nightly run. */
  readonly clockErrors: boolean
}

export const defaultSettings: Settings = {
  preset: 'recommended',
  rules: new Map(),
  locked: new Set(),
  calendars: new Map(),
  dueSoon: 5,
  policies: [],
  clockErrors: false,
}

/** A rule that is on, with its level and options under the settings. */
export interface ActiveRule {
  readonly rule: Rule
  readonly severity: Severity
  readonly options: object
}

const active = new WeakMap<Settings, readonly ActiveRule[]>()

/** The rules that are on, in the order of the list. */
export function activeRules(settings: Settings): readonly ActiveRule[] {
  const known = active.get(settings)
  if (known) return known
  const result = rules.flatMap(rule => activate(rule, settings))
  active.set(settings, result)
  return result
}

const levels: readonly Severity[] = ['info', 'warning', 'error']

/** The lower of the rule's level and the problem's cap; `strict` raises the cap by one as it raised the level. */
export function levelOf(severity: Severity, cap: Severity | undefined, clock: boolean, settings: Settings): Severity {
  const raised = cap && settings.preset === 'strict' ? raise(cap) : cap
  const level = raised ? lower(severity, raised) : severity
  if (!clock) return level
  if (settings.clockErrors) return level === 'info' ? 'info' : 'error'
  return lower(level, 'warning')
}

function activate(rule: Rule, settings: Settings): ActiveRule[] {
  const setting = settings.rules.get(rule.name)
  const preset = settings.preset === 'strict' && rule.severity !== 'off' ? raise(rule.severity) : rule.severity
  const severity = rule.always ? preset : (setting?.severity ?? preset)
  if (severity === 'off') return []
  return [{ rule, severity, options: { ...rule.options, ...setting?.options } }]
}

function raise(severity: Severity): Severity {
  return levels[Math.min(levels.indexOf(severity) + 1, 2)] as Severity
}

function lower(a: Severity, b: Severity): Severity {
  return levels[Math.min(levels.indexOf(a), levels.indexOf(b))] as Severity
}
