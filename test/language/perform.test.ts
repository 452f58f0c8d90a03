/** Conversations about tasks: answers in, outcome and whole text out. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { atCursor, type SnapshotOptions, snapshotOf } from '../helpers/snapshot.ts'
import { type Asked, choicesOf, tell } from './performHelper.ts'

const head = `playbook: fasttrack@2020.05
customer:
  name: Contoso
engagement:
  motion: rfa
  assigned: 2026-11-16
services:
  exchange:
  teams:
`
const staff = { people: { ana: { name: 'Ana Souza', email: 'ana@example.com' }, marcos: { name: 'Marcos Reis' } } }
const whole: SnapshotOptions = { whole: true, staff }

interface Case {
  readonly name: string
  /** Below `head`. */
  readonly before: string
  readonly after: string
  readonly request: Asked
  readonly questions: readonly string[]
  readonly message?: string
}

const complete = { command: 'setTaskStatus', args: { task: '3616', status: '$complete' } }

const cases: readonly Case[] = [
  {
    name: 'a tick asks for the date and writes the long form',
    before: 'tasks:\n  3616: # call on Monday\n  994:\n',
    after: 'tasks:\n  3616:\n    status: complete # call on Monday\n    completed: 2026-11-17\n  994:\n',
    request: { ...complete, answers: { completed: '2026-11-17' } },
    questions: ['completed'],
    message: '3616 Complete Initial customer outreach: Complete',
  },
  {
    name: 'a tick without a date keeps the short form and says what is open',
    before: 'tasks:\n  3616: in-progress # call on Monday\n',
    after: 'tasks:\n  3616: complete # call on Monday\n',
    request: { ...complete, answers: { completed: '' } },
    questions: ['completed'],
    message:
      '3616 Complete Initial customer outreach: Complete; still open: Complete Initial customer outreach (3616) is complete, but its date is missing',
  },
  {
    name: 'the short form becomes the long one where there is more to say',
    before: 'tasks:\n  3616: in-progress # call on Monday\n',
    after: 'tasks:\n  3616:\n    status: complete # call on Monday\n    completed: 2026-11-17\n',
    request: { ...complete, answers: { completed: '2026-11-17' } },
    questions: ['completed'],
  },
  {
    name: 'flow style stays',
    before: 'tasks: { 3616: { status: in-progress, due: 2026-11-18 }, 994: in-progress } # both\n',
    after: 'tasks: { 3616: { status: complete, due: 2026-11-18, completed: 2026-11-17 }, 994: in-progress } # both\n',
    request: { ...complete, answers: { completed: '2026-11-17' } },
    questions: ['completed'],
  },
  {
    name: 'a date that is written already is not asked for',
    before: 'tasks:\n  3616:\n    status: in-progress\n    completed: 2026-11-17\n',
    after: 'tasks:\n  3616:\n    status: complete\n    completed: 2026-11-17\n',
    request: complete,
    questions: [],
  },
  {
    name: 'a section that is missing is made',
    before: '',
    after: 'tasks:\n  3616:\n    status: complete\n    completed: 2026-11-17\n',
    request: { ...complete, answers: { completed: '2026-11-17' } },
    questions: ['completed'],
  },
  {
    name: 'the same status changes nothing',
    before: 'tasks:\n  3616: in-progress\n',
    after: 'tasks:\n  3616: in-progress\n',
    request: { command: 'setTaskStatus', args: { task: '3616', status: 'in-progress' } },
    questions: [],
  },
  {
    name: 'reopening asks for the status and about the date, which may stay',
    before: 'tasks:\n  3616:\n    status: complete\n    completed: 2026-11-20 # by phone\n',
    after: 'tasks:\n  3616:\n    status: in-progress\n    completed: 2026-11-20 # by phone\n',
    request: {
      command: 'setTaskStatus',
      args: { task: '3616', status: '$reopen' },
      answers: { status: 'in-progress', 'drop.completed': 'keep' },
    },
    questions: ['status', 'drop.completed'],
  },
  {
    name: 'reopening removes the date when told so',
    before: 'tasks:\n  3616:\n    status: complete\n    completed: 2026-11-20\n    note: By phone\n',
    after: 'tasks:\n  3616:\n    status: in-progress\n    note: By phone\n',
    request: {
      command: 'setTaskStatus',
      args: { task: '3616', status: '$reopen' },
      answers: { status: 'in-progress', 'drop.completed': 'remove' },
    },
    questions: ['status', 'drop.completed'],
  },
  {
    name: 'a blocked task needs what holds it and somebody, who may be new',
    before: 'people:\n  carla:\n    name: Carla\n\ntasks:\n  994: in-progress\n',
    after:
      'people:\n  carla:\n    name: Carla\n\n  eva-luz:\n    name: Eva Luz\n    side: customer\n    role: CIO\n\ntasks:\n  994:\n    status: blocked-business\n    owner: eva-luz\n    blocker: "Budget: open"\n',
    request: {
      command: 'setTaskStatus',
      args: { task: 994, status: 'blocked-business' },
      answers: { owner: '+', 'owner.name': 'Eva Luz', 'owner.side': 'customer', 'owner.role': 'CIO', blocker: 'Budget: open' },
    },
    questions: ['owner', 'owner.name', 'owner.side', 'owner.role', 'blocker'],
  },
  {
    name: 'a mandatory task is left out with a waiver, and "other" wants a note',
    before: 'tasks:\n  994:\n',
    after:
      'tasks:\n  994:\n    status: not-required\n    waiver:\n      reason: other\n      by: ana\n      date: 2026-11-20\n      note: Held with the board last year\n',
    request: {
      command: 'setTaskStatus',
      args: { task: '994', status: 'not-required' },
      answers: {
        'waiver.reason': 'other',
        'waiver.by': 'ana',
        'waiver.date': '2026-11-20',
        'waiver.note': 'Held with the board last year',
      },
    },
    questions: ['waiver.reason', 'waiver.by', 'waiver.date', 'waiver.note'],
  },
  {
    name: 'the referral asks for the consent',
    before: 'people:\n  carla:\n    name: Carla\n    side: customer\n    role: CIO\ntasks:\n  983:\n',
    after:
      'people:\n  carla:\n    name: Carla\n    side: customer\n    role: CIO\ntasks:\n  983: in-progress\nreferrals:\n  partner:\n    task: 983\n    consent:\n      by: carla\n      date: 2026-11-25\n      how: mail\n',
    request: {
      command: 'setTaskStatus',
      args: { task: '983', status: 'in-progress' },
      answers: { 'consent.by': 'carla', 'consent.date': '2026-11-25', 'consent.how': 'mail' },
    },
    questions: ['consent.by', 'consent.date', 'consent.how'],
  },
  {
    name: 'a split task gets the entry of its service',
    before: 'tasks:\n  994:\n    services:\n      exchange: in-progress # first\n      teams: in-progress\n',
    after:
      'tasks:\n  994:\n    services:\n      exchange: in-progress # first\n      teams:\n        status: complete\n        completed: 2026-11-24\n',
    request: {
      command: 'setTaskStatus',
      args: { task: '994', service: 'teams', status: '$complete' },
      answers: { completed: '2026-11-24' },
    },
    questions: ['completed'],
  },
  {
    name: 'a short status becomes that of the other services when one is set',
    before: 'tasks:\n  994: in-progress # both\n',
    after:
      'tasks:\n  994:\n    status: in-progress # both\n    services:\n      teams:\n        status: complete\n        completed: 2026-11-24\n',
    request: {
      command: 'setTaskStatus',
      args: { task: '994', service: 'teams', status: '$complete' },
      answers: { completed: '2026-11-24' },
    },
    questions: ['completed'],
  },
  {
    name: 'all services of a split task at once',
    before: 'tasks:\n  994:\n    services:\n      exchange: in-progress\n      teams: in-progress\n',
    after: 'tasks:\n  994:\n    services:\n      exchange: warning\n      teams: warning\n',
    request: {
      command: 'setTaskStatus',
      answers: { task: '994', service: '*', status: 'warning', owner: '', blocker: '' },
    },
    questions: ['task', 'service', 'status', 'owner', 'blocker'],
  },
  {
    name: 'a due date',
    before: 'tasks:\n  994: in-progress # soon\n',
    after: 'tasks:\n  994:\n    status: in-progress # soon\n    due: 2026-12-09\n',
    request: { command: 'setDueDate', args: { task: '994' }, answers: { due: '2026-12-09' } },
    questions: ['due'],
    message: '994 Conduct Initiate/Kickoff Meeting(s): due on 2026-12-09',
  },
  {
    name: 'another due date',
    before: "tasks:\n  994: {due: '2026-11-30'}\n",
    after: "tasks:\n  994: {due: '2026-12-09'}\n",
    request: {
      command: 'setDueDate',
      args: { tasks: [{ task: '994', uri: 'file:///portfolio/contoso.engagement.yaml' }] },
      answers: { due: '2026-12-09' },
    },
    questions: ['due'],
  },
  {
    name: 'an owner of our staff',
    before: 'tasks:\n  994:\n',
    after: 'tasks:\n  994:\n    owner: marcos\n',
    request: { command: 'setOwner', args: { task: '994' }, answers: { owner: 'marcos' } },
    questions: ['owner'],
    message: '994 Conduct Initiate/Kickoff Meeting(s): Marcos Reis sees to it',
  },
  {
    name: 'a waiver keeps what it says already',
    before: 'tasks:\n  994:\n    waiver:\n      reason: done-elsewhere # in June\n',
    after:
      'tasks:\n  994:\n    status: cancelled\n    waiver:\n      reason: done-elsewhere # in June\n      by: ana\n      date: 2026-11-20\n',
    request: {
      command: 'waiveTask',
      args: { task: '994' },
      answers: { status: 'cancelled', 'waiver.by': 'ana', 'waiver.date': '2026-11-20', 'waiver.note': '' },
    },
    questions: ['status', 'waiver.by', 'waiver.date', 'waiver.note'],
  },
]

