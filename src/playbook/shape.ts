/**
 * What an engagement file may hold, apart from any playbook: every id is a text here, ids are checked by rules. The one
 * source of the TypeScript types, the shape check and the generated JSON Schema. Fields are those of the product's
 * field table; null means open, so every value may be empty.
 */
import { type Static, type TObject, type TProperties, type TSchema, Type } from 'typebox'

/** What a text refers to; carried in the schema as `refers`, so that rules, completion and redaction find every reference. */
export type Reference =
  | 'playbook'
  | 'person'
  | 'service'
  | 'task'
  | 'role'
  | 'motion'
  | 'phase'
  | 'process'
  | 'risk'
  | 'partner'
  | 'calendar'
  | 'engagement'
  | 'task-status'
  | 'entitlement-status'
  | 'entitlement-reason'
  | 'entitlement-detail'
  | 'business-reason'
  | 'waiver-reason'

/** A calendar date: months, month lengths and leap years included, so that any JSON Schema tool rejects 2026-02-30. */
export const datePattern =
  '^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$'

const nothing = Type.Null()
const orEmpty = <T extends TSchema>(schema: T) => Type.Optional(Type.Union([schema, nothing]))

const text = orEmpty(Type.String({ form: 'text' }))
const requiredText = Type.String({ form: 'text', minLength: 1 })
const flag = orEmpty(Type.Boolean())
const count = orEmpty(Type.Integer({ minimum: 0 }))
const dateValue = Type.String({ form: 'date', pattern: datePattern })
const date = orEmpty(dateValue)
const idOf = (refers: Reference) => Type.String({ form: 'id', refers, minLength: 1 })
const ref = (refers: Reference) => orEmpty(idOf(refers))
const person = ref('person')
/** A task id; YAML reads one without quotes as a number, so `String()` it before comparing. */
const taskRef = orEmpty(Type.Union([idOf('task'), Type.Integer({ form: 'id', refers: 'task', minimum: 0 })]))
const words = orEmpty(Type.Array(Type.String({ form: 'text' })))
/** A closed word of the format; `kind` names its words in `words/<locale>.ts`. */
const wordOf = <const V extends readonly string[]>(kind: string, values: V) =>
  orEmpty(Type.Unsafe<V[number]>({ type: 'string', form: 'word', kind, enum: [...values] }))

/** A closed map: unknown keys are a problem, `x-` keys are kept and never read. */
const closed = <T extends TProperties>(properties: T): TObject<T> =>
  Type.Object(properties, { additionalProperties: false, patternProperties: { '^x-': {} } })
const map = <T extends TProperties>(properties: T) => orEmpty(closed(properties))
type Entries<T extends TSchema> = { [key: string]: Static<T> | null }
/** Records keyed by a slug or id; `of` says what the keys are. An empty entry is an entry. */
const recordOf = <T extends TSchema>(of: Reference | 'entry', value: T) =>
  Type.Unsafe<Entries<T>>({
    type: 'object',
    of,
    patternProperties: { '^x-': {} },
    additionalProperties: Type.Union([value, nothing]),
  })
const records = <T extends TSchema>(of: Reference | 'entry', value: T) => orEmpty(recordOf(of, value))

export const statuses = ['active', 'blocked', 'paused', 'closed'] as const
export const sides = ['customer', 'account-team', 'partner', 'fasttrack'] as const
export const intents = ['confirmed', 'none', 'unknown'] as const
export const readiness = ['not-started', 'planned', 'in-progress', 'complete'] as const
export const splitReasons = ['geographies', 'companies', 'approved-duplicates'] as const
export const riskKinds = ['out-of-scope', 'blocker', 'constraint'] as const
export const gapKinds = ['value-discussion', 'sme-meeting', 'workshop'] as const
export const logKinds = ['note', 'meeting', 'outreach', 'decision'] as const

const gap = map({ reason: text, 'follow-up': date })
const preparation = map({ status: wordOf('readiness', readiness), due: date, completed: date })

const Dibs = closed({
  date,
  intent: wordOf('intent', intents),
  'business-reason': ref('business-reason'),
  'success-owner': person,
  gap,
})
const Ssat = closed({
  stakeholders: orEmpty(Type.Array(idOf('person'))),
  scenarios: words,
  awareness: preparation,
  training: preparation,
  gap,
})
const Part = closed({
  status: ref('entitlement-status'),
  reason: ref('entitlement-reason'),
  detail: ref('entitlement-detail'),
  count,
  note: text,
})
const Service = closed({
  entitlements: count,
  phase: ref('phase'),
  status: ref('entitlement-status'),
  reason: ref('entitlement-reason'),
  detail: ref('entitlement-detail'),
  since: date,
  'unblock-by': date,
  owner: person,
  note: text,
  split: map({ why: wordOf('split-why', splitReasons), parts: records('entry', Part) }),
  'engagement-start': date,
  'engagement-start-reason': text,
  usage: map({ 'active-users': count, 'as-of': date }),
  enablement: map({ due: date, completed: date, 'confirmed-by': person }),
  migration: map({
    wanted: flag,
    source: text,
    'agreed-users': count,
    'migrated-users': count,
    start: date,
    end: date,
    completed: date,
  }),
  'contact-attempts': count,
  dibs: orEmpty(Dibs),
  ssat: orEmpty(Ssat),
  configmgr: map({ version: text, 'current-branch': flag }),
})

