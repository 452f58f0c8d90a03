/** Advance Phase: what is unmet first, then the next phase. */
import { checklistOf, phaseAdvance, type Unmet } from '../../engagement/checklist.ts'
import type { States } from '../../engagement/states.ts'
import type { Choice, Outcome } from '../../protocol/messages.ts'
import { taskLabel } from '../../report/thingText.ts'
import type { Path } from '../../util/json.ts'
import type { Snapshot } from '../snapshot.ts'
import { apply, type FileChange, finish, newProblems } from './finish.ts'
import { openEngagement, refused, requireWritable, type Scene } from './scene.ts'
import { pick, stop, type Talk } from './talk.ts'

const path: Path = ['engagement', 'phase']

export function* advancePhase(scene: Scene): Talk<Outcome> {
  const { t } = scene
  const snapshot = yield* openEngagement(scene)
  const { uri, facts } = snapshot
  const { states, words } = facts
  for (const section of ['tasks', 'services', 'processes']) yield* requireWritable(scene, snapshot, [section])
  yield* requireWritable(scene, snapshot, path)
  const { unmet, next } = phaseAdvance(states)
  const [phase] = next
  if (phase === undefined) return yield* stop(refused(t('The engagement is in its last phase'), { reveal: { uri, path } }))
  const change: FileChange = { snapshot, edits: [{ do: 'set', path, value: phase }] }
  const name = words.phase(phase)
  const [first] = unmet
  const missing = [...unmet, ...unticked(states)]
  if (missing.length > 0) {
    const texts = missing.map(one => unmetText(snapshot, one, t))
    const { text } = yield* apply(scene, change)
    const left = words.phase(states.playbook.phases[states.phaseIndex]?.id ?? '')
    const messageFor = (n: number) =>
      t(n === 1 ? 'One thing is still open before "{phase}" is left' : '{n} things are still open before "{phase}" is left', {
        n,
        phase: left,
      })
    if (first && newProblems(snapshot, text).some(({ severity }) => severity === 'error')) {
      const detail = texts.slice(0, unmet.length)
      return yield* stop(refused(messageFor(unmet.length), { detail, reveal: { uri, path: first.path } }))
    }
    const choices: Choice[] = [
      ...missing.map((one, index) => ({
        value: `open.${index}`,
        label: texts[index] ?? '',
        group: index < unmet.length ? t('Still open') : t('Not ticked yet'),
        icon: unmetIcons[one.kind],
      })),
      { value: 'anyway', label: t('Advance to "{phase}" anyway', { phase: name }), group: t('Or') },
    ]
    const question = { key: 'anyway', title: messageFor(missing.length), placeholder: t('Choose one to go there') }
    const answer = yield* pick(choices, question)
    const chosen = missing[Number(answer.slice('open.'.length))]
    if (answer !== 'anyway' && chosen) return { kind: 'open', target: { uri, path: chosen.path } }
  }
  return yield* finish(scene, [change], {
    message: t('The engagement is now in the phase "{phase}"', { phase: name }),
    reveal: path,
  })
}

/** Outputs of the phase that hold nothing back, and are asked for all the same once it is left. */
function unticked(states: States): Unmet[] {
  const processes = states.playbook.phases[states.phaseIndex]?.processes ?? []
  const items = processes.flatMap(process => checklistOf(states, process))
  return items
    .filter(({ kind, gate, met, proven }) => kind === 'outputs' && !gate && !met && !proven)
    .map(({ id, path: at }): Unmet => ({ kind: 'item', id, path: at }))
}

const unmetIcons: Readonly<Record<Unmet['kind'], string>> = {
  task: 'circle-large-outline',
  item: 'checklist',
  enablement: 'organization',
  migration: 'arrow-swap',
  discussion: 'comment-discussion',
}

function unmetText({ facts: { words } }: Snapshot, { kind, id, path: at }: Unmet, t: Scene['t']): string {
  switch (kind) {
    case 'task':
      return taskLabel(id, words)
    case 'item':
      return words.item(String(at[1]), id)
    case 'enablement':
      return t('{service} to be enabled', { service: words.service(id) })
    case 'migration':
      return t('Migration of {service} to be finished', { service: words.service(id) })
    case 'discussion':
      return t('Talk about the end of the engagement')
  }
}