describe('perform on tasks', () => {
  for (const { name, before, after, request, questions, message } of cases) {
    for (const crlf of [false, true]) {
      it(crlf ? `${name} (CRLF)` : name, () => {
        const snapshot = snapshotOf(head + before, { ...whole, crlf })
        const told = tell(snapshot, request)
        assert.deepEqual(
          told.questions.map(({ key }) => key),
          questions,
        )
        const expected = (head + after).replace(/\n/g, crlf ? '\r\n' : '\n')
        if (before === after) assert.deepEqual(told.outcome, { kind: 'nothing' })
        else {
          assert.equal(told.outcome.kind, 'edit')
          assert.equal(told.text, expected)
        }
        if (message && told.outcome.kind === 'edit') assert.equal(told.outcome.message, message)
      })
    }
  }

  it('takes the task under the cursor', () => {
    for (const text of ['tasks:\n  994: in-prog‸ress\n', 'tasks: {994: in-prog‸ress}\n']) {
      const { snapshot, offset } = atCursor(text)
      const { questions } = tell(snapshot, { command: 'setTaskStatus', position: { line: 0, character: 0 } }, { offset })
      assert.deepEqual(
        questions.map(({ key, kind }) => [key, kind]),
        [['status', 'pick']],
      )
    }
  })

  it('offers pending tasks first, by name, and marks the present status', () => {
    const snapshot = snapshotOf('tasks:\n  3616: complete\n  994: in-progress\n')
    const asked = tell(snapshot, { command: 'setTaskStatus' }).questions[0]
    assert.equal(asked?.kind === 'pick' && asked.choices[0]?.group, 'Pending')
    const choice = asked?.kind === 'pick' ? asked.choices.find(({ value }) => value === '994') : undefined
    assert.deepEqual(choice, {
      value: '994',
      label: '994 Conduct Initiate/Kickoff Meeting(s)',
      description: 'FastTrack Manager, mandatory',
      detail: undefined,
      group: 'Pending',
    })
    const done = asked?.kind === 'pick' ? asked.choices.find(({ value }) => value === '3616') : undefined
    assert.equal(done?.group, 'Done or left out')
    const status = tell(snapshot, { command: 'setTaskStatus', args: { task: '994' } }).questions[0]
    const picked = status?.kind === 'pick' ? status.choices.filter(one => one.picked) : []
    assert.deepEqual(
      picked.map(({ value, label, description }) => [value, label, description]),
      [['in-progress', 'In Progress', 'in-progress, as it is now']],
    )
  })

  it('offers statuses that are not closed when a task is reopened', () => {
    const snapshot = snapshotOf('tasks:\n  3616: complete\n')
    const { questions } = tell(snapshot, { command: 'setTaskStatus', args: { task: '3616', status: '$reopen' } })
    const values = choicesOf(questions[0]).map(choice => choice.split(':')[0])
    assert.ok(values.includes('not-started') && values.includes('in-progress') && values.includes('blocked-business'))
    assert.ok(!values.includes('complete') && !values.includes('not-required'))
  })

  it('speaks Portuguese', () => {
    const snapshot = snapshotOf('tasks:\n  994: in-progress\n', { locale: 'pt-br' })
    const { questions, outcome } = tell(snapshot, {
      command: 'setTaskStatus',
      args: { task: '994', status: '$complete' },
      answers: { completed: '2026-11-24' },
    })
    assert.equal(questions[0]?.title, 'Em que dia foi concluído?')
    assert.match(outcome.kind === 'edit' ? outcome.message : '', /^994 .*: Conclu.*; ainda em aberto: /)
    const asked = tell(snapshot, { command: 'setTaskStatus' }).questions[0]
    const choice = asked?.kind === 'pick' ? asked.choices.find(({ value }) => value === '994') : undefined
    assert.equal(choice?.detail, 'Conduct Initiate/Kickoff Meeting(s)')
  })

  it('takes another form of a date only where it means one day', () => {
    const snapshot = snapshotOf('tasks:\n  994:\n')
    const request = { command: 'setDueDate', args: { task: '994' } }
    assert.match(tell(snapshot, { ...request, answers: { due: '9 Dec 2026' } }).text ?? '', /due: 2026-12-09/)
    for (const due of ['', 'soon', '2026-13-01', '5/6/2027']) {
      assert.throws(() => tell(snapshot, { ...request, answers: { due } }), /asked twice/, due)
    }
  })

  it('reveals the entry and leaves the version open', () => {
    const snapshot = snapshotOf('tasks:\n  994:\n')
    const { outcome } = tell(snapshot, { command: 'setDueDate', args: { task: '994' }, answers: { due: '2026-12-09' } })
    assert.ok(outcome.kind === 'edit')
    assert.deepEqual(outcome.reveal, { uri: snapshot.uri, path: ['tasks', '994'] })
    assert.deepEqual(
      outcome.edits.map(({ uri, version }) => [uri, version]),
      [[snapshot.uri, null]],
    )
  })
})

