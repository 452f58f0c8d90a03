/** Reads one `playbook.config.yaml`: what is sound of it, and every problem at its place. */
import picomatch from 'picomatch'
import { compileCondition } from '../playbook/conditions.ts'
import { type FileProblem, type Finding, hintFor, toFileProblem } from '../playbook/findings.ts'
import { checkPlaybookShape } from '../playbook/playbookShape.ts'
import { syntaxSentence } from '../playbook/syntaxSentence.ts'
import { closestOf } from '../playbook/unknownReference.ts'
import { bundleLocales, nearestLocale } from '../util/bundles.ts'
import { isIsoDate } from '../util/dates.ts'
import { isMap, type Json, type JsonMap, type Path } from '../util/json.ts'
import { createTranslate, type Translate } from '../util/translate.ts'
import { parseYaml } from '../yaml/parse.ts'
import { checkRuleName, type KnownNames, readRuleSettings } from './configRules.ts'
import { ConfigFile, presets } from './configShape.ts'
import type { RuleSetting } from './settings.ts'

export interface ParsedConfig {
  readonly path: string
  readonly text: string
  /** Without what is wrong. */
  readonly file: ConfigFile
  readonly rules: ReadonlyMap<string, RuleSetting>
  /** Rules of the overrides, by glob. */
  readonly overrideRules: ReadonlyMap<string, ReadonlyMap<string, RuleSetting>>
  /** In the order of the text. */
  readonly problems: readonly FileProblem[]
}

/** @param path of the file, as problems name it. Never throws. */
export function parseConfig(text: string, path: string, t: Translate = createTranslate('en')): ParsedConfig {
  const parsed = parseYaml(text)
  const findings: Finding[] = []
  const raw = withoutEmpty(parsed.data)
  const shape = checkPlaybookShape<ConfigFile>(withoutRules(raw), ConfigFile)
  findings.push(...shape.findings)
  const file = pruned(shape.data as unknown as JsonMap, shape.findings) as ConfigFile
  const policies = isMap(raw) && isMap(raw.policies) ? Object.keys(raw.policies) : []
  const known: KnownNames = { policies, open: typeof file.extends === 'string' && !isPreset(file.extends) }
  const rules = rulesAt(raw, ['rules'], known, findings)
  const overrideRules = new Map(
    Object.keys(file.overrides ?? {}).map(glob => [glob, rulesAt(raw, ['overrides', glob, 'rules'], known, findings)]),
  )
  findings.push(...checkNames(file, known), ...checkPlaces(file), ...checkPolicies(file))
  const source = { path, text }
  const problems = [
    ...parsed.problems.map((problem): FileProblem => {
      const { key, values } = syntaxSentence(problem)
      return {
        file: path,
        code: 'yaml-syntax',
        message: t(key, values),
        severity: 'error',
        start: problem.start,
        end: problem.end,
      }
    }),
    ...findings.map(finding => toFileProblem(finding, source, t)),
  ].sort((a, b) => a.start - b.start || a.end - b.end)
  return { path, text, file, rules, overrideRules, problems }
}

export function isPreset(name: string): name is (typeof presets)[number] {
  return (presets as readonly string[]).includes(name)
}

/** A key without a value says nothing. */
function withoutEmpty(data: Json | undefined): Json {
  if (!isMap(data)) return data ?? {}
  return Object.fromEntries(Object.entries(data).filter(([key, value]) => value !== null && !key.startsWith('x-')))
}

/** The settings of rules have a check of their own. */
function withoutRules(data: Json): Json {
  if (!isMap(data)) return data
  const copy = { ...data }
  if (isMap(copy.rules)) copy.rules = {}
  if (isMap(copy.overrides)) {
    copy.overrides = Object.fromEntries(
      Object.entries(copy.overrides).map(([glob, entry]) => [
        glob,
        isMap(entry) && isMap(entry.rules) ? { ...entry, rules: {} } : entry,
      ]),
    )
  }
  return copy
}

function rulesAt(data: Json, path: Path, known: KnownNames, findings: Finding[]): Map<string, RuleSetting> {
  let value: Json | undefined = data
  for (const key of path) value = isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined
  if (!isMap(value)) return new Map()
  const read = readRuleSettings(value, path, known)
  findings.push(...read.findings)
  return read.settings
}

/** The data without the values that were replaced by empty ones because they are wrong. */
function pruned(data: JsonMap, findings: readonly Finding[]): JsonMap {
  let root: Json = data
  // From the end, so that the indexes of list items stay true.
  for (const { path, code } of [...findings].reverse()) if (code !== 'unknown-key') root = removeAt(root, path)
  return isMap(root) ? root : {}
}

