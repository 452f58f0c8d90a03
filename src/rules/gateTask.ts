/** A task that closes a step, a process, a phase or the engagement is complete only when nothing mandatory in it is open. */

import { openTasksOfGate, taskPaths } from '../engagement/openTasks.ts'
import type { TaskPart } from '../engagement/states.ts'
import type { TaskPlace } from '../playbook/playbook.ts'
import { keysOf } from '../util/json.ts'
import { defineRule, type FileContext } from './rule.ts'
import { taskLabel, taskList } from './writtenTasks.ts'

export const gateTask = defineRule({
  name: 'gate-task',
  summary: 'A task that closes something is complete only when every mandatory task in it is closed.',
  why: 'The gate tells everybody that the work before it is done.',
  severity: 'error',
  source: 'the last step of each process',
  covers: ['phase-mandatory-tasks'],
  examples: {
    bad: 'engagement:\n  motion: rfa\n  phase: assess\n  assigned: 2026-11-16\ntasks:\n  4071: complete\n  1699: complete\n',
    good: 'engagement:\n  motion: rfa\n  phase: assess\n  assigned: 2026-11-16\ntasks:\n  4071: complete\n  4072: complete\n  3070: complete\n  1049: complete\n  1699: complete\n',
  },
  check(context) {
    const { engagement, playbook, states } = context
    if (states.hasUnknownService) return
    for (const id of keysOf(engagement.tasks)) {
      const gate = playbook.tasks.get(id)
      if (!gate?.task.closes || !states.applies(id)) continue
      const seen = new Set<string>()
      for (const part of states.task(id).parts) {
        const place = part.path.join('/')
        if (!part.complete || seen.has(place)) continue
        seen.add(place)
        checkGate(context, gate, part)
      }
    }
  },
})

function checkGate(context: FileContext, gate: TaskPlace, part: TaskPart): void {
  const { states, words, t, report } = context
  const service = part.path.length > 2 ? part.service : undefined
  const open = openTasksOfGate(states, gate, service)
  if (open.length === 0) return
  const { id, closes } = gate.task
  const values = {
    gate: taskLabel(context, id, service),
    count: t.count(open.length, 'one mandatory task', '{n} mandatory tasks'),
    tasks: taskList(context, open),
  }
  const message = {
    step: () =>
      t('{gate} is complete with {count} of "{name}" still open: {tasks}', named(words.step(gate.process.id, gate.step.id))),
    process: () => t('{gate} is complete with {count} of "{name}" still open: {tasks}', named(words.process(gate.process.id))),
    phase: () =>
      t('{gate} is complete with {count} of the phase "{name}" still open: {tasks}', named(words.phase(gate.phase.id))),
    engagement: () => t('{gate} is complete with {count} of the engagement still open: {tasks}', values),
  }[closes ?? 'engagement']
  report({
    at: part.path,
    message: message(),
    hint: t('Close these tasks, or leave them out with a reason ("waiver")'),
    about: taskPaths([id, ...open]),
    related: open.map(one => ({ at: ['tasks', one], message: t('Still open: {task}', { task: taskLabel(context, one) }) })),
  })

  function named(name: string) {
    return { ...values, name }
  }
}
