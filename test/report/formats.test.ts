/** Every output format: the same text as before, what its reader accepts, places in its own units, the same text every time. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { ptBr } from '../../l10n/pt-br/index.ts'
import { type FormatName, formatNames, formatRun } from '../../src/report/formats.ts'
import { annotationBudget, githubSummary, summaryBudget } from '../../src/report/github.ts'
import type { RunReport } from '../../src/report/runReport.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { gitlabValidator, rdjsonValidator, sarifValidator } from './formatSchemas.ts'
import { options, sampleRun, sampleText } from './sampleRun.ts'
import { xmlTree } from './xmlTree.ts'

const empty: RunReport = { asOf: '2026-12-01', playbook: 'fasttrack@2020.05', files: [] }
const clean: RunReport = { ...empty, files: [{ path: 'a.engagement.yaml', problems: [], ignored: [] }] }
const render = (name: FormatName, run = sampleRun(), more = {}) => [...formatRun(name, run, { ...options, ...more })].join('')
const parse = (name: FormatName, run?: RunReport) => JSON.parse(render(name, run))

describe('output formats', () => {
  for (const name of formatNames) {
    it(`${name} is as in test/golden/formats`, () => {
      // The page of a rule changes with the rule.
      const output = render(name).replace(/"markdown":"(?:[^"\\]|\\.)*"/g, '"markdown":"..."')
      const expected = new URL(`../golden/formats/${name}.txt`, import.meta.url)
      if (process.env.UPDATE) writeFileSync(expected, output)
      assert.equal(output, existsSync(expected) ? readFileSync(expected, 'utf8') : '', 'UPDATE=1 writes the expected file')
    })

    it(`${name} names the day and is the same every time`, () => {
      assert.match(render(name), /2026-12-01/)
      assert.equal(render(name), render(name))
    })

    it(`${name} has Portuguese words only from the bundle`, () => {
      const missing: string[] = []
      render(name, sampleRun(), { t: createTranslate('pt-br', ptBr, sentence => missing.push(sentence)) })
      assert.deepEqual(missing, [])
    })
  }

  const readers: readonly [FormatName, (output: string) => unknown][] = [
    ['sarif', output => accepts(sarifValidator(), output)],
    ['gitlab', output => accepts(gitlabValidator, output)],
    ['rdjson', output => accepts(rdjsonValidator, output)],
    ['json', output => JSON.parse(output)],
    ['junit', output => xmlTree(output)],
  ]
  for (const [name, read] of readers) {
    it(`${name} is accepted by its reader, with problems, without and without files`, () => {
      for (const run of [sampleRun(), clean, empty]) read(render(name, run))
    })
  }

  it('the check of SARIF refuses what the schema forbids', () => {
    const check = sarifValidator()
    const log = parse('sarif')
    log.runs[0].results[0].level = 'severe'
    assert.equal(check(log), false)
    assert.equal(check({ version: '2.1.0', runs: [{}] }), false)
  })
})

describe('sarif', () => {
  it('counts columns in UTF-16 units, with the end after the last', () => {
    const { region } = parse('sarif').runs[0].results[0].locations[0].physicalLocation
    assert.deepEqual(region, { startLine: 2, startColumn: 33, endLine: 2, endColumn: 40 })
    assert.equal(sampleText.split('\n')[1]?.slice(region.startColumn - 1, region.endColumn - 1), 'tenannt')
  })

  it('does not count a byte-order mark', () => {
    const text = `\ufeffplaybok: fasttrack@2020.05\n${sampleText}`
    assert.equal(parse('sarif', sampleRun(text)).runs[0].results[0].locations[0].physicalLocation.region.startColumn, 1)
  })

  it('gives a fix as replacements of regions', () => {
    const [fix] = parse('sarif').runs[0].results[0].fixes
    assert.deepEqual(fix.artifactChanges[0].replacements, [
      { deletedRegion: { startLine: 2, startColumn: 38, endLine: 2, endColumn: 39 } },
    ])
  })

  it('lists what comments silence as suppressed, and says of the others that they are not', () => {
    const { results } = parse('sarif').runs[0]
    const suppressed = results.filter((result: any) => result.suppressions.length > 0)
    assert.deepEqual(
      suppressed.map((result: any) => [result.ruleId, result.suppressions[0].justification]),
      [['rfa-first-contact', 'The customer was away']],
    )
  })

  it('describes each rule with its page', () => {
    const { rules } = parse('sarif').runs[0].tool.driver
    for (const { id, help, helpUri } of rules) {
      assert.match(help.markdown, new RegExp(`^# ${id}\n`))
      assert.equal(helpUri, `https://playbook.example/docs/rules/${id}.md`)
    }
  })
})

describe('fingerprints', () => {
  const ofSarif = (run: RunReport) =>
    parse('sarif', run).runs[0].results.map((result: any) => result.partialFingerprints['playbookProblem/v1'])
  const ofGitlab = (run: RunReport) => parse('gitlab', run).map((finding: any) => finding.fingerprint)

  for (const [name, read] of [
    ['sarif', ofSarif],
    ['gitlab', ofGitlab],
  ] as const) {
    it(`${name}: every problem has its own, also two of one rule at one place`, () => {
      const run = sampleRun()
      const doubled = {
        ...run,
        files: run.files.map(file => ({ ...file, problems: file.problems.flatMap(one => [one, { ...one }]) })),
      }
      const found = read(doubled)
      assert.equal(new Set(found).size, found.length)
    })

    it(`${name}: they stay when lines move and when the words change, and change with the value`, () => {
      const words = sampleRun()
      const translated = {
        ...words,
        files: words.files.map(file => ({
          ...file,
          problems: file.problems.map(one => ({ ...one, message: 'Outro', hint: 'Texto' })),
        })),
      }
      assert.deepEqual(read(translated), read(words))
      assert.deepEqual(read(sampleRun(`# A comment\n\n${sampleText}`)), read(words))
      const changed = read(sampleRun(sampleText.replace('due: 2026-11-24', 'due: 2026-11-23')))
      assert.equal(changed.filter((print: string) => !read(words).includes(print)).length, 1)
    })
  }
})

describe('rdjson', () => {
  it('counts columns in bytes of UTF-8: an emoji before the range is four', () => {
    const [{ location, suggestions }] = parse('rdjson').diagnostics
    assert.deepEqual(location.range, { start: { line: 2, column: 35 }, end: { line: 2, column: 42 } })
    const line = Buffer.from(sampleText.split('\n')[1] ?? '')
    assert.equal(line.subarray(34, 41).toString(), 'tenannt')
    assert.deepEqual(suggestions, [{ range: { start: { line: 2, column: 40 }, end: { line: 2, column: 41 } }, text: '' }])
  })
})

describe('junit', () => {
  it('fails for errors only, skips what is silenced and passes a clean file; the counts are those of the cases', () => {
    const { attributes, children } = xmlTree(render('junit'))
    const outcomes = children.map(suite =>
      suite.children.filter(({ name }) => name === 'testcase').map(({ children: [child] }) => child?.name ?? 'passed'),
    )
    assert.deepEqual(outcomes, [['passed'], ['failure', 'system-out', 'system-out', 'skipped'], ['failure']])
    assert.deepEqual([attributes.tests, attributes.failures, attributes.skipped], ['6', '2', '1'])
  })
})

describe('github', () => {
  /** @param counts problems of each level, one a line */
  const runWith = (counts: Partial<Record<'error' | 'warning' | 'info', number>>): RunReport => {
    const problems = Object.entries(counts).flatMap(([severity, count]) =>
      Array.from({ length: count }, (_, index) => ({
        rule: 'task-overdue',
        severity: severity as 'error',
        message: `${severity} ${index}`,
        path: ['tasks', String(index)],
        range: { start: index * 2, end: index * 2 + 1 },
        related: [],
        tags: [],
        clock: false,
      })),
    )
    return { ...empty, files: [{ path: 'a.engagement.yaml', text: 'a\n'.repeat(2000), problems, ignored: [] }] }
  }
  const commandsIn = (output: string) => output.split('\n').filter(line => /^::(error|warning|notice) /.test(line))

  it('keeps within the budget of each level and lists the rest in the log', () => {
    const output = render('github', runWith({ error: 25, warning: 12, info: 3 }))
    const names = commandsIn(output).map(line => line.slice(2, line.indexOf(' ')))
    for (const [name, count] of [
      ['error', annotationBudget],
      ['warning', annotationBudget],
      ['notice', 3],
    ] as const) {
      assert.equal(names.filter(one => one === name).length, count, name)
    }
    assert.match(output, /^::group::17 more problems\n(- .*\n){17}::endgroup::$/m)
  })

  it('shows problems of mandatory tasks first, then those on touched lines', () => {
    const output = render('github', runWith({ error: 25 }), {
      isMandatory: (_: unknown, { path }: { path: string[] }) => path[1] === '24',
      isTouched: (_: string, line: number) => line === 23 || line === 21,
    })
    const shown = commandsIn(output).map(line => Number(line.split(' ').at(-1)))
    assert.deepEqual(shown, [24, 20, 22, 0, 1, 2, 3, 4, 5, 6])
  })

  it('names the file from the root of the repository', () => {
    assert.match(render('github', sampleRun(), { prefix: 'emea/' }), /^::error file=emea\/customers\/contoso/)
  })

  it('writes a summary that stops before the limit and says so', () => {
    const run = runWith({ error: 20_000 })
    const summary = githubSummary(run, options)
    assert.ok(Buffer.byteLength(summary) <= summaryBudget)
    assert.ok(Buffer.byteLength(summary) > summaryBudget - 1000)
    assert.match(summary, /\|\n\nThe summary stops here[^\n]*\n$/)
    assert.equal(githubSummary(sampleRun(), options), render('markdown'))
    assert.equal(githubSummary(run, options, 10), '')
  })
})

function accepts(check: ReturnType<typeof sarifValidator>, output: string): void {
  assert.ok(check(JSON.parse(output)), JSON.stringify(check.errors, null, 2))
}
