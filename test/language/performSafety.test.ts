/** What conversations must not do: overwrite what cannot be understood, write of one customer what was said of another, close silently. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { parseYaml } from '../../src/yaml/parse.ts'
import { atCursor, type SnapshotOptions, snapshotOf } from '../helpers/snapshot.ts'
import { type Asked, choicesOf, tell } from './performHelper.ts'

const staff = { people: { ana: { name: 'Ana Souza' } } }
const options: SnapshotOptions = { staff, today: '2026-12-03' }
const services = 'services:\n  exchange:\n  teams:\n'
const tick = (task: string, more: object = {}): Asked => ({
  command: 'setTaskStatus',
  args: { task, status: '$complete', ...more },
})

describe('conversations about uncategorized tasks', () => {
  const cases: Record<string, [before: string, request: Asked, after: string]> = {
    'short form': [
      'uncategorized-tasks:\n  7001: in-progress # sent\n',
      { ...tick('7001'), answers: { completed: '2026-12-01' } },
      'uncategorized-tasks:\n  7001:\n    status: complete # sent\n    completed: 2026-12-01\n',
    ],
    'only a name': [
      'uncategorized-tasks:\n  7001:\n    name: Send the letter # soon\n',
      { command: 'setTaskStatus', args: { task: '7001', status: 'in-progress' } },
      'uncategorized-tasks:\n  7001:\n    name: Send the letter # soon\n    status: in-progress\n',
    ],
    'flow style': [
      'uncategorized-tasks: {7001: {name: Send the letter}}\n',
      { command: 'setDueDate', args: { task: '7001' }, answers: { due: '2026-12-09' } },
      'uncategorized-tasks: {7001: {name: Send the letter, due: 2026-12-09}}\n',
    ],
    blocked: [
      'uncategorized-tasks:\n  7001:\n    name: Send the letter\n',
      {
        command: 'setTaskStatus',
        args: { task: '7001', status: 'blocked-business' },
        answers: { owner: 'ana', blocker: 'No address' },
      },
      'uncategorized-tasks:\n  7001:\n    name: Send the letter\n    status: blocked-business\n    owner: ana\n    blocker: No address\n',
    ],
  }
  for (const [name, [before, request, after]] of Object.entries(cases)) {
    for (const crlf of [false, true]) {
      it(crlf ? `${name} (CRLF)` : name, () => {
        const told = tell(snapshotOf(before, { ...options, crlf }), request)
        assert.equal(told.text, snapshotOf(after, { ...options, crlf }).text)
      })
    }
  }

  it('offers them by name, and takes the one under the cursor', () => {
    const { snapshot, offset } = atCursor('uncategorized-tasks:\n  7001:\n    na‸me: Send the letter\n')
    const [task] = tell(snapshot, { command: 'setTaskStatus' }).questions
    assert.ok(choicesOf(task).includes('7001: 7001 Send the letter'))
    const [status] = tell(snapshot, { command: 'setTaskStatus', position: { line: 0, character: 0 } }, { offset }).questions
    assert.equal(status?.key, 'status')
    assert.equal(status?.placeholder, '7001 Send the letter')
  })

  it('goes to one', () => {
    const { outcome } = tell(snapshotOf('uncategorized-tasks:\n  7001:\n'), { command: 'goToTask', args: { task: '7001' } })
    assert.deepEqual(outcome.kind === 'open' && outcome.target.path, ['uncategorized-tasks', '7001'])
  })

  it('does not begin a second entry of a task that the playbook holds', () => {
    const { outcome } = tell(snapshotOf('uncategorized-tasks:\n  994: in-progress\n'), tick('994'))
    assert.equal(outcome.kind, 'refused')
    assert.match(outcome.kind === 'refused' ? outcome.message : '', /stands among the tasks that are not in the playbook/)
  })
})

describe('conversations refuse', () => {
  const dibs = { date: '2026-12-24', intent: 'confirmed', 'business-reason': '', 'success-owner': '' }
  const answers = Object.fromEntries(Object.entries(dibs).map(([key, value]) => [`dibs.${key}`, value]))
  const cases: Record<string, [text: string, request: Asked, message: RegExp]> = {
    'a status that is no text': ['tasks:\n  994: { status: 3, note: x }\n', tick('994'), /"Status" cannot be understood/],
    'a status that is no text, in an entry without a sound field': [
      'tasks:\n  994: { status: 3, completed: soon }\n',
      tick('994'),
      /"Status" cannot be understood/,
    ],
    'a DIBS date that is none': [
      'services:\n  exchange:\n    dibs: { date: 2026-02-30 }\n',
      { command: 'addDibs', args: { service: 'exchange' }, answers },
      /"Date" cannot be understood/,
    ],
    'a business reason that is none': [
      'services:\n  exchange:\n    dibs: { date: 2026-12-24, intent: confirmed, business-reason: bogus, success-owner: ana }\n',
      { command: 'addDibs', args: { service: 'exchange' } },
      /^The business reason "bogus" of Exchange is none of the playbook/,
    ],
    'a service that the engagement does not list': [
      `${services}tasks:\n  3070:\n`,
      tick('3070', { service: 'intune' }),
      /^3070 .* is not for Intune$/,
    ],
    'a service for a task of the tenant': [
      `${services}tasks:\n  4071:\n`,
      tick('4071', { service: 'teams' }),
      /is not for Teams$/,
    ],
    'people that are no map': [
      'people: 5\ntasks:\n  994:\n',
      {
        command: 'setOwner',
        args: { task: '994' },
        answers: { owner: '+', 'owner.name': 'Eva', 'owner.side': 'partner', 'owner.role': '' },
      },
      /"People" cannot be understood/,
    ],
  }
  for (const [name, [text, request, message]] of Object.entries(cases)) {
    it(name, () => {
      const { outcome } = tell(snapshotOf(text, options), request)
      assert.equal(outcome.kind, 'refused')
      assert.match(outcome.kind === 'refused' ? outcome.message : '', message)
    })
  }

  it('and keep beside what they write what they cannot understand', () => {
    const text = 'tasks:\n  994: { services: [exchange] } # who\n  983: { completed: soon, owner: [x] }\n'
    const request = { command: 'setDueDate', args: { tasks: ['994', '983'] }, answers: { due: '2026-12-09' } }
    const told = tell(snapshotOf(text, options), request)
    assert.deepEqual((parseYaml(told.text ?? '').data as Record<string, unknown> | undefined)?.tasks, {
      994: { services: ['exchange'], due: '2026-12-09' },
      983: { completed: 'soon', owner: ['x'], due: '2026-12-09' },
    })
  })
})

describe('conversations', () => {
  it('call a service by its name, in scope or not', () => {
    const { outcome } = tell(snapshotOf('services:\n  onedrive: { status: no-intent, note: x }\n', options), {
      command: 'addRisk',
      args: { kind: 'blocker', service: 'onedrive' },
      answers: { text: 'No time', raised: '2026-12-01' },
    })
    assert.match(outcome.kind === 'edit' ? outcome.message : '', /^Risk noted: .*\(OneDrive for Business\)/)
  })
})

describe('conversations ask', () => {
  it('each customer for its own consent', () => {
    const people = 'people:\n  carla:\n    name: Carla\n    side: customer\n    role: CIO\n'
    const one = snapshotOf(`${people}tasks:\n  983:\n`, options)
    const uri = 'file:///portfolio/fabrikam.engagement.yaml'
    const two = snapshotOf('customer: { name: Fabrikam }\ntasks:\n  983:\n', {
      ...options,
      around: { uri, path: 'fabrikam.engagement.yaml' },
    })
    const told = tell([one, two], {
      command: 'setTaskStatus',
      args: { tasks: [one.uri, uri].map(file => ({ uri: file, task: '983' })), status: 'in-progress' },
      answers: {
        'consent.by.1': 'carla',
        'consent.date.1': '2026-11-25',
        'consent.how.1': 'mail',
        'consent.by.2': '+',
        'consent.by.2.name': 'Rui',
        'consent.by.2.side': 'customer',
        'consent.by.2.role': '',
        'consent.date.2': '2026-11-26',
        'consent.how.2': 'phone',
      },
    })
    assert.match(told.questions.at(-1)?.kind === 'text' ? (told.questions.at(-1)?.key ?? '') : '', /^consent\.how\.2$/)
    assert.equal(told.questions.find(({ key }) => key === 'consent.by.2')?.placeholder, 'Fabrikam: 983 QuickLeads')
    assert.match(told.texts.get(one.uri) ?? '', /by: carla\n {6}date: 2026-11-25\n {6}how: mail/)
    assert.match(told.texts.get(uri) ?? '', /by: rui\n {6}date: 2026-11-26\n {6}how: phone/)
    assert.doesNotMatch(told.texts.get(one.uri) ?? '', /rui/)
    assert.doesNotMatch(told.texts.get(uri) ?? '', /carla/)
  })

  const open = `${services}tasks:\n  3190: in-progress\n  1700:\n`
  it('before a phase is closed with tasks open, and lead there', () => {
    const answers = { completed: '2026-12-01' }
    const { questions } = tell(snapshotOf(open, options), { ...tick('1700'), answers })
    assert.deepEqual(
      questions.map(({ key }) => key),
      ['completed', 'anyway'],
    )
    assert.deepEqual(
      choicesOf(questions[1]).map(choice => choice.split(':')[0]),
      ['open.0', 'anyway'],
    )
    const there = tell(snapshotOf(open, options), { ...tick('1700'), answers: { ...answers, anyway: 'open.0' } })
    assert.deepEqual(there.outcome.kind === 'open' && there.outcome.target.path, ['tasks', '3190'])
    const written = tell(snapshotOf(open, options), { ...tick('1700'), answers: { ...answers, anyway: 'anyway' } })
    assert.match(written.text ?? '', /1700:\n {4}status: complete\n {4}completed: 2026-12-01/)
  })

  it('about the date of a task that is left out, and name the comment that goes with it', () => {
    const text = 'tasks:\n  3616:\n    status: complete\n    completed: 2026-11-17 # by phone\n'
    const { questions } = tell(snapshotOf(text, options), {
      command: 'waiveTask',
      args: { task: '3616' },
      answers: { status: 'not-required' },
    })
    const drop = questions.find(({ key }) => key === 'drop.completed')
    assert.equal(drop?.kind === 'pick' && drop.choices[1]?.detail, 'With what is written beside it: # by phone')
  })

  it('why SSAT is not there where nothing has started', () => {
    const answers: Record<string, string> = { stakeholders: '', 'scenarios.1': 'Calls', 'scenarios.2': '' }
    const text =
      'services:\n  teams:\n    ssat:\n      stakeholders: [carla]\npeople:\n  carla: { name: Carla, side: customer }\n'
    const told = tell(snapshotOf(text, options), {
      command: 'addSsat',
      args: { service: 'teams' },
      answers: { ...answers, 'awareness.status': 'not-started', 'training.status': 'in-progress' },
    })
    assert.equal(told.questions.at(-1)?.key, 'gap.reason')
  })

  it('nothing of what is open before the errors', () => {
    const { outcome } = tell(snapshotOf(`${services}tasks:\n  3616:\n  994:\n`, options), {
      ...tick('994'),
      answers: { completed: '2026-12-01' },
    })
    assert.match(outcome.kind === 'edit' ? outcome.message : '', /still open: .*3616/)
  })
})
