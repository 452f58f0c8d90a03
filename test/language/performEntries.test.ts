/** Conversations that add entries, move the phase, make a file or only tell something. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { dateChoices } from '../../src/language/perform.ts'
import { summarise } from '../../src/language/summarise.ts'
import { defaultSettings } from '../../src/lint/settings.ts'
import { bundled } from '../helpers/bundled.ts'
import { minimal } from '../helpers/minimal.ts'
import { atCursor, type SnapshotOptions, snapshotOf } from '../helpers/snapshot.ts'
import { type Asked, choicesOf, tell } from './performHelper.ts'

const staff = { people: { ana: { name: 'Ana Souza', email: 'ana@example.com' } } }
const head = `playbook: fasttrack@2020.05
customer: {name: Contoso}
engagement: {motion: rfa, assigned: 2026-11-16}
people:
  carla:
    name: Carla Lima
    side: customer
    role: CIO
  rui:
    name: Rui Costa
    side: account-team
`
const whole: SnapshotOptions = { whole: true, staff }

interface Case {
  readonly name: string
  readonly before: string
  readonly after: string
  readonly request: Asked
  readonly questions: readonly string[]
}

const cases: readonly Case[] = [
  {
    name: 'DIBS: only what is missing',
    before: 'services:\n  exchange:\n    dibs: # asked on Monday\n      intent: confirmed # by Carla\n',
    after:
      'services:\n  exchange:\n    dibs: # asked on Monday\n      date: 2027-03-31\n      intent: confirmed # by Carla\n      business-reason: increase-security\n      success-owner: carla\n',
    request: {
      command: 'addDibs',
      answers: { 'dibs.date': '2027-03-31', 'dibs.business-reason': 'increase-security', 'dibs.success-owner': 'carla' },
    },
    questions: ['dibs.date', 'dibs.business-reason', 'dibs.success-owner'],
  },
  {
    name: 'DIBS: what is skipped has a reason and a follow-up',
    before: 'services:\n  exchange:\n',
    after:
      'services:\n  exchange:\n    dibs:\n      intent: confirmed\n      gap:\n        reason: The board decides in December\n        follow-up: 2026-12-10\n',
    request: {
      command: 'addDibs',
      answers: {
        'dibs.date': '',
        'dibs.intent': 'confirmed',
        'dibs.business-reason': '',
        'dibs.success-owner': '',
        'gap.reason': 'The board decides in December',
        'gap.follow-up': '2026-12-10',
      },
    },
    questions: ['dibs.date', 'dibs.intent', 'dibs.business-reason', 'dibs.success-owner', 'gap.reason', 'gap.follow-up'],
  },
  {
    name: 'DIBS: nobody asks why where nothing is wanted',
    before: 'services:\n  exchange: {dibs: {intent: unknown}}\n',
    after: 'services:\n  exchange: {dibs: {intent: none}}\n',
    request: { command: 'addDibs', args: { service: 'exchange' }, answers: { 'dibs.date': '', 'dibs.intent': 'none' } },
    questions: ['dibs.date', 'dibs.intent'],
  },
  {
    name: 'DIBS: everything skipped changes nothing',
    before: 'services:\n  exchange:\n    dibs:\n      intent: confirmed\n',
    after: 'services:\n  exchange:\n    dibs:\n      intent: confirmed\n',
    request: {
      command: 'addDibs',
      answers: {
        'dibs.date': '',
        'dibs.business-reason': '',
        'dibs.success-owner': '',
        'gap.reason': '',
        'gap.follow-up': '',
      },
    },
    questions: ['dibs.date', 'dibs.business-reason', 'dibs.success-owner', 'gap.reason', 'gap.follow-up'],
  },
  {
    name: 'SSAT: several stakeholders and scenarios',
    before: 'services:\n  exchange:\n    note: First\n',
    after:
      'services:\n  exchange:\n    note: First\n    ssat:\n      stakeholders:\n        - carla\n      scenarios:\n        - Mail on any device\n        - "Rooms: booked from the phone"\n      awareness:\n        status: planned\n        due: 2027-01-15\n      training:\n        status: in-progress\n',
    request: {
      command: 'addSsat',
      answers: {
        stakeholders: 'carla',
        'scenarios.1': 'Mail on any device',
        'scenarios.2': 'Rooms: booked from the phone',
        'scenarios.3': '',
        'awareness.status': 'planned',
        'awareness.due': '2027-01-15',
        'training.status': 'in-progress',
      },
    },
    questions: [
      'stakeholders',
      'scenarios.1',
      'scenarios.2',
      'scenarios.3',
      'awareness.status',
      'awareness.due',
      'training.status',
    ],
  },
  {
    name: 'SSAT: a plan without a day gets one, and nothing else is touched',
    before:
      'services:\n  exchange:\n    ssat:\n      stakeholders: [carla]\n      scenarios: [Mail]\n      awareness: {status: planned} # when?\n      training: {status: complete}\n',
    after:
      'services:\n  exchange:\n    ssat:\n      stakeholders: [carla]\n      scenarios: [Mail]\n      awareness: {status: planned, due: 2027-01-15} # when?\n      training: {status: complete}\n',
    request: { command: 'addSsat', answers: { 'awareness.status': 'planned', 'awareness.due': '2027-01-15' } },
    questions: ['awareness.status', 'awareness.due'],
  },
  {
    name: 'a risk under a key of its words that is free',
    before: 'services:\n  exchange:\nrisks:\n\n  old-firewall:\n    kind: blocker\n    text: Known\n',
    after:
      'services:\n  exchange:\nrisks:\n\n  old-firewall:\n    kind: blocker\n    text: Known\n\n  old-firewall-2:\n    kind: constraint\n    service: exchange\n    text: Old firewall\n    raised: 2026-11-24\n',
    request: {
      command: 'addRisk',
      answers: { kind: 'constraint', service: 'exchange', text: ' Old firewall ', raised: '2026-11-24' },
    },
    questions: ['kind', 'service', 'text', 'raised'],
  },
  {
    name: 'a note by whoever writes it, in the order of the days',
    before: 'services:\n  exchange:\nlog:\n\n  2026-11-24-kickoff: {by: ana, kind: meeting, text: Held}\n',
    after:
      'services:\n  exchange:\nlog:\n\n  2026-11-20-called:\n    by: ana\n    kind: outreach\n    channel: phone\n    task: 3616\n    text: Called\n\n  2026-11-24-kickoff: {by: ana, kind: meeting, text: Held}\n',
    request: {
      command: 'addNote',
      args: { kind: 'outreach', task: '3616', me: 'Ana Souza' },
      answers: { date: '2026-11-20', channel: 'phone', text: 'Called' },
    },
    questions: ['date', 'channel', 'text'],
  },
  {
    name: 'a meeting asks who took part, and who writes where nobody is known',
    before: 'services:\n  exchange:\n',
    after:
      'services:\n  exchange:\nlog:\n  2026-11-20-agreed-on-the-dates:\n    by: ana\n    kind: meeting\n    attendees:\n      - carla\n      - rui\n    text: Agreed on the dates of the pilot\n',
    request: {
      command: 'addNote',
      args: { me: 'nobody' },
      answers: {
        kind: 'meeting',
        date: '2026-11-20',
        by: 'ana',
        task: '',
        attendees: 'carla\nrui',
        text: 'Agreed on the dates of the pilot',
      },
    },
    questions: ['kind', 'date', 'by', 'task', 'attendees', 'text'],
  },
]

describe('perform on entries', () => {
  for (const { name, before, after, request, questions } of cases) {
    for (const crlf of [false, true]) {
      it(crlf ? `${name} (CRLF)` : name, () => {
        const told = tell(snapshotOf(head + before, { ...whole, crlf }), request)
        assert.deepEqual(
          told.questions.map(({ key }) => key),
          questions,
        )
        if (before === after) assert.deepEqual(told.outcome, { kind: 'nothing' })
        else assert.equal(told.text, (head + after).replace(/\n/g, crlf ? '\r\n' : '\n'))
      })
    }
  }

  it('offers services that lack something first, with how far they are', () => {
    const text = `${head}services:
  exchange: {dibs: {date: 2027-03-31, intent: confirmed, business-reason: increase-security, success-owner: carla}}
  yammer: {status: no-intent, reason: executive-sponsorship, note: No}
  teams: {dibs: {date: 2027-03-31, intent: confirmed}}
`
    const { questions } = tell(snapshotOf(text, whole), { command: 'addDibs' })
    const choices = questions[0]?.kind === 'pick' ? questions[0].choices : []
    assert.deepEqual(
      choices.map(({ value, description }) => [value, description]),
      [
        ['teams', '2/4'],
        ['exchange', '4/4'],
        ['yammer', '0/4, not in scope'],
      ],
    )
    const complete = tell(snapshotOf(text, whole), { command: 'addDibs', args: { service: 'exchange' } })
    assert.equal(complete.outcome.kind === 'refused' && complete.outcome.message, 'The DIBS of Exchange are complete')
  })

  it('takes the service under the cursor, and counts the steps', () => {
    const { snapshot, offset } = atCursor(`${head}services:\n  exchange:\n  teams:\n    no‸te: x\n`, whole)
    const { questions } = tell(snapshot, { command: 'addDibs' }, { offset })
    const [asked] = questions
    assert.equal(asked?.title, 'By which day should Teams be in use?')
    assert.deepEqual([asked?.step, asked?.steps], [1, 4])
  })

  it('offers nobody of our side or of the account team as the success owner', () => {
    const { questions } = tell(snapshotOf(`${head}services:\n  exchange:\n`, whole), {
      command: 'addDibs',
      answers: { 'dibs.date': '', 'dibs.intent': '', 'dibs.business-reason': '' },
    })
    assert.deepEqual(choicesOf(questions.at(-1)), ['carla: Carla Lima', '+: Somebody else…', ': Skip'])
  })

  it('speaks Portuguese', () => {
    const snapshot = snapshotOf(`${head}services:\n  exchange:\n`, { ...whole, locale: 'pt-br' })
    const { questions } = tell(snapshot, { command: 'addDibs', answers: { 'dibs.date': '' } })
    assert.deepEqual(
      questions.map(({ title }) => title),
      ['Até que dia Exchange deve estar em uso?', 'O cliente pretende usar Exchange?'],
    )
  })

  it('refuses to write into a section that cannot be read, before it asks anything', () => {
    const refusals: [string, string, RegExp][] = [
      ['addRisk', 'risks:\n  a: [b\n', /syntax error/],
      ['addNote', 'log: [a, b]\n', /cannot be understood/],
      ['addDibs', 'services:\n  exchange: [\n', /syntax error/],
      ['addSsat', 'services:\n  exchange: {ssat: [a]}\n', /cannot be understood/],
      ['advancePhase', 'tasks:\n  994: [\n', /syntax error/],
    ]
    for (const [command, text, message] of refusals) {
      const { outcome, questions } = tell(snapshotOf(text), { command })
      assert.deepEqual([outcome.kind, questions.length], ['refused', 0], command)
      assert.match(outcome.kind === 'refused' ? outcome.message : '', message)
    }
  })
})

describe('perform advancePhase', () => {
  it('says what is open, and leads there, where the rules do not allow it', () => {
    const { outcome } = tell(snapshotOf('tasks:\n  3616: complete\n  994:\n'), { command: 'advancePhase' })
    assert.ok(outcome.kind === 'refused')
    assert.match(outcome.message, /^\d+ things are still open before "Initiate" is left$/)
    assert.ok(outcome.detail?.includes('994 Conduct Initiate/Kickoff Meeting(s)'))
    assert.deepEqual(outcome.reveal?.path, ['tasks', '994'])
  })

  it('asks where the rules allow it, and goes to what is open or advances', () => {
    const names = ['phase-mandatory-tasks', 'outputs-before-next', 'dibs-after-kickoff']
    const rules = new Map(names.map(name => [name, { severity: 'warning' as const }]))
    const around = { settings: { ...defaultSettings, rules } }
    const snapshot = snapshotOf('tasks:\n  3616: complete\n  994: in-progress # soon\n', { around })
    const { questions } = tell(snapshot, { command: 'advancePhase' })
    const choices = choicesOf(questions[0])
    assert.equal(choices[0], 'open.0: 994 Conduct Initiate/Kickoff Meeting(s)')
    assert.equal(choices.at(-1), 'anyway: Advance to "Assess" anyway')
    const there = tell(snapshot, { command: 'advancePhase', answers: { anyway: 'open.0' } })
    assert.deepEqual(there.outcome, { kind: 'open', target: { uri: snapshot.uri, path: ['tasks', '994'] } })
    const done = tell(snapshot, { command: 'advancePhase', answers: { anyway: 'anyway' } })
    assert.match(done.text ?? '', /motion: rfa\n {2}phase: assess\n {2}assigned/)
    assert.match(
      done.outcome.kind === 'edit' ? done.outcome.message : '',
      /^The engagement is now in the phase "Assess"; still open: /,
    )
  })

  it('advances at once where nothing is open', () => {
    const done = '{status: complete, completed: 2026-11-17}'
    const text = `services:
  exchange: {dibs: {date: 2027-03-31, intent: confirmed, business-reason: increase-security, success-owner: carla}}
tasks: {3616: ${done}, 994: ${done}}
processes: {conduct-customer-kickoff: {outputs: {roles-understood: 2026-11-17`
    const others = ['value', 'entitlements', 'intent'].map(id => `, ${id}-understood: 2026-11-17`).join('')
    const all = `${text}${others}, resources-identified: not-applicable}}}\n`
    const { outcome, questions } = tell(snapshotOf(all), { command: 'advancePhase' })
    assert.deepEqual([outcome.kind, questions.length], ['edit', 0], JSON.stringify(outcome))
    const asked = tell(snapshotOf(`${text}${others}}}}\n`), { command: 'advancePhase' }).questions
    assert.equal(asked[0]?.title, 'One thing is still open before "Initiate" is left')
    assert.deepEqual(
      choicesOf(asked[0]).map(choice => choice.split(':')[0]),
      ['open.0', 'anyway'],
    )
  })

  it('knows the last phase', () => {
    const last = bundled.phases.at(-1)?.id
    const { outcome } = tell(snapshotOf(`engagement: {motion: rfa, assigned: 2026-11-16, phase: ${last}}\n`), {
      command: 'advancePhase',
    })
    assert.equal(outcome.kind === 'refused' && outcome.message, 'The engagement is in its last phase')
  })
})

describe('perform newEngagement', () => {
  const answers = {
    customer: 'Padaria São João: 2',
    motion: 'rfa',
    services: 'exchange',
    assigned: '2026-11-16',
    tenant: '',
    managed: 'false',
  }

  it('writes what was answered, and nothing else', () => {
    const { outcome, questions } = tell(snapshotOf(''), { command: 'newEngagement', answers })
    assert.deepEqual(
      questions.map(({ key, step, steps }) => `${key} ${step}/${steps}`),
      ['customer 1/6', 'motion 2/6', 'services 3/6', 'assigned 4/6', 'tenant 5/6', 'managed 6/6'],
    )
    assert.ok(outcome.kind === 'create')
    assert.equal(outcome.name, 'padaria-sao-joao-2.engagement.yaml')
    assert.match(
      outcome.text,
      /^playbook: fasttrack@2020\.05\n\ncustomer:\n {2}name: ".*"\n {2}managed: false\n\nengagement:\n {2}motion: rfa\n {2}assigned: 2026-11-16\n\nservices:\n {2}exchange:\n/,
    )
  })

  it('takes a name that is free', () => {
    const taken = { names: ['Padaria-Sao-Joao-2.engagement.yaml'] }
    const { outcome } = tell(snapshotOf(''), { command: 'newEngagement', answers }, taken)
    assert.equal(outcome.kind === 'create' && outcome.name, 'padaria-sao-joao-2-2.engagement.yaml')
    const device = tell(snapshotOf(''), { command: 'newEngagement', answers: { ...answers, customer: 'CON' } })
    assert.equal(device.outcome.kind === 'create' && device.outcome.name, 'con-engagement.engagement.yaml')
  })

  it('needs a folder and a name', () => {
    assert.equal(tell(snapshotOf(''), { command: 'newEngagement', answers }, { folder: undefined }).outcome.kind, 'refused')
    assert.throws(() => tell(snapshotOf(''), { command: 'newEngagement', answers: { customer: '  ' } }), /asked twice/)
  })
})

describe('perform that changes nothing', () => {
  const snapshot = snapshotOf('customer: {name: "Con*toso*"}\ntasks:\n  3616: complete\n  994: in-progress\n')

  it('copies a summary', () => {
    const { outcome } = tell(snapshot, { command: 'copySummary' })
    assert.ok(outcome.kind === 'text')
    assert.equal(outcome.show, 'clipboard')
    assert.match(outcome.markdown, /994 Conduct Initiate\/Kickoff/)
    assert.match(outcome.markdown, /Con\\\*toso\\\*/)
  })

  it('explains one task or all', () => {
    const one = tell(snapshot, { command: 'explainApplicability', args: { task: '1871' } }).outcome
    assert.match(one.kind === 'text' ? one.markdown : '', /^# 1871 .*\n\nIt does not apply to Con\\\*toso\\\*/)
    const all = tell(snapshot, { command: 'explainApplicability' }).outcome
    const markdown = all.kind === 'text' ? all.markdown : ''
    for (const phase of bundled.phases) assert.ok(markdown.includes(`## ${phase.title}`))
    for (const id of bundled.taskIds) assert.ok(markdown.includes(`**${id} `), id)
  })

  it('goes to a task, written or not', () => {
    for (const task of ['994', '983']) {
      const { outcome } = tell(snapshot, { command: 'goToTask', answers: { task } })
      assert.deepEqual(outcome, { kind: 'open', target: { uri: snapshot.uri, path: ['tasks', task] } })
    }
  })

  it('asks for the engagement where it is started in none', () => {
    const { uri, path, checked, t } = snapshot
    const others = [summarise({ uri, path, reading: checked.reading, staff: {}, t, dueSoon: 5 })]
    const { questions, outcome } = tell(
      snapshot,
      { command: 'goToTask', uri: undefined, answers: { engagement: uri, task: '994' } },
      { others },
    )
    assert.deepEqual(
      questions.map(({ key }) => key),
      ['engagement', 'task'],
    )
    assert.equal(outcome.kind, 'open')
    assert.equal(tell(snapshot, { command: 'goToTask', uri: undefined }, { others: [] }).outcome.kind, 'refused')
  })

  it('offers days', () => {
    const around = { ...snapshot, holidays: undefined }
    const dates = dateChoices('', { ...around, today: '2026-12-04' })
    assert.deepEqual(
      dates.slice(0, 3).map(({ value }) => value),
      ['2026-12-04', '2026-12-03', '2026-12-07'],
    )
    assert.ok(dateChoices('24/11', snapshot).some(({ value }) => value === '2026-11-24'))
    assert.deepEqual(dateChoices('nonsense', snapshot), [])
  })

  it('is whole for the minimal file', () => {
    for (const command of ['copySummary', 'explainApplicability']) {
      assert.equal(tell(snapshotOf(minimal, { whole: true }), { command }).outcome.kind, 'text')
    }
  })
})
