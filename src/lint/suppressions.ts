/** Takes out the problems that comments silence, and says what is wrong with those comments (rule `ignore`). */

import { rules } from '../rules/index.ts'
import type { Report } from '../rules/rule.ts'
import { findClosest } from '../util/closest.ts'
import { type IsoDate, isIsoDate } from '../util/dates.ts'
import { joinWords, type Translate } from '../util/translate.ts'
import { findIgnoreComments, type IgnoreComment, ignoreOptions, type UsableComment } from './ignoreComments.ts'
import { byPlace, type Found, locateProblems } from './place.ts'
import { policyRuleName } from './policies.ts'
import type { IgnoredProblem, Problem } from './problem.ts'
import { activeRules, levelOf, type Settings } from './settings.ts'
import { reportUnused } from './unusedIgnores.ts'

export interface SilenceOptions {
  readonly settings: Settings
  readonly today: IsoDate
  readonly t: Translate
  /**
   * What the problems come from: the check of one file (default), rules across files, or rules on what changed. Each looks only
   * at the names that are its own; what is wrong with the comments themselves belongs to the check of the file.
   */
  readonly stage?: 'file' | 'workspace' | 'change'
}

export interface Silenced {
  /** What is left, and the problems of the comments, in the order of the text. */
  readonly problems: Problem[]
  readonly ignored: IgnoredProblem[]
}

/** Rules that no comment silences: without them nothing in the file can be trusted. */
export const neverSilenced: ReadonlySet<string> = new Set(rules.filter(({ always }) => always).map(({ name }) => name))

/** Costs one search of the text where it holds no such comment. */
export function silence(text: string, problems: readonly Problem[], options: SilenceOptions): Silenced {
  const comments = findIgnoreComments(text)
  if (comments.length === 0) return { problems: [...problems], ignored: [] }
  const { settings, stage = 'file' } = options
  const usable = comments.flatMap(comment => toUsable(comment, options))
  const left: Problem[] = []
  const ignored: IgnoredProblem[] = []
  for (const problem of problems) {
    const matching = usable.filter(one => !neverSilenced.has(problem.rule) && one.names.has(problem.rule) && covers(one, problem))
    for (const one of matching) one.used.add(problem.rule)
    // The innermost comment says why.
    const [nearest] = matching.sort((a, b) => (b.comment.target?.path.length ?? 0) - (a.comment.target?.path.length ?? 0))
    if (nearest) ignored.push({ ...problem, ...wordsOf(nearest.comment) })
    else left.push(problem)
  }
  const reports = stage === 'file' ? comments.flatMap(comment => checkComment(comment, options)) : []
  // What could not be checked silences nothing, and nobody knows whether it would.
  const isChecked = !problems.some(({ rule, severity }) => severity === 'error' && unchecked.has(rule))
  // A comment about a change outlives it.
  if (isChecked && stage !== 'change') for (const one of usable) reports.push(...reportUnused(one, text, options.t))
  return { problems: [...left, ...toProblems(text, reports, settings)].sort(byPlace), ignored }
}

const unchecked: ReadonlySet<string> = new Set(['yaml-syntax', 'known-playbook', 'readable-file'])

function toUsable(comment: IgnoreComment, { settings, stage = 'file' }: SilenceOptions): UsableComment[] {
  if (comment.scope === undefined || (comment.scope === 'file' && !comment.first)) return []
  const own = comment.names.filter(({ name }) => {
    if (neverSilenced.has(name) || settings.locked.has(name) || !isKnown(name, settings)) return false
    return stageOf(name) === stage
  })
  return own.length === 0 ? [] : [{ comment, names: new Set(own.map(({ name }) => name)), used: new Set() }]
}

let stages: ReadonlyMap<string, 'workspace' | 'change'> | undefined

function stageOf(name: string): NonNullable<SilenceOptions['stage']> {
  stages ??= new Map(rules.flatMap(({ kind, name }) => (kind === 'workspace' || kind === 'change' ? [[name, kind]] : [])))
  return stages.get(name) ?? 'file'
}

/** A problem of the entry's data, or one that is shown inside of its text. */
function covers({ comment }: UsableComment, problem: Problem): boolean {
  if (comment.scope === 'file') return true
  const { target } = comment
  if (!target) return false
  if (target.path.length <= problem.path.length && target.path.every((key, index) => same(key, problem.path[index]))) return true
  const start = problem.range?.start
  return start !== undefined && start >= target.span.start && start < target.span.end
}

const same = (a: string | number, b: string | number | undefined) => String(a) === String(b)

function wordsOf({ options }: IgnoreComment): Pick<IgnoredProblem, 'reason' | 'until' | 'by'> {
  const value = (name: string) => options.get(name)?.value || undefined
  return { reason: value('reason'), until: value('until'), by: value('by') }
}

function isKnown(name: string, settings: Settings): boolean {
  return (
    rules.some(rule => rule.name === name && name !== 'policy') || settings.policies.some(one => policyRuleName(one) === name)
  )
}

