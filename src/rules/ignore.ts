/** Comments that silence a problem are honest: they say why, and end when they are no longer needed. */
import { defineEngineRule } from './rule.ts'

export const ignore = defineEngineRule({
  name: 'ignore',
  summary: 'A comment that silences a problem gives a reason, is still valid and silences something.',
  why: 'A silenced problem without a reason is forgotten; a comment that silences nothing hides the next problem.',
  severity: 'error',
  always: true,
  source: 'the engagement format, comments that silence a problem',
  examples: {
    bad: 'tasks:\n  # playbook-ignore rfa-first-contact\n  3616:\n    status: complete\n    completed: 2026-11-20\n',
    good: 'tasks:\n  # playbook-ignore rfa-first-contact reason="The customer asked for a later call"\n  3616:\n    status: complete\n    completed: 2026-11-20\n',
  },
})
