import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import {
  addBusinessDays,
  addDays,
  businessDaysBetween,
  dayOff,
  daysBetween,
  holidaysBetween,
  isIsoDate,
  weekendsOnly,
} from '../../src/util/dates.ts'

const holidays = {
  dates: new Map([
    ['2026-11-20', 'Consciência Negra'],
    ['2026-11-21', 'On a Saturday'],
    ['2026-11-23', 'Day after'],
  ]),
}
const anyDate = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

describe('dates', () => {
  it('knows which dates exist', () => {
    for (const date of ['2026-02-28', '2028-02-29', '2000-02-29', '2026-12-31']) assert.ok(isIsoDate(date), date)
    for (const date of [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-1-1',
      '20261124',
      '',
      undefined,
      20261124,
    ]) {
      assert.ok(!isIsoDate(date), String(date))
    }
  })
  it('counts calendar days over the end of a year and daylight saving', () => {
    assert.equal(addDays('2026-12-31', 1), '2027-01-01')
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2)
    assert.equal(daysBetween('2026-12-03', '2026-11-26'), -7)
  })
  it('stays within four-digit years', () => {
    assert.equal(addDays('9999-12-31', 1), '9999-12-31')
    assert.equal(addBusinessDays('9999-12-30', 5, weekendsOnly), '9999-12-31')
    assert.equal(addDays('0000-01-01', -1), '0000-01-01')
  })
  it('skips weekends and holidays', () => {
    assert.equal(addBusinessDays('2026-11-16', 2, weekendsOnly), '2026-11-18')
    assert.equal(addBusinessDays('2026-11-19', 1, weekendsOnly), '2026-11-20')
    assert.equal(addBusinessDays('2026-11-19', 1, holidays), '2026-11-24')
    assert.equal(addBusinessDays('2026-11-21', 1, weekendsOnly), '2026-11-23')
    assert.equal(addBusinessDays('2026-11-21', 0, weekendsOnly), '2026-11-21')
    assert.equal(dayOff('2026-11-22', holidays), 'weekend')
    assert.equal(dayOff('2026-11-20', holidays), 'Consciência Negra')
  })
  it('names the holidays that counted', () => {
    assert.deepEqual(
      holidaysBetween('2026-11-19', '2026-11-24', holidays).map(({ date }) => date),
      ['2026-11-20', '2026-11-23'],
    )
  })
  it('counting and adding business days agree', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 40 }), (date, n) => {
        const end = addBusinessDays(date, n, holidays)
        assert.equal(businessDaysBetween(date, end, holidays), n)
        assert.equal(businessDaysBetween(end, date, holidays), -n)
        assert.equal(dayOff(end, holidays), undefined)
      }),
    )
  })
})
