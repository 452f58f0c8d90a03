/** The spaces of a YAML text: where they stand, and which of them somebody lined up. */
import { CST, Lexer } from 'yaml'

export interface Token {
  /** As the lexer names it; `text` for plain scalars and the lines of block scalars. */
  readonly type: string
  readonly source: string
}

/** The pieces of a text, which joined give it again. Texts with control characters are not for this. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let isText = false
  for (const source of new Lexer().lex(text)) {
    if (isText) tokens.push({ type: 'text', source })
    const type = CST.tokenType(source) ?? 'text'
    if (!isText && type !== 'scalar' && type !== 'doc-mode' && type !== 'flow-error-end') tokens.push({ type, source })
    isText = !isText && type === 'scalar'
  }
  return tokens
}

/** Without spaces at line ends, blank lines at the start or one after another; with one line break at the end and an empty
 * token where the space behind a colon is missing. */
export function linesOf(tokens: readonly Token[], eol: string): Token[] {
  const lines: Token[] = []
  let breaks = 2
  for (const [index, token] of tokens.entries()) {
    const { type, source } = token
    if (type === 'byte-order-mark') lines.push(token)
    else if (type === 'newline') {
      if (breaks < 2) lines.push(token)
      breaks++
    } else if (type === 'space') {
      const next = tokens[index + 1]
      if (next && next.type !== 'newline') lines.push(token)
    } else {
      lines.push(type === 'comment' ? { type, source: source.trimEnd() } : token)
      // The lines of a block text end with a line break of their own.
      breaks = source.endsWith('\n') ? 1 : 0
    }
  }
  const isBlank = (token: Token | undefined) => token?.type === 'newline'
  while (isBlank(lines.at(-1)) && (isBlank(lines.at(-2)) || lines.at(-2)?.source.endsWith('\n'))) lines.pop()
  if (!lines.at(-1)?.source.endsWith('\n') && !endsInBlockText(tokens)) lines.push({ type: 'newline', source: eol })
  return lines.flatMap((token, index) => {
    const next = lines[index + 1]
    return token.type === 'map-value-ind' && next && !noSpace.has(next.type) ? [token, { type: 'space', source: '' }] : token
  })
}

/** Behind a colon that is followed by these nothing is missing. */
const noSpace = new Set(['space', 'newline', 'comma', 'flow-map-end', 'flow-seq-end'])

/** There, a line break would be part of the text. */
function endsInBlockText(tokens: readonly Token[]): boolean {
  const last = tokens.findLastIndex(({ type }) => type === 'text')
  const header = tokens.slice(0, last).findLast(({ type }) => type !== 'newline' && type !== 'space' && type !== 'comment')
  return last === tokens.length - 1 && header?.type === 'block-scalar-header'
}

export interface Gap {
  readonly before: 'value' | 'comment'
  /** The line above or below has a value or comment in the same column. */
  readonly isAligned: boolean
  /** More than one space already, or no comment as people write them: then perhaps a text meant otherwise. */
  readonly isLoose: boolean
}

/** The spaces between a colon and its value, and those before a comment behind something. */
export function gapsOf(tokens: readonly Token[]): ReadonlyMap<Token, Gap> {
  const found: { token: Token; before: Gap['before']; line: number; column: number; isLoose: boolean }[] = []
  const columns = { value: new Set<string>(), comment: new Set<string>() }
  let line = 0
  let column = 0
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token
    const previous = tokens[index - 1]
    const next = tokens[index + 1]
    const isFirst = column === 0
    const newline = token.source.lastIndexOf('\n')
    if (newline >= 0) line += token.source.split('\n').length - 1
    column = newline >= 0 ? token.source.length - newline - 1 : column + token.source.length
    if (token.type !== 'space' || isFirst || !next) continue
    const before = next.type === 'comment' ? 'comment' : previous?.type === 'map-value-ind' ? 'value' : undefined
    if (!before) continue
    columns[before].add(`${line} ${column}`)
    const isWritten = next.source === '#' || next.source.startsWith('# ')
    const isLoose = before === 'comment' && ((token.source.length > 1 && !token.source.includes('\t')) || !isWritten)
    found.push({ token, before, line, column, isLoose })
  }
  return new Map(
    found.map(({ token, before, line, column, isLoose }) => {
      const isBeside = [line - 1, line + 1].some(other => columns[before].has(`${other} ${column}`))
      return [token, { before, isLoose, isAligned: isBeside && /^ +$/.test(token.source) }]
    }),
  )
}
