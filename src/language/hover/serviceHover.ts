/** A service on hover: what it is and how far it is, and the letters of DIBS and SSAT explained one by one. */
import { type DibsField, dibsFields, type SsatField, ssatFields } from '../../engagement/adoption.ts'
import { enablementThreshold } from '../../engagement/delivery.ts'
import type { ServiceProgress } from '../../engagement/progress.ts'
import { lookup } from '../../util/json.ts'
import type { Snapshot } from '../snapshot.ts'
import { dateWords } from './dates.ts'
import { blocks, code, factLines, heading, plain } from './markdown.ts'
import { adoptionText, enablementText, isLost, joined, migrationText, progressIn, unreadFields } from './standing.ts'

/** @returns Markdown; undefined for a service that the playbook does not hold */
export function serviceHover(snapshot: Snapshot, id: string): string | undefined {
  const { facts, t } = snapshot
  const { playbook, words, english } = facts
  const term = lookup(playbook.vocabulary.services, id)
  if (!term) return undefined
  const definition = words.definition('services', id)
  return blocks(
    heading(words.service(id), english.service(id)),
    definition && plain(definition),
    factLines([
      ...serviceLines(snapshot, id),
      term.core ? t('Its tasks are done once for the tenant and need no entry here') : undefined,
    ]),
  )
}

/** How a service stands in the engagement; empty where it is not listed. */
export function serviceLines(snapshot: Snapshot, id: string): (string | undefined)[] {
  const { facts, t } = snapshot
  const { states, words, known } = facts
  const service = known ? progressIn(snapshot).services.find(one => one.id === id) : undefined
  if (!service) return []
  const status = statusLine(snapshot, service.id)
  if (!service.inScope) return [status, t('Not in scope: it counts for no task')]
  const own = states.service(service.id)?.phase
  return [
    status,
    own ? t('Phase of its own: {phase}', { phase: plain(words.phase(own)) }) : undefined,
    tasksLine(snapshot, service.id),
    service.intended ? adoptionText('dibs', service, snapshot) : undefined,
    service.intended ? adoptionText('ssat', service, snapshot) : undefined,
    t('Enablement: {progress}', { progress: enablementText(service, snapshot) }),
    service.migration && t('Migration: {progress}', { progress: migrationText(service, snapshot) ?? '' }),
  ]
}

/** "Blocked › Customer IT Infrastructure and Remediation › Network, since Wednesday 2 December 2026". */
function statusLine({ facts, t }: Snapshot, id: string): string {
  const { words, states } = facts
  const entry = states.service(id)
  if (entry?.split?.parts) return t('Split into parts with a status each')
  if (!entry?.status) return t('No entitlement status yet')
  const levels = [
    words.entitlementStatus(entry.status),
    ...(entry.reason ? [words.entitlementReason(entry.reason)] : []),
    ...(entry.detail ? [words.entitlementDetail(entry.detail)] : []),
  ]
  const status = levels.map(plain).join(' › ')
  return entry.since ? t('{status}, since {date}', { status, date: dateWords(entry.since, t) }) : status
}

/** Mandatory tasks of the phases reached that concern the service. */
function tasksLine(snapshot: Snapshot, id: string): string | undefined {
  const { facts, t } = snapshot
  if (isLost(snapshot, 'tasks')) return undefined
  const progress = progressIn(snapshot)
  const later = new Set(progress.later)
  const mine = progress.tasks.filter(task => task.mandatory && !later.has(task) && facts.states.servicesOf(task.id).includes(id))
  if (mine.length === 0) return undefined
  const partsOf = (task: (typeof mine)[number]) => task.parts.filter(({ service }) => service === undefined || service === id)
  const done = mine.filter(task => !partsOf(task).some(({ pending }) => pending)).length
  const overdue = mine.filter(task => partsOf(task).some(part => part.overdue)).length
  const text = t('Mandatory tasks: {done} of {total} done', { done, total: mine.length })
  return overdue > 0 ? `${text}, ${t.count(overdue, 'one overdue', '{n} overdue')}` : text
}

