/**
 * What changed between two versions of one engagement, in terms of the engagement: typed changes made of facts, what deserves a
 * look, problems that came and went, and readiness before and after. How a file is written makes no difference.
 */
import type { Change, FactChange, OwnerChange } from '../engagement/changes.ts'
import { checkChanges, type Look } from '../lint/changes.ts'
import type { LintResult } from '../lint/lint.ts'
import type { Settings } from '../lint/settings.ts'
import type { EngagementFile, PeopleFile } from '../playbook/shape.ts'
import { wordsOf } from '../playbook/words.ts'
import { type IsoDate, weekendsOnly } from '../util/dates.ts'
import { lookup, type Path } from '../util/json.ts'
import type { Translate } from '../util/translate.ts'
import { locate } from '../yaml/locate.ts'
import { applyFacts, diffFacts, type Fact, type Facts, factsOf, keyOf } from './facts.ts'
import { ignoreChanges } from './ignoreChanges.ts'
import { byEntry, dateChange, isBelow, type Scene, take, takeBelow } from './ledger.ts'
import { type ProblemChanges, problemChanges } from './problemChanges.ts'
import { type Readiness, readinessOf } from './readiness.ts'
import { recordChanges } from './recordChanges.ts'
import { phaseChanges, serviceChanges } from './serviceChanges.ts'
import { taskChanges } from './taskChanges.ts'

/** One version of a file: its text and what lint says of it. Both versions are checked for the same day. */
export interface Version {
  readonly text: string
  readonly result: LintResult
}

export interface DiffOptions {
  /** In force for the later version. */
  readonly settings: Settings
  readonly staff?: PeopleFile
  readonly today: IsoDate
  readonly t: Translate
  /** The day on which the later version was written: that of its commit, today for what is not committed. */
  readonly recordedOn?: IsoDate
}

export interface EngagementDiff extends ProblemChanges {
  /** In the playbook's order: the engagement, its services, tasks, then the rest. */
  readonly changes: readonly Change[]
  /** What the change rules say, in the order of the text. */
  readonly looks: readonly Look[]
  readonly before?: Readiness
  readonly after?: Readiness
  /** What could not be read in one of the versions and was not compared; `[]` is the whole file. */
  readonly unread: readonly Path[]
}

/** @param before undefined for an added file @param after undefined for a deleted one */
export function diffEngagements(before: Version | undefined, after: Version | undefined, options: DiffOptions): EngagementDiff {
  const { changes, unread } = changesBetween(before, after)
  return {
    changes,
    looks: looksAt(changes, before, after, options),
    // A deleted file solves nothing.
    ...(after ? problemChanges(before?.result, after.result) : { introduced: [], solved: [], silenced: [] }),
    before: before?.result.states && readinessOf(before.result.states),
    after: after?.result.states && readinessOf(after.result.states),
    unread,
  }
}

/** Nothing to tell: every fact, problem and silencing comment is as it was. */
export function isEmptyDiff({ changes, introduced, solved, silenced, unread }: EngagementDiff): boolean {
  return [changes, introduced, solved, silenced, unread].every(list => list.length === 0)
}

/** The facts of a version; none of an absent one. */
export function factsOfVersion(version: Version | undefined): Facts {
  return version ? factsOf(version.result.engagement, version.result.playbook) : new Map<string, Fact>()
}

/** The facts of the later version, from those of the earlier one. */
export function applyDiff({ changes }: Pick<EngagementDiff, 'changes'>, before: Facts): Facts {
  return applyFacts(
    changes.flatMap(({ facts }) => facts),
    before,
  )
}

function changesBetween(before: Version | undefined, after: Version | undefined): Pick<EngagementDiff, 'changes' | 'unread'> {
  const scene: Scene = {
    before: factsOfVersion(before),
    after: factsOfVersion(after),
    playbook: after?.result.playbook ?? before?.result.playbook,
    holidays: (after ?? before)?.result.states?.holidays ?? weekendsOnly,
    left: new Map(),
  }
  const facts = diffFacts(scene.before, scene.after)
  const unread = [before, after].flatMap(gapsIn).filter(gap => facts.some(({ path }) => isBelow(path, gap)))
  if (unread.some(gap => gap.length === 0)) return { changes: [], unread: [[]] }
  const read = facts.filter(({ path }) => !unread.some(gap => isBelow(path, gap)))
  for (const [key, changes] of byEntry(read)) scene.left.set(key, changes)
  const states = [before?.result.states, after?.result.states]
  const files: (EngagementFile | undefined)[] = [before?.result.engagement, after?.result.engagement]
  const changes = [
    ...fileChange(scene, before, after),
    ...(after ? ignoreChanges(before?.text ?? '', after.text) : []),
    ...phaseChanges(scene),
    ...serviceChanges(scene, files),
    ...recordChanges(scene),
    ...taskChanges(scene, states),
    ...itemChanges(scene),
    ...ownerChanges(scene),
    ...take(scene, ({ shape }) => shape.form === 'date').map(fact => dateChange(scene, fact)),
    ...take(scene, () => true).map(fieldChange),
  ]
  return { changes: inOrder(changes, scene), unread: [...new Map(unread.map(path => [keyOf(path), path])).values()] }
}

