import { knownPerson } from '../../src/rules/knownPerson.ts'
import { testRule } from '../helpers/testRule.ts'

const staff = { people: { ana: { name: 'Ana Souza' } } }

testRule(knownPerson, {
  valid: {
    'in the file': 'people:\n  rui:\n    name: Rui\nactions:\n  one:\n    owner: rui\n',
    'of our own staff': { text: 'team:\n  fasttrack-manager: ana\n', staff },
    'people refer to nobody': 'people:\n  rui:\n',
  },
  invalid: {
    nobody: {
      text: 'services:\n  exchange:\nactions:\n  one:\n    owner: ⟦rui⟧\n',
      problems: ['Nobody is called "rui" in "people" or people.yaml'],
      hints: ['Add the person under "people"'],
      levels: ['warning'],
      asked:
        'people:\n  rui:\n    name: ${1:name}\n    side: ${2|customer,account-team,partner,fasttrack|}\n    role: ${3:role}\nservices:\n  exchange:\nactions:\n  one:\n    owner: rui\n',
      portuguese: ['Ninguém se chama "rui" em "people" nem em people.yaml'],
    },
    'misspelt, or by the full name': {
      text: 'people:\n  carla-lima:\n    name: Carla Lima\nlog:\n  2026-11-17-call:\n    by: ⟦Ana Souza⟧\n    attendees: [⟦carla-lma⟧, ana]\n',
      staff,
      problems: [
        'Nobody is called "Ana Souza" in "people" or people.yaml',
        'Nobody is called "carla-lma" in "people" or people.yaml',
      ],
      hints: ['Did you mean "ana"?', 'Did you mean "carla-lima"?'],
      fixed:
        'people:\n  carla-lima:\n    name: Carla Lima\nlog:\n  2026-11-17-call:\n    by: ana\n    attendees: [carla-lma, ana]\n',
    },
    'a similar name may be another person: asked, never fixed': {
      text: 'people:\n  carla-lima:\nlog:\n  2026-11-17-call:\n    by: ⟦carla-lma⟧\n',
      problems: ['Nobody is called "carla-lma" in "people" or people.yaml'],
      fixed: 'people:\n  carla-lima:\nlog:\n  2026-11-17-call:\n    by: carla-lma\n',
      asked: 'people:\n  carla-lima:\nlog:\n  2026-11-17-call:\n    by: carla-lima\n',
    },
    'once, however often': {
      text: 'services:\n  exchange:\n    owner: ⟦rui⟧\n    dibs: { success-owner: rui }\nactions:\n  one:\n    owner: rui\n',
      problems: ['Nobody is called "rui" in "people" or people.yaml'],
    },
    'a full name gets a short one': {
      text: 'services:\n  exchange:\nactions:\n  one:\n    owner: ⟦Zoë Åström⟧\n',
      problems: ['Nobody is called "Zoë Åström" in "people" or people.yaml'],
      asked:
        'people:\n  zoe-astrom:\n    name: ${1:Zoë Åström}\n    side: ${2|customer,account-team,partner,fasttrack|}\n    role: ${3:role}\nservices:\n  exchange:\nactions:\n  one:\n    owner: zoe-astrom\n',
    },
  },
})
