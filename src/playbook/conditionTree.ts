/** Reads and prepares the syntax tree of a condition: what it refers to, how deep it loops, and the counting of steps. */
import type { ASTNode } from '@marcbachmann/cel-js'
import { fieldFacts, RecordView, spend } from './conditionView.ts'

/** A text in a condition that names something of the playbook (`kind` as in the schema's `refers`) or of the format. */
export interface ConditionReference {
  readonly kind: string
  readonly id: string
  /** The allowed words, for kind `word`. */
  readonly values?: readonly string[]
  /** Range of the quoted text in the expression. */
  readonly offset: number
  readonly length: number
}

/** What the library keeps in a node beside its published fields. */
interface Loop {
  readonly iterable: ASTNode
  readonly step: Prepared
}
type Evaluate = (evaluator: { run(node: unknown, context: unknown): unknown }, node: unknown, context: unknown) => unknown
interface Prepared {
  readonly op: string
  readonly args: unknown
  readonly meta: { evaluate: Evaluate; alternate?: ASTNode }
  readonly checkedType?: { kind: string; name: string }
  setMeta(key: 'evaluate', value: Evaluate): void
}

/** Calls `seen` for a node and everything below it; a loop is seen as the loop it is expanded to. */
export function visit(tree: unknown, seen: (node: ASTNode) => void): void {
  if (Array.isArray(tree)) {
    for (const item of tree) visit(item, seen)
  } else if (isNode(tree)) {
    const node = expanded(tree)
    seen(node)
    visit(isLoop(node) ? [node.args.iterable, node.args.step] : node.args, seen)
  }
}

/** True when more than three loops stand one inside another. */
export function isLoopTooDeep(ast: ASTNode): boolean {
  const depth = (tree: unknown): number => {
    if (Array.isArray(tree)) return Math.max(0, ...tree.map(depth))
    if (!isNode(tree)) return 0
    const node = expanded(tree)
    return isLoop(node) ? Math.max(depth(node.args.iterable), 1 + depth(node.args.step)) : depth(node.args)
  }
  return depth(ast) > 3
}

/** Makes every round of a loop count as a step, and `in` look at the keys that are written. Once, after the type check. */
export function instrument(ast: ASTNode): void {
  visit(ast, node => {
    if (isLoop(node)) {
      const step = node.args.step
      const evaluate = step.meta.evaluate
      step.setMeta('evaluate', (evaluator, self, context) => {
        spend(1)
        return evaluate(evaluator, self, context)
      })
    } else if (node.op === 'in' && checkedType(node.args[1])?.kind === 'map') {
      const [key, map] = node.args
      const prepared = node as unknown as Prepared
      const evaluate = prepared.meta.evaluate
      prepared.setMeta('evaluate', (evaluator, self, context) => {
        const keys = evaluator.run(map, context)
        if (!(keys instanceof RecordView)) return evaluate(evaluator, self, context)
        return keys.has(evaluator.run(key, context) as string)
      })
    }
  })
}

/** The ids and closed words that are written as texts where the other side says what they are. */
export function referencesIn(ast: ASTNode): ConditionReference[] {
  const found: ConditionReference[] = []
  const note = (text: ASTNode, kind: string | undefined, values?: readonly string[]) => {
    if (text.op === 'list') for (const item of text.args) note(item, kind, values)
    if (text.op !== 'value' || typeof text.args !== 'string' || text.args === '' || !(kind || values)) return
    found.push({
      kind: values ? 'word' : (kind as string),
      id: text.args,
      values,
      offset: text.start,
      length: text.end - text.start,
    })
  }
  visit(ast, node => {
    if (node.op === '[]') note(node.args[1], keysOfMap(node.args[0]))
    if (node.op === '==' || node.op === '!=' || node.op === 'in') {
      const [left, right] = node.args
      const fact = factOf(left) ?? (node.op === 'in' ? undefined : factOf(right))
      note(left, fact?.refers, fact?.values)
      note(right, fact?.refers, fact?.values)
      if (node.op === 'in') note(left, keysOfMap(right))
    }
  })
  return found
}

/** Name of the type a checked part of a condition has, e.g. `services.dibs`. */
export function typeNameOf(node: ASTNode): string {
  return checkedType(node)?.name ?? ''
}

function factOf(node: ASTNode) {
  if (node.op === 'id') return fieldFacts.get(node.args)
  if (node.op !== '.') return undefined
  return fieldFacts.get(`${typeNameOf(node.args[0])}.${node.args[1]}`)
}

/** What the keys of a top-level map, or the items of a top-level list, are. */
function keysOfMap(node: ASTNode): string | undefined {
  if (node.op !== 'id') return undefined
  const kinds = {
    tasks: 'task',
    services: 'service',
    team: 'role',
    processes: 'process',
    inScope: 'service',
    intended: 'service',
  }
  return Object.hasOwn(kinds, node.args) ? kinds[node.args as keyof typeof kinds] : undefined
}

function checkedType(node: ASTNode): Prepared['checkedType'] {
  return (node as unknown as Prepared).checkedType
}

function expanded(node: ASTNode): ASTNode {
  return (node as unknown as Prepared).meta.alternate ?? node
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && typeof value.op === 'string'
}

function isLoop(node: ASTNode): node is ASTNode & { args: Loop } {
  return (node.op as string) === 'comprehension'
}
