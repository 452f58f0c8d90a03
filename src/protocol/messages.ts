/** Requests and notifications between extension and server beyond the Language Server Protocol. Lines and characters count from 0. */
import type { Position, Range, Target } from './places.ts'
import type { TreeAnswer, TreeQuery } from './tree.ts'

/** Names of engagement files. */
export const engagementFile = /\.engagement\.ya?ml$/i

/** `initializationOptions` of the extension's client. */
export interface InitOptions {
  /** The client answers `files/*` requests; without it the server reads its own disk. */
  readonly files: boolean
  /** The client knows the inner commands (`applySnippet`, `reveal`). */
  readonly commands: boolean
  /** Files lie behind a network: eight at a time, the first 500. */
  readonly virtual: boolean
  /** Time zone of the user, for "today" where no configuration names one. */
  readonly timeZone?: string
  readonly settings: ClientSettings
}

export interface ClientSettings {
  readonly me?: string
  /** `auto` or a tag. */
  readonly locale?: string
  readonly unopenedDiagnostics?: boolean
  readonly codeLens?: boolean
  readonly taskNameHints?: boolean
  readonly dateHints?: boolean
}

export interface FileEdit {
  readonly uri: string
  /** Of the text the ranges are of; null for a file that no editor has open. */
  readonly version: number | null
  readonly edits: readonly { readonly range: Range; readonly newText: string }[]
}

/** An edit whose text is a snippet with tab stops; the editor must not indent it again. */
export interface SnippetEdit extends FileEdit {
  readonly snippet: true
}

export interface Choice {
  readonly value: string
  readonly label: string
  readonly description?: string
  readonly detail?: string
  readonly picked?: boolean
  /** Name of a codicon. */
  readonly icon?: string
  /** A heading above this and the following choices. */
  readonly group?: string
}

/** What a command has to know. Answers are kept under `key`; a question left unanswered ends the command without a change. */
export type Question =
  | {
      readonly kind: 'pick'
      readonly key: string
      readonly title: string
      readonly placeholder?: string
      readonly choices: readonly Choice[]
      /** Several may be picked; the answer is then their values joined by line breaks, perhaps empty. */
      readonly many?: boolean
      /** Another text than the choices may be typed. */
      readonly free?: boolean
      readonly step?: number
      readonly steps?: number
    }
  | {
      readonly kind: 'text'
      readonly key: string
      readonly title: string
      readonly prompt?: string
      readonly placeholder?: string
      readonly value?: string
      /** Why the last answer cannot be taken; the box stays open with it. */
      readonly problem?: string
      readonly optional?: boolean
      readonly step?: number
      readonly steps?: number
    }
  | {
      /** A date, typed in any of the forms that completion takes; choices come from `playbook/dates` while typing. */
      readonly kind: 'date'
      readonly key: string
      readonly title: string
      readonly placeholder?: string
      /** Why the last answer cannot be taken. */
      readonly problem?: string
      /** The day lies behind: days to come are not offered. */
      readonly past?: boolean
      readonly optional?: boolean
      readonly step?: number
      readonly steps?: number
    }

export interface PerformRequest {
  /** Name of the command, e.g. `setTaskStatus`; see `commands` in ids. */
  readonly command: string
  /** Where it was started: the engagement's file, absent where it makes a new one or asks. */
  readonly uri?: string
  /** The cursor, in the file `uri`. */
  readonly position?: Position
  /** What it is about, e.g. `{ task: '994', service: 'teams' }`; several tasks at once under `tasks`. */
  readonly args?: Readonly<Record<string, unknown>>
  readonly answers: Readonly<Record<string, string>>
}

/** The same request is sent again with one more answer until something other than a question comes back. */
export type Outcome =
  | { readonly kind: 'question'; readonly question: Question }
  | {
      readonly kind: 'edit'
      readonly edits: readonly FileEdit[]
      /** What was done, one sentence. */
      readonly message: string
      readonly reveal?: Target
    }
  /** A new file beside others; the extension asks before it would replace one. */
  | {
      readonly kind: 'create'
      readonly folder: string
      readonly name: string
      readonly text: string
      readonly message: string
      readonly reveal?: Target
    }
  /** Markdown to copy or to show. */
  | { readonly kind: 'text'; readonly markdown: string; readonly show: 'clipboard' | 'document'; readonly message?: string }
  /** It cannot be done, and why; nothing was changed. */
  | { readonly kind: 'refused'; readonly message: string; readonly detail?: readonly string[]; readonly reveal?: Target }
  | { readonly kind: 'open'; readonly target: Target }
  | { readonly kind: 'nothing' }

export interface ReadAnswer {
  readonly uri: string
  readonly text?: string
  /** One of the faults of `readableFile.ts`. */
  readonly fault?: string
}

/** State of the index, sent after every change of it. */
export interface IndexState {
  readonly ready: boolean
  readonly engagements: number
  /** Files found, read or not. */
  readonly files: number
  /** Files not read because there are too many. */
  readonly more: number
  /** Files read so far of those to read, while loading. */
  readonly loading?: { readonly done: number; readonly total: number }
}

