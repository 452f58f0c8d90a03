/** Keys of a map: fields in the format's order, and the keys of records that the playbook or the file knows. */

import { referencesIn } from '../../engagement/references.ts'
import { keyCandidates } from '../../playbook/candidates.ts'
import type { Reference } from '../../playbook/shape.ts'
import { lookup } from '../../util/json.ts'
import { detailOf, type Offer, type Scene } from './offer.ts'
import { alternatives, type Shape } from './shapeAt.ts'
import { entriesAt } from './siblings.ts'
import { beginsWithDate } from './skeletonEntries.ts'
import { taskKeyOffers } from './taskItems.ts'
import { playbookOffers } from './valueItems.ts'

/** The keys that may stand in the map whose key is under the cursor, without those that stand there. */
export function keyOffers(scene: Scene, shapes: readonly Shape[]): Offer[] {
  return shapes.flatMap(shape => (shape.properties ? fields(scene, shape.properties) : shape.of ? recordKeys(scene, shape) : []))
}

function fields(scene: Scene, properties: Readonly<Record<string, Shape>>): Offer[] {
  const { cursor } = scene
  const { words, english } = scene.snapshot.facts
  const missing = missingFirst(scene)
  return keyCandidates(Object.keys(properties)).flatMap(({ id, names }): Offer[] => {
    const shape = lookup(properties, id)
    if (cursor.siblings.has(id) || !shape || !fits(id, cursor.path)) return []
    const label = words.key(id)
    return [
      {
        label,
        labelDetail: detailOf(label, english.key(id), id),
        documentation: words.keyDescription(id),
        kind: 'key',
        names,
        group: missing.includes(id) ? -1 : excluded(id, cursor) ? 1 : 0,
        insert: { key: id, followedBy: thenOf(shape) },
      },
    ]
  })
}

/** Fields that make sense for one service only. */
function fits(id: string, path: Scene['cursor']['path']): boolean {
  return id !== 'configmgr' || path[1] === 'windows-10'
}

/** Without these a file is no engagement, and a service that the customer intends to use is not ready. */
function missingFirst({ snapshot: { facts }, cursor: { path } }: Scene): readonly string[] {
  const [section, service] = path
  if (path.length === 0) return ['playbook', 'customer', 'engagement']
  if (path.length === 1) return section === 'customer' ? ['name'] : section === 'engagement' ? ['motion', 'assigned'] : []
  const isIntended = section === 'services' && path.length === 2 && facts.states.isIntended(String(service))
  return isIntended ? ['dibs', 'ssat'] : []
}

/** A split stands instead of a status; the key of a log entry may hold its date. */
function excluded(id: string, { path, siblings }: Scene['cursor']): boolean {
  if (id === 'date' && path[0] === 'log' && beginsWithDate(String(path[1]))) return true
  return id === 'split' ? siblings.has('status') : siblings.has('split') && ['status', 'reason', 'detail'].includes(id)
}

/** What follows a key: a map only where nothing shorter may stand. */
function thenOf(shape: Shape): 'value' | 'map' | 'list' | 'text' {
  const shapes = alternatives(shape).filter(({ type }) => type !== 'null')
  if (shapes.every(({ properties, of }) => properties || of)) return 'map'
  if (shapes.some(({ items }) => items)) return 'list'
  const isKnown = shapes.some(
    ({ refers, form, type }) => refers || type === 'boolean' || form === 'date' || form === 'word' || form === 'item',
  )
  return isKnown ? 'value' : 'text'
}

function recordKeys(scene: Scene, shape: Shape): Offer[] {
  const { cursor } = scene
  const followedBy = shape.additionalProperties ? thenOf(shape.additionalProperties) : 'value'
  const keyed = (offers: readonly Offer[]): Offer[] =>
    offers.flatMap(offer => {
      const id = 'value' in offer.insert ? offer.insert.value : ''
      return cursor.siblings.has(id) ? [] : [{ ...offer, insert: { key: id, followedBy } }]
    })
  switch (shape.of) {
    case 'task':
      return taskKeyOffers(scene)
    case 'service':
      return cursor.path.length === 1 ? keyed(allServices(scene)) : keyed(servicesHere(scene))
    case 'role':
      return keyed(playbookOffers(scene, 'role'))
    case 'process':
      return keyed(playbookOffers(scene, 'process'))
    case 'person':
    case 'risk':
    case 'partner':
      return keyed(referredTo(scene, shape.of))
    case 'entry':
      return cursor.path[0] === 'processes' ? keyed(checklistItems(scene)) : []
    default:
      return []
  }
}

/** Core onboarding may be listed and never needs to be. */
function allServices(scene: Scene): Offer[] {
  return playbookOffers(scene, 'service').map(offer => ({
    ...offer,
    group: 'value' in offer.insert && isCore(scene, offer.insert.value) ? 9 : 0,
  }))
}

function isCore({ snapshot: { facts } }: Scene, service: string): boolean {
  return lookup(facts.playbook.vocabulary.services, service)?.core === true
}

/** Services a task or role is split by: those of the file first. */
function servicesHere(scene: Scene): Offer[] {
  const { facts, text } = scene.snapshot
  const listed = new Set([...facts.states.inScope, ...entriesAt(text, ['services']).keys()])
  const own = new Set(scene.cursor.path[0] === 'tasks' ? facts.states.servicesOf(String(scene.cursor.path[1])) : listed)
  return playbookOffers(scene, 'service').map(offer => {
    const id = 'value' in offer.insert ? offer.insert.value : ''
    return { ...offer, group: own.has(id) ? 0 : listed.has(id) ? 1 : isCore(scene, id) ? 9 : 2 }
  })
}

/** Who or what the file refers to and nobody has written down yet. */
function referredTo({ snapshot: { facts, staff } }: Scene, kind: Reference): Offer[] {
  const ids = new Set(referencesIn(facts.file, [kind]).map(({ value }) => value))
  return [...ids].flatMap((id): Offer[] =>
    kind === 'person' && lookup(staff.people, id) !== undefined
      ? []
      : [{ label: id, kind: kind === 'person' ? 'person' : 'reference', names: [id], group: 0, insert: { value: id } }],
  )
}

/** Inputs or outputs of a process that are ticked in the file. */
function checklistItems({ snapshot: { facts }, cursor }: Scene): Offer[] {
  const id = String(cursor.path[1])
  const kind = cursor.path[2]
  const process = facts.playbook.processes.get(id)?.process
  const items = kind === 'inputs' ? process?.inputs : kind === 'outputs' ? process?.outputs : undefined
  return (items ?? []).flatMap((item): Offer[] => {
    if (item.proof !== undefined || !facts.states.holds(item.when, ['processes', id, String(kind), item.id])) return []
    const label = facts.words.item(id, item.id)
    const english = facts.english.item(id, item.id)
    return [
      {
        label,
        labelDetail: detailOf(label, item.id),
        documentation: english === label ? undefined : english,
        kind: 'key',
        names: [item.id, label, english],
        group: 0,
        insert: { value: item.id },
      },
    ]
  })
}
