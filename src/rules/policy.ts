/** The team's own policies, written in the configuration; each is reported as `policy/<name>`. */
import { defineEngineRule } from './rule.ts'

export const policy = defineEngineRule({
  name: 'policy',
  summary: 'An engagement meets the policies that the team wrote in its configuration.',
  why: 'A team has rules of its own; written as a condition they are checked like all others.',
  severity: 'error',
  source: 'the configuration of the team, policies',
  examples: { bad: '', good: '' },
})
