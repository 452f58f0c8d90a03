/** A task of the playbook in plain text: what it is, for whom, in which order, and why it applies to an engagement. */
import type { States } from '../engagement/states.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { Words } from '../playbook/words.ts'
import { joinWords, type Translate } from '../util/translate.ts'

interface Language {
  readonly t: Translate
  readonly words: Words
}

/** Name, mark, role, services, place in the playbook, order, computed date and guidance of a task. */
export function taskText(playbook: Playbook, id: string, { t, words }: Language): string {
  const retired = playbook.retired.get(id)
  if (retired) {
    const successor = retired.replacedBy
    const after = successor ? t('Use {task} instead', { task: label(successor, words) }) : t('It has no successor')
    return `${id}${retired.name ? ` ${retired.name}` : ''}\n${t('This task is retired')}. ${after}.\n`
  }
  const place = playbook.tasks.get(id)
  if (!place) return ''
  const { task, step, process, phase } = place
  const services =
    task.services === 'all'
      ? t('all services')
      : joinWords(
          task.services.map(service => words.service(service)),
          t.locale,
        )
  const motions =
    step.motions &&
    joinWords(
      step.motions.map(motion => words.motion(motion)),
      t.locale,
      'disjunction',
    )
  const lines = [
    `${id} ${words.task(id)}`,
    `${words.phase(phase.id)} > ${words.process(process.id)} > ${words.step(process.id, step.id)}`,
    '',
    `${t('Mark')}: ${task.mandatory ? t('mandatory') : t('optional')}`,
    `${t('Role')}: ${words.role(task.role)}`,
    `${t('Services')}: ${services}`,
    ...(motions ? [`${t('Motions')}: ${motions}`] : []),
    ...orderLines(playbook, id, { t, words }),
    ...(task.due
      ? [
          `${t('Due')}: ${t.count(task.due['business-days'], 'one business day after assignment', '{n} business days after assignment')}`,
        ]
      : []),
    ...(task.closes ? [`${t('Closes')}: ${closedThing(place, { t, words })}`] : []),
  ]
  const guidance = words.guidance(id)
  return `${lines.join('\n')}\n${guidance ? `\n${guidance.trim()}\n` : ''}`
}

/** One paragraph: whether the task applies to the engagement, why, and how it stands. */
export function whyText(states: States, id: string, { t, words }: Language): string {
  const customer = states.file.customer?.name ?? ''
  const why = states.whyNot(id)
  const reasons = {
    unknown: t('the playbook does not hold it'),
    retired: t('it is retired'),
    condition: t('its condition does not hold: {condition}', { condition: states.playbook.tasks.get(id)?.task.when ?? '' }),
    motion: t('its step is not for the motion {motion}', { motion: words.motion(states.file.engagement?.motion ?? '') }),
    services: t('none of its services is in scope'),
  }
  if (why) return `${t('It does not apply to {customer}: {reason}', { customer, reason: reasons[why] })}\n`
  const services = states.servicesOf(id)
  const task = states.task(id)
  const scope =
    services.length > 0
      ? t('It applies to {customer}, for {services}', {
          customer,
          services: joinWords(
            services.map(service => words.service(service)),
            t.locale,
          ),
        })
      : t('It applies to {customer}, once for the tenant', { customer })
  const parts = task.parts.map(
    part =>
      `  ${part.service ? `${words.service(part.service)}: ` : ''}${words.status(part.status)}${part.completed ? ` ${part.completed}` : ''}`,
  )
  const due = states.computedDue(id)
  return `${scope}\n${parts.join('\n')}\n${due && !task.closed ? `  ${t('The playbook expects it by {date}', { date: due })}\n` : ''}`
}

function orderLines(playbook: Playbook, id: string, { t, words }: Language): string[] {
  const before = playbook.orders.filter(order => order.later === id).map(order => label(order.earlier, words))
  const after = playbook.orders.filter(order => order.earlier === id).map(order => label(order.later, words))
  return [
    ...(before.length > 0 ? [`${t('After')}: ${joinWords(before, t.locale)}`] : []),
    ...(after.length > 0 ? [`${t('Before')}: ${joinWords(after, t.locale)}`] : []),
  ]
}

function closedThing(
  place: { task: { closes?: string | null }; step: { id: string }; process: { id: string }; phase: { id: string } },
  { t, words }: Language,
): string {
  if (place.task.closes === 'step') return words.step(place.process.id, place.step.id)
  if (place.task.closes === 'process') return words.process(place.process.id)
  if (place.task.closes === 'phase') return words.phase(place.phase.id)
  return t('the engagement')
}

function label(id: string, words: Words): string {
  return `${id} ${words.task(id)}`
}