const taskFields = {
  status: ref('task-status'),
  due: date,
  completed: date,
  percent: orEmpty(Type.Integer()),
  owner: person,
  role: ref('role'),
  note: text,
  blocker: text,
  evidence: words,
  waiver: map({ reason: ref('waiver-reason'), by: person, date, note: text }),
}
const ServiceTask = closed(taskFields)
const shortStatus = idOf('task-status')
const Task = closed({ ...taskFields, services: records('service', Type.Union([shortStatus, ServiceTask])) })
const UncategorizedTask = closed({
  name: text,
  ...taskFields,
  services: records('service', Type.Union([shortStatus, ServiceTask])),
})

const Person = closed({
  name: text,
  side: wordOf('side', sides),
  role: text,
  email: text,
  language: text,
  notified: date,
  invited: date,
  'survey-contact': flag,
})
const itemValue = Type.String({ form: 'item', pattern: `${datePattern}|^not-applicable$` })
const TeamMember = closed({ person, requested: date })

export const EngagementFile = closed({
  playbook: ref('playbook'),
  customer: closed({
    name: requiredText,
    tenant: text,
    language: text,
    industry: text,
    seats: count,
    managed: flag,
    dedicated: flag,
    objectives: text,
    background: text,
    licences: words,
  }),
  engagement: closed({
    id: text,
    motion: idOf('motion'),
    phase: ref('phase'),
    status: wordOf('engagement-status', statuses),
    paused: map({ from: date, until: date, reason: text }),
    closed: date,
    outcome: text,
    assigned: dateValue,
    calendar: ref('calendar'),
    collaboration: text,
    'combined-technical-assessment': flag,
    'deployment-enablement-plan-reviewed': date,
    previous: ref('engagement'),
  }),
  team: records('role', Type.Union([idOf('person'), recordOf('service', TeamMember)])),
  people: records('person', Person),
  services: records('service', Service),
  tasks: records('task', Type.Union([shortStatus, Task])),
  'uncategorized-tasks': records('task', Type.Union([shortStatus, UncategorizedTask])),
  processes: records('process', closed({ inputs: records('entry', itemValue), outputs: records('entry', itemValue) })),
  risks: records(
    'risk',
    closed({
      kind: wordOf('risk-kind', riskKinds),
      service: ref('service'),
      text,
      raised: date,
      'partner-discussed': date,
      closed: date,
    }),
  ),
  referrals: records(
    'entry',
    closed({
      task: taskRef,
      risk: ref('risk'),
      scope: text,
      consent: map({ by: person, date, how: text }),
      requested: date,
      'partners-asked': count,
      partner: ref('partner'),
      'first-contact': date,
    }),
  ),
  partners: records('partner', closed({ name: text, scope: text })),
  'knowledge-gaps': records('entry', closed({ topic: text, kind: wordOf('gap-kind', gapKinds), due: date, closed: date })),
  actions: records('entry', closed({ what: text, owner: person, due: date, completed: date })),
  log: records(
    'entry',
    closed({
      by: person,
      kind: wordOf('log-kind', logKinds),
      date,
      channel: text,
      task: taskRef,
      attendees: orEmpty(Type.Array(idOf('person'))),
      category: text,
      text,
    }),
  ),
  disengagement: map({ discussion: date, completed: date }),
})

/** `people.yaml` of a workspace: our own staff, referred to from every engagement. */
export const PeopleFile = closed({
  people: records('person', closed({ name: text, email: text, github: text, calendar: ref('calendar') })),
  covers: records('person', closed({ person, by: person, from: date, until: date })),
})

export type EngagementFile = Static<typeof EngagementFile>
export type PeopleFile = Static<typeof PeopleFile>
export type ServiceEntry = Static<typeof Service>
export type DibsEntry = Static<typeof Dibs>
export type SsatEntry = Static<typeof Ssat>
export type TaskEntry = Static<typeof Task>
export type ServiceTaskEntry = Static<typeof ServiceTask>
export type UncategorizedTaskEntry = Static<typeof UncategorizedTask>
export type PersonEntry = Static<typeof Person>
export type TeamEntry = NonNullable<NonNullable<EngagementFile['team']>[string]>
