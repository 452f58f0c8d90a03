/** Text and numbers in the raw text that YAML would silently drop or misread, found before parsing. */
import type { Path } from '../util/json.ts'
import type { TextEdit } from '../util/textEdits.ts'
import { scanFlow } from './flowEntries.ts'
import { lineEnd } from './lines.ts'
import { commentStart } from './lineTokens.ts'
import { hasChildren, type Outline, type OutlineNode, outlineOf, pathOf } from './outline.ts'
import { surveyOf } from './survey.ts'
import { isBlank } from './topLevel.ts'

export interface LostText {
  kind: /** ` #4521` in a text: the rest of the line is a comment to YAML. */
    | 'comment'
    /** `{ note: yes, but later }`: what stands behind the comma is a key to YAML. */
    | 'flow-comma'
    /** A text that begins with a character YAML gives a meaning: `@ana`, `*bold`, `[draft] text`, `- x` after a key. */
    | 'indicator'
    /** A text with `: ` in it. */
    | 'colon'
    /** `12.000` (twelve to YAML), `1,000`, `12 000`, `1.234.567`: only meant as a number where the schema wants one. */
    | 'grouped-number'
  /** The whole value as the user meant it. */
  start: number
  end: number
  /** Where its lost or misread part begins. */
  valueStart: number
  /** The text the user meant; of a grouped number, its digits. */
  intended: string
  path: Path
  /** Puts the text in quotes; makes a grouped number a plain one. */
  fix?: TextEdit
}

