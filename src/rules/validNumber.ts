/** Numbers are written in digits only, since YAML takes `12.000` for twelve. */
import { isInConflict } from './lostText.ts'
import { defineShapeRule } from './rule.ts'

export const validNumber = defineShapeRule({
  name: 'valid-number',
  summary: 'Numbers are written without separators between their digits.',
  why: 'YAML takes 12.000 for twelve and 12,000 for a text, so a tenant of twelve thousand seats would count as twelve.',
  severity: 'error',
  source: 'YAML 1.2',
  examples: { bad: 'customer:\n  name: Contoso\n  seats: 12.000\n', good: 'customer:\n  name: Contoso\n  seats: 12000\n' },
  check(context) {
    const { text, lost, t, report } = context
    for (const { kind, start, end, intended, path, fix } of lost) {
      if (kind !== 'grouped-number' || isInConflict(context)) continue
      report({
        at: path,
        span: { start, end },
        message: t('"{written}" is not read as {number}', { written: text.slice(start, end), number: intended }),
        hint: t('Write {number}', { number: intended }),
        fix: fix && { title: t('Write {number}', { number: intended }), edit: { do: 'text', edits: [fix] } },
      })
    }
  },
})
