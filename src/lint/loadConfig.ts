/** Finds and reads the configuration of each folder: the nearest one up, with what it extends and what is locked further up. */
import { type FileProblem, type Finding, toFileProblem } from '../playbook/findings.ts'
import type { Host } from '../util/host.ts'
import { joinPath, parentFolder, relativePath } from '../util/paths.ts'
import { createTranslate, type Translate } from '../util/translate.ts'
import { configFileName } from './configShape.ts'
import { isPreset, type ParsedConfig, parseConfig } from './parseConfig.ts'
import { type Config, noConfig, resolveConfig } from './resolveConfig.ts'

export interface ConfigLoader {
  /** The configuration of files in a folder; each folder is looked at once. The same object for all folders it serves. */
  forFolder(folder: string): Promise<Config>
  /** A configuration named by its path; undefined when it cannot be read. Locks further up hold for it too. */
  fromFile(path: string): Promise<Config | undefined>
}

/** @param host is asked for files only. Neither function of the loader throws. */
export function createConfigLoader(host: Host, t: Translate = createTranslate('en')): ConfigLoader {
  const folders = new Map<string, Promise<Config>>()
  const none = noConfig()
  const forFolder = (folder: string): Promise<Config> => {
    let config = folders.get(folder)
    if (!config) {
      config = find(folder)
      folders.set(folder, config)
    }
    return config
  }
  const further = async (folder: string): Promise<Config> => {
    const parent = parentFolder(folder)
    return parent === folder || folder === '' ? none : forFolder(parent)
  }
  const find = async (folder: string): Promise<Config> => {
    const path = joinPath(folder, configFileName)
    const text = await read(host, path)
    return text === undefined ? further(folder) : load(path, text)
  }
  const load = async (path: string, text: string): Promise<Config> => {
    const own = parseConfig(text, path, t)
    const next = await further(parentFolder(path))
    const above = next.files[0]?.file.root ? next : next.above
    const root = above?.root ?? parentFolder(path)
    const { files, problems } = await readBases(host, own, root, t)
    return resolveConfig({ files, problems, root, above }, t)
  }
  return {
    forFolder,
    async fromFile(path) {
      const text = await read(host, path)
      return text === undefined ? undefined : load(path, text)
    },
  }
}

/** The file and all it extends, one after the other. */
async function readBases(
  host: Host,
  own: ParsedConfig,
  root: string,
  t: Translate,
): Promise<{ files: ParsedConfig[]; problems: FileProblem[] }> {
  const files = [own]
  const problems: FileProblem[] = []
  for (let file: ParsedConfig | undefined = own; file; ) {
    const base: string | undefined = file.file.extends
    if (base === undefined || isPreset(base) || !base.startsWith('.')) break
    const path = joinPath(parentFolder(file.path), base)
    const wrong = (key: string) => {
      const finding: Finding = { code: 'extends', path: ['extends'], part: 'value', message: { key, values: { path: base } } }
      problems.push(toFileProblem(finding, file as ParsedConfig, t))
    }
    if (relativePath(root, path) === undefined) {
      wrong('"{path}" lies outside of the folder of the configuration')
      break
    }
    if (files.some(one => one.path === path)) {
      wrong('"{path}" leads back to a configuration that it is extended by')
      break
    }
    const text = await read(host, path)
    if (text === undefined) {
      wrong('There is no file "{path}", or it cannot be read')
      break
    }
    file = parseConfig(text, path, t)
    files.push(file)
  }
  return { files, problems }
}

/** A host that fails is a file that cannot be read. */
async function read(host: Host, path: string): Promise<string | undefined> {
  try {
    return await host.readFile(path)
  } catch {
    return undefined
  }
}
