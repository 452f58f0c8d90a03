/** What the checks of a playbook find, and how it becomes a problem at a place in one of the playbook's files. */
import type { Path } from '../util/json.ts'
import type { Translate, Values } from '../util/translate.ts'
import { locateNearest } from '../yaml/locate.ts'

export interface FileProblem {
  /** Path of the file as the host knows it. */
  readonly file: string
  /** What kind of problem, e.g. `unknown-key`; never translated. */
  readonly code: string
  readonly message: string
  readonly hint?: string
  readonly severity: 'error' | 'warning'
  /** UTF-16 offsets, end exclusive. */
  readonly start: number
  readonly end: number
  readonly related?: readonly { file: string; start: number; end: number; message: string }[]
}

/** A sentence to translate. */
export interface Sentence {
  readonly key: string
  readonly values?: Values
}

/** A problem by its place in the data. */
export interface Finding {
  readonly code: string
  readonly path: Path
  readonly part: 'key' | 'value'
  readonly message: Sentence
  readonly hint?: Sentence
  readonly severity?: 'warning'
  /** A range inside the text that stands at the place. */
  readonly within?: { text: string; offset: number; length: number }
  readonly related?: readonly { path: Path; part: 'key' | 'value'; message: Sentence }[]
}

export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** The finding as a problem with its range and its words. */
export function toFileProblem(finding: Finding, file: SourceFile, t: Translate): FileProblem {
  const say = (sentence: Sentence) => t(sentence.key, sentence.values)
  const range = locateNearest(file.text, finding.path, finding.part)
  const related = finding.related?.map(({ path, part, message }) => {
    const { start, end } = locateNearest(file.text, path, part)
    return { file: file.path, start, end, message: say(message) }
  })
  return {
    file: file.path,
    code: finding.code,
    message: say(finding.message),
    hint: finding.hint && say(finding.hint),
    severity: finding.severity ?? 'error',
    ...(finding.within ? rangeWithin(file.text, range, finding.within) : { start: range.start, end: range.end }),
    related,
  }
}

/** "Did you mean" when one value is near, the allowed ones otherwise. */
export function hintFor(closest: string | undefined, allowed: readonly string[]): Sentence | undefined {
  if (closest !== undefined) return { key: 'Did you mean "{value}"?', values: { value: closest } }
  if (allowed.length === 0 || allowed.length > 30) return undefined
  return { key: 'Allowed: {values}', values: { values: allowed.join(', ') } }
}

/**
 * Maps a range of a text to the source it was read from: quotes, escapes and the line breaks and indentation of folded text
 * stand in the source only.
 */
function rangeWithin(
  text: string,
  range: { start: number; end: number },
  { text: read, offset, length }: NonNullable<Finding['within']>,
): { start: number; end: number } {
  const whole = text.slice(range.start, range.end)
  const plain = whole.indexOf(read)
  if (plain >= 0) return { start: range.start + plain + offset, end: range.start + plain + offset + length }
  const places = align(whole, read)
  const start = places[offset] ?? 0
  const last = places[offset + length - 1]
  return { start: range.start + start, end: range.start + (last === undefined ? whole.length : last + 1) }
}

/** For each unit of `read` its place in `source`. */
function align(source: string, read: string): number[] {
  const block = /^[|>][^\n]*\n/.exec(source)?.[0].length ?? 0
  const places: number[] = []
  let at = block
  for (const unit of read) {
    while (at < source.length && source[at] !== unit && !(/\s/.test(unit) && /\s/.test(source[at] as string))) at++
    for (let i = 0; i < unit.length; i++) places.push(Math.min(at + i, source.length))
    at += unit.length
    if (/\s/.test(unit)) while (/\s/.test(source[at] ?? '') && source[at] !== unit) at++
  }
  return places
}
