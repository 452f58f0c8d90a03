/** Loading a playbook: each mistake is one problem, at its place, in a sentence. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { loadPlaybook } from '../../src/playbook/load.ts'
import type { Host } from '../../src/util/host.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { loadSmall, localeText, main, playbookText, portuguese } from './smallPlaybook.ts'

/** What is replaced by what, and the one problem that follows: `text` is what its range covers. */
interface Case {
  change: [from: string, to: string]
  code: string
  message: string
  text: string
  hint?: string
  related?: string
}

const mistakes: Record<string, Case> = {
  'a version without quotes': {
    change: ['version: "2.1"', 'version: 2020.05'],
    code: 'quote-number',
    message: 'This must be a text and YAML reads it as 2020.05',
    hint: 'Put it in quotes',
    text: '2020.05',
  },
  'an unknown key': {
    change: ['gate: true', 'gates: true'],
    code: 'unknown-key',
    message: 'Unknown key "gates"',
    hint: 'Did you mean "gate"?',
    text: 'gates',
  },
  'a required key that is misspelt': {
    change: ['name: First contact', 'nmae: First contact'],
    code: 'unknown-key',
    message: 'Unknown key "nmae"',
    hint: 'Did you mean "name"?',
    text: 'nmae',
  },
  'an optional key that is misspelt, without fallout': {
    change: [
      'role: fasttrack-manager\n            motions: [rfa]\n            guidance: Prepare it\n            tasks:',
      'taks:',
    ],
    code: 'unknown-key',
    message: 'Unknown key "taks"',
    hint: 'Did you mean "tasks"?',
    text: 'taks',
  },
  'a missing key': {
    change: ['                name: First contact\n', ''],
    code: 'missing-key',
    message: 'Missing key "name"',
    text: '3616',
  },
  'a wrong type': {
    change: ['mandatory: false\n', 'mandatory: maybe\n'],
    code: 'valid-type',
    message: 'This must be true or false',
    text: 'maybe',
  },
  'an empty value': {
    change: ['title: Prepare\n', 'title:\n'],
    code: 'valid-type',
    message: 'This is empty',
    text: 'title',
  },
  'a vocabulary that is no map': {
    change: ['    sme: { name: SME, aliases: [Expert] }', '    sme: Expert'],
    code: 'valid-type',
    message: 'This must be a map',
    text: 'Expert',
  },
  'a state that does not exist': {
    change: ['state: active', 'state: activ'],
    code: 'valid-value',
    message: 'Unknown value "activ"',
    hint: 'Did you mean "active"?',
    text: 'activ',
  },
  'broken YAML': {
    change: ['name: Cost, definition: Spend less }', 'name: Cost, definition: Spend less'],
    code: 'yaml-syntax',
    message: 'The bracket "{" is never closed',
    text: '{ name: Cost, definition: Spend less',
  },
  'the same key twice': {
    change: ['title: Kickoff\n', 'title: Kickoff\n        title: Again\n'],
    code: 'yaml-syntax',
    message: 'The key "title" stands here twice',
    text: 'title',
  },
  'two tasks with one id': {
    change: ['- id: 20\n', '- id: 3616\n'],
    code: 'duplicate-id',
    message: 'The task "3616" stands twice in the playbook',
    hint: 'There it has another mark',
    text: '3616',
    related: '3616',
  },
  'a retired task that is current': {
    change: ['  7: {', '  3616: {'],
    code: 'duplicate-id',
    message: 'The task "3616" stands twice in the playbook',
    text: '3616',
    related: '3616',
  },
  'two items with one id': {
    change: ['id: roles, text', 'id: team, text'],
    code: 'duplicate-id',
    message: 'The item "team" stands twice in this process',
    text: 'team',
    related: 'team',
  },
  'two processes with one id': {
    change: ['- id: enable\n        title', '- id: assess\n        title'],
    code: 'duplicate-id',
    message: 'The process "assess" stands twice in the playbook',
    text: 'assess',
    related: 'assess',
  },
  'an unknown role': {
    change: ['role: fasttrack-manager\n            motions', 'role: fasttrack-manger\n            motions'],
    code: 'unknown-reference',
    message: 'Unknown role "fasttrack-manger"',
    hint: 'Did you mean "fasttrack-manager"?',
    text: 'fasttrack-manger',
  },
  'an unknown service of a task': {
    change: ['services: [exchange]\n', 'services: [mail]\n'],
    code: 'unknown-reference',
    message: 'Unknown service "mail"',
    hint: 'Allowed: core-onboarding, exchange, windows-10',
    text: 'mail',
  },
  'an unknown service of a detail': {
    change: ['Proxy, services: [exchange]', 'Proxy, services: [exchnge]'],
    code: 'unknown-reference',
    message: 'Unknown service "exchnge"',
    hint: 'Did you mean "exchange"?',
    text: 'exchnge',
  },
  'an unknown motion': {
    change: ['motions: [rfa]', 'motions: [rfa, health]'],
    code: 'unknown-reference',
    message: 'Unknown motion "health"',
    hint: 'Allowed: rfa, targeting',
    text: 'health',
  },
  'an unknown next process': {
    change: ['next: [assess]', 'next: [assess, remedy]'],
    code: 'unknown-reference',
    message: 'Unknown process "remedy"',
    hint: 'Allowed: kickoff, assess, enable',
    text: 'remedy',
  },
  'an unknown waiver reason': {
    change: ['waiver-reasons: [not-needed]', 'waiver-reasons: [not-neded]'],
    code: 'unknown-reference',
    message: 'Unknown waiver reason "not-neded"',
    hint: 'Did you mean "not-needed"?',
    text: 'not-neded',
  },
  'a policy with an unknown process': {
    change: ['process: kickoff }', 'process: kick }'],
    code: 'unknown-reference',
    message: 'Unknown process "kick"',
    hint: 'Allowed: kickoff, assess, enable',
    text: 'kick',
  },
  'a policy with an unknown status': {
    change: [
      'policies:\n',
      'policies:\n  entitlements: { blocked: blocked, no-intent: gone, status-unknown: blocked, in-progress: in-progress, duplicate-invalid: blocked, unresponsive: other, attempts: 2 }\n',
    ],
    code: 'unknown-reference',
    message: 'Unknown entitlement status "gone"',
    hint: 'Allowed: in-progress, blocked',
    text: 'gone',
  },
  'an order with an unknown task': {
    change: ['before: [994]', 'before: [994, 77]'],
    code: 'unknown-reference',
    message: 'Unknown task "77"',
    hint: 'Allowed: 3616, 994, 20',
    text: '77',
  },
  'an order with a retired task': {
    change: ['before: [994]', 'before: [994, 21]'],
    code: 'unknown-reference',
    message: 'The task "21" is retired',
    text: '21',
  },
  'a successor that does not exist': {
    change: ['name: Ancient, replaced-by: 994', 'name: Ancient, replaced-by: 12'],
    code: 'unknown-reference',
    message: 'Unknown task "12"',
    hint: 'Allowed: 3616, 994, 20',
    text: '12',
  },
  'a circle of tasks': {
    change: ['before: [994]', 'before: [994]\n                after: [20]'],
    code: 'order-circle',
    message: 'The order of tasks runs in a circle: 3616 → 994 → 20 → 3616',
    hint: 'Remove one of these orders',
    text: '20',
  },
  'a task before itself': {
    change: ['before: [994]', 'before: [994, 3616]'],
    code: 'order-circle',
    message: 'The order of tasks runs in a circle: 3616 → 3616',
    hint: 'Remove one of these orders',
    text: '3616',
  },
  'a condition with an unknown field': {
    change: ['when: engagement.motion == "rfa"', 'when: engagement.motoin == "rfa"'],
    code: 'condition',
    message: 'Unknown field "motoin"',
    hint: 'Did you mean "motion"?',
    text: 'motoin',
  },
  'a condition in folded text': {
    change: ['when: engagement.motion == "rfa"', '"when": "engagement.motion ==\n            \\"rfa\\" || custmer.managed"'],
    code: 'condition',
    message: 'Unknown name "custmer"',
    hint: 'Did you mean "customer"?',
    text: 'custmer',
  },
  'a condition in a block': {
    change: [
      'when: tasks["3616"].state != "stalled"',
      'when: >-\n                  customer.managed &&\n                  engagement.motin == "rfa"',
    ],
    code: 'condition',
    message: 'Unknown field "motin"',
    hint: 'Did you mean "motion"?',
    text: 'motin',
  },
  'a condition that names an unknown task': {
    change: ['tasks["3616"].state !=', 'tasks["3617"].state !='],
    code: 'unknown-reference',
    message: 'Unknown task "3617"',
    hint: 'Allowed: 3616, 994, 20',
    text: '"3617"',
  },
  'a condition that compares with an unknown state': {
    change: ['state != "stalled"', 'state != "stale"'],
    code: 'unknown-reference',
    message: 'Unknown value "stale"',
    hint: 'Allowed: open, active, stalled, closed',
    text: '"stale"',
  },
  'a condition that is a text': {
    change: ['when: engagement.motion == "rfa"', 'when: engagement.motion'],
    code: 'condition',
    message: 'The condition gives a text where true or false is wanted',
    text: 'engagement.motion',
  },
}

