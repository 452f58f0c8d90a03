/** Language, colours and configuration as they are, errors included: for commands that say what is wrong with them. */
import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Paint } from '../report/paint.ts'
import { loadBundle, nearestLocale } from '../util/bundles.ts'
import type { IsoDate } from '../util/dates.ts'
import { createTranslate, type Translate } from '../util/translate.ts'
import { type Configs, openConfigs } from './configs.ts'
import { Failure } from './failure.ts'
import type { CommonFlags, LintFlags } from './flags.ts'
import { paintFor } from './output.ts'

export interface Basics {
  readonly cwd: string
  readonly t: Translate
  readonly paint: Paint
  readonly today: IsoDate
  readonly configs: Configs
}

/** @throws Failure when a flag is wrong; a configuration with errors is handed over as it is */
export async function openBasics(flags: CommonFlags & Pick<LintFlags, 'rule' | 'clockErrors'>): Promise<Basics> {
  const cwd = resolve(flags.cwd ?? '.')
  if (!existsSync(cwd) || !statSync(cwd).isDirectory()) throw new Failure(`--cwd "${flags.cwd}" is no folder`)
  const wanted = flags.locale === undefined ? undefined : supportedLocale(flags.locale)
  const configs = await openConfigs(cwd, flags, await translateTo(wanted ?? 'en'))
  const t = await translateTo(wanted ?? nearestLocale(configs.base.locale ?? 'en'))
  return { cwd, t, paint: paintFor(flags.color), today: flags.asOf ?? todayIn(configs.base.timeZone), configs }
}

/** @throws Failure for a language without a bundle */
function supportedLocale(tag: string): string {
  const locale = nearestLocale(tag)
  if (locale === 'en' && !/^en\b/i.test(tag)) throw new Failure(`--locale "${tag}" is not supported`, 'Use en or pt-br')
  return locale
}

async function translateTo(locale: string): Promise<Translate> {
  return createTranslate(locale, await loadBundle(locale))
}

/** The day it is in a time zone, by the host's clock. */
function todayIn(timeZone: string): IsoDate {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date())
}
