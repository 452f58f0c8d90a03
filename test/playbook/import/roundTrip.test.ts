/** An imported playbook is a playbook like the bundled one: schema, checks, completion and hovers know its tasks, in its languages. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, it } from 'mocha'
import { complete } from '../../../src/language/completion.ts'
import { hover } from '../../../src/language/hover.ts'
import { lintEngagement } from '../../../src/lint/lint.ts'
import { defaultSettings } from '../../../src/lint/settings.ts'
import { createCatalogue } from '../../../src/playbook/catalogue.ts'
import { importPages } from '../../../src/playbook/import/importPages.ts'
import { printPlaybookFile } from '../../../src/playbook/import/printPlaybook.ts'
import { annotationKeywords, engagementJsonSchema } from '../../../src/playbook/jsonSchema.ts'
import { parsePlaybook } from '../../../src/playbook/load.ts'
import type { Playbook } from '../../../src/playbook/playbook.ts'
import { createTranslate } from '../../../src/util/translate.ts'
import { parseYaml } from '../../../src/yaml/parse.ts'
import { atCursor } from '../../helpers/snapshot.ts'

const shared = new URL('../../../../shared/pages/', import.meta.url)
const fixtures = new URL('../../fixtures/pages/', import.meta.url)

interface Set {
  readonly folder: URL
  readonly pages: RegExp
  /** A task of the pages. */
  readonly task: string
  readonly service: string
}

const sets: Record<string, Set> = {
  'the fixtures': {
    folder: fixtures,
    pages: /^receive-a-vessel/,
    task: firstTask(fixtures, /^receive-a-vessel/),
    service: 'exchange',
  },
  'the sample pages': {
    folder: shared,
    pages: /\.md$/,
    task: '1904',
    service: 'exchange',
  },
}

function read(folder: URL, pages: RegExp) {
  return readdirSync(folder)
    .filter(name => pages.test(name))
    .map(path => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }))
}

function firstTask(folder: URL, pages: RegExp): string {
  const { file } = importPages(read(folder, pages))
  return file?.phases[0]?.processes[0]?.steps.flatMap(({ tasks }) => tasks ?? [])[0]?.id ?? ''
}

/** Through text, as `playbook import` writes it and everything else reads it. */
function imported(folder: URL, pages: RegExp): Playbook {
  const { file, locales } = importPages(read(folder, pages), { id: 'harbour', version: '2026.11' })
  assert.ok(file)
  const texts = [
    { path: 'playbook.yaml', text: printPlaybookFile(file) },
    ...locales.map(locale => ({ path: `locales/${locale.locale.toLowerCase()}.yaml`, text: printPlaybookFile(locale) })),
  ]
  const { playbook, problems } = parsePlaybook(texts)
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  )
  assert.ok(playbook)
  return playbook
}

for (const [name, { folder, pages, task, service }] of Object.entries(sets)) {
  describe(`an imported playbook: ${name}`, () => {
    if (!existsSync(folder)) {
      it.skip('round trip (skipped: there is no folder shared/pages beside the repository)')
      return
    }
    const playbook = imported(folder, pages)
    const catalogue = createCatalogue([playbook])
    const text = `playbook: harbour@2026.11\ncustomer:\n  name: Contoso\nengagement:\n  motion: rfa\n  assigned: 2026-11-16\nservices:\n  ${service}:\ntasks:\n  ${task}: complete\n`
    const languages = ['en', 'pt-br', 'de', 'ja'].filter(tag => tag === 'en' || playbook.locales.has(tag))

    it('is told apart in more than one language', () => assert.ok(languages.length > 1))

    for (const locale of languages) {
      it(`gives a schema that a strict validator compiles, and that knows its tasks (${locale})`, () => {
        const schema = engagementJsonSchema(playbook, { locale })
        const ajv = new Ajv({ strict: true, allErrors: true })
        for (const keyword of annotationKeywords) ajv.addKeyword(keyword)
        const validate = ajv.compile(schema)
        assert.ok(validate(parseYaml(text).data), JSON.stringify(validate.errors))
        assert.ok(!validate(parseYaml(text.replace(': complete', ': complet')).data))
        assert.ok(JSON.stringify(schema).includes(JSON.stringify(playbook.taskIds[0]).slice(1, -1)))
      })

      it(`completes and explains its tasks (${locale})`, () => {
        const around = { catalogue, t: createTranslate(locale) }
        const local = playbook.locales.get(locale)?.tasks?.[task]?.name ?? playbook.tasks.get(task)?.task.name ?? ''
        const marked = text.replace(`${task}: complete`, `${task.slice(0, -1)}‸`)
        const { snapshot, offset } = atCursor(marked, { whole: true, around })
        const items = complete(snapshot, offset).items
        assert.ok(
          items.some(({ label }) => label.startsWith(local.slice(0, 12))),
          JSON.stringify(items.map(({ label }) => label)),
        )
        const over = atCursor(text.replace(`${task}:`, `${task}‸:`), { whole: true, around })
        const shown = JSON.stringify(hover(over.snapshot, over.offset))
        assert.ok(shown.includes(task), shown)
      })
    }

    it('checks an engagement', () => {
      const lint = (source: string) =>
        lintEngagement({
          text: source,
          settings: defaultSettings,
          catalogue,
          staff: {},
          today: '2026-11-17',
          t: createTranslate('en'),
        })
      const rules = (source: string) => lint(source).problems.map(({ rule }) => rule)
      assert.equal(lint(text).playbook?.id, 'harbour')
      assert.ok(!rules(text).includes('known-task'))
      assert.ok(rules(text.replace(`${task}:`, '99999:')).includes('known-task'))
      const states = lint(text).states
      assert.equal(states?.task(task).closed, true)
      assert.ok(states?.applies(task))
    })
  })
}
