/** The counts of a run in words. */
import type { Translate } from '../util/translate.ts'
import type { Counts } from './runReport.ts'

/** `one error, 2 warnings, 0 notes in 3 files` */
export function summaryLine({ files, errors, warnings, infos }: Counts, t: Translate): string {
  return t('{errors}, {warnings}, {notes} in {files}', {
    errors: t.count(errors, 'one error', '{n} errors'),
    warnings: t.count(warnings, 'one warning', '{n} warnings'),
    notes: t.count(infos, 'one note', '{n} notes'),
    files: t.count(files, 'one file', '{n} files'),
  })
}
