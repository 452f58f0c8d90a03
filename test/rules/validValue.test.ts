import { validValue } from '../../src/rules/validValue.ts'
import { testRule } from '../helpers/testRule.ts'

const engagement = 'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n'

testRule(validValue, {
  valid: {
    'known words': `${engagement}  phase: initiate\n  status: paused\ntasks:\n  994: complete\nservices:\n  exchange:\n    status: blocked\n`,
    'ids of an unknown playbook': 'playbook: other@1\ntasks:\n  994: whatever\n',
    'any reason of L2': 'services:\n  exchange:\n    reason: whatever\n    dibs:\n      business-reason: whatever\n',
    'another reason for a waiver': 'tasks:\n  983:\n    waiver:\n      reason: other\n',
  },
  invalid: {
    'an alias of a task status': {
      text: 'tasks:\n  994: ⟦done⟧ # finally\n',
      problems: ['Unknown task status "done"'],
      hints: ['Did you mean "complete"?'],
      levels: ['error'],
      fixed: 'tasks:\n  994: complete # finally\n',
      portuguese: ['Status de tarefa desconhecido "done"'],
    },
    'task statuses in every place': {
      text: 'tasks:\n  1904:\n    status: ⟦concluída⟧\n    services: { exchange: ⟦feito⟧, sharepoint: { status: ⟦"In Progress"⟧ } }\nuncategorized-tasks:\n  77: ⟦complet⟧\n',
      problems: [
        'Unknown task status "concluída"',
        'Unknown task status "feito"',
        'Unknown task status "In Progress"',
        'Unknown task status "complet"',
      ],
      fixed:
        'tasks:\n  1904:\n    status: complete\n    services: { exchange: complete, sharepoint: { status: "in-progress" } }\nuncategorized-tasks:\n  77: complete\n',
    },
    'a date for a status': {
      text: 'tasks:\n  994: ⟦2026-11-24⟧\n',
      problems: ['Unknown task status "2026-11-24"'],
      hints: ['Write "status" and the date as "completed" or "due" on lines of their own below the task'],
    },
    'a status that is the beginning of several': {
      text: 'tasks:\n  994: ⟦bloqueada⟧\n  983: ⟦pronto⟧\n',
      problems: ['Unknown task status "bloqueada"', 'Unknown task status "pronto"'],
      hints: [
        'One of: blocked-pending-remediation, blocked-technical-customer, blocked-technical-ms, blocked-business, blocked-other',
        'One of: not-started, in-progress, warning, complete, not-required, cancelled, paused-customer-delay, deferred-customer-extended-delay, blocked-pending-remediation, blocked-technical-customer, blocked-technical-ms, blocked-business, blocked-other',
      ],
    },
    'motion and phase': {
      text: 'engagement:\n  motion: ⟦request⟧\n  assigned: 2026-11-16\n  phase: ⟦enabel⟧\n',
      problems: ['Unknown motion "request"', 'Unknown phase "enabel"'],
      hints: ['One of: rfa, targeting, customer-health', 'Did you mean "enable"?'],
      fixed: 'engagement:\n  motion: request\n  assigned: 2026-11-16\n  phase: enable\n',
    },
    'statuses of services and their parts': {
      text: 'services:\n  exchange:\n    status: ⟦Blocked⟧\n    phase: ⟦later⟧\n  teams:\n    split:\n      why: ⟦region⟧\n      parts:\n        brazil:\n          status: ⟦no intention⟧\n',
      problems: [
        'Unknown entitlement status "Blocked"',
        'Unknown phase "later"',
        'Unknown reason for a split "region"',
        'Unknown entitlement status "no intention"',
      ],
    },
    'words of the format': {
      text: 'people:\n  ana:\n    side: ⟦Client⟧\nrisks:\n  one:\n    kind: ⟦danger⟧\n',
      problems: ['Unknown side "Client"', 'Unknown kind of risk "danger"'],
      hints: ['Did you mean "customer"?', 'One of: out-of-scope, blocker, constraint'],
      fixed: 'people:\n  ana:\n    side: customer\nrisks:\n  one:\n    kind: danger\n',
    },
    'a reason for a waiver': {
      text: 'tasks:\n  3979:\n    status: not-required\n    waiver:\n      reason: ⟦Not from Targeting⟧\n',
      problems: ['Unknown reason for a waiver "Not from Targeting"'],
      fixed: 'tasks:\n  3979:\n    status: not-required\n    waiver:\n      reason: not-from-targeting\n',
    },
    'points of a process': {
      text: 'processes:\n  conduct-customer-kickoff:\n    inputs:\n      team-assigned: ⟦n/a⟧\n    outputs:\n      roles-understood: ⟦done⟧\n',
      problems: [
        '"n/a" says neither when this was done nor that it is not applicable',
        '"done" says neither when this was done nor that it is not applicable',
      ],
      fixed:
        'processes:\n  conduct-customer-kickoff:\n    inputs:\n      team-assigned: not-applicable\n    outputs:\n      roles-understood: done\n',
    },
    'less than nothing': {
      text: 'customer:\n  name: ⟦""⟧\n  seats: ⟦-1⟧\n',
      problems: ['"name" is empty', '"seats" cannot be -1'],
      hints: ['Write what belongs here', 'Write 0 or more'],
    },
  },
})
