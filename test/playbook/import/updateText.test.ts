/** Playbook files as text: what is printed reads back, and a file that somebody worked on keeps its comments. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { importPages } from '../../../src/playbook/import/importPages.ts'
import { languages } from '../../../src/playbook/import/languages/index.ts'
import { printPlaybookFile } from '../../../src/playbook/import/printPlaybook.ts'
import { updateText } from '../../../src/playbook/import/updateText.ts'
import type { PlaybookFile } from '../../../src/playbook/model.ts'
import { createPlaybook } from '../../../src/playbook/playbook.ts'
import { readTree } from '../../../src/yaml/editTree.ts'
import { parseYaml } from '../../../src/yaml/parse.ts'
import { madePlaybook, printPages } from './printPages.ts'

const plain = (data: unknown) => JSON.parse(JSON.stringify(data))
const commentsOf = (text: string) =>
  readTree(text)
    .comments.map(({ source }) => source.replace(/^#\s*/, ''))
    .sort()

function updated(text: string | undefined, data: object): { text: string; moved: readonly string[] } {
  const result = updateText(text, data)
  assert.ok(result.ok, JSON.stringify(result))
  assert.deepEqual(plain(parseYaml(result.text).data), plain(data))
  return result
}

describe('import: printed playbooks', () => {
  it('reads back whatever the texts hold', () => {
    const value = fc.string({ unit: 'binary', maxLength: 20 })
    const odd = fc.constantFrom(
      '994',
      '2020.05',
      'true',
      'null',
      '~',
      '- a',
      'a: b',
      '#x',
      'a #b',
      ' x',
      'x ',
      'a\n\nb',
      'a\n',
      '\n',
      '\na',
      'a\n  b',
      '\ta\nb',
      '|',
      '>',
      '"',
      "'",
      'a\r\nb',
      '\u2028',
      '\u0085',
      '\ufeffx',
      '\u0007\na',
      '---',
      '...',
      '@x',
      '%x',
      '!x',
      '&x',
      '*x',
      '2020-01-01',
      '0x1',
      '1e3',
      'x'.repeat(300),
    )
    const text = fc.oneof(
      value.filter(one => !/\p{Surrogate}/u.test(one)),
      odd,
    )
    const data = fc.record({
      id: text,
      list: fc.array(text, { maxLength: 4 }),
      services: fc.array(text, { maxLength: 4 }),
      steps: fc.array(fc.record({ id: text, guidance: text }), { maxLength: 3 }),
      map: fc.dictionary(text, text, { maxKeys: 4 }),
    })
    fc.assert(
      fc.property(data, made => {
        assert.deepEqual(plain(parseYaml(printPlaybookFile(plain(made))).data), plain(made))
      }),
      { numRuns: 500 },
    )
  })

  it('prints a playbook of every language so that it reads back', () => {
    fc.assert(
      fc.property(madePlaybook, made => {
        const { file, locales } = importPages(languages.flatMap(words => printPages(made, words)))
        for (const one of [file as PlaybookFile, ...locales])
          assert.deepEqual(plain(parseYaml(printPlaybookFile(one)).data), plain(one))
      }),
      { numRuns: 20 },
    )
  })
})

const bundled = readFileSync(new URL('../../../playbooks/fasttrack/playbook.yaml', import.meta.url), 'utf8')
const small = `# head
id: harbour # the id
version: "1"

phases:
  # about the phase
  - id: dock
    title: Dock
    processes:
      - id: moor
        title: 'Moor' # quoted
        steps:
          - id: rope
            title: Rope
            tasks:
              - id: 501 # number
                name: Throw
                # why it waits
                after: [502]
              # before the second
              - id: 502
                name: Catch
# at the end
`

