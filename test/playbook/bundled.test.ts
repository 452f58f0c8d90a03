/** The bundled playbook: right shape, right facts, every reference known, every word in both languages. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { parse } from 'yaml'
import { compileCondition } from '../../src/playbook/conditions.ts'
import { LocaleFile, PlaybookFile, type Term } from '../../src/playbook/model.ts'
import { createPlaybook } from '../../src/playbook/playbook.ts'
import { fold } from '../../src/util/closest.ts'

const folder = new URL('../../playbooks/fasttrack/', import.meta.url)
const read = (path: string) => parse(readFileSync(new URL(path, folder), 'utf8'))
const file = read('playbook.yaml') as PlaybookFile
const portuguese = read('locales/pt-br.yaml') as LocaleFile
const playbook = createPlaybook(file, [portuguese])
const { vocabulary, phases } = file
const processes = phases.flatMap(phase => phase.processes)
const steps = processes.flatMap(process => process.steps.map(step => ({ process, step })))
const tasks = steps.flatMap(({ step }) => step.tasks ?? [])

const reasons = Object.assign({}, ...Object.values(vocabulary['entitlement-statuses']).map(status => status.reasons ?? {}))
const details = Object.assign({}, ...Object.values<{ details?: object }>(reasons).map(reason => reason.details ?? {}))
const terms = {
  roles: vocabulary.roles,
  services: vocabulary.services,
  motions: vocabulary.motions,
  'task-statuses': vocabulary['task-statuses'],
  'entitlement-statuses': vocabulary['entitlement-statuses'],
  'entitlement-reasons': reasons,
  'entitlement-details': details,
  'business-reasons': vocabulary['business-reasons'],
  'waiver-reasons': vocabulary['waiver-reasons'],
} as Record<keyof NonNullable<LocaleFile['vocabulary']>, Record<string, Term>>

describe('bundled playbook', () => {
  it('has the shape of a playbook and of a locale', () => {
    const errors = (schema: TSchema, data: unknown) => [...Value.Errors(schema, data)].map(e => `${e.instancePath} ${e.message}`)
    assert.deepEqual(errors(PlaybookFile, file), [])
    assert.deepEqual(errors(LocaleFile, portuguese), [])
  })

  it('has Portuguese words for every English word, and no others', () => {
    const english = Object.keys(wordsOfPlaybook())
    const local = Object.keys(wordsOfLocale())
    assert.deepEqual({ missing: without(english, local), unknown: without(local, english) }, { missing: [], unknown: [] })
  })

  it('leaves no sentence in English', () => {
    const local = wordsOfLocale()
    const same = Object.entries(wordsOfPlaybook()).filter(([key, text]) => local[key] === text && /\s\w+\s/.test(text))
    const names = ['Skype for Business', 'OneDrive for Business', 'Microsoft 365 Apps', 'Microsoft Internet Explorer']
    assert.deepEqual(
      same.filter(([, text]) => !names.includes(text)),
      [],
    )
  })

  it('refers only to what it holds', () => {
    const unknown: string[] = []
    const known = (where: string, ids: readonly string[] | 'all' | undefined, map: object | ReadonlyMap<string, unknown>) => {
      const has = (id: string) => (map instanceof Map ? map.has(id) : Object.hasOwn(map, id))
      for (const id of ids === 'all' ? [] : (ids ?? [])) if (!has(id)) unknown.push(`${where}: ${id}`)
    }
    for (const { process, step } of steps) {
      const where = `${process.id}/${step.id}`
      known(where, process.next, playbook.processes)
      known(where, step.motions, vocabulary.motions)
      known(where, step.services, vocabulary.services)
      known(where, step.role ? [step.role] : [], vocabulary.roles)
    }
    for (const task of tasks) {
      known(task.id, [task.role], vocabulary.roles)
      known(task.id, task.services, vocabulary.services)
      known(task.id, task['waiver-reasons'], vocabulary['waiver-reasons'])
      known(task.id, task['replaced-by'] ? [task['replaced-by']] : [], playbook.tasks)
    }
    for (const { earlier, later } of playbook.orders) known(`${earlier} before ${later}`, [earlier, later], playbook.tasks)
    for (const [id, task] of playbook.retired) known(id, task.replacedBy ? [task.replacedBy] : [], playbook.tasks)
    for (const [id, detail] of Object.entries<{ services?: string[] }>(details)) known(id, detail.services, vocabulary.services)
    const of = file.policies
    known('policies', [...new Set(JSON.stringify(of).match(/(?<=")\d{3,4}(?=")/g))], playbook.tasks)
    known('policies', [of?.kickoff?.process ?? ''], playbook.processes)
    known('policies', [of?.['windows-deployment']?.service ?? '', of?.collaboration?.service ?? ''], vocabulary.services)
    assert.deepEqual(unknown, [])
    assert.equal(new Set(tasks.map(task => task.id)).size, tasks.length)
    assert.equal(playbook.processes.size, processes.length)
  })

  it('has conditions that read names of the engagement and ids of the playbook', () => {
    const sources = [...processes.flatMap(p => [...(p.inputs ?? []), ...(p.outputs ?? [])]), ...tasks].flatMap(item => [
      item.when,
      'proof' in item ? item.proof : undefined,
    ])
    const orders = [...playbook.orders, ...tasks.map(task => task.due ?? {})] as { when?: string }[]
    const conditions = [...sources, ...orders.map(order => order.when)]
      .filter(source => source !== undefined)
      .map(compileCondition)
    assert.ok(conditions.length > 20)
    const maps = {
      task: playbook.tasks,
      service: new Map(Object.entries(vocabulary.services)),
      motion: new Map(Object.entries(vocabulary.motions)),
    }
    const wrong = conditions.flatMap(({ source, problem, references }) => [
      ...(problem ? [`${source}: ${problem.message}`] : []),
      ...references
        .filter(({ kind, id, values }) => !(values?.includes(id) ?? maps[kind as keyof typeof maps]?.has(id)))
        .map(({ kind, id }) => `${source}: ${kind} ${id}`),
    ])
    assert.deepEqual(wrong, [])
  })

  it('means one thing by each name and alias', () => {
    const details = Object.values<{ details?: Record<string, Term> }>(reasons).map(reason => reason.details ?? {})
    const groups = Object.entries({ ...terms, 'entitlement-details': {} as Record<string, Term> }).map(([kind, map]) => ({
      kind,
      map,
    }))
    const local = (kind: string, id: string) => portuguese.vocabulary?.[kind as keyof typeof terms]?.[id]
    const ambiguous: string[] = []
    for (const { kind, map } of [...groups, ...details.map(map => ({ kind: 'entitlement-details', map }))]) {
      const seen = new Map<string, string>()
      for (const [id, term] of Object.entries(map)) {
        for (const word of [term, local(kind, id)].flatMap(t => [t?.name, t?.abbreviation, ...(t?.aliases ?? [])])) {
          const folded = fold(word ?? '')
          if (folded && (seen.get(folded) ?? id) !== id) ambiguous.push(`${kind}: "${word}" is ${seen.get(folded)} and ${id}`)
          seen.set(folded, id)
        }
      }
    }
    assert.deepEqual(ambiguous, [])
  })

  it('makes ids of the names', () => {
    const exceptions = { onedrive: 'OneDrive for Business' } as Record<string, string>
    const idOf = (name: string) =>
      name
        .replace(/\s*\(.*?\)/g, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
    const odd = Object.entries(terms)
      .filter(([kind]) => kind !== 'waiver-reasons')
      .flatMap(([, map]) => Object.entries(map))
      .filter(([id, term]) => idOf(term.name) !== id && exceptions[id] !== term.name)
    assert.deepEqual(odd, [])
    assert.deepEqual(
      steps.filter(({ step }) => idOf(step.title) !== step.id).map(({ step }) => step.id),
      [],
    )
  })

  it('holds the vocabulary of the portal', () => {
    const states = Object.entries(vocabulary['task-statuses']).map(([id, { state }]) => `${id} ${state}`)
    assert.deepEqual(states.sort(), [
      'blocked-business stalled',
      'blocked-other stalled',
      'blocked-pending-remediation stalled',
      'blocked-technical-customer stalled',
      'blocked-technical-ms stalled',
      'cancelled closed',
      'complete closed',
      'deferred-customer-extended-delay stalled',
      'in-progress active',
      'not-required closed',
      'not-started open',
      'paused-customer-delay stalled',
      'warning active',
    ])
    const complete = Object.entries(vocabulary['task-statuses']).filter(([, status]) => status.complete)
    assert.deepEqual(
      complete.map(([id]) => id),
      ['complete'],
    )
    assert.equal(Object.keys(vocabulary['business-reasons']).length, 14)
    // Details count once for each service they are limited to, as in the portal's list.
    const counts = Object.entries<{ details?: Record<string, { services?: string[] }> }>(reasons).map(([id, reason]) => [
      id,
      reason.details && Object.values(reason.details).reduce((sum, detail) => sum + (detail.services?.length ?? 1), 0),
    ])
    assert.deepEqual(Object.fromEntries(counts), {
      'customer-unresponsive': 0,
      'new-subscription-or-workload': 0,
      'technical-onboarding-and-deployment': 0,
      migration: 0,
      'solution-or-user-adoption': 0,
      'customer-it-infrastructure-and-remediation': 17,
      'it-change-management-and-resourcing': 7,
      'legal-regulatory': 1,
      'security-privacy': 3,
      'adoption-readiness': 3,
      'product-feature-capability': undefined,
      'service-reliability': 1,
      'app-compatibility': 5,
      'partner-engagement': 2,
      'billing-licensing-and-subscription': 8,
      'using-competitive-solution': undefined,
      'using-microsoft-on-premises-solution': 8,
      'executive-sponsorship': 4,
    })
  })

  it('holds the tasks of the pages', () => {
    const three = 'exchange onedrive sharepoint'
    const lines = [...playbook.tasks.values()].map(({ task, phase }) =>
      [
        task.id,
        task.mandatory ? 'M' : 'O',
        vocabulary.roles[task.role]?.abbreviation,
        task.services === 'all' ? 'all' : task.services.join(' ') === three ? 'three' : task.services.join(' '),
        phase.id,
        task.closes === undefined ? '-' : String(task.closes),
      ].join(' '),
    )
    assert.deepEqual(lines, [
      '3979 O FM all initiate -',
      '3616 M FM all initiate -',
      '994 M FM all initiate null',
      '983 O FM all initiate -',
      '1903 O FM core-onboarding initiate -',
      '1904 O FM three initiate -',
      '4071 M FE core-onboarding assess -',
      '4072 M FE core-onboarding assess -',
      '3070 M FE all assess -',
      '1049 M FE all assess -',
      '2050 O FM three assess -',
      '2278 O FM three assess -',
      '4099 M FM three assess -',
      '4100 O FM three assess -',
      '1699 M FM all assess process',
      '2536 M FM all assess null',
      '3981 M FE all assess process',
      '4101 O FE three remediate -',
      '3190 M FE all remediate -',
      '1700 M FM all remediate phase',
      '2474 M MVM three enable -',
      '3690 M FM all enable -',
      '1701 M FM all enable phase',
      '4058 M FM all enable engagement',
      '1871 M MVM three migrate -',
      '4102 O FE three migrate -',
      '1702 M FM three migrate phase',
      '4060 M FM all migrate engagement',
      '3735 M FM all success null',
    ])
    assert.deepEqual(playbook.orders.map(({ earlier, later }) => `${earlier} ${later}`).sort(), [
      '1049 3190',
      '1871 1702',
      '1871 4102',
      '1903 1904',
      '2474 1871',
      '3070 1049',
      '3190 1700',
      '3616 994',
      '3979 3616',
      '4071 4072',
      '4099 1871',
      '4099 4101',
      '994 2536',
    ])
    const conditional = [...playbook.tasks.values()].filter(({ task }) => task.when).map(({ task }) => task.id)
    assert.deepEqual(conditional, ['2050', '2278', '4099', '4100', '4101', '2474', '4058', '1871', '4102', '1702', '4060'])
    assert.deepEqual([...playbook.retired.keys()].sort(), ['1910', '2008', '4022'])
  })
})

describe('proofs of the kickoff', () => {
  const kickoff = playbook.processes.get('conduct-customer-kickoff')!.process
  const holds = (id: string, data: object, part: 'proof' | 'when' = 'proof') => {
    const item = [...kickoff.inputs!, ...kickoff.outputs!].find(candidate => candidate.id === id)!
    const services = Object.keys((data as { services?: object }).services ?? {})
    const subject = {
      file: data as never,
      today: '2026-12-03',
      holidays: new Set<string>() as never,
      inScope: services,
      intended: services,
      taskIds: [...playbook.tasks.keys()],
      taskState: (task: string) =>
        ((data as { closed?: string[] }).closed?.includes(task) ? 'closed' : 'open') as 'closed' | 'open',
    }
    return compileCondition(item[part]!).evaluate(subject as never)
  }
  const dibs = { date: '2027-03-31', intent: 'confirmed', 'business-reason': 'increase-security', 'success-owner': 'carla' }
  const gap = { reason: 'The board decides', 'follow-up': '2026-12-10' }
  const guest = { side: 'account-team', notified: '2026-11-18', invited: '2026-11-19' }
  const cases: [string, string, object, boolean, ('proof' | 'when')?][] = [
    ['hand-off-done', 'closed', { closed: ['3979'] }, true],
    ['hand-off-done', 'open', {}, false],
    ['hand-off-done', 'of targeting', { engagement: { motion: 'targeting' } }, true, 'when'],
    ['hand-off-done', 'not of an RFA', { engagement: { motion: 'rfa' } }, false, 'when'],
    ['research-done', 'all three', { customer: { industry: 'Retail', background: 'Family', licences: ['E3'] } }, true],
    ['research-done', 'no licences', { customer: { industry: 'Retail', background: 'Family' } }, false],
    ['account-team-connected', 'told and invited', { people: { rui: guest } }, true],
    ['account-team-connected', 'not invited', { people: { rui: { ...guest, invited: null } } }, false],
    ['account-team-connected', 'managed', { customer: { managed: true } }, true, 'when'],
    ['account-team-connected', 'not said', { customer: {} }, false, 'when'],
    ['dibs-captured', 'four parts', { services: { exchange: { dibs } } }, true],
    ['dibs-captured', 'gap', { services: { exchange: { dibs }, teams: { dibs: { gap } } } }, true],
    ['dibs-captured', 'gap without a date', { services: { teams: { dibs: { gap: { reason: 'Later' } } } } }, false],
    ['dibs-captured', 'intent unknown', { services: { exchange: { dibs: { ...dibs, intent: 'unknown' } } } }, false],
    ['dibs-captured', 'one service empty', { services: { exchange: { dibs }, teams: null } }, false],
    ['dibs-captured', 'no services', {}, false],
    ['teams-used', 'in scope', { services: { teams: null } }, true, 'when'],
    ['teams-used', 'out of scope', { services: { exchange: null } }, false, 'when'],
    ['teams-used', 'used', { engagement: { collaboration: 'teams' } }, true],
  ]
  for (const [id, name, data, value, part] of cases) {
    it(`${id} ${part ?? 'proof'}: ${name}`, () => assert.deepEqual(holds(id, data, part), { value }))
  }
})

function without(list: readonly string[], others: readonly string[]): string[] {
  return list.filter(item => !others.includes(item))
}

/** Every text of the playbook a user may see, by where it stands. */
function wordsOfPlaybook(): Record<string, string> {
  const words: Record<string, string> = { title: file.title }
  const add = (key: string, value: string | undefined) => {
    if (value !== undefined) words[key] = value
  }
  for (const [kind, map] of Object.entries(terms)) {
    for (const [id, term] of Object.entries(map)) {
      add(`${kind}.${id}.name`, term.name)
      add(`${kind}.${id}.abbreviation`, term.abbreviation)
      add(`${kind}.${id}.definition`, term.definition)
    }
  }
  for (const phase of phases) {
    add(`phases.${phase.id}.title`, phase.title)
    add(`phases.${phase.id}.overview`, phase.overview)
  }
  for (const process of processes) {
    const at = `processes.${process.id}`
    add(`${at}.title`, process.title)
    add(`${at}.overview`, process.overview)
    process.objectives?.forEach((text, index) => {
      add(`${at}.objectives.${index}`, text)
    })
    for (const item of process.inputs ?? []) add(`${at}.inputs.${item.id}`, item.text)
    for (const item of process.outputs ?? []) add(`${at}.outputs.${item.id}`, item.text)
    for (const [index, entry] of (process.history ?? []).entries()) add(`${at}.history.${index}.${entry.date}`, entry.change)
    for (const step of process.steps) {
      add(`${at}.steps.${step.id}.title`, step.title)
      add(`${at}.steps.${step.id}.guidance`, step.guidance)
    }
  }
  for (const task of tasks) {
    add(`tasks.${task.id}.name`, task.name)
    add(`tasks.${task.id}.guidance`, task.guidance)
  }
  return words
}

/** The same of the Portuguese locale, under the same keys. */
function wordsOfLocale(): Record<string, string> {
  const words: Record<string, string> = {}
  const walk = (at: string, value: unknown) => {
    if (typeof value === 'string') words[at] = value
    else if (Array.isArray(value)) {
      value.forEach((item, index) => {
        if (typeof item === 'string') walk(`${at}.${index}`, item)
        else walk(`${at}.${index}.${item.date}`, item.change)
      })
    } else for (const [key, item] of Object.entries(value ?? {})) if (key !== 'aliases') walk(`${at}.${key}`, item)
  }
  words.title = portuguese.title ?? ''
  walk('phases', portuguese.phases)
  walk('processes', portuguese.processes)
  walk('tasks', portuguese.tasks)
  for (const [kind, map] of Object.entries(portuguese.vocabulary ?? {})) walk(kind, map)
  return words
}
