/** A kickoff that is also the technical assessment goes through the plan for deployment and enablement. */
import { blank } from '../yaml/edit.ts'
import { defineRule } from './rule.ts'

const field = ['engagement', 'deployment-enablement-plan-reviewed']

export const combinedAssessmentPlan = defineRule({
  name: 'combined-assessment-plan',
  summary: 'When kickoff and technical assessment are one meeting, the deployment and enablement plan is reviewed by then.',
  why: 'In a combined meeting the plan is what the assessment is made on.',
  severity: 'warning',
  source: 'conduct-customer-kickoff, Objectives',
  examples: {
    bad: `engagement:
  motion: rfa
  assigned: 2026-11-16
  combined-technical-assessment: true
tasks:
  994:
    status: complete
    completed: 2026-11-24
`,
    good: `engagement:
  motion: rfa
  assigned: 2026-11-16
  combined-technical-assessment: true
  deployment-enablement-plan-reviewed: 2026-11-24
tasks:
  994:
    status: complete
    completed: 2026-11-24
`,
  },
  check({ engagement, playbook, states, t, report }) {
    const kickoff = playbook.policies.kickoff
    if (!kickoff || !engagement.engagement['combined-technical-assessment']) return
    const { task } = kickoff
    const held = states.kickoffHeld
    const reviewed = engagement.engagement['deployment-enablement-plan-reviewed']
    if (!reviewed) {
      if (states.task(task).state === undefined) return
      report({
        at: field,
        message: held
          ? t('The deployment and enablement plan is not reviewed although the combined kickoff ({task}) is complete', { task })
          : t('The deployment and enablement plan has to be reviewed by the combined kickoff ({task})', { task }),
        hint: t('Record the date on which the plan was reviewed with the customer'),
        level: held ? 'warning' : 'info',
        ask: {
          title: t('Record when the plan was reviewed'),
          edit: { do: 'insert', path: field, value: blank('deployment-enablement-plan-reviewed', { kind: 'date' }) },
        },
      })
    } else if (states.kickoffDate && reviewed > states.kickoffDate) {
      const values = { task, date: reviewed, held: states.kickoffDate }
      report({
        at: field,
        message: t('The deployment and enablement plan was reviewed on {date}, after the kickoff ({task}) on {held}', values),
        hint: t('Correct the date that is wrong, or say that the assessment was not combined with the kickoff'),
      })
    }
  },
})
