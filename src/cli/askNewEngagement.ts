/** The questions of `playbook new` on a terminal; each answer is one the flags could have given. */
import { isCancel, multiselect, select, text } from '@clack/prompts'
import type { Playbook } from '../playbook/playbook.ts'
import type { Words } from '../playbook/words.ts'
import { isIsoDate } from '../util/dates.ts'
import type { Translate } from '../util/translate.ts'
import { Failure } from './failure.ts'

export interface Given {
  readonly customer?: string
  readonly motion?: string
  readonly services?: readonly string[]
  readonly assigned?: string
  readonly managed?: boolean
}

interface Environment {
  readonly playbook: Playbook
  readonly words: Words
  readonly t: Translate
}

/** Asks what was not given. @throws Failure when the person leaves; nothing is written then */
export async function askNewEngagement(given: Given, { playbook, words, t }: Environment) {
  const customer =
    given.customer ??
    (await answer(text({ message: t('Customer'), validate: value => (value?.trim() ? undefined : t('A name is needed')) }), t))
  const motions = Object.keys(playbook.vocabulary.motions).map(id => ({ value: id, label: words.motion(id) }))
  const motion = given.motion ?? (await answer(select({ message: t('Motion'), options: motions }), t))
  const wanted = Object.entries(playbook.vocabulary.services).filter(([, service]) => !service.core)
  const services =
    given.services ??
    (await answer(
      multiselect({
        message: t('Services'),
        required: false,
        options: wanted.map(([id]) => ({ value: id, label: words.service(id) })),
      }),
      t,
    ))
  const assigned =
    given.assigned ??
    (await answer(
      text({
        message: t('Assigned on (YYYY-MM-DD)'),
        placeholder: t('YYYY-MM-DD'),
        validate: value => (isIsoDate(value?.trim()) ? undefined : t('Write a date of the calendar as YYYY-MM-DD')),
      }),
      t,
    ))
  return { customer: customer.trim(), motion, services, assigned: assigned.trim(), managed: given.managed }
}

async function answer<T>(question: Promise<T>, t: Translate): Promise<Exclude<T, symbol>> {
  const value = await question
  if (!isCancel(value)) return value as Exclude<T, symbol>
  throw new Failure(t('Nothing was written'), undefined, 130)
}
