/** Reads a YAML text for editing: a tree whose nodes know their places, with the data, comments and syntax errors of the text. */

import { Composer, type CST, isAlias, isCollection, isPair, isScalar, isMap as isYamlMap, type Pair, Parser } from 'yaml'
import type { Scalar } from '../util/json.ts'

/** The data of a text. A repeated key gets a suffix, an alias is named and not followed, so that any two texts can be compared. */
export type Data = Scalar | Data[] | Map<string, Data>

export interface Node {
  kind: 'map' | 'seq' | 'scalar' | 'alias' | 'empty'
  /** A collection in brackets, or the brackets are left out (`[a: 1]`, then `bare`). */
  flow: boolean
  bare: boolean
  /** Where the value itself begins, after anchor and tag; for an empty one where it could be written. */
  start: number
  /** Where the value itself ends, without its comment and line end. */
  end: number
  anchor: string | undefined
  /** Where a tag right before the value begins, which goes with it. */
  tagStart: number | undefined
  /** Offset after the header of a block scalar (`|-`), undefined for other values. */
  headerEnd: number | undefined
  /** `PLAIN`, `QUOTE_DOUBLE`, ... of a scalar. */
  style: string | undefined
  items: Entry[]
  data: Data
}

export interface Entry {
  /** The key as text; the index for an item of a list. */
  key: string
  /** Where the entry begins: at its key (with anchor) or dash. */
  start: number
  keyStart: number
  keyEnd: number
  /** Offset after `:` or `-`; the key's end where there is none. */
  colonEnd: number
  hasColon: boolean
  end: number
  value: Node
}

export interface Comment {
  offset: number
  source: string
}

export interface Tree {
  text: string
  /** Undefined when nothing is written. */
  root: Node | undefined
  /** Where content could be written in a text without any. */
  contentAt: number
  data: Data
  comments: Comment[]
  errors: { start: number; end: number }[]
  /** Names of the anchors that some alias refers to, with the offsets of those aliases. */
  aliases: Map<string, number[]>
  eol: string
  /** Spaces by which the text indents maps, and lists below a key. */
  step: number
  seqStep: number
  quote: '"' | "'"
}

const options = { keepSourceTokens: true, version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false } as const

/** @throws nothing but a stack overflow for absurdly deep texts. */
export function readTree(text: string): Tree {
  const tokens = [...new Parser().parse(text)]
  const documents = [...new Composer({ ...options, logLevel: 'silent' }).compose(tokens, true, text.length)]
  const crlf = text.split('\r\n').length - 1
  const tree: Tree = {
    text,
    root: undefined,
    contentAt: /^\.\.\.(?=\s|$)/m.exec(text)?.index ?? text.length,
    data: null,
    comments: [],
    errors: documents.flatMap(({ errors }) => errors).map(({ pos }) => ({ start: pos[0], end: pos[1] })),
    aliases: new Map(),
    eol: crlf > text.split('\n').length - 1 - crlf ? '\r\n' : '\n',
    step: 2,
    seqStep: 2,
    quote: '"',
  }
  const builder = {
    tree,
    anchors: new Map<string, number>(),
    styles: { QUOTE_SINGLE: 0, QUOTE_DOUBLE: 0 } as Record<string, number>,
  }
  const contents = documents[0]?.contents
  if (documents[1]) tree.errors.push({ start: documents[1].range[0], end: documents[1].range[0] })
  if (contents && !(isScalar(contents) && contents.value === null && !contents.source)) {
    const at = contents.range?.[0] ?? 0
    tree.root = buildNode(builder, contents, { after: at, tokens: [] })
    tree.data = tree.root.data
    detectIndent(tree, tree.root)
  }
  if ((builder.styles.QUOTE_SINGLE ?? 0) > (builder.styles.QUOTE_DOUBLE ?? 0)) tree.quote = "'"
  tree.comments = findComments(tokens)
  return tree
}

