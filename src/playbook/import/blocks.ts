/** Takes a page apart with markdown-it: headings, paragraphs, lists, lines of tables, each with its lines. Inline text is left for later. */
import MarkdownIt, { type Env, type Token } from 'markdown-it'
import type { Line } from './pageText.ts'
import { isPipeLine, isTableRun } from './tableLines.ts'

/** Ranges are indexes into the lines given, `to` exclusive. */
export type Block =
  | { kind: 'heading'; level: number; text: string; underlined: boolean; from: number; to: number }
  | { kind: 'paragraph' | 'quote' | 'code' | 'html' | 'comment' | 'rule'; from: number; to: number }
  | { kind: 'list'; items: ListItem[]; from: number; to: number }
  /** `strict`: a Markdown parser sees the table as well. */
  | { kind: 'table'; strict: boolean; from: number; to: number }

export interface ListItem {
  readonly from: number
  readonly to: number
  /** Inline Markdown. */
  readonly text: string
  readonly children: readonly ListItem[]
}

export interface Blocks {
  readonly blocks: readonly Block[]
  /** Lines that stand in no block, because they are nested too deep. */
  readonly unread: readonly number[]
  /** Fences and comments that are opened and never closed: their first line is read as text. */
  readonly unclosed: readonly number[]
  /** Definitions of links, for `readInline`. */
  readonly references: Env
}

const markdown = new MarkdownIt('default', { html: true, maxNesting: 60 })
markdown.core.ruler.disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join'], true)

/** A page with more fences left open than this is read from the last of them as code. */
const mostUnclosed = 3

export function readBlocks(lines: readonly Line[]): Blocks {
  const texts = lines.map(({ text }) => text)
  const unclosed: number[] = []
  for (;;) {
    const references: Env = {}
    const tokens = markdown.parse(texts.join('\n'), references)
    const open = findUnclosed(tokens, texts)
    if (open === undefined || unclosed.length >= mostUnclosed) {
      const reader = createReader(texts)
      const blocks = reader.read(tokens)
      return { blocks, unread: reader.unread(), unclosed, references }
    }
    unclosed.push(open)
    texts[open] = ''
  }
}

