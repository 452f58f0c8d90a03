/** Hostile Markdown neither throws nor takes more than linear time, and what is not read is reported. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { importPages } from '../../../src/playbook/import/importPages.ts'
import { languages } from '../../../src/playbook/import/languages/index.ts'
import { longestPage } from '../../../src/playbook/import/parsePage.ts'
import { plainStyle, printPages } from './printPages.ts'

const head = '# Title\n\nPhase: **Assess**\n\n## Approach\n\n### Step\n\nPrimary Role: **SME**\nApplies To: **Teams**\n\n'
const table = '| Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role | Services |\n| --- | --- | --- | --- | --- |\n'

const hostile: Record<string, string> = {
  'nested quotes': `${head}${'> '.repeat(20_000)}deep\n`,
  'nested lists': `${head}${Array.from({ length: 800 }, (_, depth) => `${'  '.repeat(depth)}- item ${depth}`).join('\n')}\n`,
  'a huge table': `${head}${table}${Array.from({ length: 8_000 }, (_, at) => `| ${at + 1000} | Do ${at} | M | SME | Teams |\n`).join('')}`,
  'a wide table': `${head}|${' a |'.repeat(50_000)}\n|${' - |'.repeat(50_000)}\n|${' 1 |'.repeat(50_000)}\n`,
  'rows that fit nowhere': `${head}${table}${'| 1001 | a | b | c | d | e | f | g | h | i |\n'.repeat(3_000)}`,
  'open fences': `${head}${'```x\ntext\n'.repeat(5_001)}`,
  'open comments': `${head}${'<!-- a\n'.repeat(20_000)}`,
  'open brackets': `${head}${'['.repeat(50_000)}\n\n${'![a]('.repeat(20_000)}\n`,
  'open emphasis': `${head}${'*a **b _c '.repeat(20_000)}\n`,
  'long lines with colons': `${head}${'Primary Role: '.repeat(20_000)}\n`,
  'spaces and underscores behind a label': `${head}Motions: ${' '.repeat(200_000)}x\n\nMotions: a${'_'.repeat(200_000)}b\n\nMotions:\n${' '.repeat(200_000)}x\n`,
  'spaces in every cell': `${head}${table}|${[1002, 'a', 'M', 'SME', 'Teams'].map(cell => `${cell}${' '.repeat(100_000)}${cell}`).join('|')}|\n`,
  'brackets of links': `${head}${'[a](b.md '.repeat(30_000)}\n\n${'【a】（'.repeat(30_000)}\n`,
  'many headings': '# T\n'.repeat(20_000),
  'spaces in a cell': `${head}${table}| 1002 ${' '.repeat(200_000)}x | M | SME | Teams |\n`,
  'words in a cell': `${head}${table}| ${'a '.repeat(100_000)} | M | SME | Teams |\n`,
  'slashes in a cell': `${head}${table}| 1003 | a | M | SME | ${'Teams/'.repeat(50_000)} |\n`,
  'ids in a cell': `${head}${table}| ${'1003 / '.repeat(50_000)} | a | M | SME | Teams |\n`,
  'front matter without end': `---\n${'key: value\n'.repeat(50_000)}`,
  'NUL, lone surrogates, keys of objects': `${head}${table}| 1004 | \0\ud800 | M | __proto__ | constructor |\n| 1005 | toString | M | valueOf | hasOwnProperty |\n`,
}

describe('import: hostile pages', () => {
  for (const [name, text] of Object.entries(hostile)) {
    it(name, function () {
      this.timeout(10_000)
      const { pages, file } = importPages([{ path: 'a.md', text }])
      const [page] = pages
      assert.ok(page)
      assert.equal(page.rows.seen, page.rows.tasks + page.rows.reported)
      const tasks = (file?.phases ?? []).flatMap(phase =>
        phase.processes.flatMap(({ steps }) => steps.flatMap(step => step.tasks ?? [])),
      )
      assert.equal(tasks.length, page.rows.tasks)
      assert.equal(
        Object.values(page.lines).reduce((sum, count) => sum + count, 0),
        text.split('\n').length,
      )
    })
  }

  it('reports lines that are nested too deep', () => {
    const { problems } = importPages([{ path: 'a.md', text: hostile['nested lists'] as string }])
    assert.ok(problems.some(({ code }) => code === 'line-unread'))
  })

  it('reports a page that is too long', () => {
    const { problems, pages } = importPages([{ path: 'a.md', text: 'x'.repeat(longestPage + 1) }])
    assert.ok(problems.some(({ code }) => code === 'page-too-long'))
    assert.equal(pages.length, 1)
  })

  it('reads hundreds of pages', function () {
    this.timeout(20_000)
    const made = Array.from({ length: 100 }, (_, at) => ({
      title: `Process ${at}`,
      phase: 'enable',
      overview: 'Words and words. '.repeat(20),
      objectives: ['One', 'Two'],
      inputs: ['In'],
      outputs: ['Out'],
      next: [],
      history: [{ date: '2020-01-01', change: 'First' }],
      steps: Array.from({ length: 8 }, (_step, index) => ({
        title: `Step ${index}`,
        role: 'sme',
        motions: ['rfa'],
        services: 'all' as const,
        guidance: 'Some guidance. '.repeat(30),
        tasks: [0, 1, 2].map(task => ({
          id: `${1000 + at * 24 + index * 3 + task}`,
          name: 'Do it',
          mandatory: true,
          role: 'sme',
          services: ['teams'],
        })),
      })),
    }))
    const pages = languages.flatMap(words => printPages({ processes: made }, words, plainStyle))
    const started = performance.now()
    const { problems, pages: reports } = importPages(pages)
    assert.ok(performance.now() - started < 10_000)
    assert.deepEqual(problems, [])
    assert.equal(
      reports.reduce((sum, { rows }) => sum + rows.tasks, 0),
      600 * 24,
    )
  })
})
