/** Tab stops that state nothing by themselves: whoever leaves one as it is has written an open value, not a fact. */
import type { TextEdit } from '../util/textEdits.ts'

/** Placeholders become empty stops, and a choice begins with a blank: the editor writes the first one unasked. */
export function openStops(edits: readonly TextEdit[]): TextEdit[] {
  return edits.map(edit => ({
    ...edit,
    text: edit.text.replace(/\$\{(\d+):(?:\\.|[^}\\])*\}/g, '$$$1').replace(/\$\{(\d+)\|(?! ,)/g, '$${$1| ,'),
  }))
}
