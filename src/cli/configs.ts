/** The configuration in force for each file, and the playbooks that configurations and workspaces bring along. */
import { resolve, sep } from 'node:path'
import { type Config, createConfigLoader, isIncluded, settingsFor, withFlags } from '../lint/config.ts'
import { createPlaybookShelf } from '../lint/playbookShelf.ts'
import type { Settings } from '../lint/settings.ts'
import type { Catalogue } from '../playbook/catalogue.ts'
import { type FileProblem, hintFor, toFileProblem } from '../playbook/findings.ts'
import { closestOf } from '../playbook/unknownReference.ts'
import type { Path } from '../util/json.ts'
import { parentFolder } from '../util/paths.ts'
import type { Translate } from '../util/translate.ts'
import { Failure } from './failure.ts'
import type { CommonFlags, LintFlags } from './flags.ts'
import { nodeHost } from './nodeHost.ts'

/** Paths go in and come out as the system writes them. */
export interface Configs {
  /** The configuration of the working folder. */
  readonly base: Config
  /** Every configuration met so far. */
  readonly all: readonly Config[]
  /** The bundled playbooks and those of all configurations met so far. */
  readonly catalogue: Catalogue
  /** Problems of configurations and of playbooks they name. */
  readonly problems: readonly FileProblem[]
  /** Reads the configurations of the folders of these files; call it before the functions below. */
  prepare(files: readonly string[]): Promise<void>
  configFor(file: string): Config
  settingsFor(file: string): Settings
  /** Folder of the configuration above a file up to which files count; undefined without a configuration. */
  rootOf(file: string): string | undefined
  includes(file: string): boolean
}

/** @throws Failure when `--config` names a file that cannot be read */
export async function openConfigs(
  cwd: string,
  flags: CommonFlags & Pick<LintFlags, 'rule' | 'clockErrors'>,
  t: Translate,
): Promise<Configs> {
  const loader = createConfigLoader(nodeHost, t)
  const named = flags.config === undefined ? undefined : await loader.fromFile(toHost(resolve(cwd, flags.config)))
  if (flags.config !== undefined && !named)
    throw new Failure(`--config "${flags.config}" cannot be read`, 'Name a playbook.config.yaml')
  const base = named ?? (await loader.forFolder(toHost(cwd)))
  const runFlags = { rules: flags.rule, clockErrors: flags.clockErrors }
  const folders = new Map<string, Config>()
  const playbooks = createPlaybookShelf(nodeHost, t)
  const all = new Set<Config>()
  const meet = async (config: Config) => {
    if (all.has(config)) return
    all.add(config)
    await playbooks.add(config, toHost(cwd))
  }
  const configFor = (file: string) => named ?? folders.get(parentFolder(toHost(file))) ?? base
  await meet(base)
  return {
    base,
    get all() {
      return [...all]
    },
    get catalogue() {
      return playbooks.catalogue()
    },
    get problems() {
      const catalogue = playbooks.catalogue()
      const unknown = [...all].flatMap(config => unknownPlaybooks(config, catalogue, t))
      return [...[...all].flatMap(config => config.problems), ...playbooks.problems, ...unknown]
    },
    async prepare(files) {
      const wanted = new Set(files.map(file => parentFolder(toHost(file))))
      for (const folder of wanted) {
        if (named || folders.has(folder)) continue
        const config = await loader.forFolder(folder)
        folders.set(folder, config)
        await meet(config)
      }
    },
    configFor,
    settingsFor: file => withFlags(settingsFor(configFor(file), toHost(file)), runFlags),
    rootOf: file => (configFor(file).path === undefined ? undefined : fromHost(configFor(file).root)),
    includes: file => isIncluded(configFor(file), toHost(file)),
  }
}

/** A reference to a playbook that is not there would be said of every file that names none itself. */
function unknownPlaybooks(config: Config, catalogue: Catalogue, t: Translate): FileProblem[] {
  return config.files.flatMap(source => {
    const { playbook, overrides = {} } = source.file
    const places: [Path, string | undefined][] = [
      [['playbook'], playbook],
      ...Object.entries(overrides).map(([glob, entry]): [Path, string | undefined] => [
        ['overrides', glob, 'playbook'],
        entry.playbook,
      ]),
    ]
    return places.flatMap(([path, reference]) => {
      const answer = reference === undefined ? undefined : catalogue.find(reference)
      if (!reference || !answer?.problem) return []
      const known = catalogue.all.map(one => `${one.id}@${one.version}`)
      const message = { key: 'The playbook "{reference}" is not known', values: { reference } }
      const hint = hintFor(closestOf(reference, known), known)
      return [toFileProblem({ code: 'known-playbook', path, part: 'value', message, hint }, source, t)]
    })
  })
}

/** Loaders see `/` on every system. */
export function toHost(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/')
}

export function fromHost(path: string): string {
  return sep === '/' ? path : path.split('/').join(sep)
}
