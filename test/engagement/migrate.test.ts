/** Moving an engagement to another version of its playbook: no fact, comment or file is lost, and nothing is stated that nobody stated. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { type MigrationResult, migrateEngagement, successorOf } from '../../src/engagement/migrate.ts'
import { bundledPlaybook } from '../../src/playbook/bundled.ts'
import { createPlaybook, type Playbook } from '../../src/playbook/playbook.ts'
import { applyTextEdits } from '../../src/util/textEdits.ts'
import { readTree } from '../../src/yaml/editTree.ts'
import { parseYaml } from '../../src/yaml/parse.ts'

const from = bundledPlaybook()

/** The bundled playbook with some tasks retired: 3616 by 994, 983 and 1903 by 1904, 2536 by nobody, 3735 by one that is retired too. */
const to = retire(from, '2020.11', { '3616': '994', '983': '1904', '1903': '1904', '2536': undefined, '3735': '983' })

function retire(playbook: Playbook, version: string, retired: Readonly<Record<string, string | undefined>>): Playbook {
  const file = structuredClone(playbook.file)
  file.version = version
  for (const step of file.phases.flatMap(phase => phase.processes.flatMap(process => process.steps))) {
    step.tasks = step.tasks?.filter(({ id }) => !Object.hasOwn(retired, id))
  }
  file['retired-tasks'] = {
    ...file['retired-tasks'],
    ...Object.fromEntries(Object.entries(retired).map(([id, by]) => [id, by === undefined ? {} : { 'replaced-by': by }])),
  }
  return createPlaybook(file)
}

const head = 'playbook: fasttrack@2020.05 # pinned\ncustomer:\n  name: Contoso\nengagement:\n  motion: rfa\n'
const migrate = (text: string): MigrationResult => migrateEngagement(text, { from, to, standard: 'fasttrack' })
const pinned = head.replace('2020.05', '2020.11')

/** Input and the whole output; a string alone is the reason why the file is not touched. */
const cases: Record<string, [string, string | { text: string; replaced?: string[]; setAside?: string[] }]> = {
  'the pin alone': [head, { text: pinned }],
  'a replaced task with its status': [
    `${head}tasks:\n  # first\n  3616: complete # on Monday\n  983:\n`,
    { text: `${pinned}tasks:\n  # first\n  994: complete # on Monday\n  1904:\n`, replaced: ['983 1904', '3616 994'] },
  ],
  'a replaced task with fields': [
    `${head}tasks:\n  3616: # who\n    status: complete\n    completed: 2026-11-02\n    note: x\n`,
    {
      text: `${pinned}tasks:\n  994: # who\n    status: complete\n    completed: 2026-11-02\n    note: x\n`,
      replaced: ['3616 994'],
    },
  ],
  'flow style': [
    `${head}tasks: {3616: complete, 1904: }\n`,
    { text: `${pinned}tasks: {994: complete, 1904: }\n`, replaced: ['3616 994'] },
  ],
  'an empty successor gives way': [
    `${head}tasks:\n  3616: complete\n  994:\n`,
    { text: `${pinned}tasks:\n  994: complete\n`, replaced: ['3616 994'] },
  ],
  'an empty task beside its successor goes': [
    `${head}tasks:\n  3616:\n  994: complete\n`,
    { text: `${pinned}tasks:\n  994: complete\n`, replaced: ['3616 994'] },
  ],
  'two empty tasks with one successor': [
    `${head}tasks:\n  983:\n  1903:\n`,
    { text: `${pinned}tasks:\n  1904:\n`, replaced: ['983 1904', '1903 1904'] },
  ],
  'a chain of successors': [
    `${head}tasks:\n  3735: complete\n`,
    { text: `${pinned}tasks:\n  1904: complete\n`, replaced: ['3735 1904'] },
  ],
  'a retired task that nothing replaces': [
    `${head}tasks:\n  994: complete\n  2536: complete # held\n`,
    { text: `${pinned}tasks:\n  994: complete\nuncategorized-tasks:\n  2536: complete # held\n`, setAside: ['2536'] },
  ],
  'references keep their form': [
    `${head}log:\n  2026-11-02-call:\n    task: 3616\n    text: x\n  2026-11-03-mail:\n    task: "983"\n    text: y\n`,
    {
      text: `${pinned}log:\n  2026-11-02-call:\n    task: 994\n    text: x\n  2026-11-03-mail:\n    task: "1904"\n    text: y\n`,
      replaced: ['3616 994', '983 1904'],
    },
  ],
  'no pin: one is written': [
    head.slice(head.indexOf('\n') + 1),
    { text: `playbook: fasttrack@2020.11\n${head.slice(head.indexOf('\n') + 1)}`.replace('2020.11\n', '2020.11\n') },
  ],
  'an entry of a wrong shape moves as well': [
    `${head}tasks:\n  3616: [complete]\n`,
    { text: `${pinned}tasks:\n  994: [complete]\n`, replaced: ['3616 994'] },
  ],
  'both the old task and the new one say something': [`${head}tasks:\n  3616: complete\n  994: in-progress\n`, 'both'],
  'two old tasks say something and have one successor': [`${head}tasks:\n  983: complete\n  1903: in-progress\n`, 'both'],
  'a retired task stands twice': [`${head}tasks:\n  2536: complete\nuncategorized-tasks:\n  2536: in-progress\n`, 'both'],
  'a comment in what would go': [`${head}tasks:\n  3616: complete\n  994: # ask Ana\n`, 'comments'],
  'another playbook': ['playbook: harbour@1\ncustomer:\n  name: x\n', 'other-playbook'],
  'a newer version': [head.replace('2020.05', '2021.01'), 'newer'],
  'a syntax error': [`${head}tasks:\n  994: "x\n`, 'unparsable'],
  'no engagement': ['- a\n', 'no-engagement'],
  'nothing at all': ['', 'no-engagement'],
  'a shared entry': [`${head}tasks:\n  3616: &a complete\n  994: *a\n`, 'both'],
}

