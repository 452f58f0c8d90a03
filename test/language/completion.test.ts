/** What is offered where: keys, values, dates, people, skeletons; in both styles, both languages and broken documents. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { CompletionItem } from '../../src/language/types.ts'
import { isMap } from '../../src/util/json.ts'
import { parseYaml } from '../../src/yaml/parse.ts'
import { applied } from '../helpers/applyItem.ts'
import type { SnapshotOptions } from '../helpers/snapshot.ts'
import { at, inserts, labels, people, pt, taken } from './completionHelper.ts'

describe('completion of keys', () => {
  it('offers missing fields in the order of the format', () => {
    const found = inserts('services:\n  exchange:\n    dibs:\n      date: 2027-03-31\n      ‸\n')
    assert.deepEqual(found.slice(0, 4), ['intent', 'business-reason', 'success-owner', 'gap'])
  })

  const cases: [marked: string, first: string, options?: SnapshotOptions][] = [
    ['services:\n  exchange:\n    dib‸\n', 'dibs'],
    ['services:\n  exchange: {ent‸}\n', 'entitlements'],
    ['services:\n  exchange: {ent‸, note: a}\n', 'entitlements'],
    ['services:\n  exchange: {‸\n', 'entitlements'],
    ['services:\n  tea‸\n', 'teams'],
    ['tasks:\n  abertura‸\n', '994', pt],
    ['tasks:\n  reuniao‸\n', '994', pt],
    ['tasks:\n  99‸\n', '994', pt],
    ['tasks:\n  kickoff‸\n', '994', pt],
    ['tasks: {99‸}\n', '994'],
    ['tasks:\n  994:\n    prazo‸\n', 'due', pt],
    ['tasks:\n  994:\n    conclu‸\n', 'completed', pt],
    ['team:\n  gerente f‸\n', 'fasttrack-manager', pt],
    ['team:\n  fm‸\n', 'fasttrack-manager'],
    ['tasks:\n  994: {services: {‸}}\n', 'exchange'],
    ['processes:\n  conduct-customer-kickoff:\n    inputs:\n      ‸\n', 'team-assigned'],
    ['customer:\n  name: a\n  "ten‸": b\n', '"tenant"'],
    ["customer: {name: a, 'ten‸': b}\n", "'tenant'"],
    ['ri‸\n', 'risks'],
    ['a: [\nri‸\n', 'risks'],
    ['tasks: [oops\nservices:\n  exchange:\n    ent‸\n', 'entitlements'],
  ]
  for (const [marked, first, options] of cases) {
    for (const crlf of [false, true]) {
      it(`${JSON.stringify(marked)}${crlf ? ' with CRLF' : ''}`, () =>
        assert.equal(inserts(marked, { ...options, crlf })[0] ?? '', first))
    }
  }

  it('puts missing mandatory tasks of the current process first and leaves out those written', () => {
    assert.deepEqual(inserts('tasks:\n  ‸\n').slice(0, 3), ['3616', '994', '3979'])
    const rest = inserts('tasks:\n  3616: complete\n  ‸\n')
    assert.equal(rest[0], '994')
    assert.ok(!rest.includes('3616'))
    const [first] = at('tasks:\n  ‸\n', pt).items
    assert.match(first?.labelDetail ?? '', /3616.*Initial customer outreach/)
    assert.match(first?.description ?? '', /FM, obrigatória/)
  })

  it('leaves out services and roles that are listed', () => {
    assert.ok(!inserts('services:\n  exchange:\n  ‸\n').includes('exchange'))
    assert.ok(!inserts('team:\n  sme: ana\n  ‸\n').includes('sme'))
    assert.ok(!inserts('services: {exchange: {}, ‸}\n').includes('exchange'))
  })

  it('keeps the colon and the value that stand there', () => {
    assert.equal(taken('customer:\n  name: a\n  tena‸t: b # c\n', 'tenant').includes('  tenant: b # c\n'), true)
    assert.ok(taken('customer: {name: a, tena‸t: b}\n', 'tenant').includes('{name: a, tenant: b}'))
  })

  it('goes on below a key of a map, in the indentation of the file', () => {
    const text = taken('customer:\n    name: Contoso\nservices:\n    exchange:\n        usa‸\n', 'usage')
    assert.ok(text.endsWith('        usage:\n            \n'), text)
  })

  it('brings a key to its neighbours', () => {
    assert.ok(taken('customer:\n  name: a\n   ‸\n', 'tenant').includes('\n  tenant: '))
    assert.ok(taken('customer:\n  name: a\n ‸\n  seats: 5\n', 'tenant').includes('\n  tenant: \n  seats: 5\n'))
  })
})

describe('completion of values', () => {
  const cases: [marked: string, first: string, options?: SnapshotOptions][] = [
    ['tasks:\n  994: em and‸\n', 'in-progress', pt],
    ['tasks:\n  994: em‸\n', 'in-progress', pt],
    ['tasks:\n  994: em ‸\n', 'in-progress', pt],
    ['tasks:\n  994: {status: em and‸}\n', 'in-progress', pt],
    ['tasks:\n  994: conclu‸\n', 'complete', pt],
    ['tasks:\n  994:\n    services:\n      exchange: comp‸\n', 'complete'],
    ['services:\n  exchange:\n    dibs:\n      business-reason: fim de vida‸\n', 'end-of-life-of-existing-it', pt],
    ['services:\n  exchange:\n    dibs: {business-reason: fim de v‸, date: 2027-03-31}\n', 'end-of-life-of-existing-it', pt],
    ['services:\n  exchange:\n    dibs: {business-reason: "fim de‸"}\n', '"end-of-life-of-existing-it"', pt],
    ["services:\n  exchange:\n    dibs:\n      business-reason: 'end‸'\n", "'end-of-life-of-existing-it'"],
    ['services:\n  exchange:\n    dibs:\n      intent: sim‸\n', 'confirmed', pt],
    ['engagement:\n  motion: r‸\n', 'rfa'],
    ['engagement:\n  motion: rfa\n  phase:‸\n', 'initiate'],
    ['playbook: fast‸', 'fasttrack@2020.05'],
    ['customer:\n  name: a\n  managed: s‸\n', 'true', pt],
    ['risks:\n  a:\n    kind: blo‸\n', 'blocker'],
    ['referrals:\n  a:\n    task: ‸\n', '983'],
    ['risks:\n  upgrade:\n    text: b\nreferrals:\n  a:\n    risk: ‸\n', 'upgrade'],
    ['partners:\n  litware:\n    name: Litware\nreferrals:\n  a: {partner: lit‸}\n', 'litware'],
    ['tasks:\n  3979:\n    waiver:\n      reason: ‸\n', 'not-from-targeting'],
    ['team:\n  fasttrack-manager: so‸\npeople:\n  ana:\n    name: Souza, Ana\n', 'ana'],
    [`${people}services:\n  exchange:\n    ssat:\n      stakeholders:\n        - a‸\n`, 'ana'],
    [`${people}services:\n  exchange:\n    ssat:\n      stakeholders: [a‸]\n`, 'ana'],
    [`${people}services:\n  exchange:\n    ssat:\n      stakeholders: an‸\n`, '[ana]'],
    [`${people}services:\n  exchange:\n    ssat:\n      stakeholders:\n        an‸\n`, '- ana'],
    ['risks:\n  a:\n    service: ex‸\n', 'exchange'],
    ['tasks: {\nlog: [\nservices:\n  exchange:\n    status: blo‸\n', 'blocked'],
  ]
  for (const [marked, first, options] of cases) {
    for (const crlf of [false, true]) {
      it(`${JSON.stringify(marked)}${crlf ? ' with CRLF' : ''}`, () =>
        assert.equal(inserts(marked, { ...options, crlf })[0], first))
    }
  }

  it('offers the reasons of the chosen status and the details of the chosen reason', () => {
    const reasons = inserts('services:\n  exchange:\n    status: status-unknown\n    reason: ‸\n')
    assert.deepEqual(reasons, ['customer-unresponsive', 'new-subscription-or-workload'])
    assert.deepEqual(inserts('services:\n  exchange: {status: status-unknown, reason: ‸}\n'), reasons)
    const details = inserts(
      'services:\n  exchange:\n    status: blocked\n    reason: customer-it-infrastructure-and-remediation\n    detail: ‸\n',
    )
    assert.ok(details.includes('network'))
    assert.ok(details.length < 20)
  })

  it('has the definition of a business reason as documentation', () => {
    for (const item of at('services:\n  exchange:\n    dibs:\n      business-reason: ‸\n', pt).items.slice(1))
      assert.ok(item.documentation, item.label)
  })

  it('keeps what is typed as filter, since editors match it again', () => {
    for (const item of at('tasks:\n  994: em and‸\n', pt).items) assert.equal(item.filter, 'em and')
    for (const item of at('tasks:\n  994:\n    due: "24/1‸1"\n', pt).items) assert.equal(item.filter, '"24/1')
    assert.match(
      at('tasks:\n  994: ‸\n', pt).items.find(({ insert }) => insert === 'in-progress')?.filter ?? '',
      /Em andamento.*In Progress/,
    )
  })

  it('adds the space that is missing, and one before a comment', () => {
    assert.ok(taken('engagement:\n  motion:‸\n', 'rfa').includes('motion: rfa\n'))
    assert.ok(taken('engagement:\n  motion: ‸# why\n', 'rfa').includes('motion: rfa # why\n'))
    assert.ok(taken('engagement:\n  motion: r‸ # why\n', 'rfa').includes('motion: rfa # why\n'))
    assert.ok(taken('engagement: {motion:‸, assigned: 2026-11-16}\n', 'rfa').includes('{motion: rfa, assigned'))
  })

  it('puts people of the customer first where the customer answers, colleagues elsewhere', () => {
    const staff = { people: { marcos: { name: 'Marcos Reis' } } }
    assert.equal(inserts(`${people}services:\n  exchange:\n    dibs:\n      success-owner: ‸\n`, { staff })[0], 'ana')
    assert.equal(inserts(`${people}team:\n  fasttrack-manager: ‸\n`, { staff })[0], 'marcos')
  })

  it('offers nothing in comments, block texts, texts and behind values', () => {
    for (const marked of [
      'engagement:\n  motion: rfa # st‸\n',
      '# ‸\n',
      'tasks:\n  994:\n    note: |\n      st‸\n',
      'tasks:\n  994:\n    note: >-\n      a\n      ‸\n',
      'tasks:\n  994:\n    note: |‸\n',
      'customer:\n  name: ‸\n',
      'tasks:\n  994: {status: complete} ‸\n',
      'tasks:\n  994:‸\n    status: complete\n',
      'x-own:\n  ‸\n',
      'customer:\n  x-own: ‸\n',
    ]) {
      assert.deepEqual(labels(marked), [], marked)
    }
  })
})

describe('completion of dates', () => {
  const cases: [typed: string, first: string, detail: RegExp][] = [
    ['24/12', '2026-12-24', /^quinta-feira/],
    ['24/12/2026', '2026-12-24', /^quinta-feira/],
    ['24.12.', '2026-12-24', /^quinta-feira/],
    ['amanhã', '2026-12-02', /^quarta-feira, amanhã/],
    ['amanha', '2026-12-02', /amanhã/],
    ['friday', '2026-12-04', /^sexta-feira, em 3 dias úteis/],
    ['next monday', '2026-12-07', /^segunda-feira/],
    ['+3', '2026-12-04', /^sexta-feira/],
    ['in 2 weeks', '2026-12-15', /^terça-feira/],
  ]
  for (const [typed, first, detail] of cases) {
    it(`reads ${typed} in block and flow style and in quotes`, () => {
      for (const [open, end, quoted] of [
        ['994:\n    due: ', '\n', ''],
        ['994: {due: ', '}\n', ''],
        ['994: {due: "', '", owner: ana}\n', '"'],
        ['994:\n    due:     ', '   # soon\n', ''],
      ]) {
        const { items } = at(`tasks:\n  ${open}${typed}‸${end}`, pt)
        assert.equal(items[0]?.insert, `${quoted}${first}${quoted}`)
        assert.match(items[0]?.labelDetail ?? '', detail)
      }
    })
  }

  it('writes no date that nobody chose: the first item leaves it open', () => {
    const [first, second] = at('tasks:\n  994:\n    due: ‸\n').items
    assert.equal(first?.insert, '')
    assert.equal(second?.insert, '2026-12-01')
    assert.ok(at('tasks:\n  994:\n    due: ‸\n').items.every(item => !item.preselect || item.insert === ''))
  })

  it('counts from the kickoff where its day is known', () => {
    const held = 'tasks:\n  994:\n    status: complete\n    completed: 2026-11-24\n  983:\n    due: ‸\n'
    assert.ok(
      at(held).items.some(item => item.description === '5 business days after the kickoff' && item.insert === '2026-12-01'),
    )
    assert.ok(!at('tasks:\n  983:\n    due: ‸\n').items.some(item => item.description?.includes('kickoff')))
  })

  it('offers the date that the playbook computes', () => {
    const { items } = at('tasks:\n  3616:\n    due: ‸\n')
    assert.equal(items.find(item => item.description === 'computed by the playbook')?.insert, '2026-11-18')
  })

  it('looks back for what has happened', () => {
    assert.equal(inserts('tasks:\n  994:\n    completed: 24/11‸\n')[0], '2026-11-24')
    assert.equal(inserts('tasks:\n  994:\n    due: 24/11‸\n')[0], '2027-11-24')
  })
})

describe('completion of skeletons', () => {
  const cases: [marked: string, label: string, options?: SnapshotOptions][] = [
    ['services:\n  exchange:\n    dibs‸\n', 'DIBS: date, intent, business reason, success owner'],
    ['services:\n  exchange:\n    dibs:\n      dibs‸\n', 'DIBS: date, intent, business reason, success owner'],
    ['services:\n  exchange:\n    dibs: ‸\n', 'DIBS: date, intent, business reason, success owner'],
    ['services:\n  exchange: {dibs‸}\n', 'DIBS: date, intent, business reason, success owner'],
    ['services:\n  exchange:\n    dibs: {‸}\n', 'DIBS: date, intent, business reason, success owner'],
    ['services:\n  exchange:\n    ssat‸\n', 'SSAT: stakeholders, scenarios, awareness, training'],
    ['services:\n  exchange:\n    migração‸\n', 'Migração de dados', pt],
    ['services:\n  windows-10:\n    windows10‸\n', 'Configuration Manager'],
    ['services:\n  teams‸\n', 'Teams with DIBS and SSAT'],
    ['tasks:\n  task‸\n', 'Task with status, due date and owner'],
    ['tasks:\n  3979: dispensa‸\n', 'Dispensar: Não necessária, com um motivo', pt],
    ['tasks:\n  3979:\n    waiver‸\n', 'Waive: Not Required, with a reason'],
    ['tasks:\n  faltam‸\n', 'Todas as tarefas obrigatórias que faltam: Realizar a Abertura para o Cliente', pt],
    ['risks:\n  risk‸\n', 'New risk'],
    ['risco‸\n', 'Novo risco', pt],
    ['referrals:\n  ‸\n', 'New referral with consent'],
    ['partners:\n  partner‸\n', 'New partner'],
    ['actions:\n  ‸\n', 'New action'],
    ['actions: {‸}\n', 'New action'],
    ['log:\n  meeting‸\n', 'Log entry: Meeting'],
    ['log:\n  reuniao‸\n', 'Entrada do registro: Reunião', pt],
    ['log:\n  note‸\n', 'Log entry: Note'],
  ]
  for (const [marked, label, options] of cases) {
    for (const crlf of [false, true]) {
      it(`${JSON.stringify(marked)}${crlf ? ' with CRLF' : ''}`, () => {
        const text = taken(marked, label, { ...options, crlf })
        const { data, problems } = parseYaml(text)
        assert.deepEqual(problems, [], text)
        assert.ok(isMap(data))
        assert.ok(!crlf || !/[^\r]\n/.test(text), 'mixed line ends')
        // Dates, consent and persons are blanks.
        const { text: before, items } = at(marked, { ...options, crlf })
        const insert = items.find(item => item.label === label)?.insert ?? ''
        assert.doesNotMatch(insert, /\d{4}-\d{2}-\d{2}|confirmed(?!,)/)
        assert.ok(before)
      })
    }
  }

  it('writes a whole DIBS at its place', () => {
    const text = taken(
      'services:\n    exchange:\n        dibs‸\n    teams:\n',
      'DIBS: date, intent, business reason, success owner',
    )
    const lines = text.split('\n').map(line => line.trimEnd())
    const from = lines.indexOf('        dibs:')
    assert.deepEqual(lines.slice(from, from + 6), [
      '        dibs:',
      '            date:',
      '            intent:',
      '            business-reason:',
      '            success-owner:',
      '    teams:',
    ])
  })

  it('writes only the parts that are missing', () => {
    const text = taken(
      'services:\n  exchange:\n    dibs:\n      date: 2027-03-31\n      dibs‸\n',
      'DIBS: date, intent, business reason, success owner',
    )
    assert.equal(text.match(/date:/g)?.length, 1)
    assert.match(text, /success-owner:/)
  })

  it('writes missing mandatory tasks as empty keys', () => {
    const text = taken('tasks:\n  missing‸\n', 'All missing mandatory tasks: Conduct Customer Kickoff')
    assert.ok(text.endsWith('tasks:\n  3616:\n  994:\n'), text)
  })

  it('begins a file', () => {
    const { items, text } = at('‸', { whole: true })
    assert.equal(items[0]?.label, 'New engagement')
    assert.match(
      applied(text, items[0] as CompletionItem),
      /^playbook: fasttrack@2020\.05\ncustomer:\n {2}name: \nengagement:\n {2}motion: {2}\n {2}assigned: \nservices:$/,
    )
  })

  it('takes a free key', () => {
    assert.match(taken('risks:\n  risk:\n    kind: blocker\n  ‸\n', 'New risk'), /\n {2}risk-2:\n/)
  })
})
