import assert from 'node:assert/strict'
import { Ajv } from 'ajv'
import { describe, it } from 'mocha'
import { ptBr } from '../../l10n/pt-br/index.ts'
import { staleConfigSchema } from '../../scripts/generate-config-schema.mts'
import {
  type Config,
  calendarGaps,
  createConfigLoader,
  digestText,
  isIncluded,
  parseConfig,
  parseRuleFlag,
  relaxations,
  settingsFor,
  withFlags,
} from '../../src/lint/config.ts'
import { configJsonSchema } from '../../src/lint/configSchema.ts'
import { activeRules } from '../../src/lint/settings.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { parseYaml } from '../../src/yaml/parse.ts'
import { bundled } from '../helpers/bundled.ts'
import { memoryHost } from '../helpers/memoryHost.ts'

const t = createTranslate('en')
const dataOf = (text: string) => parseYaml(text).data ?? {}
const level = (config: Config, file: string, rule: string) =>
  activeRules(settingsFor(config, file)).find(one => one.rule.name === rule)?.severity ?? 'off'

async function loaded(files: Record<string, string>, folder: string): Promise<Config> {
  return createConfigLoader(memoryHost(files), t).forFolder(folder)
}

const messages = (config: Config) => config.problems.map(({ file, message }) => `${file}: ${message}`)

const full = `root: true
locked: [rfa-first-contact, policy/seats]
extends: strict
playbooks: [playbooks/own]
playbook: fasttrack@2020.05
include: ["customers/**"]
exclude: ["**/old/**"]
locale: pt-BR
time-zone: America/Sao_Paulo
calendars:
  br-sp:
    - { date: 2026-11-20, name: Consciência Negra }
calendar: br-sp
due-soon: 3
rules:
  task-order: off
  log-stale: [warning, { days: 30 }]
  policy/seats: warning
overrides:
  "customers/acme/**":
    due-soon: 10
    rules:
      task-dates: info
policies:
  seats:
    when: engagement.motion == "rfa"
    assert: customer.seats > 0
    message: Seats are known
    severity: warning
    path: customer.seats
`

