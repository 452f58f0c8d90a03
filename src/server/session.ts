/** What a server knows while it runs: the environment, the index, the open documents, and what was last published. */
import { type Connection, TextDocuments, type TextDocumentsConfiguration } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { URI } from 'vscode-uri'
import { authoringKind } from '../language/authoring.ts'
import { type Facts, openSnapshot, type Snapshot } from '../language/snapshot.ts'
import type { Summary } from '../language/summary.ts'
import type { LintResult } from '../lint/lint.ts'
import { languageId } from '../protocol/ids.ts'
import { type ClientSettings, engagementFile, type InitOptions } from '../protocol/messages.ts'
import { publishAuthoring } from './authoring.ts'
import { fileDiagnostic, type Places, pageUri, placesIn, toDiagnostic } from './convert.ts'
import { type Environment, openEnvironment } from './environment.ts'
import { type Files, normalUri, uriOfPath } from './files.ts'
import { MarkdownPages, type PagesAround } from './markdownPages.ts'
import { Published } from './published.ts'
import { type Checked, WorkspaceIndex } from './workspaceIndex.ts'
import { afterMessages } from './yieldNow.ts'

export interface SessionOptions {
  readonly connection: Connection
  readonly files: Files
  /** URIs of the workspace folders. */
  readonly folders: readonly string[]
  readonly displayLanguage: string
  readonly init: InitOptions
  readonly now: () => Date
}

/** An engagement that an editor has open, as it is now. */
export interface OpenEngagement {
  readonly document: TextDocument
  readonly snapshot: Snapshot
  readonly places: Places
}

/** What an open engagement was made of; it is made again when any of it is another. */
interface OpenedFrom {
  readonly version: number
  readonly facts: Facts | undefined
  readonly others: readonly Summary[]
  readonly environment: Environment
}

export class Session {
  readonly connection: Connection
  readonly files: Files
  readonly documents = new TextDocuments(TextDocument as TextDocumentsConfiguration<TextDocument>)
  readonly init: InitOptions
  /** Settled when the environment is open; the index may still be read. */
  readonly ready: Promise<void>
  environment!: Environment
  /** Markdown pages of playbooks. */
  readonly pages: MarkdownPages
  index!: WorkspaceIndex
  settings: ClientSettings
  /** Told of every check as well. */
  onChecked: ((checked: Checked) => void) | undefined
  folders: readonly string[]
  readonly #options: SessionOptions
  readonly #facts = new Map<string, Facts>()
  readonly #results = new Map<string, { text: string; result: LintResult }>()
  readonly #open = new Map<string, OpenEngagement & OpenedFrom>()
  readonly #dirty = new Set<string>()
  readonly #published: Published
  #support = new Set<string>()
  #day = ''
  #isPumping = false
  #toldState = false

