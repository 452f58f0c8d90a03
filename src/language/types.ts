/** What editor features answer: plain data with offsets (UTF-16 units of the snapshot's text, end exclusive). */
import type { Problem } from '../lint/problem.ts'
import type { Span } from '../rules/rule.ts'
import type { Path } from '../util/json.ts'
import type { TextEdit } from '../util/textEdits.ts'

export type { Span, TextEdit }

export interface Hover {
  /** Markdown; what users typed is escaped. */
  readonly markdown: string
  readonly range: Span
}

export type CompletionKind =
  | 'key'
  | 'task'
  | 'status'
  | 'value'
  | 'service'
  | 'role'
  | 'person'
  | 'date'
  | 'skeleton'
  | 'reference'

export interface CompletionItem {
  /** In the user's language. */
  readonly label: string
  /** Dim, right behind the label: the id or English name. */
  readonly labelDetail?: string
  /** Dim, at the right edge: role, mandatory, weekday. */
  readonly description?: string
  readonly kind: CompletionKind
  /** Markdown. */
  readonly documentation?: string
  /** Orders the list: what is still missing here first. */
  readonly sort: string
  /** Matched against what was typed in `replace`; holds every name by which it is found. */
  readonly filter: string
  readonly insert: string
  /** `insert` holds tab stops; its indentation is complete and must not be adjusted. */
  readonly isSnippet: boolean
  /** What `insert` replaces: on one line and around the cursor. */
  readonly replace: Span
  /** Further edits elsewhere, not overlapping `replace`. */
  readonly more?: readonly TextEdit[]
  readonly preselect?: boolean
  readonly deprecated?: boolean
  /** After it the list opens again (a key whose values are known). */
  readonly thenSuggest?: boolean
}

export interface CompletionList {
  readonly items: readonly CompletionItem[]
  /** The list depends on what was typed and must be asked for again at each key. */
  readonly incomplete: boolean
}

export interface CodeAction {
  readonly title: string
  readonly kind: 'quickfix' | 'refactor.rewrite' | 'source.fixAll.playbook'
  /** The problem it mends. */
  readonly problem?: Problem
  readonly preferred?: boolean
  /** Edits of the text; of `snippet` ones the text has tab stops. */
  readonly edits?: readonly TextEdit[]
  readonly snippet?: boolean
  /** Instead of edits: a conversation (see `perform`), with the command's name and arguments. */
  readonly perform?: { readonly command: string; readonly args: Readonly<Record<string, unknown>> }
}

export interface CodeLens {
  readonly range: Span
  readonly title: string
  readonly tooltip?: string
  /** A conversation started by a click; without one it is only read. */
  readonly perform?: { readonly command: string; readonly args: Readonly<Record<string, unknown>> }
}

export interface InlayHint {
  readonly offset: number
  readonly label: string
  readonly kind: 'task-name' | 'date'
  /** Markdown. */
  readonly tooltip?: string
}

export interface DocumentSymbol {
  readonly name: string
  readonly detail?: string
  readonly kind: 'section' | 'task' | 'service' | 'person' | 'date' | 'entry' | 'field'
  readonly range: Span
  /** The key; inside `range`. */
  readonly selection: Span
  readonly children: readonly DocumentSymbol[]
}

export interface DocumentLink {
  readonly range: Span
  /** An address on the web. */
  readonly target?: string
  /** A page of ours, shown as a read-only document: `task/994`, `service/teams`. */
  readonly page?: string
  readonly tooltip?: string
}

/** A place in a file by its path in the data; `uri` of this or another file. */
export interface Place {
  readonly uri: string
  readonly path: Path
  readonly part: 'key' | 'value' | 'entry'
}

/** In a playbook's own file, or a page of the bundled playbook, which has no file. */
export type Definition = Place | { readonly page: string }

export interface SemanticToken {
  readonly range: Span
  readonly type: 'open' | 'active' | 'stalled' | 'closed' | 'waived'
}
