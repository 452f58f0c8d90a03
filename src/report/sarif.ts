/** Problems as SARIF 2.1.0, for code scanning and viewers; columns in UTF-16 units, `endColumn` exclusive. */
import type { IgnoredProblem, Problem } from '../lint/problem.ts'
import type { Severity } from '../rules/rule.ts'
import type { LineIndex } from '../yaml/locate.ts'
import { problemKeys } from './fingerprint.ts'
import type { FormatOptions } from './formatOptions.ts'
import { jsonText, visible } from './plainText.ts'
import { linesOf, placeOf, pointer, sentences } from './problemText.ts'
import type { FileReport, RunReport } from './runReport.ts'
import { sarifRules } from './sarifRules.ts'

/** Yields the text of one log, a result a line. */
export function* sarif(run: RunReport, options: FormatOptions): Generator<string> {
  const rules = [...new Set(run.files.flatMap(file => [...file.problems, ...file.ignored].map(({ rule }) => rule)))].sort()
  const [language = 'en', region] = options.t.locale.split('-')
  const head = {
    tool: { driver: { name: 'playbook', semanticVersion: options.version, rules: sarifRules(rules, options) } },
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    language: region ? `${language}-${region.toUpperCase()}` : language,
    properties: { asOf: run.asOf, playbook: run.playbook },
  }
  yield `{"$schema":${jsonText(schema)},"version":"2.1.0","runs":[${jsonText(head).slice(0, -1)},"results":[`
  const indexes = new Map(rules.map((rule, index) => [rule, index]))
  // All results of a run have suppressions, or none has.
  const suppressing = run.files.some(({ ignored }) => ignored.length > 0)
  let separator = '\n'
  for (const file of run.files) {
    const keys = problemKeys(file)
    const lines = linesOf(file)
    const ignored = new Set<Problem>(file.ignored)
    for (const problem of [...file.problems, ...file.ignored]) {
      const suppressions = ignored.has(problem) ? [suppressionOf(problem)] : suppressing ? [] : undefined
      const result = {
        ruleId: problem.rule,
        ruleIndex: indexes.get(problem.rule),
        level: levels[problem.severity],
        message: { text: messageText(sentences(problem)) },
        locations: [locationOf(file, problem, lines)],
        relatedLocations: relatedOf(file, problem, lines),
        partialFingerprints: { 'playbookProblem/v1': options.digest(keys.get(problem) ?? '') },
        fixes: fixesOf(file, problem, lines, options),
        suppressions,
        properties: { path: problem.path, tags: problem.tags.length > 0 ? problem.tags : undefined },
      }
      yield `${separator}${jsonText(result)}`
      separator = ',\n'
    }
  }
  yield '\n]}]}\n'
}

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** In a message `[text](target)` is a link. */
function messageText(text: string): string {
  return text.replaceAll('](', '] (')
}

function locationOf(file: FileReport, problem: Problem, lines: LineIndex | undefined) {
  return {
    physicalLocation: { artifactLocation: artifactOf(file.path), region: regionOf(problem, file, lines) },
    logicalLocations: problem.path.length > 0 ? [{ fullyQualifiedName: pointer(problem.path) }] : undefined,
  }
}

function relatedOf(file: FileReport, problem: Problem, lines: LineIndex | undefined) {
  if (problem.related.length === 0) return undefined
  return problem.related.map((related, index) => ({
    id: index + 1,
    physicalLocation: {
      artifactLocation: artifactOf(related.file ?? file.path),
      region: related.file === undefined ? regionOf(related, file, lines) : undefined,
    },
    message: { text: messageText(visible(related.message)) },
  }))
}

/** A path below the root of the sources, or the address of a file elsewhere on this machine. */
function artifactOf(path: string) {
  const uri = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  if (path.startsWith('/')) return { uri: `file://${uri}` }
  if (/^[a-z]:\//i.test(path)) return { uri: `file:///${uri.replace('%3A', ':')}` }
  return { uri, uriBaseId: '%SRCROOT%' }
}

function regionOf({ range }: Pick<Problem, 'range'>, { text }: FileReport, lines: LineIndex | undefined) {
  const place = placeOf({ range }, lines)
  if (!place) return undefined
  const column = (position: { line: number; column: number }) =>
    // A byte-order mark is no part of the first line.
    position.line === 1 && text?.startsWith('\ufeff') ? Math.max(1, position.column - 1) : position.column
  return {
    startLine: place.start.line,
    startColumn: column(place.start),
    endLine: place.end.line,
    endColumn: column(place.end),
  }
}

function fixesOf(file: FileReport, problem: Problem, lines: LineIndex | undefined, { editsOf }: FormatOptions) {
  const edits = lines && problem.fix ? (editsOf?.(file, problem) ?? []) : []
  if (!problem.fix || edits.length === 0) return undefined
  const replacements = edits.map(edit => ({
    deletedRegion: regionOf({ range: edit }, file, lines),
    insertedContent: edit.text === '' ? undefined : { text: edit.text },
  }))
  const artifactChanges = [{ artifactLocation: artifactOf(file.path), replacements }]
  return [{ description: { text: messageText(visible(problem.fix.title)) }, artifactChanges }]
}

function suppressionOf({ reason, until, by }: IgnoredProblem) {
  const justification = reason === undefined ? undefined : visible(reason)
  return { kind: 'inSource', status: 'accepted', justification, properties: until || by ? { until, by } : undefined }
}
