/** `playbook import`: compiles Markdown pages into a playbook, says what became of every line, and what changes where there was one. */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { FileProblem, SourceFile } from '../playbook/findings.ts'
import { type ImportedPages, importPages } from '../playbook/import/importPages.ts'
import { type PlannedFile, planFiles } from '../playbook/import/planFiles.ts'
import { loadPlaybook, parsePlaybook } from '../playbook/load.ts'
import { createPlaybook, type Playbook } from '../playbook/playbook.ts'
import { importReportText } from '../report/importReport.ts'
import { importReportJson } from '../report/importReportJson.ts'
import { importReportMarkdown } from '../report/importReportMarkdown.ts'
import type { ImportReport, WrittenFile } from '../report/importView.ts'
import { totalsOf } from '../report/importView.ts'
import { visible } from '../report/plainText.ts'
import { diffPlaybooks } from '../review/playbookDiff.ts'
import type { Translate } from '../util/translate.ts'
import { createLineIndex } from '../yaml/locate.ts'
import { fromHost, toHost } from './configs.ts'
import { Failure } from './failure.ts'
import { shownPath } from './findFiles.ts'
import type { CommonFlags } from './flags.ts'
import { nodeHost } from './nodeHost.ts'
import { writeError, writeFileAtomic, writeOut } from './output.ts'
import { readPages } from './pageFiles.ts'
import { playbookNamed } from './schemaCommand.ts'
import { openSession, type Session } from './session.ts'

export interface ImportFlags extends CommonFlags {
  readonly out: string
  /** `id` or `id@version` of the new playbook. */
  readonly as?: string
  /** The older version, where it is not in the folder. */
  readonly previous?: string
  readonly report?: 'text' | 'json' | 'markdown'
  readonly dryRun?: boolean
}

/**
 * @param paths Markdown files and folders of them
 * @returns 1 when something could not be read or the playbook has errors
 * @throws Failure for wrong usage, pages that are not there, and a playbook in the folder that cannot be kept
 */
export async function importCommand(paths: readonly string[], flags: ImportFlags): Promise<number> {
  const session = await openSession(flags)
  const { t } = session
  const named = readName(flags.as, t)
  const { pages, unreadable } = readPages(paths, session)
  const target = resolve(session.cwd, flags.out)
  const there = await playbookThere(target, flags.out, t)
  const previous = flags.previous === undefined ? there?.playbook : await playbookNamed(flags.previous, session)
  const imported = importPages(pages, { previous, ...named, t })
  const files = plan(imported, target, there, session)
  const report = toReport(imported, { pages, files, previous, there, flags, session })
  if (!report.dryRun) write(files)
  const format = flags.report ?? 'text'
  writeOut(
    format === 'json'
      ? importReportJson(report)
      : format === 'markdown'
        ? importReportMarkdown(report, { t })
        : importReportText(report, { t, paint: session.paint, quiet: flags.quiet }),
  )
  for (const [path, reason] of unreadable) writeError(`${visible(path)}: ${visible(reason)}\n`)
  return totalsOf(report).errors > 0 || unreadable.size > 0 || !imported.file ? 1 : 0
}

/** @throws Failure when the name has another form */
function readName(name: string | undefined, t: Translate): { id?: string; version?: string } {
  if (name === undefined) return {}
  const [, id, version] = /^([a-z0-9][a-z0-9-]*)(?:@([0-9A-Za-z][0-9A-Za-z.-]*))?$/.exec(name) ?? []
  if (id !== undefined) return { id, ...(version === undefined ? {} : { version }) }
  throw new Failure(
    t('--as "{name}" is no name of a playbook', { name }),
    t('Write ID or ID@VERSION: small letters, digits and hyphens, e.g. harbour@2026.11'),
  )
}

interface There {
  readonly playbook: Playbook
  /** Its files as they are on the disk. */
  readonly files: readonly SourceFile[]
}

/** The playbook in the folder. @throws Failure when something is there that an import would destroy */
async function playbookThere(target: string, shown: string, t: Translate): Promise<There | undefined> {
  if (existsSync(target) && !statSync(target).isDirectory())
    throw new Failure(t('--out "{path}" is a file', { path: shown }), t('Name a folder'))
  const { playbook, problems, files } = await loadPlaybook(nodeHost, toHost(target), t)
  if (files.length === 0) return undefined
  const errors = problems.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (!playbook || first)
    throw new Failure(
      t('The playbook in "{path}" has errors: {message}', { path: shown, message: first?.message ?? '' }),
      t('Run playbook check {path}, or import into another folder', { path: shown }),
    )
  return { playbook, files: await Promise.all(files.map(async path => ({ path, text: (await nodeHost.readFile(path)) ?? '' }))) }
}

interface ShownFile extends PlannedFile {
  readonly shown: string
}

/** @throws Failure when a file holds something that its new text could not keep */
function plan({ file, locales }: ImportedPages, target: string, there: There | undefined, { cwd, t }: Session): ShownFile[] {
  if (!file) return []
  const { files, refused } = planFiles({ file, locales }, there?.files ?? [], toHost(target))
  const shownAs = (path: string) => shownPath(fromHost(path), cwd)
  const [first] = refused
  if (!first) return files.map(planned => ({ ...planned, shown: shownAs(planned.path) }))
  const values = { path: shownAs(first.path) }
  const reasons = {
    unparsable: t('"{path}" cannot be brought up to date: it is not YAML that can be kept', values),
    anchors: t('"{path}" cannot be brought up to date: it has anchors or aliases', values),
    comments: t('"{path}" cannot be brought up to date without losing a comment', values),
  }
  throw new Failure(reasons[first.reason], t('Import into another folder and compare: playbook diff --playbook OLD NEW'))
}

interface Run {
  readonly pages: readonly SourceFile[]
  readonly files: readonly ShownFile[]
  readonly previous?: Playbook
  readonly there?: There
  readonly flags: ImportFlags
  readonly session: Session
}

function toReport(imported: ImportedPages, { pages, files, previous, there, flags, session }: Run): ImportReport {
  const { t } = session
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
    dryRun: flags.dryRun === true || checks.length > 0,
    checks,
    changes: made && previous ? diffPlaybooks(previous, made) : undefined,
    notes: [...refused, ...notesOf(made, there?.playbook, t)],
  }
}

/** Errors of the texts that would be written; the pages' own problems were said with their lines. */
function checksOf(plan: readonly ShownFile[], t: Translate): (FileProblem & { line: number })[] {
  // What is on the disk was checked when it was read.
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

function write(files: readonly ShownFile[]): void {
  for (const { path, shown, before, text } of files) {
    if (before === text) continue
    try {
      mkdirSync(dirname(fromHost(path)), { recursive: true })
      writeFileAtomic(fromHost(path), text)
    } catch (error) {
      throw new Failure(`"${shown}" cannot be written (${(error as NodeJS.ErrnoException).code ?? error})`)
    }
  }
}
