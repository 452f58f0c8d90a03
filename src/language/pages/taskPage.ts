/** The page of a task. */
import { joinWords } from '../../util/translate.ts'
import { blocks, factLines, guidanceText, plain } from '../hover/markdown.ts'
import { taskLines } from '../hover/standing.ts'
import { whyLine } from '../hover/taskHover.ts'
import { type PageContext, pageLink, pageTitle, taskLink } from './page.ts'

/** @returns Markdown; undefined for a task that the playbook does not hold */
export function taskPage(context: PageContext, id: string): string | undefined {
  const { playbook, words, english, t, snapshot } = context
  const retired = playbook.retired.get(id)
  if (retired) {
    const successor = retired.replacedBy
    return blocks(
      pageTitle(retired.name ? `${id} ${retired.name}` : id),
      t('This task is retired'),
      successor ? t('Use {task} instead', { task: taskLink(context, successor) }) : t('It has no successor'),
    )
  }
  const place = playbook.tasks.get(id)
  if (!place) return undefined
  const { task, step, process, phase } = place
  const guidance = words.guidance(id)
  const stepGuidance = words.stepGuidance(process.id, step.id)
  return blocks(
    pageTitle(`${id} ${words.task(id)}`, `${id} ${english.task(id)}`),
    factLines([
      `${t('Mark')}: ${task.mandatory ? t('mandatory') : t('optional')}`,
      `${t('Role')}: ${plain(words.role(task.role))}`,
      `${t('Services')}: ${servicesText(context, task.services)}`,
      step.motions &&
        `${t('Motions')}: ${joinWords(
          step.motions.map(motion => plain(words.motion(motion))),
          t.locale,
          'disjunction',
        )}`,
      `${t('Step')}: ${plain(words.phase(phase.id))} › ${pageLink(words.process(process.id), 'process', process.id)} › ${pageLink(words.step(process.id, step.id), 'step', process.id, step.id)}`,
      ...orderLines(context, id),
      task.due &&
        `${t('Due')}: ${t.count(task.due['business-days'], 'one business day after assignment', '{n} business days after assignment')}`,
      task.closes ? `${t('Closes')}: ${closedThing(context, id)}` : undefined,
      task['waiver-reasons'] &&
        `${t('Reasons for doing without it')}: ${task['waiver-reasons'].map(reason => plain(words.waiverReason(reason))).join(', ')}`,
    ]),
    guidance && `## ${t('Guidance')}\n\n${guidanceText(guidance)}`,
    snapshot && `## ${t('In this engagement')}\n\n${factLines([...taskLines(snapshot, id), whyLine(snapshot, id)])}`,
    stepGuidance && `## ${plain(words.step(process.id, step.id))}\n\n${guidanceText(stepGuidance)}`,
  )
}

/** Names of services as links. */
export function servicesText({ words, t }: PageContext, services: 'all' | readonly string[]): string {
  if (services === 'all') return t('all services')
  return joinWords(
    services.map(service => pageLink(words.service(service), 'service', service)),
    t.locale,
  )
}

function orderLines(context: PageContext, id: string): string[] {
  const { playbook, t } = context
  const before = playbook.orders.filter(order => order.later === id).map(order => taskLink(context, order.earlier))
  const after = playbook.orders.filter(order => order.earlier === id).map(order => taskLink(context, order.later))
  return [
    ...(before.length > 0 ? [`${t('After')}: ${before.join('; ')}`] : []),
    ...(after.length > 0 ? [`${t('Before')}: ${after.join('; ')}`] : []),
  ]
}

function closedThing({ playbook, words, t }: PageContext, id: string): string {
  const place = playbook.tasks.get(id)
  if (!place) return ''
  if (place.task.closes === 'step') return plain(words.step(place.process.id, place.step.id))
  if (place.task.closes === 'process') return plain(words.process(place.process.id))
  if (place.task.closes === 'phase') return plain(words.phase(place.phase.id))
  return t('the engagement')
}
