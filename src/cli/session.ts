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
import type { CommonFlags, LintFlags } from './flags.ts'
import { paintFor } from './output.ts'

export interface Session {
  readonly cwd: string
  readonly t: Translate
  readonly paint: Paint
  readonly today: IsoDate
  readonly catalogue: Catalogue
  readonly configs: Configs
  settingsFor(file: string): Settings
  staffFor(file: string): PeopleFile
  /** Base address of the docs; empty: the command that prints them. */
  readonly docs: string
  /** `id@version` of the playbook that files without one are checked against. */
  readonly playbook: string
}

/** @throws Failure when a flag or the configuration is wrong */
export async function openSession(flags: CommonFlags & Pick<LintFlags, 'rule' | 'clockErrors'>): Promise<Session> {
  const cwd = resolve(flags.cwd ?? '.')
  if (!existsSync(cwd) || !statSync(cwd).isDirectory()) throw new Failure(`--cwd "${flags.cwd}" is no folder`)
  const configs = await openConfigs(cwd, flags)
  const locale = nearestLocale(flags.locale ?? configs.locale ?? 'en')
  if (flags.locale && locale === 'en' && !/^en\b/i.test(flags.locale)) {
    throw new Failure(`--locale "${flags.locale}" is not supported`, 'Use en or pt-br')
  }
  const { catalogue } = configs
  const standard = catalogue.find(configs.settingsFor(join(cwd, 'any.engagement.yaml')).playbook).playbook ?? catalogue.all.at(-1)
  return {
    cwd,
    t: createTranslate(locale, await loadBundle(locale)),
    paint: paintFor(flags.color),
    today: flags.asOf ?? todayIn(configs.timeZone),
    catalogue,
    configs,
    settingsFor: file => configs.settingsFor(file),
    staffFor: staffFinder(configs),
    docs: '',
    playbook: standard ? `${standard.id}@${standard.version}` : '',
  }
}

/** The day it is in a time zone, by the host's clock. */
function todayIn(timeZone: string): IsoDate {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date())
}

/** `people.yaml` nearest above a file and not above the root of its configuration; each read once. */
function staffFinder(configs: Configs): (file: string) => PeopleFile {
  const known = new Map<string, PeopleFile>()
  const inFolder = (folder: string, root: string | undefined): PeopleFile => {
    const before = known.get(folder)
    if (before) return before
    const path = join(folder, 'people.yaml')
    const above = dirname(folder)
    let staff: PeopleFile = {}
    if (existsSync(path)) staff = parsePeople(readFileSync(path, 'utf8'))
    else if (folder !== root && above !== folder && !existsSync(join(folder, '.git'))) staff = inFolder(above, root)
    known.set(folder, staff)
    return staff
  }
  return file => inFolder(dirname(file), configs.rootOf(file))
}
