/** What several output formats say of a problem in the same way: its place, its sentences, its path and its page. */
import type { Problem } from '../lint/problem.ts'
import type { Severity } from '../rules/rule.ts'
import type { Path } from '../util/json.ts'
import type { Translate } from '../util/translate.ts'
import { createLineIndex, type LineIndex, type Position } from '../yaml/locate.ts'
import { visible } from './plainText.ts'
import { countProblems, type FileReport, type RunReport, ruleUrl } from './runReport.ts'

export interface Place {
  readonly start: Position
  /** Exclusive. */
  readonly end: Position
}

/** The line numbers of a report's text; undefined for a file that could not be read. */
export function linesOf({ text }: FileReport): LineIndex | undefined {
  return text === undefined ? undefined : createLineIndex(text)
}

/** Undefined for a problem of the whole file or of one without text. Columns in UTF-16 units. */
export function placeOf({ range }: Pick<Problem, 'range'>, lines: LineIndex | undefined): Place | undefined {
  return range && lines ? { start: lines.position(range.start), end: lines.position(range.end) } : undefined
}

/** Message and hint as sentences on one line, without control characters. */
export function sentences({ message, hint }: Pick<Problem, 'message' | 'hint'>): string {
  return [message, hint]
    .filter(text => text !== undefined)
    .map(text => finished(visible(text)))
    .join(' ')
}

function finished(sentence: string): string {
  return /[.?!…]$/.test(sentence) ? sentence : `${sentence}.`
}

/** A path in the data as a JSON pointer (RFC 6901); empty for the whole file. */
export function pointer(path: Path): string {
  return path.map(key => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The address of a rule's page; undefined where the pages have none. */
export function ruleAddress(rule: string, docs: string | undefined): string | undefined {
  return docs !== undefined && /^https?:\/\//.test(docs) ? encodeURI(ruleUrl(rule, docs)) : undefined
}

export function levelWord(severity: Severity, t: Translate): string {
  return severity === 'error' ? t('error') : severity === 'warning' ? t('warning') : t('note')
}

/** How many problems of which level in how many files, as one phrase. */
export function countsPhrase(run: RunReport, t: Translate): string {
  const counts = countProblems(run)
  const files = t.count(counts.files, 'one file', '{n} files')
  if (counts.errors + counts.warnings + counts.infos === 0) return t('No problems in {files}', { files })
  return t('{errors}, {warnings}, {notes} in {files}', {
    errors: t.count(counts.errors, 'one error', '{n} errors'),
    warnings: t.count(counts.warnings, 'one warning', '{n} warnings'),
    notes: t.count(counts.infos, 'one note', '{n} notes'),
    files,
  })
}

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // Each half of a pair is two of its four bytes.
    length += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit < 0xe000 ? 2 : 3
  }
  return length
}
