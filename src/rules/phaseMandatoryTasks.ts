/** Who has left a phase has closed its mandatory tasks. */

import { openParts, taskPaths } from '../engagement/openTasks.ts'
import { keysOf, type Path } from '../util/json.ts'
import { defineRule, type FileContext } from './rule.ts'
import { taskLabel, taskList } from './writtenTasks.ts'

export const phaseMandatoryTasks = defineRule({
  name: 'phase-mandatory-tasks',
  summary: 'The mandatory tasks of earlier phases are closed.',
  why: 'A phase that is left with mandatory work open is work that nobody will come back to.',
  severity: 'error',
  source: 'every process, the mark on mandatory tasks',
  examples: {
    bad: 'engagement:\n  motion: rfa\n  phase: assess\n  assigned: 2026-11-16\ntasks:\n  3616: complete\n',
    good: 'engagement:\n  motion: rfa\n  phase: assess\n  assigned: 2026-11-16\ntasks:\n  3616: complete\n  994: complete\n',
  },
  check(context) {
    const { engagement, states } = context
    const services = keysOf(engagement.services).filter(service => states.service(service)?.phase)
    if ((states.phaseIndex === 0 && services.length === 0) || states.hasUnknownService) return
    for (const [service, ids] of openBySection(context, services)) reportOpen(context, service, ids)
  },
})

/** Open tasks of earlier phases: by service for the parts of services that have a phase of their own, else under ''. */
function openBySection({ playbook, states }: FileContext, services: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const last = Math.max(states.phaseIndex, ...services.map(service => states.phaseIndexOf(service)))
  for (const [id, { task, phaseIndex }] of playbook.tasks) {
    if (!task.mandatory || phaseIndex >= last || !states.applies(id)) continue
    for (const { service } of openParts(states, id)) {
      const own = service !== undefined && services.includes(service)
      const section = own ? service : ''
      if (phaseIndex >= (own ? states.phaseIndexOf(service) : states.phaseIndex)) continue
      const ids = found.get(section) ?? []
      if (!ids.includes(id)) ids.push(id)
      found.set(section, ids)
    }
  }
  return found
}

function reportOpen(context: FileContext, service: string, ids: readonly string[]): void {
  const { engagement, states, words, t, report } = context
  const phase = (service ? states.service(service)?.phase : engagement.engagement.phase) ?? ''
  const at: Path = service ? ['services', service, 'phase'] : ['engagement', 'phase']
  const values = {
    phase: words.phase(phase),
    service: service && words.service(service),
    count: t.count(ids.length, 'one mandatory task', '{n} mandatory tasks'),
    tasks: taskList(context, ids),
  }
  report({
    at,
    on: 'value',
    message: service
      ? t('{service} is in the phase "{phase}" with {count} of earlier phases still open: {tasks}', values)
      : t('The engagement is in the phase "{phase}" with {count} of earlier phases still open: {tasks}', values),
    hint: t('Close these tasks, or leave them out with a reason ("waiver")'),
    about: taskPaths(ids),
    related: ids.map(id => ({ at: ['tasks', id], message: t('Still open: {task}', { task: taskLabel(context, id) }) })),
  })
}
