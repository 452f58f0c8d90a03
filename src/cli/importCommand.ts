/** `playbook import`: compiles Markdown pages into a playbook, says what became of every line, and what changes where there was one. */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { importPages } from '../playbook/import/importPages.ts'
import { loadPlaybook } from '../playbook/load.ts'
import { type ImportRun, type PlaybookThere, planImport, type ShownFile } from '../report/importPlan.ts'
import { importReportText } from '../report/importReport.ts'
import { importReportJson } from '../report/importReportJson.ts'
import { importReportMarkdown } from '../report/importReportMarkdown.ts'
import { totalsOf } from '../report/importView.ts'
import { visible } from '../report/plainText.ts'
import type { Translate } from '../util/translate.ts'
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
  const { report, files } = plan({ imported, pages, there, previous, dryRun: flags.dryRun === true }, target, session)
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

/** The playbook in the folder. @throws Failure when something is there that an import would destroy */
async function playbookThere(target: string, shown: string, t: Translate): Promise<PlaybookThere | undefined> {
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

/** @throws Failure when a file holds something that its new text could not keep */
function plan(run: Omit<ImportRun, 'folder' | 'shownAs'>, target: string, { cwd, t }: Session) {
  const planned = planImport({ ...run, folder: toHost(target), shownAs: path => shownPath(fromHost(path), cwd) }, t)
  if (!('refused' in planned)) return planned
  throw new Failure(planned.refused, t('Import into another folder and compare: playbook diff --playbook OLD NEW'))
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