/** The first line of a fence or comment that runs to the end of the page without being closed. */
function findUnclosed(tokens: readonly Token[], texts: readonly string[]): number | undefined {
  let last = texts.length
  while (last > 0 && texts[last - 1]?.trim() === '') last--
  for (const token of tokens) {
    if (!token.map || token.map[1] < last) continue
    const first = texts[token.map[0]] ?? ''
    if (token.type === 'fence') {
      const end = (texts[token.map[1] - 1] ?? '').replace(/^[\s>]*/, '').trimEnd()
      const closed = token.map[1] - 1 > token.map[0] && end.startsWith(token.markup) && /^(`+|~+)$/.test(end)
      if (!closed && token.map[1] - token.map[0] > 1) return token.map[0]
    }
    if (token.type === 'html_block' && /^\s*<!--/.test(first) && !/-->/.test(token.content)) return token.map[0]
  }
  return undefined
}

interface Reader {
  read(tokens: readonly Token[]): Block[]
  unread(): number[]
}

function createReader(texts: readonly string[]): Reader {
  const covered = new Uint8Array(texts.length)
  const cover = ([from, to]: readonly [number, number]) => covered.fill(1, from, to)
  /** Tables found inside lists and quotes, which stand where the outermost block ends. */
  let hoisted: Block[] = []

  function read(tokens: readonly Token[]): Block[] {
    const blocks: Block[] = []
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at] as Token
      const end = closeOf(tokens, at)
      const map = token.map as [number, number] | null
      if (map) {
        const inner = tokens.slice(at + 1, end)
        if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
          const items = readItems(inner)
          blocks.push({ kind: 'list', items, from: map[0], to: map[1] }, ...hoisted)
        } else if (token.type === 'blockquote_open') {
          walkQuote(inner)
          blocks.push({ kind: 'quote', from: map[0], to: map[1] }, ...hoisted)
        } else blocks.push(...readLeaf(token, inner, map))
        hoisted = []
      }
      at = end + 1
    }
    return blocks
  }

  function readLeaf(token: Token, inner: readonly Token[], map: [number, number]): Block[] {
    const [from, to] = map
    cover(map)
    switch (token.type) {
      case 'heading_open': {
        const underlined = token.markup === '=' || token.markup === '-'
        return [{ kind: 'heading', level: Number(token.tag.slice(1)), text: inner[0]?.content ?? '', underlined, from, to }]
      }
      case 'paragraph_open':
        return splitParagraph(from, to)
      case 'table_open':
        return [{ kind: 'table', strict: true, from, to }]
      case 'fence':
        return [{ kind: 'code', from, to }]
      case 'code_block':
        return splitRuns(from, to, 'code')
      case 'html_block':
        return /^\s*<!--/.test(token.content) ? [{ kind: 'comment', from, to }] : splitRuns(from, to, 'html')
      default:
        return [{ kind: 'rule', from, to }]
    }
  }

  const splitParagraph = (from: number, to: number) => splitRuns(from, to, 'paragraph')

  /** Lines of a table that a Markdown parser takes for text or code. */
  function splitRuns(from: number, to: number, kind: 'paragraph' | 'code' | 'html'): Block[] {
    const blocks: Block[] = []
    for (let at = from; at < to; ) {
      let end = at
      while (end < to && isPipeLine(texts[end] as string)) end++
      if (end > at && isTableRun(texts.slice(at, end))) {
        blocks.push({ kind: 'table', strict: false, from: at, to: end })
        at = end
        continue
      }
      end = Math.max(end, at + 1)
      const previous = blocks.at(-1)
      if (previous?.kind === kind) previous.to = end
      else blocks.push({ kind, from: at, to: end })
      at = end
    }
    return blocks
  }

  function readItems(tokens: readonly Token[]): ListItem[] {
    const items: ListItem[] = []
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at] as Token
      const end = closeOf(tokens, at)
      if (token.type === 'list_item_open' && token.map) items.push(readItem(token.map, tokens.slice(at + 1, end)))
      at = end + 1
    }
    return items
  }

  function readItem(map: [number, number], tokens: readonly Token[]): ListItem {
    const words: string[] = []
    const children: ListItem[] = []
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at] as Token
      const end = closeOf(tokens, at)
      const inner = tokens.slice(at + 1, end)
      if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') children.push(...readItems(inner))
      else if (token.type === 'blockquote_open') walkQuote(inner)
      else if (token.map) {
        for (const block of readLeaf(token, inner, token.map)) {
          if (block.kind === 'table') hoisted.push(block)
          else if (block.kind === 'heading') words.push(block.text)
          else if (block.kind !== 'comment' && block.kind !== 'rule') words.push(...itemLines(block.from, block.to))
        }
      }
      at = end + 1
    }
    // An item without words, only with an empty line.
    if (map[1] - map[0] >= 1 && words.length === 0) cover([map[0], map[0] + 1])
    return { from: map[0], to: map[1], text: words.join('\n'), children }
  }

  const itemLines = (from: number, to: number) =>
    texts.slice(from, to).map(text => text.replace(/^(?:[\s>]*(?:[-*+]|\d{1,9}[.)])(?=\s|$))*[\s>]*/, '').trimEnd())

  /** Tables inside are left to the outermost block. */
  function walkQuote(tokens: readonly Token[]): void {
    const outer = hoisted
    const tables = read(tokens).filter(({ kind }) => kind === 'table')
    hoisted = [...outer, ...tables]
  }

  function unread(): number[] {
    const left: number[] = []
    texts.forEach((text, at) => {
      if (covered[at] || text.trim() === '' || /^[\s>]*\[[^\]]+\]:/.test(text)) return
      // Marks of quotes and lists without words.
      if (/^[\s>]*(?:[-*+]|\d{1,9}[.)])?\s*$/.test(text)) return
      left.push(at)
    })
    return left
  }

  return { read, unread }
}

/** The index of the token that closes the one at an index; its own for one that needs no closing. */
function closeOf(tokens: readonly Token[], at: number): number {
  const { nesting, level, type } = tokens[at] as Token
  if (nesting !== 1) return at
  const close = type.replace(/_open$/, '_close')
  for (let end = at + 1; end < tokens.length; end++) {
    const token = tokens[end] as Token
    if (token.type === close && token.level === level) return end
  }
  return tokens.length - 1
}
