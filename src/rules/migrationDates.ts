/** A migration does not end before it starts. */
import { blank } from '../yaml/edit.ts'
import { defineRule } from './rule.ts'

export const migrationDates = defineRule({
  name: 'migration-dates',
  summary: 'A migration ends on the day it starts or later.',
  why: 'The dates are estimates that others plan with: one of the two is a slip.',
  severity: 'error',
  source: 'conduct-technical-assessment, Migration Assessment',
  examples: {
    bad: 'services:\n  exchange:\n    migration:\n      wanted: true\n      start: 2027-02-01\n      end: 2027-01-29\n',
    good: 'services:\n  exchange:\n    migration:\n      wanted: true\n      start: 2027-02-01\n      end: 2027-03-31\n',
  },
  check({ states, words, t, report }) {
    for (const id of states.services) {
      const { start, end } = states.service(id)?.migration ?? {}
      if (!start || !end || end >= start) continue
      const path = ['services', id, 'migration']
      report({
        at: [...path, 'end'],
        on: 'value',
        message: t('The migration to {service} ends on {end}, before it starts on {start}', {
          service: words.service(id),
          start,
          end,
        }),
        hint: t('Correct the date that is wrong'),
        related: [{ at: [...path, 'start'], message: t('It starts here') }],
        ask: { title: t('Enter the end'), edit: { do: 'set', path: [...path, 'end'], value: blank('end', { kind: 'date' }) } },
      })
    }
  },
})
