/** From the edits of a conversation to its outcome, and to the problems that they bring. */
import { editEngagement } from '../../engagement/edit.ts'
import { lintEngagement } from '../../lint/lint.ts'
import type { Problem } from '../../lint/problem.ts'
import type { FileEdit, Outcome } from '../../protocol/messages.ts'
import { isMap, lookup, type Path } from '../../util/json.ts'
import type { Translate } from '../../util/translate.ts'
import { type Edit, type EditResult, type EditValue, isBlank } from '../../yaml/edit.ts'
import { createLineIndex } from '../../yaml/locate.ts'
import type { Snapshot } from '../snapshot.ts'
import { refused, requireWritable, type Scene } from './scene.ts'
import { stop, type Talk } from './talk.ts'

/** What a conversation changes in one file. */
export interface FileChange {
  readonly snapshot: Snapshot
  readonly edits: Edit[]
}

export interface Done {
  /** What was done, one sentence. */
  readonly message: string
  /** Of the first file. */
  readonly reveal?: Path
}

/** One edit for each file, and the problems that are new after it. Nothing when nothing changes. */
export function* finish(scene: Scene, changes: readonly FileChange[], { message, reveal }: Done): Talk<Outcome> {
  const { t } = scene
  const edits: FileEdit[] = []
  const open: Problem[] = []
  for (const change of changes) {
    const applied = yield* apply(scene, change)
    if (applied.edits.length === 0) continue
    edits.push(toFileEdit(change.snapshot, applied.edits))
    open.push(...newProblems(change.snapshot, applied.text))
  }
  const [first] = changes
  if (!first || edits.length === 0) return { kind: 'nothing' }
  return {
    kind: 'edit',
    edits,
    message: withOpen(message, open, t),
    reveal: reveal && { uri: first.snapshot.uri, path: reveal },
  }
}

/** The file after the change so far; ends the conversation where it cannot be made. */
export function* apply(scene: Scene, change: FileChange): Talk<Extract<EditResult, { ok: true }>> {
  const { snapshot } = change
  const { text, facts } = snapshot
  const edits = withPeople(scene, change)
  for (const path of edits.flatMap(placesOf)) yield* requireWritable(scene, snapshot, path)
  const result = editEngagement(text, edits, facts.playbook)
  if (result.ok) return result
  const reveal = { uri: snapshot.uri, range: result.at && toRange(text, result.at) }
  return yield* stop(refused(reasonText(result.reason, scene.t), { reveal }))
}

/** Each place where an edit writes a value. */
function placesOf(edit: Edit): Path[] {
  if (!('value' in edit)) return []
  const places = (path: Path, value: EditValue): Path[] =>
    isMap(value as never) && !isBlank(value)
      ? Object.entries(value as Record<string, EditValue>).flatMap(([key, one]) => places([...path, key], one))
      : [path]
  return places(edit.path, edit.value)
}

/** Errors and warnings that the text has and the snapshot has not. */
export function newProblems(snapshot: Snapshot, text: string): Problem[] {
  const { settings, catalogue, staff, today, t } = snapshot
  const nameOf = ({ rule, path, message }: Problem) => [rule, message, ...path].join('\u0000')
  const known = new Set(snapshot.checked.problems.map(nameOf))
  const { problems } = lintEngagement({ text, settings, catalogue, staff, today, t })
  return problems.filter(problem => problem.severity !== 'info' && !known.has(nameOf(problem)))
}

/** The edits, and the entries of new people that they refer to. */
function withPeople({ newPeople }: Scene, { snapshot, edits }: FileChange): Edit[] {
  if (newPeople.size === 0) return edits
  const written = new Set<unknown>()
  const collect = (value: unknown): void => {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
    else written.add(value)
  }
  for (const edit of edits) if ('value' in edit) collect(edit.value)
  const missing = [...newPeople.values()].filter(
    ({ key }) => written.has(key) && lookup(snapshot.facts.file.people, key) === undefined,
  )
  return [
    ...missing.map(({ key, name, side, role }): Edit => {
      const value: Record<string, EditValue> = role ? { name, side, role } : { name, side }
      return { do: 'insert', path: ['people', key], value }
    }),
    ...edits,
  ]
}

function toFileEdit({ uri, text }: Snapshot, edits: Extract<EditResult, { ok: true }>['edits']): FileEdit {
  return { uri, version: null, edits: edits.map(edit => ({ range: toRange(text, edit), newText: edit.text })) }
}

function toRange(text: string, { start, end }: { start: number; end: number }) {
  const index = createLineIndex(text)
  const toPosition = (offset: number) => {
    const { line, column } = index.position(offset)
    return { line: line - 1, character: column - 1 }
  }
  return { start: toPosition(start), end: toPosition(end) }
}

function withOpen(message: string, problems: readonly Problem[], t: Translate): string {
  const errorsFirst = [...problems].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
  const messages = [...new Set(errorsFirst.map(problem => problem.message))]
  const [first] = messages
  if (first === undefined) return message
  const more = messages.length - 1
  const problem = first.length > 160 ? `${first.slice(0, 159)}…` : first
  const open =
    more === 0
      ? t('still open: {problem}', { problem })
      : t('still open: {problem}, and {more}', { problem, more: t.count(more, 'one thing more', '{n} things more') })
  return `${message}; ${open}`
}

function reasonText(reason: Extract<EditResult, { ok: false }>['reason'], t: Translate): string {
  switch (reason) {
    case 'unparsable':
      return t('The file has a syntax error there: mend it first')
    case 'anchored':
      return t('What is written there holds for several places at once (an alias): change it by hand')
    case 'exists':
      return t('Something is written there already')
    case 'not-a-map':
      return t('Something else than expected is written there: mend it first')
    default:
      return t('It cannot be written there without touching something else: change it by hand')
  }
}
