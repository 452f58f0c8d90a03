/** Edits of an engagement file: where new entries go and how they are laid out. The text work is `editYaml`. */
import type { Playbook } from '../playbook/playbook.ts'
import { EngagementFile } from '../playbook/shape.ts'
import type { Path } from '../util/json.ts'
import { type Edit, type EditOptions, type EditResult, editYaml } from '../yaml/edit.ts'

/**
 * The smallest text edits that make the change, in the file's own style. Throws nothing; says why where it cannot be done.
 * @param snippet blanks become tab stops instead of empty values
 */
export function editEngagement(
  text: string,
  edit: Edit | readonly Edit[],
  playbook: Playbook | undefined,
  { snippet = false }: { snippet?: boolean } = {},
): EditResult {
  return editYaml(text, edit, { ...layoutOf(playbook), snippet })
}

/** Order and spacing of an engagement's maps: keys as the field table has them, tasks as the playbook, log entries by date. */
export function layoutOf(playbook: Playbook | undefined): Pick<EditOptions, 'orderOf' | 'spaced'> {
  return {
    orderOf: path => {
      if (path.length === 1 && path[0] === 'tasks') return playbook && [...playbook.tasks.keys()]
      if (path.length === 1 && path[0] === 'log') return 'sorted'
      return fieldsAt(path)
    },
    spaced: path => path.length === 0 || (path.length === 1 && !fieldsAt(path)),
  }
}

interface Node {
  anyOf?: Node[]
  type?: string
  properties?: Record<string, Node>
  additionalProperties?: Node | false
}

/** The fields of the closed map at a path, in the order of the format; undefined for records and scalars. */
export function fieldsAt(path: Path): readonly string[] | undefined {
  let nodes: Node[] = [EngagementFile as unknown as Node]
  for (const key of path) nodes = nodes.flatMap(node => mapsOf(node)).flatMap(node => childOf(node, String(key)))
  const closed = nodes.flatMap(mapsOf).find(node => node.properties)
  return closed?.properties && Object.keys(closed.properties)
}

function mapsOf(node: Node): Node[] {
  if (node.anyOf) return node.anyOf.flatMap(mapsOf)
  return node.type === 'object' ? [node] : []
}

function childOf(node: Node, key: string): Node[] {
  if (node.properties && Object.hasOwn(node.properties, key)) return [node.properties[key] as Node]
  return node.additionalProperties ? [node.additionalProperties] : []
}
