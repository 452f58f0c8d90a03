/** Problems of the Markdown pages that playbooks are made from, in the folders that configurations name; all other Markdown is left alone. */
import type { Diagnostic } from 'vscode-languageserver'
import { type Config, configFileName, type PageFolder, pagesOf } from '../lint/config.ts'
import { checkPagesInSteps } from '../playbook/checkPages.ts'
import type { FileProblem } from '../playbook/findings.ts'
import { relativePath } from '../util/paths.ts'
import { fileDiagnostic, placesIn } from './convert.ts'
import type { Environment } from './environment.ts'
import { type Files, normalUri, pathOfUri, uriOfPath } from './files.ts'
import { inSlices } from './yieldNow.ts'

export const pageName = /\.(?:md|markdown)$/i

export interface PagesAround {
  readonly environment: Environment
  readonly files: Files
  readonly folders: readonly string[]
  /** The text that an editor has, if one has the page open. */
  openText(uri: string): string | undefined
  publish(uri: string, diagnostics: readonly Diagnostic[]): void
}

/** The pages of one playbook. */
interface PageSet {
  readonly playbook: string | undefined
  /** Texts as they lie in their folder, by URI; undefined for one that only an editor has. */
  readonly texts: Map<string, string | undefined>
  /** Counts the checks: a later one ends an earlier one. */
  run: number
}

export class MarkdownPages {
  /** Told which files may be pages, as globs below the workspace folders, whenever that changes. */
  onPatterns: ((patterns: readonly string[]) => void) | undefined
  readonly #around: PagesAround
  #sets = new Map<string, PageSet>()
  /** What was published last, by URI. */
  readonly #told = new Map<string, string>()
  #patterns: readonly string[] = []
  #turn = 0
  /** The last reading of all pages; absent before the first. */
  #loading: Promise<void> | undefined

  constructor(around: PagesAround) {
    this.#around = around
  }

