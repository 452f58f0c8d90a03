/** Writes what is offered in the style of its place: block or flow, quotes, indentation, line ends. */
import type { CompletionItem } from '../types.ts'
import { type Body, blockText, escaped, flowText } from './body.ts'
import type { Cursor } from './cursor.ts'
import type { Offer } from './offer.ts'

/** @param sort orders the item among the others @param shown what stands in the text from the start of `replace` to the cursor */
export function writeItem(offer: Offer, cursor: Cursor, sort: string, shown: string): CompletionItem {
  const { label, labelDetail, description, kind, documentation, deprecated, preselect } = offer
  return {
    label,
    labelDetail,
    description,
    kind,
    documentation,
    sort,
    filter: shown.trim() === '' ? offer.names.join(' ') : shown,
    replace: cursor.replace,
    ...written(offer, cursor),
    ...(deprecated && { deprecated }),
    ...(preselect && { preselect }),
  }
}

type Written = Pick<CompletionItem, 'insert' | 'isSnippet'> & Partial<Pick<CompletionItem, 'replace' | 'thenSuggest'>>

function written({ insert }: Offer, cursor: Cursor): Written {
  const { before, after, isFlow, eol, indent, unit } = cursor
  if ('nothing' in insert) return { insert: before, isSnippet: false }
  if ('value' in insert) {
    const value = insert.bare ? insert.value : quoted(insert.value, cursor)
    return { insert: `${before}${value}${after}`, isSnippet: false }
  }
  if ('entries' in insert) {
    const found = entriesText(insert.entries, cursor)
    // At a choice the editor shows its own list, and a key is selected to be written over.
    const first = /\$\{1(.)/.exec(found.insert)?.[1]
    return first === '}' ? { ...found, thenSuggest: true } : found
  }
  const key = quoted(insert.key, cursor)
  if (cursor.hasColon) return { insert: `${before}${key}`, isSnippet: false }
  const { followedBy } = insert
  const thenSuggest = followedBy !== 'text'
  if (isFlow) {
    const body = followedBy === 'map' ? ' {$0\\}' : followedBy === 'list' ? ' [$0]' : ' '
    const isSnippet = followedBy === 'map' || followedBy === 'list'
    return {
      insert: `${isSnippet ? escaped(before + key) : before + key}:${body}${isSnippet ? escaped(after) : after}`,
      isSnippet,
      thenSuggest,
    }
  }
  const below = `${eol}${' '.repeat(indent + unit)}`
  const rest = followedBy === 'map' ? below : followedBy === 'list' ? `${below}- ` : ' '
  // What follows on the line would move to the next one.
  if (after !== '' && rest !== ' ') return { insert: `${before}${key}:${after}`, isSnippet: false }
  return { insert: `${before}${key}:${rest}${after}`, isSnippet: false, thenSuggest }
}

function entriesText(body: Body, cursor: Cursor): Written {
  const { before, after, isFlow, indent, unit, eol, part, replace, colonEnd } = cursor
  if (part === 'key') {
    const text = isFlow ? flowText(body) : blockText(body, { column: indent, unit, eol })
    return { insert: `${escaped(before)}${text}${after}`, isSnippet: true }
  }
  if (isFlow || colonEnd === undefined) return { insert: `${before}{${flowText(body)}\\}${after}`, isSnippet: true }
  const column = indent + unit
  return {
    insert: `${eol}${' '.repeat(column)}${blockText(body, { column, unit, eol })}${after}`,
    isSnippet: true,
    replace: { start: colonEnd, end: replace.end },
  }
}

/** The text in the quotes that stand there; without any, in quotes only where it would mean something else. */
function quoted(text: string, { quote, isFlow }: Pick<Cursor, 'quote' | 'isFlow'>): string {
  if (quote === "'") return `'${text.replaceAll("'", "''")}'`
  if (quote === '"') return JSON.stringify(text)
  const isPlain = /^[\p{L}\p{N}_](?:[\p{L}\p{N} _.@/+-]*[\p{L}\p{N}_])?$/u.test(text) && !isOtherType(text)
  return isPlain || (!isFlow && /^\d+$/.test(text)) || /^\d+$/.test(text) ? text : JSON.stringify(text)
}

/** What YAML reads as no text; digits alone are the id of a task. */
function isOtherType(text: string): boolean {
  return /^(?:true|false|null|~|[-+]?[\d.]+(?:e[-+]?\d+)?|0[ox][\da-f]+)$/i.test(text)
}
