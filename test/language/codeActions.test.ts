import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { ptBr } from '../../l10n/pt-br/index.ts'
import { codeActions } from '../../src/language/codeActions.ts'
import { fixAll } from '../../src/language/fixAll.ts'
import { openSnapshot, type Snapshot } from '../../src/language/snapshot.ts'
import type { CodeAction } from '../../src/language/types.ts'
import { findWritten, writtenOf } from '../../src/language/written.ts'
import { defaultSettings } from '../../src/lint/settings.ts'
import { applyTextEdits, type TextEdit } from '../../src/util/textEdits.ts'
import { createTranslate } from '../../src/util/translate.ts'
import { readTree } from '../../src/yaml/editTree.ts'
import { catalogue } from '../helpers/bundled.ts'
import { atCursor, snapshotOf } from '../helpers/snapshot.ts'
import { tell } from './performHelper.ts'

const applied = (snapshot: Snapshot, { edits = [] }: CodeAction) => applyTextEdits(snapshot.text, edits as TextEdit[])

function at(marked: string, options: Parameters<typeof atCursor>[1] = {}) {
  const { snapshot, offset } = atCursor(marked, options)
  return { snapshot, actions: codeActions(snapshot, { start: offset, end: offset }) }
}

function titled(actions: readonly CodeAction[], title: string): CodeAction {
  const found = actions.find(action => action.title === title)
  assert.ok(found, `${title} is not among: ${actions.map(action => action.title).join(' | ')}`)
  return found
}

const head = `playbook: fasttrack@2020.05
customer:
  name: Contoso
engagement:
  motion: rfa
  assigned: 2026-11-30
`

interface Case {
  /** The whole file behind `head`, with the cursor. */
  readonly text: string
  readonly title: string
  readonly result: string
  readonly snippet?: true
  readonly kind?: CodeAction['kind']
}

