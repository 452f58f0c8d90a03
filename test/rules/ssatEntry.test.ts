import { ssatEntry } from '../../src/rules/ssatEntry.ts'
import { testRule } from '../helpers/testRule.ts'

const ssat = (entry: string) => `services:\n  exchange:\n    ssat:\n${entry}`

testRule(ssatEntry, {
  valid: {
    'filled in': ssat('      stakeholders: [carla]\n      awareness: { status: planned, due: 2027-01-15 }\n'),
    'empty means open': ssat('      stakeholders:\n      awareness:\n'),
    'in progress without a date': ssat('      training: { status: in-progress }\n'),
    'a follow-up': ssat('      scenarios: []\n      gap: { reason: Follows the board, follow-up: 2026-12-10 }\n'),
    'not wanted': 'services:\n  exchange:\n    status: no-intent\n    ssat:\n      scenarios: []\n',
    'a date that cannot be read': ssat('      training: { status: planned, due: soon }\n'),
  },
  invalid: {
    'empty lists': {
      text: ssat('      ⟦stakeholders⟧: []\n      ⟦scenarios⟧: [ ] # to come\n'),
      problems: ['The list of stakeholders of Exchange is empty', 'The list of scenarios of Exchange is empty'],
      levels: ['warning', 'warning'],
      portuguese: [
        'A lista de stakeholders do serviço Exchange está vazia',
        'A lista de cenários do serviço Exchange está vazia',
      ],
    },
    'planned without a date': {
      text: ssat('      ⟦awareness⟧:\n        status: planned\n      ⟦training⟧: { status: planned }\n'),
      problems: ['Awareness for Exchange is planned without a due date', 'Training for Exchange is planned without a due date'],
      asked: ssat(`      awareness:\n        status: planned\n        due: \${1:due}\n      training: { status: planned }\n`),
    },
  },
})
