/** Pages with every oddity that pages of many hands and machines have; each case says what is read and what is reported. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { checkLocale, checkPlaybook } from '../../../src/playbook/check.ts'
import { type ImportedPages, importPages } from '../../../src/playbook/import/importPages.ts'
import { LocaleFile, PlaybookFile } from '../../../src/playbook/model.ts'
import { checkPlaybookShape } from '../../../src/playbook/playbookShape.ts'

const folder = new URL('../../fixtures/pages/', import.meta.url)

function importFixtures(...names: string[]): ImportedPages {
  return importPages(names.map(path => ({ path, text: readFileSync(new URL(path, folder), 'utf8') })))
}

function tasksOf({ file }: ImportedPages): string[] {
  const steps = (file?.phases ?? []).flatMap(phase => phase.processes.flatMap(process => process.steps))
  return steps.flatMap(step =>
    (step.tasks ?? []).map(({ id, name, mandatory, role, services }) =>
      [id, name, mandatory ? 'M' : 'O', role, services === 'all' ? 'all' : services.join('+')].join(' | '),
    ),
  )
}

function problemsOf({ problems }: ImportedPages): string[] {
  return problems.map(({ file, line, severity, code }) => `${file}:${line} ${severity} ${code}`)
}

interface Case {
  pages: string[]
  tasks?: string[]
  /** `file:line severity code`, without the name of the first page. */
  problems: string[]
  check?: (imported: ImportedPages) => void
}