interface Builder {
  tree: Tree
  /** Times each anchor was set so far: an alias means the last one before it. */
  anchors: Map<string, number>
  styles: Record<string, number>
}

/** Where a value may stand: after its colon or dash, with the tokens in front of it. */
interface Place {
  after: number
  tokens: readonly CST.SourceToken[]
}

function buildNode(builder: Builder, source: unknown, place: Place): Node {
  const anchorToken = place.tokens.find(token => token.type === 'anchor')
  const tagToken = place.tokens.find(token => token.type === 'tag')
  const afterProps = Math.max(
    place.after,
    ...[anchorToken, tagToken].map(token => (token ? token.offset + token.source.length : 0)),
  )
  const node: Node = {
    kind: 'empty',
    flow: false,
    bare: false,
    start: afterProps,
    end: afterProps,
    anchor: anchorToken?.source.slice(1),
    tagStart: tagToken && (anchorToken?.offset ?? -1) < tagToken.offset ? tagToken.offset : undefined,
    headerEnd: undefined,
    style: undefined,
    items: [],
    data: null,
  }
  const range = (source as { range?: [number, number, number] } | null)?.range
  if (isAlias(source)) {
    const uses = builder.tree.aliases.get(source.source) ?? []
    builder.tree.aliases.set(source.source, [...uses, range?.[0] ?? afterProps])
    const times = builder.anchors.get(source.source)
    if (times === undefined) builder.tree.errors.push({ start: range?.[0] ?? afterProps, end: range?.[1] ?? afterProps })
    return {
      ...node,
      kind: 'alias',
      start: range?.[0] ?? afterProps,
      end: range?.[1] ?? afterProps,
      data: `\0*${source.source}#${times}`,
    }
  }
  if (node.anchor ?? (source as { anchor?: string } | null)?.anchor) {
    node.anchor ??= (source as { anchor: string }).anchor
    builder.anchors.set(node.anchor, (builder.anchors.get(node.anchor) ?? 0) + 1)
  }
  if (isScalar(source)) return buildScalar(builder, node, source, range)
  if (!isCollection(source)) return node
  node.flow = source.flow === true
  node.kind = isYamlMap(source) ? 'map' : 'seq'
  node.start = range?.[0] ?? afterProps
  const token = source.srcToken as CST.BlockSequence | CST.FlowCollection | undefined
  node.bare = !token
  if (node.kind === 'map') {
    const data = new Map<string, Data>()
    for (const pair of source.items as Pair[]) {
      const entry = buildPair(builder, pair)
      node.items.push(entry)
      let { key } = entry
      for (let times = 2; data.has(key); times++) key = `${entry.key}\0${times}`
      data.set(key, entry.value.data)
    }
    node.data = data
  } else {
    const wanted = (token?.items ?? []).filter(item =>
      node.flow ? item.value || item.key || item.sep : item.start.some(({ type }) => type === 'seq-item-ind'),
    )
    node.items = source.items.map((item, index) => buildItem(builder, item, index, wanted[index], node.flow))
    node.data = node.items.map(({ value }) => value.data)
  }
  node.end = node.flow && !node.bare ? (range?.[1] ?? afterProps) : (node.items.at(-1)?.end ?? node.start)
  return node
}

function buildScalar(
  builder: Builder,
  node: Node,
  source: { value: unknown; type?: string; srcToken?: unknown },
  range?: number[],
): Node {
  const token = source.srcToken as CST.FlowScalar | CST.BlockScalar | undefined
  node.data = source.value as Data
  if (!token || !range || range[0] === range[1]) return node
  node.kind = 'scalar'
  node.start = range[0] as number
  node.end = range[1] as number
  node.style = source.type
  if (source.type) builder.styles[source.type] = (builder.styles[source.type] ?? 0) + 1
  if (token.type === 'block-scalar') {
    const header = (token.props as CST.SourceToken[]).find(({ type }) => type === 'block-scalar-header')
    node.headerEnd = header ? header.offset + header.source.length : node.start
    const content: string = builder.tree.text.slice(node.headerEnd, node.end)
    const tail = header?.source.includes('+') ? /\r?\n$/ : /\s+$/
    node.end = node.headerEnd + content.replace(tail, '').length
  }
  return node
}

