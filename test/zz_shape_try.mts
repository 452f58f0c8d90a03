import { lintEngagement } from '/work/main/src/lint/lint.ts'
import { defaultSettings } from '/work/main/src/lint/settings.ts'
import { catalogue } from '/work/main/test/helpers/bundled.ts'
import { createTranslate } from '/work/main/src/util/translate.ts'
import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
const text = readFileSync('/work/shared/examples/full.engagement.yaml','utf8')
const staff = load(readFileSync('/work/shared/examples/people.yaml','utf8')) as any
const r = lintEngagement({text, settings: defaultSettings, catalogue, staff, today:'2026-12-03', t: createTranslate('en')})
for (const p of r.problems) console.log(p.severity, p.rule, p.message, '|', p.hint)
