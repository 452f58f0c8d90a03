/** The names of the output formats of `lint`, apart from their code so that help loads none of it. */

export const formatNames = [
  'stylish',
  'compact',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'markdown',
  'html',
  'rdjson',
  'csv',
] as const

export type FormatName = (typeof formatNames)[number]
