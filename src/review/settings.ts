/** What a change of the configuration checks less strictly than before. */
import type { SettingChange } from '../engagement/changes.ts'
import type { Settings } from '../lint/settings.ts'
import { activeRules } from '../lint/settings.ts'

const levels = ['off', 'info', 'warning', 'error']

/** Rules with a lower level and policies that are gone; what became stricter is no news for a reviewer. */
export function relaxedSettings(before: Settings, after: Settings): SettingChange[] {
  const base = { kind: 'setting', path: [], facts: [], relaxes: true } as const
  const is = new Map(activeRules(after).map(({ rule, severity }) => [rule.name, severity as string]))
  const rules = activeRules(before).flatMap(({ rule, severity }): SettingChange[] => {
    const to = is.get(rule.name) ?? 'off'
    const isLower = levels.indexOf(to) < levels.indexOf(severity)
    return isLower ? [{ ...base, change: 'severity', name: rule.name, from: severity, to }] : []
  })
  const policies = before.policies
    .filter(({ name }) => !after.policies.some(other => other.name === name))
    .map(({ name }): SettingChange => ({ ...base, change: 'policy', name }))
  return [...rules, ...policies]
}
