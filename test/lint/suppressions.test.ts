import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { ptBr } from '../../l10n/pt-br/index.ts'
import type { Problem } from '../../src/lint/problem.ts'
import { defaultSettings, type Settings } from '../../src/lint/settings.ts'
import { silence } from '../../src/lint/suppressions.ts'
import type { Path } from '../../src/util/json.ts'
import { applyTextEdits, type TextEdit } from '../../src/util/textEdits.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { locateNearest } from '../../src/yaml/locate.ts'

const rule = 'rfa-first-contact'

function problem(text: string, path: Path, name = rule): Problem {
  return {
    rule: name,
    severity: 'error',
    message: 'm',
    path,
    range: locateNearest(text, path),
    related: [],
    tags: [],
    clock: false,
  }
}

interface Case {
  text: string
  /** Paths of the problems of the rule; default the task 3616. */
  paths?: Path[]
  name?: string
  settings?: Partial<Settings>
  today?: string
}

function run({ text, paths = [['tasks', '3616']], name, settings, today = '2026-12-01' }: Case, t = createTranslate('en')) {
  const problems = paths.map(path => problem(text, path, name))
  return silence(text, problems, { settings: { ...defaultSettings, ...settings }, today, t })
}

const tasks = (comment: string, more = '') => `tasks:\n  ${comment}\n  3616:\n    status: complete\n${more}`

