/** Snippet files: every snippet, expanded with its defaults where it belongs, gives a file without an error. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { lintEngagement } from '../src/lint/lint.ts'
import { defaultSettings } from '../src/lint/settings.ts'
import { intents, readiness, riskKinds } from '../src/playbook/shape.ts'
import { createTranslate } from '../src/util/translate.ts'
import { parseYaml } from '../src/yaml/parse.ts'
import { bundled, catalogue } from './helpers/bundled.ts'
import { overMinimal } from './helpers/minimal.ts'

interface Snippet {
  prefix: string
  description: string
  body: string[]
}

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const snippets: Readonly<Record<string, Snippet>> = JSON.parse(read('snippets/engagement.json'))
const byPrefix = (prefix: string) => Object.values(snippets).find(one => one.prefix === prefix) ?? assert.fail(prefix)

/** Where each is typed; laid over the minimal file, but for a whole engagement. */
const places: Readonly<Record<string, string>> = {
  engagement: '‸',
  dibs: 'services:\n  exchange:\n    ‸\n',
  ssat: 'services:\n  exchange:\n    ‸\n',
  task: 'tasks:\n\n  ‸\n',
  risk: 'risks:\n\n  ‸\n',
  partner: 'partners:\n\n  ‸\n',
  meeting: 'log:\n\n  ‸\n',
  note: 'log:\n\n  ‸\n',
  migration: 'services:\n  exchange:\n    ‸\n',
  windows10: 'services:\n  exchange:\n\n  ‸\n',
}
const today = '2026-12-01'

describe('snippets', () => {
  it('are those of the specification, each once', () => {
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix)
    assert.deepEqual([...prefixes].sort(), Object.keys(places).sort())
  })

  for (const [prefix, place] of Object.entries(places)) {
    it(`${prefix}: has no error where it belongs`, () => {
      const text = insert(prefix, place)
      assert.deepEqual(parseYaml(text).problems, [])
      const { problems } = lintEngagement({
        text,
        settings: defaultSettings,
        catalogue,
        staff: {},
        today,
        t: createTranslate('en'),
      })
      assert.deepEqual(
        problems.filter(({ severity }) => severity === 'error').map(({ message }) => message),
        [],
        text,
      )
    })

    it(`${prefix}: says what it is, and is indented by two spaces`, () => {
      const { description, body } = byPrefix(prefix)
      assert.match(description, /^[A-Z].{15,}[^.]$/)
      for (const line of body) assert.match(line, /^(?: {2})*(?:\S.*)?$/)
    })
  }

  it('work with CRLF', () => {
    for (const [prefix, place] of Object.entries(places)) {
      const text = insert(prefix, place)
      assert.deepEqual(parseYaml(text.replaceAll('\n', '\r\n')).data, parseYaml(text).data, prefix)
    }
  })

  it('name the playbook that is bundled', () =>
    assert.equal(byPrefix('engagement').body[0], `playbook: ${bundled.id}@${bundled.version}`))

  it('offer the closed words of format and playbook', () => {
    const { motions, 'task-statuses': statuses } = bundled.vocabulary
    const sorted = (words: Iterable<string>) => [...words].sort()
    assert.deepEqual(choicesOf('engagement'), [sorted(Object.keys(motions))])
    assert.deepEqual(choicesOf('task'), [sorted(Object.keys(statuses))])
    assert.deepEqual(choicesOf('risk'), [sorted(riskKinds)])
    assert.deepEqual(choicesOf('dibs'), [sorted(intents)])
    assert.deepEqual(choicesOf('ssat'), [sorted(readiness), sorted(readiness)])
  })

  it('state nothing by themselves but the day of a log entry and of the assignment', () => {
    const unstated = (prefix: string, path: string[]) =>
      path.reduce<any>((value, key) => value?.[key], parseYaml(insert(prefix, places[prefix] as string)).data)
    assert.deepEqual(unstated('dibs', ['services', 'exchange', 'dibs']), {
      date: null,
      intent: 'unknown',
      'business-reason': null,
      'success-owner': null,
    })
    assert.deepEqual(unstated('ssat', ['services', 'exchange', 'ssat']), {
      stakeholders: [],
      scenarios: [],
      awareness: { status: 'not-started', due: null },
      training: { status: 'not-started', due: null },
    })
    assert.deepEqual(Object.values(unstated('migration', ['services', 'exchange', 'migration'])), Array(5).fill(null))
    assert.deepEqual(unstated('task', ['tasks', '994']), { status: 'not-started', due: null, completed: null, owner: null })
  })
})

describe('language definition', () => {
  const configuration = JSON.parse(read('language-configuration.json'))

  it('takes ids and dates as one word', () => {
    const word = new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`)
    assert.deepEqual('  windows-10: {due: 2026-11-24, by: joão-lima}'.match(word), [
      'windows-10',
      'due',
      '2026-11-24',
      'by',
      'joão-lima',
    ])
  })

  for (const [line, isOpen] of [
    ['services:', true],
    ['  exchange:   # theirs', true],
    ['    text: >-', true],
    ['  - name:', true],
    ['  status: complete', false],
    ['  # tasks:', false],
    ['  note: see 10:30 # x:', false],
    ['', false],
  ] as const) {
    it(`${isOpen ? 'indents' : 'does not indent'} behind ${JSON.stringify(line)}`, () =>
      assert.equal(new RegExp(configuration.indentationRules.increaseIndentPattern).test(line), isOpen))
  }

  it('goes on below the first field of a list entry', () => {
    const [{ beforeText, action }] = configuration.onEnterRules
    assert.ok(new RegExp(beforeText).test('  - name: Contoso'))
    assert.ok(!new RegExp(beforeText).test('  - Mail on any device'))
    assert.deepEqual(action, { indent: 'none', appendText: '  ' })
  })

  it('has a grammar over the YAML one that knows comments that silence problems', () => {
    const grammar = JSON.parse(read('syntaxes/playbook-engagement.tmLanguage.json'))
    assert.equal(grammar.scopeName, 'source.yaml.playbook-engagement')
    assert.deepEqual(grammar.patterns, [{ include: 'source.yaml' }])
    const [comment] = grammar.injections['L:comment.line.number-sign'].patterns
    const found = new RegExp(comment.match).exec('# playbook-ignore task-order due until=2026-12-31') ?? assert.fail()
    assert.deepEqual([found[1], found[2]], ['playbook-ignore', ' task-order due'])
    const [date] = grammar.injections['L:string.unquoted.plain'].patterns
    assert.ok(new RegExp(date.match).test('due: 2026-11-24  # moved'))
    assert.ok(!new RegExp(date.match).test('note: on 2026-11-24 we met'))
  })
})

function insert(prefix: string, place: string): string {
  const indent = /^ *(?=‸)/m.exec(place)?.[0] ?? ''
  const body = expand(byPrefix(prefix).body.join(`\n${indent}`))
  const text = place.replace('‸', () => body)
  return prefix === 'engagement' ? text : overMinimal(text)
}

/** What an editor makes of a snippet when nothing is typed: defaults, first choices, variables. */
function expand(body: string): string {
  const [year, month, day] = today.split('-')
  return body
    .replaceAll('${CURRENT_YEAR}', year as string)
    .replaceAll('${CURRENT_MONTH}', month as string)
    .replaceAll('${CURRENT_DATE}', day as string)
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^{}]*)\}/g, '$1')
    .replace(/\$\d+/g, '')
}

function choicesOf(prefix: string): string[][] {
  const body = byPrefix(prefix).body.join('\n')
  return [...body.matchAll(/\|([^|]*)\|/g)].map(([, words]) => (words as string).split(',').sort())
}
