import { dibsAfterKickoff } from '../../src/rules/dibsAfterKickoff.ts'
import { testRule } from '../helpers/testRule.ts'

const held = 'tasks:\n  994: complete\n'
const whole =
  '      date: 2027-03-31\n      intent: confirmed\n      business-reason: increase-security\n      success-owner: carla\n'

testRule(dibsAfterKickoff, {
  valid: {
    'before the kickoff': 'tasks:\n  994: in-progress\n',
    complete: `services:\n  exchange:\n    dibs:\n${whole}${held}`,
    'a gap with reason and follow-up': `services:\n  exchange:\n    dibs: { gap: { reason: Board decides, follow-up: 2026-12-01 } }\n${held}`,
    'no intent': `services:\n  exchange:\n    status: no-intent\n${held}`,
    'status unknown': `services:\n  exchange:\n    status: status-unknown\n${held}`,
    'intent none': `services:\n  exchange:\n    dibs:\n      intent: none\n${held}`,
    'core onboarding has no DIBS': `services:\n  core-onboarding:\n${held}`,
    'a business reason that is no word is reported elsewhere': `services:\n  exchange:\n    dibs:\n${whole.replace('increase-security', 'securty')}${held}`,
    'a service that is no word is reported elsewhere': `services:\n  exchnge:\n${held}`,
    'past follow-up while paused': `engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  status: paused\nservices:\n  exchange:\n    dibs:\n      gap:\n        reason: Board decides\n        follow-up: 2026-11-30\n${held}`,
    'past follow-up, but all is known': `services:\n  exchange:\n    dibs:\n${whole}      gap:\n        reason: Board decides\n        follow-up: 2026-11-30\n${held}`,
  },
  invalid: {
    'nothing known': {
      text: `services:\n  ⟦exchange⟧:\n${held}`,
      problems: ['Exchange has no DIBS although the kickoff (994) is complete'],
      levels: ['warning'],
      asked: `services:\n  exchange:\n    dibs:\n      gap:\n        reason: \${1:reason}\n        follow-up: \${2:follow-up}\n${held}`,
      portuguese: ['Exchange não tem DIBS, embora a reunião de abertura (994) esteja concluída'],
    },
    'no success owner': {
      text: `services:\n  exchange:\n    ⟦dibs⟧:\n${whole.replace('      success-owner: carla\n', '')}${held}`,
      problems: ['Exchange has no success owner although the kickoff (994) is complete'],
      hints: ['Add what is missing, or record why it is missing and when you will ask again'],
    },
    'intent not known': {
      text: `services:\n  exchange:\n    ⟦dibs⟧:\n${whole.replace('confirmed', 'unknown')}${held}`,
      problems: ['Exchange has no stated intent although the kickoff (994) is complete'],
    },
    'a gap without a follow-up': {
      text: `services:\n  exchange:\n    ⟦dibs⟧: { intent: confirmed, gap: { reason: Board decides } }\n${held}`,
      problems: ['Exchange has no target date, business reason, or success owner although the kickoff (994) is complete'],
      levels: ['warning'],
    },
    'phase of the engagement left': {
      text: `engagement:\n  motion: rfa\n  phase: assess\n  assigned: 2026-11-16\nservices:\n  ⟦exchange⟧:\n${held}`,
      problems: ['Exchange has no DIBS although the kickoff (994) is complete'],
      levels: ['error'],
    },
    'phase of one service left': {
      text: `services:\n  ⟦exchange⟧:\n  ⟦teams⟧:\n    phase: assess\n${held}`,
      problems: [
        'Exchange has no DIBS although the kickoff (994) is complete',
        'Teams has no DIBS although the kickoff (994) is complete',
      ],
      levels: ['warning', 'error'],
    },
    'follow-up passed': {
      text: `services:\n  exchange:\n    dibs:\n      gap:\n        reason: Board decides\n        ⟦follow-up⟧: 2026-11-30\n${held}`,
      problems: ['The follow-up on the DIBS of Exchange was due on 2026-11-30'],
      levels: ['warning'],
      asked: `services:\n  exchange:\n    dibs:\n      gap:\n        reason: Board decides\n        follow-up: \${1:follow-up}\n${held}`,
    },
  },
})
