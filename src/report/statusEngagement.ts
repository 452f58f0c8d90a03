/** One engagement in full: tasks by step, services, checklist of the process, what holds it back, what comes next. */
import type { ChecklistItem, Unmet } from '../engagement/checklist.ts'
import type { ServiceProgress } from '../engagement/progress.ts'
import { joinWords } from '../util/translate.ts'
import { cut, widthOf, wrap } from './columns.ts'
import { personName } from './persons.ts'
import { visible } from './plainText.ts'
import type { EngagementStatus } from './portfolio.ts'
import { lostTexts, type TextOptions, taskLine } from './statusTask.ts'
import { dueText, entryText, taskLabel, thingText } from './thingText.ts'

/** Sections with nothing in them are left out. */
export function engagementText(one: EngagementStatus, options: TextOptions): string {
  return [
    headText(one, options),
    nextText(one, options),
    otherOverdueText(one, options),
    pendingText(one, options),
    servicesText(one, options),
    checklistText(one, options),
    advanceText(one, options),
  ]
    .filter(section => section !== '')
    .map(section => `${section}\n`)
    .join('')
}

function headText(one: EngagementStatus, { t, paint, width }: TextOptions): string {
  const { words, states, progress, staff } = one
  const { engagement } = states.file
  const facts = [
    engagement?.id,
    engagement?.motion && words.motion(engagement.motion),
    progress.phase && words.phase(progress.phase),
    words.value('engagement-status', one.status),
    engagement?.paused?.until && one.status === 'paused' ? t('until {date}', { date: engagement.paused.until }) : undefined,
    one.status === 'closed' ? engagement?.closed : undefined,
  ].filter(fact => fact !== undefined && fact !== '')
  const manager = one.manager && `${words.role('fasttrack-manager')}: ${personName(one.manager, states.file, staff)}`
  const assigned = engagement?.assigned && t('assigned on {date}', { date: engagement.assigned })
  const people = [manager, assigned].filter(Boolean).join(', ')
  const { mandatory, optional } = progress
  const line = facts.join(' · ')
  const fits = widthOf(one.customer) + widthOf(line) + 2 <= width
  return [
    paint.bold(cut(one.customer, width)) + (fits ? '  ' : '\n') + paint.dim(cut(line, width)),
    ...(people ? wrap(visible(people), width) : []),
    ...(one.status === 'paused' && engagement?.paused?.reason ? wrap(visible(engagement.paused.reason), width) : []),
    ...(one.status === 'closed' && engagement?.outcome ? wrap(visible(engagement.outcome), width) : []),
    one.lost.length > 0
      ? paint.yellow(lostTexts(one, t).join(', '))
      : t('Mandatory tasks {done} of {total} done, optional {optionalDone} of {optionalTotal}', {
          done: mandatory.done,
          total: mandatory.total,
          optionalDone: optional.done,
          optionalTotal: optional.total,
        }),
    ...(one.partial ? [paint.yellow(t('(!) Read in part: run playbook lint to see the syntax errors'))] : []),
    '',
  ].join('\n')
}

function nextText(one: EngagementStatus, { t, paint, width }: TextOptions): string {
  if (one.next.length === 0) return ''
  const { states, words } = one
  const lines = one.next.map((thing, index) => {
    const computed = thing.entry?.computed ?? one.pending.find(({ id }) => thing.kind === 'task' && id === thing.id)?.computed
    const date = thing.date ? `  ${dueText(thing.date, { today: states.today, computed, t })}` : ''
    const label = cut(visible(thingText(thing, { t, words })), Math.max(20, width - 5 - widthOf(date)))
    return `  ${index + 1}. ${label}${(thing.overdue ? paint.red : paint.dim)(date)}\n`
  })
  return `${paint.bold(t('Next'))}\n${lines.join('')}`
}

