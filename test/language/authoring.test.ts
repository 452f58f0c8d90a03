import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { ptBr } from '../../l10n/pt-br/index.ts'
import {
  type AuthoringKind,
  authoringKind,
  authoringProblems,
  completeAuthoring,
  hoverAuthoring,
} from '../../src/language/authoring.ts'
import { applyTextEdits } from '../../src/util/textEdits.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { bundled } from '../helpers/bundled.ts'
import { rangesOf } from '../helpers/snapshot.ts'

const en = createTranslate('en')
const missing: string[] = []
const pt = createTranslate('pt-br', ptBr, sentence => missing.push(sentence))
const contexts = {
  en: { playbook: bundled, t: en, locale: 'en' },
  'pt-br': { playbook: bundled, t: pt, locale: 'pt-br' },
}
const playbookFile = readFileSync(new URL('../../playbooks/fasttrack/playbook.yaml', import.meta.url), 'utf8')
const localeFile = readFileSync(new URL('../../playbooks/fasttrack/locales/pt-br.yaml', import.meta.url), 'utf8')

function at(marked: string) {
  const offset = marked.indexOf('‸')
  assert.ok(offset >= 0)
  return { text: marked.replace('‸', ''), offset }
}

const task = (line: string) => `id: a
phases:
  - id: p
    processes:
      - id: q
        steps:
          - id: s
            tasks:
              - id: "1"
${line
  .split('\n')
  .map(one => `                ${one}`)
  .join('\n')}
`

interface Case {
  readonly kind: AuthoringKind
  readonly text: string
  /** Labels that are offered, in this order at the front; or the whole list with `only`. */
  readonly has?: readonly string[]
  readonly only?: readonly string[]
  readonly lacks?: readonly string[]
  /** The line with the cursor after the first of `has` or `only` is taken. */
  readonly line?: string
}

