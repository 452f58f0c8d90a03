/** Which of the four DIBS parts (date, intent, business reason, success owner) and SSAT parts a service has. One definition for rules and views. */
import type { Playbook } from '../playbook/playbook.ts'
import type { DibsEntry, ServiceEntry, SsatEntry } from '../playbook/shape.ts'
import { lookup } from '../util/json.ts'

export interface DibsParts {
  readonly date: boolean
  readonly intent: boolean
  readonly businessReason: boolean
  readonly successOwner: boolean
}

export interface SsatParts {
  readonly stakeholders: boolean
  readonly scenarios: boolean
  readonly awareness: boolean
  readonly training: boolean
}

/** Fields of `dibs` that are parts, in the order of the letters. */
export const dibsFields = ['date', 'intent', 'business-reason', 'success-owner'] as const
/** Fields of `ssat` that are parts, in the order of the letters. */
export const ssatFields = ['stakeholders', 'scenarios', 'awareness', 'training'] as const

export type DibsField = (typeof dibsFields)[number]
export type SsatField = (typeof ssatFields)[number]
type Service = ServiceEntry | null | undefined
type Gap = DibsEntry['gap']

/** The parts that count: valid, and for the intent not unknown. */
export function dibsParts(service: Service, playbook: Playbook): DibsParts {
  const dibs = service?.dibs
  return {
    date: Boolean(dibs?.date),
    intent: dibs?.intent != null && dibs.intent !== 'unknown',
    businessReason: lookup(playbook.vocabulary['business-reasons'], dibs?.['business-reason']) !== undefined,
    successOwner: Boolean(dibs?.['success-owner']),
  }
}

/** The parts that count: a list when not empty, awareness and training when planned with a due date, in progress or complete. */
export function ssatParts(service: Service): SsatParts {
  const ssat = service?.ssat
  return {
    stakeholders: (ssat?.stakeholders?.length ?? 0) > 0,
    scenarios: (ssat?.scenarios?.length ?? 0) > 0,
    awareness: isPrepared(ssat?.awareness),
    training: isPrepared(ssat?.training),
  }
}

/** How many of the four count. */
export function countParts(parts: DibsParts | SsatParts): number {
  return Object.values(parts).filter(Boolean).length
}

/** DIBS fields nobody has stated: empty, or an unknown intent. A business reason that is no word of the playbook is not missing but wrong. */
export function missingDibs(service: Service): DibsField[] {
  const dibs = service?.dibs
  return dibsFields.filter(field => !dibs?.[field] || (field === 'intent' && dibs.intent === 'unknown'))
}

/** SSAT fields that do not count. */
export function missingSsat(service: Service): SsatField[] {
  const parts = ssatParts(service)
  return ssatFields.filter(field => !parts[field])
}

/** Reason and follow-up date are given: what misses is known and will be asked for. */
export function hasGap(gap: Gap): boolean {
  return Boolean(gap?.reason && gap['follow-up'])
}

function isPrepared(preparation: SsatEntry['awareness']): boolean {
  const { status, due } = preparation ?? {}
  return status === 'in-progress' || status === 'complete' || (status === 'planned' && Boolean(due))
}
