/** Words in the user's language: the English sentence is the key, as in VS Code's own bundles. */

/** English sentence -> sentence in one language; `{name}` marks stay. */
export type Bundle = Readonly<Record<string, string>>
export type Values = Readonly<Record<string, string | number>>

export interface Translate {
  /** The sentence in the user's language, English where a translation is missing; `{name}` is replaced from `values`. */
  (message: string, values?: Values): string
  /** The phrase for exactly one, or that for any other number; `{n}` is replaced by the number. */
  count(n: number, one: string, other: string): string
  /** Lower-case tag of the language, e.g. `en` or `pt-br`. */
  readonly locale: string
}

/**
 * @param bundle absent for English
 * @param onMissing told each sentence that the bundle lacks
 */
export function createTranslate(locale: string, bundle: Bundle = {}, onMissing?: (message: string) => void): Translate {
  const translate = (message: string, values?: Values): string => {
    if (Object.hasOwn(bundle, message)) return fill(bundle[message] as string, values)
    onMissing?.(message)
    return fill(message, values)
  }
  const count = (n: number, one: string, other: string): string => translate(n === 1 ? one : other, { n })
  return Object.assign(translate, { count, locale })
}

/** A list in the user's language: "a, b and c". */
export function joinWords(words: readonly string[], locale: string, type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  const name = `${locale} ${type}`
  let format = listFormats.get(name)
  if (!format) {
    format = new Intl.ListFormat(locale, { type })
    listFormats.set(name, format)
  }
  return format.format(words)
}

/** Costly to make, and there are few. */
const listFormats = new Map<string, Intl.ListFormat>()

function fill(message: string, values: Values | undefined): string {
  if (!values) return message
  return message.replace(/\{(\w+)\}/g, (mark, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : mark))
}
