import { statusNote } from '../../src/rules/statusNote.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(statusNote, {
  valid: {
    'a note': 'services:\n  exchange:\n    status: blocked\n    note: The firewall drops the port\n',
    'in progress needs none': 'services:\n  exchange:\n    status: in-progress\n',
    'a part with a note':
      'services:\n  exchange: { split: { parts: { a: { status: blocked, note: The firewall drops the port } } } }\n',
    'the note of the service holds for its parts':
      'services:\n  exchange: { note: The firewall drops the port, split: { parts: { a: { status: blocked } } } }\n',
    'a note that cannot be read': 'services:\n  exchange:\n    status: blocked\n    note: 4\n',
  },
  invalid: {
    'blocked, not wanted, duplicate': {
      text: 'services:\n  ⟦exchange⟧:\n    status: blocked\n    usage:\n  ⟦teams⟧: { status: no-intent }\n  ⟦yammer⟧: { status: duplicate-invalid }\n',
      problems: [
        'Exchange has the status "Blocked" but no note',
        'Teams has the status "No Intent" but no note',
        'Yammer has the status "Duplicate/Invalid" but no note',
      ],
      hints: [
        'Say what blocks it and what would resolve that',
        'Say why the customer does not want it',
        'Say why the entitlements are duplicate or invalid',
      ],
      levels: ['error', 'error', 'error'],
      asked: `services:\n  exchange:\n    status: blocked\n    note: \${1:note}\n    usage:\n  teams: { status: no-intent }\n  yammer: { status: duplicate-invalid }\n`,
      portuguese: [
        'O serviço Exchange tem o status "Bloqueado", mas não tem observação',
        'O serviço Teams tem o status "Sem intenção", mas não tem observação',
        'O serviço Yammer tem o status "Duplicado/inválido", mas não tem observação',
      ],
    },
    'white space is no note': {
      text: 'services:\n  exchange:\n    status: blocked\n    ⟦note⟧: " "\n',
      problems: ['Exchange has the status "Blocked" but no note'],
    },
    'a part': {
      text: 'services:\n  exchange:\n    split:\n      parts:\n        a: { status: in-progress }\n        ⟦b⟧:\n          status: blocked\n',
      problems: ['Exchange (b) has the status "Blocked" but no note'],
    },
  },
})
