/** What a check found, with its place in the text. */
import type { Related, Repair, Severity } from '../rules/rule.ts'
import type { Path } from '../util/json.ts'

export interface Problem {
  /** The rule's name; `policy/<name>` for a team's policy. */
  readonly rule: string
  readonly severity: Severity
  /** One sentence in the user's language, values in double quotes, no final period. */
  readonly message: string
  readonly hint?: string
  /** Path in the data; empty for the whole file. */
  readonly path: Path
  /** UTF-16 offsets in the text; absent when the file has no text (unreadable). */
  readonly range?: { readonly start: number; readonly end: number }
  readonly related: readonly RelatedPlace[]
  readonly fix?: Repair
  readonly ask?: Repair
  readonly tags: readonly ('unnecessary' | 'deprecated')[]
  /** Depends on today. */
  readonly clock: boolean
}

export interface RelatedPlace extends Related {
  readonly range?: { readonly start: number; readonly end: number }
}

/** A problem that a comment silences, with the comment's reason. */
export interface IgnoredProblem extends Problem {
  readonly reason?: string
  readonly until?: string
  readonly by?: string
}
