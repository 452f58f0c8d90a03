/** A file must be readable before anything can be said about it. */
import { defineEngineRule } from './rule.ts'

export const readableFile = defineEngineRule({
  name: 'readable-file',
  summary: 'An engagement file can be read: it is a file of UTF-8 text of at most 5 MiB.',
  why: 'What cannot be read is not checked, and nobody would notice.',
  severity: 'error',
  always: true,
  source: 'the engagement format',
  examples: { bad: '', good: '' },
})