const cases: Record<string, Case> = {
  'a fix': {
    text: 'services:\n  exchange:\ntasks:\n  994:\n    status: in prog‸ress # soon\n',
    title: 'Change to "in-progress"',
    result: 'services:\n  exchange:\ntasks:\n  994:\n    status: in-progress # soon\n',
  },
  'a fix in flow style': {
    text: 'services: {exchange: }\ntasks: {994: {status: ‸in progress}}\n',
    title: 'Change to "in-progress"',
    result: 'services: {exchange: }\ntasks: {994: {status: in-progress}}\n',
  },
  'an ask with tab stops': {
    text: 'services:\n  exchange:\ntasks:\n  3616: complete\n  994:\n    due: ‸2026-11-24\n',
    title: 'Enter a new date',
    result: `services:\n  exchange:\ntasks:\n  3616: complete\n  994:\n    due: $1\n`,
    snippet: true,
  },
  'a new person': {
    text: 'services:\n  exchange:\npeople:\n  anna:\n    name: Anna\nactions:\n  plan:\n    what: Send it\n    owner: ‸ana\n    due: 2026-12-09\n',
    title: 'Add "ana" to people',
    result: `services:\n  exchange:\npeople:\n  anna:\n    name: Anna\n\n  ana:\n    name: $1\n    side: \${2| ,customer,account-team,partner,fasttrack|}\n    role: $3\nactions:\n  plan:\n    what: Send it\n    owner: ana\n    due: 2026-12-09\n`,
    snippet: true,
  },
  'ignoring an entry': {
    text: 'services:\n  exchange:\ntasks:\n  994:\n    # agreed\n    due: ‸2026-11-24\n',
    title: 'Ignore this problem with a reason (task-overdue)',
    result:
      'services:\n  exchange:\ntasks:\n  994:\n    # agreed\n    # playbook-ignore task-overdue reason="$1"\n    due: 2026-11-24\n',
    snippet: true,
  },
  'ignoring in flow style': {
    text: 'services: {exchange: }\ntasks: {994: {due: ‸2026-11-24}}\n',
    title: 'Ignore "task-overdue" everywhere in "Tasks" with a reason',
    result: 'services: {exchange: }\n# playbook-ignore task-overdue reason="$1"\ntasks: {994: {due: 2026-11-24}}\n',
    snippet: true,
  },
  'the reason of a comment': {
    text: 'services:\n  exchange:\ntasks:\n  994:\n    # playbook-‸ignore task-overdue\n    due: 2026-11-24\n',
    title: 'Write the reason',
    result: 'services:\n  exchange:\ntasks:\n  994:\n    # playbook-ignore task-overdue reason="$1"\n    due: 2026-11-24\n',
    snippet: true,
  },
  'short to long': {
    text: 'services:\n  exchange:\ntasks:\n  99‸4: in-progress # call on Monday\n',
    title: 'Write the task with room for dates and notes',
    result: 'services:\n  exchange:\ntasks:\n  994:\n    status: in-progress # call on Monday\n',
    kind: 'refactor.rewrite',
  },
  'short to long in flow style': {
    text: 'services: {exchange: }\ntasks: {994: in‸-progress}\n',
    title: 'Write the task with room for dates and notes',
    result: 'services: {exchange: }\ntasks: {994: {status: in-progress}}\n',
    kind: 'refactor.rewrite',
  },
  'short to long for one service': {
    text: 'services:\n  exchange:\n  sharepoint:\ntasks:\n  1904:\n    services:\n      exchange: ‸in-progress\n',
    title: 'Write the task with room for dates and notes',
    result:
      'services:\n  exchange:\n  sharepoint:\ntasks:\n  1904:\n    services:\n      exchange:\n        status: in-progress\n',
    kind: 'refactor.rewrite',
  },
  'long to short': {
    text: 'services:\n  exchange:\ntasks:\n  # above\n  994:\n    stat‸us: in-progress\n  3616: complete\n',
    title: 'Write the task in one word',
    result: 'services:\n  exchange:\ntasks:\n  # above\n  994: in-progress\n  3616: complete\n',
    kind: 'refactor.rewrite',
  },
  'comments of a long form go above': {
    text: 'services:\n  exchange:\ntasks:\n  994:\n    sta‸tus: in-progress # slow\n    # why\n  3616: complete\n',
    title: 'Write the task in one word',
    result: 'services:\n  exchange:\ntasks:\n  # slow\n  # why\n  994: in-progress\n  3616: complete\n',
    kind: 'refactor.rewrite',
  },
  'split by service': {
    text: 'services:\n  exchange:\n  sharepoint:\ntasks:\n  19‸04: in-progress\n',
    title: 'Split the status by service',
    result:
      'services:\n  exchange:\n  sharepoint:\ntasks:\n  1904:\n    services:\n      exchange: in-progress\n      sharepoint: in-progress\n',
    kind: 'refactor.rewrite',
  },
  'split with dates': {
    text: 'services:\n  exchange:\n  sharepoint:\ntasks:\n  1904:\n    st‸atus: in-progress\n    due: 2026-12-20\n    note: Waiting for the legal department # why\n',
    title: 'Split the status by service',
    result:
      'services:\n  exchange:\n  sharepoint:\ntasks:\n  1904:\n    note: Waiting for the legal department # why\n    services:\n      exchange:\n        status: in-progress\n        due: 2026-12-20\n      sharepoint:\n        status: in-progress\n        due: 2026-12-20\n',
    kind: 'refactor.rewrite',
  },
  'split in flow style': {
    text: 'services: {exchange: , sharepoint: }\ntasks: {19‸04: in-progress}\n',
    title: 'Split the status by service',
    result: 'services: {exchange: , sharepoint: }\ntasks: {1904: {services: {exchange: in-progress, sharepoint: in-progress}}}\n',
    kind: 'refactor.rewrite',
  },
  'one status for all in flow style': {
    text: 'services: {exchange: , sharepoint: }\ntasks: {1904: {serv‸ices: {exchange: in-progress, sharepoint: in-progress}}}\n',
    title: 'Write one status for all services',
    result: 'services: {exchange: , sharepoint: }\ntasks: {1904: in-progress}\n',
    kind: 'refactor.rewrite',
  },
  'one status for all': {
    text: 'services:\n  exchange:\n  sharepoint:\ntasks:\n  1904:\n    serv‸ices:\n      exchange: in-progress\n      sharepoint: in-progress\n',
    title: 'Write one status for all services',
    result: 'services:\n  exchange:\n  sharepoint:\ntasks:\n  1904: in-progress\n',
    kind: 'refactor.rewrite',
  },
  'tasks in the order of the playbook': {
    text: 'services:\n  exchange:\ntasks:\n  # the kickoff\n  99‸4: in-progress # c\n\n  # the call\n  3616:\n    status: in-progress\n    # inner\n\n# end\n',
    title: 'Put the tasks into the order of the playbook',
    result:
      'services:\n  exchange:\ntasks:\n  # the call\n  3616:\n    status: in-progress\n    # inner\n\n  # the kickoff\n  994: in-progress # c\n\n# end\n',
    kind: 'refactor.rewrite',
  },
  'fields in the order of the format': {
    text: 'services:\n  exchange:\ntasks:\n  994:\n    # by hand\n    note: Agreed with both teams\n    x-own: 1\n    sta‸tus: in-progress\n',
    title: 'Put the fields into the usual order',
    result:
      'services:\n  exchange:\ntasks:\n  994:\n    status: in-progress\n    # by hand\n    note: Agreed with both teams\n    x-own: 1\n',
    kind: 'refactor.rewrite',
  },
  'sections in the order of the format': {
    text: 'tasks:\n  994: in-progress\n\nserv‸ices:\n  exchange:\n',
    title: 'Put the sections into the usual order',
    result: 'services:\n  exchange:\n\ntasks:\n  994: in-progress\n',
    kind: 'refactor.rewrite',
  },
}

