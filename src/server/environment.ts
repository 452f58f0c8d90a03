/**
 * What holds for each file of a workspace: configuration, playbooks, colleagues, language and day. One environment is good until one of
 * the files it was read from changes; then a new one is opened.
 */

import type { Surroundings } from '../language/snapshot.ts'
import type { Summary } from '../language/summary.ts'
import { type Config, createConfigLoader, isIncluded, noConfig, settingsFor } from '../lint/config.ts'
import { parsePeople } from '../lint/people.ts'
import { createPlaybookShelf } from '../lint/playbookShelf.ts'
import type { Settings } from '../lint/settings.ts'
import type { Catalogue } from '../playbook/catalogue.ts'
import type { FileProblem } from '../playbook/findings.ts'
import type { PeopleFile } from '../playbook/shape.ts'
import { loadBundle, nearestLocale } from '../util/bundles.ts'
import type { IsoDate } from '../util/dates.ts'
import type { Host } from '../util/host.ts'
import { parentFolder, relativePath } from '../util/paths.ts'
import { createTranslate, type Translate } from '../util/translate.ts'
import { type Files, pathOfUri, uriOfPath } from './files.ts'

export interface EnvironmentOptions {
  readonly files: Files
  /** URIs of the workspace folders. */
  readonly folders: readonly string[]
  /** Of the editor. */
  readonly displayLanguage: string
  /** `auto` or absent: the editor's, else the configuration's. */
  readonly locale?: string
  /** Of the user, for "today" where no configuration names one. */
  readonly timeZone?: string
  readonly now: () => Date
}

export interface Environment {
  readonly t: Translate
  readonly catalogue: Catalogue
  /** Folder of a playbook of the workspace, by `id@version`, as a URI. */
  playbookFolder(reference: string): string | undefined
  /** Reads what holds in the folders of these files; call it before the functions below. */
  prepare(uris: readonly string[]): Promise<void>
  /** @param others what else the workspace holds */
  around(uri: string, others: readonly Summary[]): Surroundings
  configFor(uri: string): Config
  settings(uri: string): Settings
  includes(uri: string): boolean
  today(uri?: string): IsoDate
  /** Problems of the configurations and playbooks read so far, by the path of their file (see `uriOfPath`). */
  problems(): readonly FileProblem[]
  /** As people see it: below its workspace folder. */
  shownPath(uri: string): string
}

interface FolderFacts {
  readonly config: Config
  readonly staff: PeopleFile
  readonly staffUri?: string
}