describe('silence', () => {
  it('returns what it is given where there is no comment', () => {
    const { problems, ignored } = run({ text: 'tasks:\n  3616:\n' })
    assert.deepEqual([problems.length, ignored.length], [1, 0])
  })

  const silent: Record<string, Case> = {
    'above the key': { text: tasks(`# playbook-ignore ${rule} reason="late"`) },
    'above the key, with CRLF': { text: tasks(`# playbook-ignore ${rule} reason="late"`).replaceAll('\n', '\r\n') },
    'beside the key': { text: `tasks:\n  3616: # playbook-ignore ${rule} reason="late"\n    status: complete\n` },
    'beside a short form': { text: `tasks:\n  3616: complete # playbook-ignore ${rule} reason="late"\n` },
    'above the section': { text: `# playbook-ignore ${rule} reason="late"\ntasks:\n  3616: complete\n` },
    'deeper in the entry': {
      text: tasks(`# playbook-ignore ${rule} reason="late"`, '    note: a\n'),
      paths: [['tasks', '3616', 'note']],
    },
    'of a field that is missing': {
      text: tasks(`# playbook-ignore ${rule} reason="late"`),
      paths: [['tasks', '3616', 'completed']],
    },
    'in a stack of comments': { text: tasks(`# playbook-ignore ${rule} reason="late"\n  # agreed by phone`) },
    'in flow style': { text: `tasks: { 3616: complete } # playbook-ignore ${rule} reason="late"\n` },
    'inside of flow style': {
      text: `tasks: {\n  994: open,\n  3616: complete, # playbook-ignore ${rule} reason="late"\n}\n`,
    },
    'the whole file': { text: `# playbook-ignore-file ${rule} reason="late"\ncustomer:\n  name: a\ntasks:\n  3616:\n` },
    'several rules': {
      text: tasks(`# playbook-ignore ${rule}, policy/own reason="late"`),
      paths: [['tasks', '3616']],
      settings: { policies: [] },
      name: rule,
    },
    'of a quoted key': { text: `tasks:\n  # playbook-ignore ${rule} reason='late'\n  "3616": complete\n` },
    'on the last valid day': { text: tasks(`# playbook-ignore ${rule} until=2026-12-01 reason="late"`) },
    'below an unclosed quote elsewhere': { text: `note: "open\ntasks:\n  3616: # playbook-ignore ${rule} reason="late"\n` },
  }
  for (const [name, one] of Object.entries(silent)) {
    it(`silences: ${name}`, () => {
      const { problems, ignored } = run(one)
      assert.deepEqual(
        ignored.map(({ reason }) => reason),
        ['late'],
      )
      assert.deepEqual(
        problems.map(({ message }) => message).filter(message => !message.includes('policy/own')),
        [],
      )
    })
  }

  it('keeps who and until when', () => {
    const { ignored } = run({ text: tasks(`# playbook-ignore ${rule} until=2026-12-31 by=ana reason="they said \\"no\\""`) })
    assert.deepEqual(
      ignored.map(({ reason, until, by }) => ({ reason, until, by })),
      [{ reason: 'they said "no"', until: '2026-12-31', by: 'ana' }],
    )
  })

  const loud: Record<string, Case> = {
    'another entry': { text: `tasks:\n  # playbook-ignore ${rule} reason="late"\n  994: open\n  3616: complete\n` },
    'above a blank line': { text: `tasks:\n  # playbook-ignore ${rule} reason="late"\n\n  3616: complete\n` },
    'inside of a text block': { text: `note: |\n  # playbook-ignore-file ${rule} reason="late"\ntasks:\n  3616: complete\n` },
    'inside of a quoted text': { text: `note: "# playbook-ignore-file ${rule}"\ntasks:\n  3616: complete\n` },
    'another rule': { text: tasks('# playbook-ignore task-order reason="late"') },
    'a rule that is locked': {
      text: tasks(`# playbook-ignore ${rule} reason="late"`),
      settings: { locked: new Set([rule]) },
    },
    'a rule that nothing silences': {
      text: tasks('# playbook-ignore yaml-syntax reason="late"'),
      name: 'yaml-syntax',
    },
    'the file, below the first key': { text: tasks(`# playbook-ignore-file ${rule} reason="late"`) },
  }
  for (const [name, one] of Object.entries(loud)) {
    it(`does not silence: ${name}`, () => {
      const { problems, ignored } = run(one)
      assert.deepEqual(ignored, [])
      assert.ok(problems.some(({ rule }) => rule === (one.name ?? 'rfa-first-contact')))
    })
  }

  const reported: Record<
    string,
    Case & { problems: string[]; silenced?: number; fixed?: string; asked?: string; marked?: string }
  > = {
    'no reason': {
      text: tasks(`# playbook-ignore ${rule}`),
      problems: ['error The comment that silences "rfa-first-contact" gives no reason'],
      silenced: 1,
    },
    'an empty reason': {
      text: tasks(`# playbook-ignore ${rule} reason=" "`),
      problems: ['error The comment that silences "rfa-first-contact" gives no reason'],
      silenced: 1,
    },
    'no rule': {
      text: tasks('# playbook-ignore reason="late"'),
      paths: [],
      problems: ['error The comment does not say which rule it silences'],
    },
    locked: {
      text: tasks(`# playbook-ignore ${rule} reason="late"`),
      settings: { locked: new Set([rule]) },
      paths: [],
      problems: ['error "rfa-first-contact" is locked by the configuration and cannot be silenced'],
      marked: rule,
    },
    'never silenced': {
      text: tasks('# playbook-ignore known-playbook reason="late"'),
      paths: [],
      problems: ['error "known-playbook" cannot be silenced'],
    },
    'a misspelt rule': {
      text: tasks('# playbook-ignore rfa-first-contct reason="late"'),
      paths: [],
      problems: ['error Unknown rule "rfa-first-contct"'],
      marked: 'rfa-first-contct',
      fixed: tasks('# playbook-ignore rfa-first-contact reason="late"'),
    },
    'a misspelt comment': {
      text: tasks(`# playbook-ignore-fil ${rule} reason="late"`),
      paths: [],
      problems: ['error Unknown comment "playbook-ignore-fil"'],
      fixed: tasks(`# playbook-ignore-file ${rule} reason="late"`),
    },
    'a date that does not exist': {
      text: tasks(`# playbook-ignore ${rule} until=2026-13-01 reason="late"`),
      problems: ['error "until" is no date: "2026-13-01"'],
      silenced: 1,
      marked: 'until=2026-13-01',
    },
    'an unknown option': {
      text: tasks(`# playbook-ignore ${rule} untill=2026-12-31 reason="late"`),
      problems: ['error Unknown option "untill"'],
      silenced: 1,
    },
    'a reason without quotes': {
      text: tasks(`# playbook-ignore ${rule} reason=not needed`),
      problems: ['error "needed" cannot be read here'],
      silenced: 1,
    },
    'a quote that is not closed': {
      text: tasks(`# playbook-ignore ${rule} reason="not needed`),
      problems: ['error The quote in this comment is not closed'],
      silenced: 1,
    },
    expired: {
      text: tasks(`# playbook-ignore ${rule} until=2026-11-30 reason="late"`),
      problems: ['warning The comment that silences "rfa-first-contact" ended on 2026-11-30'],
      silenced: 1,
    },
    'expired, in the nightly run': {
      text: tasks(`# playbook-ignore ${rule} until=2026-11-30 reason="late"`),
      settings: { clockErrors: true },
      problems: ['error The comment that silences "rfa-first-contact" ended on 2026-11-30'],
      silenced: 1,
    },
    'expired, in the strict preset': {
      text: tasks(`# playbook-ignore ${rule} until=2026-11-30 reason="late"`),
      settings: { preset: 'strict' },
      problems: ['warning The comment that silences "rfa-first-contact" ended on 2026-11-30'],
      silenced: 1,
    },
    unused: {
      text: tasks(`# playbook-ignore ${rule} reason="late"`),
      paths: [],
      problems: ['warning The comment silences "rfa-first-contact", and there is no such problem'],
      asked: 'tasks:\n  3616:\n    status: complete\n',
    },
    'unused beside a key': {
      text: `tasks:\n  3616: # playbook-ignore ${rule} reason="late"\n    status: complete\n`,
      paths: [],
      problems: ['warning The comment silences "rfa-first-contact", and there is no such problem'],
      asked: 'tasks:\n  3616:\n    status: complete\n',
    },
    'one of two unused': {
      text: tasks(`# playbook-ignore task-order, ${rule} reason="late"`),
      problems: ['warning The comment silences "task-order", and there is no such problem'],
      silenced: 1,
      asked: tasks(`# playbook-ignore ${rule} reason="late"`),
    },
    'too late for the file': {
      text: tasks(`# playbook-ignore-file ${rule} reason="late"`),
      paths: [],
      problems: ['error A "playbook-ignore-file" comment below the first key silences nothing'],
    },
  }
  for (const [name, one] of Object.entries(reported)) {
    it(`reports: ${name}`, () => {
      const { problems, ignored } = run(one)
      assert.deepEqual(
        problems.map(({ severity, message }) => `${severity} ${message}`),
        one.problems,
      )
      assert.deepEqual(new Set(problems.map(({ rule }) => rule)), new Set(['ignore']))
      assert.equal(ignored.length, one.silenced ?? 0)
      const [first] = problems
      if (one.marked) assert.equal(one.text.slice(first?.range?.start, first?.range?.end), one.marked)
      const edited = (repair?: { edit: unknown }) =>
        repair && applyTextEdits(one.text, (repair.edit as { edits: TextEdit[] }).edits)
      assert.equal(edited(first?.fix), one.fixed)
      assert.equal(edited(first?.ask), one.asked)
      const missing: string[] = []
      run(
        one,
        createTranslate('pt-br', ptBr, message => missing.push(message)),
      )
      assert.deepEqual(missing, [])
    })
  }

  it('does not call a comment unused in a file that could not be checked', () => {
    const { problems } = run({ text: tasks('# playbook-ignore task-order reason="late"'), name: 'known-playbook' })
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['known-playbook'],
    )
  })

  it('leaves rules across files to their own stage', () => {
    const text = `# playbook-ignore-file unique-engagement reason="moved"\nengagement:\n  id: a\n`
    const options = { settings: defaultSettings, today: '2026-12-01', t: createTranslate('en') }
    assert.deepEqual(silence(text, [], options).problems, [])
    const workspace = { ...options, stage: 'workspace' as const }
    assert.equal(silence(text, [], workspace).problems.length, 1)
    const silenced = silence(text, [problem(text, ['engagement', 'id'], 'unique-engagement')], workspace)
    assert.deepEqual([silenced.problems.length, silenced.ignored.length], [0, 1])
  })

  it('keeps the order of the text', () => {
    const text = `tasks:\n  994: open\n  # playbook-ignore task-order\n  3616: complete\nactions:\n  a:\n`
    const { problems } = run({
      text,
      paths: [
        ['tasks', '994'],
        ['actions', 'a'],
      ],
    })
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      [rule, 'ignore', 'ignore', rule],
    )
  })

  it('is fast over many comments', () => {
    const text = `tasks:\n${Array.from({ length: 2000 }, (_, id) => `  ${id}: open # playbook-ignore ${rule} reason="a"\n`).join('')}`
    const start = performance.now()
    assert.equal(run({ text, paths: [] }).problems.length, 2000)
    assert.ok(performance.now() - start < 3000)
  })
})
