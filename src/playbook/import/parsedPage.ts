/** What one page says, before the pages are joined: the types that the modules of the importer hand to each other. */
import type { Env } from 'markdown-it'
import type { HeadingMeaning, LanguageWords } from './languageWords.ts'
import type { Line, PageText } from './pageText.ts'
import type { Note } from './problems.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a line was read as. */
export type LineKind =
  | 'front-matter'
  | 'title'
  | 'phase'
  | 'heading'
  | 'overview'
  | 'objective'
  | 'step'
  | 'field'
  | 'guidance'
  | 'table'
  | 'task'
  | 'input'
  | 'output'
  | 'next'
  | 'history'
  | 'navigation'
  | 'comment'
  | 'conflict-marker'
  | 'unread'

/** A text with the line it begins on. */
export interface Located {
  readonly text: string
  readonly line: Line
}

export type Scope = 'all' | readonly string[]

/** Names that stand in a field or cell; `unknown` keeps those that nobody knows. */
export interface Named {
  readonly ids: readonly string[]
  readonly unknown: readonly string[]
}

export interface ParsedTask {
  readonly id: string
  readonly name: string
  /** Absent: the row does not say it, another language may. */
  readonly mandatory?: boolean
  readonly role?: Named
  readonly services?: Scope
  readonly unknownServices: readonly string[]
  /** The table has a column of roles, of services: an empty cell is then a gap in the row. */
  readonly asked: { readonly role: boolean; readonly services: boolean }
  /** Links of the row and cells of columns that the playbook has no place for, in Markdown. */
  readonly guidance?: string
  readonly line: Line
}

export interface ParsedStep {
  readonly title: string
  readonly line: Line
  role?: Named
  motions?: Named
  services?: Scope
  unknownServices: readonly string[]
  /** Lines of Markdown. */
  readonly guidance: string[]
  readonly tasks: ParsedTask[]
}

export interface ParsedLink {
  readonly text: string
  readonly href: string
  readonly line: Line
}

export interface ParsedHistory {
  readonly date: string
  readonly by?: string
  readonly change: string
  readonly line: Line
}

/** Rows that look like tasks: each was read or is reported. */
export interface RowCount {
  seen: number
  tasks: number
  reported: number
}

export interface ParsedPage {
  readonly text: PageText
  readonly stem: string
  readonly language: LanguageWords
  readonly vocabulary: Vocabulary
  readonly hint?: LanguageWords
  kind: 'process' | 'phase' | 'include' | 'other'
  readonly frontMatter: ReadonlyMap<string, string>
  /** Date of the front matter, `YYYY-MM-DD`. */
  date?: string
  title?: Located
  phase?: Located & { id?: string }
  motions?: Named
  services?: Scope
  role?: Named
  readonly overview: string[]
  readonly objectives: Located[]
  readonly inputs: Located[]
  readonly outputs: Located[]
  readonly steps: ParsedStep[]
  readonly next: Located[]
  readonly nextLinks: ParsedLink[]
  readonly history: ParsedHistory[]
  readonly links: ParsedLink[]
  readonly includes: ParsedLink[]
  /** What was read and has no place in a playbook. */
  readonly unplaced: { text: string; line: Line; why: string }[]
  readonly rows: RowCount
  /** By number of the line. */
  readonly kinds: Map<number, LineKind>
}

/** What the modules that read one page share. */
export interface PageContext {
  readonly page: ParsedPage
  readonly vocabulary: Vocabulary
  readonly references: Env
  readonly lines: readonly Line[]
  /** Numbers of lines that are counted in `rows`. */
  readonly counted: Set<number>
  report(line: Line, note: Note, from?: number, to?: number): void
  /** Says what lines were read as; the first word counts. */
  mark(line: Line, kind: LineKind): void
}

/** `start` is what stands before the first section, `unknown` a section nobody knows. */
export type SectionKind = HeadingMeaning | 'start' | 'unknown'

export interface SectionState {
  section: SectionKind
  step?: ParsedStep
  /** Nothing but fields has been read since the last heading. */
  fresh: boolean
}
