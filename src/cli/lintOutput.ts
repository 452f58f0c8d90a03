/** Where the report of `lint` goes: standard output, files in any format, the step summary of GitHub Actions. */

import { createHash } from 'node:crypto'
import { appendFileSync, statSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import { editEngagement } from '../engagement/edit.ts'
import type { Problem } from '../lint/problem.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { type FormatName, type FormatOptions, formatRun } from '../report/formats.ts'
import { githubSummary, summaryBudget } from '../report/github.ts'
import type { FileReport, RunReport } from '../report/runReport.ts'
import { version } from '../util/build.ts'
import { isMap } from '../util/json.ts'
import { parseYaml } from '../yaml/parse.ts'
import { Failure } from './failure.ts'
import type { LintFlags, OutputFlag } from './flags.ts'
import { writeError, writeFileAtomic, writeOut } from './output.ts'
import type { Session } from './session.ts'

/**
 * Writes the report in every format asked for, files first.
 * @param more what only some runs know, such as the lines a change touched
 * @throws Failure when a file cannot be written
 */
export function writeReports(
  run: RunReport,
  flags: LintFlags,
  session: Session,
  more: Pick<FormatOptions, 'isTouched'> = {},
): void {
  const options = { ...optionsFor(session), ...more }
  const { name, file } = mainOutput(flags)
  for (const one of flags.format ?? []) if (one.file !== undefined) writeReport(one.file, one.name, run, options, session)
  if (file !== undefined) writeReport(file, name, run, options, session)
  else writeOut(formatRun(name, run, options), { commands: name === 'github' })
  if (name === 'github' && process.env.GITHUB_STEP_SUMMARY) appendSummary(process.env.GITHUB_STEP_SUMMARY, run, options)
}

/** @throws Failure for two formats on standard output or two reports in one file */
export function requireSeparateOutputs({ format = [], outputFile }: LintFlags): void {
  const onOutput = format.filter(({ file }) => file === undefined)
  if (onOutput.length > 1)
    throw new Failure(
      `--format ${onOutput.map(({ name }) => name).join(' and ')}: only one format fits on standard output`,
      `Write the others into files: --format ${onOutput[1]?.name}=FILE`,
    )
  const files = [...format.flatMap(({ file }) => file ?? []), ...(outputFile === undefined ? [] : [outputFile])]
  const twice = files.find((file, index) => files.indexOf(file) < index)
  if (twice !== undefined) throw new Failure(`Two reports would be written into "${twice}"`, 'Give each its own file')
}

/** The report that is not asked for with a file of its own. */
function mainOutput({ format = [], outputFile }: LintFlags): OutputFlag {
  const asked = format.find(({ file }) => file === undefined)
  const onActions = process.env.GITHUB_ACTIONS === 'true' && outputFile === undefined
  return { name: asked?.name ?? (onActions ? 'github' : 'stylish'), file: outputFile }
}

function writeReport(file: string, name: FormatName, run: RunReport, options: FormatOptions, session: Session): void {
  writeTo(file, formatRun(name, run, options), session)
}

/** Writes into a file, or to standard output. @throws Failure when the file cannot be written */
export function writeTo(file: string | undefined, chunks: Iterable<string>, { cwd }: Session): void {
  if (file === undefined) {
    writeOut(chunks)
    return
  }
  const text = [...chunks].join('')
  try {
    writeFileAtomic(resolve(cwd, file), text)
  } catch (error) {
    throw new Failure(`"${file}" cannot be written (${(error as NodeJS.ErrnoException).code ?? error})`)
  }
}

/** A summary that cannot be written is said and fails nothing. */
function appendSummary(path: string, run: RunReport, options: FormatOptions): void {
  try {
    const written = statSync(path, { throwIfNoEntry: false })?.size ?? 0
    appendFileSync(path, githubSummary(run, options, summaryBudget - written))
  } catch (error) {
    writeError(`playbook: the step summary cannot be written (${(error as NodeJS.ErrnoException).code ?? error})\n`)
  }
}

function optionsFor(session: Session): FormatOptions {
  const { t, docs, paint, cwd } = session
  const playbookOf = playbookFinder(session)
  return {
    t,
    docs,
    paint,
    width: process.stdout.columns,
    version,
    digest: text => createHash('sha256').update(text).digest('hex').slice(0, 32),
    editsOf: (file, { fix }) => {
      if (!fix || file.text === undefined) return undefined
      const edited = editEngagement(file.text, fix.edit, playbookOf(file))
      return edited.ok ? edited.edits : undefined
    },
    isMandatory: (file, { path: [section, task] }: Problem) =>
      section === 'tasks' && playbookOf(file)?.tasks.get(String(task))?.task.mandatory === true,
    prefix: folderBelow(process.env.GITHUB_WORKSPACE, cwd),
  }
}

/** The playbook that each file was checked against. */
function playbookFinder({ catalogue, cwd, settingsFor }: Session): (file: FileReport) => Playbook | undefined {
  const known = new Map<FileReport, Playbook | undefined>()
  return file => {
    if (!known.has(file)) {
      const data = file.text === undefined ? undefined : parseYaml(file.text).data
      const pin = isMap(data) && typeof data.playbook === 'string' ? data.playbook : undefined
      known.set(file, catalogue.find(pin ?? settingsFor(resolve(cwd, file.path)).playbook).playbook)
    }
    return known.get(file)
  }
}

/** The way from a folder down to another, with `/` at its end; empty where it does not lead down. */
function folderBelow(top: string | undefined, folder: string): string {
  const way = top ? relative(top, folder) : ''
  return way === '' || way.startsWith('..') || isAbsolute(way) ? '' : `${way.replaceAll('\\', '/')}/`
}
