/** The product's full example has no error and no warning on the day it names. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { CORE_SCHEMA, load } from 'js-yaml'
import { describe, it } from 'mocha'
import { checkPeopleShape } from '../src/engagement/checkShape.ts'
import { lintEngagement } from '../src/lint/lint.ts'
import { defaultSettings } from '../src/lint/settings.ts'
import type { Json } from '../src/util/json.ts'
import { createTranslate } from '../src/util/translate.ts'
import { catalogue } from './helpers/bundled.ts'

const folder = new URL('../../shared/examples/', import.meta.url)
const isThere = existsSync(new URL('full.engagement.yaml', folder))
const name = 'has no error and no warning at 2026-12-03'

describe('full example beside the repository', () => {
  if (!isThere) it.skip(`${name} (skipped: there is no folder shared/examples beside the repository)`)
  else
    it(name, () => {
      const { file: staff } = checkPeopleShape(load(read('people.yaml'), { schema: CORE_SCHEMA }) as Json)
      const { problems } = lintEngagement({
        text: read('full.engagement.yaml'),
        settings: defaultSettings,
        catalogue,
        staff,
        today: '2026-12-03',
        t: createTranslate('en'),
      })
      assert.deepEqual(
        problems
          .filter(({ severity }) => severity !== 'info')
          .map(({ rule, message, path }) => `${path.join('/')} ${rule}: ${message}`),
        [],
      )
    })
})

function read(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8')
}
