/** Hovers: whole texts, what is found where in block and in flow style, broken documents, every offset of the examples. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { tokenAt } from '../../src/language/hover/tokens.ts'
import { hover } from '../../src/language/hover.ts'
import { openSnapshot } from '../../src/language/snapshot.ts'
import { createCatalogue } from '../../src/playbook/catalogue.ts'
import { createPlaybook } from '../../src/playbook/playbook.ts'
import type { PeopleFile } from '../../src/playbook/shape.ts'
import { parseYaml } from '../../src/yaml/parse.ts'
import { pathAt } from '../../src/yaml/pathAt.ts'
import { bundled } from '../helpers/bundled.ts'
import { atCursor, type SnapshotOptions, snapshotOf } from '../helpers/snapshot.ts'

const staff: PeopleFile = { people: { ana: { name: 'Ana Souza', email: 'ana@example.com' } } }

function hoverAt(marked: string, options: SnapshotOptions = {}) {
  const { snapshot, offset } = atCursor(marked, { staff, ...options })
  const found = hover(snapshot, offset)
  return found && { ...found, text: snapshot.text.slice(found.range.start, found.range.end) }
}

function at(marked: string, options: SnapshotOptions = {}): string | undefined {
  const found = hoverAt(marked, options)?.markdown
  assert.equal(hoverAt(marked, { ...options, crlf: true })?.markdown, found, 'the same with CRLF')
  return found
}

const team = 'team:\n  fasttrack-manager: ana\n'

describe('hover', () => {
  it('tells of a task what it is, how it stands here, why it applies, its order, and its guidance', () => {
    assert.equal(
      at(`${team}tasks:\n  3616:\n    status: complete\n    completed: 2026-11-17\n  ‸994:\n    due: 2026-12-04\n`),
      `**994 Conduct Initiate/Kickoff Meeting\\(s\\)**

- Mandatory · FastTrack Manager \\(FM\\) · all services
- Initiate › Conduct Customer Kickoff › Schedule and Conduct Kickoff Meeting
- Not Started · due on Friday 4 December 2026, in 3 business days · Ana Souza (by role)
- Applies here: motion RFA; in scope: Exchange
- After: 3616 Complete Initial customer outreach (Complete)
- Before: 2536 Conduct Success Workshop (Not Started)
- Conduct Customer Kickoff last changed on 4 May 2020: Upkeep, nothing new in substance

---

Complete once the meeting, or the last of several, has been held. Afterwards each intended service has its DIBS or a date by which you will have them.`,
    )
  })

  it('gives Portuguese users the same with the English name', () => {
    assert.equal(
      at('tasks: { ‸994: { status: complete, completed: 2026-11-24 } }\n', { locale: 'pt-br' }),
      `**994 Realizar Reunião\\(ões\\) de Início/Abertura** · Conduct Initiate/Kickoff Meeting\\(s\\)

- Obrigatória · Gerente FastTrack \\(FM\\) · todos os serviços
- Iniciar › Realizar a Abertura para o Cliente › Agendar e Realizar a Reunião de Abertura
- Concluída · feita em terça-feira, 24 de novembro de 2026
- Aplica-se aqui: iniciativa RFA; no escopo: Exchange
- Depois de: 3616 Concluir comunicação inicial com o cliente (Não iniciada)
- Antes de: 2536 Realizar Workshop de Sucesso (Não iniciada)
- Realizar a Abertura para o Cliente mudou pela última vez em 4 de maio de 2020: Manutenção, nada de novo no conteúdo

---

Concluída quando a reunião, ou a última de várias, foi realizada. Depois dela, cada serviço pretendido tem seu DIBS ou uma data em que você o terá.`,
    )
  })

  it('says why a task does not apply, with the condition as the playbook has it', () => {
    assert.equal(
      at('tasks:\n  20‸50:\n'),
      `**2050 Provide migration questionnaire to customer**

- Optional · FastTrack Manager \\(FM\\) · Exchange, OneDrive for Business, and SharePoint
- Assess › Conduct Technical Assessment › Migration Assessment
- Does not apply here: its condition does not hold: \`inScope.exists(s, services[s].migration.wanted)\`

---

The answers tell the migration team what is to be moved, how much and from where.`,
    )
  })

  it('shows how a service stands', () => {
    assert.equal(
      at(`services:
  exch‸ange:
    status: blocked
    reason: customer-it-infrastructure-and-remediation
    detail: network
    since: 2026-11-30
    usage:
      active-users: 40
    dibs:
      date: 2027-03-31
      intent: confirmed
      gap:
        reason: Board meets
        follow-up: 2026-12-10
    migration:
      wanted: true
      agreed-users: 900
      migrated-users: 20
tasks:
  3616:
    due: 2026-11-18
`),
      `**Exchange**

Mail, calendars and contacts.

- Blocked › Customer IT Infrastructure and Remediation › Network, since Monday 30 November 2026
- Mandatory tasks: 0 of 2 done, one overdue
- DIBS 2/4, missing: Business reason and Success owner (ask again on Thursday 10 December 2026)
- SSAT 0/4, missing: Stakeholders, Scenarios, Awareness, and Training
- Enablement: 40 active users, 100 needed
- Migration: 20 of 900 users migrated`,
    )
  })

  it('asks for no DIBS where the customer does not want the service', () => {
    for (const crlf of [false, true]) {
      const dibs = at('services:\n  teams:\n    status: no-intent\n    di‸bs:\n', { crlf }) ?? ''
      assert.match(dibs, /- Teams: not asked for as long as the customer does not intend to use it$/)
      assert.doesNotMatch(at('services: {teams: {dibs: {int‸ent: none}}}\n', { crlf }) ?? '', /count yet|missing/)
      assert.doesNotMatch(at('services:\n  tea‸ms:\n    status: status-unknown\n', { crlf }) ?? '', /missing/)
    }
  })

  it('does not call missing what could not be read', () => {
    const written = 'services:\n  teams:\n    dibs:\n      date: 31/12/2026\n      intent: confirmed\n'
    const date = at(written.replace('date', 'da‸te')) ?? ''
    assert.match(date, /- What stands here cannot be read, so it does not count yet\n/)
    assert.match(date, /- Teams: DIBS 1\/4, missing: Business reason and Success owner, cannot be read: Date$/)
    assert.match(at(written.replace('teams', 'tea‸ms')) ?? '', /cannot be read: Date/)
    assert.match(at('services: {teams: {dibs: {da‸te: 31/12/2026}}}\n') ?? '', /What stands here cannot be read/)
  })

  it('says where the date of a finished task stands in the words of the user', () => {
    assert.match(at('tasks:\n  994: comp‸lete\n', { locale: 'pt-br' }) ?? '', /"Concluído em"/)
  })

  it('writes the first of a month as Portuguese does', () => {
    const marked = 'tasks:\n  994:\n    due: 2026-12-0‸1\n'
    assert.match(at(marked, { locale: 'pt-br' }) ?? '', /^\*\*terça-feira, 1º de dezembro de 2026\*\*/)
    assert.match(at(marked) ?? '', /^\*\*Tuesday 1 December 2026\*\*/)
  })

  it('explains the letters of DIBS and SSAT and what counts', () => {
    assert.equal(
      at('services:\n  teams:\n    dibs:\n      int‸ent: unknown\n'),
      `**Intent** · I of DIBS · \`intent\`

Whether the customer wants the service, as the customer said it; as long as it is unknown it does not count

- It does not count yet
- Teams: DIBS 0/4, missing: Date, Intent, Business reason, and Success owner`,
    )
    assert.equal(
      at('services: { teams: { ss‸at: { scenarios: [Chat] } } }\n', { locale: 'pt-br' }),
      `**SSAT**

Quatro coisas que levam as pessoas ao sucesso com um serviço: **S** Stakeholders, **S** Cenários (Scenarios), **A** Conscientização (Awareness), **T** Treinamento (Training)

- Teams: SSAT 1/4, falta: Stakeholders, Conscientização e Treinamento`,
    )
  })

  it('says what a status, a reason and a business reason mean', () => {
    assert.equal(
      at('tasks:\n  983: not-requ‸ired # asked\n'),
      `**Not Required**

This customer does not need it; a waiver says why.

- Closed without being done: a mandatory task then needs a waiver`,
    )
    assert.equal(
      at('services:\n  teams:\n    status: no-int‸ent\n'),
      `**No Intent**

The customer does not want the service; declining FastTrack's help alone is not that.

- Entitlement status (L1)
- The service is then not in scope`,
    )
    assert.equal(
      at('services:\n  teams:\n    dibs: {business-reason: "work-from-any‸where"}\n', { locale: 'pt-br' }),
      `**Trabalhar de qualquer lugar** · Work from Anywhere

Trabalhar com segurança em qualquer lugar e em qualquer dispositivo.

- Motivo de negócios, o B de DIBS`,
    )
  })

  it('tells who somebody is and what is theirs', () => {
    assert.equal(
      at(`${team}people:
  carla:
    name: Carla Lima
    side: customer
    role: CIO
    email: carla@example.com
services:
  exchange:
    dibs:
      success-owner: car‸la
actions:
  plan:
    what: Send the *plan*
    owner: carla
`),
      `**Carla Lima**

- Customer · CIO
- carla&#64;example.com
- Success owner of: Exchange
- Open actions: Send the \\*plan\\*`,
    )
    assert.equal(
      at('team:\n  fasttrack-manager: ‸ana\n'),
      `**Ana Souza**

- FastTrack
- ana&#64;example.com
- Role here: FastTrack Manager
- Pending tasks: 3616 Complete Initial customer outreach, 994 Conduct Initiate/Kickoff Meeting\\(s\\), 3979 Handover between Gateway Targeting…, and 3 more`,
    )
  })

  it('puts dates into words, and says late only of what is pending', () => {
    const late = 'tasks:\n  994:\n    due: 2026-11-2‸4\n'
    assert.equal(at(late), '**Tuesday 24 November 2026**, 5 business days late')
    assert.equal(at(`${late}    status: complete\n`), '**Tuesday 24 November 2026**, 5 business days ago')
    assert.equal(at(late, { locale: 'pt-br' }), '**terça-feira, 24 de novembro de 2026**, 5 dias úteis de atraso')
    assert.equal(at('services:\n  teams:\n    dibs: { date: 2026-12-04‸ }\n'), '**Friday 4 December 2026**, in 3 business days')
    assert.equal(
      at('actions:\n  a:\n    due: ‸2026-12-05\n'),
      '**Saturday 5 December 2026**, in 3 business days\n\n- no business day: weekend',
    )
    const holidays = new Map([['br', { name: 'br', dates: new Map([['2026-12-03', 'Day of <b>']]) }]])
    const { settings } = snapshotOf('')
    assert.equal(
      at('engagement:\n  motion: rfa\n  assigned: 2026-11-16\n  calendar: br\nlog:\n  2026-12-0‸3-call:\n', {
        around: { settings: { ...settings, calendars: holidays } },
      }),
      '**Thursday 3 December 2026**, in one business day\n\n- no business day: Day of &lt;b&gt;',
    )
  })

  const first: Record<string, [marked: string, heading: string, portuguese: string]> = {
    'a key': ['customer:\n  na‸me: Contoso\n', '**Name** · `name`', '**Nome** · `name`'],
    'a key in flow style': ['customer: {name: Contoso, sea‸ts: 5}\n', '**Seats** · `seats`', '**Licenças pagas** · `seats`'],
    'a motion': ['engagement: {motion: ‸rfa, assigned: 2026-11-16}\n', '**RFA**', '**RFA**'],
    'a phase': ['engagement:\n  motion: rfa\n  phase: asse‸ss\n', '**Assess**', '**Avaliar** · Assess'],
    'a role': ['team:\n  fasttrack-engi‸neer: ana\n', '**FastTrack Engineer \\(FE\\)**', ''],
    'a role by service': ['team: {sme: {tea‸ms: {person: ana}}}\n', '**Teams**', '**Teams**'],
    'the playbook': ['playbook: ‸fasttrack@2020.05\n', '**FastTrack Playbook**', '**Playbook FastTrack** · FastTrack Playbook'],
    'an unknown version': ['playbook: fasttrack@2019‸.05\n', '**fasttrack&#64;2019.05**', '**fasttrack&#64;2019.05**'],
    'a process': ['processes:\n  conduct-customer-kick‸off:\n', '**Conduct Customer Kickoff**', ''],
    'an item': ['processes: {conduct-customer-kickoff: {outputs: {roles-und‸erstood: 2026-11-30}}}\n', '**Key outputs**', ''],
    'a value that does not apply': [
      'processes:\n  conduct-customer-kickoff:\n    outputs:\n      roles-understood: not-app‸licable\n',
      '**Not applicable**',
      '',
    ],
    'a risk by reference': [
      'risks:\n  old:\n    kind: blocker\n    text: Old mail\nreferrals:\n  a:\n    risk: ol‸d\n',
      '**Blocker**',
      '',
    ],
    'a partner by reference': ['partners: {fab: {name: Fab_rikam}}\nreferrals: {a: {partner: fa‸b}}\n', '**Fab\\_rikam**', ''],
    'a task by reference': ['referrals:\n  a:\n    task: 9‸83\n', '**983 QuickLeads**', '**983 QuickLeads**'],
    'a task of one service': [
      'services: {teams: , exchange: }\ntasks: {994: {services: {tea‸ms: complete}}}\n',
      '**994 Conduct Initiate/Kickoff Meeting\\(s\\) for Teams**',
      '**994 Realizar Reunião\\(ões\\) de Início/Abertura para Teams**',
    ],
    'a quoted task': ['tasks:\n  "98‸3": complete\n', '**983 QuickLeads**', ''],
    'a retired task': ['tasks:\n  19‸10:\n', '**1910**', ''],
    'an uncategorized task': ['uncategorized-tasks:\n  77‸77:\n    name: Odd [job]\n', '**7777 Odd \\[job\\]**', ''],
    'a waiver reason': ['tasks:\n  983:\n    waiver: {reason: no-partner-ne‸eded}\n', '**No partner needed**', ''],
    L2: ['services:\n  teams:\n    status: blocked\n    reason: legal-regula‸tory\n', '**Legal/Regulatory**', ''],
    L3: ['services: {teams: {detail: cov‸id}}\n', '**COVID**', '**COVID**'],
    'a closed word': ['people: {a: {side: part‸ner}}\n', '**Partner**', '**Parceiro** · Partner'],
    'an attendee in a list': ['log:\n  2026-11-30-a:\n    attendees:\n      - an‸a\n', '**Ana Souza**', '**Ana Souza**'],
    'an attendee in a flow list': ['log: {2026-11-30-a: {attendees: [bob, an‸a]}}\n', '**Ana Souza**', '**Ana Souza**'],
    'the name of a task in a comment': ['tasks:\n  983: # Quick‸Leads\n', '**983 QuickLeads**', '**983 QuickLeads**'],
    'behind a comment that breaks a flow row': ['tasks: {983: complete, # no ‸\n}\n', '', ''],
    'another comment': ['customer: # wh‸o\n  name: Contoso\n', '', ''],
    'a comment on a line of its own': ['tasks:\n  983:\n  # no‸te\n', '', ''],
    prose: ['customer:\n  objectives: Move m‸ail\n', '', ''],
    'a block text': ['customer:\n  objectives: |\n    status: com‸plete\n', '', ''],
    'a number': ['customer:\n  seats: 12‸00\n', '', ''],
    'a key of nobody': ['customer:\n  x-own: {name: com‸plete}\n', '', ''],
    'a misspelled status': ['tasks:\n  983: compl‸ett\n', '', ''],
    'a key named like an inherited one': ['tasks:\n  construc‸tor: complete\n', '', ''],
    'a service named like an inherited one': ['services:\n  toStr‸ing:\n', '', ''],
  }
  for (const [name, [marked, heading, portuguese]] of Object.entries(first)) {
    it(`finds ${name}`, () => {
      assert.equal((at(marked) ?? '').split('\n')[0], heading)
      if (portuguese !== '') assert.equal((at(marked, { locale: 'pt-br' }) ?? '').split('\n')[0], portuguese)
    })
  }

  const broken: Record<string, [marked: string, heading: string]> = {
    'an open bracket': ['services: {exchange: \ntasks:\n  9‸83: complete\n', '**983 QuickLeads**'],
    'an open bracket before the cursor': ['tasks: {983: comp‸lete\n', '**Complete**'],
    'an open quote': ['customer:\n  name: "Contoso\ntasks:\n  983: comp‸lete\n', '**Complete**'],
    'a tab': ['customer:\n\tname: a\ntasks:\n  983: comp‸lete\n', '**Complete**'],
    'a key twice': ['tasks:\n  983:\n  983: comp‸lete\n', '**Complete**'],
    'a wrong shape': ['tasks:\n  983: [complete]\n  9‸94: complete\n', '**994 Conduct Initiate/Kickoff Meeting\\(s\\)**'],
    'conflict markers': ['tasks:\n<<<<<<< ours\n  983: comp‸lete\n=======\n  983:\n>>>>>>> theirs\n', '**Complete**'],
    'a document in flow style': ['{playbook: fasttrack@2020.05, tasks: {983: comp‸lete}}', '**Complete**'],
  }
  for (const [name, [marked, heading]] of Object.entries(broken)) {
    it(`answers in a document with ${name}`, () => {
      assert.equal((at(marked, { whole: name.endsWith('flow style') }) ?? '').split('\n')[0], heading)
    })
  }

  it('marks the key or value it is about', () => {
    assert.equal(hoverAt('tasks:\n  "98‸3": complete\n')?.text, '"983"')
    assert.equal(hoverAt('tasks: {983: comp‸lete, 994: }\n')?.text, 'complete')
    assert.equal(hoverAt('tasks:\n  983:   # Quick‸Leads\n')?.text, '# QuickLeads')
  })

  it('says nothing of how a task stands that could not be read', () => {
    for (const marked of ['tasks: {9‸83: complete\n', 'tasks:\n  983: "complete\n  9‸94:\n', 'tasks:\n  9‸83: [complete]\n']) {
      const found = at(marked) ?? ''
      assert.match(found, /Applies here/)
      assert.doesNotMatch(found, /Not Started|by role/)
    }
    assert.doesNotMatch(at('services: [exchange\ntasks:\n  19‸04: complete\n') ?? '', /pplies? here/)
    assert.doesNotMatch(at('tasks: {983: complete\nservices:\n  exch‸ange:\n') ?? '', /tasks/)
  })

  it('says nothing of how an engagement stands whose playbook is not known', () => {
    const found = at('playbook: other@1\ntasks:\n  9‸83: complete\n') ?? ''
    assert.ok(found.startsWith('**983 QuickLeads**'))
    assert.ok(!found.includes('Applies') && !found.includes('Complete ·'), found)
  })

  it('names the newer version of a playbook, and the known ones for one that is not known', () => {
    const newer = createPlaybook({ ...bundled.file, version: '2020.09' })
    const around = { catalogue: createCatalogue([bundled, newer]) }
    assert.match(at('playbook: fast‸track@2020.05\n', { around }) ?? '', /^- There is a newer version: 2020\.09$/m)
    assert.match(at('playbook: fast‸track@2020.09\n', { around }) ?? '', /^- There is no newer version$/m)
    const unknown = at('playbook: fast‸track@1\n', { around }) ?? ''
    assert.match(unknown, /^- This version is not known; known: 2020\.05, 2020\.09$/m)
  })

  it('lets nothing that users typed act as markup', () => {
    const evil = '"</p><img src=x> [a](command:x) @team https://x.example `b` **c**"'
    const found = at(`people:\n  a:\n    name: ${evil}\n    role: ${evil}\nteam:\n  sme: ‸a\n`) ?? ''
    assert.doesNotMatch(found, /<|@|:\/\/|(?<!\\)\[|(?<!\\)`/)
    assert.match(found, /\*\*&lt;\/p&gt;&lt;img src=x&gt; /)
  })

  it('uses the facts of an earlier text and parses nothing', () => {
    const before = snapshotOf('tasks:\n  994: complete\n')
    const { text: _, ...around } = before
    const { facts } = before
    const after = openSnapshot(before.text.replace('tasks:', 'tasks:\n  983: in-progress'), around, { facts })
    const offset = after.text.indexOf('994')
    assert.equal(hover(after, offset)?.range.start, offset)
    assert.match(hover(after, offset)?.markdown ?? '', /^- Complete$/m)
    assert.equal(after.facts, facts)
  })

  const folder = new URL('../ok/', import.meta.url)
  const shown = new URL('../../examples/', import.meta.url)
  const examples = [folder, shown].flatMap(from =>
    readdirSync(from).flatMap(name => (name.endsWith('.engagement.yaml') ? [new URL(name, from)] : [])),
  )
  for (const url of examples) {
    const name = url.pathname.split('/').at(-1)
    it(`answers at every offset of ${name} with a range that holds it`, () => {
      const text = readFileSync(url, 'utf8')
      assert.ok(everyOffset(text) > 0)
    })
  }
  it('answers at every offset of a text that is cut short or is none', () => {
    const text = readFileSync(new URL('flow-style.engagement.yaml', folder), 'utf8')
    for (let end = 0; end < text.length; end += 97) everyOffset(text.slice(0, end))
    for (const text of ['', '\ufeff', '- a\n- b', '?', '{', '[}', '"', '\ud800: \udc00', 'a: &b *b', '994']) everyOffset(text)
  })
  it('answers within 20 ms in a file of 420 KB', () => {
    const entry = (n: number) =>
      `  2026-11-${10 + (n % 20)}-${n}:\n    by: ana\n    kind: note\n    task: 994\n    text: Something was said ${n}\n`
    const log = Array.from({ length: 5000 }, (_, n) => entry(n)).join('')
    const before = snapshotOf(`tasks:\n  994: complete\nlog:\n${log}`)
    assert.ok(before.text.length > 420_000)
    const { text: _, ...around } = before
    const { facts } = before
    const times = Array.from({ length: 15 }, (_, n) => {
      // Another text at each key: nothing may rest on the last one.
      const snapshot = openSnapshot(`${before.text}# ${n}\n`, around, { facts })
      const start = process.cpuUsage()
      assert.ok(hover(snapshot, snapshot.text.lastIndexOf('994')))
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    })
    assert.ok(Math.min(...times) < 20, `${times.map(time => time.toFixed(1)).join(', ')} ms`)
  })
})

