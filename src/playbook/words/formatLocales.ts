/** The languages in which the file format itself has words. */
import { en } from './en.ts'
import type { FormatWords } from './formatWords.ts'
import { ptBr } from './pt-br.ts'

/** By lower-case tag; English is complete. */
export const formatLocales: ReadonlyMap<string, FormatWords> = new Map([
  ['en', en],
  ['pt-br', ptBr],
])
