/** What a playbook is: the shape of `playbook.yaml` and of `locales/<tag>.yaml`, as schema and as types. */
import { type Static, type TSchema, Type } from 'typebox'

const closed = <T extends Record<string, TSchema>>(properties: T) => Type.Object(properties, { additionalProperties: false })
const mapOf = <T extends TSchema>(value: T) =>
  Type.Unsafe<Record<string, Static<T>>>({ type: 'object', additionalProperties: value })
const listOf = <T extends TSchema>(value: T) => Type.Array(value)
const optional = Type.Optional
const text = Type.String({ minLength: 1 })
const words = listOf(text)
const count = Type.Integer({ minimum: 0 })
const oneOf = <const V extends readonly string[]>(...values: V) => Type.Unsafe<V[number]>({ type: 'string', enum: [...values] })

/** A Common Expression Language condition over an engagement, e.g. `engagement.motion == "rfa"`. */
const condition = Type.String({ minLength: 1, maxLength: 1000 })
/** A task id; a number in YAML is read as the text of its digits. */
const taskId = Type.String({ pattern: '^[0-9A-Za-z][0-9A-Za-z-]*$' })

const term = {
  name: text,
  abbreviation: optional(text),
  /** Other words people use for it and other spellings; matched without regard to case, accents and spaces. */
  aliases: optional(words),
  /** One line that says what it is. */
  definition: optional(text),
}
const Term = closed(term)

export const taskStates = ['open', 'active', 'stalled', 'closed'] as const

const Vocabulary = closed({
  roles: mapOf(Term),
  /** `kind` core: done once per tenant; `group` makes `all` of them. */
  services: mapOf(closed({ ...term, core: optional(Type.Boolean()) })),
  motions: mapOf(Term),
  'task-statuses': mapOf(
    closed({
      ...term,
      state: oneOf(...taskStates),
      complete: optional(Type.Boolean()),
      /** Work goes on but is endangered: like a stalled task it names a blocker and an owner. */
      'at-risk': optional(Type.Boolean()),
    }),
  ),
  'entitlement-statuses': mapOf(
    closed({
      ...term,
      reasons: optional(
        mapOf(
          closed({
            ...term,
            /** L3; `services` limits one to some services. Absent: any word is accepted. */
            details: optional(mapOf(closed({ ...term, services: optional(words) }))),
          }),
        ),
      ),
    }),
  ),
  'business-reasons': mapOf(Term),
  'waiver-reasons': mapOf(Term),
})

/** Numbers and ids the built-in rules read. A rule whose policy is absent is silent. */
const Policies = closed({
  'first-contact': optional(closed({ task: taskId, motion: text, 'business-days': count })),
  handover: optional(closed({ task: taskId, contact: taskId, motion: text })),
  kickoff: optional(closed({ task: taskId, process: text })),
  referral: optional(closed({ task: taskId })),
  'success-workshop': optional(closed({ task: taskId })),
  enablement: optional(
    closed({
      task: taskId,
      'active-users': count,
      'small-customer-seats': count,
      'small-customer-share': Type.Number({ minimum: 0, maximum: 1 }),
    }),
  ),
  terms: optional(closed({ sent: taskId, approved: taskId, services: words })),
  migration: optional(
    closed({
      services: words,
      /** Wanted with this many entitlements or fewer is not eligible. */
      'entitlements-above': count,
      requests: listOf(taskId),
      /** The requests are expected from this phase on. */
      'requests-phase': text,
      /** The task whose start is the start of the migration. */
      starts: optional(taskId),
    }),
  ),
  disengagement: optional(closed({ motion: text, enablement: taskId, migration: taskId })),
  'windows-deployment': optional(closed({ service: text, 'sme-role': text, phase: text })),
  collaboration: optional(closed({ service: text, value: text })),
  entitlements: optional(
    closed({
      blocked: text,
      'no-intent': text,
      'status-unknown': text,
      'in-progress': text,
      'duplicate-invalid': text,
      /** L2 of status unknown: the customer does not answer. */
      unresponsive: text,
      attempts: count,
    }),
  ),
  notes: optional(closed({ 'max-length': count, 'repeated-length': count })),
  log: optional(closed({ 'stale-days': count, 'quiet-days': count })),
})

