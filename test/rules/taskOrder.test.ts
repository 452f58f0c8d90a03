import { taskOrder } from '../../src/rules/taskOrder.ts'
import { testRule } from '../helpers/testRule.ts'

const contact = 'Complete Initial customer outreach (3616)'
const kickoff = 'Conduct Initiate/Kickoff Meeting(s) (994)'
const approval = 'Confirm customer approval of FastTrack Terms and Conditions (1904)'
const link = 'If required, send customer link to FastTrack Terms and Conditions (1903)'
const migration = 'services:\n  exchange: { migration: { wanted: true } }\n  onedrive: { migration: { wanted: true } }\n'
const configure = 'Validate migration tool configuration and execute test migration (2474)'
const direct = 'Direct Migration Activities (1871)'

testRule(taskOrder, {
  valid: {
    'in order, on one day':
      'tasks:\n  3616: { status: complete, completed: 2026-11-24 }\n  994: { status: complete, completed: 2026-11-24 }\n',
    'the earlier one closed without a date': 'tasks:\n  3616: complete\n  994: { status: complete, completed: 2026-11-24 }\n',
    'the earlier one waived with a reason':
      'tasks:\n  1903: { status: not-required, waiver: { reason: dedicated-customer } }\n  1904: complete\n',
    'the later one not begun': 'tasks:\n  3616:\n  994:\n',
    'the later one stalled': 'tasks:\n  3616:\n  994: blocked-other\n',
    'the later one left out': 'tasks:\n  3616:\n  994: not-required\n',
    'an optional one that is absent need not come first': 'tasks:\n  1904: complete\n',
    'only for another motion': 'tasks:\n  3979:\n  3616: complete\n',
    'one that does not apply': 'tasks:\n  2474:\n  1871: complete\n',
    'a misspelled status': 'tasks:\n  3616: dun\n  994: complete\n',
    'service by service, each in order': `${migration}tasks:\n  4099: complete\n  2474:\n    services:\n      exchange: { status: complete, completed: 2026-11-24 }\n      onedrive: in-progress\n  1871:\n    services:\n      exchange: { status: complete, completed: 2026-11-25 }\n      onedrive:\n`,
  },
  invalid: {
    'the earlier one open': {
      text: 'tasks:\n  3616: in-progress\n  ⟦994⟧: complete # held\n',
      problems: [`${kickoff} is complete, but ${contact} comes first and is not closed`],
      hints: ['Close the earlier task, or leave it out with a reason ("waiver")'],
      levels: ['error'],
      portuguese: [
        'A tarefa Realizar Reunião(ões) de Início/Abertura (994) está concluída, mas Concluir comunicação inicial com o cliente (3616) vem antes e não está encerrada',
      ],
    },
    'a mandatory one that is absent, with a date': {
      text: 'tasks: { ⟦994⟧: { status: complete, completed: 2026-11-24 } }\n',
      problems: [`${kickoff} was completed on 2026-11-24, but ${contact} comes first and is not closed`],
    },
    'an optional one that is written': {
      text: 'tasks:\n  1903:\n  ⟦1904⟧: complete\n',
      problems: [`${approval} is complete, but ${link} comes first and is not closed`],
    },
    begun: {
      text: 'tasks:\n  3616:\n  ⟦994⟧: in-progress\n',
      problems: [`${kickoff} has begun, but ${contact} comes first and is not closed`],
      levels: ['warning'],
    },
    'dates the other way round': {
      text: 'tasks:\n  3616: { status: complete, completed: 2026-11-25 }\n  994: { status: complete, completed: ⟦2026-11-24⟧ }\n',
      problems: [`${kickoff} was completed on 2026-11-24, before ${contact} on 2026-11-25, which comes first`],
      hints: ['Correct the date that is wrong'],
      levels: ['error'],
    },
    'the condition of the order holds': {
      text: 'engagement:\n  motion: targeting\n  assigned: 2026-11-16\ntasks:\n  3979:\n  ⟦3616⟧: complete\n',
      problems: [
        `${contact} is complete, but Handover between Gateway Targeting Team and CSS (3979) comes first and is not closed`,
      ],
    },
    'service by service': {
      text: `${migration}tasks:\n  4099: complete\n  2474:\n    services:\n      exchange: { status: complete, completed: 2026-11-27 }\n      onedrive: in-progress\n  1871:\n    services:\n      exchange: { status: complete, completed: ⟦2026-11-25⟧ }\n      ⟦onedrive⟧: complete\n`,
      problems: [
        `${direct} for Exchange was completed on 2026-11-25, before ${configure} for Exchange on 2026-11-27, which comes first`,
        `${direct} for OneDrive for Business is complete, but ${configure} for OneDrive for Business comes first and is not closed`,
      ],
    },
    'one part of the earlier one is open, the later one is not split': {
      text: `${migration}tasks:\n  4099: complete\n  2474:\n    services:\n      exchange: complete\n  ⟦1871⟧: complete\n`,
      problems: [`${direct} is complete, but ${configure} comes first and is not closed`],
    },
    'a split task after one for the whole tenant': {
      text: 'services:\n  exchange:\n  sharepoint:\ntasks:\n  1903: in-progress\n  1904:\n    services:\n      ⟦exchange⟧: complete\n      sharepoint:\n',
      problems: [`${approval} for Exchange is complete, but ${link} comes first and is not closed`],
    },
  },
})
