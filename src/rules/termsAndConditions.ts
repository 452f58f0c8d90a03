/** FastTrack moves a customer's data only under terms that were sent and approved. */
import type { TaskState } from '../engagement/states.ts'
import type { IsoDate } from '../util/dates.ts'
import type { Path } from '../util/json.ts'
import { joinWords } from '../util/translate.ts'
import { defineRule, type FileContext } from './rule.ts'
import { askComplete } from './taskAsks.ts'

export const termsAndConditions = defineRule({
  name: 'terms-and-conditions',
  summary: 'The FastTrack terms are sent before they are approved, and both before a migration starts.',
  why: "Without approved terms nobody may touch the customer's data.",
  severity: 'error',
  source: 'conduct-customer-kickoff, Schedule and Conduct Kickoff Meeting',
  covers: ['task-order'],
  examples: {
    bad: 'tasks:\n  1904: complete\n',
    good: 'tasks:\n  1903: complete\n  1904: complete\n',
  },
  check(context) {
    const { engagement, playbook, states } = context
    const policy = playbook.policies.terms
    if (!policy) return
    const terms = { sent: states.task(policy.sent), approved: states.task(policy.approved) }
    checkOrder(context, terms)
    if (engagement.customer.dedicated) return
    const starts = policy.services
      .filter(id => states.isInScope(id) && states.service(id)?.migration?.wanted)
      .flatMap(id => startsOf(context, id))
    if (starts.length > 0) checkStarts(context, terms, starts)
  },
})

interface Terms {
  readonly sent: TaskState
  readonly approved: TaskState
}

/** Approved claims sent. */
function checkOrder(context: FileContext, { sent, approved }: Terms): void {
  const { t, report } = context
  const complete = approved.parts.filter(part => part.complete)
  if (complete.length === 0 || sent.state === undefined) return
  const ids = { sent: sent.id, approved: approved.id }
  const about = [approved.path, sent.path]
  if (!sent.closed) {
    report({
      at: approved.path,
      message: t('The terms are approved ({approved}) although they have not been sent ({sent})', ids),
      hint: t('Record when the terms were sent'),
      about,
      ask: askComplete(sent.id, context),
    })
    return
  }
  for (const part of complete) {
    if (!sent.completed || !part.completed || sent.completed <= part.completed) continue
    report({
      at: [...part.path, 'completed'],
      message: t('The terms were approved ({approved}) on {date}, before they were sent ({sent}) on {earlier}', {
        ...ids,
        date: part.completed,
        earlier: sent.completed,
      }),
      hint: t('Correct the date that is wrong'),
      about,
      related: [
        {
          at: [...sent.path, 'completed'],
          message: t('Terms sent ({sent}) on {date}', { sent: sent.id, date: sent.completed }),
        },
      ],
    })
  }
}

/** A fact that says that the migration of a service has started, or a date on which it was to start. */
interface Start {
  readonly service: string
  readonly at: Path
  /** The latest day on which it can have started, where known. */
  readonly date?: IsoDate
  /** Only the calendar says so. */
  readonly clock?: boolean
}

function startsOf({ playbook, states, today }: FileContext, service: string): Start[] {
  const migration = states.service(service)?.migration
  const path = ['services', service, 'migration']
  const id = playbook.policies.migration?.starts
  const parts = id === undefined ? [] : states.task(id).parts
  const part = parts.find(one => one.service === service) ?? parts.find(one => one.service === undefined)
  const dates = [migration?.start, migration?.completed, part?.complete ? part.completed : undefined].filter(date => date != null)
  const date = dates.sort()[0]
  if (part && (part.state === 'active' || part.state === 'stalled' || part.complete)) return [{ service, at: part.path, date }]
  if (migration?.completed) return [{ service, at: [...path, 'completed'], date }]
  if (migration?.['migrated-users']) return [{ service, at: [...path, 'migrated-users'], date }]
  return migration?.start ? [{ service, at: [...path, 'start'], date, clock: migration.start >= today ? undefined : true }] : []
}

function checkStarts(context: FileContext, { sent, approved }: Terms, starts: readonly Start[]): void {
  const { states, today, t, words, report } = context
  const open = new Map<string, Start[]>()
  const dated = new Set<string>()
  for (const start of starts) {
    const part = approved.parts.find(one => one.service === start.service) ?? approved.parts.find(one => !one.service)
    if (part?.state === undefined) continue
    if (part.state === 'closed') {
      // One task that is late for several services is one mistake.
      const key = String(part.path)
      if (!dated.has(key) && checkDate(context, { sent, approved }, { start, completed: part.completed, at: part.path }))
        dated.add(key)
    } else if (start.at.at(-1) !== 'start' || (start.clock && !states.silent)) {
      const key = JSON.stringify(start.at)
      open.set(key, [...(open.get(key) ?? []), start])
    }
  }
  for (const same of open.values()) {
    const [first] = same
    if (!first) continue
    const missing = [sent, approved].filter(task => task.unfinished).map(task => task.id)
    const values = {
      services: joinWords(
        same.map(({ service }) => words.service(service)),
        t.locale,
      ),
      tasks: joinWords(missing, t.locale),
      date: first.date ?? today,
    }
    report({
      at: first.at,
      message: first.clock
        ? t('The migration to {services} was to start on {date} but the terms are not settled ({tasks})', values)
        : t('The migration to {services} has started but the terms are not settled ({tasks})', values),
      hint: t('Send the terms and record when the customer approved them'),
      clock: first.clock,
      about: [first.at.slice(0, 2), approved.path],
      ask: askComplete(missing[0] ?? approved.id, context),
    })
  }
}

function checkDate(
  { t, words, report }: FileContext,
  { sent, approved }: Terms,
  found: { start: Start; completed?: IsoDate; at: Path },
): boolean {
  const { start, completed, at } = found
  const late = completed
    ? { task: approved.id, date: completed, at }
    : { task: sent.id, date: sent.completed ?? '', at: sent.path }
  if (!start.date || late.date <= start.date) return false
  report({
    at: [...late.at, 'completed'],
    message: t('The terms ({task}) on {date} came after the migration to {service} started on {start}', {
      task: late.task,
      date: late.date,
      service: words.service(start.service),
      start: start.date,
    }),
    hint: t('Correct the date that is wrong'),
    related: [
      {
        at: start.at,
        message: t('Migration to {service} on {date}', { service: words.service(start.service), date: start.date }),
      },
    ],
  })
  return true
}
