/** What messages call the parts of DIBS and SSAT, and the values with which people fill them in. */
import type { DibsField, SsatField } from '../engagement/adoption.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { intents, readiness } from '../playbook/shape.ts'
import type { Translate } from '../util/translate.ts'
import { blank, type EditValue } from '../yaml/edit.ts'

/** A part of DIBS in the middle of a sentence, without an article. */
export function dibsWord(field: DibsField, t: Translate): string {
  if (field === 'date') return t('target date')
  if (field === 'intent') return t('stated intent')
  return field === 'business-reason' ? t('business reason') : t('success owner')
}

/** A part of SSAT in the middle of a sentence, without an article. */
export function ssatWord(field: SsatField, t: Translate): string {
  if (field === 'stakeholders') return t('stakeholders')
  if (field === 'scenarios') return t('scenarios')
  return field === 'awareness' ? t('awareness') : t('training')
}

/** What to fill in for a part of DIBS. */
export function dibsBlank(field: DibsField, playbook: Playbook): EditValue {
  if (field === 'date') return blank(field, { kind: 'date' })
  if (field === 'success-owner') return blank(field, { kind: 'person' })
  const choices = field === 'intent' ? intents : Object.keys(playbook.vocabulary['business-reasons'])
  return blank(field, { kind: 'choice', choices })
}

/** What to fill in for a part of SSAT: a list of one, or a status and the day by which it is planned. */
export function ssatBlank(field: SsatField): EditValue {
  if (field === 'stakeholders') return [blank(field, { kind: 'person' })]
  if (field === 'scenarios') return [blank(field, { kind: 'text' })]
  return { status: readinessBlank, due: blank('due', { kind: 'date' }) }
}

/** Statuses with which awareness and training count. */
export const readinessBlank = blank('status', { kind: 'choice', choices: readiness.filter(word => word !== 'not-started') })
