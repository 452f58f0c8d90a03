/** Checks that were loosened: a problem silenced, a task left out, a rule made less serious. */
import { changesOf, ignoreText, settingText, statusText, taskText, waiverText, wordsFor } from './changeWords.ts'
import { defineChangeRule } from './rule.ts'

export const relaxed = defineChangeRule({
  name: 'relaxed',
  summary: 'Whatever loosens a check is shown before everything else.',
  why: 'A change that silences a problem looks like one that solves it.',
  severity: 'info',
  source: 'Git history of the engagement',
  examples: {
    before: 'tasks:\n  3616:\n    status: complete\n    completed: 2026-11-20\n',
    bad: 'tasks:\n  # playbook-ignore rfa-first-contact reason="The customer asked for a later call"\n  3616:\n    status: complete\n    completed: 2026-11-20\n',
    good: 'tasks:\n  # The customer asked for a later call\n  3616:\n    status: complete\n    completed: 2026-11-20\n',
  },
  check(context) {
    const { changes, t, report } = context
    const names = wordsFor(context)
    for (const change of changesOf(changes, 'ignore')) {
      if (change.relaxes) report({ of: change, at: change.path, message: ignoreText(names, change) })
    }
    for (const change of changesOf(changes, 'setting')) {
      if (change.relaxes) report({ of: change, at: change.path, message: settingText(names, change) })
    }
    for (const change of changesOf(changes, 'waiver')) {
      if (!change.relaxes) continue
      const task = taskText(names, change.task, change.service === undefined ? [] : [change.service])
      const reason = waiverText(names, change) ?? t('no reason given')
      report({ of: change, at: change.path, message: t('{task} has a waiver now: {reason}', { task, reason }) })
    }
    for (const change of changesOf(changes, 'task-status')) {
      // Mandatory tasks have a rule of their own.
      if (!change.relaxes || change.mandatory) continue
      const task = taskText(names, change.task, change.services)
      const values = {
        task,
        status: statusText(names, change.to.status),
        reason: waiverText(names, change.waiver) ?? t('no reason given'),
      }
      report({ of: change, at: change.path, message: t('{task} is left out as "{status}": {reason}', values) })
    }
  },
})
