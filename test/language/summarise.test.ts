/** What the index keeps of an engagement: what it says, that it is plain and small, and what it says of broken files. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { progressOf } from '../../src/engagement/progress.ts'
import { compacted } from '../../src/language/compact.ts'
import { readEngagement } from '../../src/lint/lint.ts'
import { defaultSettings } from '../../src/lint/settings.ts'
import { catalogue } from '../helpers/bundled.ts'
import { minimal, overMinimal } from '../helpers/minimal.ts'
import { english, exampleTexts, portuguese, summariesOf } from '../helpers/summaries.ts'

const only = (text: string, options: Parameters<typeof summariesOf>[1] = {}) => {
  const [summary] = summariesOf({ 'a/contoso.engagement.yaml': text }, options)
  assert.ok(summary)
  return summary
}

describe('summarise', () => {
  it('gives plain data that counts as progress does, for every example in both languages', () => {
    const { texts, staff, today } = exampleTexts()
    for (const t of [english, portuguese]) {
      for (const one of summariesOf(texts, { staff, today, t })) {
        assert.deepEqual(JSON.parse(JSON.stringify(one)), one)
        const text = texts[one.path] as string
        const { states, shapeContext } = readEngagement({ text, settings: defaultSettings, catalogue, staff, today, t })
        if (!states || shapeContext.parsed.unreadable.length > 0) continue
        const progress = progressOf(states)
        assert.deepEqual([one.mandatory, one.optional], [progress.mandatory, progress.optional])
        assert.deepEqual(
          one.pending.map(task => [task.id, task.overdue, task.due, task.computed]),
          (one.silent ? [] : progress.pending).map(task => [task.id, task.overdue, task.due, task.computed]),
        )
        assert.equal(one.agenda.length, progress.agenda.length)
        for (const { owner } of one.agenda) assert.ok(owner === undefined || Object.hasOwn(one.people, owner))
      }
    }
  })

  it('holds names in the language of the user, and the English one beside it', () => {
    const [task] = only(minimal, { t: portuguese }).pending.filter(({ id }) => id === '994')
    assert.match(task?.name ?? '', /Reunião/)
    assert.match(task?.english ?? '', /Conduct/)
    assert.equal(only(minimal).pending.find(({ id }) => id === '994')?.english, undefined)
  })

  it('knows all parts of a split task: done, waived and open ones', () => {
    const text = overMinimal(`engagement: {motion: rfa, phase: assess, assigned: 2026-11-16}
services: {exchange: , teams: , intune: }
tasks:
  3070:
    services:
      exchange: complete
      teams: not-required
      intune: {status: in-progress, due: 2026-11-20}
`)
    const task = only(text).pending.find(({ id }) => id === '3070')
    assert.deepEqual(
      task?.parts?.map(part => [part.service, part.complete, part.waived, part.pending, part.overdue]),
      [
        ['exchange', true, false, false, false],
        ['teams', false, true, false, false],
        ['intune', false, false, true, true],
      ],
    )
    assert.deepEqual(task?.services, ['intune'])
  })

  it('knows risks that are open, success owners, written tasks and what rules across files ask for', () => {
    const one = only(
      overMinimal(`customer: {name: Contoso, tenant: contoso.example.com}
people: {carla: {name: Carla Lima, email: carla@contoso.example}}
services: {exchange: {dibs: {success-owner: carla}}}
risks: {a: {kind: blocker}, b: {kind: blocker, closed: 2026-11-20}, c: }
tasks: {994: , x-note: 1}
`),
    )
    assert.equal(one.openRisks, 1)
    assert.deepEqual(one.successOwners, [
      { service: 'exchange', person: 'carla', email: 'carla@contoso.example', name: 'Carla Lima' },
    ])
    assert.deepEqual(one.written, ['994'])
    assert.equal(one.entry?.tenant, 'contoso.example.com')
  })

  const broken: [string, string, object][] = [
    [
      'tasks cannot be read',
      `${minimal}tasks:\n  994: {status: [\n`,
      { unread: undefined, lost: ['tasks'], partial: true, readyToAdvance: false, pending: [] },
    ],
    ['another part cannot be read', `${minimal}log: {a: [\n`, { unread: undefined, lost: [], partial: true }],
    [
      'no playbook that is known',
      minimal.replace('fasttrack@2020.05', 'other@1'),
      { unread: 'The playbook "other@1" is not known', customer: 'Contoso' },
    ],
    ['an empty file', '', { unread: 'The file cannot be read', customer: 'contoso.engagement.yaml' }],
    ['a list', '- a\n- b\n', { unread: 'There is no engagement in it that can be read' }],
    ['a conflict', `<<<<<<< a\n${minimal}=======\n>>>>>>> b\n`, {}],
    [
      'keys of the prototype',
      `${minimal}people: {constructor: {name: A}, __proto__: {name: B}}\nteam: {fasttrack-manager: __proto__}\n`,
      { manager: '__proto__' },
    ],
  ]
  for (const [name, text, expected] of broken) {
    for (const crlf of [false, true]) {
      it(`says what it can of ${name}${crlf ? ', CRLF' : ''}`, () => {
        const one = only(crlf ? text.replace(/\n/g, '\r\n') : text) as unknown as Record<string, unknown>
        const found = Object.fromEntries(Object.keys(expected).map(key => [key, one[key]]))
        assert.deepEqual(found, expected)
        assert.deepEqual(JSON.parse(JSON.stringify(one)), one)
      })
    }
  }

  it('of a paused or closed engagement has nothing pending', () => {
    for (const status of ['closed', 'paused']) {
      const one = only(minimal.replace('motion: rfa', `motion: rfa\n  status: ${status}`))
      assert.equal(one.silent, true)
      assert.deepEqual([one.pending, one.next, one.readyToAdvance], [[], [], false])
    }
  })
})

describe('compacted', () => {
  it('gives equal data back, and the same object for what is equal', () => {
    const data = {
      a: ['tasks', '994'],
      b: { path: ['tasks', '994'], text: 'x'.repeat(500) },
      n: null,
      e: [],
      __proto__x: 1,
      j: '["tasks","994"]',
    }
    assert.deepEqual(compacted(data), data)
    const { a, b } = compacted(data)
    assert.equal(a, b.path)
    const own = JSON.parse('{"__proto__": {"a": 1, "b": [{}]}}')
    assert.deepEqual(Object.keys(compacted(own)), ['__proto__'])
  })
})
