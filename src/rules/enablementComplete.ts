/** A service counts as enabled when enough people use it, or the customer says that nothing technical is in the way. */
import type { Policies } from '../playbook/model.ts'
import type { ServiceEntry } from '../playbook/shape.ts'
import { addDays } from '../util/dates.ts'
import type { Path } from '../util/json.ts'
import { blank } from '../yaml/edit.ts'
import { defineRule, type FileContext } from './rule.ts'
import { taskLabel } from './writtenTasks.ts'

export const enablementComplete = defineRule({
  name: 'enablement-complete',
  summary: 'A service is enabled when it has 100 active users, or 10% of the seats of a customer with fewer than 1,000.',
  why: 'Enablement is claimed in front of the customer and in reports: the numbers beside it must bear it out.',
  severity: 'error',
  source: 'enable-services, All Scoped Services Enabled',
  examples: {
    bad: 'services:\n  exchange:\n    usage:\n      active-users: 64\n    enablement:\n      completed: 2026-11-27\n',
    good: 'services:\n  exchange:\n    usage:\n      active-users: 100\n    enablement:\n      completed: 2026-11-27\n',
  },
  check(context) {
    const { playbook, states, engagement } = context
    const policy = playbook.policies.enablement
    if (!policy || !engagement.services) return
    for (const id of states.services) {
      const service = states.service(id)
      if (!service) continue
      const completed = service.enablement?.completed
      const at: Path | undefined = completed ? ['services', id, 'enablement', 'completed'] : taskClaim(context, policy, id)
      if (!at) continue
      if (!checkUsers(context, policy, { id, service, at }) && completed) checkDate(context, id, completed)
    }
  },
})

interface Claim {
  readonly id: string
  readonly service: ServiceEntry
  readonly at: Path
}

/** Where the task says that the service is enabled. */
function taskClaim({ states }: FileContext, policy: NonNullable<Policies['enablement']>, id: string): Path | undefined {
  const task = states.task(policy.task)
  if (!task.written || !states.isIntended(id) || states.hasUnknownService) return undefined
  return task.parts.find(part => part.complete && (part.service === id || part.service === undefined))?.path
}

/** True when it has reported. */
function checkUsers(context: FileContext, policy: NonNullable<Policies['enablement']>, { id, service, at }: Claim): boolean {
  const { engagement, words, t, report } = context
  const users = service.usage?.['active-users']
  const seats = engagement.customer?.seats
  const isSmall = seats != null && seats < policy['small-customer-seats']
  const share = policy['small-customer-share']
  // Rounded first: 0.1 * 70 is a little more than 7 to a computer.
  const needed = isSmall ? Math.ceil(Number((seats * share).toFixed(6))) : policy['active-users']
  if (users == null || users >= needed || service.enablement?.['confirmed-by']) return false
  const isTask = at[0] === 'tasks'
  const values = {
    service: words.service(id),
    users: t.count(users, 'one active user', '{n} active users'),
    needed,
    share: new Intl.NumberFormat(t.locale, { style: 'percent', maximumFractionDigits: 1 }).format(share),
    seats: seats ?? 0,
  }
  const person = blank('confirmed-by', { kind: 'person' })
  report({
    at,
    on: isTask ? 'key' : 'value',
    message: isSmall
      ? t('{service} is recorded as enabled with {users}, but {needed} are needed ({share} of {seats} seats)', values)
      : t('{service} is recorded as enabled with {users}, but {needed} are needed', values),
    hint: t('Correct the numbers, or name who at the customer confirms that nothing technical is in the way'),
    about: [at.slice(0, 2), ['services', id]],
    related: [
      { at: ['services', id, 'usage', 'active-users'], message: t('The active users stand here') },
      ...(isSmall ? [{ at: ['customer', 'seats'], message: t('The seats stand here') }] : []),
      ...(isTask ? [] : taskRelated(context, policy, id)),
    ],
    ask: {
      title: t('Name who confirms it'),
      edit: { do: 'insert', path: ['services', id, 'enablement', 'confirmed-by'], value: person },
    },
  })
  return true
}

/** The task, where it claims the same. */
function taskRelated(context: FileContext, policy: NonNullable<Policies['enablement']>, id: string) {
  const at = taskClaim(context, policy, id)
  return at ? [{ at, message: context.t('Complete: {task}', { task: taskLabel(context, policy.task) }) }] : []
}

function checkDate({ states, today, words, t, report }: FileContext, id: string, date: string): void {
  if (states.silent || date <= addDays(today, 1)) return
  const at = ['services', id, 'enablement', 'completed']
  report({
    at,
    on: 'value',
    message: t('{service} is recorded as enabled on {date}, which is in the future', { service: words.service(id), date }),
    hint: t('Correct the date, or record it as due'),
    clock: true,
    ask: { title: t('Enter the date'), edit: { do: 'set', path: at, value: blank('completed', { kind: 'date' }) } },
  })
}
