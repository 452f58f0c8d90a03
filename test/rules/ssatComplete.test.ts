import { ssatComplete } from '../../src/rules/ssatComplete.ts'
import { testRule } from '../helpers/testRule.ts'

const workshop = 'tasks:\n  2536: complete\n'
const complete =
  '{ stakeholders: [carla], scenarios: [Mail on any device], awareness: { status: planned, due: 2027-01-15 }, training: { status: in-progress } }'
const gap = (date: string) => `services:\n  exchange:\n    ssat:\n      gap: { reason: Follows the board, follow-up: ${date} }\n`

testRule(ssatComplete, {
  valid: {
    'all four': `services:\n  exchange:\n    ssat: ${complete}\n${workshop}`,
    'a follow-up': `${gap('2026-12-01')}${workshop}`,
    'day one': '',
    'workshop waived': 'tasks:\n  994: complete\n  2536: not-required\n',
    'not wanted': `services:\n  exchange:\n    status: no-intent\n${workshop}`,
    'not known whether wanted': `services:\n  exchange:\n    status: status-unknown\n${workshop}`,
    'status of the workshop not known': 'tasks:\n  2536: held\n',
    'follow-up past, but paused': `engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  status: paused\n${gap('2026-11-30')}`,
  },
  invalid: {
    'after the workshop, nothing': {
      text: `services:\n  ⟦exchange⟧:\n${workshop}`,
      problems: ['Exchange has no SSAT although the success workshop (2536) is complete'],
      hints: ['Add what is missing, or record why it is missing and when you will ask again'],
      levels: ['warning'],
      asked: `services:\n  exchange:\n    ssat:\n      stakeholders:\n        - $\{1:stakeholders}\n      scenarios:\n        - $\{2:scenarios}\n      awareness:\n        status: $\{3|planned,in-progress,complete|}\n        due: $\{4:due}\n      training:\n        status: $\{5|planned,in-progress,complete|}\n        due: $\{6:due}\n${workshop}`,
      portuguese: ['O serviço Exchange não tem SSAT embora o workshop de sucesso (2536) esteja concluído'],
    },
    'after the workshop, training not started': {
      text: `services:\n  exchange:\n    ⟦ssat⟧: ${complete.replace('in-progress', 'not-started')}\n${workshop}`,
      problems: ['Exchange has no training although the success workshop (2536) is complete'],
      asked: `services:\n  exchange:\n    ssat: ${complete.replace('in-progress', `\${1|planned,in-progress,complete|}, due: \${2:due}`)}\n${workshop}`,
    },
    'after the workshop, two missing': {
      text: `services:\n  exchange:\n    ⟦ssat⟧:\n      stakeholders: []\n      awareness: { status: planned }\n      training: { status: complete }\n      scenarios: [Mail]\n${workshop}`,
      problems: ['Exchange has no stakeholders or awareness although the success workshop (2536) is complete'],
      asked: `services:\n  exchange:\n    ssat:\n      stakeholders:\n        - $\{1:stakeholders}\n      awareness: { status: planned, due: $\{2:due} }\n      training: { status: complete }\n      scenarios: [Mail]\n${workshop}`,
    },
    'after the workshop of one service only': {
      text: 'services:\n  ⟦exchange⟧:\n  teams:\ntasks:\n  2536:\n    services:\n      exchange: complete\n',
      problems: ['Exchange has no SSAT although the success workshop (2536) is complete'],
    },
    'after the kickoff, one for all': {
      text: '⟦services⟧:\n  exchange:\n  teams:\ntasks:\n  994: complete\n',
      problems: ['SSAT is not complete for Exchange and Teams; it is due with the success workshop (2536)'],
      levels: ['info'],
    },
    'begun before the kickoff': {
      text: '⟦services⟧:\n  exchange:\n    ssat:\n',
      problems: ['SSAT is not complete for Exchange; it is due with the success workshop (2536)'],
      levels: ['info'],
    },
    'follow-up past': {
      text: gap('⟦2026-11-30⟧').replace('gap: {', 'gap: {'),
      problems: ['The follow-up on the SSAT of Exchange was due on 2026-11-30'],
      levels: ['warning'],
    },
  },
})
