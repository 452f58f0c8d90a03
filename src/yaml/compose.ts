/** Texts read with the `yaml` package: its nodes and errors, guarded against depths that would break it. */
import { Composer, type CST, type Document, type ParsedNode, Parser, type YAMLError } from 'yaml'

/** Collections in collections that a text may have. */
export const maxDepth = 100

export type YamlDocument = Document.Parsed<ParsedNode>

export interface Composed {
  documents: YamlDocument[]
  tokens: CST.Token[]
  errors: YAMLError[]
  /** Where a collection begins that is nested too deep; then there are no documents. */
  tooDeep?: number
}

/** Options that make the package read YAML 1.2 with the core schema, and every key as the text it is written as. */
const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  // Ours compares keys as texts and is linear.
  uniqueKeys: false,
  stringKeys: true,
} as const

/** The documents of a text with line breaks as of `normalizeBreaks`. Never throws, whatever the text. */
export function compose(text: string, keepSourceTokens = false): Composed {
  const tokens = [...new Parser().parse(text)]
  const tooDeep = findTooDeep(tokens)
  if (tooDeep !== undefined) return { documents: [], tokens, errors: [], tooDeep }
  const documents: YamlDocument[] = []
  const composer = new Composer({ ...options, keepSourceTokens })
  guard(composer)
  let errorTokens = 0
  try {
    for (const token of tokens) {
      if (token.type === 'error' && ++errorTokens > maxErrors) break
      documents.push(...(composer.next(token) as Iterable<YamlDocument>))
    }
    documents.push(...(composer.end(true, text.length) as Iterable<YamlDocument>))
  } catch (error) {
    if (!(error instanceof TooManyErrors)) throw error
    return { documents: [], tokens, errors: error.errors }
  }
  // The length of a key is nobody's mistake.
  const errors = documents.flatMap(document => document.errors).filter(error => error.code !== 'KEY_OVER_1024_CHARS')
  return { documents, tokens, errors }
}

/** Errors after which the rest of a text is not composed: each costs the package far more than the text it stands for. */
const maxErrors = 100

class TooManyErrors extends Error {
  readonly errors: YAMLError[]
  constructor(errors: YAMLError[]) {
    super('too many errors')
    this.errors = errors
  }
}

/** Makes a composer stop at too many errors. */
function guard(composer: Composer): void {
  const inner = composer as unknown as { onError: (...args: unknown[]) => void; errors: YAMLError[] }
  const original = inner.onError
  let errors: YAMLError[] | undefined
  inner.onError = (...args) => {
    if (errors) throw new TooManyErrors(errors)
    original(...args)
    if (inner.errors.length < maxErrors) return
    errors = [...inner.errors]
    throw new TooManyErrors(errors)
  }
}

/** Calls `visit` for each token of values and keys with its depth, without recursion; false from it stops the walk. */
export function walkTokens(tokens: readonly CST.Token[], visit: (token: CST.Token, depth: number) => unknown): void {
  const stack: [CST.Token, number][] = []
  for (let index = tokens.length - 1; index >= 0; index--) stack.push([tokens[index]!, 0])
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [token, depth] = top
    if (visit(token, depth) === false) return
    if (token.type === 'document') {
      if (token.value) stack.push([token.value, depth])
    } else if ('items' in token) {
      for (let index = token.items.length - 1; index >= 0; index--) {
        const item = token.items[index]!
        if (item.value) stack.push([item.value, depth + 1])
        if (item.key) stack.push([item.key, depth + 1])
      }
    }
  }
}

function findTooDeep(tokens: readonly CST.Token[]): number | undefined {
  let found: number | undefined
  walkTokens(tokens, (token, depth) => {
    if (depth <= maxDepth) return true
    found = token.offset
    return false
  })
  return found
}
