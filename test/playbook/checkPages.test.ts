/** What authors of pages and of playbooks are told beside what the import says. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { bundledPlaybook } from '../../src/playbook/bundled.ts'
import { checkPages } from '../../src/playbook/checkPages.ts'
import { languages } from '../../src/playbook/import/languages/index.ts'
import type { LanguageWords } from '../../src/playbook/import/languageWords.ts'
import { parsePlaybook } from '../../src/playbook/load.ts'
import { namedTasks } from '../../src/playbook/taskMentions.ts'

const page = (title: string, more: { rows?: string; field?: string; text?: string } = {}) => {
  const { rows = '| 501 | Throw | M | SME | All |', field = 'Primary Role: SME', text = '' } = more
  return `# ${title}\n\nPhase: **Initiate**\n\n## Approach\n\n### Rope\n\n${field}\n\nApplies To: All Services\n\n${text}\n\n#### FTOP Tasks\n\n| Task ID | Task Name | M/O | Role | Services |\n| --- | --- | --- | --- | --- |\n${rows}\n`
}

function codes(files: Record<string, string>): string[] {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }))
  return checkPages(sources, undefined, { playbook: bundledPlaybook() }).map(({ file, code, start, end }) => {
    const marked = (files[file] ?? '').slice(start, end).trim()
    return `${file} ${code} ${marked.length > 24 ? `${marked.slice(0, 24)}…` : marked}`
  })
}

const cases: Record<string, [Record<string, string>, string[]]> = {
  'nothing to say': [
    {
      'moor.en.md': page('Moor', { text: 'See [Sail](sail.md).' }),
      'sail.en.md': page('Sail', { rows: '| 502 | Go | M | SME | All |' }),
    },
    [],
  ],
  'a link to a page that is not there': [
    { 'moor.en.md': page('Moor', { text: 'See [Sail](sail.md#a) and [web](https://x.test/a.md).' }) },
    ['moor.en.md link-missing See [Sail](sail.md#a) an…'],
  ],
  'a step without role': [{ 'moor.en.md': page('Moor', { field: '' }) }, ['moor.en.md step-role ### Rope']],
  'a task twice on a page': [
    { 'moor.en.md': page('Moor', { rows: '| 501 | a | M | SME | All |\n| 501 | b | O | SME | All |' }) },
    ['moor.en.md task-twice | 501 | b | O | SME | Al…'],
  ],
  'a task in two processes with different marks': [
    { 'moor.en.md': page('Moor'), 'sail.en.md': page('Sail', { rows: '| 501 | Throw | O | SME | All |' }) },
    ['sail.en.md task-elsewhere | 501 | Throw | O | SME …'],
  ],
  'retired tasks, in a row and in the text': [
    {
      'moor.en.md': page('Moor', {
        rows: '| 1910 | Old | M | SME | All |',
        text: 'After task 1910, not in the year 1910 (tasks 4022 and 2008).',
      }),
    },
    [
      'moor.en.md task-retired 1910',
      'moor.en.md task-retired 4022',
      'moor.en.md task-retired 2008',
      'moor.en.md task-retired | 1910 | Old | M | SME |…',
    ],
  ],
  'an empty folder': [{}, []],
  'an empty page': [{ 'a.md': '' }, ['a.md page-language ', 'a.md page-unknown ']],
}

describe('check of Markdown pages', () => {
  for (const [name, [files, expected]] of Object.entries(cases)) {
    it(name, () => {
      assert.deepEqual(codes(files), expected)
      const windows = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]))
      assert.deepEqual(codes(windows), expected)
    })
  }

  it('is bounded on hostile pages', function () {
    this.timeout(10_000)
    const links = Array.from({ length: 20_000 }, (_, at) => `[a](p${at}.md)`)
    const texts = [
      links.join(' '),
      links.join('\n\n'),
      'task 1910 '.repeat(50_000),
      'task 1910\n\n'.repeat(20_000),
      '['.repeat(50_000),
    ]
    for (const text of texts) {
      const whole = page('Moor', { text })
      for (const { start, end } of checkPages([{ path: 'a.md', text: whole }], undefined, { playbook: bundledPlaybook() }))
        assert.ok(0 <= start && start <= end && end <= whole.length)
    }
  })

  it('finds tasks named in every language, and no years or amounts', () => {
    const of = (tag: string) => languages.find(words => words.tag === tag) as LanguageWords
    const found = (text: string, tag: string) => namedTasks(text, of(tag)).map(({ id }) => id)
    assert.deepEqual(found('Aufgabe 994 und 3616 ab 2020', 'de'), ['994', '3616'])
    assert.deepEqual(found('a tarefa **994**, em 2020', 'pt-BR'), ['994'])
    assert.deepEqual(found('タスク 994 を 2020 年に', 'ja'), ['994'])
    assert.deepEqual(found('Windows Server 2008, 1000 seats, v2.100, 2020-05-04', 'en'), [])
    assert.deepEqual(found(`task ${'1 '.repeat(50_000)}`, 'en'), [])
  })
})

describe('check of a playbook for its author', () => {
  const text = (steps: string, more = '') =>
    `id: h\nversion: "1"\ntitle: H\nvocabulary: { roles: { sme: { name: SME } }, services: {}, motions: {}, task-statuses: {}, entitlement-statuses: {}, business-reasons: {}, waiver-reasons: {} }\nphases:\n  - id: p\n    title: P\n    processes:\n      - id: a\n        title: A\n        source: a.en.md\n        steps:\n${steps}${more}`
  const step = (extra: string) =>
    `          - id: s\n            title: Step\n${extra}            tasks:\n              - { id: 501, name: T, mandatory: true, role: sme, services: all }\n`
  const said = (whole: string) =>
    parsePlaybook([{ path: 'playbook.yaml', text: whole }]).problems.map(
      ({ code, severity, start, end }) => `${code} ${severity} ${whole.slice(start, end)}`,
    )

  it('says nothing of a good one', () => {
    assert.deepEqual(said(text(step('            role: sme\n            guidance: "[a](a.md)"\n'))), [])
  })
  it('finds a step without role', () => {
    assert.deepEqual(said(text(step(''))), ['step-role warning Step'])
  })
  it('finds a link to a page that is no source, unless the playbook is partial', () => {
    const whole = text(step('            role: sme\n            guidance: "See [b](b.md)"\n'))
    assert.deepEqual(said(whole), ['link-missing warning b.md'])
    assert.deepEqual(said(whole.replace('title: H', 'title: H\npartial: true')), [])
  })
  it('finds retired tasks in texts', () => {
    const whole = text(
      step('            role: sme\n            guidance: |\n              First this.\n              Then task 777.\n'),
      'retired-tasks:\n  777: { replaced-by: 501 }\n',
    )
    assert.deepEqual(said(whole), ['task-retired warning 777'])
  })
})
