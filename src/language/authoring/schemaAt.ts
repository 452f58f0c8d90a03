/** The part of a file's shape that belongs to a path. */
import { ConfigFile } from '../../lint/configShape.ts'
import { LocaleFile, PlaybookFile } from '../../playbook/model.ts'
import { PeopleFile } from '../../playbook/shape.ts'
import { lookup, type Path } from '../../util/json.ts'
import type { AuthoringKind } from './authoringKind.ts'

export interface ShapeNode {
  readonly type?: string
  readonly anyOf?: readonly ShapeNode[]
  readonly properties?: Readonly<Record<string, ShapeNode>>
  readonly required?: readonly string[]
  readonly additionalProperties?: ShapeNode | false
  readonly items?: ShapeNode
  readonly enum?: readonly string[]
}

const roots: Readonly<Record<AuthoringKind, ShapeNode>> = {
  playbook: PlaybookFile as unknown as ShapeNode,
  locale: LocaleFile as unknown as ShapeNode,
  config: ConfigFile as unknown as ShapeNode,
  people: PeopleFile as unknown as ShapeNode,
}

/** Every form that a value at the path may take, without unions; empty for a path that the shape does not know. */
export function shapesAt(kind: AuthoringKind, path: Path): readonly ShapeNode[] {
  let nodes = formsOf(roots[kind])
  for (const step of path) nodes = nodes.flatMap(node => below(node, step)).flatMap(formsOf)
  return nodes
}

/** The map among the forms that has fields of its own. */
export function fieldsOf(nodes: readonly ShapeNode[]): ShapeNode | undefined {
  return nodes.find(({ properties }) => properties)
}

/** Whether a value is written on the line of its key. */
export function isScalarShape(nodes: readonly ShapeNode[]): boolean {
  return nodes.some(({ type }) => type !== 'object' && type !== 'array' && type !== 'null')
}

function below(node: ShapeNode, step: string | number): readonly ShapeNode[] {
  if (node.items) return Number.isInteger(Number(step)) ? [node.items] : []
  const field = lookup(node.properties, String(step))
  if (field) return [field]
  return node.additionalProperties ? [node.additionalProperties] : []
}

function formsOf(node: ShapeNode): readonly ShapeNode[] {
  return node.anyOf ? node.anyOf.flatMap(formsOf) : [node]
}
