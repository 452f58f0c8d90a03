import { knowledgeGapFollowUp } from '../../src/rules/knowledgeGapFollowUp.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(knowledgeGapFollowUp, {
  valid: {
    none: 'knowledge-gaps:\n',
    'due today': 'knowledge-gaps:\n  calling: { kind: workshop, due: 2026-12-01 }\n',
    closed: 'knowledge-gaps:\n  calling:\n    closed: 2026-11-25\n',
    'past and closed': 'knowledge-gaps:\n  calling:\n    kind: workshop\n    due: 2026-11-20\n    closed: 2026-11-25\n',
    'past in a paused engagement':
      'engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  status: paused\nknowledge-gaps:\n  calling:\n    kind: workshop\n    due: 2026-11-20\n',
  },
  invalid: {
    'nothing said': {
      text: 'knowledge-gaps:\n  ⟦calling⟧:\n',
      problems: ['The knowledge gap "calling" has no kind of follow-up and no due date'],
      levels: ['warning'],
      asked: 'knowledge-gaps:\n  calling:\n    kind: ${1|value-discussion,sme-meeting,workshop|}\n    due: ${2:due}\n',
    },
    'no due date': {
      text: 'knowledge-gaps:\n  ⟦calling⟧: { topic: Calling in Teams, kind: workshop }\n',
      problems: ['The knowledge gap "Calling in Teams" has no due date'],
      portuguese: ['A lacuna de conhecimento "Calling in Teams" não tem prazo'],
    },
    'no kind': {
      text: 'knowledge-gaps:\n  ⟦calling⟧:\n    due: 2026-11-20\n',
      problems: ['The knowledge gap "calling" has no kind of follow-up'],
    },
    past: {
      text: 'knowledge-gaps:\n  calling:\n    kind: workshop\n    ⟦due⟧: 2026-11-30\n',
      problems: ['The follow-up on the knowledge gap "calling" was due on 2026-11-30 and is open'],
      levels: ['warning'],
      asked: 'knowledge-gaps:\n  calling:\n    kind: workshop\n    due: 2026-11-30\n    closed: ${1:closed}\n',
    },
  },
})