const Order = Type.Union([taskId, closed({ task: taskId, when: optional(condition) })])
const Scope = Type.Union([oneOf('all'), words])

export const closesWhat = ['step', 'process', 'phase', 'engagement'] as const

const Task = closed({
  id: taskId,
  name: text,
  mandatory: Type.Boolean(),
  role: text,
  /** `all`, or service ids; `[core-onboarding]` is done once per tenant. */
  services: Scope,
  when: optional(condition),
  before: optional(listOf(Order)),
  after: optional(listOf(Order)),
  /** A date the playbook computes; shown as computed and never written. */
  due: optional(closed({ after: oneOf('assigned'), 'business-days': count, when: optional(condition) })),
  /** What completing the task claims to be done. */
  closes: optional(Type.Union([oneOf(...closesWhat), Type.Null()])),
  'waiver-reasons': optional(words),
  guidance: optional(text),
  since: optional(text),
  retired: optional(text),
  'replaced-by': optional(taskId),
  line: optional(count),
})

const Step = closed({
  id: text,
  title: text,
  role: optional(text),
  /** Absent: every motion. */
  motions: optional(words),
  services: optional(Scope),
  guidance: optional(text),
  tasks: optional(listOf(Task)),
})

const Item = closed({
  id: text,
  text,
  when: optional(condition),
  /** True when the facts already say so; the item is then not typed. */
  proof: optional(condition),
  gate: optional(Type.Boolean()),
})

const Process = closed({
  id: text,
  title: text,
  overview: optional(text),
  objectives: optional(words),
  inputs: optional(listOf(Item)),
  outputs: optional(listOf(Item)),
  next: optional(words),
  history: optional(listOf(closed({ date: text, change: text, by: optional(text) }))),
  steps: listOf(Step),
  source: optional(text),
})

const Phase = closed({ id: text, title: text, overview: optional(text), processes: listOf(Process) })

export const PlaybookFile = closed({
  id: text,
  version: text,
  /** Holds only some of the tasks: an unknown id is a warning. */
  partial: optional(Type.Boolean()),
  title: text,
  vocabulary: Vocabulary,
  policies: optional(Policies),
  phases: listOf(Phase),
  /** Tasks of earlier versions that are in no step any more. */
  'retired-tasks': optional(mapOf(closed({ name: optional(text), retired: optional(text), 'replaced-by': optional(taskId) }))),
})

const localTerm = closed({
  name: optional(text),
  abbreviation: optional(text),
  aliases: optional(words),
  definition: optional(text),
})
const localTerms = optional(mapOf(localTerm))

/** The words of a playbook in another language, keyed by the same ids. */
export const LocaleFile = closed({
  locale: text,
  title: optional(text),
  vocabulary: optional(
    closed({
      roles: localTerms,
      services: localTerms,
      motions: localTerms,
      'task-statuses': localTerms,
      'entitlement-statuses': localTerms,
      /** L2 of every L1, keyed by id. */
      'entitlement-reasons': localTerms,
      /** L3 of every L2, keyed by id. */
      'entitlement-details': localTerms,
      'business-reasons': localTerms,
      'waiver-reasons': localTerms,
    }),
  ),
  phases: optional(mapOf(closed({ title: optional(text), overview: optional(text) }))),
  processes: optional(
    mapOf(
      closed({
        title: optional(text),
        overview: optional(text),
        objectives: optional(words),
        inputs: optional(mapOf(text)),
        outputs: optional(mapOf(text)),
        history: optional(listOf(closed({ date: text, change: text, by: optional(text) }))),
        steps: optional(mapOf(closed({ title: optional(text), guidance: optional(text) }))),
      }),
    ),
  ),
  tasks: optional(mapOf(closed({ name: optional(text), guidance: optional(text) }))),
})

export type PlaybookFile = Static<typeof PlaybookFile>
export type LocaleFile = Static<typeof LocaleFile>
export type Term = Static<typeof Term>
export type Policies = Static<typeof Policies>
export type PlaybookTask = Static<typeof Task>
export type PlaybookStep = Static<typeof Step>
export type PlaybookItem = Static<typeof Item>
export type PlaybookProcess = Static<typeof Process>
export type PlaybookPhase = Static<typeof Phase>
export type TaskStateName = (typeof taskStates)[number]
export type TermKind = keyof Static<typeof Vocabulary>
