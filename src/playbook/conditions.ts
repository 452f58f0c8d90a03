/**
 * Conditions of playbooks and team policies: expressions of the Common Expression Language over one engagement. They are
 * compiled once, checked for names and types when compiled, and end after a bounded number of steps; no code runs.
 */
import { type ASTNode, Environment } from '@marcbachmann/cel-js'
import { findClosest } from '../util/closest.ts'
import { businessDaysBetween, isIsoDate } from '../util/dates.ts'
import type { Values } from '../util/translate.ts'
import { type ConditionReference, instrument, isLoopTooDeep, referencesIn, typeNameOf, visit } from './conditionTree.ts'
import {
  type ConditionSubject,
  camelCase,
  during,
  namesOf,
  registerView,
  runningEvaluation,
  spend,
  tooManySteps,
} from './conditionView.ts'

export type { ConditionReference } from './conditionTree.ts'
export type { ConditionSubject } from './conditionView.ts'

/** What is wrong with an expression. Offsets count in UTF-16 units from the start of the expression. */
export interface ConditionProblem {
  /** One English sentence. */
  readonly message: string
  /** The sentence to translate, with `{name}` marks, and their values. */
  readonly key: string
  readonly values: Values
  readonly offset: number
  readonly length: number
  /** The name that was probably meant. */
  readonly suggestion?: string
}

export interface Condition {
  readonly source: string
  /** Present when the expression cannot be used; it then evaluates to an error. */
  readonly problem?: ConditionProblem
  /** True when the result depends on the day. */
  readonly readsToday: boolean
  /** Ids and words of the playbook and the format that are written in the expression. */
  readonly references: readonly ConditionReference[]
  evaluate(subject: ConditionSubject): { value: boolean } | { error: string }
}

/** Compiles an expression, once for each source. Never throws: what is wrong is the condition's `problem`. */
export function compileCondition(source: string): Condition {
  let condition = compiled.get(source)
  if (!condition) {
    // A workspace holds some dozens of conditions; an editor sees a new source at each key stroke.
    if (compiled.size >= 1000) compiled.clear()
    condition = compile(source)
    compiled.set(source, condition)
  }
  return condition
}

const compiled = new Map<string, Condition>()
const maxSteps = 20_000

/** Functions that finish in the time of one pass over their arguments; all that a condition may call, apart from loops. */
export const conditionFunctions: ReadonlySet<string> = new Set(
  'size startsWith endsWith contains lowerAscii upperAscii trim indexOf substring join int double string bool businessDays'.split(
    ' ',
  ),
)

let environment: { cel: Environment; Names: new () => object } | undefined

function compile(source: string): Condition {
  environment ??= createEnvironment()
  const { cel, Names } = environment
  let problem: ConditionProblem | undefined
  let run: ((context: object) => unknown) | undefined
  let readsToday = false
  let references: readonly ConditionReference[] = []
  try {
    const parsed = cel.parse(source)
    visit(parsed.ast, node => {
      if (node.op === 'id' && node.args === 'today') readsToday = true
      problem ??= refused(node)
    })
    const result = problem ? undefined : parsed.check()
    if (result?.error) problem = toProblem(result.error, source)
    else if (result && result.type !== 'bool') {
      problem = problemAt('The condition gives a {type} where true or false is wanted', { type: typeWord(result.type) }, source)
    } else if (result) {
      problem = unfit(parsed.ast, source)
      references = referencesIn(parsed.ast)
      instrument(parsed.ast)
      run = parsed
    }
  } catch (error) {
    problem = toProblem(error, source)
  }
  if (problem || !run) {
    const sound = problem ?? problemAt('The condition cannot be read', {}, source)
    return { source, problem: sound, readsToday, references, evaluate: () => ({ error: sound.message }) }
  }
  const names = new Names()
  const call = run
  return {
    source,
    readsToday,
    references,
    evaluate(subject) {
      try {
        return { value: during({ subject, steps: maxSteps }, () => call(names)) === true }
      } catch (error) {
        return { error: messageOf(error) }
      }
    },
  }
}

function createEnvironment() {
  const cel = new Environment({ limits: { maxAstNodes: 600, maxDepth: 40, maxListElements: 100, maxMapEntries: 20 } })
  const Names = registerView(cel)
  cel.registerFunction('businessDays(string, string): int', businessDays, { async: false })
  return { cel, Names }
}

