/** The comments that silence problems: where they stand, what they name, which entry they cover. */

import { type CST, Parser, CST as Tokens } from 'yaml'
import type { Span } from '../rules/rule.ts'
import type { Path } from '../util/json.ts'
import { maxDepth } from '../yaml/compose.ts'
import { lineEnd, lineStart, normalizeBreaks } from '../yaml/lines.ts'
import { locate, topLevelEntries } from '../yaml/locate.ts'

export interface IgnoreComment {
  /** `playbook-ignore-file` covers the whole file; undefined for a word that is neither of the two. */
  readonly scope: 'entry' | 'file' | undefined
  /** `playbook-ignore` as it is written. */
  readonly word: string
  readonly wordSpan: Span
  /** From the `#` to the last visible character. */
  readonly span: Span
  readonly names: readonly { readonly name: string; readonly span: Span }[]
  readonly options: ReadonlyMap<string, { readonly value: string; readonly span: Span }>
  /** What cannot be read: words behind an option, options that do not exist or stand twice. */
  readonly strays: readonly {
    readonly text: string
    readonly span: Span
    readonly kind: 'word' | 'option' | 'repeated' | 'quote'
  }[]
  /** The entry it covers; absent where there is none, and for a whole file. */
  readonly target?: { readonly path: Path; readonly span: Span }
  /** Stands before the first key. */
  readonly first: boolean
}

/** A comment with those of its names that may silence something here. */
export interface UsableComment {
  readonly comment: IgnoreComment
  readonly names: ReadonlySet<string>
  readonly used: Set<string>
}

export const ignoreOptions = ['until', 'by', 'reason'] as const

/** The comments of a text, in its order. Costs one search where the text has none; never throws. */
export function findIgnoreComments(source: string): readonly IgnoreComment[] {
  if (!source.includes('playbook-ignore')) return []
  const text = normalizeBreaks(source)
  const { comments, entries } = readTokens(text)
  const first = entries[0]?.offset ?? text.length
  return comments.flatMap(offset => {
    const span = { start: offset, end: visibleEnd(text, offset) }
    const comment = parseComment(text, span)
    if (!comment) return []
    const target = comment.scope === 'entry' ? findTarget(source, text, entries, offset) : undefined
    return [{ ...comment, target, first: offset < first }]
  })
}

interface Entry {
  readonly offset: number
  readonly path: Path
}

interface Found {
  readonly comments: number[]
  readonly entries: Entry[]
}

/** Reads each top-level entry alone, so that a quote nobody closed hides no comment of the next one. */
function readTokens(text: string): Found {
  const found: Found = { comments: [], entries: [] }
  const tops = topLevelEntries(text)
  const starts = [0, ...tops.map(({ start }) => start)]
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? text.length
    if (end <= start) return
    const part = text.slice(start, end)
    for (const token of new Parser().parse(part)) collect(token, [], { found, shift: start, depth: 0 })
  })
  found.comments.sort((a, b) => a - b)
  found.entries.sort((a, b) => a.offset - b.offset)
  return found
}

interface Walk {
  readonly found: Found
  readonly shift: number
  readonly depth: number
}

function collect(token: CST.Token | null | undefined, path: Path, walk: Walk): void {
  if (!token || walk.depth > maxDepth) return
  if (token.type === 'comment') walk.found.comments.push(token.offset + walk.shift)
  if (token.type === 'document') {
    collectComments(token.start, walk)
    collect(token.value, path, walk)
  } else if (token.type === 'block-scalar') collectComments(token.props, walk)
  else if ('items' in token) collectItems(token, path, walk)
  if ('end' in token && token.end) collectComments(token.end, walk)
}

function collectItems(token: CST.BlockMap | CST.BlockSequence | CST.FlowCollection, path: Path, walk: Walk): void {
  const isList = token.type === 'block-seq' || (token.type === 'flow-collection' && token.start.type === 'flow-seq-start')
  const deeper = { ...walk, depth: walk.depth + 1 }
  let index = 0
  for (const item of token.items) {
    collectComments(item.start, walk)
    if (item.sep) collectComments(item.sep, walk)
    if (!item.key && !item.value && !item.sep && !item.start.some(({ type }) => type === 'seq-item-ind')) continue
    const dash = item.start.find(({ type }) => type === 'seq-item-ind')
    const key = isList ? index++ : keyText(item.key)
    const at = [...path, key]
    const offset = dash?.offset ?? item.key?.offset ?? item.value?.offset
    if (offset !== undefined) walk.found.entries.push({ offset: offset + walk.shift, path: at })
    collect(item.key, at, deeper)
    collect(item.value, at, deeper)
  }
}

