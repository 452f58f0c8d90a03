/** The engine: text, playbook and settings in, located problems out. Pure and synchronous; never throws on any text. */

import { checkEngagementShape } from '../engagement/checkShape.ts'
import { findLostText } from '../engagement/lostText.ts'
import { isSoundEngagement } from '../engagement/soundShape.ts'
import { type States, statesOf } from '../engagement/states.ts'
import type { Catalogue } from '../playbook/catalogue.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { EngagementFile, PeopleFile } from '../playbook/shape.ts'
import { wordsOf } from '../playbook/words.ts'
import { isForeign } from '../rules/foreignFile.ts'
import type { FileContext, Report, ShapeContext } from '../rules/rule.ts'
import { type Holidays, type IsoDate, weekendsOnly } from '../util/dates.ts'
import { isMap, type Json, lookup, type Path } from '../util/json.ts'
import type { Translate } from '../util/translate.ts'
import type { LostText } from '../yaml/lostText.ts'
import { type ParsedYaml, parseYaml } from '../yaml/parse.ts'
import { dropCovered } from './covers.ts'
import { gapsOf, isTouched, misplacedTasks, watchGaps } from './gaps.ts'
import { withoutLostSections } from './lostSections.ts'
import { type Found, locateProblems } from './place.ts'
import { checkPolicies, type PolicyFailure } from './policies.ts'
import type { IgnoredProblem, Problem } from './problem.ts'
import { type ActiveRule, activeRules, levelOf, type Settings } from './settings.ts'
import { silence } from './suppressions.ts'

export interface LintInput {
  readonly text: string
  readonly settings: Settings
  readonly catalogue: Catalogue
  readonly staff: PeopleFile
  readonly today: IsoDate
  readonly t: Translate
}

export interface LintResult {
  /** In the order of the text. */
  readonly problems: readonly Problem[]
  readonly ignored: readonly IgnoredProblem[]
  /** The engagement as far as it could be read; an empty map where nothing could. */
  readonly engagement: EngagementFile
  readonly playbook?: Playbook
  readonly states?: States
  /** Paths of values that are written and could not be read. */
  readonly gaps: readonly Path[]
  /** What the check started from. */
  readonly reading: Reading
  /** Policies that could not be evaluated over this file: problems of the configuration. */
  readonly policyFailures: readonly PolicyFailure[]
}

/** Checks one engagement file. */
export function lintEngagement(input: LintInput): LintResult {
  const { text, settings, t } = input
  const run = readEngagement(input)
  const active = activeRules(settings)
  const found: Found[] = []
  for (const one of active) {
    const { kind } = one.rule
    const own = kind === 'shape' ? runRule(one, run.shapeContext) : kind === 'file' && run.readable ? runFileRule(one, run) : []
    // No spread into arguments: there may be more problems than a call takes.
    for (const problem of own) found.push(problem)
  }
  const policies = run.readable ? runPolicies(settings, run) : undefined
  if (policies) found.push(...policies.found)
  const levelled = found.map(one => ({
    ...one,
    severity: levelOf(one.severity, one.report.level, one.report.clock === true, settings),
  }))
  const located = locateProblems(text, dropCovered(levelled))
  const { problems, ignored } = silence(text, located, { settings, today: input.today, t })
  const policyFailures = policies?.failures ?? []
  return {
    problems,
    ignored,
    engagement: run.file,
    playbook: run.playbook,
    states: run.states,
    gaps: run.gaps,
    reading: run,
    policyFailures,
  }
}

/** An engagement read but not yet checked by rules: also what indexes and views start from. */
export interface Reading {
  readonly file: EngagementFile
  readonly playbook?: Playbook
  readonly states?: States
  readonly gaps: readonly Path[]
  /** There is an engagement and a playbook, so that file rules have something to say. */
  readonly readable: boolean
  readonly shapeContext: Omit<ShapeContext, 'report' | 'options'>
  readonly fileContext: Omit<FileContext, 'report' | 'options'>
}

