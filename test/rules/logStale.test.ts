import { logStale } from '../../src/rules/logStale.ts'
import { testRule } from '../helpers/testRule.ts'

const engagement = (more: string) => `engagement:\n  motion: rfa\n  assigned: 2026-08-03\n${more}`

testRule(logStale, {
  valid: {
    'no log': engagement(''),
    'an empty log': 'log:\n',
    'fourteen days': 'log:\n  2026-11-17-call:\n    text: Reached the CIO\n',
    'the latest counts, wherever it stands':
      'log:\n  2026-11-24-call:\n    text: Reached the CIO\n  2026-09-01-call:\n    text: First\n',
    'the date of the entry goes before that of its key': 'log:\n  2026-09-01-call:\n    date: 2026-11-24\n',
    'one without a date, which may be the latest': 'log:\n  2026-09-01-call:\n  call:\n    text: Reached the CIO\n',
    'no dates': 'log:\n  call:\n    text: Reached the CIO\n',
    paused: `${engagement('  status: paused\n')}log:\n  2026-09-01-call:\n    text: First\n`,
    'the pause is over, but not active': `${engagement('  status: paused\n  paused:\n    until: 2026-10-01\n')}log:\n  2026-09-01-call:\n`,
    blocked: `${engagement('  status: blocked\n')}log:\n  2026-09-01-call:\n    text: First\n`,
    closed: `${engagement('  status: closed\n  closed: 2026-09-02\n')}log:\n  2026-09-01-call:\n    text: First\n`,
    'in the future': 'log:\n  2027-11-24-call:\n    text: Reached the CIO\n',
  },
  invalid: {
    'fifteen days': {
      text: 'log:\n  ⟦2026-11-16-call⟧:\n    text: Reached the CIO\n',
      problems: ['The last log entry is of 2026-11-16, 15 days ago'],
      hints: ['Write down how the engagement stands, or pause it'],
      levels: ['info'],
      asked: `log:\n  2026-11-16-call:\n    text: Reached the CIO\n\n  2026-12-01-note:\n    by: \${1:by}\n    kind: note\n    text: \${2:text}\n`,
      portuguese: ['A última entrada do registro é de 2026-11-16, há 15 dias'],
    },
    'sixty days': {
      text: `${engagement('')}log:\n  2026-09-01-call:\n  ⟦2026-10-02-call⟧: { text: Reached the CIO }\n`,
      problems: ['The last log entry is of 2026-10-02, 60 days ago'],
      levels: ['info'],
    },
    'sixty-one days': {
      text: `${engagement('')}log:\n  2026-09-01-call:\n  ⟦meeting⟧:\n    date: 2026-10-01\n`,
      problems: ['The last log entry is of 2026-10-01, 61 days ago'],
      levels: ['warning'],
    },
  },
})
