/** Advance Phase: what is unmet first, then the next phase. */
import { phaseAdvance, type Unmet } from '../../engagement/checklist.ts'
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
  if (first) {
    const detail = unmet.map(one => unmetText(snapshot, one, t))
    const { text } = yield* apply(scene, change)
    const left = words.phase(states.playbook.phases[states.phaseIndex]?.id ?? '')
    const message = t(
      unmet.length === 1
        ? 'One thing is still open before "{phase}" is left'
        : '{n} things are still open before "{phase}" is left',
      { n: unmet.length, phase: left },
    )
    if (newProblems(snapshot, text).some(({ severity }) => severity === 'error')) {
      return yield* stop(refused(message, { detail, reveal: { uri, path: first.path } }))
    }
    const choices: Choice[] = [
      ...unmet.map((one, index) => ({
        value: `open.${index}`,
        label: detail[index] ?? '',
        group: t('Still open'),
        icon: unmetIcons[one.kind],
      })),
      { value: 'anyway', label: t('Advance to "{phase}" anyway', { phase: name }), group: t('Or') },
    ]
    const answer = yield* pick(choices, { key: 'anyway', title: message, placeholder: t('Choose one to go there') })
    const chosen = unmet[Number(answer.slice('open.'.length))]
    if (answer !== 'anyway' && chosen) return { kind: 'open', target: { uri, path: chosen.path } }
  }
  return yield* finish(scene, [change], {
    message: t('The engagement is now in the phase "{phase}"', { phase: name }),
    reveal: path,
  })
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
