/** Add Risk and Add Note: entries of their own, under a key made of what they say. */
import { freeKey, slugOf } from '../../engagement/slug.ts'
import { logKinds, riskKinds } from '../../playbook/shape.ts'
import type { Choice, Outcome } from '../../protocol/messages.ts'
import { personKey } from '../../report/persons.ts'
import { lookup } from '../../util/json.ts'
import type { EditValue } from '../../yaml/edit.ts'
import type { Snapshot } from '../snapshot.ts'
import { askDate } from './dates.ts'
import { finish } from './finish.ts'
import { askPeople, askPerson, knowsPerson } from './people.ts'
import { argOf, dateAround, openEngagement, requireWritable, type Scene } from './scene.ts'
import { askText, pick, type Talk } from './talk.ts'
import { isTask } from './taskEntry.ts'
import { taskAtCursor, taskChoices } from './tasks.ts'

export function* addRisk(scene: Scene): Talk<Outcome> {
  const { t } = scene
  const snapshot = yield* openEngagement(scene)
  yield* requireWritable(scene, snapshot, ['risks'])
  const { words, file } = snapshot.facts
  scene.steps = 4
  const kind = yield* askKind(scene, 'kind', t('What kind of risk?'), kindChoices(snapshot, 'risk-kind', riskKinds))
  const service = yield* askRiskService(scene, snapshot)
  const text = yield* askText({ t, key: 'text', title: t('What may hold the work back?') })
  const raised = (yield* askDate(
    { key: 'raised', title: t('On which day was it raised?') },
    dateAround(snapshot, true),
  )) as string
  const key = freeKey(keyOf(text) || kind, taken(file.risks))
  const value: Record<string, EditValue> = { kind, ...(service === undefined ? {} : { service }), text, raised }
  const path = ['risks', key]
  const about = service === undefined ? '' : ` (${words.service(service)})`
  const message = t('Risk noted: {kind}', { kind: `${words.value('risk-kind', kind)}${about}` })
  return yield* finish(scene, [{ snapshot, edits: [{ do: 'insert', path, value }] }], { message, reveal: path })
}

/** Undefined where it is about none, or about all. */
function* askRiskService(scene: Scene, snapshot: Snapshot): Talk<string | undefined> {
  const { t } = scene
  const { words, states } = snapshot.facts
  const named = argOf(scene, 'service')
  if (named !== undefined && states.services.includes(named)) return named
  if (states.services.length === 0) return undefined
  const choices: Choice[] = [
    ...states.services.map(id => ({ value: id, label: words.service(id), description: id })),
    { value: '', label: t('No service of its own') },
  ]
  return (yield* pick(choices, { key: 'service', title: t('For which service?') })) || undefined
}

export function* addNote(scene: Scene): Talk<Outcome> {
  const { t } = scene
  const snapshot = yield* openEngagement(scene)
  yield* requireWritable(scene, snapshot, ['log'])
  const { words, file } = snapshot.facts
  const kind = yield* askKind(scene, 'kind', t('What kind of entry?'), kindChoices(snapshot, 'log-kind', logKinds))
  const date = (yield* askDate({ key: 'date', title: t('On which day was it?') }, dateAround(snapshot, true))) as string
  const by = yield* askAuthor(scene, snapshot)
  const task = yield* askLogTask(scene, snapshot)
  const value: Record<string, EditValue> = { by, kind }
  if (kind === 'outreach') {
    const question = { t, key: 'channel', title: t('By which channel?'), placeholder: t('phone, mail, ...'), optional: true }
    const channel = yield* askText(question)
    if (channel !== '') value.channel = channel
  }
  if (task !== undefined) value.task = taskValue(task)
  if (kind === 'meeting') {
    const attendees = yield* askPeople(scene, snapshot, { key: 'attendees', title: t('Who took part?') })
    if (attendees.length > 0) value.attendees = attendees
  }
  value.text = yield* askText({ t, key: 'text', title: t('What is to be noted?') })
  // The key begins with the day, which is then not written twice.
  const key = freeKey(`${date}-${keyOf(value.text) || kind}`, taken(file.log))
  const path = ['log', key]
  const message = t('Noted: {kind} of {date}', { kind: words.value('log-kind', kind), date })
  return yield* finish(scene, [{ snapshot, edits: [{ do: 'insert', path, value }] }], { message, reveal: path })
}

/** Whoever uses the editor, where the file or our staff knows that person; nobody is made the author of what others saw. */
function* askAuthor(scene: Scene, snapshot: Snapshot): Talk<string> {
  const me = argOf(scene, 'me')
  const key = me === undefined ? undefined : personKey(me, snapshot.staff)
  if (key !== undefined && knowsPerson(snapshot, key)) return key
  return (yield* askPerson(scene, [snapshot], { key: 'by', title: scene.t('Who writes it down?') })) as string
}

/** The task of the arguments, else asked for, that under the cursor first. */
function* askLogTask(scene: Scene, snapshot: Snapshot): Talk<string | undefined> {
  const { t } = scene
  const named = argOf(scene, 'task')
  if (named !== undefined && isTask(snapshot, named)) return named
  const here = taskAtCursor(scene, snapshot)?.id
  const choices = taskChoices(snapshot)
  const sorted = [...choices.filter(({ value }) => value === here), ...choices.filter(({ value }) => value !== here)]
  const none: Choice = { value: '', label: t('No task') }
  const title = t('Which task is it about?')
  return (yield* pick(here === undefined ? [none, ...sorted] : [...sorted, none], { key: 'task', title })) || undefined
}

function* askKind(scene: Scene, key: string, title: string, choices: readonly Choice[]): Talk<string> {
  const named = argOf(scene, key)
  return choices.some(({ value }) => value === named) ? (named as string) : yield* pick(choices, { key, title })
}

function kindChoices({ facts: { words } }: Snapshot, field: string, values: readonly string[]): Choice[] {
  return values.map(value => ({
    value,
    label: words.value(field, value),
    description: value,
    detail: words.valueDescription(field, value),
  }))
}

/** The first words of a text as a key: `configmgr-upgrade`. */
function keyOf(text: string): string {
  return slugOf(text.split(/[\r\n]/)[0] ?? '', 200)
    .split('-')
    .slice(0, 4)
    .join('-')
    .slice(0, 40)
    .replace(/-$/, '')
}

function taken(records: Readonly<Record<string, unknown>> | null | undefined): (key: string) => boolean {
  return key => key.startsWith('x-') || lookup(records, key) !== undefined || records?.[key] !== undefined
}

/** A task id as people write it: a number where it is one. */
function taskValue(id: string): string | number {
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : id
}