const completions: Record<string, Case> = {
  'sections of a configuration': {
    kind: 'config',
    text: 'root: true\n‸\n',
    has: ['locked', 'extends'],
    lacks: ['root'],
    line: 'locked:',
  },
  'a section half typed': { kind: 'config', text: 'ext‸\n', has: ['extends'], line: 'extends: ' },
  presets: { kind: 'config', text: 'extends: ‸\n', only: ['recommended', 'strict'], line: 'extends: recommended' },
  'a value directly behind the colon': {
    kind: 'config',
    text: 'extends:‸\n',
    only: ['recommended', 'strict'],
    line: 'extends: recommended',
  },
  languages: { kind: 'config', text: 'locale: p‸t\n', only: ['en', 'pt-br'], line: 'locale: en' },
  'rule names': {
    kind: 'config',
    text: 'rules:\n  log-stale: off\n  ‸\n',
    has: ['yaml-syntax'],
    lacks: ['log-stale', 'policy'],
    line: '  readable-file: ',
  },
  'rule names in flow style': {
    kind: 'config',
    text: 'rules: {log-stale: off, ‸}\n',
    has: ['yaml-syntax'],
    lacks: ['log-stale'],
  },
  'the name of a rule that is there': {
    kind: 'config',
    text: 'rules:\n  dibs-‸dat: off\n',
    has: ['dibs-date'],
    line: '  readable-file: off',
  },
  'rule names of an override': { kind: 'config', text: 'overrides:\n  "br/**":\n    rules:\n      ‸\n', has: ['yaml-syntax'] },
  levels: {
    kind: 'config',
    text: 'rules:\n  log-stale: ‸\n',
    only: ['off', 'info', 'warning', 'error'],
    line: '  log-stale: off',
  },
  'levels of a rule that is always on': { kind: 'config', text: 'rules:\n  yaml-syntax: ‸\n', only: ['error'] },
  'levels in a list': {
    kind: 'config',
    text: 'rules:\n  log-stale: [‸]\n',
    only: ['off', 'info', 'warning', 'error'],
    line: '  log-stale: [off]',
  },
  'options of a rule': { kind: 'config', text: 'rules:\n  rfa-first-contact: [error, {‸}]\n', only: [] },
  'options of a rule that has some': {
    kind: 'config',
    text: 'rules:\n  date-slipped: [error, {‸}]\n',
    only: ['business-days'],
    line: '  date-slipped: [error, {business-days: 1}]',
  },
  'options of a rule in a list': {
    kind: 'config',
    text: 'rules:\n  note-vague-words:\n    - warning\n    - words: []\n      ‸\n',
    only: ['allow'],
    line: '      allow: []',
  },
  'levels of a rule in a list': {
    kind: 'config',
    text: 'rules:\n  note-vague-words:\n    - ‸\n',
    only: ['off', 'info', 'warning', 'error'],
    line: '    - off',
  },
  'the value of an option': { kind: 'config', text: 'rules:\n  date-slipped: [error, {business-days: ‸}]\n', only: ['1'] },
  'rule names in flow style over several lines': {
    kind: 'config',
    text: 'rules: {\n  log-stale: off,\n  ‸\n}\n',
    has: ['yaml-syntax'],
    lacks: ['log-stale'],
  },
  'locked rules': { kind: 'config', text: 'root: true\nlocked: [log-stale, ‸]\n', has: ['yaml-syntax'] },
  'locked rules in a list': {
    kind: 'config',
    text: 'root: true\nlocked:\n  - ‸\n',
    has: ['yaml-syntax'],
    line: '  - readable-file',
  },
  calendars: { kind: 'config', text: 'calendars:\n  br-sp: []\n  de: []\ncalendar: ‸\n', only: ['br-sp', 'de'] },
  'fields of a policy': {
    kind: 'config',
    text: 'policies:\n  a:\n    assert: "true"\n    ‸\n',
    only: ['message', 'when', 'severity', 'path'],
  },
  'levels of a policy': { kind: 'config', text: 'policies: {a: {severity: ‸}}\n', only: ['info', 'warning', 'error'] },
  'names in a condition': {
    kind: 'config',
    text: 'policies:\n  a:\n    assert: eng‸\n',
    has: ['playbook', 'customer', 'engagement'],
    line: '    assert: playbook',
  },
  'fields in a condition': {
    kind: 'config',
    text: 'policies:\n  a:\n    assert: engagement.mo‸\n',
    has: ['id', 'motion', 'phase'],
    lacks: ['tasks'],
  },
  'fields of an entry': {
    kind: 'config',
    text: `policies:\n  a:\n    when: 'services["teams"].dibs.‸'\n`,
    only: ['date', 'intent', 'businessReason', 'successOwner', 'gap'],
  },
  'the state of a task': { kind: 'config', text: `policies:\n  a:\n    when: tasks["994"].‸\n`, has: ['status'] },
  'methods of a map': { kind: 'config', text: 'policies:\n  a:\n    assert: services.‸\n', has: ['all('] },
  'ids in a condition': { kind: 'config', text: `policies:\n  a:\n    when: 'engagement.motion == "‸"'\n`, has: ['rfa'] },
  'tasks in a condition': { kind: 'config', text: 'policies:\n  a:\n    when: tasks["‸"].status\n', has: ['3979'] },
  'services in a condition': { kind: 'config', text: `policies:\n  a:\n    when: '"‸" in inScope'\n`, has: ['exchange'] },
  'words in a condition': {
    kind: 'config',
    text: `policies:\n  a:\n    when: engagement.status == "‸"\n`,
    only: ['active', 'blocked', 'paused', 'closed'],
  },
  'a condition over several lines': {
    kind: 'config',
    text: 'policies:\n  a:\n    assert: >-\n      true &&\n      engagement.‸\n',
    has: ['id', 'motion'],
  },
  'fields of a task': {
    kind: 'playbook',
    text: task('name: A\n‸'),
    has: ['mandatory', 'role', 'services'],
    lacks: ['id', 'name'],
  },
  'fields of the first task': { kind: 'playbook', text: 'phases:\n  - ‸\n', has: ['id', 'title', 'processes'] },
  'a role': { kind: 'playbook', text: task('role: ‸'), has: ['fasttrack-manager'] },
  'services of a task': { kind: 'playbook', text: task('services: [exchange, ‸]'), has: ['all', 'core-onboarding'] },
  'tasks that come before': {
    kind: 'playbook',
    text: task('after: [‸]'),
    has: ['3979'],
    line: '                after: ["3979"]',
  },
  'tasks that come before, in a list': { kind: 'playbook', text: task('after:\n  - ‸'), has: ['task'] },
  'a task with a condition': {
    kind: 'playbook',
    text: task('after:\n  - task: ‸'),
    has: ['3979'],
    line: '                  - task: "3979"',
  },
  'what it closes': { kind: 'playbook', text: task('closes: ‸'), only: ['step', 'process', 'phase', 'engagement'] },
  'yes or no': { kind: 'playbook', text: task('mandatory: ‸'), only: ['true', 'false'] },
  'a condition of a task': { kind: 'playbook', text: task('when: customer.man‸'), has: ['name'] },
  'the next process': {
    kind: 'playbook',
    text: 'phases:\n  - id: p\n    processes:\n      - id: q\n        next: [‸]\n',
    has: ['conduct-customer-kickoff'],
  },
  'a task of a policy': { kind: 'playbook', text: 'policies:\n  kickoff:\n    task: ‸\n', has: ['3979'] },
  'a status of a policy': { kind: 'playbook', text: 'policies:\n  entitlements: {blocked: ‸}\n', has: ['blocked'] },
  'states of a status': {
    kind: 'playbook',
    text: 'vocabulary:\n  task-statuses:\n    a:\n      state: ‸\n',
    only: ['open', 'active', 'stalled', 'closed'],
  },
  'ids of a locale': {
    kind: 'locale',
    text: 'locale: pt-BR\ntasks:\n  3979:\n    name: A\n  ‸\n',
    has: ['3616'],
    lacks: ['3979'],
    line: '  3616:',
  },
  'roles of a locale': { kind: 'locale', text: 'vocabulary:\n  roles:\n    ‸\n', has: ['fasttrack-manager'] },
  'steps of a locale': {
    kind: 'locale',
    text: 'processes:\n  conduct-customer-kickoff:\n    steps:\n      ‸\n',
    has: ['prepare-for-kickoff-meeting'],
  },
  'fields of a task in a locale': { kind: 'locale', text: 'tasks: {994: {‸}}\n', only: ['name', 'guidance'] },
  'sections of people': { kind: 'people', text: '‸', only: ['people', 'covers'], line: 'people:' },
  'fields of a person': {
    kind: 'people',
    text: 'people:\n  ana:\n    name: Ana\n    ‸\n',
    only: ['email', 'github', 'calendar'],
  },
  'who stands in': {
    kind: 'people',
    text: 'people:\n  ana:\n    name: Ana Souza\n  rui:\ncovers:\n  may:\n    by: ‸\n',
    only: ['ana', 'rui'],
  },
  'nothing in a comment': { kind: 'config', text: 'root: true # ‸\n', only: [] },
}

