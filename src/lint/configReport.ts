/** What a configuration means, for people and for comparison: everything relaxed, a text for a digest, calendars that end. */
import type { Playbook } from '../playbook/playbook.ts'
import { rules } from '../rules/index.ts'
import type { Severity } from '../rules/rule.ts'
import type { IsoDate } from '../util/dates.ts'
import { joinWords, type Translate } from '../util/translate.ts'
import type { Config } from './resolveConfig.ts'
import { type Calendar, defaultSettings, type RuleSetting, type Settings } from './settings.ts'

/** Something that is checked less strictly than recommended. */
export type Relaxation =
  | {
      readonly kind: 'rule'
      readonly rule: string
      readonly from: Severity
      readonly to: Severity | 'off'
      readonly glob?: string
    }
  | { readonly kind: 'options'; readonly rule: string; readonly options: object; readonly glob?: string }
  | { readonly kind: 'exclude'; readonly glob: string }

/** Rules below their recommended level, changed options, and files left out; the whole configuration first, then by glob. */
export function relaxations(config: Config): Relaxation[] {
  const found: Relaxation[] = []
  const add = (settings: ReadonlyMap<string, RuleSetting>, glob?: string) => {
    for (const [name, { severity, options }] of settings) {
      const from = levelOfRule(name, config.settings)
      const always = rules.some(rule => rule.name === name && rule.always)
      if (severity && from && !(always && severity === 'off') && order.indexOf(severity) < order.indexOf(from)) {
        found.push({ kind: 'rule', rule: name, from, to: severity, glob })
      }
      if (options && Object.keys(options).length > 0) found.push({ kind: 'options', rule: name, options, glob })
    }
  }
  add(config.settings.rules)
  for (const override of config.overrides) add(override.rules, override.glob)
  return [...found, ...config.exclude.map((glob): Relaxation => ({ kind: 'exclude', glob }))]
}

const order: readonly string[] = ['off', 'info', 'warning', 'error']

function levelOfRule(name: string, settings: Settings): Severity | undefined {
  const policy = settings.policies.find(one => `policy/${one.name}` === name)
  const level = policy?.severity ?? rules.find(rule => rule.name === name)?.severity
  return level === 'off' ? undefined : level
}

/** Everything that decides what is reported, as one text: equal exactly when the same files give the same problems. */
export function digestText(config: Config, playbooks: readonly Playbook[]): string {
  const { settings, overrides, include, exclude, timeZone } = config
  return stable({
    settings: { ...defaultSettings, ...settings },
    // Where it lies and what it is called on this machine is no part of what it means.
    overrides: overrides.map(({ glob, entry, rules }) => ({ glob, entry, rules })),
    include,
    exclude,
    timeZone,
    playbooks: playbooks.map(({ file, locales }) => ({ file, locales })),
  })
}

/** JSON with sorted keys; maps and sets as lists in an order of their own. */
function stable(value: unknown): string {
  if (value instanceof Map)
    return `{${[...value]
      .map(([key, item]) => `${stable(key)}:${stable(item)}`)
      .sort()
      .join()}}`
  if (value instanceof Set) return `[${[...value].map(stable).sort().join()}]`
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return `{${entries
    .map(([key, item]) => `${JSON.stringify(key)}:${stable(item)}`)
    .sort()
    .join()}}`
}

/** A day that business days were counted from or to, and the calendar they were counted by. */
export interface CalendarUse {
  readonly calendar: Calendar
  readonly date: IsoDate
}

/** One sentence for each calendar that has no day in a year that was asked for; say it once a run, as information. */
export function calendarGaps(uses: Iterable<CalendarUse>, t: Translate): string[] {
  const missing = new Map<Calendar, Set<string>>()
  for (const { calendar, date } of uses) {
    const year = date.slice(0, 4)
    if (hasYear(calendar, year)) continue
    const years = missing.get(calendar) ?? new Set()
    missing.set(calendar, years.add(year))
  }
  return [...missing].map(([{ name }, years]) =>
    t('The calendar "{name}" has no holidays for {years}: only weekends count there', {
      name,
      years: joinWords([...years].sort(), t.locale),
    }),
  )
}

const yearsOf = new WeakMap<Calendar, ReadonlySet<string>>()

function hasYear(calendar: Calendar, year: string): boolean {
  let years = yearsOf.get(calendar)
  if (!years) {
    years = new Set([...calendar.dates.keys()].map(date => date.slice(0, 4)))
    yearsOf.set(calendar, years)
  }
  return years.has(year)
}
