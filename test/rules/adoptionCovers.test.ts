/** One mistake, one problem: which rules on DIBS, SSAT and statuses are silent when another has said it. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { lintEngagement } from '../../src/lint/lint.ts'
import { defaultSettings } from '../../src/lint/settings.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { catalogue } from '../helpers/bundled.ts'
import { overMinimal } from '../helpers/minimal.ts'

const watched = [
  'dibs-complete',
  'dibs-date',
  'intent-none',
  'status-reason',
  'status-note',
  'known-person',
  'success-owner',
  'ssat-entry',
  'ssat-complete',
  'business-reason',
  'valid-value',
]
const workshop = 'tasks:\n  2536: complete\n'

const cases: Readonly<Record<string, readonly [text: string, rules: readonly string[]]>> = {
  'intent against status, not what is missing or dated besides': [
    'services:\n  exchange: { status: no-intent, engagement-start: 2026-11-24, dibs: { intent: confirmed, date: 2027-01-01, business-reason: increase-security } }\n',
    ['intent-none'],
  ],
  'two dates that contradict each other as well': [
    'services:\n  exchange: { status: in-progress, engagement-start: 2027-01-04, dibs: { intent: none, date: 2027-01-01 } }\n',
    ['dibs-date', 'intent-none'],
  ],
  'an empty list, not that it does not count': [
    `services:\n  exchange: { ssat: { stakeholders: [], scenarios: [Mail], awareness: { status: complete }, training: { status: planned } } }\n${workshop}`,
    ['ssat-entry', 'ssat-entry'],
  ],
  'an empty list, and what is missing besides': [
    `services:\n  exchange: { ssat: { stakeholders: [], scenarios: [Mail] } }\n${workshop}`,
    ['ssat-complete', 'ssat-entry'],
  ],
  'somebody nobody knows': [
    'services:\n  exchange: { engagement-start: 2026-11-24, dibs: { success-owner: nobody, date: 2027-01-01, intent: confirmed, business-reason: increase-security } }\n',
    ['known-person'],
  ],
  'a business reason nobody knows': [
    'services:\n  exchange: { dibs: { gap: { reason: The board decides, follow-up: 2026-12-10 }, business-reason: fun } }\n',
    ['business-reason'],
  ],
}

describe('one mistake with DIBS, SSAT and statuses', () => {
  for (const [name, [text, expected]] of Object.entries(cases)) {
    it(name, () => {
      const { problems } = lintEngagement({
        text: overMinimal(text),
        settings: defaultSettings,
        catalogue,
        staff: {},
        today: '2026-12-01',
        t: createTranslate('en'),
      })
      assert.deepEqual(
        problems
          .map(({ rule }) => rule)
          .filter(rule => watched.includes(rule))
          .sort(),
        expected,
      )
    })
  }
})
