import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { lintText } from '../helpers/lintText.ts'

const whole = `playbook: fasttrack@2020.05
customer:
  name: Contoso
  managed: false
  industry: Retail
  background: 20 shops
  licences: [Microsoft 365 E3]
engagement:
  motion: rfa
  phase: initiate
  assigned: 2026-11-16
people:
  carla:
    side: customer
    role: CIO
services:
  exchange:
    engagement-start: 2026-11-24
    dibs:
      date: 2027-03-31
      intent: confirmed
      business-reason: increase-security
      success-owner: carla
    ssat:
      gap:
        reason: The board decides
        follow-up: 2027-01-10
  sharepoint:
    engagement-start: 2026-11-24
    dibs:
      date: 2027-03-31
      intent: confirmed
      business-reason: increase-security
      success-owner: carla
    ssat:
      gap:
        reason: The board decides
        follow-up: 2027-01-10
tasks:
  3616:
    status: complete
    completed: 2026-11-17
  994:
    status: complete
    completed: 2026-11-24
  983:
    status: in-progress
  1904:
processes:
  conduct-customer-kickoff:
    inputs:
      team-assigned: 2026-11-16
risks:
  old-server:
    kind: blocker
    service: sharepoint
    text: The server is too old
    partner-discussed: 2026-11-24
referrals:
  upgrade:
    consent:
      by: carla
      date: 2026-11-25
    requested: 2026-11-25
`

/** One slip each, and the one problem it gives: line, rule, message. */
const slips: Record<string, readonly [from: string, to: string, problem: string]> = {
  'a section without its colon': ['tasks:\n', 'tasks\n', '39 yaml-syntax There is no colon after "tasks"'],
  'another section without its colon': ['services:\n', 'services\n', '16 yaml-syntax There is no colon after "services"'],
  'a section and its value without a colon': [
    'playbook: fasttrack@2020.05',
    'playbook fasttrack@2020.05',
    '1 yaml-syntax There is no colon after "playbook"',
  ],
  'a field in column 1': ['  motion: rfa', 'motion: rfa', '9 known-key "motion" stands outside of "engagement"'],
  'a task in column 1': ['  994:\n', '994:\n', '43 known-key "994" stands outside of "tasks"'],
  'a section inside of the one above': ['tasks:\n', '  tasks:\n', '39 known-key "tasks" stands inside of "services"'],
  'a section inside of one with fields': ['people:\n', '  people:\n', '12 known-key "people" stands inside of "engagement"'],
  'the first line of an entry inside of the entry above': [
    '  sharepoint:\n',
    '    sharepoint:\n',
    '28 known-key "sharepoint" stands inside of "exchange"',
  ],
  'an entry inside of the entry above': [
    '  994:\n    status: complete\n    completed',
    '    994:\n      status: complete\n      completed',
    '43 known-key "994" stands inside of "3616"',
  ],
  'a field of DIBS beside them': [
    '      success-owner: carla\n    ssat:\n      gap:\n        reason: The board decides\n        follow-up: 2027-01-10\n  share',
    '    success-owner: carla\n    ssat:\n      gap:\n        reason: The board decides\n        follow-up: 2027-01-10\n  share',
    '23 known-key Unknown field "success-owner"',
  ],
  'the fields of a consent beside it': [
    '    consent:\n      by: carla\n      date: 2026-11-25\n',
    '    by: carla\n    date: 2026-11-25\n',
    '61 known-key Unknown fields "by" and "date"',
  ],
  'the first line of an entry is missing': [
    '  sharepoint:\n',
    '',
    '28 yaml-syntax "engagement-start" stands here twice: line 18 says "2026-11-24", line 28 says "2026-11-24"',
  ],
  'a field beside the tasks': [
    '    completed: 2026-11-24\n',
    '  completed: 2026-11-24\n',
    '45 known-key "completed" stands beside the entries of "tasks"',
  ],
  'an entry in column 1': [
    '  old-server:\n    kind: blocker\n    service: sharepoint\n    text: The server is too old\n    partner-discussed: 2026-11-24\n',
    'old-server:\n  kind: blocker\n  service: sharepoint\n  text: The server is too old\n  partner-discussed: 2026-11-24\n',
    '54 known-key "old-server" stands outside of "risks"',
  ],
  'a task among the uncategorized ones': [
    '  983:\n    status: in-progress\n  1904:\n',
    '  1904:\nuncategorized-tasks:\n  983:\n    status: in-progress\n',
    '48 uncategorized-task QuickLeads (983) is a task of the playbook',
  ],
}

describe('a slip of a whole section', () => {
  it('starts from a clean file', () => assert.deepEqual(found(whole), []))
  for (const [name, [from, to, problem]] of Object.entries(slips)) {
    it(`gives one problem: ${name}`, () => {
      assert.ok(whole.includes(from))
      assert.deepEqual(found(whole.replace(from, to)), [problem])
    })
  }
})

function found(text: string): string[] {
  const { problems } = lintText(text)
  return problems.map(({ rule, message, range }) => {
    const line = text.slice(0, range?.start).split('\n').length
    return `${line} ${rule} ${message}`
  })
}
