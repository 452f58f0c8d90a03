/** The target date of a service comes after the start of the work, belongs to a service that is wanted, and is kept. */
import { hasGap } from '../engagement/adoption.ts'
import type { ServiceEntry } from '../playbook/shape.ts'
import { blank } from '../yaml/edit.ts'
import { statusesOf } from './entitlementRows.ts'
import { defineRule, type FileContext } from './rule.ts'

export const dibsDate = defineRule({
  name: 'dibs-date',
  summary:
    'The target date of a service in progress is known, is later than the engagement start, and is not past while work is open.',
  why: 'Delivery is planned backwards from the day on which people should be using the service.',
  severity: 'error',
  source: 'conduct-customer-kickoff, Confirm DIBS (Kickoff Meeting)',
  examples: {
    bad: 'services:\n  exchange:\n    engagement-start: 2027-01-04\n    dibs:\n      date: 2026-12-31\n',
    good: 'services:\n  exchange:\n    engagement-start: 2027-01-04\n    dibs:\n      date: 2027-03-31\n',
  },
  check(context) {
    for (const id of context.states.services) {
      const service = context.states.service(id)
      if (service?.dibs?.date) checkDate(context, { id, service, date: service.dibs.date })
      else if (service) checkMissing(context, id, service)
    }
  },
})

interface Dated {
  readonly id: string
  readonly service: ServiceEntry
  readonly date: string
}

function checkDate(context: FileContext, { id, service, date }: Dated): void {
  const { playbook, states, today, words, t, report } = context
  const at = ['services', id, 'dibs', 'date']
  const place = { at, on: 'value', about: [at] } as const
  const start = service['engagement-start']
  if (playbook.policies.entitlements && !states.isInScope(id)) {
    const status = words.entitlementStatus(statusesOf(service)[0] ?? '')
    report({
      ...place,
      message: t('{service} has a target date although its status is "{status}"', { service: words.service(id), status }),
      hint: t('Remove the date, or correct the status'),
      level: 'warning',
      ask: { title: t('Remove the target date'), edit: { do: 'remove', path: at } },
    })
  } else if (start && date <= start) {
    report({
      ...place,
      // A contradiction of two dates: nobody else's fallout.
      about: [['services', id, 'engagement-start']],
      message: t('The target date of {service}, {date}, is not after its engagement start on {start}', {
        service: words.service(id),
        date,
        start,
      }),
      hint: t('Correct the target date or the engagement start'),
      related: [{ at: ['services', id, 'engagement-start'], message: t('The engagement starts here') }],
      ask: { title: t('Enter the target date'), edit: { do: 'set', path: at, value: blank('date', { kind: 'date' }) } },
    })
  } else if (date < today && !states.silent && states.isIntended(id) && isOpen(context, id, service)) {
    report({
      ...place,
      message: t('The target date of {service} was {date}, but the work is not complete', { service: words.service(id), date }),
      hint: t('Agree on a new date with the customer, or record the completion'),
      level: 'warning',
      clock: true,
      ask: { title: t('Enter the target date'), edit: { do: 'set', path: at, value: blank('date', { kind: 'date' }) } },
    })
  }
}

function checkMissing({ playbook, states, words, t, report }: FileContext, id: string, service: ServiceEntry): void {
  const inProgress = playbook.policies.entitlements?.['in-progress']
  if (!inProgress || !statusesOf(service).includes(inProgress) || !states.isIntended(id)) return
  if (!states.kickoffHeld || hasGap(service.dibs?.gap)) return
  const at = ['services', id, 'dibs', 'date']
  const task = playbook.policies.kickoff?.task ?? ''
  report({
    at,
    message: t('{service} is in progress without a target date although the kickoff ({task}) is complete', {
      service: words.service(id),
      task,
    }),
    hint: t('Agree on a date with the customer, or record why it is missing and when you will ask again'),
    level: 'warning',
    ask: { title: t('Enter the target date'), edit: { do: 'insert', path: at, value: blank('date', { kind: 'date' }) } },
  })
}

/** Not yet migrated where that is wanted, else not yet enabled. A task status nobody knows counts as done. */
function isOpen({ playbook, states }: FileContext, id: string, service: ServiceEntry): boolean {
  if (service.migration?.wanted) return !service.migration.completed
  if (service.enablement?.completed) return false
  const task = playbook.policies.enablement?.task
  const part = task && states.task(task).parts.find(one => one.service === id || one.service === undefined)
  return !part || (part.state !== undefined && part.state !== 'closed')
}
