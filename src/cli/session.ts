/** What a command works with: language, day, playbooks, configuration and colleagues, read once. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parsePeople } from '../lint/people.ts'
import type { ReadFault } from '../lint/readableFile.ts'
import type { Settings } from '../lint/settings.ts'
import type { Catalogue } from '../playbook/catalogue.ts'
import type { PeopleFile } from '../playbook/shape.ts'
import { docsBase } from '../util/build.ts'
import type { Translate } from '../util/translate.ts'
import { createLineIndex } from '../yaml/locate.ts'
import { type Basics, openBasics } from './basics.ts'
import { type Configs, fromHost } from './configs.ts'
import { Failure } from './failure.ts'
import { type FoundFiles, findFiles, shownPath } from './findFiles.ts'
import type { CommonFlags, LintFlags } from './flags.ts'
import { readEngagementFile } from './readFile.ts'

export interface Session extends Basics {
  readonly catalogue: Catalogue
  /** Finds engagement files and reads the configurations in force for them. @throws Failure for a configuration with errors */
  find(patterns: readonly string[]): Promise<FoundFiles>
  settingsFor(file: string): Settings
  staffFor(file: string): PeopleFile
  /** The `people.yaml` files read so far. */
  readonly staffFiles: ReadonlySet<string>
  /** Those of them that could not be read, and why. */
  readonly staffFaults: ReadonlyMap<string, ReadFault>
  /** Base address of the docs; empty: the command that prints them. */
  readonly docs: string
  /** `id@version` of the playbook that files without one are checked against. */
  readonly playbook: string
}

/** @throws Failure when a flag or the configuration is wrong */
export async function openSession(flags: CommonFlags & Pick<LintFlags, 'rule' | 'clockErrors'>): Promise<Session> {
  const basics = await openBasics(flags)
  const { cwd, t, configs } = basics
  refuseBroken(configs, cwd, t)
  const { catalogue } = configs
  const standard = catalogue.find(configs.base.settings.playbook).playbook ?? catalogue.all.at(-1)
  const staffFiles = new Set<string>()
  const staffFaults = new Map<string, ReadFault>()
  return {
    ...basics,
    get catalogue() {
      return configs.catalogue
    },
    async find(patterns) {
      const found = findFiles(patterns, cwd, t)
      await configs.prepare([...found.files, ...found.unreadable.map(({ path }) => path)])
      refuseBroken(configs, cwd, t)
      return { ...found, files: found.files.filter(file => configs.includes(file)) }
    },
    settingsFor: file => configs.settingsFor(file),
    staffFor: staffFinder(configs, staffFiles, staffFaults),
    staffFiles,
    staffFaults,
    docs: docsBase,
    playbook: standard ? `${standard.id}@${standard.version}` : '',
  }
}

/** A run over a configuration that is not what its author meant would give a wrong answer. */
function refuseBroken(configs: Configs, cwd: string, t: Translate): void {
  const errors = configs.problems.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (!first) return
  const path = fromHost(first.file)
  const { line, column } = createLineIndex(existsSync(path) ? readFileSync(path, 'utf8') : '').position(first.start)
  const n = errors.length - 1
  const more = n > 0 ? ` ${t('(and {n} more: playbook doctor shows them)', { n })}` : ''
  throw new Failure(`${shownPath(path, cwd)}:${line}:${column}: ${first.message}${more}`, first.hint)
}

/** `people.yaml` nearest above a file and not above the root of its configuration; each read once. */
function staffFinder(configs: Configs, files: Set<string>, faults: Map<string, ReadFault>): (file: string) => PeopleFile {
  const known = new Map<string, PeopleFile>()
  const inFolder = (folder: string, root: string | undefined): PeopleFile => {
    const before = known.get(folder)
    if (before) return before
    const path = join(folder, 'people.yaml')
    const above = dirname(folder)
    let staff: PeopleFile = {}
    if (existsSync(path)) {
      const read = readEngagementFile(path)
      if ('fault' in read) faults.set(path, read.fault)
      else staff = parsePeople(read.text)
      files.add(path)
    } else if (folder !== root && above !== folder && !existsSync(join(folder, '.git'))) staff = inFolder(above, root)
    known.set(folder, staff)
    return staff
  }
  return file => inFolder(dirname(file), configs.rootOf(file))
}
