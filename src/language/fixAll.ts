/** Every fix of a file at once, for `source.fixAll.playbook`: form only, no fact is stated. */
import { fixText } from '../lint/fixText.ts'
import type { TextEdit } from '../util/textEdits.ts'
import type { Snapshot } from './snapshot.ts'

/** The edits of the text, in order and apart from each other, after which no fix is left; empty when there is none. */
export function fixAll(snapshot: Snapshot): TextEdit[] {
  const { text, checked, settings, catalogue, staff, today, t } = snapshot
  if (!checked.problems.some(({ fix }) => fix)) return []
  return [...fixText(text, checked, { settings, catalogue, staff, today, t }).edits]
}
