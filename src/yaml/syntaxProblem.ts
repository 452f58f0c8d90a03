/** What can be wrong with a text as YAML, and how an error of the `yaml` package becomes one such problem. */
import type { CST, YAMLError } from 'yaml'
import type { Path } from '../util/json.ts'
import { type Composed, maxDepth, walkTokens } from './compose.ts'
import { lineEnd, lineIndexOf, lineStart } from './lines.ts'
import { oddLine } from './oddLine.ts'

export type SyntaxCode =
  /** Anything YAML cannot read that no other code names. */
  | 'syntax'
  /** A line is indented with a tab; YAML takes spaces only. The first one of the text. */
  | 'tab'
  /** A line is indented with spaces that do not break (U+00A0), which YAML takes for text; it is read as if they were spaces. */
  | 'no-break-space'
  /** The lines do not line up: an entry stands further left or right than the ones beside it. */
  | 'indentation'
  /** A quote is never closed; the range is the quote to the end of its line. `values.quote` is the quote. */
  | 'unclosed-quote'
  /** A `[` or `{` is never closed; the range is the bracket to the end of its line. `values.bracket` is the bracket. */
  | 'unclosed-bracket'
  /** A line that should be `key: value` has no colon. `values.text` is what stands there. */
  | 'missing-colon'
  /** A second `: ` in one line, or an entry below a key that already has a value on its line: quotes are missing or the value is at the wrong place. */
  | 'nested-colon'
  /** Something stands after a value that is already complete, e.g. text after a closing quote. `values.text` is what stands there. */
  | 'after-value'
  /** Two values in `[...]` or `{...}` without a comma between them. */
  | 'missing-comma'
  /** A backslash in double quotes that begins no escape YAML knows. `values.text` is the escape. */
  | 'escape'
  /** A value begins with a character that YAML keeps for itself. `values.character` is the character. */
  | 'reserved-character'
  /** A key that is a list or a map; a key must be text. */
  | 'complex-key'
  /** A tag (`!...`) that YAML cannot read here. */
  | 'tag-syntax'
  /** The same key twice in one map. `values`: key, first, second (values as written), firstLine, line; `related` is the first key. */
  | 'duplicate-key'
  /** The text is so large and so broken, or so full of anchors and tags, that it is not read from here on. */
  | 'effort'
  /** A second document (`---`, or text after `...`); the rest of the text is not read. */
  | 'documents'
  /** Aliases multiply to more values than a file may have. `values.name` is the alias. */
  | 'alias'
  /** `*name` where no `&name` stands before it. `values.name` is the alias. */
  | 'unknown-alias'
  /** Maps and lists nested deeper than `values.limit` levels. */
  | 'depth'
  /** A merge conflict marker of git; nothing else is read. */
  | 'conflict'
  /** Characters that no text may hold (NUL, control characters, halves of a character); the first one. `values.code` is its number, e.g. U+0000. */
  | 'control-character'
  /** A `%` line at the start that YAML does not know. */
  | 'directive'

export interface SyntaxProblem {
  code: SyntaxCode
  /** UTF-16 offsets, end exclusive. */
  start: number
  end: number
  /** For the message. */
  values?: Record<string, string | number>
  related?: { start: number; end: number }[]
  /** Where known. */
  path?: Path
}

type Span = readonly [number, number, ...number[]]

/** The problem of a key that stands twice in one map, at the later one. Ranges are of key and value. */
export function duplicateKey(
  text: string,
  key: string,
  path: Path,
  first: { key: Span; value: Span },
  second: { key: Span; value: Span },
): SyntaxProblem {
  const index = lineIndexOf(text)
  return {
    code: 'duplicate-key',
    start: second.key[0],
    // An empty key still has its colon.
    end: Math.min(text.length, Math.max(second.key[1], second.key[0] + 1)),
    values: {
      key,
      first: excerpt(text, first.value),
      second: excerpt(text, second.value),
      firstLine: index.position(first.key[0]).line,
      line: index.position(second.key[0]).line,
    },
    related: [{ start: first.key[0], end: first.key[1] }],
    path,
  }
}

/** A value as written, on one line and short enough for a message. */
function excerpt(text: string, [start, end]: Span): string {
  const value = text
    .slice(start, Math.min(end, start + 200))
    .replace(/\s+/g, ' ')
    .trim()
  return value.length > 60 ? `${value.slice(0, 59)}…` : value
}

/**
 * The one problem that tells most about a text the `yaml` package could not read: the first place where a person would look.
 * Ranges lie inside the text and are empty only at its end. Undefined when there is no error.
 */
export function mostTelling(text: string, composed: Composed): SyntaxProblem | undefined {
  const problem = tellingProblem(text, composed)
  return problem?.code === 'indentation' ? { ...problem, ...oddLine(text, problem) } : problem
}

