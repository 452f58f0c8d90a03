/** What the importer has to know of a language to read pages in it: the shape of the data files in `languages/`. */

export type HeadingMeaning = 'overview' | 'objectives' | 'approach' | 'tasks' | 'inputs' | 'outputs' | 'next' | 'history'
export type FieldKind = 'phase' | 'role' | 'motions' | 'services'
export type ColumnKind = 'id' | 'name' | 'mark' | 'role' | 'services'
export type HistoryColumn = 'date' | 'by' | 'change' | 'notes'

/** Of several spellings the first is the name, the others are what people or machines write for it. */
type Spellings = readonly string[]

export interface LanguageWords {
  /** Tag of the locale, e.g. `pt-BR`. */
  readonly tag: string
  /** Ends of file names and names of folders that stand for the language, lower case. */
  readonly suffixes: readonly string[]
  /** Frequent short words by which a text in Latin letters is told from others. */
  readonly frequent: readonly string[]
  /** Letters that only this language has among ours. */
  readonly letters?: 'kana' | 'han'
  readonly headings: Readonly<Record<HeadingMeaning, Spellings>>
  readonly fields: Readonly<Record<FieldKind, Spellings>>
  readonly columns: Readonly<Record<ColumnKind | HistoryColumn, Spellings>>
  /** The words and the letters of the column that says whether a task is mandatory. */
  readonly marks: Readonly<Record<'mandatory' | 'optional', { words: Spellings; letters: readonly string[] }>>
  readonly allServices: Spellings
  /** What stands where there is nothing to say. */
  readonly nothing: Spellings
  /** Words around the name in the title of a phase's page. */
  readonly phasePage: Spellings
  /** Words that join two names in one cell. */
  readonly and: Spellings
  /** Texts of links that only point to more and are no part of a task's name. */
  readonly pointers: Spellings
  /** Twelve months, each by its names. */
  readonly months: readonly Spellings[]
  readonly phases: Readonly<Record<string, Spellings>>
  readonly roles: Readonly<Record<string, Spellings>>
  readonly motions: Readonly<Record<string, Spellings>>
  readonly services: Readonly<Record<string, Spellings>>
}
