import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { enablementThreshold } from '../../src/engagement/delivery.ts'
import { progressOf } from '../../src/engagement/progress.ts'
import { wordsOf } from '../../src/playbook/words.ts'
import { bundled } from '../helpers/bundled.ts'
import { statesOfText } from '../helpers/statesOfText.ts'

const of = (text: string, today?: string) => progressOf(statesOfText(text, today))
const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)
const inPhase = (phase: string) => `engagement: { motion: rfa, assigned: 2026-11-16, phase: ${phase} }\n`
const gates = 'processes:\n  conduct-customer-kickoff:\n    outputs:\n      roles-understood: 2026-11-24\n'
const dibs = 'dibs: { date: 2027-03-31, intent: confirmed, business-reason: increase-security, success-owner: carla }'

describe('progressOf', () => {
  it('has pending tasks, mandatory first; later phases are in no count', () => {
    const progress = of('services:\n  exchange:\ntasks:\n  3616: complete\n  1903: not-required\n')
    assert.deepEqual(ids(progress.pending), ['994', '3979', '983', '1904'])
    assert.deepEqual(progress.mandatory, { done: 1, total: 2 })
    assert.deepEqual(progress.optional, { done: 1, total: 4 })
    assert.ok(ids(progress.later).includes('1699'))
    assert.ok(!ids(progress.tasks).includes('2050'), 'no migration is wanted')
  })

  it('says how each part of a split task stands, and who owns it', () => {
    const progress = of(
      'team:\n  fasttrack-manager: ana\nservices:\n  exchange:\n  sharepoint:\ntasks:\n  1904:\n    services:\n      exchange: { status: complete, completed: 2026-11-30 }\n      sharepoint: { status: blocked-business, blocker: Legal, owner: bo, due: 2026-11-30 }\n',
    )
    const task = progress.tasks.find(({ id }) => id === '1904')
    assert.deepEqual(
      task?.parts.map(({ service, state, pending, overdue, owner, blocker }) => [
        service,
        state,
        pending,
        overdue,
        owner?.person,
        blocker,
      ]),
      [
        ['exchange', 'closed', false, false, 'ana', undefined],
        ['sharepoint', 'stalled', true, true, 'bo', 'Legal'],
      ],
    )
    assert.deepEqual([task?.state, task?.due, task?.overdue, task?.owner?.person], ['stalled', '2026-11-30', true, 'bo'])
    assert.deepEqual(ids(progress.stalled), ['1904'])
    assert.deepEqual(ids(progress.overdue), ['1904'])
  })

  it('has names only with words', () => {
    const states = statesOfText('')
    assert.equal(progressOf(states).pending[0]?.name, undefined)
    assert.equal(progressOf(states, { words: wordsOf(bundled, 'en') }).pending[0]?.name, 'Complete Initial customer outreach')
  })

  it('counts business days to what is due soon, and marks computed dates', () => {
    const text = 'tasks:\n  994: { due: 2026-12-08 }\n  983: { due: 2026-12-09 }\n  3979: { due: 2026-12-01 }\n'
    const progress = of(text)
    assert.deepEqual(ids(progress.dueSoon), ['994', '3979'])
    assert.deepEqual(ids(progressOf(statesOfText(text), { dueSoon: 0 }).dueSoon), ['3979'])
    const contact = of('', '2026-11-16').dueSoon.find(({ id }) => id === '3616')
    assert.deepEqual([contact?.due, contact?.computed, contact?.overdue], ['2026-11-18', true, false])
    const late = of('').tasks.find(({ id }) => id === '3616')
    assert.deepEqual([late?.due, late?.computed, late?.overdue], ['2026-11-18', true, false])
  })

  it('is silent about today while paused', () => {
    const progress = of(
      'engagement: { motion: rfa, assigned: 2026-11-16, status: paused }\ntasks:\n  994: { due: 2026-11-20 }\n  3616: { due: 2026-12-02 }\n',
    )
    assert.deepEqual([progress.silent, progress.overdue, progress.dueSoon, progress.next], [true, [], [], []])
  })

  it('counts DIBS and SSAT for each service', () => {
    const [exchange, teams] = of(
      `services:\n  exchange:\n    ${dibs}\n    ssat: { scenarios: [Mail] }\n  teams:\n    dibs: { intent: unknown, business-reason: fun, gap: { reason: Board, follow-up: 2026-12-10 } }\n`,
    ).services
    assert.deepEqual([exchange?.dibs.count, exchange?.dibs.missing, exchange?.dibs.gap], [4, [], false])
    assert.deepEqual([exchange?.ssat.count, exchange?.ssat.missing], [1, ['stakeholders', 'awareness', 'training']])
    assert.deepEqual([teams?.dibs.count, teams?.dibs.gap, teams?.dibs.followUp], [0, true, '2026-12-10'])
    assert.deepEqual(teams?.dibs.missing, ['date', 'intent', 'business-reason', 'success-owner'])
  })

  it('says which services are in scope and intended', () => {
    const { services } = of(
      'services:\n  exchange:\n  teams: { status: no-intent }\n  yammer: { status: status-unknown, phase: assess }\n',
    )
    assert.deepEqual(
      services.map(({ id, inScope, intended, phase }) => [id, inScope, intended, phase]),
      [
        ['exchange', true, true, 'initiate'],
        ['teams', false, false, 'initiate'],
        ['yammer', true, false, 'assess'],
      ],
    )
  })

  it('compares enablement with the number of the playbook', () => {
    const thresholds = [undefined, null, 0, 70, 999, 1000, 1001].map(seats => enablementThreshold(bundled, seats))
    assert.deepEqual(thresholds, [100, 100, 0, 7, 100, 100, 100])
    assert.equal(enablementThreshold(bundled, 991), 100)
    assert.equal(enablementThreshold(bundled, 81), 9)
    const [exchange, teams] = of(
      'services:\n  exchange:\n    usage: { active-users: 64, as-of: 2026-11-30 }\n    migration: { wanted: true, agreed-users: 600, migrated-users: 20 }\n  teams: { enablement: { completed: 2026-11-30 } }\n',
    ).services
    assert.deepEqual(
      [exchange?.enablement.activeUsers, exchange?.enablement.threshold, exchange?.enablement.done],
      [64, 100, false],
    )
    assert.deepEqual(
      [exchange?.migration?.agreedUsers, exchange?.migration?.migratedUsers, exchange?.migration?.done],
      [600, 20, false],
    )
    assert.deepEqual([teams?.enablement.done, teams?.migration], [true, undefined])
  })

  it('has the checklist of the current process, typed and proven', () => {
    const { process } = of(
      `customer: { name: Contoso, industry: Food, background: Bakery, licences: [E3] }\nservices:\n  exchange:\n    ${dibs}\n${gates}      value-understood: not-applicable\n`,
    )
    assert.equal(process?.id, 'conduct-customer-kickoff')
    const shown = process?.checklist.map(item => [
      item.kind,
      item.id,
      item.met,
      item.proven,
      item.gate,
      item.date ?? item.notApplicable,
    ])
    assert.deepEqual(shown, [
      ['inputs', 'team-assigned', false, false, false, false],
      ['inputs', 'research-done', true, true, false, false],
      ['outputs', 'roles-understood', true, false, true, '2026-11-24'],
      ['outputs', 'value-understood', true, false, false, true],
      ['outputs', 'entitlements-understood', false, false, false, false],
      ['outputs', 'intent-understood', false, false, false, false],
      ['outputs', 'resources-identified', false, false, false, false],
      ['outputs', 'dibs-captured', true, true, true, false],
    ])
  })

  it('advances when mandatory tasks are closed and gate outputs met', () => {
    const open = of('tasks:\n  3616: complete\n')
    assert.deepEqual(ids(open.advance.unmet), ['994', 'roles-understood', 'dibs-captured'])
    assert.deepEqual([open.advance.allowed, open.process?.advance.allowed], [false, false])
    const done = of(`services:\n  exchange:\n    ${dibs}\ntasks:\n  3616: complete\n  994: complete\n${gates}`)
    assert.deepEqual(done.advance, { allowed: true, next: ['assess'], unmet: [] })
    assert.deepEqual(done.process?.advance.next, ['conduct-customer-success-workshop', 'conduct-technical-assessment'])
  })

  it('finds the current process by what is pending', () => {
    const assessed = '  4071: complete\n  4072: complete\n  3070: complete\n  1049: complete\n  1699: complete\n'
    assert.equal(of(inPhase('assess')).process?.id, 'conduct-technical-assessment')
    assert.equal(of(`${inPhase('assess')}tasks:\n${assessed}`).process?.id, 'conduct-customer-success-workshop')
    assert.equal(of(`${inPhase('assess')}tasks:\n${assessed}  2536: complete\n`).process?.id, 'conduct-services-workshop')
  })

  it('is ready to disengage when services, gates and the closing talk are done', () => {
    const all = [...bundled.tasks.keys()].filter(id => id !== '4058' && id !== '3735')
    const tasks = `tasks:\n${all.map(id => `  ${id}: complete\n`).join('')}`
    const text = `${inPhase('enable')}services:\n  exchange: { enablement: { completed: 2026-11-30 } }\n${tasks}`
    const open = of(text).disengagement
    assert.deepEqual([open?.task, open?.ready, open?.unmet.map(({ kind }) => kind)], ['4058', false, ['discussion']])
    assert.equal(of(`${text}disengagement: { discussion: 2026-11-30 }\n`).disengagement?.ready, true)
    const migrating = of(`${inPhase('enable')}services:\n  exchange: { migration: { wanted: true } }\n`).disengagement
    assert.equal(migrating?.task, '4060')
    assert.ok(migrating?.unmet.some(({ kind, id }) => kind === 'migration' && id === 'exchange'))
    assert.equal(of('engagement: { motion: targeting, assigned: 2026-11-16 }\n').disengagement, undefined)
  })

  it('names three things to do: late ones, then what comes next in order', () => {
    const things = (text: string) => of(text).next.map(({ kind, id, entry, overdue }) => [kind, id ?? entry?.key, overdue])
    assert.deepEqual(things(''), [
      ['task', '3616', false],
      ['item', 'roles-understood', false],
      ['item', 'dibs-captured', false],
    ])
    assert.deepEqual(things('tasks:\n  983: { due: 2026-11-20 }\nactions:\n  plan: { due: 2026-11-27 }\n'), [
      ['task', '983', true],
      ['agenda', 'plan', true],
      ['task', '3616', false],
    ])
    assert.equal(things('tasks:\n  3616: blocked-other\n')[0]?.[1], 'roles-understood')
  })
})
