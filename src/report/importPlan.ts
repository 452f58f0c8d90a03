/** What an import would write, and the report of it: the same for the command line and the editor. */
import type { FileProblem, SourceFile } from '../playbook/findings.ts'
import type { ImportedPages } from '../playbook/import/importPages.ts'
import { type PlannedFile, planFiles } from '../playbook/import/planFiles.ts'
import { parsePlaybook } from '../playbook/load.ts'
import { createPlaybook, type Playbook } from '../playbook/playbook.ts'
import { diffPlaybooks } from '../review/playbookDiff.ts'
import type { Translate } from '../util/translate.ts'
import { createLineIndex } from '../yaml/locate.ts'
import type { ImportReport, WrittenFile } from './importView.ts'

/** A playbook that lies in the folder. */
export interface PlaybookThere {
  readonly playbook: Playbook
  /** Its files as they are now, `playbook.yaml` first. */
  readonly files: readonly SourceFile[]
}

export interface ShownFile extends PlannedFile {
  /** Its path as people see it. */
  readonly shown: string
}

export interface ImportRun {
  readonly imported: ImportedPages
  readonly pages: readonly SourceFile[]
  /** Where the playbook goes, separated by `/`. */
  readonly folder: string
  readonly there?: PlaybookThere
  /** The older version; absent: there is none. */
  readonly previous?: Playbook
  readonly dryRun: boolean
  shownAs(path: string): string
}

export type ImportPlan =
  /** With `dryRun` in the report nothing is to be written: it was asked for, or the playbook has errors. */
  | { readonly report: ImportReport; readonly files: readonly ShownFile[] }
  /** A file holds something that its new text could not keep. */
  | { readonly refused: string }

/** Never throws. */
export function planImport(run: ImportRun, t: Translate): ImportPlan {
  const { imported, folder, there, shownAs } = run
  const { file, locales } = imported
  const { files: planned, refused } = file ? planFiles({ file, locales }, there?.files ?? [], folder) : { files: [], refused: [] }
  const [first] = refused
  if (first) {
    const values = { path: shownAs(first.path) }
    const reasons = {
      unparsable: t('"{path}" cannot be brought up to date: it is not YAML that can be kept', values),
      anchors: t('"{path}" cannot be brought up to date: it has anchors or aliases', values),
      comments: t('"{path}" cannot be brought up to date without losing a comment', values),
    }
    return { refused: reasons[first.reason] }
  }
  const files = planned.map((one): ShownFile => ({ ...one, shown: shownAs(one.path) }))
  return { report: toReport(run, files, t), files }
}

function toReport(
  { imported, pages, there, previous, dryRun }: ImportRun,
  files: readonly ShownFile[],
  t: Translate,
): ImportReport {
  const written = files.map(({ shown, before, text, moved }): WrittenFile => {
    return { path: shown, state: before === undefined ? 'new' : before === text ? 'unchanged' : 'changed', moved }
  })
  const { file, locales } = imported
  const made = file && createPlaybook(file, locales)
  const checks = checksOf(files, t)
  const refused = checks.length > 0 ? [t('The playbook has errors, so nothing was written')] : []
  return {
    imported,
    texts: new Map(pages.map(({ path, text }) => [path, text])),
    reference: made && `${made.id}@${made.version}`,
    files: written,
    dryRun: dryRun || checks.length > 0,
    checks,
    changes: made && previous ? diffPlaybooks(previous, made) : undefined,
    notes: [...refused, ...notesOf(made, there?.playbook, t)],
  }
}

/** Errors of the texts that would be written; the pages' own problems were said with their lines. */
function checksOf(plan: readonly ShownFile[], t: Translate): (FileProblem & { line: number })[] {
  // What is there already was checked when it was read.
  if (plan.every(({ before, text }) => before === text)) return []
  const texts = new Map(plan.map(({ shown, text }) => [shown, text]))
  const { problems } = parsePlaybook(
    plan.map(({ shown, text }) => ({ path: shown, text })),
    t,
  )
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(problem => ({ ...problem, line: createLineIndex(texts.get(problem.file) ?? '').position(problem.start).line }))
}

/** A new version takes the place of the one that engagements name. */
function notesOf(made: Playbook | undefined, there: Playbook | undefined, t: Translate): string[] {
  if (!made || !there || made.version === there.version) return []
  const [old, now] = [`${there.id}@${there.version}`, `${made.id}@${made.version}`]
  return [t('{now} takes the place of {old}: move the engagements that name it with playbook migrate --to {now}', { old, now })]
}
