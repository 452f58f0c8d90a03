import { waiver } from '../../src/rules/waiver.ts'
import { minimal } from '../helpers/minimal.ts'
import { testRule } from '../helpers/testRule.ts'

const kickoff = 'Conduct Initiate/Kickoff Meeting(s) (994)'
const complete = 'by: ana, date: 2026-11-20'

testRule(waiver, {
  valid: {
    'reason, person and date': `tasks:\n  994: { status: cancelled, waiver: { reason: done-elsewhere, ${complete} } }\n`,
    'another reason with a note': `tasks:\n  994: { status: not-required, waiver: { reason: other, ${complete}, note: Held before } }\n`,
    'an optional task that no policy names':
      'engagement: { motion: rfa, phase: assess, assigned: 2026-11-16 }\ntasks:\n  4100: not-required\n',
    'a reason the playbook does not know is reported elsewhere': `tasks:\n  994: { status: not-required, waiver: { reason: Done elsewhere, ${complete} } }\n`,
    'not left out': 'tasks:\n  994: in-progress\n  3616: complete\n',
    'a mandatory task that does not apply': 'tasks:\n  4099: not-required\n',
    'of the whole for its parts': `tasks:\n  1904:\n    waiver: { reason: no-migration, ${complete} }\n    services:\n      exchange: not-required\n`,
    'empty, as New Engagement writes it': 'tasks:\n  994:\n',
  },
  invalid: {
    'none at all, short form': {
      text: 'tasks:\n  ⟦994⟧: not-required\n',
      problems: [`${kickoff} is Not Required without a waiver`],
      hints: ['Say why it is left out, who decided that and when ("waiver" with "reason", "by", "date")'],
      levels: ['error'],
      asked: `${minimal}tasks:\n  994:\n    status: not-required\n    waiver:\n      reason: \${1|not-from-targeting,not-applicable,not-wanted-by-customer,done-elsewhere,done-by-partner,no-partner-needed,no-migration,dedicated-customer,customer-unreachable,out-of-scope,other|}\n      by: \${2:by}\n      date: \${3:date}\n`,
    },
    'an optional task that a policy names': {
      text: 'tasks:\n  ⟦983⟧: cancelled\n',
      problems: ['QuickLeads (983) is Cancelled without a waiver'],
    },
    'parts are missing': {
      text: 'tasks:\n  994:\n    status: not-required\n    ⟦waiver⟧:\n      reason: done-elsewhere\n',
      problems: [`The waiver of ${kickoff} does not say who decided it and when`],
      portuguese: ['A dispensa ("waiver") de Realizar Reunião(ões) de Início/Abertura (994) não diz quem decidiu e quando'],
    },
    'other without a note': {
      text: `tasks:\n  994: { status: not-required, ⟦waiver⟧: { reason: other, ${complete} } }\n`,
      problems: [`The waiver of ${kickoff} does not say why in a note`],
    },
    'no reasons': {
      text: `tasks:\n  994: { status: not-required, waiver: { reason: ⟦N/A⟧, ${complete} } }\n  3616: { status: not-required, waiver: { reason: other, ${complete}, note: ⟦"-"⟧ } }\n  983: { status: not-required, waiver: { reason: other, ${complete}, note: ⟦Não se aplica.⟧ } }\n`,
      problems: [
        `"N/A" is no reason for leaving out ${kickoff}`,
        '"-" is no reason for leaving out Complete Initial customer outreach (3616)',
        '"Não se aplica." is no reason for leaving out QuickLeads (983)',
      ],
    },
    'one of two parts': {
      text: 'services:\n  exchange:\n  sharepoint:\ntasks:\n  1904:\n    services:\n      exchange: complete\n      ⟦sharepoint⟧: not-required\n',
      problems: [
        'Confirm customer approval of FastTrack Terms and Conditions (1904) for SharePoint is Not Required without a waiver',
      ],
    },
  },
})
