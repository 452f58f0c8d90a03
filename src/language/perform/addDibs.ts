/** Add DIBS: each part of a service that is missing, and why where it stays so. */
import { countParts, type DibsField, dibsFields, dibsParts, hasGap, missingDibs } from '../../engagement/adoption.ts'
import { intents } from '../../playbook/shape.ts'
import type { Choice, Outcome } from '../../protocol/messages.ts'
import { keysOf } from '../../util/json.ts'
import type { Edit, EditValue } from '../../yaml/edit.ts'
import type { Snapshot } from '../snapshot.ts'
import { askDate } from './dates.ts'
import { finish } from './finish.ts'
import { askPerson } from './people.ts'
import { dateAround, openEngagement, refused, requireWritable, type Scene } from './scene.ts'
import { askGap, chooseService } from './services.ts'
import { pick, stop, type Talk } from './talk.ts'

export function* addDibs(scene: Scene): Talk<Outcome> {
  const { t } = scene
  const snapshot = yield* openEngagement(scene)
  const { states, words } = snapshot.facts
  const id = yield* chooseService(scene, snapshot, 'dibs')
  const path = ['services', id, 'dibs']
  yield* requireWritable(scene, snapshot, path)
  const name = words.service(id)
  const service = states.service(id)
  const missing = missingDibs(service)
  if (missing.length === 0) {
    if (countParts(dibsParts(service, snapshot.facts.playbook)) < dibsFields.length) {
      const reason = String(service?.dibs?.['business-reason'])
      const message = t('The business reason "{reason}" of {service} is none of the playbook: mend it first', {
        reason,
        service: name,
      })
      return yield* stop(refused(message, { reveal: { uri: snapshot.uri, path: [...path, 'business-reason'] } }))
    }
    return yield* stop(
      refused(t('The DIBS of {service} are complete', { service: name }), { reveal: { uri: snapshot.uri, path } }),
    )
  }
  for (const field of missing) yield* requireWritable(scene, snapshot, [...path, field])
  scene.steps = missing.length + (scene.steps ?? 0)
  const value: Record<string, EditValue> = {}
  let isWanted = true
  for (const field of dibsFields) {
    if (!missing.includes(field) || !isWanted) continue
    const answer = yield* askField(scene, snapshot, field, name)
    if (answer !== undefined) value[field] = answer
    // Who does not want a service needs neither a reason nor an owner for it.
    if (field === 'intent' && answer === 'none') isWanted = false
  }
  const isWhole = !isWanted || missing.every(field => field in value && value[field] !== 'unknown')
  if (!isWhole && !hasGap(service?.dibs?.gap)) {
    const gap = yield* askGap(scene, snapshot, service?.dibs?.gap)
    if (gap) value.gap = gap
  }
  const unknown = service?.dibs?.intent === 'unknown' && value.intent !== undefined
  const intent: Edit[] = unknown ? [{ do: 'set', path: [...path, 'intent'], value: value.intent as EditValue }] : []
  const edits: Edit[] = Object.keys(value).length > 0 ? [...intent, { do: 'merge', path, value }] : []
  return yield* finish(scene, [{ snapshot, edits }], { message: t('DIBS of {service} noted', { service: name }), reveal: path })
}

function* askField(scene: Scene, snapshot: Snapshot, field: DibsField, service: string): Talk<string | undefined> {
  const { t } = scene
  const { words, playbook } = snapshot.facts
  const skip: Choice = { value: '', label: t('Skip'), icon: 'debug-step-over' }
  const key = `dibs.${field}`
  switch (field) {
    case 'date': {
      const title = t('By which day should {service} be in use?', { service })
      return yield* askDate({ key, title, optional: true }, dateAround(snapshot, false))
    }
    case 'intent': {
      const choices = intents.map(value => ({
        value,
        label: words.value('intent', value),
        description: value,
        detail: words.valueDescription('intent', value),
      }))
      const title = t('Does the customer intend to use {service}?', { service })
      return (yield* pick([...choices, skip], { key, title })) || undefined
    }
    case 'business-reason': {
      const choices = keysOf(playbook.vocabulary['business-reasons']).map((value): Choice => {
        const { name, definition } = words.businessReason(value)
        return { value, label: name, description: value, detail: definition }
      })
      const title = t('For which business reason does the customer want {service}?', { service })
      return (yield* pick([...choices, skip], { key, title })) || undefined
    }
    case 'success-owner': {
      const title = t('Who at the customer answers for the success of {service}?', { service })
      return yield* askPerson(scene, [snapshot], { key, title, sides: ['customer', 'partner'], optional: true })
    }
  }
}
