/** The sample pages beside the repository, when they are there: nothing of them is lost. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { checkLocale, checkPlaybook } from '../../../src/playbook/check.ts'
import { type ImportedPages, importPages } from '../../../src/playbook/import/importPages.ts'

const folder = new URL('../../../../shared/pages/', import.meta.url)
const there = existsSync(folder)
const names = there
  ? readdirSync(folder)
      .filter(name => name.endsWith('.md'))
      .sort()
  : []
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8')

function importShared(start: string): ImportedPages {
  return importPages(names.filter(name => name.startsWith(start)).map(path => ({ path, text: textOf(path) })))
}

describe(`import: sample pages${there ? '' : ' (skipped: no ../shared/pages here)'}`, () => {
  if (!there) {
    it.skip('sample pages (skipped: there is no folder shared/pages beside the repository)')
    return
  }

  it('six kickoff pages are one playbook in six languages without a contradiction', () => {
    const imported = importShared('kickoff')
    const { file, locales, problems, pages, coverage } = imported
    const processes = (file?.phases ?? []).flatMap(phase => phase.processes.map(process => `${phase.id} ${process.id}`))
    assert.deepEqual(processes, ['initiate conduct-customer-kickoff'])
    assert.deepEqual(rowsOf(imported), [
      '3979 false fasttrack-manager all',
      '3616 true fasttrack-manager all',
      '994 true fasttrack-manager all',
      '983 false fasttrack-manager all',
      '1903 false fasttrack-manager core-onboarding',
      '1904 false fasttrack-manager exchange,onedrive,sharepoint',
    ])
    assert.deepEqual(
      problems.filter(({ code }) => code === 'contradiction'),
      [],
    )
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'error'),
      [],
    )
    assert.deepEqual(
      coverage.map(({ locale }) => locale),
      ['en', 'pt-BR', 'es', 'de', 'ja', 'zh-CN'],
    )
    for (const { translated, total } of coverage) assert.equal(translated, total)
    for (const { rows } of pages) assert.deepEqual(rows, { seen: 6, tasks: 6, reported: 0 })
    for (const { processes: words, tasks } of locales) {
      assert.equal(Object.keys(tasks ?? {}).length, 6)
      assert.equal(Object.keys(words?.['conduct-customer-kickoff']?.steps ?? {}).length, 5)
    }
  })

  it('the assessment pages likewise', () => {
    const imported = importShared('technical-assessment')
    assert.equal(rowsOf(imported).length, 22)
    assert.deepEqual(
      imported.problems.filter(({ code }) => code !== 'link-missing'),
      [],
    )
    assert.deepEqual(
      imported.coverage.map(({ locale, translated, total }) => [locale, translated === total]),
      [
        ['en', true],
        ['pt-BR', true],
        ['de', true],
        ['ja', true],
      ],
    )
    for (const { rows } of imported.pages) assert.deepEqual(rows, { seen: 22, tasks: 22, reported: 0 })
  })

  it('all of them together pass the checks of a playbook', () => {
    const { file, locales } = importShared('')
    assert.ok(file)
    assert.deepEqual(checkPlaybook(file), [])
    for (const locale of locales) assert.deepEqual(checkLocale(file, locale), [])
    assert.deepEqual(
      file.phases.map(({ id, overview }) => [id, overview !== undefined]),
      [
        ['initiate', true],
        ['assess', false],
      ],
    )
    assert.deepEqual(file.phases[0]?.processes[0]?.next, ['conduct-technical-assessment'])
  })

  for (const name of names) {
    it(`every title, step, task and list item of ${name} stands in the output or the report`, () => {
      const imported = importShared('')
      const page = imported.pages.find(({ path }) => path === name)
      const { vocabulary: _, ...file } = imported.file ?? { vocabulary: {} }
      const locales = imported.locales.map(({ vocabulary, ...words }) => words)
      const all = plain(stringsIn([file, locales, page?.unplaced, page?.frontMatter, page?.links, imported.problems]).join('\n'))
      const lines = textOf(name).split(/\r?\n/)
      const own = lines.flatMap(line => {
        const item = /^\s*[-*]\s+(.*)$/.exec(line)?.[1] ?? /^#{3}\s+(.*)$/.exec(line)?.[1] ?? /^#\s+(.*)$/.exec(line)?.[1]
        const task = /^\|\s*\[?(\d{3,4})\]?[^|]*\|([^|]*)\|/.exec(line)
        return task
          ? [task[1] ?? '', task[2]?.split('[')[0] ?? '']
          : item === undefined || /^(required metadata|Refresh Summary)/.test(item)
            ? []
            : [item]
      })
      assert.ok(own.length > 5)
      for (const text of own) assert.ok(all.includes(plain(text)), `lost: ${text}`)
    })
  }
})

function rowsOf({ file }: ImportedPages): string[] {
  const steps = (file?.phases ?? []).flatMap(phase => phase.processes.flatMap(process => process.steps))
  return steps.flatMap(step =>
    (step.tasks ?? []).map(({ id, mandatory, role, services }) => `${id} ${mandatory} ${role} ${services}`),
  )
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** Words without Markdown, invisible characters and white space. */
function plain(text: string): string {
  return text.replace(/\]\([^)\s]*\)/g, '').replace(/[\u200B-\u200F\uFEFF*[\]\s]/g, '')
}
