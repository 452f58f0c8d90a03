/** `playbook migrate`: moves engagement files to another version of their playbook, each whole or not at all. */
import { type Migrated, type MigrationResult, migrateEngagement } from '../engagement/migrate.ts'
import { unreadableProblem } from '../lint/readableFile.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { migrationJson, migrationText } from '../report/migrationReport.ts'
import { visible } from '../report/plainText.ts'
import { isMap } from '../util/json.ts'
import { parseYaml } from '../yaml/parse.ts'
import { shownPath } from './findFiles.ts'
import type { CommonFlags } from './flags.ts'
import { writeError, writeFileAtomic, writeOut } from './output.ts'
import { noFileMatched } from './portfolioFiles.ts'
import { readEngagementFile } from './readFile.ts'
import { playbookNamed } from './schemaCommand.ts'
import { openSession, type Session } from './session.ts'

export interface MigrateFlags extends CommonFlags {
  readonly to: string
  readonly dryRun?: boolean
  readonly check?: boolean
  readonly format?: 'text' | 'json'
}

/**
 * @param paths files, folders, globs; none: the working folder
 * @returns 1 when a file could not be moved, or with `--check` when one has yet to be
 * @throws Failure when the playbook is not known or no file matched
 */
export async function migrateCommand(paths: readonly string[], flags: MigrateFlags): Promise<number> {
  const session = await openSession(flags)
  const to = await playbookNamed(flags.to, session)
  const { files, unreadable } = await session.find(paths)
  if (files.length + unreadable.length === 0) throw noFileMatched(paths, session)
  const results = files.map(path => ({ path: shownPath(path, session.cwd), ...migrateFile(path, to, flags, session) }))
  const { t, paint } = session
  const reference = `${to.id}@${to.version}`
  if (session.catalogue.find(reference).problem) {
    writeError(
      `${visible(t('{reference} is not among the playbooks of this workspace: name its folder in the configuration', { reference }))}\n`,
    )
  }
  const run = { to, dryRun: flags.dryRun === true || flags.check === true, results }
  writeOut(flags.format === 'json' ? migrationJson(run, { t }) : migrationText(run, { t, paint, quiet: flags.quiet }))
  const stuck = results.some(({ result, fault }) => fault !== undefined || (result && !result.ok && !isElsewhere(result)))
  const isBehind = results.some(({ result }) => result?.ok && result.changed)
  return stuck || unreadable.length > 0 || (flags.check && isBehind) ? 1 : 0
}

interface MigratedFile {
  readonly result?: MigrationResult
  /** Why the file could not be read. */
  readonly fault?: string
}

function migrateFile(path: string, to: Playbook, flags: MigrateFlags, session: Session): MigratedFile {
  const read = readEngagementFile(path)
  if ('fault' in read) return { fault: unreadableProblem(read.fault, session.t).message }
  const standard = session.settingsFor(path).playbook ?? session.playbook
  const from = session.catalogue.find(pinOf(read.text) ?? standard).playbook
  const result = migrateEngagement(read.text, { to, from, standard })
  if (isWorthWriting(result) && !flags.dryRun && !flags.check) writeFileAtomic(path, result.text)
  return { result }
}

function isWorthWriting(result: MigrationResult): result is Migrated {
  return result.ok && result.changed
}

/** On another playbook, or on a newer version: nothing to do. */
function isElsewhere(result: MigrationResult): boolean {
  return !result.ok && (result.reason === 'other-playbook' || result.reason === 'newer')
}

function pinOf(text: string): string | undefined {
  const { data } = parseYaml(text)
  return isMap(data) && typeof data.playbook === 'string' ? data.playbook : undefined
}