/** Never throws. */
export async function openEnvironment(options: EnvironmentOptions): Promise<Environment> {
  const roots = options.folders.map(pathOfUri)
  const host = createHost(options.files, roots)
  const base = await baseConfig(host, roots)
  const t = await translateFor(options, base)
  const loader = createConfigLoader(host, t)
  const shelf = createPlaybookShelf(host, t)
  const known = new Map<string, FolderFacts>()
  const pending = new Map<string, Promise<void>>()
  const nothing: FolderFacts = { config: base, staff: {} }
  const read = async (folder: string): Promise<void> => {
    const config = await loader.forFolder(folder)
    await shelf.add(config, roots.find(root => folder === root || relativePath(root, folder) !== undefined) ?? folder)
    const { staff, staffUri } = await findStaff(host, folder, config.path === undefined ? roots : [config.root])
    known.set(folder, { config, staff, staffUri })
  }
  const factsOf = (uri: string): FolderFacts => known.get(parentFolder(pathOfUri(uri))) ?? nothing
  const todayUnder = (config: Config): IsoDate =>
    dayIn(config.path === undefined && options.timeZone ? options.timeZone : config.timeZone, options.now())
  const shownPath = (uri: string): string => {
    const path = pathOfUri(uri)
    const inside = roots.map(root => relativePath(root, path)).filter(one => one !== undefined)
    return inside.sort((a, b) => a.length - b.length)[0] ?? path.slice(path.lastIndexOf('/') + 1)
  }
  for (const root of roots) await read(root)
  return {
    t,
    get catalogue() {
      return shelf.catalogue()
    },
    playbookFolder: reference => {
      const folder = shelf.folders.get(reference)
      return folder === undefined ? undefined : uriOfPath(folder)
    },
    async prepare(uris) {
      const folders = new Set(uris.map(uri => parentFolder(pathOfUri(uri))))
      for (const folder of folders) {
        if (known.has(folder)) continue
        const reading = pending.get(folder) ?? read(folder)
        pending.set(folder, reading)
        await reading
      }
    },
    around(uri, others) {
      const { config, staff, staffUri } = factsOf(uri)
      const settings = settingsFor(config, pathOfUri(uri))
      return {
        uri,
        staffUri,
        path: shownPath(uri),
        settings,
        staff,
        catalogue: shelf.catalogue(),
        today: todayUnder(config),
        t,
        others,
      }
    },
    settings: uri => settingsFor(factsOf(uri).config, pathOfUri(uri)),
    configFor: uri => factsOf(uri).config,
    problems: () => {
      const configs = new Set([...known.values()].map(({ config }) => config))
      return [...[...configs].flatMap(config => config.problems), ...shelf.problems]
    },
    includes: uri => isIncluded(factsOf(uri).config, pathOfUri(uri)),
    today: uri => todayUnder(uri === undefined ? base : factsOf(uri).config),
    shownPath,
  }
}

/** The configuration of the first folder, which says what language and day it is. */
async function baseConfig(host: Host, roots: readonly string[]): Promise<Config> {
  const [root] = roots
  return root === undefined ? noConfig() : createConfigLoader(host).forFolder(root)
}

/** The user's choice, else the editor's language where we speak it, else the team's. */
async function translateFor({ displayLanguage, locale }: EnvironmentOptions, base: Config): Promise<Translate> {
  const chosen = locale && locale !== 'auto' ? locale : undefined
  const shown = nearestLocale(displayLanguage)
  const tag = nearestLocale(chosen ?? (shown === 'en' ? (base.locale ?? 'en') : shown))
  return createTranslate(tag, await loadBundle(tag))
}

/** Files as loaders ask for them, each read once. Above the workspace only the disk is looked at: elsewhere each question is a journey. */
function createHost(files: Files, roots: readonly string[]): Host {
  const texts = new Map<string, Promise<string | undefined>>()
  const isNear = (path: string) =>
    path.startsWith('file://') || roots.some(root => path === root || relativePath(root, path) !== undefined)
  return {
    readFile(path) {
      const uri = isNear(path) ? uriOfPath(path) : undefined
      if (uri === undefined) return Promise.resolve(undefined)
      let text = texts.get(path)
      if (!text) {
        text = files.read([uri]).then(([answer]) => answer?.text)
        texts.set(path, text)
      }
      return text
    },
    async list(folder) {
      const uri = isNear(folder) ? uriOfPath(folder) : undefined
      return uri === undefined ? [] : files.list(uri)
    },
  }
}

/** `people.yaml` nearest above a file, and not above the roots. */
async function findStaff(host: Host, folder: string, roots: readonly string[]): Promise<Pick<FolderFacts, 'staff' | 'staffUri'>> {
  for (let at = folder; ; at = parentFolder(at)) {
    const path = `${at}/people.yaml`
    const text = await host.readFile(path)
    if (text !== undefined) return { staff: parsePeople(text), staffUri: uriOfPath(path) }
    if (roots.includes(at) || !roots.some(root => relativePath(root, at) !== undefined)) return { staff: {} }
  }
}

function dayIn(timeZone: string, now: Date): IsoDate {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  formats.set(timeZone, format)
  return format.format(now)
}

/** Making one takes longer than checking a small file. */
const formats = new Map<string, Intl.DateTimeFormat>()
