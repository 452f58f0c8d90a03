/** The settings of rules in a configuration: `name: level` or `name: [level, { option: value }]`. */

import { type Finding, hintFor } from '../playbook/findings.ts'
import { closestOf } from '../playbook/unknownReference.ts'
import { rules } from '../rules/index.ts'
import type { Rule, Severity } from '../rules/rule.ts'
import { isMap, type Json, type JsonMap, lookup, type Path } from '../util/json.ts'
import { severities } from './configShape.ts'
import type { RuleSetting } from './settings.ts'

/** Names that a configuration may set beside those of the rules. */
export interface KnownNames {
  /** Policies of this file, without `policy/`. */
  readonly policies: readonly string[]
  /** Policies may come from a file that is extended or stand in one further up. */
  readonly open: boolean
}

/** The sound settings by name, and what is wrong with the others. */
export function readRuleSettings(
  data: JsonMap,
  at: Path,
  known: KnownNames,
): { settings: Map<string, RuleSetting>; findings: Finding[] } {
  const settings = new Map<string, RuleSetting>()
  const findings: Finding[] = []
  for (const [name, value] of Object.entries(data)) {
    const path = [...at, name]
    const unknown = checkRuleName(name, path, 'key', known)
    if (unknown) {
      findings.push(unknown)
      continue
    }
    const setting = readSetting(ruleOf(name), value, path, findings)
    if (setting) settings.set(name, setting)
  }
  return { settings, findings }
}

/** What is wrong with a rule's name; undefined when it exists or may be that of a policy elsewhere. */
export function checkRuleName(name: string, path: Path, part: 'key' | 'value', known: KnownNames): Finding | undefined {
  const names = [...rules.map(rule => rule.name).filter(one => one !== 'policy'), ...known.policies.map(one => `policy/${one}`)]
  if (names.includes(name) || (known.open && name.startsWith('policy/'))) return undefined
  const message = { key: 'Unknown rule "{rule}"', values: { rule: name } }
  return { code: 'unknown-rule', path, part, message, hint: hintFor(closestOf(name, names), []) }
}

/** The severity and options of a value, undefined when they are of no use. */
function readSetting(rule: Rule | undefined, value: Json, path: Path, findings: Finding[]): RuleSetting | undefined {
  const [level, options, ...more] = Array.isArray(value) ? value : [value]
  const at: Path = Array.isArray(value) ? [...path, 0] : path
  const severity = severityOf(level)
  if (severity === undefined) {
    findings.push({ code: 'valid-severity', path: level === undefined ? path : at, part: 'value', ...severityWords(level) })
    return undefined
  }
  if (rule?.always && severities.indexOf(severity) < severities.indexOf(rule.severity)) {
    const message = { key: '"{rule}" cannot be switched off or lowered', values: { rule: rule.name } }
    findings.push({ code: 'always-on', path: at, part: 'value', message })
    return undefined
  }
  if (more.length > 0) {
    const message = { key: 'A rule takes one level and one map of options' }
    findings.push({ code: 'valid-option', path: [...path, 2], part: 'value', message })
  }
  if (options === undefined || options === null) return { severity }
  if (!isMap(options)) {
    const message = { key: 'The options of a rule must be a map' }
    findings.push({ code: 'valid-option', path: [...path, 1], part: 'value', message })
    return { severity }
  }
  return { severity, options: soundOptions(rule, options, [...path, 1], findings) }
}

/** `off` may come as the word of YAML 1.1 that other tools write. */
function severityOf(value: Json | undefined): Severity | 'off' | undefined {
  if (value === false) return 'off'
  return severities.find(one => one === value)
}

function severityWords(value: Json | undefined): Pick<Finding, 'message' | 'hint'> {
  const hint = hintFor(
    typeof value === 'string' ? (aliases[value.toLowerCase()] ?? closestOf(value, severities)) : undefined,
    severities,
  )
  if (value === null || value === undefined || typeof value === 'object')
    return { message: { key: 'The level of the rule is missing' }, hint }
  return { message: { key: 'Unknown level "{level}"', values: { level: String(value) } }, hint }
}

const aliases: Readonly<Record<string, Severity>> = {
  warn: 'warning',
  err: 'error',
  information: 'info',
  hint: 'info',
  note: 'info',
}

function soundOptions(rule: Rule | undefined, options: JsonMap, path: Path, findings: Finding[]): JsonMap {
  const defaults = (rule?.options ?? {}) as Record<string, Json>
  const sound: JsonMap = {}
  for (const [name, value] of Object.entries(options)) {
    const standard = lookup(defaults, name)
    const at = [...path, name]
    if (standard === undefined) {
      const names = Object.keys(defaults)
      const message = { key: 'The rule has no option "{name}"', values: { name } }
      findings.push({ code: 'valid-option', path: at, part: 'key', message, hint: hintFor(closestOf(name, names), names) })
    } else if (kindOf(value) !== kindOf(standard)) {
      const message = { key: optionSentences[kindOf(standard)] ?? 'This option has another type', values: { name } }
      findings.push({ code: 'valid-option', path: at, part: 'value', message })
    } else sound[name] = value
  }
  return sound
}

const optionSentences: Readonly<Record<string, string>> = {
  string: 'The option "{name}" takes a text',
  number: 'The option "{name}" takes a number',
  boolean: 'The option "{name}" takes true or false',
  'list of string': 'The option "{name}" takes a list of texts',
  'list of number': 'The option "{name}" takes a list of numbers',
  map: 'The option "{name}" takes a map',
}

/** The type of a value; of a list that of its items where they are alike, so that `[]` stands for texts. */
function kindOf(value: Json): string {
  if (Array.isArray(value)) {
    const kinds = [...new Set(value.map(kindOf))]
    return kinds.length > 1 ? 'mixed list' : `list of ${kinds[0] ?? 'string'}`
  }
  return isMap(value) ? 'map' : typeof value
}

function ruleOf(name: string): Rule | undefined {
  return rules.find(rule => rule.name === name)
}