/** Who the customer is and who works there is a new file's own line; the rest is told as if it had been added. */
function fileChange(scene: Scene, before: Version | undefined, after: Version | undefined): Change[] {
  if (before && after) return []
  if (!before && !after) return []
  if (!after) return [{ kind: 'engagement', change: 'removed', path: [], facts: take(scene, () => true), relaxes: true }]
  const own = new Set<unknown>(['playbook', 'customer', 'engagement', 'team', 'people'])
  return [{ kind: 'engagement', change: 'added', path: [], facts: take(scene, ({ path }) => own.has(path[0])) }]
}

function itemChanges(scene: Scene): Change[] {
  return takeBelow(scene, ['processes'], ({ path }) => path.length === 4).map(fact => {
    const [, process, list, item] = fact.path as [string, string, 'inputs' | 'outputs', string]
    return { kind: 'item', path: fact.path, process, list, item, from: text(fact.before), to: text(fact.after), facts: [fact] }
  })
}

function ownerChanges(scene: Scene): OwnerChange[] {
  const isOwner = ({ path, shape }: FactChange) =>
    shape.refers === 'person' && (path.at(-1) === 'owner' || (path[0] === 'team' && path.at(-1) !== 'requested'))
  return take(scene, isOwner).map(fact => ({
    kind: 'owner',
    path: fact.path,
    from: text(fact.before),
    to: text(fact.after),
    facts: [fact],
  }))
}

function fieldChange(fact: FactChange): Change {
  const { path, before, after, shape } = fact
  return { kind: 'field', path, from: before ?? undefined, to: after ?? undefined, shape, facts: [fact] }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

const sections = [
  ...[
    'playbook',
    'engagement',
    'customer',
    'team',
    'services',
    'tasks',
    'uncategorized-tasks',
    'processes',
    'risks',
    'referrals',
  ],
  ...['partners', 'knowledge-gaps', 'actions', 'people', 'disengagement', 'log'],
]

/** By section; tasks as the playbook has them, everything else as the changes were found. */
function inOrder(changes: readonly Change[], { playbook }: Scene): Change[] {
  const rank = ({ path }: Change): [number, number] => {
    const section = path.length === 0 ? -1 : sections.indexOf(String(path[0]))
    const task = path[0] === 'tasks' ? (playbook?.tasks.get(String(path[1]))?.order ?? Number.MAX_SAFE_INTEGER) : 0
    const service = path[0] === 'services' ? services.indexOf(String(path[1])) : 0
    return [section, task + service]
  }
  const services = [...new Set(changes.flatMap(({ path }) => (path[0] === 'services' ? [String(path[1])] : [])))]
  return changes
    .map(change => ({ change, rank: rank(change) }))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1])
    .map(({ change }) => change)
}

function looksAt(
  changes: readonly Change[],
  before: Version | undefined,
  after: Version | undefined,
  { settings, staff = {}, today, t, recordedOn }: DiffOptions,
): Look[] {
  const playbook = after?.result.playbook ?? before?.result.playbook
  if (!playbook || changes.length === 0) return []
  const side = (version: Version | undefined) =>
    version && { engagement: version.result.engagement, states: version.result.states }
  return checkChanges({
    changes,
    before: side(before),
    after: side(after),
    text: after?.text ?? '',
    recordedOn,
    holidays: (after ?? before)?.result.states?.holidays ?? weekendsOnly,
    staff,
    settings,
    today,
    t,
    words: wordsOf(playbook, t.locale),
  })
}

/** What is written and could not be read: it neither came nor went. */
function gapsIn(version: Version | undefined): readonly Path[] {
  if (!version) return []
  const { gaps, engagement, problems } = version.result
  if (problems.some(({ rule }) => rule === 'yaml-syntax') && factsOfVersion(version).size === 0) return [[]]
  return gaps.filter(gap => {
    const [section, key] = gap
    // A task among the uncategorized ones was read, only elsewhere.
    if (section === 'tasks' && lookup(engagement['uncategorized-tasks'], String(key)) !== undefined) return false
    // What is required and stands nowhere did go.
    return gap.length === 1 || locate(version.text, gap) !== undefined
  })
}
