/** Dates typed in passing, in English and Portuguese, whole and half. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { type TypedDateOptions, typedDates } from '../../src/language/typedDates.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { snapshotOf } from '../helpers/snapshot.ts'

const holidays = { dates: new Map([['2026-12-08', 'Founding Day']]) }
const portuguese = snapshotOf('', { locale: 'pt-br' }).t

/** On Tuesday 2026-12-01. */
function read(typed: string, more: Partial<TypedDateOptions> = {}): string[] {
  return typedDates(typed, { today: '2026-12-01', holidays, locale: 'en', t: createTranslate('en'), ...more }).map(
    ({ date }) => date,
  )
}

describe('typedDates', () => {
  const first: [typed: string, ...dates: string[]][] = [
    ['24/11', '2026-11-24', '2027-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['24/11/26', '2026-11-24'],
    ['24.11.', '2026-11-24', '2027-11-24'],
    ['24.11', '2026-11-24'],
    ['3.4.', '2027-04-03'],
    ['amanhã', '2026-12-02'],
    ['amanha', '2026-12-02'],
    ['AMANHA ', '2026-12-02'],
    ['hoje', '2026-12-01'],
    ['ontem', '2026-11-30'],
    ['friday', '2026-12-04'],
    ['fri', '2026-12-04'],
    ['sexta', '2026-12-04'],
    ['sexta-feira', '2026-12-04'],
    ['next monday', '2026-12-07'],
    ['próxima segunda', '2026-12-07'],
    ['next friday', '2026-12-11', '2026-12-04'],
    ['last friday', '2026-11-27'],
    ['+3', '2026-12-04'],
    // The 8th is a holiday.
    ['+5', '2026-12-09'],
    ['-2', '2026-11-27'],
    ['3 days', '2026-12-04'],
    ['5 days', '2026-12-06', '2026-12-09'],
    ['in 2 weeks', '2026-12-15'],
    ['em 2 semanas', '2026-12-15'],
    ['5 dias úteis', '2026-12-09'],
    ['há 3 dias', '2026-11-28'],
    ['3 days ago', '2026-11-28'],
    ['nov 24', '2026-11-24', '2027-11-24'],
    ['24 de novembro', '2026-11-24'],
    ['29 feb', '2028-02-29'],
    ['2026-11', '2026-11-01', '2026-11-02'],
    ['2026-12-1', '2026-12-01', '2026-12-10'],
    ['24/11/2', '2026-11-24', '2027-11-24'],
  ]
  for (const [typed, ...dates] of first) {
    it(`reads ${typed}`, () => assert.deepEqual(read(typed).slice(0, dates.length), dates))
  }

  it('has nothing to say of what is no date', () => {
    for (const typed of ['', ' ', 'zzz', '31/11', '99/99/9999', '0/0', '+', 'in']) {
      assert.equal(read(typed).length > 0, ['+', 'in'].includes(typed), typed)
    }
  })

  it('offers something at every key on the way', () => {
    for (const typed of [
      '24/11/2026',
      '24.11.',
      'amanhã',
      'next monday',
      '+3',
      'in 2 weeks',
      'nov 24',
      'sexta',
      '2026-11-24',
      '24 nov',
    ]) {
      for (let length = typed === 'nov 24' || typed === '24 nov' ? 3 : 1; length <= typed.length; length++) {
        assert.ok(read(typed.slice(0, length)).length > 0, typed.slice(0, length))
      }
    }
  })

  it('offers both orders of day and month in English, the day first in Portuguese', () => {
    assert.deepEqual(
      read('3/4', { past: false }).filter(date => date > '2027'),
      ['2027-03-04', '2027-04-03'],
    )
    assert.equal(read('3/4', { locale: 'pt-br', past: false })[0], '2027-04-03')
    assert.equal(read('24/12', { past: false })[0], '2026-12-24')
    assert.deepEqual(read('3/4/2027'), ['2027-03-04', '2027-04-03'])
  })

  it('looks ahead for what is to come and back for what has happened', () => {
    assert.equal(read('24/11', { past: true })[0], '2026-11-24')
    assert.equal(read('24/11', { past: false })[0], '2027-11-24')
    assert.equal(read('friday', { past: true })[0], '2026-11-27')
    assert.equal(read('3 days', { past: true })[0], '2026-11-28')
  })

  it('says the weekday and how far it is', () => {
    const label = (typed: string, more: Partial<TypedDateOptions> = {}) =>
      typedDates(typed, { today: '2026-12-01', holidays, locale: 'en', t: createTranslate('en'), ...more })[0]?.label
    assert.equal(label('+3'), 'Friday, in 3 business days')
    assert.equal(label('hoje', { locale: 'pt-br', t: portuguese }), 'terça-feira, hoje')
    assert.equal(label('+3', { locale: 'pt-br', t: portuguese }), 'sexta-feira, em 3 dias úteis')
    assert.equal(label('2026-12-08'), 'Tuesday (Founding Day), in 7 days')
    assert.equal(label('2026-11-24'), 'Tuesday, 5 business days ago')
  })

  it('never throws', () => {
    for (const typed of ['9999-12-31', '+999', '-999', '0001-01-01', 'in 999 months', '999 meses', '\u0000', '２４/１１'])
      assert.ok(read(typed))
  })
})
