import { referralConsent } from '../../src/rules/referralConsent.ts'
import { testRule } from '../helpers/testRule.ts'

const consented = 'referrals:\n  upgrade:\n    consent:\n      by: carla\n      date: 2026-11-25\n'
const statuses =
  'in-progress,warning,complete,not-required,cancelled,paused-customer-delay,deferred-customer-extended-delay,blocked-pending-remediation,blocked-technical-customer,blocked-technical-ms,blocked-business,blocked-other'

testRule(referralConsent, {
  valid: {
    'not started': 'tasks:\n  983:\n',
    'not required': 'tasks:\n  983: not-required\n',
    'begun with consent': `${consented}tasks:\n  983: in-progress\n`,
    'begun, one of two referrals has consent': `${consented}  other:\n    scope: Training\ntasks:\n  983: in-progress\n`,
    'complete with a partner': `${consented}    partner: fabrikam\ntasks:\n  983: complete\n`,
    'prepared, not requested': 'referrals:\n  upgrade:\n    scope: Upgrade\ntasks:\n  983:\n',
    'status misspelled': 'referrals:\n  upgrade:\n    requested: 2026-11-25\ntasks:\n  983: in-progres\n',
  },
  invalid: {
    'started, keeps the comment': {
      text: 'tasks:\n  ⟦983⟧: in-progress # asked by phone\n',
      problems: ['The referral to partners (983) has begun without the recorded consent of the customer'],
      hints: ['Record who at the customer agreed to share contact data, when and how'],
      levels: ['error'],
      asked:
        'tasks:\n  983: in-progress # asked by phone\nreferrals:\n  partner:\n    task: 983\n    consent:\n      by: ${1:by}\n      date: ${2:date}\n      how: ${3:how}\n',
      portuguese: ['A indicação a parceiros (983) começou sem o consentimento registrado do cliente'],
    },
    'consent without a date': {
      text: 'referrals:\n  upgrade:\n    consent: { by: carla }\ntasks:\n  ⟦983⟧: in-progress\n',
      problems: ['The referral to partners (983) has begun without the recorded consent of the customer'],
    },
    'consent of a referral for another task': {
      text: `${consented}    task: 984\ntasks:\n  ⟦983⟧: warning\n`,
      problems: ['The referral to partners (983) has begun without the recorded consent of the customer'],
    },
    'complete without consent': {
      text: 'referrals:\n  upgrade:\n    partner: fabrikam\ntasks:\n  ⟦983⟧: { status: complete, completed: 2026-11-30 }\n',
      problems: ['The referral to partners (983) is complete without the recorded consent of the customer'],
    },
    'complete for one service only': {
      text: 'services:\n  exchange:\n  teams:\ntasks:\n  ⟦983⟧:\n    services:\n      exchange: complete\n',
      problems: ['The referral to partners (983) has begun without the recorded consent of the customer'],
    },
    'complete without a partner': {
      text: `${consented.replace('upgrade', '⟦upgrade⟧')}tasks:\n  983: complete\n`,
      problems: ['The referral "upgrade" names no partner although task 983 is complete'],
      levels: ['warning'],
    },
    'requested while open': {
      text: 'referrals:\n  upgrade:\n    task: 983\n    ⟦requested⟧: 2026-11-25\ntasks:\n  983:\n',
      problems: ['The referral "upgrade" was requested on 2026-11-25 although task 983 has not begun'],
      levels: ['warning'],
      asked: `referrals:\n  upgrade:\n    task: 983\n    requested: 2026-11-25\ntasks:\n  983: \${1|${statuses}|}\n`,
    },
  },
})
