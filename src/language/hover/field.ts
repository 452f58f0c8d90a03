/** What stands at a path of an engagement file by its shape: a declared field, a key that users choose, a reference, a date. */
import { EngagementFile, type Reference } from '../../playbook/shape.ts'
import type { Path } from '../../util/json.ts'

export interface Field {
  /** The last segment is a key that a user chose, and what it refers to. */
  readonly keyOf?: Reference | 'entry'
  /** The last segment is a field of the format. */
  readonly name?: string
  /** What its plain value refers to. */
  readonly refers?: Reference
  /** The closed list that its value is a word of. */
  readonly kind?: string
  readonly form?: string
}

/** Undefined where the format has no such place, and below `x-` keys. */
export function fieldAt(path: Path): Field | undefined {
  let node: Node = EngagementFile as unknown as Node
  let place: Pick<Field, 'keyOf' | 'name'> = {}
  for (const segment of path) {
    const choices = choicesOf(node)
    if (typeof segment === 'number') {
      const list = choices.find(({ items }) => items)
      if (!list?.items) return undefined
      node = list.items
      place = {}
      continue
    }
    if (segment.startsWith('x-')) return undefined
    const declared = choices.find(({ properties }) => properties && Object.hasOwn(properties, segment))
    const record = choices.find(({ additionalProperties }) => additionalProperties)
    if (declared?.properties) {
      node = declared.properties[segment] as Node
      place = { name: segment }
    } else if (record?.additionalProperties) {
      node = record.additionalProperties
      place = { keyOf: record.of }
    } else return undefined
  }
  const choices = choicesOf(node)
  const find = <K extends keyof Node>(key: K): Node[K] => choices.find(choice => choice[key] !== undefined)?.[key]
  return {
    ...place,
    refers: find('refers'),
    kind: find('kind'),
    form: find('form'),
  }
}

/** The part of JSON Schema that the shape uses. */
interface Node {
  readonly anyOf?: readonly Node[]
  readonly properties?: Readonly<Record<string, Node>>
  readonly additionalProperties?: Node | false
  readonly items?: Node
  readonly of?: Reference | 'entry'
  readonly refers?: Reference
  readonly kind?: string
  readonly form?: string
}

function choicesOf(node: Node): readonly Node[] {
  return node.anyOf ? node.anyOf.flatMap(choicesOf) : [node]
}