const hovers: Record<string, [kind: AuthoringKind, text: string, says: RegExp | undefined, portuguese?: RegExp]> = {
  'a section': ['config', '⟦ext‸ends⟧: strict\n', /^\*\*Extends\*\*: Configuration to start from/, /Configuração/i],
  'a preset': ['config', 'extends: ⟦stri‸ct⟧\n', /one level more serious/],
  'a rule': [
    'config',
    'rules:\n  ⟦log-‸stale⟧: off\n',
    /^\*\*log-stale\*\*\n\n.*\n\n.*\n\nLevel without a configuration: /s,
    /Nível sem configuração/,
  ],
  'a rule in flow style': ['config', 'rules: {⟦log-‸stale⟧: off}\n', /^\*\*log-stale\*\*/],
  'a locked rule': ['config', 'locked: [⟦log-‸stale⟧]\n', /^\*\*log-stale\*\*/],
  'a service in a list': ['playbook', task('services:\n  - exchange\n  - ⟦share‸point⟧'), /\(sharepoint\)/],
  'a level': ['config', 'rules:\n  log-stale: ⟦of‸f⟧\n', /The rule is silent/],
  'a field of a condition': [
    'config',
    'policies:\n  a:\n    assert: engagement.⟦mot‸ion⟧ == "rfa"\n',
    /How the engagement came about/,
  ],
  'an id in a condition': ['config', `policies:\n  a:\n    assert: 'engagement.motion == ⟦"r‸fa"⟧'\n`, /\*\*RFA\*\* \(rfa\)/],
  'a function': ['config', 'policies:\n  a:\n    assert: ⟦si‸ze⟧(inScope) > 1\n', /How many there are/],
  'a key of a task': ['playbook', task('⟦man‸datory⟧: true'), /closed before the phase is left/, /fase/],
  'a task id': ['playbook', task('after: [⟦"36‸16"⟧]'), /\*\*.*\*\* \(3616\)/],
  'a role': ['playbook', task('role: ⟦fasttrack-‸manager⟧'), /\*\*FastTrack Manager\*\* \(fasttrack-manager\)\n\nLeads/],
  'a key of a policy': ['playbook', 'policies:\n  kickoff:\n    ⟦ta‸sk⟧: "994"\n', /Number of the task/],
  'a task of a locale': ['locale', 'tasks:\n  ⟦99‸4⟧:\n    name: A\n', /\*\*Conduct .*\*\* \(994\)/],
  'a field of people': ['people', 'people:\n  ana:\n    ⟦git‸hub⟧: ana\n', /GitHub/],
  'who stands in': [
    'people',
    'people:\n  ana:\n    name: "Ana *S*"\ncovers:\n  may:\n    by: ⟦an‸a⟧\n',
    /^\*\*Ana \\\*S\\\*\*\* \(ana\)/,
  ],
  'a name that somebody chose': ['people', 'people:\n  a‸na:\n    name: Ana\n', undefined],
  'an empty line': ['config', 'root: true\n\n‸\n', undefined],
}

