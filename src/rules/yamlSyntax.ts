/** The file can be read as YAML. */
import { fieldsAt } from '../engagement/edit.ts'
import type { Path } from '../util/json.ts'
import type { Translate } from '../util/translate.ts'
import { lineStart } from '../yaml/lines.ts'
import type { SyntaxCode, SyntaxProblem } from '../yaml/parse.ts'
import { defineShapeRule, type Repair, type Report, type ShapeContext } from './rule.ts'

export const yamlSyntax = defineShapeRule({
  name: 'yaml-syntax',
  summary: 'The file can be read.',
  why: 'A slip in spaces, quotes or colons makes a part of the file unreadable, and what it says is checked by nobody.',
  severity: 'error',
  always: true,
  source: 'YAML 1.2',
  examples: { bad: 'customer:\n  name: "Contoso\n', good: 'customer:\n  name: "Contoso"\n' },
  check(context) {
    const { parsed, t, report } = context
    for (const problem of parsed.problems) {
      report({
        at: problem.path ?? [],
        span: { start: problem.start, end: problem.end },
        ...(particular(context, problem) ?? sentences[problem.code](t, problem.values ?? {})),
        related: problem.related?.map(span => ({
          at: problem.path ?? [],
          span,
          message: t('It stands here first'),
        })),
        // What a broken part of the file says is unknown, so nothing is fallout of anything.
        about: [problem.path ?? []],
        fix: fixFor(context, problem),
      })
    }
  },
})

/** `industry:Retail`, but no address such as `http://x`. */
const colonWithoutSpace = /^[\w-]+:(?=[^\s/])/

type Sentence = (t: Translate, values: NonNullable<SyntaxProblem['values']>) => Pick<Report, 'message' | 'hint'>

const sentences: Record<SyntaxCode, Sentence> = {
  syntax: (t, values) => ({
    message: t('This part of the file cannot be read: "{text}"', { text: '', ...values }),
    hint: t('Compare it with the entries above and below it'),
  }),
  tab: t => ({ message: t('This line begins with a tab'), hint: t('Indent with spaces, two for each level') }),
  'no-break-space': t => ({
    message: t('This line begins with a non-breaking space, which looks like a space and is none'),
    hint: t('Replace it with ordinary spaces'),
  }),
  indentation: t => ({
    message: t('This line does not line up with the entries beside it'),
    hint: t('Give it as many spaces in front as its neighbours have'),
  }),
  'unclosed-quote': (t, values) => ({
    message: t('A quote is opened and never closed'),
    hint: t('Add {quote} at the end of the text', values),
  }),
  'unclosed-bracket': (t, values) => ({
    message: t('The bracket "{bracket}" is opened and never closed', values),
    hint: values.bracket === '{' ? t('Add "}" at the end') : t('Add "]" at the end'),
  }),
  'missing-colon': (t, values) => ({
    message: colonWithoutSpace.test(String(values.text))
      ? t('There is no space after the colon in "{text}"', values)
      : t('There is no colon after "{text}"', values),
    hint: t('Write a field as its name, a colon and a space, then its value'),
  }),
  'nested-colon': t => ({
    message: t('Two colons in one line leave open where the value begins'),
    hint: t('Put the text in quotes, or write the second field on a line of its own'),
  }),
  'after-value': (t, values) => ({
    message: t('"{text}" stands after a value that has already ended', values),
    hint: t('Put the whole text in quotes, or move this to a line of its own'),
  }),
  'missing-comma': t => ({ message: t('A comma is missing between two values'), hint: t('Put a comma between them') }),
  escape: (t, values) => ({
    message: t('"{text}" has no meaning inside double quotes', values),
    hint: t('Write the backslash twice, or use single quotes'),
  }),
  'reserved-character': (t, values) => ({
    message: t('A text cannot begin with "{character}"', values),
    hint: t('Put the text in quotes'),
  }),
  'complex-key': t => ({
    message: t('The name of a field cannot be a list or an entry in brackets'),
    hint: t('Write a plain word before the colon'),
  }),
  'tag-syntax': t => ({
    message: t('A word that begins with "!" cannot be read here'),
    hint: t('Put the text in quotes'),
  }),
  'duplicate-key': (t, values) => ({
    message:
      values.first === '' || values.second === ''
        ? t('"{key}" stands here twice: in line {firstLine} and in line {line}', values)
        : t('"{key}" stands here twice: line {firstLine} says "{first}", line {line} says "{second}"', values),
    hint: t('Keep one of them, or join them into one'),
  }),
  effort: t => ({
    message: t('The file is too large to be read with its mistakes from here on'),
    hint: t('Settle the other problems of the file first, and write out what begins with "&", "*" or "!"'),
  }),
  documents: t => ({
    message: t('A second file begins here, and nothing below this line is read'),
    hint: t('Remove this line, or move what follows to a file of its own'),
  }),
  alias: (t, values) => ({
    message: t('"*{name}" repeats so much that the file grows beyond what can be read', values),
    hint: t('Write the values out'),
  }),
  'unknown-alias': (t, values) => ({
    message: t('"*{name}" refers to nothing', values),
    hint: t('Put the text in quotes'),
  }),
  depth: (t, values) => ({
    message: t('Entries lie more than {limit} levels deep', values),
    hint: t('No entry of this format needs so many levels'),
  }),
  conflict: t => ({
    message: t('This file has an unresolved merge conflict'),
    hint: t('Keep the right lines and remove those that begin with <<<<<<<, ======= and >>>>>>>'),
  }),
  'control-character': (t, values) => ({
    message: t('An invisible character ({code}) stands here', values),
    hint: t('Remove the character'),
  }),
  directive: t => ({ message: t('A line that begins with "%" cannot be read here'), hint: t('Remove the line') }),
}