describe('parseConfig', () => {
  it('finds nothing wrong with every field in use', () => {
    const text = full.replace('[warning, { days: 30 }]', 'warning')
    assert.deepEqual(
      parseConfig(text, 'c', t).problems.map(({ message }) => message),
      [],
    )
  })
  it('accepts an empty file, empty keys and own keys', () => {
    for (const text of ['', '# nothing\n', 'rules:\nx-own: { a: 1 }\n']) assert.deepEqual(parseConfig(text, 'c', t).problems, [])
  })

  const wrong: Record<string, [text: string, problems: string[], marked?: string]> = {
    'an unknown key': ['ruls: {}\n', ['Unknown key "ruls" / Did you mean "rules"?'], 'ruls'],
    'an unknown rule': ['rules:\n  task-ordr: off\n', ['Unknown rule "task-ordr" / Did you mean "task-order"?'], 'task-ordr'],
    'a bad level': ['rules:\n  task-order: warn\n', ['Unknown level "warn" / Did you mean "warning"?'], 'warn'],
    'no level': ['rules:\n  task-order:\n', ['The level of the rule is missing / Allowed: off, info, warning, error']],
    'a rule that is always on': ['rules:\n  ignore: off\n', ['"ignore" cannot be switched off or lowered']],
    'an unknown option': ['rules:\n  task-order: [warning, { a: 1 }]\n', ['The rule has no option "a"'], 'a'],
    'options that are no map': ['rules:\n  task-order: [warning, 3]\n', ['The options of a rule must be a map'], '3'],
    'rules that are no map': ['rules: [task-order]\n', ['This must be a map']],
    'the wrong type': ['root: yes please\n', ['This must be true or false'], 'yes please'],
    'a number that is too large': ['due-soon: 4000\n', ['The number 4000 is out of range']],
    'a date that does not exist': [
      'calendars:\n  a:\n    - { date: 2026-02-30, name: x }\n',
      ['"2026-02-30" is no date of the form year-month-day / Write year-month-day, for example 2026-11-24'],
      '2026-02-30',
    ],
    'an unknown calendar': ['calendar: br\n', ['There is no calendar "br" under "calendars"'], 'br'],
    'an unknown preset': ['extends: strictt\n', ['Unknown configuration "strictt" / Did you mean "strict"?']],
    'an unknown language': ['locale: fr\n', ['The language "fr" is not supported / Allowed: en, pt-br'], 'fr'],
    'an unknown time zone': [
      'time-zone: Mars/Base\n',
      ['Unknown time zone "Mars/Base" / Write a name such as America/Sao_Paulo or UTC'],
    ],
    'a glob outside': [
      'exclude: [../x]\n',
      ['"../x" fits no file: write it as seen from the folder of this configuration'],
      '../x',
    ],
    'locked without root': ['locked: [task-order]\n', ['Rules are locked by a configuration with "root: true" only'], 'locked'],
    'a policy without a condition': ['policies:\n  a: { message: m }\n', ['Missing key "assert"'], 'a'],
    'a condition with a misspelt name': [
      'policies:\n  a:\n    assert: custmer.seats > 0\n    message: m\n',
      ['Unknown name "custmer" / Did you mean "customer"?'],
      'custmer',
    ],
    "a policy's name": [
      'policies:\n  My Policy:\n    assert: "true"\n    message: m\n',
      ['"My Policy" is no name for a policy: write lower-case letters, digits and hyphens'],
    ],
    'a syntax error': ['rules: {\nroot: true\n', ['The bracket "{" is never closed']],
  }
  for (const [name, [text, problems, marked]] of Object.entries(wrong)) {
    it(`reports: ${name}`, () => {
      const found = parseConfig(text, 'c', t).problems
      assert.deepEqual(
        found.map(({ message, hint }) => (hint ? `${message} / ${hint}` : message)),
        problems,
      )
      const [first] = found
      if (marked) assert.equal(text.slice(first?.start, first?.end), marked)
      const missing: string[] = []
      parseConfig(
        text,
        'c',
        createTranslate('pt-br', ptBr, message => missing.push(message)),
      )
      assert.deepEqual(missing, [])
    })
  }

  it('keeps what is sound beside what is wrong', () => {
    const { file, rules } = parseConfig(
      'due-soon: soon\nroot: maybe\nplaybook: a@1\nrules: { task-order: off, nope: off }\n',
      'c',
      t,
    )
    assert.deepEqual(file, { playbook: 'a@1', rules: {} })
    assert.deepEqual([...rules], [['task-order', { severity: 'off' }]])
  })

  it('survives whatever stands in the file', () => {
    for (const text of [
      '[]',
      'a',
      '{',
      'rules: 1',
      'overrides: { a: 1 }',
      'policies: { a: [] }',
      'calendars: { a: { b: 1 } }',
      '\t',
    ]) {
      parseConfig(text, 'c', t)
    }
  })
})