const cases: Record<string, Case> = {
  'tables: other words, order and number of columns, odd cells and rows': {
    pages: ['odd-tables.en.md'],
    tasks: [
      '601 | Ring the bell | O | fasttrack-engineer | teams',
      '602 | Oil the winch | M | sme | intune',
      '603 | Count the ropes | M | sme | exchange',
      '604 | Read the chart and the tide table | M | fasttrack-manager | all',
      '605 | Raise the flag | M | fasttrack-manager | all',
      '606 | Lower the flag | O | fasttrack-manager | all',
      '609 | Paint the hull | M | fasttrack-manager | all',
      '611 | Coil | splice the rope | M | fasttrack-manager | all',
      '612 | Check the lamp | O | fasttrack-manager | all',
      '613 | Fill the tank | M | fasttrack-manager | all',
      '614 | Wind the clock | O | fasttrack-manager | exchange',
      '615 | Wake the cook | M | fasttrack-manager | all',
      '616 | Weigh the salt | M | fasttrack-manager | all',
      '617 | Weigh the sugar | O | fasttrack-engineer | teams',
      '618 | Air the hold | M | fasttrack-manager | all',
      '619 | Dry the sail | M | fasttrack-manager | all',
      '620 | Mend the net | O | fasttrack-manager | all',
      '621 | Scrape the keel | M | fasttrack-manager | all',
      '622 | Trim the lamp | M | fasttrack-manager | all',
      '623 | Pump the bilge | O | fasttrack-manager | teams',
      '624 | Ask the master | M | harbour-master | teams+lighthouse',
      '625 | Light the stove | M | fasttrack-manager | sharepoint',
    ],
    problems: [
      ':21 warning table-column',
      ':35 warning table-column',
      ':63 warning row-repaired',
      ':64 error row-unread',
      ':65 warning two-values',
      ':66 error row-unread',
      ':66 warning task-mark',
      ':79 warning row-repaired',
      ':80 warning row-repaired',
      ':81 warning row-repaired',
      ':82 warning row-repaired',
      ':82 warning row-repaired',
      ':83 warning row-repaired',
      ':84 warning row-repaired',
      ':85 error row-unread',
      ':110 warning table-delimiter',
      ':131 warning heading-level',
      ':146 warning table-header',
      ':146 warning table-delimiter',
      ':160 warning name-unknown',
      ':160 warning name-unknown',
      ':161 warning task-twice',
      ':162 warning name-misspelt',
      ':162 warning name-misspelt',
    ],
    check: imported => {
      // Seven rows are two on one line, two values of one row, two ids, a duplicate.
      assert.deepEqual(imported.pages[0]?.rows, { seen: 27, tasks: 22, reported: 5 })
      assert.equal(imported.file?.vocabulary.roles['harbour-master']?.name, 'Harbour Master')
      assert.match(String(imported.problems.find(({ line }) => line === 64)?.message), /"607, 608"/)
    },
  },
  'no first heading, no phase line, fields on one line and over two, steps of the wrong level, an unknown section': {
    pages: ['assess-no-title.en.md'],
    problems: [
      ':2 warning page-title',
      ':2 warning phase-missing',
      ':12 warning heading-level',
      ':18 warning heading-level',
      ':32 error heading-unknown',
    ],
    check: ({ file, pages }) => {
      const phase = file?.phases[0]
      assert.equal(phase?.id, 'assess')
      const process = phase?.processes[0]
      assert.deepEqual(
        process?.steps.map(({ title, role, motions, services }) => ({ title, role, motions, services })),
        [
          { title: 'Read the Gauge', role: 'sme', motions: ['rfa', 'customer-health'], services: ['teams'] },
          { title: 'Write It Down', role: 'fasttrack-manager', motions: undefined, services: ['exchange', 'teams'] },
          { title: 'Tell the Pilot', role: undefined, motions: undefined, services: undefined },
        ],
      )
      assert.equal(process?.steps[1]?.guidance, 'In ink.')
      assert.deepEqual(
        pages[0]?.unplaced.map(({ text }) => text),
        ['Strange Section', 'Nobody knows where this belongs.'],
      )
    },
  },
  'BOM, front matter without its end, dates in many forms': {
    pages: ['open-front-matter.en.md'],
    problems: [
      ':4 warning front-matter',
      ':4 warning odd-date',
      ':19 warning odd-date',
      ':20 warning odd-date',
      ':22 error valid-date',
    ],
    check: ({ file, pages }) => {
      assert.equal(pages[0]?.date, '2020-05-04')
      assert.deepEqual(
        file?.phases[0]?.processes[0]?.history?.map(({ date, change }) => `${date} ${change}`),
        [
          '2020-05-04 By year',
          '2020-05-04 By month (with a note)',
          '2020-04-13 By day',
          '2020-03-03 In words',
          '2020-03-02 By characters',
          '30.02.2020 No such day',
        ],
      )
    },
  },
  'merge-conflict markers: both sides are read': {
    pages: ['conflict.en.md'],
    tasks: ['631 | Compare the logs | M | fasttrack-manager | all', '632 | Burn the copy | O | fasttrack-manager | all'],
    problems: [':21 error conflict-marker', ':23 error conflict-marker', ':24 error task-twice', ':25 error conflict-marker'],
    check: ({ pages }) => assert.deepEqual(pages[0]?.rows, { seen: 3, tasks: 2, reported: 1 }),
  },
  'zero-width, non-breaking and full-width characters, tabs, translated brackets': {
    pages: ['characters.ja.md'],
    tasks: [
      '641 | 数字を読む | M | fasttrack-manager | all',
      '642 | 字下げを読む | O | fasttrack-engineer | exchange+sharepoint',
    ],
    problems: [
      ':5 warning characters',
      ':9 warning characters',
      ':16 warning characters',
      ':20 warning characters',
      ':21 warning characters',
      ':22 warning characters',
      ':22 warning task-id',
      ':26 warning table-lost',
    ],
    check: ({ file, pages }) => {
      assert.equal(file?.phases[0]?.processes[0]?.steps[0]?.title, '表を読む')
      assert.equal(file?.phases[0]?.processes[0]?.steps[0]?.role, 'fasttrack-manager')
      assert.deepEqual(pages[0]?.links, [{ text: '手引き', href: 'https://example.com/guide', line: 16 }])
    },
  },
  'a page left in English': {
    pages: ['left-english.en.md', 'left-english.de.md'],
    tasks: ['651 | Scrub the dock | M | fasttrack-manager | all'],
    problems: ['left-english.de.md:6 warning page-language', 'left-english.de.md:6 warning page-copy'],
    check: ({ locales, pages }) => {
      assert.deepEqual(locales, [])
      assert.deepEqual(
        pages.map(({ language }) => language),
        ['en', 'en'],
      )
    },
  },
  'contradictions between languages, with both places': {
    pages: ['contradiction.en.md', 'contradiction.de.md'],
    tasks: [
      '661 | Weigh the crates | M | fasttrack-manager | all',
      '662 | Mark the crates | O | fasttrack-manager | exchange',
      '663 | Stack the crates | O | fasttrack-manager | exchange',
      '664 | Seal the crates | M | fasttrack-manager | exchange',
    ],
    problems: [
      'contradiction.de.md:8 warning contradiction',
      'contradiction.de.md:12 warning contradiction',
      'contradiction.de.md:16 warning contradiction',
      'contradiction.de.md:27 warning contradiction',
      'contradiction.de.md:28 warning contradiction',
      'contradiction.de.md:28 warning contradiction',
      'contradiction.de.md:30 error contradiction',
      ':30 warning contradiction',
      ':31 warning row-repaired',
      ':31 warning task-mark',
    ],
    check: ({ problems, pages, coverage }) => {
      for (const problem of problems.filter(({ code }) => code === 'contradiction')) assert.equal(problem.related?.length, 1)
      assert.equal(problems[3]?.message, 'Task "661" is optional in "de" and mandatory in "en"')
      assert.equal(problems[3]?.related?.[0]?.file, 'contradiction.en.md')
      assert.deepEqual(pages[0]?.rows, { seen: 4, tasks: 3, reported: 1 })
      assert.deepEqual(
        coverage.map(({ locale, total, translated }) => [locale, translated < total]),
        [
          ['en', false],
          ['de', true],
        ],
      )
    },
  },
  'notes, alerts, includes, comments, code, an open fence, a table inside a list': {
    pages: ['include-alert.en.md', 'oil.md'],
    tasks: ['673 | Trim the wick | M | fasttrack-manager | all', '674 | Fill the oil | O | fasttrack-manager | all'],
    problems: [':25 warning include-missing', ':30 error row-unread', ':33 error row-unread', ':41 error fence-open'],
    check: ({ file, pages }) => {
      const process = file?.phases[0]?.processes[0]
      assert.equal(process?.overview, 'Note: The light burns at night only.\n\n> [!NOTE]\n> And in fog.')
      assert.match(String(process?.steps[0]?.guidance), /^\[!INCLUDE \[oil\]/)
      assert.match(String(process?.steps[0]?.guidance), /> Never leave it alone\./)
      assert.doesNotMatch(String(process?.steps[0]?.guidance), /673/)
      assert.deepEqual(
        pages.map(({ kind }) => kind),
        ['process', 'include'],
      )
      assert.deepEqual(pages[0]?.rows, { seen: 4, tasks: 2, reported: 2 })
    },
  },
  'six languages of one page': {
    pages: readdirSync(folder)
      .filter(name => name.startsWith('receive-a-vessel'))
      .sort(),
    tasks: [
      '501 | Confirm the berth | M | fasttrack-manager | all',
      '502 | Send the pilot | O | fasttrack-engineer | exchange+sharepoint',
    ],
    problems: ['receive-a-vessel.en.md:45 warning link-missing'],
    check: ({ file, locales, coverage }) => {
      assert.equal(file?.phases[0]?.processes[0]?.source, 'receive-a-vessel.en.md')
      assert.deepEqual(file?.phases[0]?.processes[0]?.steps[0]?.motions, ['rfa', 'targeting'])
      assert.deepEqual(
        locales.map(({ locale }) => locale),
        ['pt-BR', 'es', 'de', 'ja', 'zh-CN'],
      )
      for (const { tasks, processes } of locales) {
        assert.deepEqual(Object.keys(tasks ?? {}), ['501', '502'])
        assert.deepEqual(Object.keys(processes?.['receive-a-vessel']?.outputs ?? {}), ['the-berth-is-agreed'])
      }
      assert.equal(locales[3]?.processes?.['receive-a-vessel']?.steps?.['answer-the-call']?.title, '連絡に答える')
      for (const { translated, total } of coverage) assert.equal(translated, total)
    },
  },
}

describe('import: pages with oddities', () => {
  for (const [name, { pages, tasks, problems, check }] of Object.entries(cases)) {
    it(name, () => {
      const imported = importFixtures(...pages)
      if (tasks) assert.deepEqual(tasksOf(imported), tasks)
      assert.deepEqual(
        problemsOf(imported),
        problems.map(problem => (problem.startsWith(':') ? pages[0] + problem : problem)),
      )
      for (const { rows, path } of imported.pages) assert.equal(rows.seen, rows.tasks + rows.reported, path)
      check?.(imported)
    })
  }

  it('gives a playbook and locales that pass the checks of a playbook', () => {
    const { file, locales } = importFixtures(...readdirSync(folder).filter(name => name.endsWith('.md')))
    assert.ok(file)
    assert.deepEqual(checkPlaybookShape(file as never, PlaybookFile).findings, [])
    assert.deepEqual(checkPlaybook(file), [])
    for (const locale of locales) {
      assert.deepEqual(checkPlaybookShape(locale as never, LocaleFile).findings, [])
      assert.deepEqual(checkLocale(file, locale), [])
    }
  })

  it('reports every problem at a range of its line', () => {
    const names = readdirSync(folder).filter(name => name.endsWith('.md'))
    const texts = new Map(names.map(name => [name, readFileSync(new URL(name, folder), 'utf8')]))
    for (const { file, line, start, end, hint } of importFixtures(...names).problems) {
      const text = texts.get(file) ?? ''
      assert.ok(start <= end && end <= text.length)
      assert.equal(text.slice(0, start).split('\n').length, line)
      assert.ok(!text.slice(start, end).includes('\n'))
      assert.ok(hint !== undefined || file !== '')
    }
  })
})
