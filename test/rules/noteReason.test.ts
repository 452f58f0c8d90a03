import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { noteReason } from '../../src/rules/noteReason.ts'
import { findVague, hasReasonWord, isAboutScheduling, plainWords } from '../../src/rules/noteText.ts'
import { testRule } from '../helpers/testRule.ts'

const note = (text: string, more = '') => `services:\n  exchange:\n${more}    note: ${text}\n`
const reported = (text: string, message: string) => ({ text: note(`⟦${text}⟧`), problems: [`The note of Exchange ${message}`] })

testRule(noteReason, {
  valid: {
    'no note': 'services:\n  exchange:\n    status: in-progress\n',
    'an empty note is for another rule': 'services:\n  exchange:\n    status: blocked\n    note: ""\n',
    'a number and a reason': note('640 active users because the branch offices follow in March'),
    'the status and a fact': note('Blocked, the firewall drops port 443'),
    'an appointment beside a reason': note('Blocked because of the firewall, next call on Tuesday'),
    'an appointment beside a reason in Portuguese': note('"Bloqueado por falta de licenças, reunião marcada para terça"'),
    'a reason without its accents': note('Nao consegue instalar o agente, reuniao marcada para terca'),
    'meetings of the product': note('Meetings in the browser drop after ten minutes'),
    'a scheduled deployment': note('Pilot done, deployment to all offices scheduled for March'),
    'words inside other words': note('Rescheduledness and precallable mondayish'),
    'a customer that does not answer': note(
      'Left a message twice, next call on Monday',
      '    status: status-unknown\n    reason: customer-unresponsive\n',
    ),
    'core onboarding has no status': 'services:\n  exchange:\n  core-onboarding:\n    note: In progress\n',
    'another alphabet': note('клиент ждёт'),
    'a number that is no text': note('12000'),
  },
  invalid: {
    'only the status': {
      text: 'services:\n  exchange:\n    status: no-intent\n    note: ⟦No Intent.⟧ # as told\n',
      problems: ['The note of Exchange only repeats the status'],
      hints: ['Say whether the customer wants the service and what the main reason is'],
      levels: ['warning'],
      portuguese: ['A observação de Exchange apenas repete o status'],
    },
    'the status in a sentence': reported('The customer has no intent for Exchange', 'only repeats the status'),
    'the status in Portuguese': reported('O cliente está bloqueado', 'only repeats the status'),
    'cannot deploy right now': reported('Cannot deploy right now', 'only repeats the status'),
    'the reason of the status': {
      text: 'services:\n  exchange: { status: blocked, reason: adoption-readiness, note: ⟦Blocked - Adoption Readiness⟧ }\n',
      problems: ['The note of Exchange only repeats the status'],
    },
    'only a usage figure': reported('640 active users', 'gives only a number'),
    'a share': reported('In progress (5 % usage)', 'gives only a number'),
    'a usage figure in Portuguese': reported('"640 usuários ativos"', 'gives only a number'),
    'no words': reported('"-"', 'says nothing'),
    'not applicable': reported('n/a', 'says nothing'),
    appointments: {
      text: 'services:\n  exchange:\n    note: ⟦Kickoff meeting is scheduled for next week⟧\n',
      problems: ['The note of Exchange is about appointments and gives no reason'],
      hints: ['Say what the main reason is; appointments belong in the log or in an action'],
      levels: ['warning'],
    },
    'an appointment on a date': reported('Workshop on 2026-12-10', 'is about appointments and gives no reason'),
    'a word of appointments alone': reported('Had to reschedule', 'is about appointments and gives no reason'),
    'an appointment in Portuguese': reported('Reunião marcada para terça', 'is about appointments and gives no reason'),
    'an appointment without accents': reported('reuniao na proxima semana', 'is about appointments and gives no reason'),
    'an appointment in German': reported('Termin auf nächste Woche verschoben', 'is about appointments and gives no reason'),
    'a part': {
      text: 'services:\n  exchange:\n    split:\n      why: companies\n      parts:\n        emea:\n          status: blocked\n          note: ⟦Blocked⟧\n        apac:\n          note: Waits for the carrier\n',
      problems: ['The note of Exchange (emea) only repeats the status'],
    },
  },
})

describe('words of notes', () => {
  it('are found in linear time', () => {
    const hostile = ['meeting ', 'for ', 'a', 'no ', 'meeting-monda ', '\u0303'].map(text => plainWords(text.repeat(50_000)))
    const start = process.hrtime.bigint()
    for (const text of hostile) assert.ok(!isAboutScheduling(text) && !hasReasonWord(text) && findVague(text).length === 0)
    assert.ok(process.hrtime.bigint() - start < 2_000_000_000n)
  })
})
