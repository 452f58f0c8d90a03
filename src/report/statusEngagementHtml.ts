/** One engagement as markup: facts, what is next, tasks, services, checklist and what holds it back. Everything is said in words, nothing by colour alone. */
import type { ChecklistItem, Unmet } from '../engagement/checklist.ts'
import { joinWords, type Translate } from '../util/translate.ts'
import { escaped, htmlList, htmlTable } from './htmlText.ts'
import { personName } from './persons.ts'
import { type EngagementStatus, ownersOfTask, roleOf } from './portfolio.ts'
import { adoption, deliveryText, unmetText } from './statusEngagement.ts'
import type { GroupedTask } from './statusGroups.ts'
import { lostTexts } from './statusTask.ts'
import { dueText, entryText, taskLabel, thingText } from './thingText.ts'

export interface EngagementHtmlOptions {
  readonly t: Translate
  /** Ids of the markup begin with it; each engagement of a page has its own. */
  readonly id: string
  /** Level of the engagement's heading. */
  readonly level: 1 | 2
}

/** An article; sections with nothing in them are left out. */
export function engagementHtml(one: EngagementStatus, options: EngagementHtmlOptions): string {
  const { id, level } = options
  const title = `${id}-title`
  return [
    `<article aria-labelledby="${title}">\n<h${level} id="${title}">${escaped(one.customer)}</h${level}>\n`,
    factsHtml(one, options),
    nextHtml(one, options),
    overdueHtml(one, options),
    pendingHtml(one, options),
    servicesHtml(one, options),
    checklistHtml(one, options),
    advanceHtml(one, options),
    '</article>\n',
  ].join('')
}

/** A table of pending tasks. */
export function pendingTable(
  tasks: readonly GroupedTask[],
  { t, caption, withCustomer }: { t: Translate; caption: string; withCustomer: boolean },
): string {
  const head = [...(withCustomer ? [t('Customer')] : []), t('Task'), t('Mark'), t('State'), t('Role'), t('Owner'), t('Due')]
  const rows = tasks.map(({ engagement: { words, states, staff, customer }, task }) => {
    const role = roleOf(states, task.id)
    const owners = ownersOfTask(task).map(key => personName(key, states.file, staff))
    const due = task.due ? escaped(dueText(task.due, { today: states.today, computed: task.computed, t })) : ''
    const statuses = [...new Set(task.parts.filter(part => part.pending && part.status).map(part => words.status(part.status)))]
    const blockers = task.parts.flatMap(part => part.blocker ?? [])
    const blocker = blockers[0] ? ` <span class="wait">${escaped(t('Blocker: {text}', { text: blockers[0] }))}</span>` : ''
    return [
      ...(withCustomer ? [escaped(customer)] : []),
      escaped(taskLabel(task.id, words)),
      escaped(task.mandatory ? t('mandatory') : t('optional')),
      escaped(joinWords(statuses, t.locale)) + blocker,
      role ? escaped(words.role(role)) : '',
      escaped(joinWords(owners, t.locale)),
      task.overdue ? `<span class="late">${due}</span>` : due,
    ]
  })
  return htmlTable(head, rows, caption)
}

function section(title: string, body: string, name: string, { id, level }: EngagementHtmlOptions): string {
  if (body === '') return ''
  const heading = `h${level + 1}`
  return `<section aria-labelledby="${id}-title ${id}-${name}">\n<${heading} id="${id}-${name}">${escaped(title)}</${heading}>\n${body}</section>\n`
}

function factsHtml(one: EngagementStatus, { t }: EngagementHtmlOptions): string {
  const { words, states, progress, staff } = one
  const { engagement } = states.file
  const facts = [
    engagement?.id,
    engagement?.motion && words.motion(engagement.motion),
    progress.phase && words.phase(progress.phase),
    words.value('engagement-status', one.status),
    engagement?.paused?.until && one.status === 'paused' ? t('until {date}', { date: engagement.paused.until }) : undefined,
    one.status === 'closed' ? engagement?.closed : undefined,
    one.manager && `${words.role('fasttrack-manager')}: ${personName(one.manager, states.file, staff)}`,
    engagement?.assigned && t('assigned on {date}', { date: engagement.assigned }),
  ].filter(fact => fact !== undefined && fact !== null && fact !== '')
  const { mandatory, optional } = progress
  const reason = one.status === 'paused' ? engagement?.paused?.reason : one.status === 'closed' ? engagement?.outcome : undefined
  const done =
    one.lost.length > 0
      ? `<p class="wait">${escaped(lostTexts(one, t).join(', '))}</p>`
      : `<p>${escaped(
          t('Mandatory tasks {done} of {total} done, optional {optionalDone} of {optionalTotal}', {
            done: mandatory.done,
            total: mandatory.total,
            optionalDone: optional.done,
            optionalTotal: optional.total,
          }),
        )}</p>`
  const partial = one.partial
    ? `<p class="wait">${escaped(t('(!) Read in part: run playbook lint to see the syntax errors'))}</p>\n`
    : ''
  return `<p class="soft">${escaped(facts.join(' · '))}</p>\n${reason ? `<p>${escaped(reason)}</p>\n` : ''}${done}\n${partial}`
}

function nextHtml(one: EngagementStatus, options: EngagementHtmlOptions): string {
  const { t } = options
  const { words, states } = one
  const items = one.next.map(thing => {
    const computed = thing.entry?.computed ?? one.pending.find(({ id }) => thing.kind === 'task' && id === thing.id)?.computed
    const date = thing.date ? escaped(dueText(thing.date, { today: states.today, computed, t })) : ''
    return `${escaped(thingText(thing, { t, words }))}${date && ` <span class="${thing.overdue ? 'late' : 'soft'}">${date}</span>`}`
  })
  return section(t('Next'), htmlList(items, 'ol'), 'next', options)
}

