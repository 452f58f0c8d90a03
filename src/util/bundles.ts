/** The translations, loaded only for the language asked for. */
import type { Bundle } from './translate.ts'

/** Languages with a complete bundle; English needs none. */
export const bundleLocales = ['pt-br'] as const

/** The tag of a supported language nearest to the one asked for: `pt`, `pt-PT` and `pt-BR` give `pt-br`, unknown ones `en`. */
export function nearestLocale(tag: string): string {
  const wanted = tag.toLowerCase().replace('_', '-')
  const language = wanted.split('-')[0]
  return (
    bundleLocales.find(locale => locale === wanted) ?? bundleLocales.find(locale => locale.split('-')[0] === language) ?? 'en'
  )
}

export async function loadBundle(locale: string): Promise<Bundle> {
  if (nearestLocale(locale) !== 'pt-br') return {}
  const { ptBr } = await import('../../l10n/pt-br/index.ts')
  return ptBr
}
