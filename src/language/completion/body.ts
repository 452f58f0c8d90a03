/** Bodies of skeletons: entries with blanks, written in block or flow style with tab stops. A blank states nothing. */

export type Body = readonly (readonly [key: string | Stop, value: BodyValue])[]

/** null leaves the value empty; a text is written as it is. */
export type BodyValue = null | string | Stop | { readonly map: Body } | { readonly list: Stop }

/** A place to be filled in. */
export interface Stop {
  readonly stop: true
  /** Closed words to choose from; nothing is chosen until somebody does. */
  readonly choices?: readonly string[]
  /** Stands there until it is replaced: only for keys, which cannot be empty. */
  readonly text?: string
}

export const stop: Stop = { stop: true }
export const choice = (choices: readonly string[]): Stop => ({ stop: true, choices })
export const keyStop = (text: string): Stop => ({ stop: true, text })
export const map = (...body: Body): { map: Body } => ({ map: body })

export interface Layout {
  /** Column of the keys. */
  readonly column: number
  readonly unit: number
  readonly eol: string
}

/** Lines in block style; the first without its indentation, since the cursor stands there. */
export function blockText(body: Body, { column, unit, eol }: Layout): string {
  let number = 0
  const next = () => ++number
  const lines = (entries: Body, at: number): string[] =>
    entries.flatMap(([key, value]) => {
      const head = `${' '.repeat(at)}${keyText(key, next)}:`
      if (value === null) return [head]
      if (typeof value === 'string') return [`${head} ${escaped(value)}`]
      if ('map' in value) return [head, ...lines(value.map, at + unit)]
      if ('list' in value) return [head, `${' '.repeat(at + unit)}- ${stopText(value.list, next())}`]
      return [`${head} ${stopText(value, next())}`]
    })
  return lines(body, column).join(eol).slice(column)
}

/** Entries on one line, without the braces around them. */
export function flowText(body: Body): string {
  let number = 0
  const next = () => ++number
  const entries = (of: Body): string =>
    of
      .map(([key, value]) => {
        const head = `${keyText(key, next)}:`
        if (value === null) return head
        if (typeof value === 'string') return `${head} ${escaped(value)}`
        if ('map' in value) return `${head} {${entries(value.map)}\\}`
        if ('list' in value) return `${head} [${stopText(value.list, next())}]`
        return `${head} ${stopText(value, next())}`
      })
      .join(', ')
  return entries(body)
}

function keyText(key: string | Stop, next: () => number): string {
  return typeof key === 'string' ? escaped(key) : stopText(key, next())
}

/** A blank comes first among the choices: an editor writes the first one by itself. */
function stopText({ choices, text }: Stop, number: number): string {
  if (choices) return `\${${number}| ,${choices.map(word => word.replace(/[\\,|]/g, '\\$&')).join(',')}|}`
  return text === undefined ? `\${${number}}` : `\${${number}:${escaped(text)}}`
}

/** Text that an editor takes as it is. */
export function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}
