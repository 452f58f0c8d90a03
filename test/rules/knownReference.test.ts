import { knownReference } from '../../src/rules/knownReference.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(knownReference, {
  valid: {
    'all there':
      'risks:\n  one:\n    service: exchange\npartners:\n  fabrikam:\nreferrals:\n  a: { task: 983, risk: one, partner: fabrikam }\nlog:\n  2026-11-17-call: { task: 3616 }\n',
    'a retired task': 'log:\n  2026-11-17-call:\n    task: 1910\n',
    'a task of the file': 'uncategorized-tasks:\n  99999:\nlog:\n  2026-11-17-call:\n    task: 99999\n',
    'an unknown service is not ours': 'risks:\n  one:\n    service: exchnge\n',
    'a calendar of the configuration': {
      text: 'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  calendar: br\n',
      settings: { calendars: new Map([['br', { name: 'br', dates: new Map() }]]) },
    },
  },
  invalid: {
    'risk and partner': {
      text: 'risks:\n  firewall:\npartners:\n  fabrikam:\n    name: Fabrikam Ltd\nreferrals:\n  one:\n    risk: ⟦firewal⟧\n    partner: ⟦fabrikam ltd⟧\n  two: { risk: ⟦budget⟧ }\n',
      problems: [
        'There is no risk "firewal" under "risks"',
        'There is no partner "fabrikam ltd" under "partners"',
        'There is no risk "budget" under "risks"',
      ],
      hints: ['Did you mean "firewall"?', 'Did you mean "fabrikam"?', 'One of: firewall'],
      levels: ['warning', 'warning', 'warning'],
      fixed:
        'risks:\n  firewall:\npartners:\n  fabrikam:\n    name: Fabrikam Ltd\nreferrals:\n  one:\n    risk: firewall\n    partner: fabrikam\n  two: { risk: budget }\n',
    },
    'no risks at all': {
      text: 'referrals:\n  one:\n    risk: ⟦firewall⟧\n',
      problems: ['There is no risk "firewall" under "risks"'],
      hints: ['Describe it under "risks"'],
      portuguese: ['Não há nenhum risco "firewall" abaixo de "risks"'],
    },
    task: {
      text: 'log:\n  2026-11-17-call:\n    task: ⟦99999⟧\n',
      problems: ['There is no task 99999'],
    },
    'a service that is not listed': {
      text: 'services:\n  exchange:\nrisks:\n  one:\n    service: ⟦teams⟧\n',
      problems: ['Teams is not listed under "services"'],
      asked: 'services:\n  exchange:\n\n  teams:\nrisks:\n  one:\n    service: teams\n',
    },
    calendar: {
      text: 'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  calendar: ⟦moon⟧\n',
      problems: ['The configuration has no calendar "moon"'],
      hints: ['Define it in the configuration, or remove the line'],
    },
  },
})
