/** What `playbook.config.yaml` may hold: the one source of its types, its check and its JSON Schema. Data only, no code. */
import { type Static, type TSchema, Type } from 'typebox'
import type { Json } from '../util/json.ts'

export const configFileName = 'playbook.config.yaml'
export const severities = ['off', 'info', 'warning', 'error'] as const
export const presets = ['recommended', 'strict'] as const

const closed = <T extends Record<string, TSchema>>(properties: T) => Type.Object(properties, { additionalProperties: false })
const mapOf = <T extends TSchema>(value: T) =>
  Type.Unsafe<{ [key: string]: Static<T> }>({ type: 'object', additionalProperties: value })
const oneOf = <const V extends readonly string[]>(values: V) => Type.Unsafe<V[number]>({ type: 'string', enum: [...values] })
const optional = Type.Optional
const text = Type.String({ minLength: 1 })
const texts = Type.Array(text)
const count = Type.Integer({ minimum: 0, maximum: 366 })
const condition = Type.String({ minLength: 1, maxLength: 1000 })
/** A level, or a level and options; checked against the rules' own defaults, see `configRules.ts`. */
const ruleSettings = Type.Unsafe<{ [rule: string]: Json }>({ type: 'object', additionalProperties: {} })

const perFile = {
  playbook: optional(text),
  calendar: optional(text),
  'due-soon': optional(count),
  rules: optional(ruleSettings),
}

export const ConfigFile = closed({
  root: optional(Type.Boolean()),
  locked: optional(texts),
  extends: optional(text),
  playbooks: optional(texts),
  playbook: optional(text),
  /** Folders or globs of the Markdown pages of playbooks, one playbook each. */
  pages: optional(texts),
  include: optional(texts),
  exclude: optional(texts),
  locale: optional(text),
  'time-zone': optional(text),
  calendars: optional(mapOf(Type.Array(closed({ date: Type.String({ minLength: 1, form: 'date' }), name: text })))),
  calendar: optional(text),
  'due-soon': optional(count),
  rules: optional(ruleSettings),
  /** Settings for the files that a glob names; of two that fit the later one wins. */
  overrides: optional(mapOf(closed(perFile))),
  policies: optional(
    mapOf(
      closed({
        when: optional(condition),
        assert: condition,
        message: text,
        severity: optional(oneOf(['info', 'warning', 'error'] as const)),
        path: optional(text),
      }),
    ),
  ),
})

export type ConfigFile = Static<typeof ConfigFile>
export type OverrideEntry = NonNullable<ConfigFile['overrides']>[string]
