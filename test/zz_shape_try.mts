import { lintEngagement } from '/work/main/src/lint/lint.ts'
import { defaultSettings } from '/work/main/src/lint/settings.ts'
import { catalogue, bundled } from '/work/main/test/helpers/bundled.ts'
import { createTranslate } from '/work/main/src/util/translate.ts'
import { editEngagement } from '/work/main/src/engagement/edit.ts'
import { overMinimal } from '/work/main/test/helpers/minimal.ts'
import { brokenTexts } from './rules/brokenTexts.ts'
const missing = new Set<string>()
const mine = new Set('yaml-syntax lost-text valid-number known-playbook known-key require-key valid-type valid-value valid-date known-reference known-task known-service known-role known-person'.split(' '))
for (const broken of brokenTexts) {
  const text = broken.startsWith('!') ? broken.slice(1) : overMinimal(broken)
  const r = lintEngagement({text, settings: defaultSettings, catalogue, staff: {}, today:'2026-11-16', t: createTranslate('en')})
  console.log(JSON.stringify(broken))
  const own = r.problems.filter(p => p.severity !== 'info')
  if (own.length !== 1) console.log('   !!!!', own.length)
  for (const p of own) {
    console.log('   ', p.severity[0], p.rule + ':', p.message, '|', p.hint ?? '-', '|', JSON.stringify(text.slice(p.range!.start, p.range!.end)))
    for (const [n, rep] of [['fix', p.fix], ['ask', p.ask]] as const) if (rep) {
      const e = editEngagement(text, rep.edit, bundled, {snippet: n === 'ask'})
      const common = e.ok ? e.edits.map(x => `${JSON.stringify(text.slice(x.start, x.end))}->${JSON.stringify(x.text)}`).join(' ; ') : 'REFUSED ' + e.reason
      console.log('      ', n, `[${rep.title}]`, common)
    }
  }
}
