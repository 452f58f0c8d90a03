/** Runs every rule over a text as the command line would, without a disk. */
import { type LintResult, lintEngagement } from '../../src/lint/lint.ts'
import { defaultSettings, type Settings } from '../../src/lint/settings.ts'
import type { PeopleFile } from '../../src/playbook/shape.ts'
import { isIsoDate } from '../../src/util/dates.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { catalogue } from './bundled.ts'

export interface LintTextOptions {
  /** Default: the day after `# as of YYYY-MM-DD` in the text, else 2026-12-01. */
  today?: string
  staff?: PeopleFile
  settings?: Partial<Settings>
}

export function lintText(text: string, { today, staff = {}, settings }: LintTextOptions = {}): LintResult {
  return lintEngagement({
    text,
    settings: { ...defaultSettings, ...settings },
    catalogue,
    staff,
    today: today ?? dayOf(text),
    t: createTranslate('en'),
  })
}

function dayOf(text: string): string {
  const [, day] = /^# as of (\d{4}-\d{2}-\d{2})$/m.exec(text) ?? []
  return isIsoDate(day) ? day : '2026-12-01'
}