/** Reads one engagement file as far as it can be read. */
export function readEngagement(input: LintInput): Reading {
  const { text, settings, catalogue, staff, today, t } = input
  const lost = findLostText(text)
  const raw = parseYaml(text, lost)
  const isSound = isSoundEngagement(raw.data)
  const { parsed, swallowed } = withoutLostSections(text, raw, isSound)
  const checked =
    isSound && parsed === raw ? { file: raw.data as EngagementFile, findings: [] } : readShape(parsed.data, parsed.unreadable)
  const findings = [...checked.findings, ...swallowed]
  const pin = catalogue.find(checked.file.playbook ?? settings.playbook)
  const playbook = pin.playbook ?? catalogue.all[0]
  const holidays = calendarOf(checked.file, staff, settings)
  const states = playbook && statesOf(checked.file, playbook, { today, holidays })
  const fileContext = {
    engagement: checked.file,
    playbook,
    states,
    holidays,
    staff,
    today,
    t,
    words: playbook && wordsOf(playbook, t.locale),
    calendars: [...settings.calendars.keys()],
  } as Omit<FileContext, 'report' | 'options'>
  const gaps = [
    ...gapsOf(
      checked.findings,
      parsed.unreadable.map(({ key }) => key),
    ),
    ...misplacedTasks(checked.file, playbook),
  ]
  return {
    file: checked.file,
    playbook: pin.playbook,
    states: pin.playbook && states,
    gaps,
    readable: pin.playbook !== undefined && isMap(parsed.data) && !isForeign(parsed.data),
    fileContext,
    shapeContext: shapeContextOf(fileContext, { text, parsed, lost, findings, settings, pin }),
  }
}

function readShape(data: Json | undefined, unreadable: ParsedYaml['unreadable']) {
  if (isSoundEngagement(data)) return { file: data, findings: [] }
  const { file, findings } = checkEngagementShape(data)
  // What an unreadable entry holds is not known, so it is not missing.
  return { file, findings: findings.filter(({ path }) => !unreadable.some(({ key }) => key === path[0])) }
}

function shapeContextOf(
  fileContext: Omit<FileContext, 'report' | 'options'>,
  more: {
    text: string
    parsed: ParsedYaml
    lost: readonly LostText[]
    findings: ShapeContext['findings']
    settings: Settings
    pin: ReturnType<Catalogue['find']>
  },
): Omit<ShapeContext, 'report' | 'options'> {
  const { text, parsed, lost, findings, settings, pin } = more
  const reference = fileContext.engagement.playbook ?? settings.playbook
  return {
    ...fileContext,
    text,
    parsed,
    lost,
    findings,
    defaultPlaybook: settings.playbook,
    pin: { reference, problem: pin.problem, newer: pin.newer, known: pin.versions },
  }
}

/** The calendar of the engagement, else of its FM, else of the configuration, else weekends only. */
function calendarOf(file: EngagementFile, staff: PeopleFile, settings: Settings): Holidays {
  const manager = lookup(file.team, 'fasttrack-manager')
  const name =
    file.engagement?.calendar ??
    (typeof manager === 'string' ? lookup(staff.people, manager)?.calendar : undefined) ??
    settings.calendar
  return (name != null && settings.calendars.get(name)) || weekendsOnly
}

function runFileRule(one: ActiveRule, run: Reading): Found[] {
  const found = runRule(one, run.fileContext)
  if (found.length === 0 || run.gaps.length === 0 || one.rule.kind !== 'file') return found
  // The rule had something to say of a file with gaps: run it again and keep what it says without having met one.
  const { context, isDoubtful } = watch(run)
  return runRule(one, context, report => !isDoubtful([...aboutOf(report), ...relatedOf(report)]))
}

function runPolicies(settings: Settings, run: Reading): ReturnType<typeof checkPolicies> {
  const checked = checkPolicies(settings, run.fileContext)
  if (checked.found.length === 0 || run.gaps.length === 0) return checked
  const found = settings.policies.flatMap(policy => {
    const { context, isDoubtful } = watch(run)
    return checkPolicies({ policies: [policy], rules: settings.rules }, context).found.filter(({ about }) => !isDoubtful(about))
  })
  return { ...checked, found }
}

/** The file's context with data that remembers which gaps were read. */
function watch(run: Reading) {
  const touched: Path[] = []
  const engagement = watchGaps(run.fileContext.engagement, run.gaps, gap => touched.push(gap))
  const { today, holidays, playbook } = run.fileContext
  return {
    context: { ...run.fileContext, engagement, states: statesOf(engagement, playbook, { today, holidays }) },
    isDoubtful: (about: readonly Path[]) => about.some(path => touched.some(gap => isTouched(path, gap))),
  }
}

function runRule(one: ActiveRule, context: object, keep: (report: Report) => boolean = () => true): Found[] {
  const found: Found[] = []
  const { rule, severity, options } = one
  const report = (report: Report) => {
    if (keep(report)) found.push({ rule: rule.name, covers: rule.covers, severity, report, about: aboutOf(report) })
  }
  // One object for all rules of a file: a copy for each would cost more than most of them.
  if (rule.kind === 'file' || rule.kind === 'shape') rule.check(Object.assign(context, { options, report }) as ShapeContext)
  return found
}

/** What else of the file a report rests on. */
function relatedOf({ related = [] }: Report): readonly Path[] {
  return related.flatMap(({ at, file }) => (file === undefined ? [at] : []))
}

/** The entries a report is about. */
export function aboutOf(report: Report): readonly Path[] {
  return report.about ?? [report.at.slice(0, 2)]
}
