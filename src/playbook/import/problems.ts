/** Problems of pages: what could not be read, or was read although it is not as it should be, with its place. */
import type { Translate, Values } from '../../util/translate.ts'
import type { FileProblem } from '../findings.ts'
import type { Line, PageText } from './pageText.ts'
import { rangeOf } from './pageText.ts'

export interface ImportProblem extends FileProblem {
  /** From 1. */
  readonly line: number
}

/** A place in a page. */
export interface Place {
  readonly page: PageText
  readonly line: Line
  /** Columns of the line; absent: all of it. */
  readonly from?: number
  readonly to?: number
}

export interface Note {
  readonly code: string
  readonly message: string
  readonly values?: Values
  /** What was expected, or what was taken instead. */
  readonly hint?: string
  readonly severity?: 'warning'
  readonly related?: readonly { place: Place; message: string }[]
}

export interface Reporter {
  readonly problems: ImportProblem[]
  report(place: Place, note: Note): void
}

export function createReporter(t: Translate): Reporter {
  const problems: ImportProblem[] = []
  return {
    problems,
    report(place, { code, message, values, hint, severity, related }) {
      problems.push({
        file: place.page.path,
        line: place.line.number + 1,
        code,
        message: t(message, values),
        hint: hint && t(hint, values),
        severity: severity ?? 'error',
        ...rangeOf(place.line, place.from, place.to),
        related: related?.map(({ place: other, message: text }) => ({
          file: other.page.path,
          ...rangeOf(other.line, other.from, other.to),
          message: t(text, values),
        })),
      })
    },
  }
}
