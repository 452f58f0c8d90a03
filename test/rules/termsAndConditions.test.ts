import { termsAndConditions } from '../../src/rules/termsAndConditions.ts'
import { testRule } from '../helpers/testRule.ts'

const wanted = (more = '') => `services:\n  exchange:\n    migration:\n      wanted: true\n${more}`
const approved =
  'tasks:\n  1903: { status: complete, completed: 2026-11-20 }\n  1904: { status: complete, completed: 2026-11-25 }\n'

testRule(termsAndConditions, {
  valid: {
    'nothing begun': 'tasks:\n  1903:\n  1904:\n',
    'sent and approved': approved,
    'same day': approved.replace('2026-11-20', '2026-11-25'),
    'sent elsewhere': 'tasks:\n  1903: not-required\n  1904: complete\n',
    'not approved, nothing started': wanted(),
    'a start to come': wanted('      start: 2026-12-01\n'),
    'approved on the day of the start': `${wanted('      start: 2026-11-25\n')}${approved}`,
    'started by a dedicated customer': `customer:\n  name: Contoso\n  dedicated: true\n${wanted('      migrated-users: 5\n')}`,
    'migration not wanted': 'services:\n  exchange:\n    migration:\n      wanted: false\n      start: 2026-11-01\n',
    'another service': 'services:\n  exchange:\n  teams:\n    migration:\n      wanted: true\n      start: 2026-11-01\n',
    'passed start of a paused engagement': `engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  status: paused\n${wanted('      start: 2026-11-20\n')}`,
    'split by service':
      'services:\n  exchange:\n  onedrive:\ntasks:\n  1903: { status: complete, completed: 2026-11-26 }\n  1904:\n    services:\n      exchange: { status: complete, completed: 2026-12-01 }\n',
  },
  invalid: {
    'approved but not sent': {
      text: 'tasks:\n  ⟦1904⟧: complete\n',
      problems: ['The terms are approved (1904) although they have not been sent (1903)'],
      hints: ['Record when the terms were sent'],
      levels: ['error'],
      asked: 'tasks:\n  1903:\n    status: complete\n    completed: ${1:completed}\n\n  1904: complete\n',
      portuguese: ['Os termos estão aprovados (1904), embora não tenham sido enviados (1903)'],
    },
    'approved for one service while being sent': {
      text: 'tasks:\n  1903: in-progress\n  ⟦1904⟧:\n    services:\n      exchange: complete\n',
      problems: ['The terms are approved (1904) although they have not been sent (1903)'],
    },
    'approved before sent': {
      text: 'tasks:\n  1903: { status: complete, completed: 2026-11-26 }\n  1904: { status: complete, ⟦completed⟧: 2026-11-25 }\n',
      problems: ['The terms were approved (1904) on 2026-11-25, before they were sent (1903) on 2026-11-26'],
      levels: ['error'],
    },
    'users moved without terms': {
      text: wanted('      ⟦migrated-users⟧: 5\n'),
      problems: ['The migration to Exchange has started but the terms are not settled (1903 and 1904)'],
      levels: ['error'],
    },
    'migration task begun': {
      text: `${wanted()}  sharepoint:\n    migration:\n      wanted: true\ntasks:\n  1903: complete\n  ⟦1871⟧: in-progress\n`,
      problems: ['The migration to Exchange and SharePoint has started but the terms are not settled (1904)'],
      levels: ['error'],
    },
    'start passed': {
      text: `${wanted('      ⟦start⟧: 2026-11-30\n')}tasks:\n  1903: complete\n`,
      problems: ['The migration to Exchange was to start on 2026-11-30 but the terms are not settled (1904)'],
      levels: ['warning'],
    },
    'approved after the start': {
      text: `${wanted('      start: 2026-11-24\n')}${approved.replace('completed: 2026-11-25', '⟦completed⟧: 2026-11-25')}`,
      problems: ['The terms (1904) on 2026-11-25 came after the migration to Exchange started on 2026-11-24'],
      levels: ['error'],
    },
    'sent after the start': {
      text: `${wanted('      start: 2026-11-19\n')}tasks:\n  1903: { status: complete, ⟦completed⟧: 2026-11-20 }\n  1904: complete\n`,
      problems: ['The terms (1903) on 2026-11-20 came after the migration to Exchange started on 2026-11-19'],
    },
  },
})
