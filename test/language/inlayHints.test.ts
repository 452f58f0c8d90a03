/** Hints: names behind task numbers, days left behind what is due, only in the range asked for. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { inlayHints } from '../../src/language/inlayHints.ts'
import { openSnapshot, type Snapshot } from '../../src/language/snapshot.ts'
import { rangesOf, type SnapshotOptions, snapshotOf } from '../helpers/snapshot.ts'

/** The text with each hint as `⟨label⟩`. */
function hinted(snapshot: Snapshot, range = { start: 0, end: snapshot.text.length }): string {
  let text = snapshot.text
  for (const { offset, label } of inlayHints(snapshot, range).toReversed()) {
    text = `${text.slice(0, offset)}⟨${label}⟩${text.slice(offset)}`
  }
  return text
}

/** Checks the part of the file that the case wrote, with LF and CRLF. */
function expectHints(expected: string, options: SnapshotOptions = {}): void {
  const text = expected.replace(/⟨[^⟩]*⟩/g, '')
  for (const crlf of [false, true]) {
    const found = hinted(snapshotOf(text, { ...options, crlf })).replaceAll('\r\n', '\n')
    assert.equal(found.slice(found.length - expected.length), expected)
  }
}

describe('inlayHints', () => {
  it('names tasks behind their keys and where they are referred to', () => {
    expectHints('tasks:\n  994⟨Conduct Initiate/Kickoff Meeting(s)⟩: complete # held\n  "983"⟨QuickLeads⟩:\n  77:\n')
    expectHints('tasks: {994⟨Conduct Initiate/Kickoff Meeting(s)⟩: complete, 983⟨QuickLeads⟩: {status: complete}}\n')
    expectHints(
      'referrals:\n  a:\n    task: 983⟨QuickLeads⟩\nlog: {2026-11-30-a: {task: "994"⟨Conduct Initiate/Kickoff Meeting(s)⟩}}\n',
    )
    expectHints('uncategorized-tasks:\n  983⟨QuickLeads⟩:\n  7777:\n    name: Odd job\n')
  })
  it('uses the words of the user and cuts long ones', () => {
    expectHints(
      'tasks:\n  994⟨Realizar Reunião(ões) de Início/Abertura⟩:\n  1903⟨Se necessário, enviar o link ao cliente para os…⟩:\n',
      {
        locale: 'pt-br',
      },
    )
    const [hint] = inlayHints(snapshotOf('tasks:\n  994:\n', { locale: 'pt-br' }), { start: 0, end: 999 })
    assert.equal(hint?.tooltip, '**994 Realizar Reunião\\(ões\\) de Início/Abertura** · Conduct Initiate/Kickoff Meeting\\(s\\)')
  })
  it('leaves out the name where a comment has it already', () => {
    expectHints('tasks:\n  983:   # quickleads, asked by phone\n  994⟨Conduct Initiate/Kickoff Meeting(s)⟩: # QuickLeads\n')
  })
  it('counts business days of what is pending, and no others', () => {
    expectHints(`tasks:
  994⟨Conduct Initiate/Kickoff Meeting(s)⟩:
    due: 2026-12-04⟨in 3 business days⟩
  3616⟨Complete Initial customer outreach⟩:
    status: complete
    due: 2026-11-18
    completed: 2026-11-17
  983⟨QuickLeads⟩: {due: 2026-11-30⟨one business day late⟩}
  3070⟨Create Remediation Checklist⟩:
    due: 2026-12-04
actions:
  open: {what: Call, due: "2026-11-24"⟨5 business days late⟩}
  done: {what: Call, due: 2026-11-24, completed: 2026-11-24}
`)
    expectHints('services:\n  exchange:\n    dibs: {gap: {reason: a, follow-up: 2026-12-02⟨amanhã⟩}}\n', { locale: 'pt-br' })
  })
  it('has no days for closed engagements and unknown playbooks', () => {
    const action = 'actions: {a: {due: 2026-11-24}}\n'
    expectHints(`engagement: {motion: rfa, assigned: 2026-11-16, status: closed}\n${action}`)
    expectHints(
      `engagement: {motion: rfa, assigned: 2026-11-16, status: paused, paused: {until: 2027-01-10}}\n${action}`.replace(
        '01-10',
        '01-10⟨in 28 business days⟩',
      ),
    )
    expectHints(`playbook: other@1\n${action}`)
  })
  it('stays within the range', () => {
    const { text, ranges } = rangesOf('tasks:\n  994:\n⟦  983:\n    due: 2026-12-04\n⟧  1903:\n')
    const snapshot = snapshotOf(text)
    const shift = snapshot.text.length - text.length
    const [range = { start: 0, end: 0 }] = ranges
    const within = inlayHints(snapshot, { start: range.start + shift, end: range.end + shift })
    assert.deepEqual(
      within.map(({ label }) => label),
      ['QuickLeads', 'in 3 business days'],
    )
  })
  it('shows no days where the facts are of an earlier text', () => {
    const before = snapshotOf('actions:\n  a:\n    due: 2026-12-04\n')
    const { text, ...around } = before
    const after = openSnapshot(text.replace('12-04', '12-0'), around, { facts: before.facts })
    assert.deepEqual(inlayHints(after, { start: 0, end: 999 }), [])
  })
  it('answers in broken documents', () => {
    expectHints('customer: "\ntasks:\n  983⟨QuickLeads⟩: [\n')
    expectHints('tasks: {983⟨QuickLeads⟩: complete\n')
    for (const text of ['', '{', 'tasks', '- 994', '\ufeff']) {
      assert.deepEqual(inlayHints(snapshotOf(text, { whole: true }), { start: 0, end: 10 }), [])
    }
  })
})
