/** Reads a playbook folder: `playbook.yaml` and `locales/<tag>.yaml`, with every problem at its place in these files. */
import type { Host } from '../util/host.ts'
import { createTranslate, type Translate } from '../util/translate.ts'
import { parseYaml, type SyntaxProblem } from '../yaml/parse.ts'
import { checkLocale, checkPlaybook } from './check.ts'
import { checkAuthoring } from './checkAuthoring.ts'
import { type FileProblem, type SourceFile, toFileProblem } from './findings.ts'
import { LocaleFile, PlaybookFile } from './model.ts'
import { createPlaybook, type Playbook } from './playbook.ts'
import { checkPlaybookShape } from './playbookShape.ts'
import { syntaxSentence } from './syntaxSentence.ts'

export type { FileProblem, SourceFile } from './findings.ts'

export interface LoadedPlaybook {
  /** Absent when the file is no playbook at all: unreadable, or without id, version, vocabulary or phases. */
  readonly playbook?: Playbook
  readonly problems: FileProblem[]
  /** Paths of the files that were read. */
  readonly files: string[]
}

/**
 * @param folder path that holds `playbook.yaml`, or the path of that file.
 * @param t words of the problems; English when absent.
 * Never throws.
 */
export async function loadPlaybook(host: Host, folder: string, t?: Translate): Promise<LoadedPlaybook> {
  const root = folder.replace(/\/?playbook\.ya?ml$/, '').replace(/\/$/, '')
  const files: SourceFile[] = []
  const read = async (path: string) => {
    const text = await host.readFile(path)
    if (text !== undefined) files.push({ path, text })
    return text !== undefined
  }
  const at = (name: string) => (root === '' ? name : `${root}/${name}`)
  try {
    const named = /\.ya?ml$/.test(folder) ? [folder] : [at('playbook.yaml'), at('playbook.yml')]
    let found = false
    for (const path of named) found ||= await read(path)
    const entries = found ? await host.list(at('locales')) : []
    const locales = entries.filter(entry => entry.kind === 'file' && /\.ya?ml$/.test(entry.name)).map(entry => entry.name)
    for (const name of locales.sort()) await read(at(`locales/${name}`))
  } catch {
    // A host that fails is a file that cannot be read; what was read so far is reported on.
  }
  return parsePlaybook(files, t, at('playbook.yaml'))
}

/**
 * The part of loading that needs no host. The first file whose name is `playbook.yaml` is the playbook, the others are locales.
 * @param missing path to report on when there is no playbook among the files.
 */
export function parsePlaybook(
  files: readonly SourceFile[],
  t = createTranslate('en'),
  missing = 'playbook.yaml',
): LoadedPlaybook {
  const main = files.find(({ path }) => /(^|\/)playbook\.ya?ml$/.test(path))
  const names = files.map(({ path }) => path)
  if (!main) {
    const message = t('There is no playbook.yaml here, or it cannot be read')
    return { problems: [{ file: missing, code: 'readable-file', message, severity: 'error', start: 0, end: 0 }], files: names }
  }
  const problems: FileProblem[] = []
  const file = readShape<PlaybookFile>(main, PlaybookFile, problems, t)
  const usable =
    file && file.data.id !== '' && file.data.version !== '' && !file.broken.has('vocabulary') && !file.broken.has('phases')
  if (file?.sound) {
    const findings = [...checkPlaybook(file.data, file.broken), ...checkAuthoring(file.data)]
    for (const finding of findings) problems.push(toFileProblem(finding, main, t))
  }
  const clear = usable && !problems.some(({ code }) => unclearIds.has(code))
  const locales: { file: SourceFile; data: LocaleFile }[] = []
  for (const source of files) {
    if (source === main) continue
    const locale = readShape<LocaleFile>(source, LocaleFile, problems, t)
    if (!locale) continue
    const tag = locale.data.locale.toLowerCase()
    const twin = locales.find(({ data }) => data.locale.toLowerCase() === tag)
    if (twin && tag !== '') {
      const values = { locale: locale.data.locale, file: twin.file.path }
      const message = { key: 'The language "{locale}" already has the file {file}', values }
      problems.push(toFileProblem({ code: 'duplicate-locale', path: ['locale'], part: 'value', message }, source, t))
      continue
    }
    if (clear && locale.sound) {
      for (const finding of checkLocale(file.data, locale.data)) problems.push(toFileProblem(finding, source, t))
    }
    if (tag !== '') locales.push({ file: source, data: locale.data })
  }
  const playbook =
    usable && file
      ? createPlaybook(
          file.data,
          locales.map(({ data }) => data),
        )
      : undefined
  return { playbook, problems, files: names }
}

interface ReadFile<T> {
  readonly data: T
  /** False after a syntax error: what is missing may only be unreadable. */
  readonly sound: boolean
  /** Places whose value is missing or of the wrong type, keys joined by `/`. */
  readonly broken: ReadonlySet<string>
}

/** Kinds of problems of the playbook after which it is not known which ids it means to define. */
const unclearIds = new Set(['yaml-syntax', 'unknown-key', 'missing-key', 'valid-type', 'duplicate-id'])

function readShape<T>(
  source: SourceFile,
  schema: typeof PlaybookFile | typeof LocaleFile,
  problems: FileProblem[],
  t: Translate,
): ReadFile<T> | undefined {
  const parsed = parseYaml(source.text)
  for (const problem of parsed.problems) problems.push(toSyntaxProblem(problem, source, t))
  const sound = parsed.problems.length === 0
  if (!sound && parsed.data === undefined) return undefined
  const { data, findings, broken } = checkPlaybookShape<T>(parsed.data, schema)
  for (const finding of findings) {
    if (sound || finding.code !== 'missing-key') problems.push(toFileProblem(finding, source, t))
  }
  return { data, sound, broken }
}

function toSyntaxProblem(problem: SyntaxProblem, source: SourceFile, t: Translate): FileProblem {
  const { key, values } = syntaxSentence(problem)
  const { start, end } = problem
  return { file: source.path, code: 'yaml-syntax', message: t(key, values), severity: 'error', start, end }
}
