/**
 * Every engagement of the workspace, opened or not: its summary for the views and its problems. Texts are not kept. Rules across files
 * run again whenever what they look at changed.
 */
import { type Facts, factsOf } from '../language/snapshot.ts'
import { summarise, unreadSummary } from '../language/summarise.ts'
import type { Summary } from '../language/summary.ts'
import { type LintResult, lintEngagement } from '../lint/lint.ts'
import { byPlace, type Found } from '../lint/place.ts'
import type { Problem } from '../lint/problem.ts'
import { type ReadFault, unreadableProblem } from '../lint/readableFile.ts'
import { lintWorkspace, placeWorkspace } from '../lint/workspace.ts'
import type { IndexState, ReadAnswer } from '../protocol/messages.ts'
import type { Environment } from './environment.ts'
import type { Files } from './files.ts'
import { yieldNow } from './yieldNow.ts'

/** What was found in one file. */
export interface Checked {
  readonly uri: string
  /** Undefined for a file that cannot be read. */
  readonly text: string | undefined
  readonly problems: readonly Problem[]
  readonly facts?: Facts
  /** The check of this text; absent when only what lies across files changed. */
  readonly result?: LintResult
}

export interface IndexOptions {
  readonly files: Files
  /** Files lie behind a network. */
  readonly virtual: boolean
  /** The text that an editor has, if one has the file open. */
  openText(uri: string): string | undefined
  /** Told of every check, with the problems of all kinds in the order of the text. */
  onChecked(checked: Checked): void
  onGone(uri: string): void
  onState(state: IndexState): void
}

interface Entry {
  readonly summary: Summary
  readonly own: readonly Problem[]
}

/** Files read before "Load all" where each one is a journey. */
const firstFiles = 500
/** Milliseconds of work between two looks at the messages that wait. */
const slice = 12

export class WorkspaceIndex {
  readonly #options: IndexOptions
  #environment: Environment
  readonly #entries = new Map<string, Entry>()
  #uris: readonly string[] = []
  #left: readonly string[] = []
  #summaries: readonly Summary[] | undefined
  /** What rules across files found, by URI. */
  #across = new Map<string, readonly Found[]>()
  #run = 0
  #ready = false
  #loading: { done: number; total: number } | undefined

  constructor(options: IndexOptions, environment: Environment) {
    this.#options = options
    this.#environment = environment
  }

  /** In the order of their paths; the same object until something changes. */
  get summaries(): readonly Summary[] {
    this.#summaries ??= [...this.#entries.values()].map(({ summary }) => summary).sort((a, b) => (a.path < b.path ? -1 : 1))
    return this.#summaries
  }

  get state(): IndexState {
    return {
      ready: this.#ready,
      engagements: this.#entries.size,
      files: this.#uris.length,
      more: this.#left.length,
      loading: this.#loading,
    }
  }

  summary(uri: string): Summary | undefined {
    return this.#entries.get(uri)?.summary
  }

  /** Problems of the file itself by level. */
  counts(uri: string): { errors: number; warnings: number } | undefined {
    const own = this.#entries.get(uri)?.own
    const count = (severity: Problem['severity']) => (own ?? []).filter(one => one.severity === severity).length
    return own && { errors: count('error'), warnings: count('warning') }
  }