/** How many offsets have a hover. */
function everyOffset(text: string): number {
  let count = 0
  const snapshot = snapshotOf(text, { whole: true, staff })
  for (let offset = 0; offset <= text.length; offset++) {
    const token = tokenAt(text, offset)
    // Two scanners, one answer.
    if (token?.range.start === offset) assert.deepEqual(pathAt(text, offset + 1), token.path, `the path at ${offset}`)
    const found = hover(snapshot, offset)
    if (!found) continue
    count++
    assert.ok(found.range.start <= offset && offset <= found.range.end, `the range at ${offset}`)
    assert.ok(found.markdown.length > 0 && !found.markdown.includes('undefined'), found.markdown)
  }
  return count
}

describe('tokens', () => {
  it('agree with what the parser reads', () => {
    const text = 'a: {b: [1, "two, 2", {c: d}], e: , f}\ng:\n- h\n- i: j\n'
    const data = parseYaml(text).data
    const values = new Map<string, string>()
    for (let offset = 0; offset <= text.length; offset++) {
      const token = tokenAt(text, offset)
      if (token?.part === 'value') values.set(token.path.join('/'), text.slice(token.range.start, token.range.end))
    }
    assert.deepEqual(data, { a: { b: [1, 'two, 2', { c: 'd' }], e: null, f: null }, g: ['h', { i: 'j' }] })
    assert.deepEqual(
      [...values],
      [
        ['a/b/0', '1'],
        ['a/b/1', '"two, 2"'],
        ['a/b/2/c', 'd'],
        ['g/0', 'h'],
        ['g/1/i', 'j'],
      ],
    )
  })
})
