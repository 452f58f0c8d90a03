/** A difference as every format shows it: per customer what was relaxed, what needs a look, progress, problems, readiness. */
import type { Change, SettingChange } from '../engagement/changes.ts'
import type { Problem } from '../lint/problem.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { PeopleFile } from '../playbook/shape.ts'
import { wordsOf } from '../playbook/words.ts'
import type { EngagementDiff, Version } from '../review/diff.ts'
import type { Readiness } from '../review/readiness.ts'
import { type ChangeWords, changesOf, placeText, settingText } from '../rules/changeWords.ts'
import type { IsoDate } from '../util/dates.ts'
import type { Path } from '../util/json.ts'
import { joinWords, type Translate } from '../util/translate.ts'
import { changeText, gainedText } from './changeText.ts'
import type { Redactor } from './redactor.ts'

/** One engagement file that differs. */
export interface FileDiff {
  /** Of the later version; of the earlier one for a deleted file. */
  readonly path: string
  /** Where it was before, when it was renamed. */
  readonly oldPath?: string
  readonly before?: Version
  readonly after?: Version
  readonly staff?: PeopleFile
  readonly diff: EngagementDiff
}

export interface DiffReport {
  readonly asOf: IsoDate
  /** What was compared, as it was asked for. */
  readonly base?: string
  readonly head?: string
  readonly files: readonly FileDiff[]
  /** In force by default: its words hold where no file that differs names one. */
  readonly playbook?: Playbook
  /** What the configuration or the baseline loosened, for all files. */
  readonly settings?: readonly SettingChange[]
  /** Takes persons out of what is said of a file; absent: nothing is taken out. */
  readonly redactorOf?: (file: FileDiff) => Redactor
}

export interface DiffLine {
  /** Customer text in it is as it was typed: escape it. */
  readonly text: string
  readonly hint?: string
  /** The change rule that asks for a look. */
  readonly rule?: string
  /** Of a task. */
  readonly mandatory?: boolean
}

export interface FileView {
  readonly path: string
  readonly oldPath?: string
  readonly customer: string
  readonly relaxed: readonly DiffLine[]
  readonly looks: readonly DiffLine[]
  readonly progress: readonly DiffLine[]
  readonly introduced: readonly Problem[]
  readonly solved: readonly Problem[]
  readonly silenced: readonly Problem[]
  /** One phrase for each number that moved. */
  readonly readiness: readonly string[]
  /** Names of what could not be compared. */
  readonly unread: readonly string[]
}

/** Files in which nothing changed are left out; those with something relaxed come first, then by path. */
export function diffViews({ files, redactorOf }: DiffReport, t: Translate): FileView[] {
  const view = (file: FileDiff) => (redactorOf ? redactView(viewOf(file, t), redactorOf(file)) : viewOf(file, t))
  const views = files.map(view).filter(view => !isEmpty(view))
  return views.sort(
    (a, b) => Number(b.relaxed.length > 0) - Number(a.relaxed.length > 0) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
  )
}

function redactView(view: FileView, redactor: Redactor): FileView {
  const hidden = (text: string) => redactor.text(text)
  const lines = (list: readonly DiffLine[]) =>
    list.map(line => ({ ...line, text: hidden(line.text), hint: line.hint === undefined ? undefined : hidden(line.hint) }))
  const problems = (list: readonly Problem[]) => list.map(problem => ({ ...problem, message: hidden(problem.message) }))
  return {
    ...view,
    relaxed: lines(view.relaxed),
    looks: lines(view.looks),
    progress: lines(view.progress),
    introduced: problems(view.introduced),
    solved: problems(view.solved),
    silenced: problems(view.silenced),
    unread: view.unread.map(hidden),
  }
}

/** What the configuration loosened. */
export function settingLines({ settings = [], ...report }: DiffReport, t: Translate): string[] {
  const context = settingWords(report, t)
  return context ? settings.map(change => settingText(context, change)) : []
}

export function settingWords({ files, playbook }: DiffReport, t: Translate): ChangeWords | undefined {
  if (playbook) return { t, words: wordsOf(playbook, t.locale), files: [], staff: {} }
  return files.map(file => wordsIn(file, t)).find(found => found !== undefined)
}

export function viewOf(file: FileDiff, t: Translate): FileView {
  const { diff, path, oldPath } = file
  const context = wordsIn(file, t)
  const lines = (changes: readonly Change[]) => (context ? grouped(changes).flatMap(group => linesOf(context, group, diff)) : [])
  const looked = new Set(diff.looks.map(({ change }) => change))
  const rest = diff.changes.filter(change => !change.relaxes)
  return {
    path,
    oldPath: oldPath === path ? undefined : oldPath,
    customer: customerOf(file),
    relaxed: lines(diff.changes.filter(change => change.relaxes)),
    looks: lines(rest.filter(change => looked.has(change))),
    progress: lines(rest.filter(change => !looked.has(change))),
    introduced: diff.introduced,
    solved: diff.solved,
    silenced: diff.silenced,
    readiness: readinessText(diff.before, diff.after, t),
    unread: context ? diff.unread.map(gap => unreadText(context, gap)) : [],
  }
}

