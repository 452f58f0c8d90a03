/** The words of the file format in a language: every field name and every closed word, for hovers, completion and schema. */

/** What a field or a closed word is called and what it means, in the user's language. */
export interface FormatWord {
  readonly name: string
  /** One short sentence without a final period. */
  readonly description: string
  /** Other words people type for it, in this language. */
  readonly aliases?: readonly string[]
}

export interface FormatWords {
  /** By field name; one name means the same wherever it stands. */
  readonly keys: Readonly<Record<string, FormatWord>>
  /** Closed words, by the kind of field (`kind` in the schema) and by the word as it is written. */
  readonly values: Readonly<Record<string, Readonly<Record<string, FormatWord>>>>
}

/** Writes a word in one line of a table. */
export function word(name: string, description: string, ...aliases: string[]): FormatWord {
  return aliases.length > 0 ? { name, description, aliases } : { name, description }
}