describe('migrate', () => {
  for (const [name, [text, expected]] of Object.entries(cases)) {
    for (const crlf of [false, true]) {
      it(`${name}${crlf ? ', CRLF' : ''}`, () => {
        const ends = (value: string) => (crlf ? value.replaceAll('\n', '\r\n') : value)
        const result = migrate(ends(text))
        if (typeof expected === 'string') {
          assert.equal(result.ok ? result.text : result.reason, expected)
          return
        }
        assert.ok(result.ok, JSON.stringify(result))
        if (name.startsWith('no pin')) assert.match(result.text, /^playbook: fasttrack@2020\.11\r?\n/)
        else assert.equal(result.text, ends(expected.text))
        assert.equal(applyTextEdits(ends(text), result.edits), result.text)
        assert.deepEqual(
          result.replaced.map(({ task, by }) => `${task} ${by}`),
          expected.replaced ?? [],
        )
        assert.deepEqual(result.setAside, expected.setAside ?? [])
        const again = migrate(result.text)
        assert.ok(again.ok && !again.changed && again.text === result.text)
      })
    }
  }

  it('says what the new version does not hold, and leaves it', () => {
    const file = structuredClone(to.file)
    file.vocabulary.services = Object.fromEntries(Object.entries(file.vocabulary.services).filter(([id]) => id !== 'yammer'))
    const text = `${head}services:\n  yammer:\n`
    const result = migrateEngagement(text, { from, to: createPlaybook(file) })
    assert.ok(result.ok)
    assert.deepEqual(result.left, [{ kind: 'service', value: 'yammer', path: ['services', 'yammer'] }])
    assert.match(result.text, /yammer/)
  })

  it('does not run in circles', () => {
    const circle = retire(from, '2', { '3616': '994', '994': '3616' })
    assert.equal(successorOf('3616', circle), undefined)
    assert.equal(successorOf('constructor', circle), undefined)
  })

  it('keeps every fact and comment of the examples, and never throws on damaged ones', () => {
    const folder = new URL('../ok/', import.meta.url)
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.engagement.yaml'))
      .map(name => readFileSync(new URL(name, folder), 'utf8'))
    assert.ok(texts.length > 0)
    let moved = 0
    const check = (text: string) => {
      const result = migrateEngagement(text, { from, to, standard: 'fasttrack@2020.05' })
      if (!result.ok) return
      moved++
      const values = (value: unknown): string[] =>
        typeof value === 'object' && value !== null ? Object.values(value).flatMap(values) : [String(value)]
      const gone = result.replaced.flatMap(({ task }) => [task, 'null'])
      const after = values(parseYaml(result.text).data)
      for (const value of values(parseYaml(text).data)) {
        if (value.startsWith('fasttrack') || gone.includes(value)) continue
        const index = after.indexOf(value)
        assert.ok(index >= 0, `lost ${value}`)
        after.splice(index, 1)
      }
      const comments = (of: string) =>
        readTree(of)
          .comments.map(({ source }) => source)
          .sort()
      assert.deepEqual(comments(result.text), comments(text))
    }
    for (const text of texts) check(text)
    assert.ok(moved > 0)
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(5000), fc.nat(40), fc.string({ maxLength: 4 }), (text, at, length, put) => {
        check(text.slice(0, at) + put + text.slice(at + length))
      }),
      { numRuns: 150 },
    )
  })
})