/** The customer's name in the later version; the file's where there is none. */
export function customerOf({ path, before, after }: Pick<FileDiff, 'path' | 'before' | 'after'>): string {
  const name = (after?.result.engagement ?? before?.result.engagement)?.customer?.name?.trim()
  return name || (path.split('/').at(-1) ?? path).replace(/\.engagement\.ya?ml$/, '')
}

/** Parts that a service gained at once make one line. */
function grouped(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = []
  const nameOf = (change: Change | undefined) =>
    change?.kind === 'adoption' && change.change === 'gained' ? `${change.service} ${change.programme}` : undefined
  for (const change of changes) {
    const last = groups.at(-1)
    const name = nameOf(change)
    if (last && name !== undefined && nameOf(last[0]) === name) last.push(change)
    else groups.push([change])
  }
  return groups
}

function linesOf(context: ChangeWords, group: readonly Change[], { looks }: EngagementDiff): DiffLine[] {
  const [change] = group
  if (!change) return []
  if (group.length > 1) return [{ text: gainedText(context, changesOf(group, 'adoption')) }]
  const mandatory = change.kind === 'task-status' ? change.mandatory : undefined
  const own = looks.filter(look => look.change === change)
  if (own.length === 0) return [{ text: changeText(context, change), mandatory }]
  return own.map(({ message, hint, rule }) => ({ text: message, hint, rule, mandatory }))
}

/** The words for what changed in a file; undefined where neither version names a known playbook. */
export function wordsIn({ before, after, staff = {} }: FileDiff, t: Translate): ChangeWords | undefined {
  const playbook = after?.result.playbook ?? before?.result.playbook
  if (!playbook) return undefined
  const files = [after, before].flatMap(version => version?.result.engagement ?? [])
  return { t, words: wordsOf(playbook, t.locale), files, staff }
}

function readinessText(before: Readiness | undefined, after: Readiness | undefined, t: Translate): string[] {
  if (!after) return []
  const done = (name: string, key: 'mandatory' | 'optional' | 'dibs' | 'ssat') => {
    const [was, is] = [before?.[key], after[key]]
    const text = `${is.done}/${is.total}`
    if (was && was.done === is.done && was.total === is.total) return []
    return [was ? t('{name} {before} → {after}', { name, before: `${was.done}/${was.total}`, after: text }) : `${name} ${text}`]
  }
  const unmet = before?.unmet === after.unmet ? [] : [after.unmet]
  return [
    ...done(t('mandatory tasks'), 'mandatory'),
    ...done(t('optional tasks'), 'optional'),
    ...done('DIBS', 'dibs'),
    ...done('SSAT', 'ssat'),
    ...unmet.map(n =>
      n === 0
        ? t('nothing in the way of the next phase')
        : t.count(n, 'one thing in the way of the next phase', '{n} things in the way of the next phase'),
    ),
  ]
}

function unreadText(context: ChangeWords, gap: Path): string {
  return gap.length === 0 ? context.t('the whole file') : placeText(context, gap)
}

function isEmpty({ relaxed, looks, progress, introduced, solved, silenced, unread }: FileView): boolean {
  return [relaxed, looks, progress, introduced, solved, silenced, unread].every(list => list.length === 0)
}

/** How many engagements and lines there are, on one line. */
export function summaryText(views: readonly FileView[], t: Translate): string {
  if (views.length === 0) return t('No engagement changed')
  const sum = (of: (view: FileView) => readonly unknown[]) => views.reduce((n, view) => n + of(view).length, 0)
  const relaxed = sum(view => view.relaxed)
  const looks = sum(view => view.looks)
  const introduced = sum(view => view.introduced)
  const solved = sum(view => view.solved)
  const parts = [
    ...(relaxed > 0 ? [t.count(relaxed, 'one thing relaxed', '{n} things relaxed')] : []),
    ...(looks > 0 ? [t.count(looks, 'one thing to look at', '{n} things to look at')] : []),
    ...(introduced > 0 ? [t.count(introduced, 'one new problem', '{n} new problems')] : []),
    ...(solved > 0 ? [t.count(solved, 'one problem solved', '{n} problems solved')] : []),
  ]
  const engagements = t.count(views.length, 'One engagement changed', '{n} engagements changed')
  return parts.length === 0 ? engagements : `${engagements}: ${joinWords(parts, t.locale)}`
}
