/** When the customer wants to begin is known with the DIBS, and for the first service not after the kickoff. */
import { dibsFields, missingDibs } from '../engagement/adoption.ts'
import type { ServiceEntry } from '../playbook/shape.ts'
import type { IsoDate } from '../util/dates.ts'
import { blank } from '../yaml/edit.ts'
import { statusesOf } from './entitlementRows.ts'
import { defineRule, type FileContext } from './rule.ts'

export const engagementStart = defineRule({
  name: 'engagement-start',
  summary:
    'The engagement start is recorded with the DIBS; work on the first service starts by the kickoff, or a reason is given.',
  why: 'The time from the agreed start to first use shows how the engagement goes. It cannot be told without the start.',
  severity: 'info',
  source: 'conduct-customer-kickoff, Confirm DIBS (Kickoff Meeting)',
  examples: {
    bad: 'services:\n  exchange:\n    dibs:\n      date: 2027-03-31\n      intent: confirmed\n',
    good: 'services:\n  exchange:\n    engagement-start: 2026-11-24\n    dibs:\n      date: 2027-03-31\n      intent: confirmed\n',
  },
  check(context) {
    for (const id of context.states.intended) {
      const service = context.states.service(id)
      if (service && !service['engagement-start']) checkMissing(context, id, service)
    }
    if (context.states.kickoffDate) checkFirst(context, context.states.kickoffDate)
  },
})

function checkMissing({ playbook, words, t, report }: FileContext, id: string, service: ServiceEntry): void {
  if (missingDibs(service).length === dibsFields.length) return
  // A start belongs to services that are under way, or of which nothing else is said.
  const statuses = statusesOf(service)
  const inProgress = playbook.policies.entitlements?.['in-progress']
  if (statuses.length > 0 && inProgress && !statuses.includes(inProgress)) return
  const at = ['services', id, 'engagement-start']
  report({
    at,
    message: t('{service} has DIBS but no engagement start', { service: words.service(id) }),
    hint: t('Ask when the customer wants to begin; the first day of a month will do as an estimate'),
    ask: {
      title: t('Enter the engagement start'),
      edit: { do: 'insert', path: at, value: blank('engagement-start', { kind: 'date' }) },
    },
  })
}

/** Later services may start later: only the earliest of all starts is compared. */
function checkFirst({ playbook, states, words, t, report }: FileContext, kickoff: IsoDate): void {
  let first: { id: string; start: IsoDate } | undefined
  for (const id of states.inScope) {
    const start = states.service(id)?.['engagement-start']
    if (start && (!first || start < first.start)) first = { id, start }
  }
  if (!first || first.start <= kickoff || states.service(first.id)?.['engagement-start-reason']) return
  const { id, start } = first
  report({
    at: ['services', id, 'engagement-start'],
    on: 'value',
    message: t('Work on {service}, the first service, starts on {start}, after the kickoff ({task}) on {kickoff}', {
      service: words.service(id),
      start,
      task: playbook.policies.kickoff?.task ?? '',
      kickoff,
    }),
    hint: t('Correct the engagement start, or say why it is late'),
    ask: {
      title: t('Give the reason'),
      edit: {
        do: 'insert',
        path: ['services', id, 'engagement-start-reason'],
        value: blank('engagement-start-reason', { kind: 'text' }),
      },
    },
  })
}
