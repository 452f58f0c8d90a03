import { knownRole } from '../../src/rules/knownRole.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(knownRole, {
  valid: {
    known: 'team:\n  fasttrack-manager: ana\ntasks:\n  994: { role: sme }\n',
    'what a person does is free text': 'people:\n  ana:\n    role: Head of everything\n',
  },
  invalid: {
    'in the team and at a task': {
      text: 'team:\n  ⟦FM⟧: ana\ntasks:\n  994:\n    role: ⟦Engineer FastTrack⟧\n',
      problems: ['Unknown role "FM"', 'Unknown role "Engineer FastTrack"'],
      levels: ['error', 'error'],
      fixed: 'team:\n  fasttrack-manager: ana\ntasks:\n  994:\n    role: Engineer FastTrack\n',
      portuguese: ['Função desconhecida "FM"', 'Função desconhecida "Engineer FastTrack"'],
    },
    'the right one stands there too': {
      text: 'team: { fasttrack-manager: ana, ⟦FM⟧: bia }\n',
      problems: ['Unknown role "FM"'],
      hints: ['Did you mean "fasttrack-manager"?'],
      fixed: 'team: { fasttrack-manager: ana, FM: bia }\n',
    },
  },
})