function collectComments(tokens: readonly CST.Token[], { found, shift }: Walk): void {
  for (const token of tokens) if (token.type === 'comment') found.comments.push(token.offset + shift)
}

function keyText(key: CST.Token | null | undefined): string {
  const isScalar = key?.type === 'scalar' || key?.type === 'single-quoted-scalar' || key?.type === 'double-quoted-scalar'
  // A key that cannot be read is reported elsewhere; here it only has to be passed.
  return isScalar ? (Tokens.resolveAsScalar(key, true, () => undefined) as { value: string }).value : ''
}

/** The entry on the comment's line, directly below the lines of comments it belongs to, or whose value ends on its line. */
function findTarget(source: string, text: string, entries: readonly Entry[], offset: number): IgnoreComment['target'] {
  const line = lineStart(text, offset)
  if (text.slice(line, offset).trim() === '') {
    let next = nextLine(text, offset)
    while (/^[ \t]*#/.test(text.slice(next, lineEnd(text, next)))) next = nextLine(text, next)
    const below = firstBetween(entries, next, lineEnd(text, next) + 1)
    return below && toTarget(source, below.path, offset)
  }
  const beside = firstBetween(entries, line, offset)
  if (beside) return toTarget(source, beside.path, beside.offset)
  const before = entries.findLast(entry => entry.offset < line)
  for (let length = before?.path.length ?? 0; length > 0; length--) {
    const path = (before as Entry).path.slice(0, length)
    const range = locate(source, path, 'entry')
    if (range && range.end > line) return { path, span: range }
  }
  return undefined
}

function toTarget(source: string, path: Path, from: number): NonNullable<IgnoreComment['target']> {
  const range = locate(source, path, 'entry') ?? { start: from, end: from }
  return { path, span: { start: Math.min(from, range.start), end: range.end } }
}

function firstBetween(entries: readonly Entry[], start: number, end: number): Entry | undefined {
  return entries.find(entry => entry.offset >= start && entry.offset < end)
}

function nextLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset)
  return at < 0 ? text.length : at + 1
}

function visibleEnd(text: string, offset: number): number {
  return offset + text.slice(offset, lineEnd(text, offset)).trimEnd().length
}

const opening = /^#+[ \t]*(playbook-ignore[\w-]*)(?=[ \t,:]|$):?/
const pieces = /([\w-]+)[ \t]*=[ \t]*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"',]\S*|["'].*|)|([^\s,]+)/g

function parseComment(text: string, span: Span): Omit<IgnoreComment, 'target' | 'first'> | undefined {
  const comment = text.slice(span.start, span.end)
  const head = opening.exec(comment)
  if (!head) return undefined
  const word = head[1] as string
  const wordStart = span.start + comment.indexOf(word)
  const names: { name: string; span: Span }[] = []
  const options = new Map<string, { value: string; span: Span }>()
  const strays: { text: string; span: Span; kind: 'word' | 'option' | 'repeated' | 'quote' }[] = []
  for (const match of comment.slice(head[0].length).matchAll(pieces)) {
    const start = span.start + head[0].length + match.index
    const at = { start, end: start + match[0].length }
    const [whole, option, value = '', name] = match
    if (name !== undefined) {
      if (options.size === 0) names.push({ name, span: at })
      else strays.push({ text: name, span: at, kind: 'word' })
    } else if (option !== undefined) {
      const known = (ignoreOptions as readonly string[]).includes(option)
      const content = unquoted(value)
      if (!known) strays.push({ text: option, span: { start, end: start + option.length }, kind: 'option' })
      else if (options.has(option)) strays.push({ text: option, span: at, kind: 'repeated' })
      if (content === undefined) strays.push({ text: whole, span: at, kind: 'quote' })
      if (!options.has(option)) options.set(option, { value: (content ?? value.slice(1)).trim(), span: at })
    }
  }
  const scope = word === 'playbook-ignore' ? 'entry' : word === 'playbook-ignore-file' ? 'file' : undefined
  return { scope, word, wordSpan: { start: wordStart, end: wordStart + word.length }, span, names, options, strays }
}

/** Undefined for a quote that nobody closed. */
function unquoted(value: string): string | undefined {
  const quote = value[0]
  if (quote !== '"' && quote !== "'") return value
  if (value.length < 2 || !value.endsWith(quote)) return undefined
  const inner = value.slice(1, -1)
  return quote === '"' ? inner.replace(/\\(.)/g, '$1') : inner.replaceAll("''", "'")
}
