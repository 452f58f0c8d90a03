/** The playbooks that configurations and workspaces bring along, each loaded once; one with errors is left out and reported. */
import { bundledPlaybook } from '../playbook/bundled.ts'
import { type Catalogue, createCatalogue } from '../playbook/catalogue.ts'
import type { FileProblem } from '../playbook/findings.ts'
import { loadPlaybook } from '../playbook/load.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { Host } from '../util/host.ts'
import { joinPath } from '../util/paths.ts'
import type { Translate } from '../util/translate.ts'
import type { Config } from './resolveConfig.ts'

export interface PlaybookShelf {
  /** Errors of playbooks, in the order of loading. */
  readonly problems: readonly FileProblem[]
  /** Folder of each playbook that is no bundled one, by `id@version`. */
  readonly folders: ReadonlyMap<string, string>
  /** The bundled playbook and all loaded so far. */
  catalogue(): Catalogue
  /** Loads what a configuration names, and `playbooks/<name>` below its root. @param root where there is no configuration */
  add(config: Config, root: string): Promise<void>
}

/** Asks the host for files only; nothing of it throws. */
export function createPlaybookShelf(host: Host, t: Translate): PlaybookShelf {
  const loaded = new Set<string>()
  const playbooks: Playbook[] = [bundledPlaybook()]
  const problems: FileProblem[] = []
  const folders = new Map<string, string>()
  let catalogue: Catalogue | undefined
  return {
    problems,
    folders,
    catalogue() {
      catalogue ??= createCatalogue(playbooks)
      return catalogue
    },
    async add(config, root) {
      const base = config.path === undefined ? root : config.root
      for (const folder of [...(await workspacePlaybooks(host, base)), ...config.playbooks]) {
        if (loaded.has(folder)) continue
        loaded.add(folder)
        const result = await loadPlaybook(host, folder, t)
        const errors = result.problems.filter(({ severity }) => severity === 'error')
        problems.push(...errors)
        if (!result.playbook || errors.length > 0) continue
        playbooks.push(result.playbook)
        folders.set(`${result.playbook.id}@${result.playbook.version}`, folder)
        catalogue = undefined
      }
    },
  }
}

/** Folders `playbooks/<name>` of a workspace that hold a playbook. */
async function workspacePlaybooks(host: Host, root: string): Promise<string[]> {
  const base = joinPath(root, 'playbooks')
  const folders = (await host.list(base)).filter(({ kind }) => kind === 'folder').map(({ name }) => `${base}/${name}`)
  const found: string[] = []
  for (const folder of folders.sort()) {
    const entries = await host.list(folder)
    if (entries.some(({ name, kind }) => kind === 'file' && name === 'playbook.yaml')) found.push(folder)
  }
  return found
}