describe('the configuration of a folder', () => {
  it('is the nearest one up, and the same object below it', async () => {
    const loader = createConfigLoader(
      memoryHost({ '/w/playbook.config.yaml': 'due-soon: 1\n', '/w/a/playbook.config.yaml': 'due-soon: 2\n' }),
      t,
    )
    assert.equal((await loader.forFolder('/w/b/c')).settings.dueSoon, 1)
    assert.equal((await loader.forFolder('/w/a/x')).settings.dueSoon, 2)
    assert.equal(await loader.forFolder('/w/a'), await loader.forFolder('/w/a/x'))
    assert.equal((await loader.forFolder('/other')).path, undefined)
    assert.equal((await loader.forFolder('/other')).settings.dueSoon, 5)
    assert.equal(await loader.forFolder('/other/a'), await loader.forFolder('/'))
  })

  it('has everything the file says', async () => {
    const config = await loaded({ 'w/playbook.config.yaml': full.replace('[warning, { days: 30 }]', 'warning') }, 'w/customers')
    assert.deepEqual(messages(config), [])
    assert.deepEqual(config.playbooks, ['w/playbooks/own'])
    assert.equal(config.settings.preset, 'strict')
    assert.equal(config.timeZone, 'America/Sao_Paulo')
    assert.equal(config.settings.calendars.get('br-sp')?.dates.get('2026-11-20'), 'Consciência Negra')
    assert.equal(config.settings.policies[0]?.severity, 'warning')
    assert.equal(isIncluded(config, 'w/customers/a.engagement.yaml'), true)
    assert.equal(isIncluded(config, 'w/customers/old/a.engagement.yaml'), false)
    assert.equal(isIncluded(config, 'w/other/a.engagement.yaml'), false)
  })

  it('extends files, the nearer one winning', async () => {
    const config = await loaded(
      {
        '/w/playbook.config.yaml': 'extends: ./team/base.yaml\ndue-soon: 1\nrules: { task-order: info }\n',
        '/w/team/base.yaml':
          'extends: strict\ndue-soon: 9\ncalendar: c\ncalendars: { c: [] }\nrules: { task-order: off, task-dates: off }\nplaybooks: [own]\n',
      },
      '/w',
    )
    assert.deepEqual(messages(config), [])
    assert.deepEqual([config.settings.preset, config.settings.dueSoon, config.settings.calendar], ['strict', 1, 'c'])
    assert.deepEqual(config.playbooks, ['/w/team/own'])
    assert.deepEqual([level(config, '/w/a', 'task-order'), level(config, '/w/a', 'task-dates')], ['info', 'off'])
  })

  it('refuses a file outside of its root, one that is missing and a circle', async () => {
    const outside = await loaded({ '/w/a/playbook.config.yaml': 'extends: ../b.yaml\n', '/w/b.yaml': 'due-soon: 1\n' }, '/w/a')
    assert.deepEqual(messages(outside), [
      '/w/a/playbook.config.yaml: "../b.yaml" lies outside of the folder of the configuration',
    ])
    assert.equal(outside.settings.dueSoon, 5)
    const inside = await loaded(
      {
        '/w/playbook.config.yaml': 'root: true\n',
        '/w/a/playbook.config.yaml': 'extends: ../b.yaml\n',
        '/w/b.yaml': 'due-soon: 1\n',
      },
      '/w/a',
    )
    assert.deepEqual([messages(inside), inside.settings.dueSoon], [[], 1])
    const missing = await loaded({ '/w/playbook.config.yaml': 'extends: ./b.yaml\n' }, '/w')
    assert.deepEqual(messages(missing), ['/w/playbook.config.yaml: There is no file "./b.yaml", or it cannot be read'])
    const circle = await loaded(
      { '/w/playbook.config.yaml': 'extends: ./b.yaml\n', '/w/b.yaml': 'extends: ./playbook.config.yaml\n' },
      '/w',
    )
    assert.deepEqual(messages(circle), [
      '/w/b.yaml: "./playbook.config.yaml" leads back to a configuration that it is extended by',
    ])
  })

  it('keeps locked rules, whatever nested configurations and overrides say', async () => {
    const files = {
      '/w/playbook.config.yaml':
        'root: true\nlocked: [task-order, task-dates, policy/p]\nrules: { task-dates: warning }\npolicies: { p: { assert: "true", message: m } }\noverrides: { "x/**": { rules: { task-order: info } } }\n',
      '/w/a/playbook.config.yaml':
        'rules: { task-order: off, task-dates: error, task-percent: off }\noverrides: { "b/**": { rules: { task-order: warning, task-percent: info } } }\n',
    }
    const root = await loaded(files, '/w')
    assert.deepEqual(messages(root), [
      '/w/playbook.config.yaml: "task-order" is locked by the configuration at the root and cannot be relaxed here',
    ])
    assert.equal(level(root, '/w/x/1', 'task-order'), 'error')
    const nested = await loaded(files, '/w/a')
    assert.deepEqual(
      messages(nested),
      Array(2).fill(
        '/w/a/playbook.config.yaml: "task-order" is locked by the configuration at the root and cannot be relaxed here',
      ),
    )
    assert.equal(nested.root, '/w')
    assert.deepEqual(
      ['task-order', 'task-dates', 'task-percent'].map(rule => level(nested, '/w/a/b/1', rule)),
      ['error', 'error', 'info'],
    )
    assert.ok(nested.settings.locked.has('task-order'))
    assert.deepEqual(
      nested.settings.policies.map(({ name }) => name),
      ['p'],
    )
  })

  it('gives files with the same overrides the same settings', async () => {
    const config = await loaded(
      { 'playbook.config.yaml': 'overrides:\n  "a/**": { due-soon: 1 }\n  "**/x.*": { due-soon: 2 }\n  c: { playbook: p@1 }\n' },
      '',
    )
    assert.equal(settingsFor(config, 'b/1.yaml'), config.settings)
    assert.equal(settingsFor(config, 'a/1.yaml'), settingsFor(config, 'a/2.yaml'))
    assert.equal(settingsFor(config, 'a/1.yaml').dueSoon, 1)
    assert.equal(settingsFor(config, 'a/x.yaml').dueSoon, 2)
    assert.equal(settingsFor(config, 'c/deep/1.yaml').playbook, 'p@1')
    assert.equal(settingsFor(config, '../a/1.yaml'), config.settings)
  })
})

