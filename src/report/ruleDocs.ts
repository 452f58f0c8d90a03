/** The page of a rule, made from the rule itself: what, why, bad, good, options, source. */
import type { Rule } from '../rules/rule.ts'
import type { Translate } from '../util/translate.ts'

/** The page as Markdown in the user's language. */
export function ruleDocs(rule: Rule<any>, t: Translate): string {
  return [
    `# ${rule.name}`,
    t(rule.summary),
    `**${t('Level')}**: ${levelWords(rule, t)}`,
    ...(rule.always ? [t('This rule cannot be silenced.')] : []),
    `## ${t('Why')}`,
    t(rule.why),
    ...exampleParts(rule, t),
    ...optionParts(rule, t),
    ...(rule.always ? [] : [`## ${t('Silence')}`, silencing(rule, t)]),
    `## ${t('Source')}`,
    `${rule.source}\n`,
  ].join('\n\n')
}

/** The list of all rules, by section of the rules' list. */
export function rulesIndex(rules: readonly Rule<any>[], t: Translate): string {
  const rows = rules.map(
    rule => `| [\`${rule.name}\`](${rule.name}.md) | ${levelWords(rule, t)} | ${t(rule.summary).replaceAll('|', '\\|')} |`,
  )
  return [
    `# ${t('Rules')}`,
    '',
    `| ${t('Rule')} | ${t('Level')} | ${t('What it checks')} |`,
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

function levelWords(rule: Rule<any>, t: Translate): string {
  const words = { error: t('error'), warning: t('warning'), info: t('note'), off: t('off unless configured') }
  return words[rule.severity]
}

function exampleParts(rule: Rule<any>, t: Translate): string[] {
  const { bad, good, today, before } = rule.examples
  if (!bad && !good) return []
  const day = today ? ` ${t('(on {date})', { date: today })}` : ''
  return [
    `## ${t('Examples')}`,
    ...(before ? [`${t('Before the change')}:`, fence(before)] : []),
    ...(bad ? [`${t('Not accepted')}${day}:`, fence(bad)] : []),
    ...(good ? [`${t('Accepted')}:`, fence(good)] : []),
  ]
}

function optionParts(rule: Rule<any>, t: Translate): string[] {
  const options = Object.entries(rule.options ?? {})
  if (options.length === 0) return []
  const docs = (rule.optionDocs ?? {}) as Record<string, string>
  const rows = options.map(([name, value]) => `| \`${name}\` | \`${JSON.stringify(value)}\` | ${t(docs[name] ?? '')} |`)
  return [
    `## ${t('Options')}`,
    [`| ${t('Option')} | ${t('Default')} | ${t('Meaning')} |`, '| --- | --- | --- |', ...rows].join('\n'),
  ]
}

function silencing(rule: Rule<any>, t: Translate): string {
  // Each policy is a rule of its own.
  const name = rule.name === 'policy' ? 'policy/<name>' : rule.name
  return [
    t('With a comment on or directly above the entry, always with the reason:'),
    fence(`# playbook-ignore ${name} until=2026-12-31 reason="${t('Agreed with the customer')}"\n`),
    t('Or for a whole team in `playbook.config.yaml`:'),
    fence(`rules:\n  ${name}: off\n`),
  ].join('\n\n')
}

function fence(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(run => run.length))
  const marks = '`'.repeat(longest + 1)
  return `${marks}yaml\n${text.endsWith('\n') ? text : `${text}\n`}${marks}`
}
