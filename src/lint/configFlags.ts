/** Settings given for one run, on top of every configuration. */
import { closestOf } from '../playbook/unknownReference.ts'
import { rules } from '../rules/index.ts'
import type { Severity } from '../rules/rule.ts'
import type { Translate } from '../util/translate.ts'
import { severities } from './configShape.ts'
import { activeRules, type RuleSetting, type Settings } from './settings.ts'

export interface RunFlags {
  readonly rules?: ReadonlyMap<string, Severity | 'off'>
  /** Problems about today may be errors. */
  readonly clockErrors?: boolean
}

const known = new WeakMap<RunFlags, WeakMap<Settings, Settings>>()

/** The settings under the flags: for one flags object the same result for the same settings. Locked rules are not lowered. */
export function withFlags(settings: Settings, flags: RunFlags): Settings {
  if (!flags.clockErrors && !flags.rules?.size) return settings
  const memo = known.get(flags) ?? new WeakMap<Settings, Settings>()
  known.set(flags, memo)
  let result = memo.get(settings)
  if (!result) {
    result = { ...settings, clockErrors: flags.clockErrors ?? settings.clockErrors, rules: flagged(settings, flags) }
    memo.set(settings, result)
  }
  return result
}

/** Reads `NAME=LEVEL`, or says in one sentence what is wrong with it. */
export function parseRuleFlag(
  flag: string,
  t: Translate,
): { readonly name: string; readonly severity: Severity | 'off' } | { readonly message: string; readonly hint?: string } {
  const [, name = '', level = ''] = /^([^=]*)=?(.*)$/s.exec(flag) ?? []
  const names = rules.map(rule => rule.name)
  if (!names.includes(name) && !/^policy\/./.test(name)) {
    const closest = closestOf(name, names)
    return {
      message: t('Unknown rule "{rule}"', { rule: name }),
      hint: closest && t('Did you mean "{value}"?', { value: closest }),
    }
  }
  const severity = severities.find(one => one === level)
  const rule = rules.find(one => one.name === name)
  if (severity && rule?.always && severities.indexOf(severity) < severities.indexOf(rule.severity)) {
    return { message: t('"{rule}" cannot be switched off or lowered', { rule: name }), hint: t('Settle the problem itself') }
  }
  if (severity) return { name, severity }
  return {
    message: t('Unknown level "{level}"', { level }),
    hint: t('Allowed: {values}', { values: severities.join(', ') }),
  }
}

function flagged(settings: Settings, flags: RunFlags): Map<string, RuleSetting> {
  const result = new Map(settings.rules)
  for (const [name, severity] of flags.rules ?? []) {
    if (settings.locked.has(name)) {
      const locked = activeRules(settings).find(({ rule }) => rule.name === name)?.severity
      if (locked && severities.indexOf(severity) < severities.indexOf(locked)) continue
    }
    result.set(name, { ...result.get(name), severity })
  }
  return result
}