describe('flags', () => {
  it('lay over the settings, the same result for the same settings', async () => {
    const config = await loaded({ 'playbook.config.yaml': 'root: true\nlocked: [task-order]\n' }, '')
    const flags = {
      rules: new Map([
        ['task-dates', 'off' as const],
        ['task-order', 'off' as const],
      ]),
      clockErrors: true,
    }
    const settings = withFlags(config.settings, flags)
    assert.equal(withFlags(config.settings, flags), settings)
    assert.equal(settings.clockErrors, true)
    const names = activeRules(settings).map(({ rule }) => rule.name)
    assert.deepEqual([names.includes('task-dates'), names.includes('task-order')], [false, true])
    assert.equal(withFlags(config.settings, {}), config.settings)
  })
  it('are read or explained', () => {
    assert.deepEqual(parseRuleFlag('task-order=off', t), { name: 'task-order', severity: 'off' })
    assert.deepEqual(parseRuleFlag('task-ordr=off', t), {
      message: 'Unknown rule "task-ordr"',
      hint: 'Did you mean "task-order"?',
    })
    assert.deepEqual(parseRuleFlag('task-order', t), { message: 'Unknown level ""', hint: 'Allowed: off, info, warning, error' })
  })
})

describe('what a configuration means', () => {
  it('lists everything relaxed', async () => {
    const config = await loaded(
      {
        'playbook.config.yaml':
          'exclude: [old]\nrules: { task-order: warning, task-percent: error }\noverrides: { a: { rules: { task-dates: off } } }\n',
      },
      '',
    )
    assert.deepEqual(relaxations(config), [
      { kind: 'rule', rule: 'task-order', from: 'error', to: 'warning', glob: undefined },
      { kind: 'rule', rule: 'task-dates', from: 'error', to: 'off', glob: 'a' },
      { kind: 'exclude', glob: 'old' },
    ])
  })
  it('has a text that changes with what is checked, not with the order or place of the file', async () => {
    const digest = async (text: string, folder = 'w') =>
      digestText(await loaded({ [`${folder}/playbook.config.yaml`]: text }, folder), [bundled])
    const one = await digest('rules: { task-order: off, task-dates: off }\n')
    assert.equal(one, await digest('# comment\nrules: { task-dates: off, task-order: off }\n', 'elsewhere'))
    assert.notEqual(one, await digest('rules: { task-order: off }\n'))
    assert.notEqual(one, await digest('rules: { task-order: off, task-dates: off }\ndue-soon: 2\n'))
  })
  it('says once that a calendar lacks a year', () => {
    const calendar = { name: 'br', dates: new Map([['2026-11-20', 'x']]) }
    const uses = ['2026-01-01', '2027-01-04', '2025-01-01', '2027-02-01'].map(date => ({ calendar, date }))
    assert.deepEqual(calendarGaps(uses, t), ['The calendar "br" has no holidays for 2025 and 2027: only weekends count there'])
  })
})

describe('the schema of the configuration', () => {
  it('is what the generator writes', () => assert.equal(staleConfigSchema(), undefined))
  it('accepts and refuses what the check does', () => {
    const validate = new Ajv({ strict: false }).compile(configJsonSchema())
    const sound = [
      full.replace('[warning, { days: 30 }]', 'warning'),
      'rules:\n',
      'x-own: 1\n',
      'rules: { task-order: [error] }\n',
    ]
    const unsound = [
      'ruls: {}\n',
      'rules: { nope: off }\n',
      'rules: { task-order: warn }\n',
      'rules: { ignore: off }\n',
      'root: 1\n',
      'extends: nope\n',
      'due-soon: -1\n',
    ]
    for (const text of sound) assert.ok(validate(dataOf(text)), `${text}${JSON.stringify(validate.errors)}`)
    for (const text of unsound) assert.equal(validate(dataOf(text)), false, text)
    for (const text of unsound) assert.notDeepEqual(parseConfig(text, 'c', t).problems, [], text)
  })
})