/** What is said where the line tells more than the parser knows. */
function particular({ text, t }: ShapeContext, { code, start, values }: SyntaxProblem): ReturnType<Sentence> | undefined {
  const written = String(values?.text ?? '')
  if (code === 'syntax' && written.startsWith('- ') && /:[ \t]+$/.test(text.slice(lineStart(text, start), start))) {
    return {
      message: t('A text that begins with "{sign}" confuses YAML', { sign: '-' }),
      hint: t('Put the text in quotes; a list begins on the next line'),
    }
  }
  if (code !== 'missing-colon' || colonWithoutSpace.test(written)) return undefined
  const [, field = '', rest = ''] = /^([\w-]+)\s+(\S.*)$/.exec(written) ?? []
  if (field === '') return undefined
  if (/^\d+$/.test(field) || allFields.has(field)) {
    return {
      message: t('There is no colon after "{text}"', { text: field }),
      hint: t('Write "{line}", with a colon and a space', { line: `${field}: ${rest}` }),
    }
  }
  if (!followsText(text, start)) return undefined
  return {
    message: t('"{text}" is no field and looks like the rest of the text above it', { text: written }),
    hint: t('Indent the line further than the field above, or put the whole text in quotes'),
  }
}

/** Whether the line above is a field with text behind it, which stands as far right as this line. */
function followsText(text: string, start: number): boolean {
  const own = lineStart(text, start)
  if (own === 0) return false
  const above = text.slice(lineStart(text, own - 1), own - 1)
  return /^\s*[\w-]+:[ \t]+[^\s"'[{|>#]/.test(above) && above.length - above.trimStart().length === start - own
}

/** Every field of the format, wherever it stands. */
const allFields: ReadonlySet<string> = new Set(fieldsBelow([], 5))

function fieldsBelow(path: Path, depth: number): string[] {
  if (depth === 0) return []
  const fields = fieldsAt(path)
  const next = fields ?? (depth > 1 && fieldsAt([...path, 'any']) ? ['any'] : [])
  return [...(fields ?? []), ...next.flatMap(key => fieldsBelow([...path, key], depth - 1))]
}

/** Where all lines are indented with tabs, each tab becomes two spaces; among spaces nobody knows how wide a tab was meant. */
function fixFor({ text, t }: ShapeContext, { code, start, end, values }: SyntaxProblem): Repair | undefined {
  const glued = code === 'missing-colon' ? colonWithoutSpace.exec(String(values?.text)) : null
  if (glued && text.startsWith(String(values?.text), start)) {
    const at = start + glued[0].length
    return { title: t('Put a space after the colon'), edit: { do: 'text', edits: [{ start: at, end: at, text: ' ' }] } }
  }
  if (code === 'no-break-space') {
    return {
      title: t('Use ordinary spaces'),
      edit: { do: 'text', edits: [{ start, end, text: ' '.repeat(end - start) }] },
    }
  }
  // The lines of a block text belong to the text.
  if (code !== 'tab' || /^\t* +\t*\S/m.test(text) || /: [|>][-+\d]*\s*$/m.test(text)) return undefined
  const edits = [...text.matchAll(/^\t+(?=\S)/gm)].map(({ index, 0: tabs }) => ({
    start: index,
    end: index + tabs.length,
    text: '  '.repeat(tabs.length),
  }))
  return { title: t('Use spaces instead of tabs'), edit: { do: 'text', edits } }
}
