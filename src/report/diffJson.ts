/** What changed, as JSON: version 1 of the format described in docs/formats.md. */
import type { Change } from '../engagement/changes.ts'
import type { Problem } from '../lint/problem.ts'
import { type ChangeWords, settingText } from '../rules/changeWords.ts'
import { isMap, type Json, type Path } from '../util/json.ts'
import type { Translate } from '../util/translate.ts'
import { changeText } from './changeText.ts'
import { customerOf, type DiffReport, type FileDiff, settingWords, wordsIn } from './diffView.ts'
import { jsonText } from './plainText.ts'
import type { Redactor } from './redactor.ts'

/** Yields the text of one JSON value, file by file; every file compared is listed. */
export function* diffJson(report: DiffReport, { t }: { t: Translate }): Generator<string> {
  const { asOf, base, head, files, settings = [] } = report
  const words = settingWords(report, t)
  const configuration = settings.map(change => toChange(change, words && settingText(words, change)))
  yield `${jsonText({ version: 1, asOf, base, head, configuration }).slice(0, -1)},"files":[`
  let separator = '\n'
  for (const file of files) {
    const redactor = report.redactorOf?.(file)
    const value = toFile(file, wordsIn(file, t))
    yield separator + jsonText(redactor ? redactedValue(value as unknown as Json, redactor) : value)
    separator = ',\n'
  }
  const count = (of: (file: FileDiff) => readonly unknown[]) => files.reduce((sum, file) => sum + of(file).length, 0)
  const summary = {
    files: files.length,
    changes: count(({ diff }) => diff.changes),
    relaxed: count(({ diff }) => diff.changes.filter(({ relaxes }) => relaxes)),
    looks: count(({ diff }) => diff.looks),
    introduced: count(({ diff }) => diff.introduced),
    solved: count(({ diff }) => diff.solved),
  }
  yield `\n],"summary":${jsonText(summary)}}\n`
}

function toFile(file: FileDiff, words: ChangeWords | undefined) {
  const { path, oldPath, before, after, diff } = file
  return {
    path,
    oldPath,
    customer: customerOf(file),
    change: before ? (after ? 'changed' : 'deleted') : 'added',
    changes: diff.changes.map(change => toChange(change, words && changeText(words, change))),
    looks: diff.looks.map(look => ({ ...toProblem(look), change: diff.changes.indexOf(look.change) })),
    problems: {
      introduced: diff.introduced.map(toProblem),
      solved: diff.solved.map(toProblem),
      silenced: diff.silenced.map(toProblem),
    },
    readiness: { before: diff.before, after: diff.after },
    unread: diff.unread,
  }
}

/** Ids, rules, names of files and of customers stay; what a fact said is looked at down to its keys. */
function redactedValue(value: Json | undefined, redactor: Redactor, key = '', isFact = false): Json | undefined {
  if (typeof value === 'string') return !isFact && asWritten.has(key) ? value : redactor.text(value)
  if (key === 'path' && Array.isArray(value)) return redactor.path(value as Path)
  if (Array.isArray(value)) return value.map(item => redactedValue(item, redactor, '', isFact) ?? null)
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, child]): [string, Json][] => {
      const shown = redactedValue(child, redactor, name, isFact || name === 'before' || name === 'after')
      return shown === undefined ? [] : [[isFact ? String(redactor.path([name])[0]) : name, shown]]
    }),
  )
}

const asWritten: ReadonlySet<string> = new Set([
  ...['path', 'oldPath', 'customer', 'change', 'kind', 'rule', 'severity', 'programme', 'section'],
])

function toChange({ facts, ...change }: Change, text: string | undefined) {
  return { text, ...change, facts: facts.map(({ path, before, after }) => ({ path, before, after })) }
}

function toProblem({ rule, severity, message, hint, path }: Problem) {
  return { rule, severity, message, hint, path }
}
