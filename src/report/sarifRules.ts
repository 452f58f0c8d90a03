/** Rules as SARIF describes them: what, why, the page and the usual level. */
import { rules as allRules } from '../rules/index.ts'
import type { FormatOptions } from './formatOptions.ts'
import { ruleAddress } from './problemText.ts'
import { ruleDocs } from './ruleDocs.ts'

/** @param names those with a result; a team's policy is described as such, an unknown name by its name alone */
export function sarifRules(names: readonly string[], { t, docs }: Pick<FormatOptions, 't' | 'docs'>) {
  return names.map(name => {
    const page = name.startsWith('policy/') ? 'policy' : name
    const rule = allRules.find(one => one.name === page)
    if (!rule) return { id: name }
    const level = { error: 'error', warning: 'warning', info: 'note', off: 'none' }[rule.severity]
    return {
      id: name,
      shortDescription: { text: t(rule.summary) },
      fullDescription: { text: `${t(rule.summary)} ${t(rule.why)}` },
      help: { text: `${t(rule.summary)} ${t(rule.why)}`, markdown: ruleDocs(rule, t) },
      helpUri: ruleAddress(name, docs),
      defaultConfiguration: { level, enabled: rule.severity !== 'off' },
    }
  })
}