/** Business days after the first date up to and with the second, by the engagement's calendar. */
function businessDays(from: string, to: string): bigint {
  for (const date of [from, to]) if (!isIsoDate(date)) throw new Error(`businessDays needs two dates and got "${date}"`)
  spend(100)
  return BigInt(businessDaysBetween(from, to, runningEvaluation().subject.holidays))
}

/** Functions whose time cannot be bounded, or that would hide a type. */
function refused(node: ASTNode): ConditionProblem | undefined {
  if (node.op !== 'call' && node.op !== 'rcall') return undefined
  const name = node.args[0]
  if (conditionFunctions.has(name)) return undefined
  const start = node.op === 'call' ? node.start : Math.max(node.input.indexOf(name, node.args[1].end), node.start)
  if (name === 'has') {
    return filled('Every field is present: compare it with "" or use "in" instead of has()', {}, start, name.length)
  }
  return filled('Unknown function "{name}"', { name }, start, name.length, closestOf(name, [...conditionFunctions]))
}

function unfit(ast: ASTNode, source: string): ConditionProblem | undefined {
  if (isLoopTooDeep(ast)) return problemAt('The condition holds more than three loops one inside another', {}, source)
  let problem: ConditionProblem | undefined
  visit(ast, node => {
    if (node.op !== '+' && node.op !== '==' && node.op !== '!=') return
    const kind = (node.args[0] as ASTNode & { checkedType?: { kind: string } }).checkedType?.kind
    if (kind !== 'map' && (kind !== 'list' || node.op !== '+')) return
    problem ??= filled('Maps cannot be compared and lists cannot be added', {}, node.start, node.end - node.start)
  })
  return problem
}

interface LibraryError {
  readonly code?: string
  readonly summary?: string
  readonly range?: { start: number; end: number }
  readonly node?: ASTNode
}

function toProblem(thrown: unknown, source: string): ConditionProblem {
  const error = thrown as LibraryError & Error
  const start = Math.min(error.range?.start ?? 0, source.length)
  const end = Math.max(Math.min(error.range?.end ?? source.length, source.length), start)
  const summary = error.summary ?? error.message
  const at = (key: string, values: Values) => filled(key, values, start, Math.max(end - start, 1))
  const last = /: ([\w$]+)$/.exec(summary)?.[1]
  if ((error.code === 'unknown_variable' || error.code === 'no_such_key') && last) {
    const isField = error.code === 'no_such_key'
    const from = start + Math.max(source.slice(start, end).lastIndexOf(last), 0)
    // Keys are kebab-case in the file: `unblock-by` is written here as `unblockBy`.
    const written = /^[\w-]+/.exec(source.slice(from))?.[0] ?? last
    const type = isField && error.node?.op === '.' ? typeNameOf(error.node.args[0]) : ''
    const suggestion = closestOf(camelCase(written), namesOf(type)) ?? closestOf(last, namesOf(type))
    return filled(isField ? 'Unknown field "{name}"' : 'Unknown name "{name}"', { name: last }, from, last.length, suggestion)
  }
  if (error.code === 'no_such_overload') {
    return at('These values cannot be combined: {what}', { what: summary.replace(/^no such overload: /, '') })
  }
  if (error.code === 'no_matching_overload') {
    return at('The function does not take these values: {what}', { what: /'(.*)'/.exec(summary)?.[1] ?? summary })
  }
  if (summary.endsWith('EOF')) return at('The condition is not complete', {})
  return at('The condition cannot be read: {what}', { what: summary })
}

function messageOf(thrown: unknown): string {
  if (thrown === tooManySteps) return 'The condition needs too many steps for this file'
  const error = thrown as LibraryError & Error
  return error.summary ?? error.message
}

function problemAt(key: string, values: Values, source: string): ConditionProblem {
  return filled(key, values, 0, source.length)
}

function filled(key: string, values: Values, offset: number, length: number, suggestion?: string): ConditionProblem {
  const message = key.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark))
  return { message, key, values, offset, length, suggestion }
}

function closestOf(text: string, names: readonly string[]): string | undefined {
  return findClosest(
    text,
    names.map(id => ({ id, names: [id] })),
  )
}

function typeWord(type = ''): string {
  return { string: 'text', int: 'number', double: 'number' }[type] ?? type
}
