import { pause } from '../../src/rules/pause.ts'
import { testRule } from '../helpers/testRule.ts'

const engagement = (more: string) => `engagement:\n  motion: rfa\n  assigned: 2026-11-16\n${more}`

testRule(pause, {
  valid: {
    active: engagement('  status: active\n'),
    'until today': engagement('  status: paused\n  paused:\n    until: 2026-12-01\n    reason: The customer closes its books\n'),
    'over, and active again': engagement('  paused:\n    until: 2026-11-27\n'),
  },
  invalid: {
    'nothing said': {
      text: '⟦engagement⟧:\n  motion: rfa\n  assigned: 2026-11-16\n  status: paused # by mail\n',
      problems: ['The engagement is paused without a reason and without an end'],
      hints: ['Say why it is paused and until when ("paused" with "reason", "until")'],
      levels: ['warning'],
      asked:
        'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  status: paused # by mail\n  paused:\n    until: ${1:until}\n    reason: ${2:reason}\n',
      portuguese: ['O engajamento está em pausa sem motivo e sem fim'],
    },
    'no end': {
      text: engagement('  status: paused\n  ⟦paused⟧:\n    reason: The customer closes its books\n'),
      problems: ['The engagement is paused, but nobody says until when'],
    },
    'no reason': {
      text: engagement('  status: paused\n  ⟦paused⟧: { until: 2027-01-11 }\n'),
      problems: ['The engagement is paused without a reason'],
    },
    over: {
      text: engagement('  status: paused\n  paused:\n    until: ⟦2026-11-30⟧\n    reason: The customer closes its books\n'),
      problems: ['The pause ended on 2026-11-30, but the engagement is still paused'],
      hints: ['Set the status to active, or agree on a new day ("until")'],
      levels: ['warning'],
      asked: engagement('  status: paused\n  paused:\n    until: ${1:until}\n    reason: The customer closes its books\n'),
    },
    'over, and no reason': {
      text: engagement('  status: paused\n  ⟦paused⟧:\n    until: ⟦2026-11-30⟧\n'),
      problems: [
        'The engagement is paused without a reason',
        'The pause ended on 2026-11-30, but the engagement is still paused',
      ],
    },
  },
})
