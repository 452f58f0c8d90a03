import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { type DateReading, readDate } from '../../src/rules/dateForms.ts'
import { validDate } from '../../src/rules/validDate.ts'
import { testRule } from '../helpers/testRule.ts'

const due = (date: string) => `tasks:\n  994:\n    due: ${date}\n`

testRule(validDate, {
  valid: {
    'a date': due('2028-02-29'),
    'in quotes': due('"2026-11-24"'),
    empty: due(''),
    'not applicable': 'processes:\n  conduct-customer-kickoff:\n    inputs:\n      team-assigned: not-applicable\n',
  },
  invalid: {
    'day first': {
      text: due('⟦24/11/2026⟧ # as told'),
      problems: ['"24/11/2026" is no date of the form year-month-day'],
      hints: ['Write 2026-11-24'],
      levels: ['error'],
      fixed: due('2026-11-24 # as told'),
      portuguese: ['"24/11/2026" não é uma data na forma ano-mês-dia'],
    },
    'digits only, in flow style': {
      text: 'tasks: { 994: { due: ⟦20261124⟧ } }\n',
      problems: ['"20261124" is no date of the form year-month-day'],
      fixed: 'tasks: { 994: { due: 2026-11-24 } }\n',
    },
    'an hour, which nobody drops unasked': {
      text: due('⟦2026-11-24T10:00⟧'),
      problems: ['"2026-11-24T10:00" is no date of the form year-month-day'],
      hints: ['Write 2026-11-24, and the time in a note'],
      fixed: due('2026-11-24T10:00'),
      asked: due('2026-11-24'),
    },
    midnight: {
      text: due('⟦2026-11-24T00:00:00Z⟧'),
      problems: ['"2026-11-24T00:00:00Z" is no date of the form year-month-day'],
      fixed: due('2026-11-24'),
    },
    'either day or month first': {
      text: due('⟦03/04/2026⟧'),
      problems: ['"03/04/2026" is no date of the form year-month-day'],
      hints: ['Write 2026-04-03 or 2026-03-04, whichever is meant'],
      fixed: due('03/04/2026'),
      asked: due('${1|2026-04-03,2026-03-04|}'),
    },
    'a month that is shorter': {
      text: due('⟦2026-02-30⟧'),
      problems: ['"2026-02-30" is not in the calendar'],
      hints: ['February 2026 has 28 days'],
    },
    'no such month': {
      text: due('⟦2026-13-01⟧'),
      problems: ['"2026-13-01" is not in the calendar'],
      hints: ['Write year-month-day, for example 2026-11-24'],
    },
    'no date at all': {
      text: due('⟦soon⟧'),
      problems: ['"soon" is no date of the form year-month-day'],
      hints: ['Write year-month-day, for example 2026-11-24, or leave it empty'],
    },
    'a point of a process': {
      text: 'processes:\n  conduct-customer-kickoff:\n    inputs:\n      team-assigned: ⟦16.11.2026⟧\n',
      problems: ['"16.11.2026" is no date of the form year-month-day'],
      fixed: 'processes:\n  conduct-customer-kickoff:\n    inputs:\n      team-assigned: 2026-11-16\n',
    },
  },
})

describe('readDate', () => {
  const cases: Record<string, DateReading | undefined> = {
    '2026-11-5': { date: '2026-11-05' },
    '2026/11/05': { date: '2026-11-05' },
    '24.11.26': { date: '2026-11-24' },
    '3.4.2026': { date: '2026-04-03' },
    '11/24/2026': { date: '2026-11-24' },
    '04/04/2026': { date: '2026-04-04' },
    '24-11-26': { either: ['2026-11-24', '2024-11-26'] },
    '24-11-2026': { date: '2026-11-24' },
    '2026-11-24T10:00:00Z': { date: '2026-11-24' },
    '24 Nov 2026': { date: '2026-11-24' },
    'Nov 24th, 2026': { date: '2026-11-24' },
    '24 de novembro de 2026': { date: '2026-11-24' },
    '31/11/2026': { year: 2026, month: 11, days: 30 },
    '2027-02-29': { year: 2027, month: 2, days: 28 },
    '45/13/2026': 'impossible',
    '2026': undefined,
    '202611': undefined,
    tomorrow: undefined,
    '24 Nov': undefined,
  }
  for (const [text, expected] of Object.entries(cases)) {
    it(text, () => assert.deepEqual(readDate(text), expected))
  }
})
