/** Renders a value as YAML text: plain words where they mean themselves, quotes where needed, blocks for long texts. */

import type { Json, Path } from '../util/json.ts'
import type { Data } from './editTree.ts'

/** A value that only a person can state: becomes an empty value, or a tab stop in a snippet. */
export interface Blank {
  /** What is asked, e.g. `by`. */
  readonly blank: string
  readonly kind?: 'date' | 'person' | 'text' | 'number' | 'boolean' | 'choice'
  readonly choices?: readonly string[]
  readonly suggest?: string
}
export type EditValue = Json | Blank | EditValue[] | { [key: string]: EditValue }

/** @param label what is asked, e.g. `by`. */
export function blank(label: string, more: Omit<Blank, 'blank'> = {}): Blank {
  return { ...more, blank: label }
}

/** True for what `blank` returns: no map of YAML data has a text under `blank` next to these fields only. */
export function isBlank(value: unknown): value is Blank {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { blank: label, kind, choices, suggest, ...rest } = value as Record<string, unknown>
  return (
    typeof label === 'string' &&
    Object.keys(rest).length === 0 &&
    (kind === undefined || typeof kind === 'string') &&
    (choices === undefined || Array.isArray(choices)) &&
    (suggest === undefined || typeof suggest === 'string')
  )
}

/** A blank of a snippet while the text is built: a character sequence that stands nowhere else. */
export class Mark {
  constructor(
    readonly text: string,
    readonly blank: Blank,
  ) {}
}

/** Text of an existing entry that goes elsewhere as it is. Its lines are relative to the column of its key. */
export class Raw {
  constructor(
    readonly rendered: Rendered,
    readonly above: readonly string[],
    readonly data: Data,
  ) {}
}

/** A value ready to be rendered; maps are `Map`s, so that no key is special. */
export type Value = string | number | boolean | null | Mark | Raw | Value[] | Map<string, Value>

/** What follows the colon or dash on its line, and the lines below, relative to the column of the key or dash. */
export interface Rendered {
  head: string
  lines: readonly string[]
}

export interface Layout {
  step: number
  seqStep: number
  quote: '"' | "'"
  /** True when the entries of the map at the path are separated by blank lines. */
  spaced: (map: Path) => boolean
}

/** @param makeMark turns a blank into its mark; absent, blanks become null. */
export function toValue(value: EditValue, makeMark?: (blank: Blank) => Mark): Value {
  if (isBlank(value)) return makeMark ? makeMark(value) : null
  if (Array.isArray(value)) return value.filter(item => item !== undefined).map(item => toValue(item, makeMark))
  if (typeof value !== 'object' || value === null) return value ?? null
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return new Map(entries.map(([key, item]) => [key, toValue(item as EditValue, makeMark)]))
}

/** The data that the rendered value must give. */
export function dataOf(value: Value): Data {
  if (value instanceof Mark) return value.text
  if (value instanceof Raw) return value.data
  if (Array.isArray(value)) return value.map(dataOf)
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, dataOf(item)]))
  return value
}

/** @param style quote style of the text it replaces. */
export function renderValue(value: Value, path: Path, layout: Layout, style?: string): Rendered {
  if (value === null) return { head: '', lines: [] }
  if (value instanceof Raw) return value.rendered
  if (typeof value === 'string' && (style?.startsWith('QUOTE') || needsBlock(value))) {
    return (
      (style?.startsWith('QUOTE') ? undefined : renderBlock(value, layout)) ?? { head: quoteAs(value, style, layout), lines: [] }
    )
  }
  if (Array.isArray(value) && value.length > 0) {
    const lines = value.flatMap((item, index) => renderItem(item, [...path, index], layout))
    return { head: '', lines: indent(lines, layout.seqStep) }
  }
  if (value instanceof Map && value.size > 0) return { head: '', lines: indent(renderEntries(value, path, layout), layout.step) }
  return { head: renderFlow(value, layout, false), lines: [] }
}

/** The lines of one entry, from its key on. */
export function renderEntry(key: string, value: Value, path: Path, layout: Layout): string[] {
  const { head, lines } = renderValue(value, path, layout)
  const above = value instanceof Raw ? value.above : []
  return [...above, `${renderKey(key, layout)}:${head && ` ${head}`}`, ...lines]
}