  /** Reads everything, again if it was read before. A later call ends an earlier one. */
  async load(environment: Environment): Promise<void> {
    const run = ++this.#run
    this.#environment = environment
    const found = await this.#options.files.find('**/*.engagement.{yaml,yml}')
    if (run !== this.#run) return
    await environment.prepare(found)
    const uris = found.filter(uri => environment.includes(uri))
    const limit = this.#options.virtual ? firstFiles : uris.length
    this.#uris = uris
    const wanted = uris.slice(0, limit)
    for (const uri of [...this.#entries.keys()])
      if (!uris.includes(uri) && this.#options.openText(uri) === undefined) this.#drop(uri)
    if (await this.#readAll(wanted, run)) await this.#finish(uris.slice(limit))
  }

  /** Reads the files that were left out. */
  async loadAll(): Promise<void> {
    if (this.#left.length > 0 && (await this.#readAll(this.#left, ++this.#run))) await this.#finish([])
  }

  async #finish(left: readonly string[]): Promise<void> {
    this.#left = left
    await this.#relate()
    this.#ready = true
    this.#loading = undefined
    this.#changed()
  }

  /** Reads files that were created or changed; those that are gone are taken out. */
  async refresh(uris: readonly string[]): Promise<void> {
    await this.#environment.prepare(uris)
    for (const answer of await this.#options.files.read(uris.filter(uri => this.#environment.includes(uri)))) {
      if (answer.fault === 'vanished' && this.#options.openText(answer.uri) === undefined) this.remove(answer.uri)
      else this.#take(answer)
    }
    this.#uris = [...new Set([...this.#uris, ...uris.filter(uri => this.#entries.has(uri))])].sort()
    await this.#relate()
    this.#changed()
  }

  /** Takes what an editor has. The problems of the file are told at once, those across files when they changed. */
  async takeText(uri: string, text: string): Promise<void> {
    const before = this.#entries.get(uri)
    const counts = this.counts(uri)
    this.#check(uri, text)
    const { summary } = this.#entries.get(uri) as Entry
    // Most keys change nothing that a view shows.
    if (before?.summary !== summary || !isEqual(counts, this.counts(uri))) this.#changed()
    if (!isEqual(before?.summary.entry, summary.entry)) await this.#relate()
  }

  remove(uri: string): void {
    this.#drop(uri)
    this.#uris = this.#uris.filter(one => one !== uri)
    this.#changed()
  }

  /** @returns false when another run began meanwhile */
  async #readAll(uris: readonly string[], run: number): Promise<boolean> {
    const atOnce = this.#options.virtual ? 8 : 64
    const read = (at: number) => this.#options.files.read(uris.slice(at, at + atOnce))
    let worked = performance.now()
    let next = read(0)
    for (let at = 0; at < uris.length; at += atOnce) {
      this.#loading = { done: at, total: uris.length }
      const answers = await next
      // The next ones are under way while these are checked.
      if (at + atOnce < uris.length) next = read(at + atOnce)
      for (const answer of answers) {
        if (run !== this.#run) return false
        this.#take(answer)
        if (performance.now() - worked < slice) continue
        await yieldNow()
        worked = performance.now()
      }
      if (at % 512 === 0) this.#changed()
    }
    return run === this.#run
  }

  #take({ uri, text, fault }: ReadAnswer): void {
    const open = this.#options.openText(uri)
    if (open !== undefined || text !== undefined) this.#check(uri, (open ?? text) as string)
    else this.#fail(uri, (fault ?? 'unreadable') as ReadFault)
  }

  #check(uri: string, text: string): void {
    const around = this.#environment.around(uri, [])
    const result: LintResult = lintEngagement({ ...around, text })
    const { t, staff, path, settings } = around
    const found = summarise({ uri, path, reading: result.reading, staff, t, dueSoon: settings.dueSoon })
    // What is wrong with a file that cannot be read at all is said better by its first problem, e.g. a merge conflict.
    const reason = result.problems.find(({ severity }) => severity === 'error')?.message
    const summary =
      found.unread !== undefined && !result.reading.readable && reason !== undefined ? { ...found, unread: reason } : found
    this.#keep(uri, summary, result.problems)
    this.#tell(uri, text, result)
  }

  #fail(uri: string, fault: ReadFault): void {
    const { t, path } = this.#environment.around(uri, [])
    const problem = unreadableProblem(fault, t)
    this.#keep(uri, unreadSummary({ uri, path, reason: problem.message }), [problem])
    this.#tell(uri, undefined)
  }

  #keep(uri: string, summary: Summary, own: readonly Problem[]): void {
    // What the views have worked out stays good as long as no summary is another.
    const before = this.#entries.get(uri)?.summary
    if (isEqual(before, summary)) this.#entries.set(uri, { summary: before as Summary, own })
    else {
      this.#entries.set(uri, { summary, own })
      this.#summaries = undefined
    }
  }

  #tell(uri: string, text: string | undefined, result?: LintResult): void {
    const own = this.#entries.get(uri)?.own ?? []
    const facts = result && factsOf(result.reading)
    this.#options.onChecked({ uri, text, facts, result, problems: [...own, ...this.#acrossOf(uri, text)].sort(byPlace) })
  }

  #acrossOf(uri: string, text: string | undefined): readonly Problem[] {
    const found = this.#across.get(uri)
    if (!found || found.length === 0 || text === undefined) return []
    const { settings, today, t } = this.#environment.around(uri, [])
    return placeWorkspace(text, found, { settings, today, t }).problems
  }

  #drop(uri: string): void {
    if (!this.#entries.delete(uri)) return
    this.#summaries = undefined
    this.#options.onGone(uri)
  }

  /** Runs the rules across files, and tells the files about which something else is found than before. */
  async #relate(): Promise<void> {
    const uris = new Map<string, string>()
    const entries = [...this.#entries].flatMap(([uri, { summary }]) => {
      uris.set(summary.path, uri)
      return summary.entry ? [summary.entry] : []
    })
    const options = { today: this.#environment.today(), t: this.#environment.t }
    const settings = new Map(entries.map(({ path }) => [path, this.#environment.settings(uris.get(path) ?? '')]))
    const settingsOf = (path: string) => settings.get(path) ?? this.#environment.settings('')
    const across = new Map<string, readonly Found[]>()
    for (const [path, found] of lintWorkspace(entries, settingsOf, options)) across.set(uris.get(path) ?? '', found)
    const before = this.#across
    this.#across = across
    const changed = [...new Set([...before.keys(), ...across.keys()])].filter(uri => !isSame(before.get(uri), across.get(uri)))
    for (const uri of changed.filter(uri => this.#entries.has(uri))) {
      const text = this.#options.openText(uri) ?? (await this.#options.files.read([uri]))[0]?.text
      this.#tell(uri, text)
    }
  }

  #changed(): void {
    this.#options.onState(this.state)
  }
}

function isSame(a: readonly Found[] | undefined, b: readonly Found[] | undefined): boolean {
  return isEqual(
    a?.map(({ report }) => report),
    b?.map(({ report }) => report),
  )
}

/** Of plain data written in the same order. */
function isEqual(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
