/** Values: ids of the playbook, closed words, people, references, flags and dates, as the shape of the place has it. */
import type { CandidateKind } from '../../playbook/candidates.ts'
import { candidatesOf, valueCandidates } from '../../playbook/candidates.ts'
import type { Reference } from '../../playbook/shape.ts'
import { fold } from '../../util/closest.ts'
import { entriesOf, keysOf, lookup } from '../../util/json.ts'
import type { CompletionKind } from '../types.ts'
import { dateOffers } from './dateItems.ts'
import { detailOf, type Offer, type Scene } from './offer.ts'
import { personOffers } from './personItems.ts'
import type { Shape } from './shapeAt.ts'
import { taskOffers } from './taskItems.ts'

/** What may stand where the cursor's value stands. */
export function valueOffers(scene: Scene, shapes: readonly Shape[]): Offer[] {
  const found: Offer[] = []
  const done = new Set<string>()
  for (const shape of shapes) {
    const kind = shape.refers ?? shape.form ?? shape.type ?? ''
    if (done.has(kind)) continue
    done.add(kind)
    found.push(...offersOf(scene, shape))
  }
  return found
}

/**
 * The first item of a list for which nothing is typed yet: Enter takes the first, and no fact is written that nobody stated. The
 * playbook alone is no fact about a customer.
 */
export function openOffer({ snapshot: { t }, cursor }: Scene, shapes: readonly Shape[]): Offer[] {
  if (cursor.typed !== '' || shapes.some(({ refers }) => refers === 'playbook')) return []
  const isDate = shapes.some(({ form }) => form === 'date' || form === 'item')
  const labelDetail = isDate ? t('or type a date: 24/11, friday, +3') : undefined
  return [
    {
      label: t('Leave it open'),
      labelDetail,
      kind: 'value',
      names: [],
      group: -9,
      insert: { nothing: true },
      always: true,
      preselect: true,
    },
  ]
}

function offersOf(scene: Scene, shape: Shape): Offer[] {
  const { words, english } = scene.snapshot.facts
  if (shape.refers) return referenceOffers(scene, shape.refers)
  if (shape.form === 'date') return dateOffers(scene)
  if (shape.form === 'item') return [...dateOffers(scene), ...closedWords(scene, 'item', ['not-applicable'])]
  if (shape.form === 'word') return closedWords(scene, shape.kind ?? '', shape.enum ?? [])
  if (shape.type === 'boolean') {
    return ['true', 'false'].map(word => ({
      label: words.value('boolean', word),
      labelDetail: detailOf(words.value('boolean', word), english.value('boolean', word), word),
      documentation: words.valueDescription('boolean', word),
      kind: 'value',
      names: valueCandidates('boolean', [word])[0]?.names ?? [word],
      group: 0,
      insert: { value: word, bare: true },
    }))
  }
  return shape.form === 'text' ? knownTexts(scene) : []
}

function closedWords({ snapshot: { facts } }: Scene, kind: string, ids: readonly string[]): Offer[] {
  const { words, english } = facts
  return valueCandidates(kind, ids).map(({ id, names }) => {
    const label = words.value(kind, id)
    return {
      label,
      labelDetail: detailOf(label, english.value(kind, id), id),
      documentation: words.valueDescription(kind, id),
      kind: kind === 'engagement-status' || kind === 'readiness' ? 'status' : 'value',
      names,
      group: 0,
      insert: { value: id },
    }
  })
}

/** Words that the playbook's policies look for in free texts. */
function knownTexts({ snapshot: { facts }, cursor }: Scene): Offer[] {
  const value = cursor.path.at(-1) === 'collaboration' ? facts.playbook.policies.collaboration?.value : undefined
  return value ? [{ label: value, kind: 'value', names: [value], group: 0, insert: { value } }] : []
}

