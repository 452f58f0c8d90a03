/** What may be done about a place: repairs of its problems, further ways out, silencing with a reason, and other ways to write it. */
import { editEngagement } from '../engagement/edit.ts'
import type { Problem } from '../lint/problem.ts'
import type { Repair, Span } from '../rules/rule.ts'
import { isBlank } from '../yaml/edit.ts'
import { furtherActions } from './furtherActions.ts'
import { ignoreAction } from './ignoreAction.ts'
import { openStops } from './openStops.ts'
import { refactorings } from './refactorings/refactorings.ts'
import type { Snapshot } from './snapshot.ts'
import type { CodeAction } from './types.ts'

export interface CodeActionOptions {
  /** Kinds that are wanted, with all below them, e.g. `refactor`; absent: all. Whole-file fixes are `fixAll`'s. */
  readonly only?: readonly string[]
}

/** Units beyond which other ways to write a place are worked out only when somebody asks for them, not at each move of the cursor. */
const largeText = 100_000

/** @param range in the text, empty for a cursor. Never throws; what cannot be done safely is not offered. */
export function codeActions(snapshot: Snapshot, range: Span, { only }: CodeActionOptions = {}): CodeAction[] {
  const isWanted = (kind: string) => !only || only.some(one => kind === one || kind.startsWith(`${one}.`))
  const actions: CodeAction[] = []
  if (isWanted('quickfix')) actions.push(...quickFixes(snapshot, range))
  if (isWanted('refactor.rewrite') && (only || snapshot.text.length <= largeText)) actions.push(...refactorings(snapshot, range))
  return actions
}

function quickFixes(snapshot: Snapshot, range: Span): CodeAction[] {
  const problems = snapshot.checked.problems.filter(problem => touches(problem, range))
  const repairs = problems.flatMap(problem => [
    ...repairOf(snapshot, problem, problem.fix, true),
    ...repairOf(snapshot, problem, problem.ask, false),
  ])
  const further = problems.flatMap(problem => furtherActions(snapshot, problem))
  const ignores = problems.flatMap(problem => ignoreAction(snapshot, problem) ?? [])
  return [...repairs, ...further, ...ignores].filter(isFirst)
}

/** A problem has a range, unless the file could not be read. */
function touches({ range }: Problem, wanted: Span): boolean {
  return range !== undefined && range.start <= wanted.end && range.end >= wanted.start
}

function repairOf(snapshot: Snapshot, problem: Problem, repair: Repair | undefined, isFix: boolean): CodeAction[] {
  if (!repair) return []
  const { text, checked } = snapshot
  const snippet = !isFix && hasBlank(repair.edit)
  const edited = editEngagement(text, repair.edit, checked.playbook, { snippet })
  if (!edited.ok || edited.edits.length === 0) return []
  const edits = snippet ? openStops(edited.edits) : edited.edits
  return [
    {
      title: repair.title,
      kind: 'quickfix',
      problem,
      edits,
      ...(isFix ? { preferred: true } : {}),
      ...(snippet ? { snippet } : {}),
    },
  ]
}

/** Something that a person has to fill in. */
export function hasBlank(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return isBlank(value) || Object.values(value).some(hasBlank)
}

/** Several problems of one entry may call for the same thing. */
function isFirst(action: CodeAction, index: number, all: readonly CodeAction[]): boolean {
  const name = nameOf(action)
  return all.findIndex(other => nameOf(other) === name) === index
}

function nameOf({ title, edits, perform }: CodeAction): string {
  return JSON.stringify([title, edits, perform])
}
