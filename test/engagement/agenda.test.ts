import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { agendaOf } from '../../src/engagement/agenda.ts'
import { statesOfText } from '../helpers/statesOfText.ts'

const lines = (text: string, today?: string) =>
  agendaOf(statesOfText(text, today)).map(entry =>
    [
      entry.date,
      entry.kind,
      entry.task ?? entry.key ?? entry.service ?? '-',
      ...(entry.owner ? [`by ${entry.owner}`] : []),
      ...(entry.overdue ? ['overdue'] : []),
      ...(entry.computed ? ['computed'] : []),
      ...(entry.later ? ['later'] : []),
    ].join(' '),
  )

const services = `services:
  exchange:
    owner: carla
    status: blocked
    unblock-by: 2027-01-29
    engagement-start: 2026-12-10
    dibs: { date: 2027-03-31, success-owner: rui, gap: { reason: Board, follow-up: 2026-11-30 } }
    ssat:
      awareness: { status: planned, due: 2027-01-15 }
      training: { status: complete, due: 2026-11-20 }
      gap: { reason: Board, follow-up: 2026-12-10 }
    migration: { wanted: true, start: 2027-01-04, end: 2027-02-26 }
  teams:
    status: no-intent
    dibs: { date: 2026-11-01 }
  yammer:
    engagement-start: 2026-11-24
    enablement: { completed: 2026-11-30, due: 2026-11-28 }
    dibs: { date: 2026-11-01 }
`

describe('agendaOf', () => {
  it('computes dates of tasks that have none, and never calls them overdue', () =>
    assert.deepEqual(lines('team:\n  fasttrack-manager: ana\n'), ['2026-11-18 task 3616 by ana computed']))

  it('has the written dates of open tasks, part by part', () =>
    assert.deepEqual(
      lines(
        'services:\n  exchange:\n  sharepoint:\ntasks:\n  3616: { status: complete, due: 2026-11-18 }\n  994: { due: 2026-11-24, owner: bo }\n  1699: { due: 2026-11-25 }\n  1904:\n    services:\n      exchange: { status: complete, due: 2026-11-20 }\n      sharepoint: { due: 2026-12-04 }\n',
      ),
      ['2026-11-24 task 994 by bo overdue', '2026-11-25 task 1699 later', '2026-12-04 task 1904'],
    ))

  it('has actions and knowledge gaps that are open', () =>
    assert.deepEqual(
      lines(
        'tasks:\n  3616: complete\nactions:\n  plan: { what: Send it, owner: ana, due: 2026-11-27 }\n  done: { due: 2026-11-20, completed: 2026-11-20 }\n  undated: {}\nknowledge-gaps:\n  intune: { due: 2026-12-01 }\n  teams: { due: 2026-11-20, closed: 2026-11-20 }\n',
      ),
      ['2026-11-27 action plan by ana overdue', '2026-12-01 knowledge-gap intune'],
    ))

  it('has the dates of services in scope', () =>
    assert.deepEqual(lines(`${services}tasks:\n  3616: complete\n`), [
      '2026-11-30 dibs-follow-up exchange by carla overdue',
      '2026-12-10 engagement-start exchange by carla',
      '2026-12-10 ssat-follow-up exchange by carla',
      '2027-01-04 migration-start exchange by carla',
      '2027-01-15 awareness exchange by carla',
      '2027-01-29 unblock-by exchange by carla',
      '2027-02-26 migration-end exchange by carla',
      '2027-03-31 dibs-date exchange by rui',
    ]))

  it('has the end of a pause; nothing is overdue meanwhile', () =>
    assert.deepEqual(
      lines(
        'engagement: { motion: rfa, assigned: 2026-11-16, status: paused, paused: { until: 2027-01-11 } }\ntasks:\n  3616: { due: 2026-11-18 }\n',
      ),
      ['2026-11-18 task 3616', '2027-01-11 pause-end -'],
    ))

  it('calls a pause that is over overdue', () =>
    assert.deepEqual(
      lines(
        'engagement: { motion: rfa, assigned: 2026-11-16, status: paused, paused: { until: 2026-11-30 } }\ntasks:\n  3616: complete\n',
      ),
      ['2026-11-30 pause-end - overdue'],
    ))

  it('is empty for a closed engagement', () =>
    assert.deepEqual(lines('engagement: { motion: rfa, assigned: 2026-11-16, status: closed, closed: 2026-11-30 }\n'), []))
})
