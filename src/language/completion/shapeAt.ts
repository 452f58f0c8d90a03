/** What may stand at a path of an engagement file, read from the shape of the format. */
import { EngagementFile, type Reference } from '../../playbook/shape.ts'
import { lookup, type Path } from '../../util/json.ts'

/** A part of the shape, as far as completion reads it. */
export interface Shape {
  readonly type?: string
  /** What a text refers to. */
  readonly refers?: Reference
  readonly form?: 'text' | 'date' | 'id' | 'word' | 'item'
  /** Of a closed word: the kind that names its words. */
  readonly kind?: string
  readonly enum?: readonly string[]
  /** Of a record: what its keys are. */
  readonly of?: Reference | 'entry'
  readonly properties?: Readonly<Record<string, Shape>>
  readonly additionalProperties?: Shape | false
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
}

/** The alternatives at a path; none where nothing may stand. */
export function shapesAt(path: Path): readonly Shape[] {
  let shapes = alternatives(EngagementFile as unknown as Shape)
  for (const segment of path) shapes = shapes.flatMap(shape => below(shape, segment))
  return shapes
}

/** A shape and, of a choice, each of its shapes. */
export function alternatives(shape: Shape): Shape[] {
  return shape.anyOf ? shape.anyOf.flatMap(alternatives) : [shape]
}

function below(shape: Shape, segment: string | number): Shape[] {
  if (typeof segment === 'number') return shape.items ? alternatives(shape.items) : []
  const field = lookup(shape.properties, segment)
  if (field) return alternatives(field)
  return shape.additionalProperties && !segment.startsWith('x-') ? alternatives(shape.additionalProperties) : []
}
