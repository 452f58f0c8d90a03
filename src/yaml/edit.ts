/** Changes of YAML data as the smallest edits of its text, checked by reading the result; comments, order and layout survive. */

import type { Path } from '../util/json.ts'
import { applyTextEdits, type TextEdit } from '../util/textEdits.ts'
import { equalData } from './editData.ts'
import { editPieces, type Piece, toSnippet, toTextEdits } from './editPieces.ts'
import { type Edit, planEdit } from './editPlan.ts'
import { type Planned, planStep, type Reason, Refusal, type Rules, type Step } from './editStep.ts'
import { type Comment, readTree, type Tree } from './editTree.ts'
import { type Blank, Mark } from './editValue.ts'

export type { Edit } from './editPlan.ts'
export { type Blank, blank, type EditValue, isBlank } from './editValue.ts'

export interface EditOptions {
  /** Order of keys in the map at a path; a new key goes after the last written one that comes earlier, or to the end. */
  orderOf?: (map: Path) => readonly string[] | 'sorted' | undefined
  /** Entries of this map are separated by a blank line, where no neighbours show otherwise. */
  spaced?: (map: Path) => boolean
  /** Blanks become tab stops and all inserted text is that of a snippet; else they become empty values. */
  snippet?: boolean
}

export type EditResult =
  /** Edits of the given text, in order, and the whole text after them (with the tab stops of a snippet). */
  { ok: true; edits: TextEdit[]; text: string } | { ok: false; reason: Reason; at?: { start: number; end: number } }

/** Several edits are done one after the other and come back as one set. Never throws. */
export function editYaml(text: string, edit: Edit | readonly Edit[], options: EditOptions = {}): EditResult {
  try {
    const marks = new Map<string, Mark>()
    const makeMark = options.snippet ? createMarks(text + JSON.stringify(edit), marks) : undefined
    let pieces: Piece[] = [{ from: 0, to: text.length }]
    let tree = readTree(text)
    const apply = (edits: readonly TextEdit[]): Tree => {
      pieces = editPieces(pieces, edits)
      return edits.length > 0 ? readTree(applyTextEdits(tree.text, edits)) : tree
    }
    for (const one of 'do' in edit ? [edit] : edit) {
      const before = tree
      if (one.do === 'text') {
        tree = apply(one.edits)
        refuseBroken(before, tree)
        continue
      }
      refuseAffected(before, one)
      for (const step of planEdit(before, one, makeMark)) {
        const planned = planStep(tree, step, toRules(tree, options))
        const after = apply(planned.edits)
        verify(tree, planned, after, step)
        tree = after
      }
      if (one.do === 'move') refuseLostComments(before.comments, tree.comments)
    }
    const edits = numberTabStops(toTextEdits(text, pieces), marks, options.snippet === true)
    return { ok: true, edits, text: applyTextEdits(text, edits) }
  } catch (error) {
    if (!(error instanceof Refusal)) return { ok: false, reason: 'unsafe' }
    const { reason, at } = error
    return at ? { ok: false, reason, at: { start: at.start, end: at.end } } : { ok: false, reason }
  }
}

function toRules(tree: Tree, options: EditOptions): Rules {
  const { step, seqStep, quote } = tree
  return { step, seqStep, quote, spaced: options.spaced ?? (() => false), orderOf: options.orderOf ?? (() => undefined) }
}

/** An edit in an entry that a syntax error touches is refused: what is read of it may not be what is meant. */
function refuseAffected({ root, errors }: Tree, edit: Exclude<Edit, { do: 'text' }>): void {
  const [error] = errors
  if (!error || edit.do === 'quote') return
  if (!root || root.flow || root.kind !== 'map') throw new Refusal('unparsable', error)
  for (const path of edit.do === 'move' ? [edit.path, edit.to] : [edit.path]) {
    const index = root.items.findIndex(({ key }) => key === String(path[0]))
    const entry = root.items[index]
    const stop = root.items[index + 1]?.start ?? Number.POSITIVE_INFINITY
    const start = index === 0 ? 0 : (entry?.start ?? 0) + 1
    const found = entry ? errors.find(one => one.end >= start && one.start <= stop) : undefined
    if (found) throw new Refusal('unparsable', found)
  }
}

function refuseBroken(before: Tree, after: Tree): void {
  if (after.errors.length <= before.errors.length) return
  throw before.errors.length > 0 ? new Refusal('unparsable', before.errors[0]) : new Refusal('unsafe')
}

/** The text must give the old data with only this change, and every comment but those of what was removed. */
function verify(before: Tree, { data, removed }: Planned, after: Tree, step: Step): void {
  const [error] = before.errors
  const sameErrors =
    step.do === 'quote' ? after.errors.length <= before.errors.length : after.errors.length === before.errors.length
  if (!sameErrors || !equalData(data, after.data)) throw error ? new Refusal('unparsable', error) : new Refusal('unsafe')
  const isKept = ({ offset }: Comment): boolean => !removed || offset < removed.start || offset > removed.end
  refuseLostComments(before.comments.filter(isKept), after.comments)
}

function refuseLostComments(before: readonly Comment[], after: readonly Comment[]): void {
  const left = new Map<string, number>()
  for (const { source } of after) left.set(source, (left.get(source) ?? 0) + 1)
  for (const { source, offset } of before) {
    const times = left.get(source) ?? 0
    if (times === 0) throw new Refusal('unsafe', { start: offset, end: offset + source.length })
    left.set(source, times - 1)
  }
}

/** Makes marks of two characters for private use that the texts do not contain, with a number between them. */
function createMarks(texts: string, marks: Map<string, Mark>): (blank: Blank) => Mark {
  const free: string[] = []
  for (let unit = 0xe000; free.length < 2 && unit < 0xf900; unit++) {
    const character = String.fromCharCode(unit)
    if (!texts.includes(character)) free.push(character)
  }
  if (free.length < 2) throw new Refusal('unsafe')
  return blank => {
    const mark = new Mark(`${free[0]}${marks.size}${free[1]}`, blank)
    marks.set(mark.text, mark)
    return mark
  }
}

function numberTabStops(edits: TextEdit[], marks: ReadonlyMap<string, Mark>, isSnippet: boolean): TextEdit[] {
  if (!isSnippet) return edits
  let number = 1
  return edits.map(one => {
    const { edit, next } = toSnippet(one, marks, number)
    number = next
    return edit
  })
}
