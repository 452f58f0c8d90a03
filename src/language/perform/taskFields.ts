/** Set Due Date, Set Owner and Waive Task, for one or several tasks. */
import type { TaskEntry } from '../../playbook/shape.ts'
import type { Choice, Outcome } from '../../protocol/messages.ts'
import { personName } from '../../report/persons.ts'
import { lookup } from '../../util/json.ts'
import type { Edit, EditValue } from '../../yaml/edit.ts'
import { askDate } from './dates.ts'
import { finish } from './finish.ts'
import { askLeftovers } from './leftovers.ts'
import { reasonChoices, titleOf } from './missing.ts'
import { askPerson } from './people.ts'
import { dateAround, refused, type Scene } from './scene.ts'
import { askText, pick, stop, type Talk } from './talk.ts'
import { partsOf } from './taskEntry.ts'
import { changesOf, chooseTasks, entryOf, fieldEdits, type Subject, snapshotsOf, subjectsLabel } from './tasks.ts'

export function* setDueDate(scene: Scene): Talk<Outcome> {
  const subjects = yield* chooseTasks(scene)
  const [first] = subjects as [Subject]
  const task = subjectsLabel(scene, subjects)
  const question = { key: 'due', title: titleOf(scene, 'due', first.snapshot), placeholder: task }
  const due = (yield* askDate(question, dateAround(first.snapshot, false))) as string
  const message = scene.t('{task}: due on {date}', { task, date: due })
  return yield* finish(
    scene,
    changesOf(subjects, subject => fieldEdits(subject, { due })),
    { message, reveal: first.path },
  )
}

export function* setOwner(scene: Scene): Talk<Outcome> {
  const subjects = yield* chooseTasks(scene)
  const [first] = subjects as [Subject]
  const task = subjectsLabel(scene, subjects)
  const question = { key: 'owner', title: titleOf(scene, 'owner', first.snapshot), placeholder: task }
  const owner = (yield* askPerson(scene, snapshotsOf(subjects), question)) as string
  const changes = changesOf(subjects, subject => fieldEdits(subject, { owner }))
  const { facts, staff } = first.snapshot
  const person = [...scene.newPeople.values()].find(({ key }) => key === owner)?.name ?? personName(owner, facts.file, staff)
  return yield* finish(scene, changes, { message: scene.t('{task}: {person} sees to it', { task, person }), reveal: first.path })
}

/** Status, reason, who decided and when; what a task already says of that stays. */
export function* waiveTask(scene: Scene): Talk<Outcome> {
  const { t } = scene
  const subjects = yield* chooseTasks(scene)
  const [first] = subjects as [Subject]
  const task = subjectsLabel(scene, subjects)
  const { snapshot } = first
  const status = yield* chooseWaived(scene, subjects)
  const dropped = yield* askLeftovers(scene, subjects, status)
  const lacks = (field: keyof Waiver) => subjects.some(subject => !entryOf(subject)?.waiver?.[field])
  const asked: Record<string, EditValue> = {}
  const questionOf = (field: keyof Waiver) => ({
    key: `waiver.${field}`,
    title: titleOf(scene, `waiver.${field}`, snapshot),
    placeholder: task,
  })
  if (lacks('reason')) asked.reason = yield* pick(reasonChoices(subjects), questionOf('reason'))
  if (lacks('by')) asked.by = (yield* askPerson(scene, snapshotsOf(subjects), questionOf('by'))) as string
  if (lacks('date')) asked.date = (yield* askDate(questionOf('date'), dateAround(snapshot, true))) as string
  if (lacks('note')) {
    const note = yield* askText({ t, ...questionOf('note'), optional: asked.reason !== 'other' })
    if (note !== '') asked.note = note
  }
  const changes = changesOf(subjects, subject => [
    ...fieldEdits(subject, { status }),
    ...waiverEdits(subject, asked),
    ...dropped(subject),
  ])
  const name = snapshot.facts.words.status(status)
  return yield* finish(scene, changes, { message: t('{task}: {status}', { task, status: name }), reveal: first.path })
}

type Waiver = NonNullable<TaskEntry['waiver']>

/** A status that closes without completing; one that says so already stays. */
function* chooseWaived(scene: Scene, subjects: readonly Subject[]): Talk<string> {
  const { t } = scene
  const [{ snapshot }] = subjects as [Subject]
  const { words } = snapshot.facts
  const known = subjects.map(subject => subject.snapshot.facts.playbook.vocabulary['task-statuses'])
  const waived = Object.entries(snapshot.facts.playbook.vocabulary['task-statuses'])
    .filter(([id, { state, complete }]) => state === 'closed' && !complete && known.every(one => lookup(one, id)))
    .map(([id]) => id)
  const current = new Set(
    subjects.map(({ snapshot: one, id, path, service }) => {
      const parts = partsOf(one, id)
      return (path.length > 2 ? parts.find(part => part.service === service) : parts[0])?.status ?? ''
    }),
  )
  const [now = ''] = current
  if (current.size === 1 && waived.includes(now)) return now
  const [only] = waived
  if (only === undefined) return yield* stop(refused(t('The playbook has no status for tasks that are left out')))
  if (waived.length === 1) return only
  const choices = waived.map(
    (id): Choice => ({ value: id, label: words.status(id), description: id, detail: words.definition('task-statuses', id) }),
  )
  return yield* pick(choices, { key: 'status', title: t('Which status?'), placeholder: subjectsLabel(scene, subjects) })
}

function waiverEdits({ path }: Subject, waiver: Record<string, EditValue>): Edit[] {
  if (Object.keys(waiver).length === 0) return []
  return [{ do: 'merge', path, value: { waiver }, scalarKey: 'status' }]
}