function tellingProblem(text: string, composed: Composed): SyntaxProblem | undefined {
  if (composed.tooDeep !== undefined) {
    const start = composed.tooDeep
    return { code: 'depth', start, end: Math.min(start + 1, text.length), values: { limit: maxDepth } }
  }
  if (composed.errors.length === 0) return undefined
  const tab = composed.errors.find(error => error.code === 'TAB_AS_INDENT')
  if (tab) return toProblem(text, tab)
  let first = composed.errors[0]!
  for (const error of composed.errors) if (error.pos[0] < first.pos[0]) first = error
  // A quote or bracket that was left open is why everything after it reads wrongly.
  const unclosed = findUnclosed(text, composed)
  if (unclosed && unclosed.start <= first.pos[0]) return unclosed
  // `a: x` with `  b: y` below it is one key in several lines to the parser; the mistake is the indentation of the latter.
  const several = composed.errors.find(error => error.code === 'MULTILINE_IMPLICIT_KEY' && error.pos[0] === first.pos[0])
  if (several && first.code === 'BLOCK_AS_IMPLICIT_KEY') {
    const end = Math.max(several.pos[0], several.pos[1] - 1)
    return { code: 'indentation', ...restOfLine(text, firstVisible(text, lineStart(text, end))) }
  }
  return toProblem(text, first)
}

function findUnclosed(text: string, composed: Composed): SyntaxProblem | undefined {
  let found: SyntaxProblem | undefined
  walkTokens(composed.tokens, token => {
    const quote = token.type === 'double-quoted-scalar' ? '"' : token.type === 'single-quoted-scalar' ? "'" : ''
    if (quote) {
      const { source, offset } = token as CST.FlowScalar
      const open = source.length < 2 || !source.endsWith(quote)
      // A quoted text over several lines that looks like keys was closed by the quote of a later value.
      const swallowed = !open && source.includes('\n') && /\n[ ]*[\w-]+:(?=[ \n\r])/.test(source)
      if (open || swallowed) found = { code: 'unclosed-quote', ...restOfLine(text, offset), values: { quote } }
    } else if (token.type === 'flow-collection') {
      const { start, end } = token as CST.FlowCollection
      if (end.length === 0 || end[0]!.type === 'flow-error-end') {
        found = { code: 'unclosed-bracket', ...restOfLine(text, start.offset), values: { bracket: start.source } }
      }
    }
    return found === undefined
  })
  return found
}

function toProblem(text: string, error: YAMLError): SyntaxProblem {
  const range = visibleRange(text, error.pos[0], error.pos[1])
  const line = { start: firstVisible(text, lineStart(text, range.start)), end: range.end }
  line.end = trimmedEnd(text, line.start, lineEnd(text, range.start))
  const rest = restOfLine(text, range.start)
  const textAt = (at: { start: number; end: number }) => excerpt(text, [at.start, at.end])
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { code: 'tab', ...tabRange(text, range.start) }
    case 'BAD_INDENT':
      return { code: 'indentation', ...line }
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR': {
      if (/flow|, or :/.test(error.message)) return { code: 'missing-comma', ...range, values: { text: textAt(range) } }
      return { code: 'missing-colon', ...line, values: { text: textAt(line) } }
    }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { code: 'nested-colon', ...rest, values: { text: textAt(rest) } }
    case 'BLOCK_IN_FLOW':
      return { code: 'missing-comma', ...rest, values: { text: textAt(rest) } }
    case 'BAD_DQ_ESCAPE':
      return {
        code: 'escape',
        ...range,
        values: { text: textAt({ start: range.start, end: Math.min(range.start + 2, text.length) }) },
      }
    case 'BAD_SCALAR_START':
      return { code: 'reserved-character', ...rest, values: { character: text.slice(range.start, range.start + 1) } }
    case 'NON_STRING_KEY':
      return { code: 'complex-key', ...range }
    case 'BAD_DIRECTIVE':
      return { code: 'directive', ...line }
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return { code: 'tag-syntax', ...range }
    case 'UNEXPECTED_TOKEN':
      if (/at node end/.test(error.message)) return { code: 'after-value', ...rest, values: { text: textAt(rest) } }
      return { code: 'syntax', ...rest, values: { text: textAt(rest) } }
    default:
      return { code: 'syntax', ...rest, values: { text: textAt(rest) } }
  }
}

/** From an offset to the last visible character of its line. */
function restOfLine(text: string, start: number): { start: number; end: number } {
  return { start, end: Math.max(trimmedEnd(text, start, lineEnd(text, start)), Math.min(start + 1, text.length)) }
}

/** The part of a range on its first line, or the last visible character before it where it is empty. */
function visibleRange(text: string, from: number, to: number): { start: number; end: number } {
  let start = Math.max(0, Math.min(from, text.length))
  const stop = trimmedEnd(text, start, lineEnd(text, start))
  if (stop > start) return { start, end: Math.max(start + 1, Math.min(to, stop)) }
  while (start > 0 && /\s/.test(text[start - 1]!)) start--
  if (start > 0) return { start: start - 1, end: start }
  return { start: 0, end: Math.min(1, text.length) }
}

function tabRange(text: string, near: number): { start: number; end: number } {
  const from = lineStart(text, near)
  const tab = text.indexOf('\t', from)
  const start = tab >= 0 && tab < lineEnd(text, near) ? tab : near
  let end = start
  while (text[end] === '\t') end++
  return { start, end: Math.max(end, Math.min(start + 1, text.length)) }
}

function firstVisible(text: string, start: number): number {
  let at = start
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && (text[at - 1] === ' ' || text[at - 1] === '\t' || text[at - 1] === '\r')) at--
  return at
}
