/** Mandatory tasks that were left out. */
import { changesOf, statusText, taskText, waiverText, wordsFor } from './changeWords.ts'
import { defineChangeRule } from './rule.ts'

export const mandatoryWaived = defineChangeRule({
  name: 'mandatory-waived',
  summary: 'Leaving a mandatory task out is a decision that a second person sees.',
  why: 'The playbook asks for the task from everybody; the reviewer agrees to the exception.',
  severity: 'info',
  source: 'Git history of the engagement',
  examples: {
    before: 'tasks:\n  994:\n',
    bad: 'tasks:\n  994:\n    status: not-required\n    waiver:\n      reason: done-elsewhere\n      by: ana\n      date: 2026-11-20\n',
    good: 'tasks:\n  994:\n    status: complete\n    completed: 2026-11-20\n',
  },
  check(context) {
    const { changes, t, report } = context
    const names = wordsFor(context)
    for (const change of changesOf(changes, 'task-status')) {
      if (!change.mandatory || !change.relaxes) continue
      const values = { task: taskText(names, change.task, change.services), status: statusText(names, change.to.status) }
      const reason = waiverText(names, change.waiver)
      const message =
        reason === undefined
          ? t('Mandatory task {task} is left out as "{status}" without a reason', values)
          : t('Mandatory task {task} is left out as "{status}": {reason}', { ...values, reason })
      report({ of: change, at: change.path, message, hint: t('Agree to the reason, or ask for the task') })
    }
  },
})
