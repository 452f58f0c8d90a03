/** What a command works with: language, day, playbooks, configuration and colleagues, read once. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parsePeople } from '../lint/people.ts'
import type { Settings } from '../lint/settings.ts'
import type { Catalogue } from '../playbook/catalogue.ts'
import type { PeopleFile } from '../playbook/shape.ts'
import type { Paint } from '../report/paint.ts'
import { loadBundle, nearestLocale } from '../util/bundles.ts'
import type { IsoDate } from '../util/dates.ts'
import { createTranslate, type Translate } from '../util/translate.ts'
import { type Configs, openConfigs } from './configs.ts'
import { Failure } from './failure.ts'
import { type FoundFiles, findFiles } from './findFiles.ts'
import type { CommonFlags, LintFlags } from './flags.ts'
import { paintFor } from './output.ts'

export interface Session {
  readonly cwd: string
  readonly t: Translate
  readonly paint: Paint
  readonly today: IsoDate
  readonly catalogue: Catalogue
  readonly configs: Configs
  /** Finds engagement files and reads the configurations in force for them. @throws Failure for a configuration with errors */
  find(patterns: readonly string[]): Promise<FoundFiles>
  settingsFor(file: string): Settings
  staffFor(file: string): PeopleFile
  /** The `people.yaml` files read so far. */
  readonly staffFiles: ReadonlySet<string>
  /** Base address of the docs; empty: the command that prints them. */
  readonly docs: string
  /** `id@version` of the playbook that files without one are checked against. */
  readonly playbook: string
}

/** @throws Failure when a flag or the configuration is wrong */
export async function openSession(flags: CommonFlags & Pick<LintFlags, 'rule' | 'clockErrors'>): Promise<Session> {
  const cwd = resolve(flags.cwd ?? '.')
  if (!existsSync(cwd) || !statSync(cwd).isDirectory()) throw new Failure(`--cwd "${flags.cwd}" is no folder`)
  const wanted = flags.locale === undefined ? undefined : supported(flags.locale)
  const configs = await openConfigs(cwd, flags, await translateTo(wanted ?? 'en'))
  refuseBroken(configs)
  const t = await translateTo(wanted ?? nearestLocale(configs.base.locale ?? 'en'))
  const { catalogue } = configs
  const standard = catalogue.find(configs.base.settings.playbook).playbook ?? catalogue.all.at(-1)
  const staffFiles = new Set<string>()
  return {
    cwd,
    t,
    paint: paintFor(flags.color),
    today: flags.asOf ?? todayIn(configs.base.timeZone),
    get catalogue() {
      return configs.catalogue
    },
    configs,
    async find(patterns) {
      const found = findFiles(patterns, cwd)
      await configs.prepare([...found.files, ...found.unreadable.map(({ path }) => path)])
      refuseBroken(configs)
      return { ...found, files: found.files.filter(file => configs.includes(file)) }
    },
    settingsFor: file => configs.settingsFor(file),
    staffFor: staffFinder(configs, staffFiles),
    staffFiles,
    docs: '',
    playbook: standard ? `${standard.id}@${standard.version}` : '',
  }
}

async function translateTo(locale: string): Promise<Translate> {
  return createTranslate(locale, await loadBundle(locale))
}

function supported(tag: string): string {
  const locale = nearestLocale(tag)
  if (locale === 'en' && !/^en\b/i.test(tag)) throw new Failure(`--locale "${tag}" is not supported`, 'Use en or pt-br')
  return locale
}

/** A run over a configuration that is not what its author meant would give a wrong answer. */
function refuseBroken(configs: Configs): void {
  const errors = configs.problems.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (!first) return
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  throw new Failure(`${first.file}: ${first.message}${more}`, first.hint ?? 'Run playbook doctor to see all of them')
}

/** The day it is in a time zone, by the host's clock. */
function todayIn(timeZone: string): IsoDate {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date())
}

/** `people.yaml` nearest above a file and not above the root of its configuration; each read once. */
function staffFinder(configs: Configs, files: Set<string>): (file: string) => PeopleFile {
  const known = new Map<string, PeopleFile>()
  const inFolder = (folder: string, root: string | undefined): PeopleFile => {
    const before = known.get(folder)
    if (before) return before
    const path = join(folder, 'people.yaml')
    const above = dirname(folder)
    let staff: PeopleFile = {}
    if (existsSync(path)) {
      staff = parsePeople(readFileSync(path, 'utf8'))
      files.add(path)
    } else if (folder !== root && above !== folder && !existsSync(join(folder, '.git'))) staff = inFolder(above, root)
    known.set(folder, staff)
    return staff
  }
  return file => inFolder(dirname(file), configs.rootOf(file))
}
