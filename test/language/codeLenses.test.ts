/** Lines above sections: what they say, where they stand, what a click starts, and when there are none. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { codeLenses } from '../../src/language/codeLenses.ts'
import type { SnapshotOptions } from '../helpers/snapshot.ts'
import { snapshotOf } from '../helpers/snapshot.ts'

/** "key: title" of each lens. */
function lenses(text: string, options: SnapshotOptions = {}): string[] {
  const read = (crlf: boolean) => {
    const snapshot = snapshotOf(text, { ...options, crlf })
    return codeLenses(snapshot).map(({ range, title }) => `${snapshot.text.slice(range.start, range.end)}: ${title}`)
  }
  assert.deepEqual(read(true), read(false), 'the same with CRLF')
  return read(false)
}

const dibs = 'dibs: {date: 2027-03-31, intent: confirmed, business-reason: work-from-anywhere, success-owner: a}'
const done = `engagement:
  motion: rfa
  assigned: 2026-11-16
services:
  exchange:
    ${dibs}
    ssat:
      scenarios: [Mail]
tasks:
  3616: complete
  994: complete
processes:
  conduct-customer-kickoff:
    outputs:
      roles-understood: 2026-11-24
`

describe('codeLenses', () => {
  it('counts mandatory tasks and those overdue, DIBS and SSAT, and what is left before the next phase', () => {
    assert.deepEqual(lenses('tasks:\n  3616:\n    due: 2026-11-18\n'), [
      'engagement: 4 things left before Assess',
      'exchange: DIBS 0/4',
      'exchange: SSAT 0/4',
      'tasks: 0 of 2 mandatory tasks done, one overdue',
    ])
  })
  it('finds its places in flow style, in Portuguese', () => {
    const text = 'services: {exchange: }\ntasks: {3616: {due: 2026-11-18}, 994: {due: 2026-11-18}}\n'
    assert.deepEqual(lenses(text, { locale: 'pt-br' }), [
      'engagement: Faltam 4 itens para Avaliar',
      'exchange: DIBS 0/4',
      'exchange: SSAT 0/4',
      'tasks: 0 de 2 tarefas obrigatórias feitas, 2 em atraso',
    ])
    const whole = '{playbook: fasttrack@2020.05, engagement: {motion: rfa, assigned: 2026-11-16}, tasks: {994: complete}}'
    assert.deepEqual(lenses(whole, { whole: true }), [
      'engagement: 3 things left before Assess',
      'tasks: 1 of 2 mandatory tasks done',
    ])
  })
  it('does not call missing what could not be read', () => {
    for (const text of [
      'services:\n  exchange:\n    dibs:\n      date: 31/12/2026\n      intent: confirmed\n',
      'services: {exchange: {dibs: {date: 31/12/2026, intent: confirmed}}}\n',
    ]) {
      for (const crlf of [false, true]) {
        const dibs = codeLenses(snapshotOf(text, { crlf })).find(({ title }) => title === 'DIBS 1/4')
        assert.equal(dibs?.tooltip, 'Missing: Business reason, Success owner\nCannot be read: Date')
      }
    }
  })
  it('says that the phase may be left', () => {
    assert.deepEqual(lenses(done), [
      'engagement: Ready to advance to Assess',
      'exchange: DIBS 4/4',
      'exchange: SSAT 1/4',
      'tasks: 2 of 2 mandatory tasks done',
    ])
  })
  it('starts what misses at a click and names it', () => {
    const [advance, full, part, tasks] = codeLenses(snapshotOf(done))
    assert.deepEqual(advance?.perform, { command: 'advancePhase', args: {} })
    assert.equal(full?.perform, undefined)
    assert.deepEqual(part?.perform, { command: 'addSsat', args: { service: 'exchange' } })
    assert.equal(part?.tooltip, 'Missing: Stakeholders, Awareness, Training')
    assert.equal(tasks?.tooltip, '0 of 4 optional tasks done')
    const before = codeLenses(snapshotOf('tasks:\n  994:\n'))
    assert.deepEqual(before[1]?.perform, { command: 'addDibs', args: { service: 'exchange' } })
    assert.deepEqual(before[0]?.tooltip?.split('\n'), [
      '3616 Complete Initial customer outreach',
      '994 Conduct Initiate/Kickoff Meeting(s)',
      "Both teams have met and know each other's roles and duties.",
      'Each intended service has its DIBS, or a reason and a follow-up date.',
    ])
  })
  it('leaves out services that the customer does not intend to use', () => {
    assert.deepEqual(lenses('services:\n  teams: {dibs: {intent: none}}\n  yammer: {status: no-intent}\n').slice(1), [])
  })
  it('ends with the disengagement where no phase follows', () => {
    const all = lenses('engagement: {motion: rfa, phase: success, assigned: 2026-11-16}\n')
    const lens = all.find(one => one.startsWith('engagement'))
    assert.match(lens ?? '', /^engagement: \d+ things left before disengaging$/)
  })

  const silent: Record<string, string> = {
    'a closed engagement': done.replace('  assigned', '  status: closed\n  assigned'),
    'a paused engagement': done.replace('  assigned', '  status: paused\n  paused: {until: 2027-01-10}\n  assigned'),
    'an unknown playbook': `playbook: other@1\n${done}`,
    'an empty file': '',
  }
  for (const [name, text] of Object.entries(silent)) {
    it(`is quiet for ${name}`, () => assert.deepEqual(lenses(text, { whole: text === '' }), []))
  }

  it('counts nothing from a section that cannot be read', () => {
    assert.deepEqual(lenses('tasks:\n  994: "complete\n  3616:\n'), ['exchange: DIBS 0/4', 'exchange: SSAT 0/4'])
    assert.deepEqual(lenses('services: [exchange\n'), [])
    assert.deepEqual(lenses('tasks: [994]\nservices:\n'), [])
  })
})