function checkComment(comment: IgnoreComment, options: SilenceOptions): Report[] {
  const { t } = options
  const at = comment.target?.path ?? []
  const whole = { at, span: comment.span }
  if (comment.scope === undefined) {
    const meant = comment.word.startsWith('playbook-ignore-f') ? 'playbook-ignore-file' : 'playbook-ignore'
    return [
      {
        at,
        span: comment.wordSpan,
        message: t('Unknown comment "{word}"', { word: comment.word }),
        ...replacement(comment.wordSpan, meant, t),
      },
    ]
  }
  if (comment.scope === 'file' && !comment.first) {
    return [
      {
        ...whole,
        message: t('A "playbook-ignore-file" comment below the first key silences nothing'),
        hint: t('Move it above the first key, or silence one entry with "playbook-ignore"'),
      },
    ]
  }
  const reports: Report[] = []
  if (comment.names.length === 0) {
    reports.push({
      ...whole,
      message: t('The comment does not say which rule it silences'),
      hint: t('Write the name of the rule, as the problem shows it, behind "{word}"', { word: comment.word }),
    })
  }
  for (const name of comment.names) reports.push(...checkName(name, at, options))
  for (const { text, span, kind } of comment.strays) reports.push({ at, span, ...strayWords(kind, text, t) })
  if (!comment.options.get('reason')?.value && comment.names.length > 0) {
    const names = joinWords(
      comment.names.map(({ name }) => `"${name}"`),
      t.locale,
    )
    reports.push({
      ...whole,
      message: t('The comment that silences {rules} gives no reason', { rules: names }),
      hint: t('Add reason="..." to it'),
    })
  }
  const until = comment.options.get('until')
  if (until && !isIsoDate(until.value)) {
    reports.push({
      at,
      span: until.span,
      message: t('"until" is no date: "{value}"', { value: until.value }),
      hint: t('Write the last valid day as YYYY-MM-DD'),
    })
  } else if (until && options.today > until.value) {
    reports.push({
      at,
      span: until.span,
      message: t('The comment that silences {rules} ended on {until}', {
        rules: joinWords(
          comment.names.map(({ name }) => `"${name}"`),
          t.locale,
        ),
        until: until.value,
      }),
      hint: t('Settle what it silences and remove it, or give a later date'),
      level: 'warning',
      clock: true,
    })
  }
  return reports
}

function checkName({ name, span }: IgnoreComment['names'][number], at: Report['at'], { settings, t }: SilenceOptions): Report[] {
  if (neverSilenced.has(name))
    return [{ at, span, message: t('"{rule}" cannot be silenced', { rule: name }), hint: t('Settle the problem itself') }]
  if (!isKnown(name, settings)) {
    const names = [...rules.map(rule => rule.name), ...settings.policies.map(policyRuleName)].filter(one => one !== 'policy')
    const closest = findClosest(
      name,
      names.map(id => ({ id, names: [id] })),
    )
    return [{ at, span, message: t('Unknown rule "{rule}"', { rule: name }), ...(closest ? replacement(span, closest, t) : {}) }]
  }
  if (!settings.locked.has(name)) return []
  return [
    {
      at,
      span,
      message: t('"{rule}" is locked by the configuration and cannot be silenced', { rule: name }),
      hint: t('Settle the problem itself, or ask whoever keeps the configuration'),
    },
  ]
}

function strayWords(kind: IgnoreComment['strays'][number]['kind'], text: string, t: Translate): Pick<Report, 'message' | 'hint'> {
  switch (kind) {
    case 'word':
      return {
        message: t('"{text}" cannot be read here', { text }),
        hint: t('Put the names of rules first and texts in double quotes, as in reason="..."'),
      }
    case 'quote':
      return {
        message: t('The quote in this comment is not closed'),
        hint: t('Put the whole text in double quotes, as in reason="..."'),
      }
    case 'repeated':
      return { message: t('"{name}" stands twice in this comment', { name: text }) }
    case 'option':
      return {
        message: t('Unknown option "{name}"', { name: text }),
        hint: t('Allowed: {values}', { values: ignoreOptions.join(', ') }),
      }
  }
}

function replacement(span: { start: number; end: number }, value: string, t: Translate): Pick<Report, 'hint' | 'fix'> {
  return {
    hint: t('Did you mean "{value}"?', { value }),
    fix: { title: t('Change to "{value}"', { value }), edit: { do: 'text', edits: [{ ...span, text: value }] } },
  }
}

function toProblems(text: string, reports: readonly Report[], settings: Settings): Problem[] {
  if (reports.length === 0) return []
  const own = activeRules(settings).find(({ rule }) => rule.name === 'ignore')?.severity ?? 'error'
  return locateProblems(
    text,
    reports.map((report): Found => {
      const severity = levelOf(own, report.level, report.clock === true, settings)
      return { rule: 'ignore', severity, report, about: [report.at] }
    }),
  )
}
