/** Work is recorded only where the playbook asks for it: in this motion, for a service in scope. */

import { isCore } from '../engagement/scope.ts'
import type { TaskPart, TaskState } from '../engagement/states.ts'
import { entriesOf, keysOf, lookup } from '../util/json.ts'
import { joinWords } from '../util/translate.ts'
import { defineRule, type FileContext } from './rule.ts'
import { taskLabel } from './writtenTasks.ts'

export const taskApplies = defineRule({
  name: 'task-applies',
  summary: 'A task that is begun or complete applies to the engagement and its services.',
  why: 'Work on a task that does not apply counts for nothing, and often the scope is what was forgotten.',
  severity: 'warning',
  covers: ['known-reference'],
  source: 'every process, the lines on motions and services of its steps',
  examples: {
    bad: 'services:\n  teams:\ntasks:\n  1904: in-progress\n',
    good: 'services:\n  exchange:\ntasks:\n  1904: in-progress\n',
  },
  check(context) {
    const { engagement, states } = context
    if (states.services.length === 0 && reportNoServices(context)) return
    for (const id of keysOf(engagement.tasks)) {
      const task = states.task(id)
      if (!task.place || task.state === undefined) continue
      if (!states.applies(id)) checkWhole(context, task)
      else if (task.entry?.services) checkSplit(context, task)
    }
    checkTeam(context)
  },
})

/** Without any service listed, all that is recorded for services is one mistake. @returns whether there were several such records. */
function reportNoServices({ engagement, playbook, states, words, t, report }: FileContext): boolean {
  const tasks = keysOf(engagement.tasks).filter(id => states.whyNot(id) === 'services' && states.task(id).parts.some(isStarted))
  const members = entriesOf(engagement.team).flatMap(([role, member]) =>
    member === null || typeof member === 'string'
      ? []
      : keysOf(member)
          .filter(id => lookup(playbook.vocabulary.services, id))
          .map(id => [role, id] as const),
  )
  if (tasks.length + members.length < 2) return false
  report({
    at: ['services'],
    about: [['services']],
    message: t('No service is listed, but work is recorded that is for certain services'),
    hint: t('List the services of this engagement'),
    related: [
      ...members.map(([role, id]) => ({ at: ['team', role, id], message: `${words.role(role)}: ${words.service(id)}` })),
      ...tasks.map(id => ({ at: ['tasks', id], message: taskLabel({ words, t }, id) })),
    ],
  })
  return true
}

function checkWhole({ engagement, playbook, states, words, t, report }: FileContext, task: TaskState): void {
  if (!task.parts.some(isStarted)) return
  const reason = states.whyNot(task.id)
  const label = taskLabel({ words, t }, task.id)
  if (reason === 'motion') {
    const motion = words.motion(engagement.engagement.motion)
    report({
      at: task.path,
      message: t('{task} is no task of a {motion} engagement', { task: label, motion }),
      hint: t('Check the motion, or take the status away'),
      related: [{ at: ['engagement', 'motion'], message: t('The motion of this engagement') }],
    })
    return
  }
  // What is in scope is not known while a service is misspelled.
  if (states.hasUnknownService) return
  if (reason === 'services') {
    const scope = task.place?.task.services
    const services = joinWords(keysIn(playbook, scope).map(words.service), t.locale, 'disjunction')
    report({
      at: task.path,
      message: t('{task} is for {services}, and that is not in scope', { task: label, services }),
      hint: t('List the service, or take the status away'),
    })
  } else {
    report({
      at: task.path,
      message: t('{task} does not apply to this engagement', { task: label }),
      hint: t('Record what makes it apply, or take the status away'),
    })
  }
}

function checkSplit({ playbook, states, words, t, report }: FileContext, task: TaskState): void {
  const { id, place, entry } = task
  const scope = place?.task.services ?? 'all'
  if (isCore(scope, playbook)) {
    report({
      at: ['tasks', id, 'services'],
      message: t('{task} is done once for the whole tenant, not for each service', { task: taskLabel({ words, t }, id) }),
      hint: t('Write its status at the task itself'),
    })
    return
  }
  if (states.hasUnknownService) return
  for (const [service, value] of entriesOf(entry?.services)) {
    const status = typeof value === 'string' ? value : value?.status
    const term = lookup(playbook.vocabulary['task-statuses'], status)
    const known = lookup(playbook.vocabulary.services, service)
    if (!term || !known || !isStarted({ state: term.state, complete: term.complete === true })) continue
    const values = { task: taskLabel({ words, t }, id), service: words.service(service) }
    if (scope !== 'all' && !scope.includes(service)) {
      report({
        at: ['tasks', id, 'services', service],
        message: t('{task} is not done for {service}', values),
        hint: t('Take the entry away'),
      })
    } else if (!states.isInScope(service)) {
      report({
        at: ['tasks', id, 'services', service],
        message: t('{task} is begun for {service}, which is not in scope', values),
        hint: t('List the service, or take the status away'),
      })
    }
  }
}

/** Somebody named for one service only (an SME) needs that service. */
function checkTeam({ engagement, playbook, states, words, t, report }: FileContext): void {
  if (states.hasUnknownService) return
  for (const [role, member] of entriesOf(engagement.team)) {
    if (member === null || typeof member === 'string') continue
    for (const service of keysOf(member)) {
      const term = lookup(playbook.vocabulary.services, service)
      if (!term || term.core || states.isInScope(service)) continue
      report({
        at: ['team', role, service],
        message: t('{role} is named for {service}, which is not in scope', {
          role: words.role(role),
          service: words.service(service),
        }),
        hint: t('List the service, or take the entry away'),
      })
    }
  }
}

function isStarted({ state, complete }: Pick<TaskPart, 'state' | 'complete'>): boolean {
  return state === 'active' || state === 'stalled' || complete
}

function keysIn(playbook: FileContext['playbook'], scope: 'all' | readonly string[] | undefined): readonly string[] {
  return scope === undefined || scope === 'all' ? keysOf(playbook.vocabulary.services) : scope
}
