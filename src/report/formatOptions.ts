/** What the caller gives the output formats of `lint`, so that they need no disk, clock or playbook. */
import type { Problem } from '../lint/problem.ts'
import type { TextEdit } from '../util/textEdits.ts'
import type { Translate } from '../util/translate.ts'
import type { Paint } from './paint.ts'
import type { FileReport } from './runReport.ts'

export interface FormatOptions {
  readonly t: Translate
  /** Base address of the rules' docs; empty: they have none. */
  readonly docs: string
  /** Version of the program. */
  readonly version: string
  /** A hash of a text, as hexadecimal digits; the same text gives the same hash on every machine. */
  readonly digest: (text: string) => string
  /** The text edits of a problem's fix; undefined where it has none or cannot be made. */
  readonly editsOf?: (file: FileReport, problem: Problem) => readonly TextEdit[] | undefined
  /** The problem is about a mandatory task. */
  readonly isMandatory?: (file: FileReport, problem: Problem) => boolean
  /** A line that the change in question touched; absent where that is not known. */
  readonly isTouched?: (path: string, line: number) => boolean
  /** The working folder below the repository's root, with `/` at the end; for annotations. */
  readonly prefix?: string
  /** Colours of `stylish`. */
  readonly paint?: Paint
  /** Columns of the terminal. */
  readonly width?: number
}
