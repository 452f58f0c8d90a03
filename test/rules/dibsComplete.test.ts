import { dibsComplete } from '../../src/rules/dibsComplete.ts'
import { testRule } from '../helpers/testRule.ts'

const complete = '{ date: 2027-03-31, intent: confirmed, business-reason: increase-security, success-owner: carla }'

testRule(dibsComplete, {
  valid: {
    'not begun': 'services:\n  exchange:\n    entitlements: 10\n',
    'all four': `services:\n  exchange:\n    dibs: ${complete}\n`,
    'a follow-up': 'services:\n  exchange:\n    dibs:\n      gap: { reason: The board decides, follow-up: 2026-12-10 }\n',
    'not wanted, by intent': 'services:\n  exchange:\n    dibs:\n      intent: none\n',
    'not wanted, by status': 'services:\n  exchange:\n    status: no-intent\n    dibs:\n      date: 2027-03-31\n',
    'a business reason nobody knows is not a missing one': `services:\n  exchange:\n    dibs: ${complete.replace('increase', 'x')}\n`,
  },
  invalid: {
    'two of four': {
      text: 'services:\n  exchange:\n    ⟦dibs⟧:\n      date: 2027-03-31 # agreed\n      intent: confirmed\n',
      problems: ['The DIBS of Exchange lack business reason and success owner'],
      hints: ['Ask the customer, or record why it is missing and when you will ask again'],
      levels: ['info'],
      portuguese: ['O DIBS do serviço Exchange está sem motivo de negócios e responsável pelo sucesso'],
    },
    'an empty entry': {
      text: 'services:\n  exchange:\n    ⟦dibs⟧:\n',
      problems: ['The DIBS of Exchange lack target date, stated intent, business reason, and success owner'],
    },
    'an unknown intent is asked again': {
      text: `services:\n  exchange:\n    ⟦dibs⟧: ${complete.replace('confirmed', 'unknown')}\n`,
      problems: ['The DIBS of Exchange lack stated intent'],
      asked: `services:\n  exchange:\n    dibs: ${complete.replace('confirmed', `\${1|confirmed,none,unknown|}`)}\n`,
    },
    'unknown intent and a missing date': {
      text: 'services:\n  exchange:\n    ⟦dibs⟧:\n      intent: unknown\n      business-reason: increase-security\n      success-owner: carla\n',
      problems: ['The DIBS of Exchange lack target date and stated intent'],
      asked:
        'services:\n  exchange:\n    dibs:\n      date: $' +
        '{1:date}\n      intent: $' +
        '{2|confirmed,none,unknown|}\n      business-reason: increase-security\n      success-owner: carla\n',
    },
    'a reason without a follow-up is no gap': {
      text: 'services:\n  exchange:\n    ⟦dibs⟧:\n      date: 2027-03-31\n      intent: confirmed\n      business-reason: increase-security\n      gap:\n        reason: The board decides\n',
      problems: ['The DIBS of Exchange lack success owner'],
    },
    'one problem a service': {
      text: `services:\n  exchange:\n    ⟦dibs⟧: { intent: confirmed, business-reason: increase-security, success-owner: carla }\n  teams:\n    ⟦dibs⟧: { date: 2027-03-31, intent: confirmed, success-owner: carla }\n  yammer:\n    dibs: ${complete}\n`,
      problems: ['The DIBS of Exchange lack target date', 'The DIBS of Teams lack business reason'],
    },
  },
})