  has(uri: string): boolean {
    return [...this.#sets.values()].some(({ texts }) => texts.has(uri))
  }

  /** Reads and checks all pages, again if they were read before. Without a configuration that names pages nothing is read. */
  load(): Promise<void> {
    this.#loading = this.#load()
    return this.#loading
  }

  async #load(): Promise<void> {
    const turn = ++this.#turn
    const { environment, files, folders } = this.#around
    const found = await files.find(`**/${configFileName}`)
    const configs = [...folders.map(folder => `${folder}/any`), ...found.filter(uri => uri.endsWith(`/${configFileName}`))]
    await environment.prepare(configs)
    const named = configs.map(uri => environment.configFor(uri)).flatMap(({ pages }) => pages)
    const patterns = [...new Set(named.flatMap(pages => patternsOf(pages, folders.map(pathOfUri))))].sort()
    const uris = new Set<string>()
    for (const pattern of patterns) for (const uri of await files.find(pattern)) if (pageName.test(uri)) uris.add(uri)
    const near = [...uris].filter(uri => named.some(({ folder }) => relativePath(folder, pathOfUri(uri)) !== undefined))
    await environment.prepare(near)
    if (turn !== this.#turn) return
    const before = this.#sets
    this.#sets = new Map()
    for (const set of before.values()) set.run++
    await this.#take(near, turn)
    if (turn !== this.#turn) return
    for (const uri of [...before.values()].flatMap(({ texts }) => [...texts.keys()])) {
      if (this.has(uri)) continue
      if (this.#around.openText(uri) === undefined) this.#tell(uri, [])
      else await this.#recheck(uri)
    }
    if (patterns.join('\n') !== this.#patterns.join('\n')) this.onPatterns?.(patterns)
    this.#patterns = patterns
    for (const set of [...this.#sets.values()]) await this.#check(set)
  }

  /** The text of an open document is new. What is read for the first time, or again, is checked when it was read. */
  async touch(address: string): Promise<void> {
    const uri = normalUri(address)
    if (!pageName.test(uri) || !this.#loading) return
    await this.#loading
    if (this.#patterns.length === 0) return
    await this.#around.environment.prepare([uri])
    await this.#recheck(uri)
  }

  async #recheck(uri: string): Promise<void> {
    const set = this.#setFor(uri)
    if (!set) {
      this.#tell(uri, [])
      return
    }
    if (!set.texts.has(uri)) set.texts.set(uri, undefined)
    await this.#check(set, uri)
  }

  /** The editor of a page was closed: what was not saved is gone. */
  async closed(uri: string): Promise<void> {
    await this.refresh([uri])
  }

  /** Files were created, changed or deleted. */
  async refresh(uris: readonly string[]): Promise<void> {
    const wanted = uris.map(normalUri).filter(uri => pageName.test(uri))
    await this.#loading
    if (this.#patterns.length === 0 || wanted.length === 0) return
    await this.#around.environment.prepare(wanted)
    const changed = await this.#take(wanted, this.#turn)
    for (const set of changed) await this.#check(set)
  }

  /** Reads pages into their sets; those that are gone leave them. @returns the sets with another text than before */
  async #take(uris: readonly string[], turn: number): Promise<Set<PageSet>> {
    const changed = new Set<PageSet>()
    const pages = uris.filter(uri => this.#setFor(uri))
    for (let at = 0; at < pages.length; at += 32) {
      const answers = await this.#around.files.read(pages.slice(at, at + 32))
      if (turn !== this.#turn) return changed
      for (const [index, { text }] of answers.entries()) {
        const uri = pages[at + index] as string
        const set = this.#setFor(uri)
        if (!set) continue
        changed.add(set)
        if (text !== undefined || this.#around.openText(uri) !== undefined) set.texts.set(uri, text)
        else if (set.texts.delete(uri)) this.#tell(uri, [])
      }
    }
    return changed
  }

  #setFor(uri: string): PageSet | undefined {
    const config: Config = this.#around.environment.configFor(uri)
    const pages = pagesOf(config, pathOfUri(uri))
    if (!pages) return undefined
    const key = `${pages.folder}\n${pages.glob}`
    const set = this.#sets.get(key) ?? { playbook: config.settings.playbook, texts: new Map(), run: 0 }
    this.#sets.set(key, set)
    return set
  }

  /** @param touched its answer is said even when it is the one from before: of another version of the document */
  async #check(set: PageSet, touched?: string): Promise<void> {
    const run = ++set.run
    const { environment, openText } = this.#around
    const texts = new Map<string, string>()
    for (const [uri, text = ''] of set.texts) texts.set(uri, openText(uri) ?? text)
    const files = [...texts].map(([uri, text]) => ({ path: pathOfUri(uri), text }))
    const { playbook } = environment.catalogue.find(set.playbook)
    const problems = await inSlices(checkPagesInSteps(files, environment.t, { playbook }), () => run === set.run)
    if (!problems) return
    const byFile = new Map<string, FileProblem[]>()
    for (const problem of problems) byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem])
    for (const [uri, text] of texts) {
      const places = placesIn(text)
      const own = byFile.get(pathOfUri(uri)) ?? []
      const diagnostics = own.map(problem => fileDiagnostic(problem, places, uriOfPath))
      this.#tell(uri, diagnostics, uri === touched)
    }
  }

  #tell(uri: string, diagnostics: readonly Diagnostic[], always = false): void {
    const now = JSON.stringify(diagnostics)
    if (!always && now === (this.#told.get(uri) ?? '[]')) return
    if (diagnostics.length === 0) this.#told.delete(uri)
    else this.#told.set(uri, now)
    this.#around.publish(uri, diagnostics)
  }
}

/** Globs of the files that may be such pages, wherever their configuration lies; a few others may fit them too. */
function patternsOf({ glob, folder }: PageFolder, roots: readonly string[]): string[] {
  const below = roots.map(root => (root === folder ? '' : relativePath(root, folder))).find(path => path !== undefined) ?? ''
  const plain = glob
    .replace(/^\.\//, '')
    .replace(/(?:\/\*+)*\/?$/, '')
    .replace(/^(?:\.|\*+)$/, '')
  // A configuration further up than the workspace names its folder too.
  const above = roots
    .map(root => relativePath(folder, root))
    .find(path => path !== undefined && `${plain}/`.startsWith(`${path}/`))
  const rest = above === undefined ? plain : plain.slice(above.length + 1)
  const whole = [below.replace(/[[\]{}*?]/g, '?'), rest].filter(part => part !== '').join('/')
  if (whole === '') return ['**/*.{md,markdown}']
  // A name with a dot is one of files or of a folder.
  const named = /\.[^/]*$/.test(whole) ? [`**/${whole}`] : []
  return [...named, `**/${whole}/**/*.{md,markdown}`]
}
