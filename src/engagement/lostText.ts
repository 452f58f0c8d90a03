/** Text and numbers that YAML would lose, where the shape of an engagement file wants a text or a number. */
import { EngagementFile } from '../playbook/shape.ts'
import type { Path } from '../util/json.ts'
import { type LostText, scanLostText } from '../yaml/lostText.ts'

/** Of what `scanLostText` finds, that which means something at its place: ` #done` behind a status is a comment after all. */
export function findLostText(text: string): LostText[] {
  const found = scanLostText(text)
  if (found.length === 0) return found
  return found.filter(({ kind, path }) => {
    const form = formAt(path)
    return kind === 'grouped-number' ? form === 'number' : form === 'text'
  })
}

interface Node {
  anyOf?: Node[]
  type?: string
  form?: string
  properties?: Record<string, Node>
  additionalProperties?: Node | false
  items?: Node
}

/** What stands at a path: free text, a number, or something else. */
function formAt(path: Path): 'text' | 'number' | undefined {
  let nodes: Node[] = [EngagementFile as unknown as Node]
  for (const key of path) nodes = nodes.flatMap(optionsOf).flatMap(node => childOf(node, key))
  const options = nodes.flatMap(optionsOf)
  if (options.some(({ form }) => form === 'text')) return 'text'
  return options.some(({ type }) => type === 'integer' || type === 'number') ? 'number' : undefined
}

function optionsOf(node: Node): Node[] {
  return node.anyOf ? node.anyOf.flatMap(optionsOf) : [node]
}

function childOf(node: Node, key: string | number): Node[] {
  if (typeof key === 'number') return node.items ? [node.items] : []
  if (node.properties && Object.hasOwn(node.properties, key)) return [node.properties[key] as Node]
  return node.additionalProperties ? [node.additionalProperties] : []
}
