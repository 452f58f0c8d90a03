/** Words and links of inline Markdown, read with markdown-it. */
import MarkdownIt, { type Env, type Token } from 'markdown-it'

export interface Link {
  readonly text: string
  readonly href: string
}

export interface Inline {
  /** Plain words, white space collapsed. */
  readonly text: string
  readonly links: readonly Link[]
}

const markdown = new MarkdownIt('default', { html: true, maxNesting: 20 })
// Pages of an untrusted author: only what names a place is kept, nothing is rendered or followed.
markdown.validateLink = href => !/^\s*(?:javascript|vbscript|data):/i.test(href)

/** A longer text is taken as it stands. */
const longest = 8000

/** @param references link definitions of the page, from `readBlocks` */
export function readInline(source: string, references: Env = {}): Inline {
  if (source.length > longest || !/[*_`[\]<>&\\~!]/.test(source)) return { text: collapse(source), links: [] }
  const children = markdown.parseInline(source, references)[0]?.children ?? []
  const links: Link[] = []
  let text = ''
  let open: { href: string; from: number } | undefined
  for (const token of children) {
    if (token.type === 'link_open') open = { href: String(token.attrGet('href') ?? ''), from: text.length }
    else if (token.type === 'link_close' && open) {
      links.push({ text: collapse(text.slice(open.from)), href: open.href })
      open = undefined
    } else text += textOf(token)
  }
  return { text: collapse(text), links }
}

function textOf(token: Token): string {
  switch (token.type) {
    case 'softbreak':
    case 'hardbreak':
      return ' '
    case 'html_inline':
      return /^<br/i.test(token.content) ? ' ' : /^<(?:!--|\/|[a-z]+(?:\s|>|\/))/i.test(token.content) ? '' : token.content
    case 'image':
      return token.content
    default:
      return token.content
  }
}

function collapse(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim()
}
