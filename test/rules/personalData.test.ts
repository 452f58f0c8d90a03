import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { personalData } from '../../src/rules/personalData.ts'
import { findPersonalData } from '../../src/rules/personalPatterns.ts'
import { testRule } from '../helpers/testRule.ts'

const note = (text: string) => `tasks:\n  994:\n    note: ${text}\n`
const phone = 'The text holds what looks like a phone number'
const identifier = "The text holds what looks like a person's identification or card number"
const secret = 'The text holds what looks like a password or key'

testRule(personalData, {
  valid: {
    dates: note('From 2026-11-16 to 2026-12-01, fiscal years 2026-2027'),
    sums: note('12.000 of 1,200,000 seats at 10 %'),
    'tickets and tasks': note('Ticket 4521-22, task 994, KB 5004237, build 10.0.19041.1288, 192.168.10.120'),
    'words about passwords': note('The password policy is why sign-in fails, keys are in the vault'),
    'a number that is no card': note('Order 1234 5678 9012 3456'),
    'a mail address has its place': 'people:\n  carla:\n    name: Carla\n    email: carla@contoso.example\n',
    'not read': 'x-note: +55 11 91234-5678\n',
  },
  invalid: {
    'a phone number': {
      text: note('⟦Call +55 (11) 91234-5678 after ten⟧ # mobile'),
      problems: [phone],
      hints: ['Remove it: the file is kept for years and read by many'],
      portuguese: ['O texto contém o que parece ser um número de telefone'],
    },
    'an area code': { text: note('⟦Call (425) 555-0100⟧'), problems: [phone] },
    dots: { text: note('⟦Call 425.555.0100⟧'), problems: [phone] },
    'a Brazilian number': { text: note('⟦Ligar para 11 91234-5678⟧'), problems: [phone] },
    'an identification number': { text: note('⟦CPF 123.456.789-09⟧'), problems: [identifier] },
    'a social security number': { text: note('⟦SSN 078-05-1120⟧'), problems: [identifier] },
    'a card': { text: note('⟦Pays with 4111 1111 1111 1111⟧'), problems: [identifier] },
    'a password': {
      text: 'log:\n  2026-11-17-call:\n    text: ⟦"Admin password: Tr0ub4dor"⟧\n',
      problems: [secret],
      hints: ['Remove it here and change it where it is used'],
    },
    'a password in Portuguese': { text: note('⟦"Senha: Tr0ub4dor"⟧'), problems: [secret] },
    'an access key': { text: note(`⟦Uses ${'AKIA'}${'Q7'.repeat(8)}⟧`), problems: [secret] },
    'in a list, flow style': {
      text: 'services:\n  exchange: { ssat: { scenarios: [Mail, ⟦Call +1 425 555 0100⟧] } }\n',
      problems: [phone],
    },
    'two kinds': {
      text: note('⟦⟦"CPF 123.456.789-09, senha: Tr0ub4dor"⟧⟧'),
      problems: [identifier, secret],
    },
  },
})

describe('patterns of personal data', () => {
  it('take no more than linear time', () => {
    const hostile = ['1 ', '+1', '1234-', '(12) ', 'password: ', 'eyJa', '[', '123.', '-----BEGIN A '].map(text =>
      text.repeat(20_000),
    )
    const start = process.hrtime.bigint()
    for (const text of hostile) findPersonalData(text)
    assert.ok(process.hrtime.bigint() - start < 2_000_000_000n)
  })
})
