/** A rule in a few lines of Markdown, for completion and hovers in a configuration. */
import { rules } from '../../rules/index.ts'
import type { Rule, Severity } from '../../rules/rule.ts'
import type { Json } from '../../util/json.ts'
import type { Translate } from '../../util/translate.ts'
import { describeValue } from './keyWords.ts'

/** The rules that a configuration may set, in the order of the documentation. */
export function settableRules(): readonly Rule[] {
  return rules.filter(({ name }) => name !== 'policy')
}

export function ruleNamed(name: string): Rule | undefined {
  return settableRules().find(rule => rule.name === name)
}

/** Summary, why, level and options with their defaults. */
export function ruleText(rule: Rule, t: Translate): string {
  const always = rule.always ? [t('This rule cannot be silenced.')] : []
  const options = optionsOf(rule).map(option => `- ${optionText(option, t)}`)
  return [
    `**${rule.name}**`,
    t(rule.summary),
    t(rule.why),
    t('Level without a configuration: {level}', { level: levelName(rule.severity, t.locale) }),
    ...always,
    ...(options.length > 0 ? [options.join('\n')] : []),
  ].join('\n\n')
}

export interface RuleOption {
  readonly name: string
  readonly standard: Json
  readonly docs: string
}

export function optionsOf(rule: Rule): RuleOption[] {
  const docs = (rule.optionDocs ?? {}) as Record<string, string>
  return Object.entries(rule.options ?? {}).map(([name, standard]) => ({
    name,
    standard: standard as Json,
    docs: docs[name] ?? '',
  }))
}

export function optionText({ name, standard, docs }: RuleOption, t: Translate): string {
  const value = `\`${JSON.stringify(standard)}\``
  return `\`${name}\`: ${docs === '' ? '' : `${t(docs).replace(/\.$/, '')} `}(${t('without a configuration {value}', { value })})`
}

/** The level in the user's language with its id. */
export function levelName(level: Severity | 'off', locale: string): string {
  const name = describeValue('severity', level, locale)?.split(':')[0]
  return name === undefined || name.toLowerCase() === level ? level : `${name} (${level})`
}