function removeAt(data: Json, [key, ...rest]: Path): Json {
  if (key === undefined) return {}
  if (Array.isArray(data)) {
    const index = Number(key)
    if (rest.length === 0) return data.filter((_, at) => at !== index)
    return data.map((item, at) => (at === index ? removeAt(item, rest) : item))
  }
  if (!isMap(data) || !Object.hasOwn(data, key)) return data
  const { [key]: value, ...others } = data
  return rest.length === 0 ? others : { ...data, [key]: removeAt(value as Json, rest) }
}

function checkNames(file: ConfigFile, known: KnownNames): Finding[] {
  const findings: Finding[] = []
  const at = (path: Path, message: Finding['message'], hint?: Finding['hint']) =>
    findings.push({ code: 'valid-value', path, part: 'value', message, hint })
  file.locked?.forEach((name, index) => {
    const unknown = checkRuleName(name, ['locked', index], 'value', { ...known, open: true })
    if (unknown) findings.push(unknown)
  })
  if (file.locked && !file.root) {
    const message = { key: 'Rules are locked by a configuration with "root: true" only' }
    findings.push({ code: 'locked-without-root', path: ['locked'], part: 'key', message })
  }
  for (const [name, days] of Object.entries(file.calendars ?? {})) {
    for (const [index, { date }] of days.entries()) {
      if (date === undefined || isIsoDate(date)) continue
      const message = { key: '"{value}" is no date of the form year-month-day', values: { value: date } }
      at(['calendars', name, index, 'date'], message, { key: 'Write year-month-day, for example 2026-11-24' })
    }
  }
  const { extends: base, locale, calendar, calendars } = file
  if (base !== undefined && !isPreset(base) && !/^\.{1,2}\//.test(base)) {
    const message = { key: 'Unknown configuration "{name}"', values: { name: base } }
    const closest = closestOf(base, presets)
    at(
      ['extends'],
      message,
      closest ? hintFor(closest, []) : { key: 'Write recommended, strict or the path of a file that begins with ./' },
    )
  }
  if (locale !== undefined && nearestLocale(locale) === 'en' && !/^en\b/i.test(locale)) {
    at(
      ['locale'],
      { key: 'The language "{locale}" is not supported', values: { locale } },
      hintFor(undefined, ['en', ...bundleLocales]),
    )
  }
  const zone = file['time-zone']
  if (zone !== undefined && !isTimeZone(zone)) {
    const hint = { key: 'Write a name such as America/Sao_Paulo or UTC' }
    at(['time-zone'], { key: 'Unknown time zone "{zone}"', values: { zone } }, hint)
  }
  const isKnownCalendar = (name: string) => known.open || Object.hasOwn(calendars ?? {}, name)
  const calendarUses: [Path, string | undefined][] = [[['calendar'], calendar]]
  for (const [glob, entry] of Object.entries(file.overrides ?? {}))
    calendarUses.push([['overrides', glob, 'calendar'], entry.calendar])
  for (const [path, name] of calendarUses) {
    if (name === undefined || isKnownCalendar(name)) continue
    const names = Object.keys(calendars ?? {})
    at(path, { key: 'There is no calendar "{name}" under "calendars"', values: { name } }, hintFor(closestOf(name, names), names))
  }
  return findings
}

/** Globs and folders. */
function checkPlaces(file: ConfigFile): Finding[] {
  const findings: Finding[] = []
  const check = (glob: string, path: Path, part: 'key' | 'value') => {
    if (isUsableGlob(glob)) return
    const message = { key: '"{glob}" fits no file: write it as seen from the folder of this configuration', values: { glob } }
    findings.push({ code: 'valid-glob', path, part, message })
  }
  for (const key of ['include', 'exclude', 'pages'] as const)
    for (const [index, glob] of (file[key] ?? []).entries()) check(glob, [key, index], 'value')
  for (const glob of Object.keys(file.overrides ?? {})) check(glob, ['overrides', glob], 'key')
  return findings
}

/** Files below the folder of the configuration are matched by their relative path. */
function isUsableGlob(glob: string): boolean {
  if (/^(?:\/|[A-Za-z]:[\\/]|\.\.(?:\/|$))|\\/.test(glob)) return false
  try {
    picomatch.makeRe(glob)
    return true
  } catch {
    return false
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

function checkPolicies(file: ConfigFile): Finding[] {
  const findings: Finding[] = []
  for (const [name, policy] of Object.entries(file.policies ?? {})) {
    const path: Path = ['policies', name]
    if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) {
      const message = { key: '"{name}" is no name for a policy: write lower-case letters, digits and hyphens', values: { name } }
      findings.push({ code: 'valid-name', path, part: 'key', message })
    }
    for (const part of ['when', 'assert'] as const) {
      const source = policy[part]
      const problem = source === undefined ? undefined : compileCondition(source).problem
      if (!source || !problem) continue
      const { key, values, offset, length, suggestion } = problem
      const within = { text: source, offset, length }
      const hint = hintFor(suggestion, [])
      findings.push({ code: 'condition', path: [...path, part], part: 'value', message: { key, values }, hint, within })
    }
  }
  return findings
}