const localeMistakes: Record<string, Case> = {
  'words of an unknown task': {
    change: ['  994: {', '  995: {'],
    code: 'unknown-id',
    message: 'The playbook holds no "995" here',
    hint: 'Allowed: 3616, 994, 20, 21, 7',
    text: '995',
  },
  'words of an unknown step': {
    change: ['prepare: {', 'prepar: {'],
    code: 'unknown-id',
    message: 'The playbook holds no "prepar" here',
    hint: 'Did you mean "prepare"?',
    text: 'prepar',
  },
  'words of an unknown item': {
    change: ['inputs: { team:', 'outputs: { team:'],
    code: 'unknown-id',
    message: 'The playbook holds no "team" here',
    hint: 'Allowed: roles',
    text: 'team',
  },
  'words of an unknown reason': {
    change: ['network: { name: Rede }', 'netwrk: { name: Rede }'],
    code: 'unknown-id',
    message: 'The playbook holds no "netwrk" here',
    hint: 'Did you mean "network"?',
    text: 'netwrk',
  },
  'no tag': { change: ['locale: pt-BR\n', ''], code: 'missing-key', message: 'Missing key "locale"', text: '' },
}

describe('loading a playbook', () => {
  it('finds nothing wrong with a sound one', () => {
    const { playbook, problems, files } = loadSmall()
    assert.deepEqual(problems, [])
    assert.deepEqual(files, [main, portuguese])
    assert.deepEqual([...(playbook?.tasks.keys() ?? [])], ['3616', '994', '20'])
    assert.deepEqual([...(playbook?.retired.keys() ?? [])], ['7', '21'])
    assert.deepEqual([...(playbook?.locales.keys() ?? [])], ['pt-br'])
  })

  for (const [name, mistake] of Object.entries(mistakes)) {
    it(`reports ${name}`, () => {
      const text = changed(playbookText, mistake.change)
      expectOne(loadSmall(text).problems, mistake, main, text)
      const windows = text.replaceAll('\n', '\r\n')
      expectOne(loadSmall(windows).problems, { ...mistake, text: mistake.text.replaceAll('\n', '\r\n') }, main, windows)
    })
  }

  for (const [name, mistake] of Object.entries(localeMistakes)) {
    it(`reports ${name} in a language`, () => {
      const text = changed(localeText, mistake.change)
      const problems = loadSmall(playbookText, text).problems
      if (mistake.text !== '') expectOne(problems, mistake, portuguese, text)
      else
        assert.deepEqual(
          problems.map(problem => [problem.file, problem.message]),
          [[portuguese, mistake.message]],
        )
    })
  }

  it('reports a second file for one language, whatever the case of the tag', async () => {
    const files = { [main]: playbookText, [portuguese]: localeText, 'books/small/locales/pt-br-2.yaml': 'locale: PT-br\n' }
    const { problems } = await loadPlaybook(memoryHost(files), 'books/small')
    assert.deepEqual(
      problems.map(({ file, message }) => [file, message]),
      [[portuguese, 'The language "pt-BR" already has the file books/small/locales/pt-br-2.yaml']],
    )
  })

  it('asks the host for the folder and its languages', async () => {
    const files = { [main]: playbookText, [portuguese]: localeText, 'books/small/locales/notes.txt': 'no' }
    for (const folder of ['books/small', 'books/small/', main]) {
      const loaded = await loadPlaybook(memoryHost(files), folder)
      assert.deepEqual([loaded.playbook?.id, loaded.problems, loaded.files], ['small', [], [main, portuguese]], folder)
    }
  })

  it('says so when there is nothing, or the host fails', async () => {
    const failing: Host = { readFile: () => Promise.reject(new Error('no')), list: () => Promise.reject(new Error('no')) }
    for (const host of [memoryHost({}), failing]) {
      const { playbook, problems } = await loadPlaybook(host, 'books/none')
      assert.equal(playbook, undefined)
      assert.deepEqual(
        problems.map(({ file, code, message }) => [file, code, message]),
        [['books/none/playbook.yaml', 'readable-file', 'There is no playbook.yaml here, or it cannot be read']],
      )
    }
  })

  it('speaks the language it is given', () => {
    const t = createTranslate('pt-br', { 'Unknown role "{id}"': 'Papel "{id}" desconhecido' })
    const text = changed(playbookText, ['role: sme\n', 'role: boss\n'])
    const [problem] = loadSmall(text, localeText, t).problems
    assert.equal(problem?.message, 'Papel "boss" desconhecido')
  })

  it('gives what could be read of a broken file', () => {
    const { playbook, problems } = loadSmall(changed(playbookText, ['mandatory: false\n', 'mandatory: maybe\n']))
    assert.equal(problems.length, 1)
    assert.equal(playbook?.tasks.get('20')?.task.mandatory, false)
  })

  for (const text of [
    '',
    '# nothing',
    '[]',
    'x',
    '{',
    'id: a\nversion: "1"',
    'a: &a [*a]',
    '\0',
    'phases: [{processes: [{steps: 1}]}]',
  ]) {
    it(`never throws: ${JSON.stringify(text)}`, () => {
      const { playbook, problems } = loadSmall(text)
      assert.equal(playbook, undefined)
      assert.ok(problems.length > 0)
    })
  }
})

function changed(text: string, [from, to]: readonly [string, string]): string {
  assert.ok(text.includes(from), `"${from}" stands in the text`)
  return text.replace(from, () => to)
}

function expectOne(problems: ReturnType<typeof loadSmall>['problems'], expected: Case, file: string, text: string): void {
  const found = problems.map(problem => ({
    file: problem.file,
    code: problem.code,
    message: problem.message,
    hint: problem.hint,
    text: text.slice(problem.start, problem.end),
    related: problem.related?.map(({ start, end }) => text.slice(start, end)).join(),
  }))
  const { change: _, ...rest } = expected
  assert.deepEqual(found, [{ file, hint: undefined, related: undefined, ...rest }])
}

function memoryHost(files: Record<string, string>): Host {
  return {
    readFile: async path => files[path],
    list: async folder => {
      const below = Object.keys(files).filter(path => path.startsWith(`${folder}/`))
      return below.map(path => ({ name: path.slice(folder.length + 1), kind: 'file' as const }))
    },
  }
}
