import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { countParts, dibsParts, hasGap, missingDibs, missingSsat, ssatParts } from '../../src/engagement/adoption.ts'
import type { DibsEntry, SsatEntry } from '../../src/playbook/shape.ts'
import { bundled } from '../helpers/bundled.ts'

const dibsCases: Record<string, [DibsEntry | null | undefined, number, string[]]> = {
  'nothing written': [undefined, 0, ['date', 'intent', 'business-reason', 'success-owner']],
  begun: [null, 0, ['date', 'intent', 'business-reason', 'success-owner']],
  'intent unknown does not count': [{ intent: 'unknown', date: '2027-01-01' }, 1, ['intent', 'business-reason', 'success-owner']],
  'no intent is an answer': [{ intent: 'none' }, 1, ['date', 'business-reason', 'success-owner']],
  'a reason that is no word of the playbook is wrong, not missing': [
    { 'business-reason': 'fun', 'success-owner': 'carla' },
    1,
    ['date', 'intent'],
  ],
  complete: [
    { date: '2027-01-01', intent: 'confirmed', 'business-reason': 'increase-security', 'success-owner': 'carla' },
    4,
    [],
  ],
}

const ssatCases: Record<string, [SsatEntry | null | undefined, string[]]> = {
  'nothing written': [undefined, ['stakeholders', 'scenarios', 'awareness', 'training']],
  'empty lists': [{ stakeholders: [], scenarios: [] }, ['stakeholders', 'scenarios', 'awareness', 'training']],
  'planned without a date, not started': [
    {
      stakeholders: ['carla'],
      scenarios: ['Mail'],
      awareness: { status: 'planned' },
      training: { status: 'not-started', due: '2027-01-01' },
    },
    ['awareness', 'training'],
  ],
  complete: [
    {
      stakeholders: ['carla'],
      scenarios: ['Mail'],
      awareness: { status: 'planned', due: '2027-01-01' },
      training: { status: 'in-progress' },
    },
    [],
  ],
}

describe('DIBS and SSAT', () => {
  for (const [name, [dibs, count, missing]] of Object.entries(dibsCases)) {
    it(`DIBS: ${name}`, () => {
      assert.equal(countParts(dibsParts({ dibs }, bundled)), count)
      assert.deepEqual(missingDibs({ dibs }), missing)
    })
  }
  for (const [name, [ssat, missing]] of Object.entries(ssatCases)) {
    it(`SSAT: ${name}`, () => {
      assert.deepEqual(missingSsat({ ssat }), missing)
      assert.equal(countParts(ssatParts({ ssat })), 4 - missing.length)
    })
  }
  it('a gap has a reason and a follow-up', () => {
    assert.equal(hasGap({ reason: 'Board', 'follow-up': '2027-01-01' }), true)
    for (const gap of [undefined, null, {}, { reason: 'Board' }, { 'follow-up': '2027-01-01' }]) assert.equal(hasGap(gap), false)
  })
})