/** The lines of one item of a list, from its dash on. */
export function renderItem(value: Value, path: Path, layout: Layout): string[] {
  if (value instanceof Map && value.size > 0) return behindDash(renderEntries(value, path, layout))
  if (Array.isArray(value) && value.length > 0) {
    return behindDash(value.flatMap((item, index) => renderItem(item, [...path, index], layout)))
  }
  const { head, lines } = renderValue(value, path, layout)
  return [`-${head && ` ${head}`}`, ...lines]
}

/** The value in one line, as it stands inside brackets (`inside`) or after a key. */
export function renderFlow(value: Value, layout: Layout, inside = true, style?: string): string {
  if (value === null) return inside ? '' : 'null'
  if (value instanceof Mark) return value.text
  if (value instanceof Raw) throw new TypeError('Existing text cannot be rendered in brackets')
  if (Array.isArray(value)) return `[${value.map(item => renderFlow(item, layout) || 'null').join(', ')}]`
  if (value instanceof Map) {
    const entries = [...value].map(([key, item]) => `${renderKey(key, layout, true)}: ${renderFlow(item, layout)}`.trimEnd())
    return `{${entries.join(', ')}}`
  }
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return String(value)
  if (style?.startsWith('QUOTE')) return quoteAs(value, style, layout)
  return isPlain(value, inside) ? value : quoteAs(value, undefined, layout)
}

/** @param inside true inside brackets. */
export function renderKey(key: string, layout: Layout, inside = false, style?: string): string {
  if (style?.startsWith('QUOTE')) return quoteAs(key, style, layout)
  const plain = String(Number(key)) === key ? Number.isFinite(Number(key)) : key !== '<<' && isPlain(key, inside)
  return plain ? key : quoteAs(key, undefined, layout)
}

/** The text in quotes: single ones only where nothing needs escaping. */
export function quoteAs(text: string, style: string | undefined, layout: Pick<Layout, 'quote'>): string {
  const wanted = style === 'QUOTE_SINGLE' ? "'" : style === 'QUOTE_DOUBLE' ? '"' : layout.quote
  const clumsy = /["\\]/.test(text) && !text.includes("'")
  if ((wanted === "'" || (!style && clumsy)) && !unprintable.test(text)) return `'${text.replaceAll("'", "''")}'`
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** True when the text can stand without quotes and is a text then. */
export function isPlain(text: string, inside: boolean): boolean {
  if (text === '' || text.trim() !== text || unprintable.test(text)) return false
  if (/^(?:[-?:](?=\s|$|[,[\]{}])|[,[\]{}#&*!|>'"%@`]|---|\.\.\.)/.test(text)) return false
  if (/:(?:\s|$)|\s#/.test(text)) return false
  if (inside && /[,[\]{}]/.test(text)) return false
  return !otherType.test(text)
}

// Texts that the core schema reads as null, boolean or number, and those that other common readers do.
const otherType =
  /^(?:~|null|true|false|[-+]?(?:\.inf|\.nan)|[-+]?(?:\d[\d_]*)?\.?\d*(?:e[-+]?\d+)?|[-+]?\d[\d_]*\.[\d_]*(?:e[-+]?\d+)?|[-+]?0[xob][\da-f_]+|=|<<)$/i

const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u

const longest = 100

function needsBlock(text: string): boolean {
  return text.includes('\n') || (text.length > longest && text.includes(' '))
}

/** Undefined when the text cannot stand in a block without an indentation mark or escapes. */
function renderBlock(text: string, layout: Layout): Rendered | undefined {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text
  if (body === '' || /^\s|\s$|[ \t]$/m.test(body.replaceAll('\n\n', '\n')) || unprintable.test(body.replaceAll('\n', '')))
    return undefined
  if (text.includes('\n')) {
    return { head: body === text ? '|-' : '|', lines: indent(body.split('\n'), layout.step) }
  }
  if (/ {2}/.test(text)) return undefined
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < longest) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return { head: '>-', lines: indent(lines, layout.step) }
}

function renderEntries(map: Map<string, Value>, path: Path, layout: Layout): string[] {
  const spaced = layout.spaced(path)
  return [...map].flatMap(([key, item], index) => {
    const lines = renderEntry(key, item, [...path, key], layout)
    return spaced && index > 0 ? ['', ...lines] : lines
  })
}

function behindDash(lines: readonly string[]): string[] {
  return indent(lines, 2).map((line, index) => (index === 0 ? `-${line.slice(1)}` : line))
}

/** The lines moved to the right; empty ones stay empty. */
export function indent(lines: readonly string[], by: number): string[] {
  return lines.map(line => (line ? ' '.repeat(by) + line : line))
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  return Number.isFinite(value) ? String(value) : value > 0 ? '.inf' : '-.inf'
}