function buildPair(builder: Builder, pair: Pair): Entry {
  const token = (pair as { srcToken?: CST.CollectionItem }).srcToken
  const sep = token?.sep ?? []
  const keyRange = (pair.key as { range?: [number, number, number] } | null)?.range ?? [0, 0, 0]
  const before = token?.start.find(({ type }) => type === 'explicit-key-ind' || type === 'anchor' || type === 'tag')
  const colonIndex = sep.findIndex(({ type }) => type === 'map-value-ind')
  const colon = sep[colonIndex]
  const colonEnd = colon ? colon.offset + 1 : keyRange[1]
  const value = buildNode(builder, pair.value, { after: colonEnd, tokens: sep.slice(colonIndex + 1) })
  return {
    key: keyText(builder.tree.text, pair.key, keyRange),
    start: before?.offset ?? keyRange[0],
    keyStart: keyRange[0],
    keyEnd: keyRange[1],
    colonEnd,
    hasColon: colon !== undefined,
    end: value.end,
    value,
  }
}

function buildItem(builder: Builder, item: unknown, index: number, token: CST.CollectionItem | undefined, flow: boolean): Entry {
  const range = (item as { range?: [number, number, number] } | null)?.range ?? [0, 0, 0]
  const dash = token?.start.findIndex(({ type }) => type === 'seq-item-ind') ?? -1
  const tokens = token?.start.slice(dash + 1) ?? []
  const after = dash >= 0 && token?.start[dash] ? token.start[dash].offset + 1 : range[0]
  const props = tokens.find(({ type }) => type === 'anchor' || type === 'tag')
  const start = flow ? (props?.offset ?? range[0]) : after - 1
  const value = buildNode(builder, isPair(item) ? null : item, { after, tokens })
  return { key: String(index), start, keyStart: start, keyEnd: start, colonEnd: after, hasColon: !flow, end: value.end, value }
}

function keyText(text: string, key: unknown, range: [number, number, number]): string {
  if (isScalar(key)) return key.value === null ? '' : String(key.value)
  return `\0${text.slice(range[0], range[1])}`
}

function findComments(tokens: readonly CST.Token[]): Comment[] {
  const comments: Comment[] = []
  const visit = (token: unknown): void => {
    if (Array.isArray(token)) token.forEach(visit)
    else if (typeof token === 'object' && token !== null) {
      const { type, offset, source } = token as CST.SourceToken
      if (type === 'comment') comments.push({ offset, source: source.trim() })
      else Object.values(token).forEach(visit)
    }
  }
  visit(tokens)
  return comments
}

/** The first map below a map tells the step, the first list below a key how lists are indented. */
function detectIndent(tree: Tree, root: Node): void {
  const found: { step?: number; seqStep?: number } = {}
  const visit = (node: Node): void => {
    if (node.flow || (found.step && found.seqStep !== undefined)) return
    for (const entry of node.items) {
      const { value } = entry
      const column = columnOf(tree.text, entry.start)
      const inner = value.items[0]
      if (node.kind === 'map' && inner && !value.flow) {
        const step = columnOf(tree.text, inner.start) - column
        if (value.kind === 'map' && step > 0) found.step ??= step
        if (value.kind === 'seq' && step >= 0) found.seqStep ??= step
      }
      visit(value)
    }
  }
  visit(root)
  tree.step = found.step ?? 2
  tree.seqStep = found.seqStep ?? tree.step
}

/** Distance from the line's start; a byte order mark does not count. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}

export function lineStart(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start
}

/** The end of the line's content, before `\n` or `\r\n`. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset)
  if (at < 0) return text.length
  return at > offset && text[at - 1] === '\r' ? at - 1 : at
}

/** The start of the next line, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset)
  return at < 0 ? text.length : at + 1
}
