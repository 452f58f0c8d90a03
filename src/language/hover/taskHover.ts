/** A task on hover: what it is, how it stands in this file, why it applies here, what comes before and after, guidance. */
import { shortTaskName } from '../../playbook/taskName.ts'
import { lookup, type Path } from '../../util/json.ts'
import type { Snapshot } from '../snapshot.ts'
import { dateWords } from './dates.ts'
import { blocks, code, factLines, guidanceBelow, heading, plain } from './markdown.ts'
import { lastChange } from './playbookText.ts'
import { isLost, isTaskLost, joined, taskLineFor, taskLines } from './standing.ts'

/** @returns Markdown; undefined for a number that neither the playbook nor the file names */
export function taskHover(snapshot: Snapshot, id: string): string | undefined {
  const { facts, t } = snapshot
  const { playbook, words, english, known } = facts
  const place = playbook.tasks.get(id)
  if (!place) return playbook.retired.has(id) ? retiredHover(snapshot, id) : uncategorizedHover(snapshot, id)
  const { task, step, process, phase } = place
  const abbreviation = words.abbreviation(task.role)
  const role =
    abbreviation && abbreviation !== words.role(task.role) ? `${words.role(task.role)} (${abbreviation})` : words.role(task.role)
  const services =
    task.services === 'all'
      ? t('all services')
      : joined(
          task.services.map(service => words.service(service)),
          snapshot,
        )
  const lines = [
    `${task.mandatory ? t('Mandatory') : t('Optional')} · ${plain(role)} · ${services}`,
    [words.phase(phase.id), words.process(process.id), words.step(process.id, step.id)].map(plain).join(' › '),
    ...(known ? taskLines(snapshot, id) : []),
    known && !isLost(snapshot, 'services') ? whyLine(snapshot, id) : undefined,
    ...orderLines(snapshot, id),
    lastChange(snapshot, process),
  ]
  const name = words.task(id)
  return blocks(
    heading(`${id} ${shortTaskName(name)}`, name === english.task(id) ? undefined : shortTaskName(english.task(id))),
    factLines(lines),
    guidanceBelow(words.guidance(id)),
  )
}

/** A task split by service, at the key of one service. */
export function taskPartHover(snapshot: Snapshot, id: string, service: string): string | undefined {
  const { facts, t } = snapshot
  if (lookup(facts.playbook.vocabulary.services, service) === undefined) return undefined
  const { words } = facts
  return blocks(
    heading(t('{task} for {service}', { task: `${id} ${shortTaskName(words.task(id))}`, service: words.service(service) })),
    factLines([facts.known ? taskLineFor(snapshot, id, service) : undefined]),
  )
}

/** One line: why the task applies to this engagement, or why it does not. */
export function whyLine({ facts, t }: Snapshot, id: string): string {
  const { playbook, states, words } = facts
  const place = playbook.tasks.get(id)
  const why = states.whyNot(id)
  const motion = words.motion(states.file.engagement?.motion ?? '')
  const condition = code(place?.task.when ?? '')
  const scope = place?.task.services ?? 'all'
  if (why) {
    const reasons = {
      unknown: t('the playbook does not hold it'),
      retired: t('it is retired'),
      condition: t('its condition does not hold: {condition}', { condition }),
      motion: t('its step is not for the motion {motion}', { motion: plain(motion) }),
      services: t('none of its services is in scope'),
    }
    return t('Does not apply here: {reason}', { reason: reasons[why] })
  }
  const inScope = states.servicesOf(id)
  const listed = joined(
    inScope.map(service => words.service(service)),
    { t },
  )
  const isOnce = scope !== 'all' && inScope.length === 0
  const reasons = [
    place?.step.motions ? t('motion {motion}', { motion: plain(motion) }) : t('every motion'),
    isOnce
      ? t('once for the tenant')
      : inScope.length > 0
        ? t('in scope: {services}', { services: listed })
        : t('whatever the services'),
    place?.task.when ? t('its condition holds: {condition}', { condition }) : undefined,
  ]
  return t('Applies here: {reason}', { reason: reasons.filter(reason => reason !== undefined).join('; ') })
}

/** What comes before and after, with how that stands; an order whose condition does not hold here is left out. */
function orderLines(snapshot: Snapshot, id: string): string[] {
  const { facts, t } = snapshot
  const { playbook, states, words, known } = facts
  const holds = (order: { when?: string; later: string }) => !known || states.holds(order.when, ['tasks', order.later] as Path)
  const label = (task: string) => {
    const name = plain(`${task} ${shortTaskName(words.task(task))}`)
    const { state, parts } = states.task(task)
    if (!known || state === undefined || isTaskLost(snapshot, task) || !states.applies(task)) return name
    const statuses = new Set(parts.map(part => part.status))
    const [status] = statuses
    return `${name} (${plain(statuses.size === 1 && status ? words.status(status) : words.value('task-state', state))})`
  }
  const before = playbook.orders.filter(order => order.later === id && holds(order)).map(order => label(order.earlier))
  const after = playbook.orders.filter(order => order.earlier === id && holds(order)).map(order => label(order.later))
  return [
    ...(before.length > 0 ? [`${t('After')}: ${before.join('; ')}`] : []),
    ...(after.length > 0 ? [`${t('Before')}: ${after.join('; ')}`] : []),
  ]
}

function retiredHover({ facts, t }: Snapshot, id: string): string {
  const { playbook, words } = facts
  const successor = playbook.retired.get(id)?.replacedBy
  const name = words.task(id)
  return blocks(
    heading(name === id ? id : `${id} ${name}`),
    factLines([
      t('This task is retired'),
      successor
        ? t('Use {task} instead', { task: plain(`${successor} ${shortTaskName(words.task(successor))}`) })
        : t('It has no successor'),
    ]),
  )
}

function uncategorizedHover({ facts, t }: Snapshot, id: string): string | undefined {
  const raw = lookup(facts.file['uncategorized-tasks'], id)
  if (raw === undefined) return undefined
  const entry = raw !== null && typeof raw !== 'string' ? raw : undefined
  const status = typeof raw === 'string' ? raw : entry?.status
  return blocks(
    heading(entry?.name ? `${id} ${entry.name}` : id),
    factLines([
      t('A task of the portal that belongs to no step of this playbook'),
      status ? plain(facts.words.status(status)) : undefined,
      entry?.completed ? t('done on {date}', { date: dateWords(entry.completed, t) }) : undefined,
    ]),
  )
}
