/** Work that was further than it is now. */
import type { TaskStateName } from '../playbook/model.ts'
import { changesOf, recordText, statusText, taskText, wordsFor } from './changeWords.ts'
import { defineChangeRule } from './rule.ts'

export const statusWentBack = defineChangeRule({
  name: 'status-went-back',
  summary: 'A task, a phase or a closed entry does not go back to an earlier state without anybody noticing.',
  why: 'What was reported as done is open again; whoever relied on it has to know.',
  severity: 'info',
  source: 'Git history of the engagement',
  examples: {
    before: 'tasks:\n  994: complete\n',
    bad: 'tasks:\n  994: in-progress\n',
    good: 'tasks:\n  994: complete\n  983: in-progress\n',
  },
  check(context) {
    const { changes, t, words, report } = context
    const names = wordsFor(context)
    const hint = t('Say why in the log')
    for (const change of changesOf(changes, 'task-status')) {
      const { from, to, task, services, path } = change
      if (from.state === undefined || to.state === undefined || rank[to.state] >= rank[from.state]) continue
      const values = {
        task: taskText(names, task, services),
        from: statusText(names, from.status),
        to: statusText(names, to.status),
      }
      report({ of: change, at: path, message: t('{task} went back from "{from}" to "{to}"', values), hint })
    }
    for (const change of changesOf(changes, 'phase')) {
      const { service, from, to, back, path } = change
      if (!back) continue
      const first = context.after?.states?.playbook.phases[0]?.id ?? ''
      const phases = { from: words.phase(from ?? first), to: words.phase(to ?? first) }
      const message =
        service === undefined
          ? t('The phase of the engagement went back from "{from}" to "{to}"', phases)
          : t('The phase of {service} went back from "{from}" to "{to}"', { service: words.service(service), ...phases })
      report({ of: change, at: path, message, hint })
    }
    for (const change of changesOf(changes, 'record')) {
      if (change.change !== 'reopened') continue
      report({ of: change, at: change.path, message: t('{what} is open again', { what: recordText(names, change) }), hint })
    }
  },
})

const rank: Readonly<Record<TaskStateName, number>> = { open: 0, active: 1, stalled: 1, closed: 2 }
