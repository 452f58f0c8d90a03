/** One sentence for each way in which a text is no YAML. */
import type { SyntaxCode, SyntaxProblem } from '../yaml/parse.ts'
import type { Sentence } from './findings.ts'

/** The sentence to translate for a problem of reading YAML. */
export function syntaxSentence(problem: SyntaxProblem): Sentence {
  return { key: sentences[problem.code], values: problem.values }
}

const sentences: Record<SyntaxCode, string> = {
  syntax: 'YAML cannot read this',
  tab: 'This line is indented with a tab, YAML takes spaces only',
  'no-break-space': 'This line is indented with a non-breaking space, which YAML takes for text',
  indentation: 'This line is indented more or less than the entries beside it',
  'unclosed-quote': 'The quote {quote} is never closed',
  'unclosed-bracket': 'The bracket "{bracket}" is never closed',
  'missing-colon': 'The colon after "{text}" is missing',
  'nested-colon': 'A second colon stands in this line: put the text in quotes',
  'after-value': '"{text}" stands after a value that is already complete',
  'missing-comma': 'A comma is missing between two values',
  escape: '"{text}" is no escape that YAML knows',
  'reserved-character': 'A text that begins with "{character}" needs quotes',
  'complex-key': 'A key must be a text',
  'tag-syntax': 'YAML cannot read this tag',
  'duplicate-key': 'The key "{key}" stands here twice',
  effort: 'The file is too large to be read with its mistakes from here on',
  documents: 'A second document begins here, the rest of the file is not read',
  alias: 'The alias "{name}" makes too many values',
  'unknown-alias': 'The alias "{name}" stands for nothing',
  depth: 'Entries are nested more than {limit} levels deep',
  conflict: 'A merge conflict is not resolved here',
  'control-character': 'The character {code} cannot stand in a text',
  directive: 'YAML does not know this directive',
}
