/** Runs every fix of a text, again and again until none is left; asks are never run. */
import { editEngagement } from '../engagement/edit.ts'
import { applyTextEdits, type TextEdit } from '../util/textEdits.ts'
import { editPieces, type Piece, toTextEdits } from '../yaml/editPieces.ts'
import { type LintInput, type LintResult, lintEngagement } from './lint.ts'

/** A fix may uncover another (a renamed field, then its value); more rounds than this would be fixes that undo each other. */
const rounds = 10

export interface FixedText {
  readonly text: string
  readonly result: LintResult
  /** How many problems were repaired. */
  readonly repaired: number
  /** The edits of the given text that make `text`: the smallest ranges, in order. */
  readonly edits: readonly TextEdit[]
}

/** @returns the text after all fixes and what is left in it. Throws nothing; a fix that cannot be made safely is left out. */
export function fixText(text: string, result: LintResult, input: Omit<LintInput, 'text'>): FixedText {
  let current: Omit<FixedText, 'edits'> = { text, result, repaired: 0 }
  let pieces: Piece[] = [{ from: 0, to: text.length }]
  for (let round = 0; round < rounds; round++) {
    const { edits, count } = editsOf(current.text, current.result)
    if (edits.length === 0) break
    const next = applyTextEdits(current.text, edits)
    if (next === current.text) break
    pieces = editPieces(pieces, edits)
    current = { text: next, result: lintEngagement({ ...input, text: next }), repaired: current.repaired + count }
  }
  return { ...current, edits: current.repaired > 0 ? toTextEdits(text, pieces) : [] }
}

/** The edits of all fixes that do not touch each other, and how many fixes those are; the others come in the next round. */
function editsOf(text: string, { problems, playbook }: LintResult): { edits: TextEdit[]; count: number } {
  const taken: TextEdit[] = []
  let count = 0
  for (const { fix } of problems) {
    if (!fix) continue
    const edited = editEngagement(text, fix.edit, playbook)
    if (!edited.ok || !edited.edits.every(edit => taken.every(other => isApart(edit, other)))) continue
    taken.push(...edited.edits)
    count++
  }
  return { edits: taken, count }
}

function isApart(a: TextEdit, b: TextEdit): boolean {
  return a.end < b.start || b.end < a.start
}