/** `dibs` or `ssat` of a service, or one of its letters; undefined for other fields. */
export function letterHover(snapshot: Snapshot, service: string, group: 'dibs' | 'ssat', field?: string): string | undefined {
  const { facts, t } = snapshot
  const { words, english, known } = facts
  const found = known ? progressIn(snapshot).services.find(({ id }) => id === service) : undefined
  const name = group === 'dibs' ? 'DIBS' : 'SSAT'
  const line = found && groupLine(snapshot, found, group)
  const fields: readonly string[] = group === 'dibs' ? dibsFields : ssatFields
  if (field === undefined) {
    const letters = fields.map((one, index) => {
      const inEnglish = words.key(one) === english.key(one) ? '' : ` (${plain(english.key(one))})`
      return `**${name.charAt(index)}** ${plain(words.key(one))}${inEnglish}`
    })
    const meaning =
      group === 'dibs'
        ? t('Four facts that each intended service needs')
        : t('Four things that make people succeed with a service')
    return blocks(heading(name), `${meaning}: ${letters.join(', ')}`, factLines([line]))
  }
  const index = fields.indexOf(field)
  if (index < 0) return undefined
  const isMissing = found && (found[group].missing as readonly string[]).includes(field)
  const isUnread = isMissing && unreadFields(snapshot, service, group).includes(field)
  const standing = isUnread
    ? t('What stands here cannot be read, so it does not count yet')
    : isMissing
      ? t('It does not count yet')
      : t('It counts')
  return blocks(
    `${heading(words.key(field))} · ${t('{letter} of {name}', { letter: name.charAt(index), name })} · ${code(field)}`,
    letterText(field as DibsField | SsatField, snapshot),
    factLines([found?.intended ? standing : undefined, line]),
  )
}

/** How far the group is; nobody is asked for it where the customer does not intend to use the service. */
function groupLine(snapshot: Snapshot, found: ServiceProgress, group: 'dibs' | 'ssat'): string {
  const { facts, t } = snapshot
  const service = plain(facts.words.service(found.id))
  if (found.intended) return `${service}: ${adoptionText(group, found, snapshot)}`
  return t('{service}: not asked for as long as the customer does not intend to use it', { service })
}

/** What the letter stands for and what counts. */
function letterText(field: DibsField | SsatField, { facts, t }: Snapshot): string {
  switch (field) {
    case 'date':
      return t('The day by which the first people are to use the service')
    case 'intent':
      return t('Whether the customer wants the service, as the customer said it; as long as it is unknown it does not count')
    case 'business-reason': {
      const n = Object.keys(facts.playbook.vocabulary['business-reasons']).length
      return t('The main reason why the customer wants the service, one of the {n} of the playbook', { n })
    }
    case 'success-owner':
      return t('The person at the customer or a partner who answers for success')
    case 'stakeholders':
      return t('The people who decide, help or are affected; the first one counts')
    case 'scenarios':
      return t('What people will do with the service first; one counts')
    case 'awareness':
      return t('How people hear of the service; it counts once it is planned with a due date, in progress or complete')
    case 'training':
      return t('How people learn to use the service; it counts once it is planned with a due date, in progress or complete')
  }
}

/** What the playbook's numbers say about a field of a service; undefined where they say nothing. */
export function numberLine({ facts, t }: Snapshot, path: readonly (string | number)[]): string | undefined {
  const { playbook, file, words } = facts
  const { migration, entitlements, notes } = playbook.policies
  const field = path.slice(2).join('/')
  if (field === 'usage/active-users' || field === 'usage' || field.startsWith('enablement')) {
    const n = enablementThreshold(playbook, file.customer?.seats)
    return n === undefined ? undefined : t('The service counts as enabled at {n} active users', { n })
  }
  if ((field === 'migration' || field === 'migration/wanted') && migration) {
    return t('The playbook moves data of services with more than {n} entitlements: {services}', {
      n: migration['entitlements-above'],
      services: joined(
        migration.services.map(service => words.service(service)),
        { t },
      ),
    })
  }
  if (field === 'contact-attempts' && entitlements) {
    return t.count(
      entitlements.attempts,
      'The customer counts as unresponsive after one attempt',
      'The customer counts as unresponsive after {n} attempts',
    )
  }
  if (field === 'note' && notes?.['max-length']) return t('At most {n} characters', { n: notes['max-length'] })
  return undefined
}