/** Dates that have passed and are no task's: those stand with the tasks. */
function otherOverdueText(one: EngagementStatus, { t, paint, width }: TextOptions): string {
  const late = one.agenda.filter(entry => entry.overdue && entry.kind !== 'task')
  if (late.length === 0) return ''
  const lines = late.map(entry => {
    const date = dueText(entry.date, { today: one.states.today, t })
    const owner = entry.owner ? `${cut(personName(entry.owner, one.states.file, one.staff), 24)}  ` : ''
    const label = cut(
      visible(entryText(entry, { t, words: one.words })),
      Math.max(20, width - 6 - widthOf(owner) - widthOf(date)),
    )
    return `  ${label}  ${paint.red(owner + date)}\n`
  })
  return `${paint.bold(t('Also overdue'))}\n${lines.join('')}`
}

function pendingText(one: EngagementStatus, options: TextOptions): string {
  const { t, paint } = options
  const { words, pending, progress } = one
  if (one.progress.silent || pending.length === 0) return ''
  const places = [...new Set(progress.tasks.map(({ process, step }) => `${process}\u0000${step}`))]
  const steps = places.flatMap(place => {
    const [process = '', step = ''] = place.split('\u0000')
    const tasks = pending.filter(task => task.process === process && task.step === step)
    if (tasks.length === 0) return []
    const lines = tasks.map(
      task =>
        taskLine(one, task, options) +
        blockerLine(
          task.parts.flatMap(part => part.blocker ?? []),
          options,
        ),
    )
    return [`  ${paint.underline(words.step(process, step))}\n${lines.join('')}`]
  })
  const legend = paint.dim(t('(● mandatory, ○ optional)'))
  const later = progress.later.length
  const folded =
    later > 0 ? `  ${paint.dim(t.count(later, 'and one task of later phases', 'and {n} tasks of later phases'))}\n` : ''
  return `${paint.bold(t('Pending'))} ${legend}\n${steps.join('')}${folded}`
}

function blockerLine(blockers: readonly string[], { t, paint, width }: TextOptions): string {
  const [blocker] = blockers
  if (!blocker) return ''
  return `      ${paint.yellow(cut(t('Blocker: {text}', { text: visible(blocker) }), width - 6))}\n`
}

function servicesText(one: EngagementStatus, options: TextOptions): string {
  if (one.services.length === 0) return ''
  return `${options.paint.bold(options.t('Services'))}\n${one.services.map(service => serviceText(one, service, options)).join('')}`
}

function serviceText(one: EngagementStatus, service: ServiceProgress, { t, paint, width }: TextOptions): string {
  const { words, states } = one
  const entry = states.service(service.id)
  const status = [
    service.status && words.entitlementStatus(service.status),
    entry?.reason && words.entitlementReason(entry.reason),
  ].filter(Boolean)
  const title = `  ${words.service(service.id)}${status.length > 0 ? `: ${status.join(', ')}` : ''}`
  const blocked = service.status === states.playbook.policies.entitlements?.blocked
  const head = `${(blocked ? paint.yellow : (text: string) => text)(cut(title, width))}\n`
  if (!service.inScope) return head
  const parts = [
    adoption('DIBS', service.dibs, one, t),
    adoption('SSAT', service.ssat, one, t),
    deliveryText(service, t),
    blocked && entry?.['unblock-by'] ? t('unblock by {date}', { date: entry['unblock-by'] }) : undefined,
  ].filter(part => part !== undefined)
  return (
    head +
    wrap(parts.join('; '), width - 4)
      .map(line => `    ${line}\n`)
      .join('')
  )
}

/** DIBS or SSAT of a service: how many of four, and what is missing. */
export function adoption(
  name: string,
  found: ServiceProgress['dibs' | 'ssat'],
  { words }: EngagementStatus,
  t: Translate,
): string {
  if (found.missing.length === 0) return `${name} 4/4`
  if (found.count === 0 && !found.followUp) return t('{name} 0/4, nothing yet', { name })
  const missing = joinWords(
    found.missing.map(field => words.key(field)),
    t.locale,
  )
  const text = t('{name} {count}/4, missing: {missing}', { name, count: found.count, missing })
  return found.followUp ? t('{text} (ask again on {date})', { text, date: found.followUp }) : text
}

type Translate = TextOptions['t']

