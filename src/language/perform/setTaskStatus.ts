/** Set Task Status: the status, what the rules then require, and what must not stay without being asked about. */
import type { Choice, Outcome } from '../../protocol/messages.ts'
import { lookup } from '../../util/json.ts'
import { finish } from './finish.ts'
import { askGates } from './gates.ts'
import { askLeftovers } from './leftovers.ts'
import { askMissing } from './missing.ts'
import { argOf, refused, type Scene } from './scene.ts'
import { pick, stop, type Talk } from './talk.ts'
import { partsOf } from './taskEntry.ts'
import { changesOf, chooseTasks, fieldEdits, type Subject, subjectsLabel } from './tasks.ts'

export function* setTaskStatus(scene: Scene): Talk<Outcome> {
  const subjects = yield* chooseTasks(scene)
  const status = yield* chooseStatus(scene, subjects)
  const dropped = yield* askLeftovers(scene, subjects, status)
  const changes = changesOf(subjects, subject => [...fieldEdits(subject, { status }), ...dropped(subject)])
  yield* askMissing(scene, changes, subjects)
  const elsewhere = yield* askGates(scene, changes, subjects)
  if (elsewhere) return elsewhere
  const [first] = subjects as [Subject]
  const name = first.snapshot.facts.words.status(status)
  const message = scene.t('{task}: {status}', { task: subjectsLabel(scene, subjects), status: name })
  return yield* finish(scene, changes, { message, reveal: first.path })
}

/** The status of the arguments, where `$complete` is the one that is complete and `$reopen` asks for one that is not closed. */
function* chooseStatus(scene: Scene, subjects: readonly Subject[]): Talk<string> {
  const { t } = scene
  const [{ snapshot }] = subjects as [Subject]
  const { words, playbook } = snapshot.facts
  const known = subjects.map(subject => subject.snapshot.facts.playbook.vocabulary['task-statuses'])
  const statuses = Object.entries(playbook.vocabulary['task-statuses']).filter(([id]) => known.every(one => lookup(one, id)))
  const asked = argOf(scene, 'status')
  if (asked === '$complete') {
    const complete = statuses.find(([, status]) => status.complete)
    if (complete) return complete[0]
  } else if (asked !== undefined && statuses.some(([id]) => id === asked)) return asked
  else if (asked !== undefined && asked !== '$reopen') {
    return yield* stop(refused(t('The playbook has no status "{status}"', { status: asked })))
  }
  const offered = asked === '$reopen' ? statuses.filter(([, { state }]) => state !== 'closed') : statuses
  const current = new Set(subjects.map(statusOf))
  const choices = offered.map(([id, { state }]): Choice => {
    const isCurrent = current.size === 1 && current.has(id)
    return {
      value: id,
      label: words.status(id),
      description: isCurrent ? t('{id}, as it is now', { id }) : id,
      detail: words.definition('task-statuses', id),
      picked: isCurrent || undefined,
      icon: icons[state],
    }
  })
  const title = asked === '$reopen' ? t('To which status does it return?') : t('Which status?')
  return yield* pick(choices, { key: 'status', title, placeholder: subjectsLabel(scene, subjects) })
}

const icons = { open: 'circle-large-outline', active: 'play-circle', stalled: 'debug-pause', closed: 'pass' } as const

function statusOf({ snapshot, id, service, path }: Subject): string | undefined {
  const parts = partsOf(snapshot, id)
  return (path.length > 2 ? parts.find(part => part.service === service) : undefined)?.status ?? parts[0]?.status
}
