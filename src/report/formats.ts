/** The output formats of `lint` by their names. */
import { compact } from './compact.ts'
import type { FormatName } from './formatNames.ts'
import type { FormatOptions } from './formatOptions.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { plain } from './paint.ts'
import { problemsCsv } from './problemsCsv.ts'
import { rdjson } from './rdjson.ts'
import type { RunReport } from './runReport.ts'
import { sarif } from './sarif.ts'
import { stylish } from './stylish.ts'

export { type FormatName, formatNames } from './formatNames.ts'
export type { FormatOptions } from './formatOptions.ts'

/** Yields the report in a format, the same text for the same run and options. */
export function formatRun(name: FormatName, run: RunReport, options: FormatOptions): Iterable<string> {
  return formats[name](run, options)
}

const formats: Readonly<Record<FormatName, (run: RunReport, options: FormatOptions) => Iterable<string>>> = {
  stylish: (run, options) => stylish(run, { ...options, paint: options.paint ?? plain }),
  compact,
  json,
  sarif,
  github,
  gitlab,
  junit,
  markdown,
  html,
  rdjson,
  csv: problemsCsv,
}
