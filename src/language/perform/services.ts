/** What DIBS and SSAT ask alike: the service, and why something is missing. */
import { countParts, type DibsParts, dibsParts, type SsatParts, ssatParts } from '../../engagement/adoption.ts'
import type { DibsEntry } from '../../playbook/shape.ts'
import type { Choice } from '../../protocol/messages.ts'
import { keysOf } from '../../util/json.ts'
import type { EditValue } from '../../yaml/edit.ts'
import type { Snapshot } from '../snapshot.ts'
import { askDate } from './dates.ts'
import { argOf, cursorPath, dateAround, refused, requireWritable, type Scene } from './scene.ts'
import { askText, pick, stop, type Talk } from './talk.ts'

/** The service of the arguments or under the cursor, else asked for: those in scope that lack something first. */
export function* chooseService(scene: Scene, snapshot: Snapshot, kind: 'dibs' | 'ssat'): Talk<string> {
  const { t } = scene
  const { states, words, playbook } = snapshot.facts
  yield* requireWritable(scene, snapshot, ['services'])
  const listed = states.services
  const named = argOf(scene, 'service') ?? serviceAtCursor(scene, snapshot)
  if (named !== undefined && listed.includes(named)) return named
  if (named !== undefined) {
    const service = words.service(named)
    yield* stop(
      refused(t('{service} is not among the services of this engagement', { service }), { reveal: revealServices(snapshot) }),
    )
  }
  if (listed.length === 0) {
    yield* stop(refused(t('This engagement lists no service'), { reveal: revealServices(snapshot) }))
  }
  const [only] = states.inScope
  if (only !== undefined && listed.length === 1) return only
  const rows = listed.map(id => {
    const parts: DibsParts | SsatParts = kind === 'dibs' ? dibsParts(states.service(id), playbook) : ssatParts(states.service(id))
    return { id, count: countParts(parts), inScope: states.isInScope(id) }
  })
  const rank = ({ count, inScope }: (typeof rows)[number]) => (!inScope ? 2 : count === 4 ? 1 : 0)
  const choices = [...rows]
    .sort((a, b) => rank(a) - rank(b))
    .map((row): Choice => {
      const description = row.inScope ? `${row.count}/4` : t('{count}/4, not in scope', { count: row.count })
      return { value: row.id, label: words.service(row.id), description }
    })
  scene.steps = 1
  return yield* pick(choices, { key: 'service', title: t('For which service?') })
}

/** Reason and follow-up of what stays missing; undefined where both were skipped. */
export function* askGap(scene: Scene, snapshot: Snapshot, gap: DibsEntry['gap']): Talk<EditValue | undefined> {
  const { t } = scene
  scene.steps = undefined
  const value: Record<string, EditValue> = {}
  if (!gap?.reason) {
    const reason = yield* askText({ t, key: 'gap.reason', title: t('Why is the rest not known yet?'), optional: true })
    if (reason !== '') value.reason = reason
  }
  if (!gap?.['follow-up']) {
    const question = { key: 'gap.follow-up', title: t('On which day will you ask again?'), optional: true }
    const date = yield* askDate(question, dateAround(snapshot, false))
    if (date !== undefined) value['follow-up'] = date
  }
  return Object.keys(value).length > 0 ? value : undefined
}

function serviceAtCursor(scene: Scene, snapshot: Snapshot): string | undefined {
  const [section, id] = cursorPath(scene, snapshot) ?? []
  if (section !== 'services' || id === undefined) return undefined
  return keysOf(snapshot.facts.file.services).includes(String(id)) ? String(id) : undefined
}

function revealServices({ uri }: Snapshot) {
  return { uri, path: ['services'] }
}
