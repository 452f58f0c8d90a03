/** An open risk is a reason to talk about a partner. */
import { entriesOf } from '../util/json.ts'
import { blank } from '../yaml/edit.ts'
import { defineRule } from './rule.ts'

export const riskReferral = defineRule({
  name: 'risk-referral',
  summary: 'For each open risk a partner has been discussed with the customer, or a referral has begun.',
  why: 'A partner can do what lies outside of the benefit; left alone, a risk stops the work later.',
  severity: 'warning',
  source: 'conduct-customer-kickoff, Schedule and Conduct Kickoff Meeting',
  examples: {
    bad: 'risks:\n  upgrade:\n    kind: out-of-scope\n    text: Configuration Manager is too old\n',
    good: 'risks:\n  upgrade:\n    kind: out-of-scope\n    text: Configuration Manager is too old\n    partner-discussed: 2026-11-24\n',
  },
  check({ engagement, playbook, states, t, report }) {
    const referral = playbook.policies.referral
    if (!referral || !engagement.risks) return
    const task = states.task(referral.task)
    if (task.begun || task.state === undefined) return
    for (const [key, risk] of entriesOf(engagement.risks)) {
      if (risk?.closed || risk?.['partner-discussed']) continue
      const at = ['risks', key]
      report({
        at,
        message: t('No partner has been discussed for the open risk "{risk}" and task {task} has not begun', {
          risk: key,
          task: referral.task,
        }),
        hint: t('Ask the customer whether a partner should help, and record the date'),
        ask: {
          title: t('Record when a partner was discussed'),
          edit: { do: 'merge', path: at, value: { 'partner-discussed': blank('partner-discussed', { kind: 'date' }) } },
        },
      })
    }
  },
})
