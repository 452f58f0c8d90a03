/** A text with repairs applied, and the way back from its offsets to those of the original. */
import { applyTextEdits, type TextEdit } from '../util/textEdits.ts'

/** A place with the edit that says what the user meant. */
export interface Repair {
  fix?: TextEdit
}

export interface Repaired {
  text: string
  /** The offset in the original text; one inside replaced text gives the matching end of what was replaced. */
  originalOffset(offset: number): number
}

/** The text with every `fix` applied; one that overlaps an earlier one is left out. */
export function applyRepairs(text: string, repairs: readonly Repair[]): Repaired {
  const edits: TextEdit[] = []
  let reached = 0
  for (const edit of repairs.flatMap(repair => repair.fix ?? []).sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < reached || edit.end < edit.start || edit.end > text.length) continue
    edits.push(edit)
    reached = edit.end
  }
  return {
    text: applyTextEdits(text, edits),
    originalOffset(offset) {
      let shift = 0
      for (const edit of edits) {
        const start = edit.start + shift
        if (offset <= start) break
        if (offset < start + edit.text.length) return Math.min(edit.end, edit.start + (offset - start))
        shift += edit.text.length - (edit.end - edit.start)
      }
      return Math.max(0, Math.min(text.length, offset - shift))
    },
  }
}
