/** Keeps the words of an older playbook's locales that the pages do not say: of languages without pages, titles, retired tasks. */
import { checkLocale } from '../check.ts'
import type { LocaleFile, PlaybookFile } from '../model.ts'
import type { Playbook } from '../playbook.ts'

type Words = Record<string, unknown>

/**
 * @param locales those of the pages; what they say wins
 * @returns these with what the older ones say besides, then the older ones in languages that no page is in; all without words for
 * ids that the file does not hold
 */
export function keepPreviousLocales(locales: readonly LocaleFile[], file: PlaybookFile, previous: Playbook): LocaleFile[] {
  const found = new Map(locales.map(locale => [locale.locale.toLowerCase(), locale]))
  const kept = locales.map(locale => {
    const older = previous.locales.get(locale.locale.toLowerCase())
    return older ? withoutUnknown(overlay(older as Words, locale as Words) as LocaleFile, file) : locale
  })
  const others = [...previous.locales].filter(([tag]) => !found.has(tag)).map(([, locale]) => withoutUnknown(locale, file))
  return [...kept, ...others]
}

/** Maps entry by entry, everything else as the newer one has it; keys keep the order of the older one. */
function overlay(older: Words, newer: Words): Words {
  const result: Words = { ...older }
  for (const [key, value] of Object.entries(newer)) {
    const before = Object.hasOwn(older, key) ? older[key] : undefined
    result[key] = isMap(before) && isMap(value) ? overlay(before, value) : value
  }
  return result
}

/** The checks of a locale say what it holds that its playbook does not. */
function withoutUnknown(locale: LocaleFile, file: PlaybookFile): LocaleFile {
  const unknown = checkLocale(file, locale).filter(({ code }) => code === 'unknown-id')
  if (unknown.length === 0) return locale
  const result = structuredClone(locale)
  for (const { path } of unknown) {
    const holder = path.slice(0, -1).reduce<unknown>((map, key) => (isMap(map) ? map[String(key)] : undefined), result)
    if (isMap(holder)) delete holder[String(path.at(-1))]
  }
  return result
}

function isMap(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