  constructor(options: SessionOptions) {
    this.#options = options
    this.connection = options.connection
    this.files = options.files
    this.init = options.init
    this.settings = options.init.settings
    this.folders = options.folders
    this.#published = new Published({
      connection: this.connection,
      documentOf: uri => this.#documentOf(uri),
      showsUnopened: () => this.settings.unopenedDiagnostics !== false,
    })
    this.pages = new MarkdownPages(this.#pagesAround())
    this.ready = this.#start()
    this.documents.onDidChangeContent(({ document }) => this.#touch(document.uri))
    this.documents.onDidClose(({ document }) => void this.#close(document.uri))
  }

  /** The open engagement of a URI; undefined for any other document. Wait for `ready` first. */
  engagement(uri: string): OpenEngagement | undefined {
    const document = this.documents.get(uri)
    if (!document || !isEngagement(document)) return undefined
    this.checkDay()
    const normal = normalUri(uri)
    const others = this.index.summaries
    const facts = this.#facts.get(normal)
    const { version } = document
    const known = this.#open.get(uri)
    if (known?.version === version && known.facts === facts && known.others === others && known.environment === this.environment)
      return known
    const text = document.getText()
    const last = this.#results.get(normal)
    const checked = last?.text === text ? last.result : undefined
    const snapshot = openSnapshot(text, this.environment.around(normal, others), { facts, checked })
    const open = { document, snapshot, places: placesIn(text), version, facts, others, environment: this.environment }
    this.#open.set(uri, open)
    return open
  }

  /** The engagement as its text is now, opened or not; its facts are of this text. */
  async exact(uri: string): Promise<{ snapshot: Snapshot; version: number | null } | undefined> {
    const document = this.documents.get(uri) ?? this.documents.get(normalUri(uri))
    const text = document?.getText() ?? (await this.files.read([uri]))[0]?.text
    if (text === undefined) return undefined
    await this.environment.prepare([normalUri(uri)])
    const around = this.environment.around(normalUri(uri), this.index.summaries)
    return { snapshot: openSnapshot(text, around), version: document?.version ?? null }
  }

  /** Everything is read again: configuration, playbooks, colleagues, engagements. */
  async reload(): Promise<void> {
    await this.#openEnvironment()
    this.#facts.clear()
    this.#results.clear()
    for (const document of this.documents.all()) this.#touch(document.uri)
    await this.index.load(this.environment)
    await this.publishSupport()
    await this.pages.load()
    this.#showAgain()
  }

  setSettings(settings: ClientSettings): Promise<void> {
    const before = this.settings
    this.settings = settings
    if (before.locale !== settings.locale) return this.reload()
    this.#showAgain()
    if (before.unopenedDiagnostics !== settings.unopenedDiagnostics) this.#published.sendAll()
    return Promise.resolve()
  }

  async #start(): Promise<void> {
    await this.#openEnvironment()
    this.index = new WorkspaceIndex(
      {
        files: this.files,
        virtual: this.init.virtual,
        openText: uri => this.#documentOf(uri)?.getText(),
        onChecked: checked => this.#checked(checked),
        onGone: uri => this.#gone(uri),
        onState: () => this.#tellState(),
      },
      this.environment,
    )
  }

  #pagesAround(): PagesAround {
    const session = this
    return {
      get environment() {
        return session.environment
      },
      get folders() {
        return session.folders
      },
      files: this.files,
      openText: uri => this.#documentOf(uri)?.getText(),
      publish: (uri, diagnostics) => this.#published.set(uri, diagnostics),
    }
  }

  async #openEnvironment(): Promise<void> {
    const { files, displayLanguage, init, now } = this.#options
    this.environment = await openEnvironment({
      files,
      folders: this.folders,
      displayLanguage,
      locale: this.settings.locale,
      timeZone: init.timeZone,
      now,
    })
    this.#day = this.environment.today()
  }

  /** What is wrong with configurations and playbooks that nobody has open. */
  async publishSupport(): Promise<void> {
    const problems = this.environment.problems()
    const uris = new Map(problems.map(({ file }) => [uriOfPath(file) ?? '', file]))
    const gone = [...this.#support].filter(uri => !uris.has(uri))
    this.#support = new Set(uris.keys())
    for (const uri of gone) if (!this.#documentOf(uri)) this.#published.set(uri, [])
    for (const { uri, text } of await this.files.read([...uris.keys()])) {
      if (text === undefined || this.#documentOf(uri)) continue
      const places = placesIn(text)
      const own = problems.filter(({ file }) => file === uris.get(uri))
      this.#published.set(
        uri,
        own.map(problem => fileDiagnostic(problem, places, uriOfPath)),
      )
    }
  }

  /** An editor asks for what stands between the lines of open files only when their text changes. Other editors than ours may not know this. */
  #showAgain(): void {
    if (!this.init.commands) return
    for (const method of ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh', 'workspace/semanticTokens/refresh'])
      this.connection.sendRequest(method).catch(() => undefined)
  }

  /** What depends on today is said again on another day. */
  checkDay(): void {
    const day = this.environment.today()
    if (day === this.#day) return
    this.#day = day
    void this.reload()
  }

  #touch(uri: string): void {
    this.#dirty.add(uri)
    if (this.#isPumping) return
    this.#isPumping = true
    // After the messages that wait now: of several changes only the last text is checked, and no time is waited for more.
    afterMessages(() => void this.#pump())
  }

  async #pump(): Promise<void> {
    await this.ready
    const uris = [...this.#dirty]
    this.#dirty.clear()
    this.#isPumping = false
    for (const uri of uris) {
      const document = this.documents.get(uri)
      if (!document) continue
      try {
        await this.#check(document)
      } catch (error) {
        this.connection.console.error(`${uri}: ${error instanceof Error ? (error.stack ?? error.message) : error}`)
      }
    }
  }

  async #check(document: TextDocument): Promise<void> {
    const uri = normalUri(document.uri)
    if (isEngagement(document)) {
      if (isForeign(uri)) return
      await this.environment.prepare([uri])
      // What the configuration leaves out is left out here as well; a file without a place is nobody's to leave out.
      if (uri.startsWith('untitled:') || this.environment.includes(uri)) await this.index.takeText(uri, document.getText())
      else this.#published.set(uri, [])
      return
    }
    const kind = authoringKind(URI.parse(uri).path)
    if (kind) this.#published.set(uri, await publishAuthoring(kind, document, this))
    // Many pages take seconds; other documents do not wait for them.
    else void this.pages.touch(uri).catch(error => this.connection.console.error(`${uri}: ${error}`))
  }

  async #close(uri: string): Promise<void> {
    const normal = normalUri(uri)
    this.#open.delete(uri)
    this.#facts.delete(normal)
    this.#results.delete(normal)
    if (this.pages.has(normal)) return this.pages.closed(normal)
    if (!this.index?.summary(normal)) {
      this.#published.set(normal, [])
      await this.publishSupport()
      return
    }
    // What was not saved is gone: the file is as it lies on the disk.
    if (normal.startsWith('untitled:')) this.index.remove(normal)
    else await this.index.refresh([normal])
  }

  #checked(checked: Checked): void {
    const { uri, text, facts, result, problems } = checked
    this.onChecked?.(checked)
    if (this.#documentOf(uri)) {
      if (facts) this.#facts.set(uri, facts)
      if (result && text !== undefined) this.#results.set(uri, { text, result })
    }
    const places = text === undefined ? undefined : placesIn(text)
    const uriOf = (path: string) => this.index.summaries.find(one => one.path === path)?.uri
    const options = { uri, uriOf, docs: (rule: string) => this.docsOf(rule) }
    this.#published.set(
      uri,
      problems.map(problem => toDiagnostic(problem, places, options)),
    )
  }

  /** The page of a rule: in an editor that shows our pages. Policies are a team's own and have none. */
  docsOf(rule: string): string | undefined {
    return this.init.commands && !rule.startsWith('policy/') ? pageUri(`rule/${rule}`) : undefined
  }

  #gone(uri: string): void {
    this.#facts.delete(uri)
    this.#published.set(uri, [])
  }

  /** Once for all changes that come together. */
  #tellState(): void {
    if (this.#toldState) return
    this.#toldState = true
    afterMessages(() => {
      this.#toldState = false
      void this.connection.sendNotification('playbook/indexChanged', this.index.state)
    })
  }

  #documentOf(uri: string): TextDocument | undefined {
    return this.documents.get(uri) ?? this.documents.all().find(document => normalUri(document.uri) === uri)
  }
}

/** By language, or by name for those who opened it as plain YAML. */
function isEngagement({ languageId: language, uri }: TextDocument): boolean {
  return language === languageId || engagementFile.test(uri)
}

/** An old version in a comparison, say: read with help, but no file of the workspace. */
function isForeign(uri: string): boolean {
  return /^(?:git|gitfs|review|conflictResolution|vscode-local-history|output|search-editor):/i.test(uri)
}
