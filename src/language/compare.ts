/** What changed in engagements since an earlier version: a page in the playbook's words, and the tasks that it touches. */
import { lintEngagement } from '../lint/lint.ts'
import { diffMarkdown } from '../report/diffMarkdown.ts'
import type { FileDiff } from '../report/diffView.ts'
import { markdownText } from '../report/markdownText.ts'
import { diffEngagements, type Version } from '../review/diff.ts'
import type { Translate } from '../util/translate.ts'
import { hasConflict } from './conflicts.ts'
import type { Surroundings } from './snapshot.ts'

/** Two versions of one file. */
export interface Versions {
  /** What holds for the later one, or for the place of one that is gone. */
  readonly around: Surroundings
  /** Absent: the file was added. */
  readonly before?: string
  /** Absent: the file is gone. */
  readonly after?: string
  /** Where it was before, as people are shown it, when it was renamed. */
  readonly oldPath?: string
}

export interface CompareOptions {
  /** What is compared with, as people call it: `main`; absent: the last commit. */
  readonly base?: string
  readonly t: Translate
}

/** A whole page of Markdown; it says so where nothing changed. Throws nothing. */
export function comparePage(files: readonly Versions[], { base, t }: CompareOptions): string {
  const [first] = files
  const since = base === undefined ? t('What changed since the last commit') : t('What changed since {base}', { base })
  const title = `# ${markdownText(since)}\n\n`
  if (!first) return `${title}${markdownText(t('No engagement changed'))}\n`
  const conflicted = files.filter(({ after }) => after !== undefined && hasConflict(after))
  const compared = files.filter(file => !conflicted.includes(file)).map(fileDiff)
  const notes = conflicted.map(({ around }) =>
    markdownText(t('"{path}" has an unresolved merge conflict and is not compared', { path: around.path })),
  )
  const { today, catalogue, settings } = first.around
  const report = { asOf: today, files: compared, playbook: catalogue.find(settings.playbook).playbook }
  const body = compared.length > 0 || notes.length === 0 ? [...diffMarkdown(report, { t })].join('') : ''
  return title + notes.map(note => `${note}\n\n`).join('') + body
}

function fileDiff({ around, before, after, oldPath }: Versions): FileDiff {
  const { settings, staff, today, t, path } = around
  const check = (text: string | undefined): Version | undefined =>
    text === undefined ? undefined : { text, result: lintEngagement({ ...around, text }) }
  const [was, is] = [check(before), check(after)]
  // What an editor has is not committed: it is written today.
  const diff = diffEngagements(was, is, { settings, staff, today, t, recordedOn: today })
  return { path, oldPath, before: was, after: is, staff, diff }
}

/** Numbers of the tasks of which a fact changed; of what could not be read in one of the versions nothing is said. */
export function changedTasks(before: Version, after: Version, { settings, staff, today, t }: Surroundings): ReadonlySet<string> {
  const { changes } = diffEngagements(before, after, { settings, staff, today, t })
  const paths = changes.flatMap(({ facts }) => facts.map(({ path }) => path))
  return new Set(paths.flatMap(([section, task]) => (isTasks(section) && task !== undefined ? [String(task)] : [])))
}

function isTasks(section: unknown): boolean {
  return section === 'tasks' || section === 'uncategorized-tasks'
}