describe('import: files that are there', () => {
  const data = () => plain(parseYaml(small).data)
  const tasksOf = (made: ReturnType<typeof data>) => made.phases[0].processes[0].steps[0].tasks

  it('leaves a text alone that says the same', () => {
    assert.equal(updated(small, data()).text, small)
    assert.equal(updated(small, plain({ ...data(), id: 'harbour' })).text, small)
  })

  it('changes the lines that change, and no others', () => {
    const made = data()
    tasksOf(made)[1].name = 'Catch it'
    made.version = '2'
    assert.equal(updated(small, made).text, small.replace('name: Catch', 'name: Catch it').replace('"1"', '"2"'))
    assert.equal(
      updated(small.replaceAll('\n', '\r\n'), made).text,
      small.replace('name: Catch', 'name: Catch it').replace('"1"', '"2"').replaceAll('\n', '\r\n'),
    )
  })

  it('puts a new task in its place and keeps the comments of the others', () => {
    const made = data()
    tasksOf(made).splice(1, 0, { id: '503', name: 'Pull' })
    const { text } = updated(small, made)
    assert.deepEqual(commentsOf(text), commentsOf(small))
    assert.match(text, /after: \[502\]\n {14}- id: "503"\n {16}name: Pull\n {14}# before the second\n {14}- id: 502/)
  })

  it('puts comments of what is gone to the end, and says so', () => {
    const made = data()
    tasksOf(made).splice(0, 1)
    const { text, moved } = updated(small, made)
    assert.deepEqual(commentsOf(text), commentsOf(small))
    assert.deepEqual([...moved].sort(), ['number', 'why it waits'])
    assert.match(text, /# at the end\n# number\n# why it waits\n$/)
  })

  it('never loses a comment, whatever changes', () => {
    const made = plain(parseYaml(bundled).data)
    const steps = made.phases.flatMap((phase: { processes: { steps: object[] }[] }) => phase.processes).length
    assert.ok(steps > 3)
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.nat(200), fc.string({ maxLength: 8 }), (a, b, c, word) => {
        const next = structuredClone(made)
        const processes = next.phases.flatMap((phase: { processes: unknown[] }) => phase.processes)
        const process = processes[a % processes.length]
        if (process.steps.length > 0) process.steps.splice(b % process.steps.length, c % 2)
        process.title = `T ${word}`
        next.phases[c % next.phases.length].processes.reverse()
        const noted = bundled.replace(/^( +)- id: ([a-z-]+)$/gm, '$1# on $2\n$1- id: $2 # of $2')
        const result = updateText(noted, next)
        assert.ok(result.ok)
        assert.deepEqual(plain(parseYaml(result.text).data), next)
        assert.deepEqual(commentsOf(result.text), commentsOf(noted))
      }),
      { numRuns: 15 },
    )
  }).timeout(60_000)

  it('refuses what it cannot keep', () => {
    assert.deepEqual(updateText('a: [', { a: 1 }), { ok: false, reason: 'unparsable' })
    assert.deepEqual(updateText('a: &x 1\nb: *x\n', { a: 2 }), { ok: false, reason: 'anchors' })
  })

  it('keeps what an author added when the pages are imported again', () => {
    const page = (name: string) => ({
      path: 'moor.en.md',
      text: `# Moor\n\nPhase: **Initiate**\n\n## Approach\n\n### Rope\n\nPrimary Role: SME\n\nApplies To: All Services\n\n#### FTOP Tasks\n\n| Task ID | Task Name | M/O | Role | Services |\n| --- | --- | --- | --- | --- |\n| 501 | ${name} | M | SME | All |\n`,
    })
    const first = importPages([page('Throw')], { id: 'harbour', version: '1' })
    const printed = printPlaybookFile(first.file as PlaybookFile)
    const worked = printed.replace('name: Throw', 'name: Throw # checked by Ana\n                closes: process')
    const previous = createPlaybook(parseYaml(worked).data as unknown as PlaybookFile)
    const second = importPages([page('Throw it')], { previous, version: '2' })
    const { text } = updated(worked, second.file as PlaybookFile)
    assert.equal(text, worked.replace('name: Throw #', 'name: Throw it #').replace('version: "1"', 'version: "2"'))
  })
})
