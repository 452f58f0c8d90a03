/** The languages the importer reads; the order is that in which one of them is the base of a playbook. */
import type { LanguageWords } from '../languageWords.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { ja } from './ja.ts'
import { pt } from './pt.ts'
import { zh } from './zh.ts'

export const languages: readonly LanguageWords[] = [en, pt, es, de, ja, zh]
