/**
 * The pull requests of one engagement as a reviewer reads them: `golden/history.md` and `golden/history.pt-br.md` hold the
 * Markdown of each, `golden/history.txt` the text. UPDATE=1 writes them anew; read the difference as somebody who has not seen the YAML.
 */
import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { ptBr } from '../../l10n/pt-br/index.ts'
import { diffMarkdown } from '../../src/report/diffMarkdown.ts'
import { diffText } from '../../src/report/diffText.ts'
import type { DiffReport } from '../../src/report/diffView.ts'
import { createTranslate, type Translate } from '../../src/util/translate.ts'
import { diffFiles } from '../helpers/diffTexts.ts'
import { historySteps } from '../helpers/history.ts'

const staff = { people: { ana: { name: 'Ana Souza' }, marcos: { name: 'Marcos Dias' } } }

describe('history of an engagement', () => {
  const english = createTranslate('en')
  const portuguese = createTranslate('pt-br', ptBr)
  const formats: [string, Translate, (report: DiffReport, t: Translate) => Iterable<string>][] = [
    ['history.md', english, (report, t) => diffMarkdown(report, { t })],
    ['history.pt-br.md', portuguese, (report, t) => diffMarkdown(report, { t })],
    ['history.txt', english, (report, t) => diffText(report, { t })],
  ]
  for (const [name, t, format] of formats) {
    it(`reads as golden/${name}`, () => {
      const output = reports(t)
        .map(({ title, report }) => `# ${title}\n\n${[...format(report, t)].join('')}`)
        .join('\n')
      const golden = new URL(`../golden/${name}`, import.meta.url)
      if (process.env.UPDATE) writeFileSync(golden, output)
      assert.equal(output, existsSync(golden) ? readFileSync(golden, 'utf8') : '', 'UPDATE=1 writes the expected file')
    })
  }

  it('has nothing to tell of a change of layout', () => {
    const layout = reports(english).find(({ title }) => title.startsWith('Only the layout'))
    assert.equal(layout && [...diffText(layout.report, { t: english })].join(''), 'No engagement changed\n')
  })
})

function reports(t: Translate): { title: string; report: DiffReport }[] {
  const steps = historySteps()
  return steps.map(({ title, day, path, text }, index) => {
    const before = steps[index - 1]
    const file = diffFiles(before?.text, text, { today: day, recordedOn: day, staff, t, path, oldPath: before?.path })
    return { title, report: { asOf: day, files: [file] } }
  })
}