describe('perform on several tasks', () => {
  const one = snapshotOf('tasks:\n  3616: complete # by phone\n  994: in-progress\n', { staff })
  const two = snapshotOf('tasks: {994: in-progress}\n', {
    staff,
    around: { uri: 'file:///portfolio/fabrikam.engagement.yaml', path: 'fabrikam.engagement.yaml' },
  })
  const tasks = [
    { uri: one.uri, task: '994' },
    { uri: one.uri, task: '983' },
    { uri: two.uri, task: '994' },
  ]

  it('asks once and edits every file', () => {
    const told = tell([one, two], { command: 'setDueDate', args: { tasks }, answers: { due: '2026-12-09' } })
    assert.deepEqual(
      told.questions.map(({ key }) => key),
      ['due'],
    )
    assert.match(
      told.texts.get(one.uri) ?? '',
      /994:\n {4}status: in-progress\n {4}due: 2026-12-09\n {2}983:\n {4}due: 2026-12-09\n$/,
    )
    assert.match(told.texts.get(two.uri) ?? '', /994: \{ ?status: in-progress, due: 2026-12-09 ?\}/)
    assert.equal(told.outcome.kind === 'edit' && told.outcome.message, '3 tasks: due on 2026-12-09')
  })

  it('asks for each missing fact once for all', () => {
    const told = tell([one, two], {
      command: 'setTaskStatus',
      args: { tasks: [tasks[0], tasks[2]], status: '$complete' },
      answers: { completed: '2026-11-24' },
    })
    assert.deepEqual(
      told.questions.map(({ key }) => key),
      ['completed'],
    )
    for (const text of told.texts.values()) assert.match(text, /status: complete[\s,]+completed: 2026-11-24/)
  })

  it('adds a new owner to every file', () => {
    const answers = { owner: '+', 'owner.name': 'Eva', 'owner.side': 'partner', 'owner.role': '' }
    const told = tell([one, two], { command: 'setOwner', args: { tasks }, answers })
    assert.equal(told.texts.size, 2)
    for (const text of told.texts.values()) assert.match(text, /people:\n {2}eva:\n {4}name: Eva\n {4}side: partner\n/)
  })

  it('changes nothing where one of them cannot be read', () => {
    const { outcome } = tell([one], { command: 'setDueDate', args: { tasks }, answers: { due: '2026-12-09' } })
    assert.equal(outcome.kind, 'refused')
  })

  it('offers the reasons that all of them allow, and asks for one', () => {
    const request = { command: 'setTaskStatus', args: { tasks, status: 'not-required' } }
    const { questions } = tell([one, two], request)
    assert.deepEqual(
      choicesOf(questions[0]).map(choice => choice.split(':')[0]),
      ['not-applicable', 'not-wanted-by-customer', 'done-elsewhere', 'no-partner-needed', 'other'],
    )
    const answers = { 'waiver.reason': 'not-applicable', 'waiver.by': 'ana', 'waiver.date': '2026-11-20' }
    const told = tell([one, two], { ...request, answers })
    assert.equal(told.questions.length, 3)
    assert.equal([...told.texts.values()].join('').match(/reason: not-applicable/g)?.length, 3)
  })

  it('leaves out all with one waiver', () => {
    const told = tell([one, two], {
      command: 'waiveTask',
      args: { tasks },
      answers: {
        status: 'not-required',
        'waiver.reason': 'not-applicable',
        'waiver.by': 'ana',
        'waiver.date': '2026-11-20',
        'waiver.note': '',
      },
    })
    assert.deepEqual(
      told.questions.map(({ key }) => key),
      ['status', 'waiver.reason', 'waiver.by', 'waiver.date', 'waiver.note'],
    )
    assert.equal(told.texts.get(one.uri)?.match(/reason: not-applicable/g)?.length, 2)
    assert.equal(told.texts.get(two.uri)?.match(/reason: not-applicable/g)?.length, 1)
  })
})

