import { statusReason } from '../../src/rules/statusReason.ts'
import { testRule } from '../helpers/testRule.ts'

const row = (status: string, more = '') => `services:\n  exchange:\n    status: ${status}\n${more}`
const infrastructure = '    reason: customer-it-infrastructure-and-remediation\n'

testRule(statusReason, {
  valid: {
    'no status': 'services:\n  exchange:\n',
    'status, reason, detail': row('blocked', `${infrastructure}    detail: network\n`),
    'no detail': row('blocked', infrastructure),
    'a detail of this service': row('blocked', `${infrastructure}    detail: vdi\n`).replace('exchange', 'teams'),
    'any word where details are not listed': row(
      'no-intent',
      '    reason: using-competitive-solution\n    detail: Post office\n',
    ),
    'a status nobody knows': row('bloked', '    reason: migration\n'),
    'a status without reasons': row('duplicate-invalid'),
    'parts of a split service':
      'services:\n  exchange:\n    split: { parts: { a: { status: blocked, reason: legal-regulatory, detail: legal }, b: { status: duplicate-invalid } } }\n',
    'a reason that cannot be read': row('blocked', '    reason: 4\n'),
  },
  invalid: {
    'reason of another status': {
      text: row('blocked', '    reason: ⟦migration⟧\n'),
      problems: ['"migration" is no reason of the status "Blocked" of Exchange'],
      hints: ['It is a reason of "In Progress": correct the reason or the status'],
      levels: ['error'],
      fixed: row('blocked', '    reason: migration\n'),
      portuguese: ['"migration" não é um motivo do status "Bloqueado" do serviço Exchange'],
    },
    'misspelt reason': {
      text: row('blocked', '    reason: ⟦Legal / Regulatory⟧ # 2026\n'),
      problems: ['"Legal / Regulatory" is no reason of the status "Blocked" of Exchange'],
      hints: ['Did you mean "legal-regulatory"?'],
      fixed: row('blocked', '    reason: legal-regulatory # 2026\n'),
    },
    'reason nobody knows': {
      text: row('in-progress', '    reason: ⟦constructor⟧\n'),
      problems: ['"constructor" is no reason of the status "In Progress" of Exchange'],
      asked: row('in-progress', `    reason: \${1|technical-onboarding-and-deployment,migration,solution-or-user-adoption|}\n`),
    },
    'missing for blocked, no intent and unknown': {
      text: 'services:\n  ⟦exchange⟧: { status: blocked }\n  ⟦teams⟧: { status: no-intent }\n  ⟦yammer⟧: { status: status-unknown }\n',
      problems: [
        'Exchange has the status "Blocked" but no reason',
        'Teams has the status "No Intent" but no reason',
        'Yammer has the status "Status Unknown" but no reason',
      ],
      levels: ['error', 'error', 'error'],
    },
    'missing for in progress': {
      text: 'services:\n  ⟦exchange⟧:\n    status: in-progress\n    note: Rollout since May\n',
      problems: ['Exchange has the status "In Progress" but no reason'],
      hints: ['Choose one of the reasons of "In Progress"'],
      levels: ['warning'],
      asked: `services:\n  exchange:\n    status: in-progress\n    reason: \${1|technical-onboarding-and-deployment,migration,solution-or-user-adoption|}\n    note: Rollout since May\n`,
    },
    'missing beside a detail': {
      text: 'services:\n  ⟦exchange⟧:\n    status: blocked\n    detail: network\n',
      problems: ['Exchange has the status "Blocked" but no reason'],
      levels: ['error'],
    },
    'a reason where there are none': {
      text: row('duplicate-invalid', '    reason: ⟦migration⟧\n'),
      problems: ['The status "Duplicate/Invalid" of Exchange has no reasons, but "migration" is written'],
      levels: ['error'],
    },
    'a detail where there are none': {
      text: row('in-progress', '    reason: migration\n    detail: ⟦Mail⟧\n'),
      problems: ['The reason "Migration" of Exchange has no details, but "Mail" is written'],
      hints: ['Say it in the note'],
    },
    'detail of another reason': {
      text: row('blocked', `${infrastructure}    detail: ⟦covid⟧\n`),
      problems: ['"covid" is no detail of the reason "Customer IT Infrastructure and Remediation" of Exchange'],
      levels: ['error'],
    },
    'misspelt detail': {
      text: row('blocked', `${infrastructure}    detail: ⟦Netwrok⟧\n`),
      problems: ['"Netwrok" is no detail of the reason "Customer IT Infrastructure and Remediation" of Exchange'],
      hints: ['Did you mean "network"?'],
      fixed: row('blocked', `${infrastructure}    detail: network\n`),
    },
    'detail of other services': {
      text: row('blocked', `${infrastructure}    detail: ⟦vdi⟧\n`),
      problems: ['"vdi" is a detail of the reason "Customer IT Infrastructure and Remediation", but not for Exchange'],
      asked: row('blocked', `${infrastructure}    detail: $\{1|desktop-devices,hardware,network,identity,other|}\n`),
    },
    'in a part of a split service': {
      text: 'services:\n  exchange:\n    split:\n      parts:\n        north:\n          status: in-progress\n          reason: ⟦legal-regulatory⟧\n        ⟦south⟧: { status: blocked }\n',
      problems: [
        '"legal-regulatory" is no reason of the status "In Progress" of Exchange (north)',
        'Exchange (south) has the status "Blocked" but no reason',
      ],
    },
    'a reason without a status': {
      text: 'services:\n  exchange:\n    ⟦reason⟧: migration\n',
      problems: ['Exchange has the reason "Migration" but no status'],
      levels: ['warning'],
      asked: `services:\n  exchange:\n    status: \${1|in-progress|}\n    reason: migration\n`,
    },
  },
})
