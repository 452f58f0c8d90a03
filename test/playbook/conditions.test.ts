/** Conditions: what they see, what is refused when they are compiled, that they end, and what they cost. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { type ConditionSubject, compileCondition } from '../../src/playbook/conditions.ts'
import type { EngagementFile } from '../../src/playbook/shape.ts'
import { weekendsOnly } from '../../src/util/dates.ts'

const file = {
  playbook: 'fasttrack@2020.05',
  customer: { name: 'Contoso', seats: 1200, managed: true, licences: ['E3', 'E5'], objectives: null },
  engagement: { motion: 'rfa', assigned: '2026-11-16', 'combined-technical-assessment': true },
  team: { 'fasttrack-manager': 'ana', sme: { 'windows-10': { person: 'kenji', requested: '2026-11-24' } } },
  services: { exchange: null, onedrive: { migration: { wanted: true }, 'x-note': 1 }, 'x-own': {} },
  tasks: { 994: 'complete', 983: { status: 'in-progress', services: { exchange: 'complete' } }, 5: { percent: 'much' } },
  people: { rui: { side: 'account-team', notified: '2026-11-18' } },
} as unknown as EngagementFile

const subject: ConditionSubject = {
  file,
  today: '2026-12-01',
  holidays: weekendsOnly,
  inScope: ['exchange', 'onedrive'],
  intended: ['onedrive'],
  taskIds: ['994', '3616'],
  taskState: id => (id === '994' ? 'closed' : 'open'),
}

const values: [source: string, value: boolean][] = [
  ['engagement.motion == "rfa"', true],
  ['playbook.startsWith("fasttrack@")', true],
  ['engagement.combinedTechnicalAssessment', true],
  ['customer.managed && !customer.dedicated', true],
  ['customer.seats > 1000 && customer.seats + 1 < 1202', true],
  ['customer.objectives == ""', true],
  ['"E3" in customer.licences && size(customer.licences) == 2', true],
  ['"exchange" in services', true],
  ['"teams" in services', false],
  ['"x-own" in services', false],
  ['"constructor" in services || "__proto__" in tasks', false],
  ['services["teams"].migration.wanted', false],
  ['services["onedrive"].migration.wanted && services.onedrive.migration.agreedUsers == 0', true],
  ['services.all(s, s in inScope)', true],
  ['size(services) == 2 && services.size() == 2', true],
  ['inScope.exists(s, services[s].migration.wanted)', true],
  ['inScope.filter(s, !services[s].migration.wanted).size() == 1', true],
  ['intended == ["onedrive"]', true],
  ['tasks["994"].state == "closed" && tasks["994"].status == "complete"', true],
  ['tasks["983"].status == "in-progress" && tasks["983"].services["exchange"].status == "complete"', true],
  ['"3616" in tasks && "983" in tasks && !("77" in tasks)', true],
  ['size(tasks) == 4', true],
  ['tasks["5"].percent == 0', true],
  ['team["fasttrack-manager"].person == "ana" && team["sme"].services["windows-10"].person == "kenji"', true],
  ['people.exists(p, people[p].side == "account-team" && people[p].notified != "")', true],
  ['today > "2026-11-30" && engagement.assigned < today', true],
  ['businessDays(engagement.assigned, today) == 11', true],
  ['businessDays("", today) > 1 || true', true],
]

const refused: [source: string, message: string, at: string, suggestion?: string][] = [
  ['true == ', 'The condition is not complete', ''],
  ['engagment.motion == "rfa"', 'Unknown name "engagment"', 'engagment', 'engagement'],
  ['engagement.motoin == "rfa"', 'Unknown field "motoin"', 'motoin', 'motion'],
  ['services["exchange"].dibs.intnt == "none"', 'Unknown field "intnt"', 'intnt', 'intent'],
  ['engagement.combined-technical-assessment', 'Unknown field "combined"', 'combined', 'combinedTechnicalAssessment'],
  ['inScope.exists(s, services[s].foo)', 'Unknown field "foo"', 'foo'],
  ['customer.seats == "many"', 'These values cannot be combined: int == string', 'customer.seats == "many"'],
  ['customer.name', 'The condition gives a text where true or false is wanted', 'customer.name'],
  ['size(inScope)', 'The condition gives a number where true or false is wanted', 'size(inScope)'],
  ['customer.name.startWith("C")', 'Unknown function "startWith"', 'startWith', 'startsWith'],
  ['customer.name.matches("(a+)+$")', 'Unknown function "matches"', 'matches'],
  ['dyn(customer).x == 1', 'Unknown function "dyn"', 'dyn'],
  ['cel.bind(x, 1, x == 1)', 'Unknown function "bind"', 'bind'],
  ['has(customer.name)', 'Every field is present: compare it with "" or use "in" instead of has()', 'has'],
  ['services == services', 'Maps cannot be compared and lists cannot be added', 'services == services'],
  ['size(inScope + inScope) > 1', 'Maps cannot be compared and lists cannot be added', 'inScope + inScope'],
  [
    'log.all(a, log.all(b, log.all(c, log.all(d, true))))',
    'The condition holds more than three loops one inside another',
    'log.all(a, log.all(b, log.all(c, log.all(d, true))))',
  ],
]

describe('conditions', () => {
  for (const [source, value] of values) {
    it(`${source} is ${value}`, () => {
      assert.equal(compileCondition(source).problem, undefined)
      assert.deepEqual(compileCondition(source).evaluate(subject), { value })
    })
  }

  for (const [source, message, at, suggestion] of refused) {
    it(`refuses ${source}`, () => {
      const { problem, evaluate } = compileCondition(source)
      assert.ok(problem)
      const { offset, length } = problem
      assert.deepEqual([problem.message, source.slice(offset, offset + length), problem.suggestion], [message, at, suggestion])
      assert.deepEqual(evaluate(subject), { error: message })
    })
  }

  for (const source of [
    '',
    ' ',
    'customer.name ==',
    '((',
    '"',
    '}',
    `${'('.repeat(500)}true${')'.repeat(500)}`,
    '\0',
    'a'.repeat(5000),
  ]) {
    it(`never throws: ${JSON.stringify(source.slice(0, 20))}`, () => {
      const { problem, evaluate } = compileCondition(source)
      assert.ok(problem && problem.offset >= 0 && problem.length >= 1)
      assert.ok('error' in evaluate(subject))
    })
  }

  it('is compiled once', () => {
    assert.equal(compileCondition('today == ""'), compileCondition('today == ""'))
  })

  it('knows whether it depends on the day', () => {
    assert.equal(compileCondition('inScope.exists(s, services[s].unblockBy < today)').readsToday, true)
    assert.equal(compileCondition('"today" == engagement.motion').readsToday, false)
  })

  it('names what it refers to, with its place', () => {
    const source = 'engagement.motion in ["rfa", "x"] && tasks["994"].status == "complete" && "teams" in inScope && today != "y"'
    const references = compileCondition(source).references.map(({ kind, id, offset, length }) => [
      kind,
      id,
      source.slice(offset, offset + length),
    ])
    assert.deepEqual(references.sort(), [
      ['motion', 'rfa', '"rfa"'],
      ['motion', 'x', '"x"'],
      ['service', 'teams', '"teams"'],
      ['task', '994', '"994"'],
      ['task-status', 'complete', '"complete"'],
    ])
  })

  it('says what went wrong when it cannot be evaluated', () => {
    assert.deepEqual(compileCondition('businessDays("", today) > 1').evaluate(subject), {
      error: 'businessDays needs two dates and got ""',
    })
    assert.deepEqual(compileCondition('customer.seats / 0 == 1').evaluate(subject), { error: 'division by zero' })
    assert.ok('error' in compileCondition('inScope[7] == "a"').evaluate(subject))
  })

  it('may ask for a state that is found by another condition', () => {
    const inner = compileCondition('tasks["994"].status == "complete" && businessDays(engagement.assigned, today) > 1')
    const outer = compileCondition('tasks["3616"].state == "closed" && today == "2026-12-01"')
    const other = { ...subject, today: '2026-11-30' }
    const states = { ...subject, taskState: () => ('value' in inner.evaluate(other) ? ('closed' as const) : ('open' as const)) }
    assert.deepEqual(outer.evaluate(states), { value: true })
  })

  for (const source of [
    'log.all(a, log.all(b, log.all(c, log[a].text == log[c].text)))',
    'log.exists(a, log.exists(b, log.exists(c, log[a].text != log[c].text)))',
    'log.map(a, log.map(b, log.filter(c, c == b))).size() == 0',
    'log.all(a, log.exists(b, customer.licences.exists(c, c == a + b)))',
  ]) {
    it(`ends in time over a large file: ${source}`, () => {
      const log = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, { text: 'same' }]))
      const licences = Array.from({ length: 5000 }, (_, index) => `l${index}`)
      const large = { ...subject, file: { ...file, log, customer: { ...file.customer, licences } } as unknown as EngagementFile }
      const start = performance.now()
      assert.deepEqual(compileCondition(source).evaluate(large), { error: 'The condition needs too many steps for this file' })
      assert.ok(performance.now() - start < 2000)
    })
  }

  it('is cheap: a comparison in microseconds', () => {
    const condition = compileCondition('engagement.motion == "rfa"')
    for (let round = 0; round < 20_000; round++) condition.evaluate(subject)
    const start = performance.now()
    for (let round = 0; round < 20_000; round++) condition.evaluate(subject)
    // About 0.6 µs each; the bound leaves room for a busy machine.
    assert.ok((performance.now() - start) / 20 < 20, 'microseconds for one evaluation')
  })
})
