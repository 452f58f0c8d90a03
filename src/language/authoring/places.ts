/** What the values and keys at a path refer to: ids of the playbook, rules, people, calendars; and where conditions stand. */
import { policyReferences } from '../../playbook/check.ts'
import type { RefersTo } from '../../playbook/ids.ts'
import { lookup, type Path } from '../../util/json.ts'
import type { AuthoringKind } from './authoringKind.ts'

export type Refers = RefersTo | 'rule' | 'preset' | 'language' | 'calendar' | 'person' | 'playbook' | 'item' | 'step'

const step = 'phases/*/processes/*/steps/*'
const task = `${step}/tasks/*`
const values: Readonly<Record<AuthoringKind, Readonly<Record<string, Refers>>>> = {
  playbook: {
    'phases/*/processes/*/next': 'process',
    [`${step}/role`]: 'role',
    [`${step}/motions`]: 'motion',
    [`${step}/services`]: 'service',
    [`${task}/role`]: 'role',
    [`${task}/services`]: 'service',
    [`${task}/waiver-reasons`]: 'waiver-reason',
    [`${task}/replaced-by`]: 'task',
    [`${task}/before`]: 'task',
    [`${task}/after`]: 'task',
    [`${task}/before/*/task`]: 'task',
    [`${task}/after/*/task`]: 'task',
    'retired-tasks/*/replaced-by': 'task',
    'vocabulary/entitlement-statuses/*/reasons/*/details/*/services': 'service',
    ...Object.fromEntries(
      Object.entries(policyReferences).flatMap(([policy, fields]) =>
        Object.entries(fields).map(([field, refers]) => [`policies/${policy}/${field}`, refers]),
      ),
    ),
  },
  locale: { locale: 'language' },
  config: {
    extends: 'preset',
    locale: 'language',
    calendar: 'calendar',
    playbook: 'playbook',
    locked: 'rule',
    'overrides/*/calendar': 'calendar',
    'overrides/*/playbook': 'playbook',
  },
  people: { 'people/*/calendar': 'calendar', 'covers/*/person': 'person', 'covers/*/by': 'person' },
}

const keys: Readonly<Record<AuthoringKind, Readonly<Record<string, Refers>>>> = {
  playbook: {},
  locale: {
    'vocabulary/roles': 'role',
    'vocabulary/services': 'service',
    'vocabulary/motions': 'motion',
    'vocabulary/task-statuses': 'task-status',
    'vocabulary/entitlement-statuses': 'entitlement-status',
    'vocabulary/entitlement-reasons': 'entitlement-reason',
    'vocabulary/entitlement-details': 'entitlement-detail',
    'vocabulary/business-reasons': 'business-reason',
    'vocabulary/waiver-reasons': 'waiver-reason',
    phases: 'phase',
    processes: 'process',
    tasks: 'task',
    'processes/*/steps': 'step',
    'processes/*/inputs': 'item',
    'processes/*/outputs': 'item',
  },
  config: { rules: 'rule', 'overrides/*/rules': 'rule' },
  people: {},
}

/** What a value refers to; that of a list's items is also that of the list. */
export function refersAt(kind: AuthoringKind, path: Path): Refers | undefined {
  const found = match(values[kind], path)
  return found ?? (typeof path.at(-1) === 'number' ? match(values[kind], path.slice(0, -1)) : undefined)
}

/** What the keys of the map at a path are. */
export function keysAt(kind: AuthoringKind, map: Path): Refers | undefined {
  return match(keys[kind], map)
}

/** The name of a rule whose setting a path leads into, and the way on from it. */
export function ruleAt(kind: AuthoringKind, path: Path): { name: string; rest: Path } | undefined {
  if (kind !== 'config') return undefined
  const at = path[0] === 'overrides' ? 2 : 0
  const name = path[at + 1]
  return path[at] === 'rules' && name !== undefined ? { name: String(name), rest: path.slice(at + 2) } : undefined
}

/** Whether the text at a path is an expression over an engagement. */
export function isCondition(kind: AuthoringKind, path: Path): boolean {
  const key = path.at(-1)
  if (kind === 'config') return path.length === 3 && path[0] === 'policies' && (key === 'when' || key === 'assert')
  return kind === 'playbook' && path[0] === 'phases' && (key === 'when' || key === 'proof')
}

function match(table: Readonly<Record<string, Refers>>, path: Path): Refers | undefined {
  const exact = lookup(table, path.join('/'))
  if (exact) return exact
  const parts = path.map(String)
  const found = Object.keys(table).find(pattern => {
    const wanted = pattern.split('/')
    return wanted.length === parts.length && wanted.every((part, index) => part === '*' || part === parts[index])
  })
  return found === undefined ? undefined : table[found]
}