/** How the engagement of an editor stands, for the status bar. */
export interface EngagementState {
  readonly customer: string
  readonly pending: number
  readonly overdue: number
  /** `fasttrack@2020.05`; "?" where it is not known. */
  readonly playbook: string
  readonly title: string
  readonly known: boolean
  /** Relaxed and added rules in one line; empty for the recommended ones. */
  readonly engine: string
  /** Digest of rules, settings and playbooks, as the command line prints it. */
  readonly digest?: string
  /** Parts of the file could not be read: the numbers may be too small. */
  readonly partial?: boolean
}

/** Marks of files in the explorer. */
export interface FileMark {
  readonly uri: string
  readonly badge?: string
  readonly tooltip?: string
  readonly color?: string
}

export interface CompareParams {
  /** What is compared with, as people call it: `main`; absent: the last commit. */
  readonly base?: string
  readonly files: readonly ComparedFile[]
}

/** An engagement as it is now, and as it was. */
export interface ComparedFile {
  readonly uri: string
  /** Absent: it was added. */
  readonly baseText?: string
  /** Where it was before, when it was renamed. */
  readonly oldUri?: string
  /** It is there no more; `uri` is where it was. */
  readonly gone?: boolean
}

export interface ImportParams {
  /** The Markdown pages. */
  readonly uris: readonly string[]
  /** Of the new playbook; absent: that of the one in the folder, else one made of the pages. */
  readonly id?: string
  /** Absent: year and month of the last change on any page. */
  readonly version?: string
  /** Where the playbook goes. */
  readonly folder: string
}

export interface ImportAnswer {
  /** The report, and what will change. */
  readonly markdown: string
  /** New and changed files; absent where nothing may be written. */
  readonly files?: readonly {
    readonly uri: string
    /** The text that is there; absent: a new file. */
    readonly before?: string
    readonly text: string
  }[]
  /** What of the pages could not be read, one sentence. */
  readonly caution?: string
  /** Why there is nothing to write, one sentence. */
  readonly refused?: string
}

/** Method names with what goes in and comes out. */
export interface Requests {
  /** To the client: the URIs of all files that match a glob, sorted. */
  'files/find': { params: { glob: string; limit?: number }; result: { uris: string[] } }
  /** To the client: texts of files; a missing one has the fault `vanished`. */
  'files/read': { params: { uris: string[] }; result: { files: ReadAnswer[] } }
  /** To the client: what lies directly in a folder. */
  'files/list': { params: { uri: string }; result: { entries: { name: string; kind: 'file' | 'folder' }[] } }
  'playbook/tree': { params: TreeQuery; result: TreeAnswer }
  /**
   * Ids of the nodes of Pending Tasks down to the task at the cursor, or to the engagement where no task stands there; `task` is its number and
   * name, `path` absent where the view does not show it. Null for what is no engagement.
   */
  'playbook/treePath': {
    params: Omit<TreeQuery, 'view' | 'parent'> & { uri: string; position?: Position }
    result: { task?: string; path?: string[] } | null
  }
  /** The lines of a page's task, step or process in a playbook of the workspace; null for the bundled one. */
  'playbook/source': { params: { page: string }; result: Target | null }
  /** Where a target is now. */
  'playbook/locate': { params: Target; result: Range | null }
  'playbook/perform': { params: PerformRequest; result: Outcome }
  /** Dates for what was typed; `{ typed: '24/11' }`. */
  'playbook/dates': { params: { typed: string; uri?: string; past?: boolean }; result: { choices: Choice[] } }
  'playbook/state': { params: { uri: string }; result: EngagementState | null }
  'playbook/marks': { params: { uris?: string[] }; result: { marks: FileMark[] } }
  /** Names of the people that "mine" may mean: our staff, then managers of engagements. */
  'playbook/people': { params: Record<string, never>; result: { choices: Choice[] } }
  /** Roles of the playbooks in use, for the filter. */
  'playbook/roles': { params: Record<string, never>; result: { choices: Choice[] } }
  /** Guidance, docs of a rule or a process as Markdown, for a read-only document. */
  'playbook/page': { params: { page: string }; result: { markdown: string } | null }
  /** Steps and tasks of the playbook by words typed; to search it. */
  'playbook/search': { params: { typed: string }; result: { choices: Choice[] } }
  /** Reads the files that were left out. */
  'playbook/loadAll': { params: Record<string, never>; result: null }
  'playbook/refresh': { params: Record<string, never>; result: null }
  /** What changed in engagements since an earlier version, as a page. */
  'playbook/compare': { params: CompareParams; result: { markdown: string } }
  /** What an import of pages would write; nothing is written. */
  'playbook/import': { params: ImportParams; result: ImportAnswer }
  /** Language model tools. Text for a model, in English. */
  'playbook/tool': { params: { tool: 'pending' | 'explain' | 'check'; input: Record<string, unknown> }; result: { text: string } }
}

export interface Notifications {
  /** To the client: how many pages of an import were read. */
  'playbook/importProgress': { readonly done: number; readonly total: number }
  /** To the client: views, badge, decorations and status bar show something old. */
  'playbook/indexChanged': IndexState
  /** To the server: settings changed. */
  'playbook/settings': ClientSettings
  /** To the server: the earlier versions of the engagements that this branch changed; of all others none is known. */
  'playbook/base': { readonly files: readonly { readonly uri: string; readonly text: string }[] }
}