describe('perform on what cannot be edited', () => {
  const refusals: readonly [string, string, RegExp][] = [
    ['a syntax error among the tasks', 'tasks:\n  994: [in-progress\n  3616: complete\n', /syntax error/],
    ['a list where a task is expected', 'tasks:\n  994: [in-progress, soon]\n', /cannot be understood/],
    ['an alias', 'x-a: &a {status: in-progress}\ntasks:\n  994: *a\n', /alias/],
    ['an unknown playbook', 'playbook: nobody@1\ntasks:\n  994:\n', /not known/],
  ]
  for (const [name, text, message] of refusals) {
    it(name, () => {
      const snapshot = snapshotOf(text)
      const { outcome } = tell(snapshot, { command: 'setDueDate', args: { task: '994' }, answers: { due: '2026-12-09' } })
      assert.equal(outcome.kind, 'refused')
      assert.match(outcome.kind === 'refused' ? outcome.message : '', message)
    })
  }

  it('edits beside a syntax error in another section', () => {
    const snapshot = snapshotOf('tasks:\n  994:\nrisks:\n  a: [b\n')
    const { text } = tell(snapshot, { command: 'setDueDate', args: { task: '994' }, answers: { due: '2026-12-09' } })
    assert.match(text ?? '', /994:\n {4}due: 2026-12-09\nrisks:\n {2}a: \[b\n$/)
  })

  it('knows neither tasks nor statuses that are not in the playbook', () => {
    const snapshot = snapshotOf('tasks:\n  994:\n')
    for (const args of [{ task: '12345' }, { task: '__proto__' }, { task: '994', status: 'ready' }]) {
      assert.equal(tell(snapshot, { command: 'setTaskStatus', args }).outcome.kind, 'refused')
    }
    assert.deepEqual(tell(snapshot, { command: 'constructor' }).outcome, { kind: 'nothing' })
  })
})
