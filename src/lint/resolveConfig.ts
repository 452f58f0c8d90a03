/** From configuration files to the settings in force: what extends what, what is locked, which override fits a file. */
import picomatch from 'picomatch'
import { type FileProblem, type Finding, toFileProblem } from '../playbook/findings.ts'
import type { Severity } from '../rules/rule.ts'
import { type IsoDate, isIsoDate } from '../util/dates.ts'
import { joinPath, parentFolder, relativePath } from '../util/paths.ts'
import { createTranslate, type Translate } from '../util/translate.ts'
import type { OverrideEntry } from './configShape.ts'
import { isPreset, type ParsedConfig } from './parseConfig.ts'
import { activeRules, type Calendar, defaultSettings, type Policy, type RuleSetting, type Settings } from './settings.ts'

/** Settings for the files that a glob names. */
export interface Override {
  readonly glob: string
  /** The folder the glob is seen from. */
  readonly folder: string
  /** The file it is written in. */
  readonly file: string
  readonly entry: OverrideEntry
  readonly rules: ReadonlyMap<string, RuleSetting>
}

/** Pages in a folder, or those that a glob names. */
export interface PageFolder {
  readonly glob: string
  /** The folder the glob is seen from. */
  readonly folder: string
}

/** A configuration with all it extends. */
export interface Config {
  /** Path of the file; absent when there is none and everything is as recommended. */
  readonly path?: string
  /** The folder that its globs are seen from. */
  readonly folder: string
  /** The folder up to which files count: that of the nearest `root: true`, else its own. */
  readonly root: string
  /** The nearest configuration further up that says `root: true`. */
  readonly above?: Config
  /** Without overrides. */
  readonly settings: Settings
  readonly overrides: readonly Override[]
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  /** Folders of playbooks. */
  readonly playbooks: readonly string[]
  /** Markdown pages that playbooks are made from, one playbook each. */
  readonly pages: readonly PageFolder[]
  readonly locale?: string
  readonly timeZone: string
  /** The files it was read from, itself first. */
  readonly files: readonly ParsedConfig[]
  /** Of all its files, those of the root left out. */
  readonly problems: readonly FileProblem[]
}

export interface ConfigChain {
  /** The file itself, what it extends, what that extends, ... */
  readonly files: readonly ParsedConfig[]
  /** What went wrong on the way: a file that is missing, a circle. */
  readonly problems?: readonly FileProblem[]
  readonly root: string
  /** The configuration further up that says `root: true`. */
  readonly above?: Config
}

/** The configuration where there is no file. */
export function noConfig(folder = ''): Config {
  return {
    folder,
    root: folder,
    settings: { ...defaultSettings },
    overrides: [],
    include: [],
    exclude: [],
    playbooks: [],
    pages: [],
    timeZone: 'UTC',
    files: [],
    problems: [],
  }
}

/** Lays the files of a chain over one another, the extended ones first. Never throws. */
export function resolveConfig(chain: ConfigChain, t: Translate = createTranslate('en')): Config {
  const { files, root, above } = chain
  const [own] = files
  if (!own) return noConfig(root)
  const folder = parentFolder(own.path)
  const problems = [...files.flatMap(file => file.problems), ...(chain.problems ?? [])]
  let config: Config = { ...noConfig(folder), path: own.path, root, above, files }
  for (const file of [...files].reverse()) config = layOver(config, file)
  config = { ...config, settings: withLocked(config.settings, own) }
  const locks = above ? locksOf(above.settings) : config.settings.locked.size > 0 ? locksOf(config.settings) : undefined
  if (locks) config = enforce(config, locks, { problems, t, own: above !== undefined })
  return { ...config, problems }
}

function layOver(config: Config, parsed: ParsedConfig): Config {
  const { file, rules, path } = parsed
  const { settings } = config
  const folder = parentFolder(path)
  const overrides = Object.entries(file.overrides ?? {}).map(
    ([glob, entry]): Override => ({ glob, folder, file: path, entry, rules: parsed.overrideRules.get(glob) ?? new Map() }),
  )
  return {
    ...config,
    settings: {
      ...settings,
      preset: file.extends !== undefined && isPreset(file.extends) ? file.extends : settings.preset,
      rules: new Map([...settings.rules, ...rules]),
      playbook: file.playbook ?? settings.playbook,
      calendars: new Map([...settings.calendars, ...calendarsOf(parsed)]),
      calendar: file.calendar ?? settings.calendar,
      dueSoon: file['due-soon'] ?? settings.dueSoon,
      policies: [...new Map([...settings.policies, ...policiesOf(parsed)].map(policy => [policy.name, policy])).values()],
    },
    overrides: [...config.overrides, ...overrides],
    include: file.include ?? config.include,
    exclude: file.exclude ?? config.exclude,
    playbooks: [...config.playbooks, ...(file.playbooks ?? []).map(playbook => joinPath(folder, playbook))],
    pages: file.pages?.map(glob => ({ glob, folder })) ?? config.pages,
    locale: file.locale ?? config.locale,
    timeZone: file['time-zone'] ?? config.timeZone,
  }
}

function calendarsOf({ file }: ParsedConfig): [string, Calendar][] {
  return Object.entries(file.calendars ?? {}).map(([name, days]) => [
    name,
    {
      name,
      dates: new Map(days.filter(day => isIsoDate(day.date) && day.name).map((day): [IsoDate, string] => [day.date, day.name])),
    },
  ])
}

/** Policies that lack what they need were reported and are left out. */
function policiesOf({ file }: ParsedConfig): Policy[] {
  return Object.entries(file.policies ?? {}).flatMap(([name, policy]) =>
    policy.assert && policy.message ? [{ ...policy, name, severity: policy.severity ?? ('error' as const) }] : [],
  )
}

