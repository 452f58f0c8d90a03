/** Add SSAT: stakeholders, scenarios, awareness and training of a service, and why where something is missing. */
import { hasGap, missingSsat, type SsatField, ssatFields } from '../../engagement/adoption.ts'
import { readiness, type SsatEntry } from '../../playbook/shape.ts'
import type { Choice, Outcome } from '../../protocol/messages.ts'
import type { Edit, EditValue } from '../../yaml/edit.ts'
import type { Snapshot } from '../snapshot.ts'
import { askDate } from './dates.ts'
import { finish } from './finish.ts'
import { askPeople } from './people.ts'
import { dateAround, openEngagement, refused, requireWritable, type Scene } from './scene.ts'
import { askGap, chooseService } from './services.ts'
import { askText, pick, stop, type Talk } from './talk.ts'

export function* addSsat(scene: Scene): Talk<Outcome> {
  const { t } = scene
  const snapshot = yield* openEngagement(scene)
  const { states, words } = snapshot.facts
  const id = yield* chooseService(scene, snapshot, 'ssat')
  scene.steps = undefined
  const path = ['services', id, 'ssat']
  yield* requireWritable(scene, snapshot, path)
  const name = words.service(id)
  const ssat = states.service(id)?.ssat
  const missing = missingSsat(states.service(id))
  if (missing.length === 0) {
    return yield* stop(
      refused(t('The SSAT of {service} is complete', { service: name }), { reveal: { uri: snapshot.uri, path } }),
    )
  }
  const edits: Edit[] = []
  let isWhole = true
  for (const field of ssatFields) {
    if (!missing.includes(field)) continue
    yield* requireWritable(scene, snapshot, [...path, field])
    const value = yield* askField(scene, snapshot, field, { service: name, written: ssat })
    if (value === undefined || !isEnough(value, ssat?.[field])) isWhole = false
    if (value !== undefined) edits.push(...fieldEdits([...path, field], value, ssat?.[field]))
  }
  if (!isWhole && !hasGap(ssat?.gap)) {
    const gap = yield* askGap(scene, snapshot, ssat?.gap)
    if (gap) edits.push({ do: 'merge', path, value: { gap } })
  }
  // One entry at once: four edits of a map that does not exist yet would lose its order.
  return yield* finish(scene, [{ snapshot, edits }], { message: t('SSAT of {service} noted', { service: name }), reveal: path })
}

/** What is not started, or planned without a date, does not count yet. */
function isEnough(value: EditValue, written: unknown): boolean {
  if (Array.isArray(value)) return true
  const { status, due } = { ...(written as object), ...(value as object) } as { status?: unknown; due?: unknown }
  return status !== 'not-started' && (status !== 'planned' || due != null)
}

/** A status that is written and does not count is replaced, the rest of its entry stays. */
function fieldEdits(path: readonly (string | number)[], value: EditValue, written: unknown): Edit[] {
  if (written == null || Array.isArray(value)) return [{ do: 'set', path, value }]
  return Object.entries(value as Record<string, EditValue>).map(
    ([key, one]): Edit => ({ do: 'set', path: [...path, key], value: one }),
  )
}

interface Asked {
  readonly service: string
  readonly written: SsatEntry | null | undefined
}

function* askField(scene: Scene, snapshot: Snapshot, field: SsatField, { service, written }: Asked): Talk<EditValue | undefined> {
  const { t } = scene
  switch (field) {
    case 'stakeholders': {
      const title = t('Who stands for {service} at the customer?', { service })
      const people = yield* askPeople(scene, snapshot, { key: 'stakeholders', title, sides: ['customer', 'partner'] })
      return people.length > 0 ? people : undefined
    }
    case 'scenarios':
      return yield* askScenarios(scene, service)
    default:
      return yield* askPreparation(scene, snapshot, field, { service, written })
  }
}

/** One after the other, until one is left empty. */
function* askScenarios(scene: Scene, service: string): Talk<EditValue | undefined> {
  const { t } = scene
  const scenarios: string[] = []
  for (;;) {
    const n = scenarios.length + 1
    const title =
      n === 1
        ? t('What will people do with {service} first?', { service })
        : t('What else will people do with {service}?', { service })
    const text = yield* askText({ t, key: `scenarios.${n}`, title, prompt: t('Leave it empty to go on'), optional: true })
    if (text === '') return scenarios.length > 0 ? scenarios : undefined
    scenarios.push(text)
  }
}

function* askPreparation(
  scene: Scene,
  snapshot: Snapshot,
  field: 'awareness' | 'training',
  { service, written }: Asked,
): Talk<EditValue | undefined> {
  const { t } = scene
  const { words } = snapshot.facts
  const now = written?.[field]?.status
  const choices = [
    ...readiness.map(
      (value): Choice => ({
        value,
        label: words.value('readiness', value),
        description: value === now ? t('{id}, as it is now', { id: value }) : value,
        detail: words.valueDescription('readiness', value),
      }),
    ),
    { value: '', label: t('Skip'), icon: 'debug-step-over' },
  ]
  const title =
    field === 'awareness'
      ? t('How far is awareness for {service}?', { service })
      : t('How far is training for {service}?', { service })
  const status = yield* pick(choices, { key: `${field}.status`, title })
  if (status === '') return undefined
  const value: Record<string, EditValue> = { status }
  if (status === 'planned' && !written?.[field]?.due) {
    const due = yield* askDate(
      { key: `${field}.due`, title: t('By which day should it be done?'), optional: true },
      dateAround(snapshot, false),
    )
    if (due !== undefined) value.due = due
  }
  if (status === 'complete') {
    const question = { key: `${field}.completed`, title: t('On which day was it completed?'), optional: true }
    const completed = yield* askDate(question, dateAround(snapshot, true))
    if (completed !== undefined) value.completed = completed
  }
  return value
}
