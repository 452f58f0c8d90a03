/** Resolve Conflict: for each thing that both sides of a merge say differently, which one holds; everything else is merged unasked. */
import type { Choice, Outcome } from '../../protocol/messages.ts'
import type { Range } from '../../protocol/places.ts'
import { type ChangeWords, placeText } from '../../rules/changeWords.ts'
import { readTree } from '../../yaml/editTree.ts'
import { sideText } from '../conflicts/sideText.ts'
import {
  type Conflict,
  type Decision,
  findDecisions,
  findOneSided,
  type OneSided,
  originsOf,
  type Pick,
  readConflict,
  type Side,
  settle,
} from '../conflicts.ts'
import { openSnapshot, type Snapshot } from '../snapshot.ts'
import { refused, type Scene } from './scene.ts'
import { pick, pickMany, stop, type Talk } from './talk.ts'

export function* resolveConflict(scene: Scene): Talk<Outcome> {
  const { request, context, t } = scene
  const snapshot = request.uri === undefined ? undefined : context.snapshotOf(request.uri)
  if (!snapshot) return refused(t('Open the engagement that has the merge conflict first'))
  const conflict = yield* readSides(scene, snapshot)
  const words = wordsOf(snapshot, conflict)
  const origins = originsOf(conflict)
  const decisions = findDecisions(origins)
  const alone = findOneSided(origins, decisions)
  scene.steps = decisions.length + (alone.length > 0 ? 1 : 0)
  const picks: { decision: Decision; pick: Pick }[] = []
  for (const decision of decisions) picks.push({ decision, pick: yield* askSide(scene, words, conflict, decision) })
  const dropped = alone.length > 0 ? yield* askOneSided(scene, words, conflict, alone) : []
  const { playbook } = factsOf(snapshot, conflict.ours)
  const text = settle(conflict, { picks, dropped }, playbook)
  if (text === undefined) {
    return refused(t('The two sides cannot be put together without touching something else: resolve it by hand'), {
      detail: linesOf(scene, conflict),
      reveal: { uri: snapshot.uri, range: lineRange(conflict.hunks[0]?.first ?? 1) },
    })
  }
  const message =
    decisions.length === 0
      ? t('Both sides are merged; nothing had to be decided')
      : t.count(decisions.length, 'Both sides are merged, with one decision', 'Both sides are merged, with {n} decisions')
  return toEdit(snapshot, text, conflict.eol, message)
}

/** Both sides, each of which can be read; ends the conversation where one cannot. */
function* readSides({ t }: Scene, { text, uri }: Snapshot): Talk<Conflict> {
  const conflict = readConflict(text)
  if (!conflict) return yield* stop(refused(t('There is no merge conflict in this file')))
  if ('brokenAt' in conflict) {
    const line = conflict.brokenAt
    const message = t('The conflict marker in line {line} does not match the others: mend it by hand first', { line })
    return yield* stop(refused(message, { reveal: { uri, range: lineRange(line) } }))
  }
  for (const side of ['ours', 'theirs'] as const) {
    const tree = readTree(conflict[side])
    const offset = tree.errors[0]?.start ?? (isRead(tree) ? undefined : 0)
    if (offset === undefined) continue
    const row = conflict[side].slice(0, offset).split('\n').length
    const line = conflict.lines[side][row - 1] ?? 1
    const hunk = conflict.hunks.find(({ first, last }) => first <= line && line <= last) ?? conflict.hunks[0]
    const values = { side: labelOf(conflict, side), line, first: hunk?.first ?? line, last: hunk?.last ?? line }
    const message = t(
      'What "{side}" says cannot be read by itself (line {line}): mend it or resolve lines {first} to {last} by hand',
      values,
    )
    return yield* stop(refused(message, { reveal: { uri, range: lineRange(line) } }))
  }
  return conflict
}

/** An engagement is a map, or nothing yet. */
function isRead({ data }: ReturnType<typeof readTree>): boolean {
  return data === null || data instanceof Map
}

function* askSide({ t }: Scene, words: ChangeWords, conflict: Conflict, { path, ours, theirs, both }: Decision): Talk<Pick> {
  const choices: Choice[] = (['ours', 'theirs'] as const).map(side => ({
    value: side,
    label: sideText(words, path, side === 'ours' ? ours : theirs),
    description: labelOf(conflict, side),
  }))
  if (both === 'entries') choices.push({ value: 'both', label: t('Both'), description: t('as two entries') })
  else if (both) choices.push({ value: 'both', label: t('Both'), description: sideText(words, path, both.value) })
  const question = { key: `pick ${JSON.stringify(path)}`, title: titleOf(words, path), placeholder: t('Which one holds?') }
  return (yield* pick(choices, question)) as Pick
}

function* askOneSided({ t }: Scene, words: ChangeWords, conflict: Conflict, alone: readonly OneSided[]): Talk<OneSided[]> {
  const choices = alone.map(
    ({ path, side, value }, index): Choice => ({
      value: String(index),
      label: titleOf(words, path),
      description: `${sideText(words, path, value)} (${labelOf(conflict, side)})`,
      picked: true,
    }),
  )
  const question = {
    key: 'keep',
    title: t('Only one side has these: what is to stay?'),
    placeholder: t('What is not ticked goes'),
  }
  const kept = new Set(yield* pickMany(choices, question))
  return alone.filter((_, index) => !kept.has(String(index)))
}

function titleOf(words: ChangeWords, path: Decision['path']): string {
  return placeText(words, path.map(String))
}

/** As git names the side; some tools name none. */
function labelOf({ labels }: Conflict, side: Side): string {
  return labels[side] || side
}

function wordsOf(snapshot: Snapshot, conflict: Conflict): ChangeWords {
  const [ours, theirs] = [factsOf(snapshot, conflict.ours), factsOf(snapshot, conflict.theirs)]
  const { words } = ours.known ? ours : theirs
  return { t: snapshot.t, words, files: [ours.file, theirs.file], staff: snapshot.staff }
}

/** What one side says, as an engagement of its own. */
function factsOf(snapshot: Snapshot, text: string): Snapshot['facts'] {
  return openSnapshot(text, snapshot).facts
}

function linesOf({ t }: Scene, { hunks }: Conflict): string[] {
  return hunks.map(({ first, last }) => t('Lines {first} to {last}', { first, last }))
}

/** @param line from 1 */
function lineRange(line: number): Range {
  return { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 0 } }
}

/** One edit from the first line that differs to the last. @param wanted with LF */
function toEdit({ uri, text }: Snapshot, wanted: string, eol: string, message: string): Outcome {
  const [before, after] = [text.split(/\r?\n/), wanted.split('\n')]
  const shorter = Math.min(before.length, after.length)
  let same = 0
  while (same < shorter - 1 && before[same] === after[same]) same++
  let end = 0
  while (end < shorter - 1 - same && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const last = before.length - 1 - end
  const range = { start: { line: same, character: 0 }, end: { line: last, character: (before[last] ?? '').length } }
  const newText = after.slice(same, after.length - end).join(eol)
  return {
    kind: 'edit',
    edits: [{ uri, version: null, edits: [{ range, newText }] }],
    message,
    reveal: { uri, range: lineRange(same + 1) },
  }
}