const groupedDigits = /^[-+]?[1-9]\d{0,2}([., \u00a0\u202f'’])\d{3}(?:\1\d{3})*$/

/**
 * What the reader of a text would lose, in the order of the text. Quoted texts, block texts and comments (` # ` with a space) are left
 * alone. Knows no schema: a caller that does drops what means something else at its path. Linear; never throws.
 */
export function scanLostText(text: string): LostText[] {
  if (!surveyOf(text).suspicious) return []
  const outline = outlineOf(text)
  const found: LostText[] = []
  const anchors = lazyAnchors(outline.text)
  for (const [index, node] of outline.nodes.entries()) {
    if (hasChildren(outline, index)) continue
    checkValue(outline, index, node, anchors, found)
  }
  return found
}

/** Whether `&name` is written anywhere. */
function lazyAnchors(text: string): (name: string) => boolean {
  let names: Set<string> | undefined
  return name => {
    names ??= new Set(Array.from(text.matchAll(/(?:^|[\s[{,])&([^\s,[\]{}]+)/gm), match => match[1]!))
    return names.has(name)
  }
}

function checkValue(
  outline: Outline,
  index: number,
  node: OutlineNode,
  anchors: (name: string) => boolean,
  found: LostText[],
): void {
  const { text } = outline
  let start = node.keyEnd
  if (typeof node.key === 'string') {
    while (text.charCodeAt(start) !== 58) start++
    start++
  }
  const stop = lineEnd(text, start)
  while (start < stop && isBlank(text.charCodeAt(start))) start++
  if (start >= stop) return
  const code = text.charCodeAt(start)
  const isFlow = code === 91 || code === 123
  if (isFlow && isWholeFlow(text, node)) {
    checkFlow(outline, index, node, anchors, found)
    return
  }
  // Only values of one line: what goes on below has another mistake, or none.
  if (goesOn(text, stop, node)) return
  const end = honestComment(text, start, stop)
  const add = (kind: LostText['kind'], at: number, to = end): void => {
    found.push(lost(text, kind, start, to, at, pathOf(outline, index)))
  }
  if (code === 35) {
    if (isWordStart(text, start + 1) && isBlank(text.charCodeAt(start - 1)) && text.charCodeAt(start - 2) === 58)
      add('comment', start)
    return
  }
  if (isIndicator(text, start, stop, node, anchors)) {
    add('indicator', start)
    return
  }
  if (code === 34 || code === 39 || code === 124 || code === 62 || isFlow || code === 42 || code === 38 || code === 33) return
  const comment = commentStart(text, start, stop)
  const plainEnd = trimmed(text, start, comment)
  const value = text.slice(start, plainEnd)
  const colon = value.search(/:(?=\s|$)/)
  if (colon >= 0 && typeof node.key === 'string') add('colon', start + colon)
  else if (comment < stop && isWordStart(text, comment + 1) && isText(value)) add('comment', comment)
  else if (groupedDigits.test(value)) add('grouped-number', start, plainEnd)
}

/** Numbers, truth values and dates take no text behind them: what follows ` #` is a comment. */
function isText(value: string): boolean {
  return !/^(?:[-+.]?\d[\d.,eE+-]*|\d{4}-\d\d?-\d\d?|true|false|null|~)$/i.test(value)
}

function isWholeFlow(text: string, node: OutlineNode): boolean {
  if (node.valueStart < 0) return false
  const open = text[node.valueStart]
  return (
    text[node.valueEnd - 1] === (open === '[' ? ']' : '}') &&
    /^(?:[ \t]*$|[ \t]+#)/.test(text.slice(node.valueEnd, lineEnd(text, node.valueEnd)))
  )
}

/** Whether a plain value begins with something that YAML takes for syntax. */
function isIndicator(text: string, start: number, stop: number, node: OutlineNode, anchors: (name: string) => boolean): boolean {
  const code = text.charCodeAt(start)
  const next = text.charCodeAt(start + 1)
  switch (text[start]) {
    case '@':
    case '%':
    case '`':
    case ',':
    case ']':
    case '}':
      return true
    case '-':
    case '?':
      return isBlank(next) && start + 1 < stop && typeof node.key === 'string'
    case '*': {
      const alias = /^\*([^\s,[\]{}]+)(?=\s|$)\s*(?:#.*)?$/.exec(text.slice(start, stop))
      return !alias || !anchors(alias[1]!)
    }
    case '&':
      return isBlank(next) && start + 1 < stop
    case '!':
      return /^!(?!!)\S*[ \t]+[^\s"'[{|>&*#]/.test(text.slice(start, stop))
    case '|':
    case '>':
      return !/^[|>](?:[-+]?[1-9]?|[1-9][-+])[ \t]*(?:[ \t]#.*)?$/.test(text.slice(start, stop))
    case '[':
    case '{':
    case '"':
    case "'": {
      // `[draft] text`: closed on this line, with more behind it.
      if (node.valueStart !== start || node.valueEnd >= stop || node.valueEnd <= start + 1) return false
      const close = code === 91 ? ']' : code === 123 ? '}' : text[start]
      return text[node.valueEnd - 1] === close && !/^(?:[ \t]*$|[ \t]+#|[ \t]*:(?:\s|$))/.test(text.slice(node.valueEnd, stop))
    }
    default:
      return false
  }
}

function checkFlow(
  outline: Outline,
  index: number,
  node: OutlineNode,
  anchors: (name: string) => boolean,
  found: LostText[],
): void {
  const { text } = outline
  const from = pathOf(outline, index)
  for (const { path, start, end, lostFrom } of scanFlow(text, node.valueStart, node.valueEnd)) {
    const value = text.slice(start, end)
    if (value.includes('\n')) continue
    const at = [...from, ...path]
    if (lostFrom !== undefined) {
      found.push(lost(text, groupedDigits.test(value) ? 'grouped-number' : 'flow-comma', start, end, lostFrom, at))
    } else if (groupedDigits.test(value)) found.push(lost(text, 'grouped-number', start, end, start, at))
    else if (/^[@%`]/.test(value) || (value[0] === '*' && !anchors(value.slice(1))))
      found.push(lost(text, 'indicator', start, end, start, at))
  }
}

function lost(text: string, kind: LostText['kind'], start: number, end: number, valueStart: number, path: Path): LostText {
  const written = text.slice(start, end)
  const intended = kind === 'grouped-number' ? written.replace(/[^\d+-]/g, '') : written
  return {
    kind,
    start,
    end,
    valueStart,
    intended,
    path,
    fix: { start, end, text: kind === 'grouped-number' ? intended : quoted(intended) },
  }
}

/** The text as a quoted scalar. */
function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}

/** Where the text as meant ends: before the first comment that has a space behind its `#`. */
function honestComment(text: string, start: number, stop: number): number {
  for (let at = start + 1; at < stop; at++) {
    if (text.charCodeAt(at) === 35 && isBlank(text.charCodeAt(at - 1)) && !isWordStart(text, at + 1))
      return trimmed(text, start, at)
  }
  return trimmed(text, start, stop)
}

function isWordStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  return /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2))
}

/** Whether the next line with content stands further right than the entry: it belongs to the value. */
function goesOn(text: string, stop: number, node: OutlineNode): boolean {
  let at = text.indexOf('\n', stop) + 1
  while (at > 0 && at < text.length) {
    let column = at
    while (text.charCodeAt(column) === 32) column++
    const code = text.charCodeAt(column)
    if (code !== 10 && code !== 13 && code !== 35 && column < text.length) return column - at > node.indent
    at = text.indexOf('\n', column) + 1
  }
  return false
}

function trimmed(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--
  return at
}