describe('code actions', () => {
  for (const [name, { text, title, result, snippet, kind = 'quickfix' }] of Object.entries(cases)) {
    for (const crlf of [false, true]) {
      it(`${name}${crlf ? ' (CRLF)' : ''}`, () => {
        const ends = (one: string) => (crlf ? one.replaceAll('\n', '\r\n') : one)
        const { snapshot, actions } = at(ends(head + text), { whole: true })
        const action = titled(actions, title)
        assert.equal(applied(snapshot, action), ends(head + result))
        assert.equal(action.kind, kind)
        assert.equal(action.snippet, snippet)
      })
    }
  }

  const performed: Record<string, [text: string, title: string, command: string, args: object]> = {
    waiver: [
      'engagement:\n  motion: rfa\n  phase: ‸assess\n  assigned: 2026-11-16\ntasks:\n  3616: complete\n',
      'Leave out Conduct Initiate/Kickoff Meeting(s) (994) with a reason',
      'waiveTask',
      { task: '994' },
    ],
    owner: ['tasks: {994: {due: 2026-11-2‸4}}\n', 'Give it to somebody else', 'setOwner', { task: '994' }],
    DIBS: [
      'services:\n  exchange:\n    engagement-start: 2027-01-04\n    dibs:\n      date: ‸2026-12-31\n',
      'Fill in DIBS of Exchange',
      'addDibs',
      { service: 'exchange' },
    ],
  }
  it('leaves out all the tasks that a problem names in one conversation', () => {
    const { snapshot, actions } = at(
      'engagement:\n  motion: rfa\n  phase: ‸enable\n  assigned: 2026-11-16\nservices:\n  exchange:\n',
    )
    const action = actions.find(({ title }) => /^Leave out \d+ tasks with a reason$/.test(title))
    assert.ok(action?.perform)
    const { questions } = tell(snapshot, { ...action.perform, answers: { status: 'not-required' } })
    assert.deepEqual(
      questions.map(({ key }) => key),
      ['status', 'waiver.reason'],
    )
    assert.match(questions[0]?.placeholder ?? '', /^\d+ tasks$/)
  })
  for (const [name, [text, title, command, args]] of Object.entries(performed)) {
    it(`starts a conversation: ${name}`, () => {
      assert.deepEqual(titled(at(text).actions, title).perform, { command, args })
    })
  }

  const refused: Record<string, [text: string, title: string]> = {
    'fields that would be lost': ['tasks:\n  994:\n    sta‸tus: in-progress\n    x-own: 1\n', 'Write the task in one word'],
    'a comment on a moved status': [
      'services:\n  exchange:\n  sharepoint:\ntasks:\n  1904:\n    st‸atus: in-progress # slow\n    due: 2026-12-20\n',
      'Split the status by service',
    ],
    'services that differ': [
      'services:\n  exchange:\n  sharepoint:\ntasks:\n  1904:\n    serv‸ices:\n      exchange: in-progress\n      sharepoint: complete\n',
      'Write one status for all services',
    ],
    'a service that is missing': [
      'services:\n  exchange:\n  sharepoint:\ntasks:\n  1904:\n    serv‸ices:\n      exchange: in-progress\n',
      'Write one status for all services',
    ],
    'one service': ['services:\n  exchange:\ntasks:\n  19‸04: in-progress\n', 'Split the status by service'],
    'a silenced first section': [
      '# playbook-ignore task-overdue reason="x"\ntasks:\n  994:\n    due: 2026-11-24\ncust‸omer:\n  name: Contoso\n',
      'Put the sections into the usual order',
    ],
    'an anchor': [
      'tasks:\n  994: &a\n    note: x\n    sta‸tus: in-progress\n  3616: *a\n',
      'Put the tasks into the order of the playbook',
    ],
  }
  for (const [name, [text, title]] of Object.entries(refused)) {
    it(`does not offer: ${name}`, () => {
      const whole = name === 'a silenced first section'
      assert.equal(
        at(text, { whole }).actions.find(action => action.title === title),
        undefined,
      )
    })
  }

  it('does not silence what may not be silenced', () => {
    const text = 'tasks:\n  994:\n    due: ‸2026-11-24\n'
    const isIgnore = ({ title }: CodeAction) => title.startsWith('Ignore')
    assert.ok(at(text).actions.some(isIgnore))
    const settings = { ...defaultSettings, locked: new Set(['task-overdue']) }
    assert.ok(!at(text, { around: { settings } }).actions.some(isIgnore))
    assert.ok(!at('tasks:\n  994: [‸\n').actions.some(isIgnore))
  })

  it('offers the kinds that are asked for', () => {
    const { snapshot, offset } = atCursor('tasks:\n  994: ‸in progress\n')
    const kinds = (only?: string[]) => [
      ...new Set(codeActions(snapshot, { start: offset, end: offset }, { only }).map(({ kind }) => kind)),
    ]
    assert.deepEqual(kinds(), ['quickfix', 'refactor.rewrite'])
    assert.deepEqual(kinds(['quickfix']), ['quickfix'])
    assert.deepEqual(kinds(['refactor']), ['refactor.rewrite'])
    assert.deepEqual(kinds(['refactor.extract']), [])
  })

  it('speaks Portuguese', () => {
    const missing: string[] = []
    const t = createTranslate('pt-br', ptBr, message => missing.push(message))
    for (const { text } of Object.values(cases)) at(text, { around: { t } })
    for (const [text] of Object.values(performed)) at(text, { around: { t } })
    assert.deepEqual([...new Set(missing)], [])
  })

  it('answers on any text at any place', () => {
    for (const text of [
      '',
      '\ufeff',
      '[',
      '{a: ',
      'tasks:\n  994: [\n',
      '- a\n- b',
      'tasks:\n  "994',
      '%YAML 1.2\n---\na: b',
      '<<<<<<< a\n',
      'tasks: 3',
    ]) {
      for (const offset of [0, Math.min(3, text.length), text.length]) {
        codeActions(snapshotOf(text, { whole: true }), { start: offset, end: offset })
        fixAll(snapshotOf(text, { whole: true }))
      }
    }
  })
})