function referenceOffers(scene: Scene, refers: Reference): Offer[] {
  const { snapshot, cursor } = scene
  const { facts, catalogue, settings } = snapshot
  switch (refers) {
    case 'person':
      return personOffers(scene)
    case 'task':
      return taskOffers(scene)
    case 'playbook':
      return catalogue.all.map(playbook => {
        const value = `${playbook.id}@${playbook.version}`
        return {
          label: value,
          labelDetail: playbook.file.title,
          kind: 'reference',
          names: [value, playbook.file.title],
          group: 0,
          insert: { value },
        }
      })
    case 'calendar':
      return [...settings.calendars.keys()].map(id => plain(id, settings.calendars.get(id)?.name))
    case 'risk':
      return entriesOf(facts.file.risks).map(([id, risk]) => plain(id, risk?.text))
    case 'partner':
      return entriesOf(facts.file.partners).map(([id, partner]) => plain(id, partner?.name))
    case 'engagement':
      return []
    case 'service': {
      const listed = new Set(keysOf(facts.file.services))
      return playbookOffers(scene, 'service').map(offer => {
        const isCore = 'value' in offer.insert && lookup(facts.playbook.vocabulary.services, offer.insert.value)?.core
        return { ...offer, group: offer.names.some(id => listed.has(id)) ? 0 : isCore ? 2 : 1 }
      })
    }
    case 'entitlement-reason':
      return chosen(playbookOffers(scene, refers), reasonsHere(scene))
    case 'entitlement-detail':
      return chosen(playbookOffers(scene, refers), detailsHere(scene))
    case 'waiver-reason': {
      const first = facts.playbook.tasks.get(String(cursor.path[1]))?.task['waiver-reasons']
      const offers = playbookOffers(scene, refers)
      return first ? offers.map(offer => ({ ...offer, group: isOneOf(offer, first) ? 0 : 1 })) : offers
    }
    default:
      return playbookOffers(scene, refers)
  }
}

function plain(id: string, text: string | null | undefined): Offer {
  const detail = text ? text.replace(/\s+/g, ' ').slice(0, 60) : undefined
  return { label: id, labelDetail: detail, kind: 'reference', names: text ? [id, text] : [id], group: 0, insert: { value: id } }
}

const isOneOf = ({ insert }: Offer, ids: readonly string[]) => 'value' in insert && ids.includes(insert.value)

/** Those of the level above, as it is chosen, in its order; all where none is. */
function chosen(offers: readonly Offer[], ids: readonly string[] | undefined): Offer[] {
  return ids ? ids.flatMap(id => offers.find(offer => isOneOf(offer, [id])) ?? []) : [...offers]
}

function reasonsHere({ snapshot: { facts }, cursor }: Scene): string[] | undefined {
  const status = lookup(facts.playbook.vocabulary['entitlement-statuses'], cursor.siblings.get('status'))
  return status && Object.keys(status.reasons ?? {})
}

function detailsHere({ snapshot: { facts }, cursor }: Scene): string[] | undefined {
  const statuses = facts.playbook.vocabulary['entitlement-statuses']
  const id = cursor.siblings.get('reason')
  const status = lookup(statuses, cursor.siblings.get('status'))
  const reason = lookup(status?.reasons, id) ?? Object.values(statuses).flatMap(({ reasons }) => lookup(reasons, id) ?? [])[0]
  if (!reason) return undefined
  const service = String(cursor.path[1])
  return Object.entries(reason.details ?? {}).flatMap(([key, detail]) =>
    detail.services && !detail.services.includes(service) ? [] : [key],
  )
}

const kinds: Partial<Record<Reference, CompletionKind>> = {
  service: 'service',
  role: 'role',
  'task-status': 'status',
  'entitlement-status': 'status',
}

/** Every id of a kind of the playbook, in its order. */
export function playbookOffers({ snapshot: { facts } }: Scene, refers: CandidateKind & Reference): Offer[] {
  const { playbook, words, english } = facts
  const nameOf = (of: typeof words, id: string): string => {
    switch (refers) {
      case 'service':
        return of.service(id)
      case 'role':
        return of.role(id)
      case 'motion':
        return of.motion(id)
      case 'phase':
        return of.phase(id)
      case 'process':
        return of.process(id)
      case 'task':
        return of.task(id)
      case 'task-status':
        return of.status(id)
      case 'entitlement-status':
        return of.entitlementStatus(id)
      case 'entitlement-reason':
        return of.entitlementReason(id)
      case 'entitlement-detail':
        return of.entitlementDetail(id)
      case 'business-reason':
        return of.businessReason(id).name
      case 'waiver-reason':
        return of.waiverReason(id)
    }
  }
  const key = vocabulary[refers]
  return candidatesOf(playbook, refers).map(({ id, names }) => {
    const label = nameOf(words, id)
    return {
      label,
      labelDetail: detailOf(label, nameOf(english, id), id),
      description: refers === 'role' ? words.abbreviation(id) : undefined,
      documentation: key && words.definition(key, id),
      kind: kinds[refers] ?? 'value',
      names: fold(label) === fold(id) ? names : [label, ...names],
      group: 0,
      insert: { value: id },
    }
  })
}

const vocabulary = {
  service: 'services',
  role: 'roles',
  motion: 'motions',
  phase: undefined,
  process: undefined,
  task: undefined,
  'task-status': 'task-statuses',
  'entitlement-status': 'entitlement-statuses',
  'entitlement-reason': 'entitlement-reasons',
  'entitlement-detail': 'entitlement-details',
  'business-reason': 'business-reasons',
  'waiver-reason': 'waiver-reasons',
} as const
