/** Status, reason and detail of entitlements are a path through the playbook's list. */
import { candidatesOf } from '../playbook/candidates.ts'
import type { PlaybookFile } from '../playbook/model.ts'
import type { Candidate } from '../util/closest.ts'
import { lookup } from '../util/json.ts'
import { blank } from '../yaml/edit.ts'
import { didYouMean } from './didYouMean.ts'
import { type EntitlementRow, entitlementRows } from './entitlementRows.ts'
import { defineRule, type FileContext } from './rule.ts'

export const statusReason = defineRule({
  name: 'status-reason',
  summary:
    'The reason of an entitlement status is one of that status, its detail one of that reason; blocked, no intent and unknown have a reason.',
  why: 'The reasons of all customers together show what holds services back. One in the wrong place counts for nothing.',
  severity: 'error',
  source: 'status guidance, entitlement status reasons',
  examples: {
    bad: 'services:\n  exchange:\n    status: in-progress\n    reason: legal-regulatory\n',
    good: 'services:\n  exchange:\n    status: in-progress\n    reason: migration\n',
  },
  check(context) {
    const statuses = context.playbook.vocabulary['entitlement-statuses']
    for (const row of entitlementRows(context)) {
      const { status, reason, detail } = row
      if (status == null) {
        if (reason != null) reportNoStatus(context, row, reason)
        continue
      }
      const term = lookup(statuses, status)
      // A status nobody knows says nothing about its reasons.
      if (!term) continue
      const reasons = term.reasons
      if (reasons && Object.keys(reasons).length === 0) {
        if (reason != null || detail != null) reportNone(context, row, status)
      } else if (reason == null) checkMissing(context, row, status)
      else if (reasons && !Object.hasOwn(reasons, reason)) reportReason(context, row, status)
      else if (detail != null) checkDetail(context, row, lookup(reasons, reason)?.details)
    }
  },
})

type Statuses = PlaybookFile['vocabulary']['entitlement-statuses']
type Details = NonNullable<NonNullable<Statuses[string]['reasons']>[string]['details']>

function checkMissing({ playbook, words, t, report }: FileContext, row: EntitlementRow, status: string): void {
  const names = playbook.policies.entitlements
  const isWarning = status === names?.['in-progress']
  if (!names || (!isWarning && ![names.blocked, names['no-intent'], names['status-unknown']].includes(status))) return
  const choices = Object.keys(playbook.vocabulary['entitlement-statuses'][status]?.reasons ?? {})
  const at = [...row.path, 'reason']
  report({
    at,
    message: t('{service} has the status "{status}" but no reason', {
      service: row.label(),
      status: words.entitlementStatus(status),
    }),
    hint: t('Choose one of the reasons of "{status}"', { status: words.entitlementStatus(status) }),
    level: isWarning ? 'warning' : 'error',
    ask: { title: t('Give the reason'), edit: { do: 'insert', path: at, value: blank('reason', { kind: 'choice', choices }) } },
  })
}

function reportNoStatus({ playbook, words, t, report }: FileContext, row: EntitlementRow, reason: string): void {
  const statuses = playbook.vocabulary['entitlement-statuses']
  const owners = Object.keys(statuses).filter(status => lookup(statuses[status]?.reasons, reason))
  const choices = owners.length > 0 ? owners : Object.keys(statuses)
  const at = [...row.path, 'status']
  report({
    at: [...row.path, 'reason'],
    message: t('{service} has the reason "{reason}" but no status', {
      service: row.label(),
      reason: words.entitlementReason(reason),
    }),
    hint: t('Enter the status the reason belongs to'),
    level: 'warning',
    ask: {
      title: t('Enter the status'),
      edit: { do: 'insert', path: at, value: blank('status', { kind: 'choice', choices, suggest: choices[0] }) },
    },
  })
}

function reportNone({ words, t, report }: FileContext, row: EntitlementRow, status: string): void {
  const field = row.reason == null ? 'detail' : 'reason'
  report({
    at: [...row.path, field],
    on: 'value',
    message: t('The status "{status}" of {service} has no reasons, but "{value}" is written', {
      status: words.entitlementStatus(status),
      service: row.label(),
      value: row.reason ?? row.detail ?? '',
    }),
    hint: t('Say it in the note, or correct the status'),
  })
}

function reportReason({ playbook, words, t, report }: FileContext, row: EntitlementRow, status: string): void {
  const statuses = playbook.vocabulary['entitlement-statuses']
  const value = row.reason ?? ''
  const path = [...row.path, 'reason']
  const owner = Object.keys(statuses).find(other => lookup(statuses[other]?.reasons, value))
  const choices = Object.keys(statuses[status]?.reasons ?? {})
  const candidates = among(candidatesOf(playbook, 'entitlement-reason'), choices)
  report({
    at: path,
    on: 'value',
    message: t('"{reason}" is no reason of the status "{status}" of {service}', {
      reason: value,
      status: words.entitlementStatus(status),
      service: row.label(),
    }),
    ...(owner
      ? { hint: t('It is a reason of "{status}": correct the reason or the status', { status: words.entitlementStatus(owner) }) }
      : didYouMean({ path, value, candidates, nameOf: words.entitlementReason }, t)),
    ask: {
      title: t('Choose another reason'),
      edit: { do: 'set', path, value: blank('reason', { kind: 'choice', choices }) },
    },
  })
}

/** @param details those of the reason; absent: any word is accepted */
function checkDetail({ playbook, words, t, report }: FileContext, row: EntitlementRow, details: Details | undefined): void {
  const value = row.detail ?? ''
  if (!details) return
  const isKnownService = lookup(playbook.vocabulary.services, row.service) !== undefined
  const isFor = (id: string) => {
    const services = lookup(details, id)?.services
    return !services || !isKnownService || services.includes(row.service)
  }
  const isListed = Object.hasOwn(details, value)
  if (isListed && isFor(value)) return
  const path = [...row.path, 'detail']
  const values = { detail: value, reason: words.entitlementReason(row.reason ?? ''), service: row.label() }
  const choices = Object.keys(details).filter(isFor)
  const candidates = among(candidatesOf(playbook, 'entitlement-detail'), choices)
  report({
    at: path,
    on: 'value',
    message:
      Object.keys(details).length === 0
        ? t('The reason "{reason}" of {service} has no details, but "{detail}" is written', values)
        : isListed
          ? t('"{detail}" is a detail of the reason "{reason}", but not for {service}', values)
          : t('"{detail}" is no detail of the reason "{reason}" of {service}', values),
    ...(choices.length === 0
      ? { hint: t('Say it in the note') }
      : didYouMean({ path, value, candidates, nameOf: words.entitlementDetail }, t)),
    ask:
      choices.length === 0
        ? undefined
        : { title: t('Choose another detail'), edit: { do: 'set', path, value: blank('detail', { kind: 'choice', choices }) } },
  })
}

/** The candidates with these ids, in the order of the ids. */
function among(candidates: readonly Candidate[], ids: readonly string[]): Candidate[] {
  return ids.flatMap(id => candidates.find(candidate => candidate.id === id) ?? [])
}
