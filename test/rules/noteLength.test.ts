import { noteLength } from '../../src/rules/noteLength.ts'
import { testRule } from '../helpers/testRule.ts'

testRule(noteLength, {
  valid: {
    'no note': 'services:\n  exchange:\n',
    'at the limit': `services:\n  exchange:\n    note: ${'a'.repeat(300)}\n`,
    'characters of two units count once': `services:\n  exchange:\n    note: ${'😀'.repeat(300)}\n`,
    'blanks at the end do not count': `services:\n  exchange:\n    note: "${'a'.repeat(300)}   "\n`,
    'a long note of a task': `tasks:\n  994:\n    note: ${'a'.repeat(301)}\n`,
  },
  invalid: {
    'one over the limit': {
      text: `services:\n  exchange:\n    note: ⟦${'a'.repeat(301)}⟧ # too long\n`,
      problems: ['The note of Exchange has 301 characters, more than 300'],
      hints: ['Keep intent and main reason; the rest belongs in the log'],
      levels: ['info'],
      portuguese: ['A observação de Exchange tem 301 caracteres, mais do que 300'],
    },
    'a part': {
      text: `services:\n  exchange: { split: { parts: { emea: { note: ⟦${'ã'.repeat(310)}⟧ } } } }\n`,
      problems: ['The note of Exchange (emea) has 310 characters, more than 300'],
    },
  },
})
