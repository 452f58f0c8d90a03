/** Two texts compared as the command line would, without a disk. */
import { lintEngagement } from '../../src/lint/lint.ts'
import { defaultSettings, type Settings } from '../../src/lint/settings.ts'
import type { PeopleFile } from '../../src/playbook/shape.ts'
import type { FileDiff } from '../../src/report/diffView.ts'
import { diffEngagements, type EngagementDiff, type Version } from '../../src/review/diff.ts'
import { createTranslate, type Translate } from '../../src/util/translate.ts'
import { catalogue } from './bundled.ts'

export interface DiffTextsOptions {
  /** Default 2026-12-01. */
  today?: string
  recordedOn?: string
  settings?: Partial<Settings>
  staff?: PeopleFile
  t?: Translate
  /** For the problems; default `t`. */
  problemsT?: Translate
  path?: string
  oldPath?: string
}

export function versionOf(
  text: string,
  { today = '2026-12-01', settings, staff = {}, t = english }: DiffTextsOptions = {},
): Version {
  return { text, result: lintEngagement({ text, settings: { ...defaultSettings, ...settings }, catalogue, staff, today, t }) }
}

const english = createTranslate('en')

/** @param before undefined for an added file @param after undefined for a deleted one */
export function diffTexts(before: string | undefined, after: string | undefined, options: DiffTextsOptions = {}): EngagementDiff {
  return diffFiles(before, after, options).diff
}

/** As `diffTexts`, with what formatters need. */
export function diffFiles(before: string | undefined, after: string | undefined, options: DiffTextsOptions = {}): FileDiff {
  const { today = '2026-12-01', recordedOn, staff, t = english, path = 'a.engagement.yaml', oldPath } = options
  const versions = [before, after].map(text =>
    text === undefined ? undefined : versionOf(text, { ...options, t: options.problemsT ?? t }),
  )
  const settings = { ...defaultSettings, ...options.settings }
  const diff = diffEngagements(versions[0], versions[1], { settings, staff, today, recordedOn, t })
  return { path, oldPath, before: versions[0], after: versions[1], staff, diff }
}