/** How far a service is enabled and migrated. */
export function deliveryText({ enablement, migration }: ServiceProgress, t: Translate): string {
  const { activeUsers, threshold, done, completed } = enablement
  const enabled = done
    ? completed
      ? t('enabled on {date}', { date: completed })
      : t('enabled')
    : threshold === undefined
      ? t('not enabled')
      : activeUsers === undefined
        ? t('goal: {threshold} active users', { threshold })
        : t('{users} of {threshold} active users', { users: activeUsers, threshold })
  if (!migration) return enabled
  const { agreedUsers, migratedUsers } = migration
  const migrated = migration.done
    ? t('migrated')
    : agreedUsers === undefined
      ? t('migration wanted')
      : t('{users} of {agreed} users migrated', { users: migratedUsers ?? 0, agreed: agreedUsers })
  return `${enabled}; ${migrated}`
}

function checklistText(one: EngagementStatus, { t, paint, width }: TextOptions): string {
  const { process } = one.progress
  if (!process || process.checklist.length === 0 || one.progress.silent) return ''
  const section = (kind: ChecklistItem['kind'], title: string) => {
    const items = process.checklist.filter(item => item.kind === kind)
    if (items.length === 0) return ''
    const lines = items.map(item => {
      const mark = item.met ? paint.green('✓') : item.gate ? paint.yellow('✗') : '○'
      const note = item.notApplicable ? t('not applicable') : item.date
      const text = `${cut(item.text ?? item.id, width - 6 - (note ? widthOf(note) + 2 : 0))}${note ? `  ${paint.dim(note)}` : ''}`
      return `    ${mark} ${text}\n`
    })
    return `  ${paint.underline(title)}\n${lines.join('')}`
  }
  const title = paint.bold(one.words.process(process.id))
  return `${title}\n${section('inputs', t('Key inputs'))}${section('outputs', t('Key outputs'))}`
}

function advanceText(one: EngagementStatus, options: TextOptions): string {
  const { t, paint } = options
  const { advance, process, disengagement, silent } = one.progress
  if (silent || one.lost.length > 0) return ''
  const { words } = one
  const lines: string[] = []
  if (process?.advance.allowed && process.advance.next.length > 0) {
    const names = process.advance.next.map(id => words.process(id))
    lines.push(`  ${paint.green('✓')} ${t('This process is done; next: {names}', { names: joinWords(names, t.locale) })}\n`)
  }
  const phase = advance.next[0] ?? one.states.playbook.phases[one.states.phaseIndex + 1]?.id
  if (phase !== undefined) {
    const name = words.phase(phase)
    if (advance.allowed) lines.push(`  ${paint.green('✓')} ${t('Ready for the phase {phase}', { phase: name })}\n`)
    else
      lines.push(
        `  ${paint.yellow('✗')} ${t('Not ready for the phase {phase}:', { phase: name })}\n`,
        ...unmetLines(advance.unmet, one, options),
      )
  }
  if (disengagement && !disengagement.done && advance.next.length === 0) {
    if (disengagement.ready) lines.push(`  ${paint.green('✓')} ${t('Ready to disengage')}\n`)
    else lines.push(`  ${paint.yellow('✗')} ${t('Not ready to disengage:')}\n`, ...unmetLines(disengagement.unmet, one, options))
  }
  return lines.length === 0 ? '' : `${paint.bold(t('May it advance?'))}\n${lines.join('')}`
}

function unmetLines(unmet: readonly Unmet[], { words }: EngagementStatus, { t, width }: TextOptions): string[] {
  return unmet.map(one => `    - ${cut(unmetText(one, { t, words }), width - 6)}\n`)
}

/** What stands in the way of a phase, a process or the end. */
export function unmetText({ kind, id, path }: Unmet, { t, words }: Pick<EngagementStatus, 'words'> & { t: Translate }): string {
  if (kind === 'task') return taskLabel(id, words)
  if (kind === 'item') return words.item(String(path[1]), id)
  if (kind === 'enablement') return t('{service} to be enabled', { service: words.service(id) })
  if (kind === 'migration') return t('Migration of {service} to be finished', { service: words.service(id) })
  return t('The completion discussion with the customer')
}
