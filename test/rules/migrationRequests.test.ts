import { migrationRequests } from '../../src/rules/migrationRequests.ts'
import { testRule } from '../helpers/testRule.ts'

const engagement = (phase: string) => `engagement:\n  motion: rfa\n  phase: ${phase}\n  assigned: 2026-11-16\n`
const wanted = 'services:\n  exchange:\n    migration:\n      wanted: true\n'
const marked = 'services:\n  exchange:\n    migration:\n      ⟦wanted⟧: true\n'
const [first, second] = ['Provide migration questionnaire to customer (2050)', 'Request MVM assignment (2278)']

testRule(migrationRequests, {
  valid: {
    'before the phase': `${engagement('initiate')}${wanted}`,
    'not wanted': `${engagement('assess')}services:\n  exchange:\n    migration:\n      wanted: false\n`,
    'both begun': `${engagement('assess')}${wanted}tasks:\n  2050: in-progress\n  2278: blocked-other\n`,
    'not required': `${engagement('remediate')}${wanted}tasks:\n  2050: not-required\n  2278: complete\n`,
    'begun for the service': `${engagement('assess')}${wanted}  teams:\ntasks:\n  2050: complete\n  2278:\n    services:\n      exchange: complete\n`,
    'a status nobody knows': `${engagement('assess')}${wanted}tasks:\n  2050: compleet\n  2278: complete\n`,
    'not eligible': `${engagement('assess')}services:\n  exchange:\n    entitlements: 200\n    migration:\n      wanted: true\n`,
    'the service is not there yet': `${engagement('assess')}services:\n  exchange:\n    phase: initiate\n    migration:\n      wanted: true\n`,
    'a service nobody knows': `${engagement('assess')}${wanted}  exchnage:\n`,
  },
  invalid: {
    'nothing begun': {
      text: `${engagement('assess')}${marked}`,
      problems: [`A migration is wanted for Exchange, but not begun: ${first} and ${second}`],
      hints: ['Send the questionnaire and request the migration manager'],
      levels: ['warning'],
      portuguese: [
        'Uma migração é desejada para Exchange, mas falta iniciar: Fornecer questionário de migração ao cliente (2050) e Solicitar atribuição de MVM (2278)',
      ],
    },
    'one missing, in a later phase': {
      text: `${engagement('remediate')}${marked}tasks:\n  2050: complete\n  2278: # soon\n`,
      problems: [`A migration is wanted for Exchange, but not begun: ${second}`],
    },
    'only the service is there': {
      text: `${engagement('initiate')}services:\n  exchange: { phase: assess, migration: { ⟦wanted⟧: true } }\n`,
      problems: [`A migration is wanted for Exchange, but not begun: ${first} and ${second}`],
    },
    'begun for one of two services': {
      text: `${engagement('assess')}services:\n  exchange:\n    migration:\n      wanted: true\n  onedrive:\n    migration:\n      ⟦wanted⟧: true\ntasks:\n  2050: complete\n  2278:\n    services:\n      exchange: complete\n`,
      problems: [`A migration is wanted for OneDrive for Business, but not begun: ${second}`],
    },
    'two services are one problem': {
      text: `${engagement('assess')}${marked}  onedrive:\n    migration:\n      wanted: true\ntasks:\n  2050: complete\n`,
      problems: [`A migration is wanted for Exchange and OneDrive for Business, but not begun: ${second}`],
    },
  },
})