describe('authoring', () => {
  it('knows the files by their names', () => {
    const kinds = {
      'a/playbook.yaml': 'playbook',
      'playbook.yml': 'playbook',
      'a/locales/pt-br.yaml': 'locale',
      'playbook.config.yaml': 'config',
      'b/people.yaml': 'people',
      'a/my-playbook.yaml': undefined,
      'a.engagement.yaml': undefined,
      'locales.yaml': undefined,
    }
    for (const [path, kind] of Object.entries(kinds)) assert.equal(authoringKind(path), kind, path)
  })

  describe('completion', () => {
    for (const [name, { kind, text: marked, has, only, lacks = [], line }] of Object.entries(completions)) {
      for (const crlf of [false, true]) {
        it(`${name}${crlf ? ' (CRLF)' : ''}`, () => {
          const { text, offset } = at(crlf ? marked.replaceAll('\n', '\r\n') : marked)
          for (const context of Object.values(contexts)) {
            const { items } = completeAuthoring(kind, text, offset, context)
            const labels = items.map(({ label }) => label)
            if (only) assert.deepEqual(labels, only)
            for (const label of has ?? []) assert.ok(labels.includes(label), `${label} is not among ${labels.slice(0, 12)}`)
            for (const label of lacks) assert.ok(!labels.includes(label), `${label} is offered`)
            for (const { replace } of items) {
              assert.ok(replace.start <= offset && offset <= replace.end)
              assert.ok(!text.slice(replace.start, replace.end).includes('\n'))
            }
            const [first] = has && line?.includes(has[0] as string) ? items.filter(({ label }) => label === has[0]) : items
            if (!line || !first) continue
            const after = applyTextEdits(text, [{ ...first.replace, text: first.insert }])
            const start = after.lastIndexOf('\n', first.replace.start - 1) + 1
            assert.equal(after.slice(start).split(/\r?\n/)[0], line)
          }
        })
      }
    }

    it('documents what it offers', () => {
      const { text, offset } = at('rules:\n  ‸\n')
      const [english] = completeAuthoring('config', text, offset, contexts.en).items
      const [portuguese] = completeAuthoring('config', text, offset, contexts['pt-br']).items
      assert.match(english?.documentation ?? '', /Level without a configuration: error/i)
      assert.notEqual(english?.documentation, portuguese?.documentation)
    })

    it('offers every key of the formats with a description', () => {
      const places: [AuthoringKind, string][] = [
        ['config', '‸'],
        ['config', 'policies:\n  a:\n    ‸'],
        ['config', 'overrides:\n  a:\n    ‸'],
        ['config', 'calendars:\n  a:\n    - ‸'],
        ['people', 'people:\n  a:\n    ‸'],
        ['people', 'covers:\n  a:\n    ‸'],
        ['playbook', '‸'],
        ['playbook', 'vocabulary:\n  ‸'],
        ['playbook', 'policies:\n  ‸'],
        ...Object.keys(bundled.policies).map((key): [AuthoringKind, string] => ['playbook', `policies:\n  ${key}:\n    ‸`]),
        ['playbook', 'phases:\n  - ‸'],
        ['playbook', 'phases:\n  - processes:\n      - ‸'],
        ['playbook', 'phases:\n  - processes:\n      - outputs:\n          - ‸'],
        ['playbook', 'phases:\n  - processes:\n      - history:\n          - ‸'],
        ['playbook', 'phases:\n  - processes:\n      - steps:\n          - ‸'],
        ['playbook', task('‸')],
        ['playbook', task('due:\n  ‸')],
        ['locale', '‸'],
        ['locale', 'vocabulary:\n  ‸'],
        ['locale', 'processes:\n  conduct-customer-kickoff:\n    ‸'],
      ]
      for (const [kind, marked] of places) {
        const { text, offset } = at(marked)
        const { items } = completeAuthoring(kind, text, offset, contexts['pt-br'])
        assert.ok(items.length > 0, marked)
        const bare = items.filter(({ documentation }) => !documentation).map(({ label }) => label)
        assert.deepEqual(bare, [], marked)
      }
    })
  })

  describe('hovers', () => {
    for (const [name, [kind, marked, says, portuguese]] of Object.entries(hovers)) {
      for (const crlf of [false, true]) {
        it(`${name}${crlf ? ' (CRLF)' : ''}`, () => {
          const offset = marked.replace(/[⟦⟧]/g, '').indexOf('‸')
          const { text, ranges } = rangesOf(marked.replace('‸', ''))
          const shift = (place: number) => place + (crlf ? text.slice(0, place).split('\n').length - 1 : 0)
          const source = crlf ? text.replaceAll('\n', '\r\n') : text
          const found = hoverAuthoring(kind, source, shift(offset), contexts.en)
          if (!says) assert.equal(found, undefined)
          else {
            assert.match(found?.markdown ?? '', says)
            assert.deepEqual(found?.range, ranges.map(({ start, end }) => ({ start: shift(start), end: shift(end) }))[0])
          }
          const other = hoverAuthoring(kind, source, shift(offset), contexts['pt-br'])
          if (portuguese) assert.match(other?.markdown ?? '', portuguese)
        })
      }
    }
  })

  describe('problems', () => {
    const marked: Record<string, [kind: AuthoringKind, path: string, text: string, code: string]> = {
      config: ['config', 'playbook.config.yaml', 'rules:\n  ⟦log-stal⟧: off\n', 'unknown-rule'],
      'a condition': [
        'config',
        'playbook.config.yaml',
        'policies: {a: {assert: ⟦engagment⟧.motion == "rfa", message: m}}\n',
        'condition',
      ],
      people: ['people', 'people.yaml', 'people:\n  ana:\n    ⟦nmae⟧: Ana\n', 'known-key'],
      locale: ['locale', 'locales/pt-br.yaml', 'locale: pt-BR\ntasks:\n  ⟦9999⟧:\n    name: A\n', 'unknown-id'],
      playbook: [
        'playbook',
        'playbook.yaml',
        playbookFile.replace('replaces', 'replaces').replace('version: "2020.05"', '⟦versoin⟧: "2020.05"'),
        'unknown-key',
      ],
    }
    for (const [name, [kind, path, text, code]] of Object.entries(marked)) {
      for (const t of [en, pt]) {
        it(`${name} (${t.locale})`, () => {
          const { text: own, ranges } = rangesOf(text)
          const files = [{ path: 'playbook.yaml', text: playbookFile }]
          const found = authoringProblems({ kind, path, text: own, files, t })
          const first = found.find(problem => problem.code === code)
          assert.deepEqual(first && { start: first.start, end: first.end }, ranges[0])
          assert.ok(found.every(({ file }) => file === path))
        })
      }
    }

    it('finds nothing in the bundled playbook and its locale', () => {
      const files = [
        { path: 'a/playbook.yaml', text: playbookFile },
        { path: 'a/locales/pt-br.yaml', text: localeFile },
      ]
      assert.deepEqual(authoringProblems({ kind: 'playbook', path: 'a/playbook.yaml', text: playbookFile, files, t: en }), [])
      assert.deepEqual(authoringProblems({ kind: 'locale', path: 'a/locales/pt-br.yaml', text: localeFile, files, t: en }), [])
    })

    it('checks a locale whose playbook is not there', () => {
      const found = authoringProblems({ kind: 'locale', path: 'locales/a.yaml', text: 'locale: a\ntaks: {}\n', files: [], t: en })
      assert.deepEqual(
        found.map(({ code }) => code),
        ['unknown-key'],
      )
    })
  })

  it('answers on any text at any place', () => {
    const texts = [
      '',
      '\ufeff',
      '[',
      '{a: ',
      'rules: {',
      'rules:\n  a: [',
      '"',
      'phases:\n  - - -',
      'a: |\n  x\n y',
      'rules:\n\t',
      '- ',
      ': :',
      'policies: {a: {assert: "',
      'policies:\n  a:\n    when: \'x["',
    ]
    for (const kind of ['playbook', 'locale', 'config', 'people'] as const) {
      for (const text of texts) {
        for (let offset = 0; offset <= text.length; offset++) {
          const { items } = completeAuthoring(kind, text, offset, contexts.en)
          for (const { replace } of items)
            assert.ok(replace.start <= offset && offset <= replace.end && replace.end <= text.length)
          hoverAuthoring(kind, text, offset, contexts.en)
          completeAuthoring(kind, text, offset, { t: en, locale: 'en' })
        }
        authoringProblems({ kind, path: kind === 'locale' ? 'locales/a.yaml' : `${kind}.yaml`, text, files: [], t: en })
      }
    }
  })

  it('has every sentence in Portuguese', () => {
    assert.deepEqual([...new Set(missing)], [])
  })
})
