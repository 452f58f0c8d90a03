import { combinedAssessmentPlan } from '../../src/rules/combinedAssessmentPlan.ts'
import { testRule } from '../helpers/testRule.ts'

const combined = 'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  combined-technical-assessment: true\n'
const held = 'tasks:\n  994:\n    status: complete\n    completed: 2026-11-24\n'

testRule(combinedAssessmentPlan, {
  valid: {
    'not combined': held,
    'said not to be combined': `${combined.replace('true', 'false')}${held}`,
    'reviewed on the day': `${combined}  deployment-enablement-plan-reviewed: 2026-11-24\n${held}`,
    'date of the kickoff not known': `${combined}  deployment-enablement-plan-reviewed: 2026-11-30\ntasks:\n  994: complete\n`,
    'reviewed before a kickoff to come': `${combined}  deployment-enablement-plan-reviewed: 2026-11-24\n`,
  },
  invalid: {
    'not reviewed': {
      text: `${combined.replace('engagement', '⟦engagement⟧')}${held}`,
      problems: ['The deployment and enablement plan is not reviewed although the combined kickoff (994) is complete'],
      levels: ['warning'],
      asked: `${combined}  deployment-enablement-plan-reviewed: \${1:deployment-enablement-plan-reviewed}\n${held}`,
    },
    'not reviewed yet': {
      text: combined.replace('engagement', '⟦engagement⟧'),
      problems: ['The deployment and enablement plan has to be reviewed by the combined kickoff (994)'],
      levels: ['info'],
    },
    'reviewed on the day after': {
      text: `${combined}  ⟦deployment-enablement-plan-reviewed⟧: 2026-11-25\n${held}`,
      problems: ['The deployment and enablement plan was reviewed on 2026-11-25, after the kickoff (994) on 2026-11-24'],
      levels: ['warning'],
    },
  },
})