function overdueHtml(one: EngagementStatus, options: EngagementHtmlOptions): string {
  const { t } = options
  const { words, states, staff } = one
  const items = one.agenda
    .filter(entry => entry.overdue && entry.kind !== 'task')
    .map(entry => {
      const owner = entry.owner ? `${escaped(personName(entry.owner, states.file, staff))}, ` : ''
      const date = escaped(dueText(entry.date, { today: states.today, t }))
      return `${escaped(entryText(entry, { t, words }))} <span class="late">${owner}${date}</span>`
    })
  return section(t('Also overdue'), htmlList(items), 'overdue', options)
}

function pendingHtml(one: EngagementStatus, options: EngagementHtmlOptions): string {
  const { t } = options
  const { words, pending, progress } = one
  if (progress.silent || pending.length === 0) return ''
  const places = [...new Set(progress.tasks.map(({ process, step }) => `${process}\u0000${step}`))]
  const tables = places.map(place => {
    const [process = '', step = ''] = place.split('\u0000')
    const tasks = pending.filter(task => task.process === process && task.step === step).map(task => ({ engagement: one, task }))
    return tasks.length === 0 ? '' : pendingTable(tasks, { t, caption: words.step(process, step), withCustomer: false })
  })
  const later = progress.later.length
  const more =
    later > 0
      ? `<p class="soft">${escaped(t.count(later, 'and one task of later phases', 'and {n} tasks of later phases'))}</p>\n`
      : ''
  return section(t('Pending'), tables.join('') + more, 'pending', options)
}

function servicesHtml(one: EngagementStatus, options: EngagementHtmlOptions): string {
  const { t } = options
  if (one.services.length === 0) return ''
  const { words, states } = one
  const rows = one.services.map(service => {
    const entry = states.service(service.id)
    const status = [
      service.status && words.entitlementStatus(service.status),
      entry?.reason && words.entitlementReason(entry.reason),
    ].filter(Boolean)
    const blocked = service.status === states.playbook.policies.entitlements?.blocked
    const until = blocked && entry?.['unblock-by'] ? `, ${t('unblock by {date}', { date: entry['unblock-by'] })}` : ''
    const text = escaped(status.join(', ') + until)
    return [
      escaped(words.service(service.id)),
      blocked ? `<span class="wait">${text}</span>` : text,
      ...(service.inScope
        ? [
            escaped(adoption('DIBS', service.dibs, one, t)),
            escaped(adoption('SSAT', service.ssat, one, t)),
            escaped(deliveryText(service, t)),
          ]
        : ['', '', escaped(t('not in scope'))]),
    ]
  })
  const head = [t('Service'), t('Status'), 'DIBS', 'SSAT', t('Use')]
  return section(t('Services'), htmlTable(head, rows, t.count(rows.length, 'One service', '{n} services')), 'services', options)
}

function checklistHtml(one: EngagementStatus, options: EngagementHtmlOptions): string {
  const { t } = options
  const { process, silent } = one.progress
  if (!process || process.checklist.length === 0 || silent) return ''
  const part = (kind: ChecklistItem['kind'], title: string) => {
    const items = process.checklist
      .filter(item => item.kind === kind)
      .map(item => {
        const word = item.notApplicable ? t('not applicable') : item.met ? t('met') : t('open')
        const when = item.date && !item.notApplicable ? ` ${item.date}` : ''
        const colour = item.met ? 'done' : item.gate ? 'wait' : 'soft'
        return `${escaped(item.text ?? item.id)} <span class="${colour}">(${escaped(word)}${escaped(when)})</span>`
      })
    return items.length === 0 ? '' : `<p>${escaped(title)}</p>\n${htmlList(items)}`
  }
  const body = part('inputs', t('Key inputs')) + part('outputs', t('Key outputs'))
  return section(one.words.process(process.id), body, 'checklist', options)
}

function advanceHtml(one: EngagementStatus, options: EngagementHtmlOptions): string {
  const { t } = options
  const { advance, process, disengagement, silent } = one.progress
  if (silent || one.lost.length > 0) return ''
  const { words, states } = one
  const unmet = (list: readonly Unmet[]) => htmlList(list.map(item => escaped(unmetText(item, { t, words }))))
  const lines: string[] = []
  const good = (text: string) => lines.push(`<p class="done">${escaped(text)}</p>\n`)
  if (process?.advance.allowed && process.advance.next.length > 0) {
    const names = process.advance.next.map(id => words.process(id))
    good(t('This process is done; next: {names}', { names: joinWords(names, t.locale) }))
  }
  const phase = advance.next[0] ?? states.playbook.phases[states.phaseIndex + 1]?.id
  if (phase !== undefined) {
    const name = words.phase(phase)
    if (advance.allowed) good(t('Ready for the phase {phase}', { phase: name }))
    else
      lines.push(
        `<p class="wait">${escaped(t('Not ready for the phase {phase}:', { phase: name }))}</p>\n${unmet(advance.unmet)}`,
      )
  }
  if (disengagement && !disengagement.done && advance.next.length === 0) {
    if (disengagement.ready) good(t('Ready to disengage'))
    else lines.push(`<p class="wait">${escaped(t('Not ready to disengage:'))}</p>\n${unmet(disengagement.unmet)}`)
  }
  return section(t('May it advance?'), lines.join(''), 'advance', options)
}