function withLocked(settings: Settings, { file }: ParsedConfig): Settings {
  return { ...settings, locked: new Set(file.locked ?? []) }
}

/** What nobody below may relax. */
interface Lock {
  readonly severity: Severity | 'off'
  readonly options?: RuleSetting['options']
  readonly policy?: Policy
}

function locksOf(settings: Settings): Map<string, Lock> {
  return new Map(
    [...settings.locked].map(name => {
      const policy = settings.policies.find(one => `policy/${one.name}` === name)
      return [name, { severity: levelOfRule(name, settings), options: settings.rules.get(name)?.options, policy }]
    }),
  )
}

function levelOfRule(name: string, settings: Settings): Severity | 'off' {
  const policy = settings.policies.find(one => `policy/${one.name}` === name)
  if (policy) return settings.rules.get(name)?.severity ?? policy.severity
  return activeRules(settings).find(({ rule }) => rule.name === name)?.severity ?? 'off'
}

const order: readonly (Severity | 'off')[] = ['off', 'info', 'warning', 'error']

/** Puts locked rules back to what is locked, and reports whoever relaxed them. */
function enforce(
  config: Config,
  locks: ReadonlyMap<string, Lock>,
  { problems, t, own }: { problems: FileProblem[]; t: Translate; own: boolean },
): Config {
  const rules = new Map(config.settings.rules)
  const policies = new Map(config.settings.policies.map(policy => [policy.name, policy]))
  for (const [name, lock] of locks) {
    if (!own) continue
    if (lock.policy) policies.set(lock.policy.name, lock.policy)
    const level = levelOfRule(name, { ...config.settings, policies: [...policies.values()] })
    const setting = config.settings.rules.get(name)
    if (setting && relaxes({ severity: level, options: setting.options }, lock)) {
      for (const file of config.files) if (file.rules.has(name)) problems.push(relaxed(file, ['rules', name], name, t))
    }
    const severity = order[Math.max(order.indexOf(level), order.indexOf(lock.severity))] as Severity
    rules.set(name, { severity, options: lock.options })
  }
  const overrides = config.overrides.map(override => {
    const kept = new Map(override.rules)
    for (const [name, lock] of locks) {
      const setting = kept.get(name)
      if (!setting || !relaxes(setting, lock)) continue
      const file = config.files.find(({ path }) => path === override.file)
      if (file) problems.push(relaxed(file, ['overrides', override.glob, 'rules', name], name, t))
      kept.delete(name)
    }
    return { ...override, rules: kept }
  })
  const locked = new Set([...config.settings.locked, ...locks.keys()])
  return { ...config, settings: { ...config.settings, rules, policies: [...policies.values()], locked }, overrides }
}

/** Other options may relax a rule as much as a lower level. */
function relaxes(setting: RuleSetting, lock: Lock): boolean {
  if (order.indexOf(setting.severity ?? 'error') < order.indexOf(lock.severity)) return true
  return setting.options !== undefined && JSON.stringify(setting.options) !== JSON.stringify(lock.options ?? {})
}

function relaxed(file: ParsedConfig, path: Finding['path'], rule: string, t: Translate): FileProblem {
  const message = { key: '"{rule}" is locked by the configuration at the root and cannot be relaxed here', values: { rule } }
  return toFileProblem({ code: 'locked', path, part: 'key', message, hint: { key: 'Remove it here' } }, file, t)
}

const known = new WeakMap<Config, Map<string, Settings>>()

/** The settings for one file: the same object for all files that the same overrides fit. @param file path as the host has it */
export function settingsFor(config: Config, file: string): Settings {
  if (config.overrides.length === 0) return config.settings
  const fitting = config.overrides.filter(({ glob, folder }) => isMatch(glob, folder, file))
  if (fitting.length === 0) return config.settings
  const memo = known.get(config) ?? new Map<string, Settings>()
  known.set(config, memo)
  const key = fitting.map(override => config.overrides.indexOf(override)).join()
  let settings = memo.get(key)
  if (!settings) {
    settings = fitting.reduce(applyOverride, config.settings)
    memo.set(key, settings)
  }
  return settings
}

function applyOverride(settings: Settings, { entry, rules }: Override): Settings {
  return {
    ...settings,
    playbook: entry.playbook ?? settings.playbook,
    calendar: entry.calendar ?? settings.calendar,
    dueSoon: entry['due-soon'] ?? settings.dueSoon,
    rules: rules.size === 0 ? settings.rules : new Map([...settings.rules, ...rules]),
  }
}

/** Whether a file below the folder of the configuration is to be checked. */
export function isIncluded(config: Config, file: string): boolean {
  const fits = (glob: string) => isMatch(glob, config.folder, file)
  return (config.include.length === 0 || config.include.some(fits)) && !config.exclude.some(fits)
}

/** The pages that a Markdown file belongs to; of two that fit the first. */
export function pagesOf(config: Config, file: string): PageFolder | undefined {
  return /\.(?:md|markdown)$/i.test(file) ? config.pages.find(({ glob, folder }) => isMatch(glob, folder, file)) : undefined
}

const matchers = new Map<string, (path: string) => boolean>()

function isMatch(glob: string, folder: string, file: string): boolean {
  const path = relativePath(folder, file)
  if (path === undefined) return false
  let matcher = matchers.get(glob)
  if (!matcher) {
    if (matchers.size > 1000) matchers.clear()
    matcher = createMatcher(glob)
    matchers.set(glob, matcher)
  }
  return matcher(path)
}

/** A folder's name stands for all files in it. */
function createMatcher(glob: string): (path: string) => boolean {
  const plain = glob.replace(/^\.\//, '').replace(/\/$/, '')
  return picomatch(plain === '.' || plain === '' ? '**' : [plain, `${plain}/**`], { dot: true })
}