describe('fix all', () => {
  it('repairs form until nothing is left, in small ranges', () => {
    const snapshot = snapshotOf('taks:\n  994:\n    statsu: in progress # soon\n  3616: complete\n')
    const edits = fixAll(snapshot)
    const fixed = applyTextEdits(snapshot.text, edits)
    assert.match(fixed, /^tasks:\n {2}994:\n {4}status: in-progress # soon\n {2}3616: complete\n$/m)
    assert.ok(edits.every(({ start, end }) => end - start < 12))
    assert.deepEqual(fixAll(snapshotOf(fixed, { whole: true })), [])
  })
  it('never asks', () => {
    assert.deepEqual(fixAll(snapshotOf('tasks:\n  994:\n    due: 2026-11-24\n')), [])
  })
})

describe('code actions over the corpus', function () {
  this.timeout(120_000)
  const folder = new URL('../err/', import.meta.url)
  const names = readdirSync(folder).filter(name => /\.engagement\.ya?ml$/.test(name))

  it('apply, parse no worse, keep every comment; a fix removes its problem and states nothing', () => {
    const faults: string[] = []
    const say = (name: string, action: CodeAction, what: string) => faults.push(`${name}: ${action.title}: ${what}`)
    for (const name of names) {
      const text = readFileSync(new URL(name, folder), 'utf8')
      const snapshot = snapshotOfFile(text)
      for (const problem of snapshot.checked.problems) {
        if (!problem.range) continue
        const actions = codeActions(snapshot, problem.range).filter(action => action.edits && isAbout(action, problem))
        for (const action of actions) {
          const result = withoutStops(applied(snapshot, action), action.snippet)
          const [old, now] = [readTree(text), readTree(result)]
          if (now.errors.length > old.errors.length) say(name, action, 'does not parse')
          // Where the syntax was wrong, more is read afterwards without more being said.
          const isText = ['lost-text', 'yaml-syntax'].includes(problem.rule)
          if (action.preferred && !isText && leaves(now.data) > leaves(old.data)) say(name, action, 'states something new')
          const comments = now.comments.map(({ source }) => source)
          const isGone = ({ source }: { source: string }) => !comments.some(one => one.includes(source.trim().slice(0, 16)))
          // A text that was taken for a comment is none afterwards.
          if (!['ignore', 'lost-text'].includes(problem.rule) && old.comments.some(isGone)) say(name, action, 'loses a comment')
          const isSameProblem = (other: typeof problem) =>
            other.rule === problem.rule && other.message === problem.message && other.path.join() === problem.path.join()
          const next = snapshotOfFile(result)
          if ((action.preferred || /^Ignore/.test(action.title)) && next.checked.problems.some(isSameProblem)) {
            say(name, action, 'does not settle its problem')
          }
          if (/^Ignore/.test(action.title) && next.checked.problems.some(({ rule }) => rule === 'ignore')) {
            if (!snapshot.checked.problems.some(({ rule }) => rule === 'ignore')) say(name, action, 'is a problem itself')
          }
        }
      }
    }
    assert.deepEqual(faults, [])
  })

  it('rewrite without a loss', () => {
    const faults: string[] = []
    let offered = 0
    for (const where of ['../ok/', '../../examples/']) {
      const base = new URL(where, import.meta.url)
      for (const name of readdirSync(base).filter(one => one.endsWith('.engagement.yaml'))) {
        const text = readFileSync(new URL(name, base), 'utf8')
        const snapshot = snapshotOfFile(text)
        for (const entry of findWritten(writtenOf(text), ['tasks'])?.children ?? []) {
          const range = { start: entry.start, end: entry.start }
          for (const action of codeActions(snapshot, range, { only: ['refactor'] })) {
            offered++
            const result = applied(snapshot, action)
            const [old, now] = [readTree(text), readTree(result)]
            const comments = (tree: typeof old) => tree.comments.map(({ source }) => source).sort()
            if (JSON.stringify(comments(old)) !== JSON.stringify(comments(now))) faults.push(`${name}: ${action.title}: comments`)
            const problems = snapshotOfFile(result).checked.problems.length
            if (problems > snapshot.checked.problems.length) faults.push(`${name}: ${action.title}: problems`)
          }
        }
      }
    }
    assert.deepEqual(faults, [])
    assert.ok(offered > 20)
  })

  function leaves(data: unknown): number {
    if (data instanceof Map) return [...data.values()].reduce((sum: number, one) => sum + leaves(one), 0)
    return Array.isArray(data) ? data.reduce((sum: number, one) => sum + leaves(one), 0) : data === null ? 0 : 1
  }

  const isAbout = (action: CodeAction, problem: unknown) => action.problem === problem

  function snapshotOfFile(text: string): Snapshot {
    const today = /^# as of (\d{4}-\d{2}-\d{2})$/m.exec(text)?.[1] ?? '2026-12-01'
    const t = createTranslate('en')
    const uri = 'file:///a.engagement.yaml'
    return openSnapshot(text, { uri, path: uri, settings: defaultSettings, catalogue, staff: {}, today, t, others: [] })
  }

  /** As if every tab stop was left as it is; a reason is given. */
  function withoutStops(text: string, snippet = false): string {
    if (!snippet) return text
    return text
      .replaceAll('reason="$1"', 'reason="Agreed with the customer"')
      .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1')
      .replace(/\$\{\d+:([^}]*)\}/g, '$1')
      .replace(/\$\d+/g, '')
      .replace(/\\([\\$}])/g, '$1')
  }
})
