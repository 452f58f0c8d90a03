/** What a conversation is given, and the engagement it is about. */
import type { Choice, Outcome, PerformRequest } from '../../protocol/messages.ts'
import type { Target } from '../../protocol/places.ts'
import { lookup, type Path } from '../../util/json.ts'
import type { Translate } from '../../util/translate.ts'
import { pathAt } from '../../yaml/pathAt.ts'
import type { Snapshot, Surroundings } from '../snapshot.ts'
import type { Summary } from '../summary.ts'
import type { DateAround } from './dates.ts'
import { pick, type Steps, stop, type Talk } from './talk.ts'

export interface PerformContext {
  /** Of the request's position in that file. */
  readonly offset?: number
  /** The engagement in a file, with the facts of its very text: the request's own, those of its tasks, that of the answer `engagement`. */
  snapshotOf(uri: string): Snapshot | undefined
  /** What holds for a file that does not exist yet. */
  readonly around: Omit<Surroundings, 'uri' | 'path'>
  /** Every engagement that may be chosen; absent: those of `around`. */
  readonly others?: readonly Summary[]
  /** URI of the folder for new files. */
  readonly folder?: string
  /** Names in that folder, for a new file beside them. */
  readonly names?: readonly string[]
}

export interface NewPerson {
  readonly key: string
  readonly name: string
  readonly side: string
  readonly role?: string
}

export interface Scene extends Steps {
  readonly request: PerformRequest
  readonly context: PerformContext
  readonly t: Translate
  /** Who was named in this conversation and stands in no file yet, by the key of the question. */
  readonly newPeople: Map<string, NewPerson>
}

export function othersOf({ others, around }: PerformContext): readonly Summary[] {
  return others ?? around.others
}

/** The path at the cursor, where it stands in this engagement. */
export function cursorPath({ request, context }: Scene, { uri, text }: Snapshot): Path | undefined {
  const { offset } = context
  if (offset === undefined || request.uri === undefined || context.snapshotOf(request.uri)?.uri !== uri) return undefined
  return pathAt(text, offset)
}

/** A text of the request's arguments. */
export function argOf({ request }: Scene, name: string): string | undefined {
  const value = lookup(request.args, name)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

export function refused(message: string, more: { detail?: readonly string[]; reveal?: Target } = {}): Outcome {
  return { kind: 'refused', message, ...more }
}

/** The engagement the command was started in; else it is asked for. */
export function* openEngagement(scene: Scene): Talk<Snapshot> {
  const { request, context, t } = scene
  let snapshot = request.uri === undefined ? undefined : context.snapshotOf(request.uri)
  if (!snapshot) {
    const choices = othersOf(context)
      .filter(({ unread }) => unread === undefined)
      .map(({ uri, customer, path }): Choice => ({ value: uri, label: customer, description: path }))
    if (choices.length === 0) return yield* stop(refused(t('There is no engagement in this workspace')))
    const uri = yield* pick(choices, { key: 'engagement', title: t('Which engagement?') })
    snapshot = context.snapshotOf(uri)
    if (!snapshot) return yield* stop(refused(t('The file of this engagement cannot be read')))
  }
  yield* requireReadable(scene, snapshot)
  return snapshot
}

export function* requireReadable({ t }: Scene, { facts, checked, path, uri }: Snapshot): Talk<void> {
  if (!facts.known) yield* stop(refused(t('The playbook that "{path}" follows is not known', { path }), { reveal: { uri } }))
  if (!checked.reading.readable) {
    yield* stop(refused(t('There is no engagement in "{path}" that can be read', { path }), { reveal: { uri } }))
  }
}

/** Nothing that cannot be understood stands where the entry goes: it would be lost or contradicted. */
export function* requireWritable({ t }: Scene, snapshot: Snapshot, entry: Path): Talk<void> {
  const { reading } = snapshot.checked
  const covers = (gap: Path) => gap.length <= entry.length && gap.every((step, index) => String(step) === String(entry[index]))
  const gap = reading.gaps.find(covers)
  if (!gap) return
  const key = String(gap.at(-1))
  const name = snapshot.facts.words.key(key)
  const broken = reading.shapeContext.parsed.unreadable.some(one => one.key === gap[0])
  const message = broken
    ? t('"{key}" has a syntax error: mend it first', { key: name })
    : t('What is written for "{key}" cannot be understood: mend it first', { key: name })
  yield* stop(refused(message, { reveal: { uri: snapshot.uri, path: gap } }))
}

export function dateAround(snapshot: Snapshot, past?: boolean): DateAround {
  const { t, today, facts } = snapshot
  return { t, today, holidays: facts.states.holidays, past }
}
