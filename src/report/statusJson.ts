/** `status` as JSON, version 1 of the format described in docs/status.md: every task, service and unmet thing with its words. */
import type { TaskProgress } from '../engagement/progress.ts'
import type { Translate } from '../util/translate.ts'
import { personName } from './persons.ts'
import { jsonText } from './plainText.ts'
import { type EngagementStatus, isFolded, overdueCount, ownersOfTask, type Portfolio, roleOf } from './portfolio.ts'
import { type Grouping, groupTasks } from './statusGroups.ts'
import { entryText, thingText } from './thingText.ts'

/** One JSON value; `groups` only with `groupBy`. */
export function statusJson(portfolio: Portfolio, { t, groupBy }: { t: Translate; groupBy?: Grouping }): string {
  const { asOf, engagements, unread } = portfolio
  const shown = engagements.filter(one => !isFolded(one))
  const pending = shown.flatMap(one => one.pending)
  const value = {
    version: 1,
    asOf,
    engagements: engagements.map(one => engagementJson(one, t)),
    groups: groupBy && {
      by: groupBy,
      groups: groupTasks(portfolio, groupBy, t).map(({ id, name, tasks }) => ({
        id,
        name,
        tasks: tasks.map(({ engagement, task }) => ({ file: engagement.path, id: task.id })),
      })),
    },
    unread,
    totals: {
      engagements: shown.length,
      paused: engagements.filter(one => isFolded(one) && one.status === 'paused').length,
      closed: engagements.filter(one => isFolded(one) && one.status === 'closed').length,
      pending: pending.length,
      mandatory: pending.filter(task => task.mandatory).length,
      overdue: shown.reduce((sum, one) => sum + overdueCount(one), 0),
    },
  }
  return `${jsonText(value, 2)}\n`
}

function engagementJson(one: EngagementStatus, t: Translate) {
  const { states, words, progress, staff } = one
  const { file, playbook } = states
  const { engagement } = file
  const person = (key: string | undefined) => key && { key, name: personName(key, file, staff) }
  return {
    path: one.path,
    partial: one.partial,
    unreadable: one.lost.length > 0 ? one.lost : undefined,
    playbook: `${playbook.id}@${playbook.version}`,
    customer: one.customer,
    id: engagement?.id ?? undefined,
    motion: engagement?.motion,
    phase: progress.phase,
    status: one.status,
    silent: progress.silent,
    assigned: engagement?.assigned ?? undefined,
    manager: person(one.manager),
    mandatory: one.lost.length > 0 ? undefined : progress.mandatory,
    optional: one.lost.length > 0 ? undefined : progress.optional,
    pending: one.pending.map(task => taskJson(one, task)),
    later: progress.later.map(({ id }) => id),
    services: one.services.map(service => ({ ...service, dibs: fourOf(service.dibs), ssat: fourOf(service.ssat) })),
    process: progress.process,
    advance: one.lost.length > 0 ? undefined : progress.advance,
    disengagement: one.lost.length > 0 ? undefined : progress.disengagement,
    agenda: one.agenda.map(({ text: _, ...entry }) => ({ ...entry, text: entryText({ ...entry, text: _ }, { t, words }) })),
    next: one.next.map(thing => ({
      kind: thing.kind,
      id: thing.id,
      text: thingText(thing, { t, words }),
      date: thing.date,
      overdue: thing.overdue,
      path: thing.path,
    })),
  }
}

function taskJson(one: EngagementStatus, task: TaskProgress) {
  const { states, staff } = one
  return {
    id: task.id,
    name: task.name,
    phase: task.phase,
    process: task.process,
    step: task.step,
    mandatory: task.mandatory,
    role: roleOf(states, task.id),
    state: task.state,
    due: task.due,
    computed: task.computed,
    overdue: task.overdue,
    dueSoon: task.dueSoon,
    owners: ownersOfTask(task).map(key => ({ key, name: personName(key, states.file, staff) })),
    parts: task.parts.map(({ service, status, state, due, completed, blocker }) => ({
      service,
      status,
      state,
      due,
      completed,
      blocker,
    })),
    path: task.path,
  }
}

function fourOf({ count, missing, gap, followUp }: EngagementStatus['services'][number]['dibs' | 'ssat']) {
  return { count, missing, gap, followUp }
}
