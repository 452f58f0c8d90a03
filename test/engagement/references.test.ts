import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { referencesIn } from '../../src/engagement/references.ts'
import type { EngagementFile, Reference } from '../../src/playbook/shape.ts'

const file = {
  customer: { name: 'Contoso' },
  engagement: { motion: 'rfa', assigned: '2026-11-16', phase: null },
  team: { 'fasttrack-manager': 'ana', sme: { 'windows-10': { person: 'kenji' } } },
  people: { rui: { name: 'Rui', role: 'CIO' } },
  services: { exchange: { owner: 'rui', ssat: { stakeholders: ['rui', 'bia'] } }, 'x-own': { owner: 'nobody' } },
  tasks: { '994': 'complete', '1904': { role: 'sme', services: { exchange: 'complete', teams: { status: 'warning' } } } },
  log: { call: { by: 'ana', task: 3616 } },
} as unknown as EngagementFile

const paths = (kind: Reference) =>
  referencesIn(file, [kind]).map(({ path, value, isKey }) => `${path.join('/')}${isKey ? ' is' : ':'} ${value}`)

describe('referencesIn', () => {
  it('finds people, not where they are defined', () =>
    assert.deepEqual(paths('person'), [
      'team/fasttrack-manager: ana',
      'team/sme/windows-10/person: kenji',
      'services/exchange/owner: rui',
      'services/exchange/ssat/stakeholders/0: rui',
      'services/exchange/ssat/stakeholders/1: bia',
      'log/call/by: ana',
    ]))
  it('finds keys', () =>
    assert.deepEqual(paths('service'), [
      'team/sme/windows-10 is windows-10',
      'services/exchange is exchange',
      'tasks/1904/services/exchange is exchange',
      'tasks/1904/services/teams is teams',
    ]))
  it('finds short and long forms', () =>
    assert.deepEqual(paths('task-status'), [
      'tasks/994: complete',
      'tasks/1904/services/exchange: complete',
      'tasks/1904/services/teams/status: warning',
    ]))
  it('finds roles, and not what a person does', () =>
    assert.deepEqual(paths('role'), ['team/fasttrack-manager is fasttrack-manager', 'team/sme is sme', 'tasks/1904/role: sme']))
  it('reads numbers of tasks', () => assert.ok(paths('task').includes('log/call/task: 3616')))
  it('keeps the kinds apart', () =>
    assert.deepEqual(
      referencesIn(file, ['motion', 'phase']).map(({ kind, value }) => [kind, value]),
      [['motion', 'rfa']],
    ))
})
